// The keywords of a schema that speak of texts and numbers.

import { broken, type Here, type Rule } from './evaluation.ts'
import { fieldOf } from './schema-fields.ts'
import { formatsOf } from './schema-formats.ts'
import { spend } from './schema-refusal.ts'

/** By keyword. */
export const textRules: readonly (readonly [string, Rule])[] = [
  ['minLength', (given, here) => isLong(here, Number(given)) || broken(here, 'minLength')],
  ['maxLength', (given, here) => !isLong(here, Number(given) + 1) || broken(here, 'maxLength')],
  [
    'pattern',
    (given, here) => here.evaluation.document.patterns(String(given))(textOf(here)) || broken(here, 'pattern'),
  ],
  ['format', checkFormat],
]

/** By keyword. */
export const numberRules: readonly (readonly [string, Rule])[] = [
  [
    'minimum',
    (given, here) => isBelow(given, numberOf(here), isStrict(here, 'exclusiveMinimum')) || broken(here, 'minimum'),
  ],
  [
    'maximum',
    (given, here) => isBelow(numberOf(here), given, isStrict(here, 'exclusiveMaximum')) || broken(here, 'maximum'),
  ],
  [
    'exclusiveMinimum',
    (given, here) => given === true || isBelow(given, numberOf(here), true) || broken(here, 'exclusiveMinimum'),
  ],
  [
    'exclusiveMaximum',
    (given, here) => given === true || isBelow(numberOf(here), given, true) || broken(here, 'exclusiveMaximum'),
  ],
  ['format', (given, here) => hasNoFormat(given, here) || broken(here, 'format')],
  ['multipleOf', (given, here) => isMultiple(numberOf(here), Number(given)) || broken(here, 'multipleOf')],
]

function textOf({ place: { node } }: Here): string {
  return node.kind === 'scalar' && typeof node.value === 'string' ? node.value : ''
}

function numberOf({ place: { node } }: Here): number {
  return node.kind === 'scalar' && typeof node.value === 'number' ? node.value : Number.NaN
}

/** Whether a text has so many characters, which may be more than one unit long. */
function isLong(here: Here, least: number): boolean {
  const text = textOf(here)
  if (text.length < least) return false
  if (text.length >= least * 2) return true
  spend(here.evaluation.budget, text.length / 64)
  let count = 0
  for (const _ of text) count++
  return count >= least
}

/** From draft 2019-09 on a format is only said, not asked. */
function checkFormat(given: unknown, here: Here): boolean {
  if (here.evaluation.year >= 2019 || typeof given !== 'string') return true
  const hasFormat = knownFormat(given, here)
  return hasFormat === undefined || hasFormat(textOf(here)) || broken(here, 'format')
}

function knownFormat(given: unknown, here: Here): ((text: string) => boolean) | undefined {
  const formats = formatsOf(here.evaluation.document.helm)
  return typeof given === 'string' && Object.hasOwn(formats, given) ? formats[given] : undefined
}

/** To Helm 3's library (xeipuuv/gojsonschema 1.2.0) no number has a format that it knows. */
function hasNoFormat(given: unknown, here: Here): boolean {
  return here.evaluation.document.helm === '4.1.4' || knownFormat(given, here) === undefined
}

/** `exclusiveMinimum: true` of draft 4. */
function isStrict(here: Here, keyword: string): boolean {
  return fieldOf(here.schema, keyword) === true
}

function isBelow(low: unknown, high: unknown, isStrictly: boolean): boolean {
  if (typeof low !== 'number' || typeof high !== 'number') return true
  return isStrictly ? low < high : low <= high
}

/** Exactly, by the digits that are written: 0.3 is a multiple of 0.1. */
function isMultiple(number: number, of: number): boolean {
  if (Number.isSafeInteger(number) && Number.isSafeInteger(of)) return number % of === 0
  if (!Number.isFinite(number) || !Number.isFinite(of)) return false
  const [left, right] = [digitsOf(number), digitsOf(of)]
  const scale = Math.min(left.exponent, right.exponent)
  return scaled(left, scale) % scaled(right, scale) === 0n
}

interface Digits {
  readonly digits: bigint
  readonly exponent: number
}

function digitsOf(number: number): Digits {
  const [, whole = '0', fraction = '', power = '0'] = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(number)) ?? []
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length }
}

function scaled({ digits, exponent }: Digits, scale: number): bigint {
  return digits * 10n ** BigInt(exponent - scale)
}
