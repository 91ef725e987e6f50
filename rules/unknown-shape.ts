// Keys that smell of images and match no row of the table of shapes: for finding out what chartpin does not see in your charts.

import { coveredPlace } from '../src/findings/directive.ts'
import { defineRule, type Rule, type Subject } from '../src/findings/rule.ts'
import type { YamlFile } from '../src/charts/chart.ts'
import { hostOf } from '../src/reference/host.ts'
import { parseReference } from '../src/reference/parse.ts'
import { contains, type Span } from '../src/text/span.ts'
import { wordsOf } from '../src/uses/key-class.ts'
import { looksFull } from '../src/uses/value-looks.ts'
import { findComments } from '../src/yaml/comments.ts'
import { hasKey, keyText, Kind, kindOf, pathOf, scalarText, valueSpan } from '../src/yaml/table.ts'

export const unknownShape: Rule = defineRule({
  name: 'unknown-shape',
  summary: 'a key that looks like an image and matches no known shape',
  severity: 'info',
  preset: 'off',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    unknown:
      '`{value}` reads like an image, but chartpin does not take `{key}` for one: it is neither checked nor rewritten',
  },
  hint: 'if it is one, write `# chartpin: image` beside it; if it is none, `# chartpin: not-an-image`',
  check: {
    subject: (subject, report) => {
      const taken = takenPlaces(subject)
      for (const source of subject.files) {
        const hinted = hintedSpans(source)
        for (const entry of smellingEntries(source)) {
          const { table, file } = source
          const span = valueSpan(table, entry)
          if (taken.has(`${file.path} ${span.start}`) || hinted.some((each) => contains(each, span))) continue
          const data = { value: scalarText(table, entry), key: keyText(table, entry) }
          report({ message: 'unknown', data, at: { file, span }, keyPath: pathOf(table, entry) })
        }
      }
    },
  },
})

/** The places of all values that are images already, or credentials. */
function takenPlaces({ uses, credentials }: Subject): ReadonlySet<string> {
  const leaves = [...uses.flatMap((use) => use.parts.map((part) => part.leaf)), ...credentials.map(({ leaf }) => leaf)]
  return new Set(leaves.map((leaf) => `${leaf.file.path} ${leaf.span.start}`))
}

function smellingEntries({ table }: YamlFile): readonly number[] {
  const found: number[] = []
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) !== Kind.scalar || !hasKey(table, entry)) continue
    const text = scalarText(table, entry)
    if (looksFull(text) && smells(keyText(table, entry), text)) found.push(entry)
  }
  return found
}

/** By its key, which speaks of images; or by its value alone, which has a registry with a dot, a path, and a tag or digest. */
function smells(key: string, text: string): boolean {
  const parsed = parseReference(text)
  if (!parsed.ok) return false
  if (wordsOf(key).some((word) => word === 'image' || word === 'images' || word === 'container')) return true
  const { tag, digest } = parsed.reference
  return (tag !== undefined || digest !== undefined) && /\.[a-z]{2,}(?::\d+)?$/.test(hostOf(text).host ?? '')
}

/** What the user has called no image: the value beside such a comment, or all of what stands below one. */
function hintedSpans({ table }: YamlFile): readonly Span[] {
  return findComments(table, 'chartpin:')
    .filter(({ text }) => /chartpin:\s*not-an-image/.test(text))
    .map((comment) => coveredPlace(table, comment) ?? { start: 0, end: 0 })
}
