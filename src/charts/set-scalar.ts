// What the text of a `--set` value means: `true`, `null`, an integer, else text (helm `pkg/strvals/parser.go` typedVal).

import type { Origin, ScalarNode } from './value-tree.ts'

const WORDS: readonly (readonly [pattern: RegExp, value: boolean | null])[] = [
  // With `u` and `i` characters are equal under Unicode's simple folding, as in Go's `strings.EqualFold`.
  [/^true$/iu, true],
  [/^false$/iu, false],
  [/^null$/iu, null],
]
const INTEGER = /^[-+]?[0-9]+$/

/** The leaf of a `--set` value. `0` and what does not start with 0 is an int64 if it looks like one; `010`, `1.5` and `1e3` are text. */
export function typedScalar(text: string, origin: Origin): ScalarNode {
  const word = WORDS.find(([pattern]) => pattern.test(text))
  if (word !== undefined) return { kind: 'scalar', value: word[1], origin }
  const int64 = readInt64(text)
  if (int64 === undefined) return { kind: 'scalar', value: text, origin }
  return { kind: 'scalar', value: Number(int64), int64, origin }
}

function readInt64(text: string): bigint | undefined {
  if (!INTEGER.test(text) || (text.startsWith('0') && text !== '0')) return undefined
  const significant = text.replace(/^\+/, '').replace(/^(-?)0+(?=[0-9])/, '$1')
  if (significant.length > '-9223372036854775808'.length) return undefined
  const value = BigInt(significant)
  return BigInt.asIntN(64, value) === value ? value : undefined
}
