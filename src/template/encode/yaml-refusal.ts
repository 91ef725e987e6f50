// What Helm says of YAML that it refuses (go-yaml v2, behind sigs.k8s.io/yaml): as near to its words as can be told from what we know.

import type { Refusal } from '../../yaml/data.ts'
import type { YamlProblem } from '../../yaml/problem.ts'
import { scalarText, type YamlTable } from '../../yaml/table.ts'

const REFUSALS: Readonly<Record<Refusal, string>> = {
  'alias-bomb': 'yaml: document contains excessive aliasing',
  'alias-to-itself': 'yaml: anchor value contains itself',
  'bad-key': 'unsupported map key of type: %!s(<nil>), key: <nil>',
  'bad-merge': 'yaml: map merge requires map or sequence of maps as the value',
  'bad-number': 'json: unsupported value: NaN',
  'bad-separator': 'yaml: found a bad separator',
  'bad-tag': 'yaml: cannot decode the value as its tag',
  'not-a-map': 'yaml: not a map',
  'too-deep': 'yaml: exceeded max depth of 10000',
}

const PREFIX = 'error converting YAML to JSON: '

export function refusalText({ reason }: { readonly reason: Refusal; readonly message: string }): string {
  return PREFIX + REFUSALS[reason]
}

export function numberRefusal(value: number): string {
  const name = Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf'
  return `${PREFIX}json: unsupported value: ${name}`
}

export function tagRefusal(table: YamlTable, entry: number): string {
  return `${PREFIX}yaml: cannot decode !!str \`${scalarText(table, entry)}\` as a ${table.tags.get(entry) ?? '!!str'}`
}

/** go-yaml's words for what our parser says, the first that fits; `line` counts from 0 as go-yaml does, which does not print line 0. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^The line begins with a tab/, 'found character that cannot start any token'],
  [/^A tab is used/, 'found character that cannot start any token'],
  [/^Unquoted text cannot begin/, 'found character that cannot start any token'],
  [/^Helm knows no such escape/, 'found unknown escape character'],
  [/^The quote that opens/, 'found unexpected end of stream'],
  [/^The bracket that opens/, "did not find expected ',' or ']'"],
  [/^There is no colon behind/, "could not find expected ':'"],
  [/^A key goes over several lines/, 'mapping values are not allowed in this context'],
  [/^A second key or a list/, 'mapping values are not allowed in this context'],
  [/^A list begins on the line/, 'block sequence entries are not allowed in this context'],
  [/^The item has no dash/, "did not find expected '-' indicator"],
  [/^The indentation fits nothing/, 'did not find expected key'],
  [/^No anchor above is named (.*)/, "unknown anchor '$1' referenced"],
  [/^The alias stands inside/, 'anchor value contains itself'],
  [/^The character .* is not allowed|^This is not text/, 'control characters are not allowed'],
  [/^The aliases multiply/, 'document contains excessive aliasing'],
  [/brackets? closes|comma/i, 'did not find expected node content'],
  [/^(?:A map, a list or a block of text|An alias) cannot be a key/, 'invalid map key'],
]

/** What is said of a text with a fatal problem. */
export function syntaxText(text: string, { message, span }: YamlProblem): string {
  if (message.startsWith('The bracket that opens') && text.slice(span.end).trim() === '') {
    const lines = text.replace(/\n$/, '').split('\n').length
    return `${PREFIX}yaml: line ${lines}: did not find expected node content`
  }
  const found = WORDS.find(([pattern]) => pattern.test(message))
  const words = found === undefined ? 'did not find expected node content' : phrase(message, found)
  const line = text.slice(0, span.start).split('\n').length - 1
  const hasLine = line > 0 && !/anchor|aliasing|control|invalid map key/.test(words)
  return `${PREFIX}yaml: ${hasLine ? `line ${line + 1}: ` : ''}${words}`
}

function phrase(message: string, [pattern, words]: readonly [RegExp, string]): string {
  return words.replace('$1', pattern.exec(message)?.[1] ?? '')
}
