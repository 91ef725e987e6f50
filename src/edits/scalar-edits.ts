// New text for stretches of one scalar → edits of the file, which leave all else of the scalar as it is written.

import { applyEdits, type Edit } from '../text/edits.ts'
import type { Span } from '../text/span.ts'
import { scalarPlaces } from '../yaml/scalar-places.ts'
import { spellString } from '../yaml/scalar-text.ts'
import { lexeme, parentOf, scalarText, Style, styleOf, valueSpan, type YamlTable } from '../yaml/table.ts'

/**
 * The edits that put other references into the text of a scalar; undefined where one of them is broken over lines. The replacements are
 * made of what references are made of, so nothing of them needs an escape.
 */
export function scalarEdits(
  table: YamlTable,
  entry: number,
  replacements: readonly Edit[],
): readonly Edit[] | undefined {
  const style = styleOf(table, entry)
  if (style === Style.plain) {
    const text = applyEdits(scalarText(table, entry), replacements)
    const token = spellString({ text, style, context: isInFlow(table, entry) ? 'flow' : 'block-value' })
    if (token !== text) return [{ span: valueSpan(table, entry), text: token }]
  }
  const placeOf = scalarPlaces(table, entry)
  const edits: Edit[] = []
  for (const { span, text } of replacements) {
    const place = placeOf(span)
    if (place === undefined) return undefined
    edits.push({ span: place, text })
  }
  return edits
}

/** The edit that makes a scalar of a Secret's data hold another text. A block of text stays one, on a single line. */
export function secretEdit(table: YamlTable, entry: number, text: string): Edit {
  const encoded = Buffer.from(text).toString('base64')
  const span = valueSpan(table, entry)
  const written = lexeme(table, entry)
  switch (styleOf(table, entry)) {
    case Style.single:
      return { span, text: `'${encoded}'` }
    case Style.double:
      return { span, text: `"${encoded}"` }
    case Style.literal:
    case Style.folded: {
      const header = written.indexOf('\n') + 1
      const indent = written.length - header - written.slice(header).trimStart().length
      return { span, text: written.slice(0, header + indent) + encoded + written.slice(written.trimEnd().length) }
    }
    case Style.plain:
    case Style.block:
    case Style.flow:
      return { span, text: encoded }
  }
}

function isInFlow(table: YamlTable, entry: number): boolean {
  const parent = parentOf(table, entry)
  return parent >= 0 && styleOf(table, parent) === Style.flow
}

/** A span moved along a text. */
export function movedEdit({ span, text }: Edit, by: number): Edit {
  const moved: Span = { start: span.start + by, end: span.end + by }
  return { span: moved, text }
}
