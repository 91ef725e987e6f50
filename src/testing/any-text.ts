// Texts of any characters, for property tests.

import * as fc from 'fast-check'

/**
 * Any code point but half a surrogate pair, as fast-check's unit `binary` has them; that one first lists all million of them, in every process
 * of tests anew.
 */
const codePoint = fc
  .oneof(fc.integer({ min: 0, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

/** A text of up to so many characters; how many is fast-check's choice when nothing is said. */
export function anyText(constraints: { readonly maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.string({ unit: codePoint, ...constraints })
}
