// Images in text that is no key's own value: flags in args, entries of env, lines of text blocks. Listed as possible, never rewritten
// without proof: only the program that reads the text knows what it means.

import { hasKey, parentOf, scalarText, Style, styleOf, valueSpan, childWithKey, type YamlTable } from '../yaml/table.ts'
import { looksFull } from './value-looks.ts'
import { wordsOf } from './key-class.ts'

/** A reference inside a text: its characters, where they are plain characters of the file. */
export interface TextImage {
  /** The entry of the scalar that holds it. */
  readonly entry: number
  readonly kind: 'argument' | 'env' | 'text'
  readonly text: string
  readonly span: { readonly start: number; readonly end: number }
}

/** The images in the texts of these entries (`FoundKeys.texts`), in their order. */
export function findTextImages(table: YamlTable, entries: readonly number[]): readonly TextImage[] {
  return entries.flatMap((entry) => {
    const style = styleOf(table, entry)
    if (style === Style.literal || style === Style.folded) return inBlock(table, entry)
    return hasKey(table, entry) ? inEnv(table, entry) : inArgument(table, entry)
  })
}

/** `--sidecar-image=quay.io/x/y:1` as an item of a list. */
function inArgument(table: YamlTable, entry: number): readonly TextImage[] {
  const { start, end } = valueSpan(table, entry)
  const raw = table.text.slice(start, end)
  const match = /^["']?--?[\w.-]*image[\w.-]*=([^\s"']+)["']?$/i.exec(raw)
  return match?.[1] === undefined ? [] : imageAt(entry, 'argument', start + raw.indexOf('=') + 1, match[1])
}

/** `{ name: RELATED_IMAGE_X, value: quay.io/x/y:1 }`. */
function inEnv(table: YamlTable, entry: number): readonly TextImage[] {
  const name = childWithKey(table, parentOf(table, entry), 'name')
  if (name === undefined || !wordsOf(scalarText(table, name)).includes('image')) return []
  const { start, end } = valueSpan(table, entry)
  const quote = styleOf(table, entry) === Style.plain ? 0 : 1
  return imageAt(entry, 'env', start + quote, table.text.slice(start + quote, end - quote))
}

/** Lines such as `image: quay.io/x/y:1` in a block of text. */
function inBlock(table: YamlTable, entry: number): readonly TextImage[] {
  const { start, end } = valueSpan(table, entry)
  const raw = table.text.slice(start, end)
  const found: TextImage[] = []
  for (const match of raw.matchAll(/^[ \t-]*["']?image["']?:[ \t]*["']?([^\s"',#]+)/gim)) {
    const text = match[1] ?? ''
    found.push(...imageAt(entry, 'text', start + match.index + match[0].length - text.length, text))
  }
  return found
}

function imageAt(
  entry: number,
  kind: TextImage['kind'],
  ...place: readonly [start: number, text: string]
): readonly TextImage[] {
  const [start, text] = place
  return looksFull(text) ? [{ entry, kind, text, span: { start, end: start + text.length } }] : []
}
