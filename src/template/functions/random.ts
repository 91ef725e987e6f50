// The random functions of sprig (`strings.go`, `crypto.go`, `numeric.go`): every one draws from the seeded stand-in of the call.

import { randomBytes, randomText } from '../encode/stand-ins.ts'
import { type Call, fixed, type TemplateFunction } from '../function.ts'
import type { OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { deepOriginOfAll } from '../value-origin.ts'
import { int, type Int, str, type Str, type Value } from '../value.ts'
import { spendOnText } from './text-size.ts'

const LOWER = 'abcdefghijklmnopqrstuvwxyz'
const LETTERS = LOWER.toUpperCase() + LOWER
const DIGITS = '0123456789'
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

/** The origin of what is random, with that of the arguments. */
export function randomOrigin(call: Call, args: readonly Value[]): OriginId {
  const all = call.origins.union(call.random.origin, deepOriginOfAll(args, call.origins))
  return call.origins.derived(all, call.name)
}

function sized(call: Call, count: Int): number {
  const length = Number(count.value)
  // Each character costs far more than one that is copied.
  if (length > 0) spendOnText(call, length * 10)
  return length
}

/** So many characters of an alphabet; none for a negative number. */
function ofAlphabet(alphabet: string): TemplateFunction {
  return fixed(['int'], (call, count) => {
    return str(randomText(Math.max(sized(call, count), 0), alphabet, call.random), randomOrigin(call, [count]))
  })
}

function randBytes(call: Call, count: Int): Str {
  const length = sized(call, count)
  if (length < 0) throw new FunctionError('runtime error: makeslice: len out of range')
  return str(Buffer.from(randomBytes(length, call.random)).toString('base64'), randomOrigin(call, [count]))
}

function randInt(call: Call, min: Int, max: Int): Int {
  const width = Number(max.value) - Number(min.value)
  if (width <= 0) throw new FunctionError('invalid argument to Intn')
  return int(BigInt(min.value) + BigInt(call.random.int(width)), randomOrigin(call, [min, max]))
}

function uuidv4(call: Call): Str {
  const hex = Buffer.from(randomBytes(16, call.random)).toString('hex')
  const variant = '89ab'.charAt(call.random.int(4))
  const version = `4${hex.slice(13, 16)}`
  const parts = [hex.slice(0, 8), hex.slice(8, 12), version, variant + hex.slice(17, 20), hex.slice(20)]
  return str(parts.join('-'), randomOrigin(call, []))
}

/** The same characters in another order (huandu/xstrings `convert.go`); a byte that is no UTF-8 becomes the replacement character. */
function shuffle(call: Call, text: Str): Str {
  call.limits.spend(text.text.length / 2)
  const characters = Array.from(text.text, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : character))
  for (let at = characters.length - 1; at > 0; at--) {
    const other = call.random.int(at + 1)
    const moved = characters[at] ?? ''
    characters[at] = characters[other] ?? ''
    characters[other] = moved
  }
  return str(characters.join(''), randomOrigin(call, [text]))
}

export const randomFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['randAlphaNum', ofAlphabet(LETTERS + DIGITS)],
  ['randAlpha', ofAlphabet(LETTERS)],
  ['randNumeric', ofAlphabet(DIGITS)],
  ['randAscii', ofAlphabet(ASCII)],
  ['randBytes', fixed(['int'], randBytes)],
  ['randInt', fixed(['int', 'int'], randInt)],
  ['uuidv4', fixed([], uuidv4)],
  ['shuffle', fixed(['string'], shuffle)],
]
