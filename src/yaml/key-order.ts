// The order in which go-yaml writes the keys of a map: as people sort them, `a9` before `a10`. For the emitter.

const LETTER = /\p{L}/u
const DIGIT = /\p{Nd}/u

/**
 * Compares two keys as go-yaml v2 (`sorter.go`) does, by their first characters that differ: two letters by code point, anything else before
 * a letter, and runs of digits as numbers; if all are equal, the shorter first. Not an order in the strict sense (`2` < `10` < `1a` < `2`):
 * of such keys Helm itself prints now this, now that first.
 */
export function compareKeys(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  let at = 0
  while (at < end && a.charCodeAt(at) === b.charCodeAt(at)) at++
  if (at === end) return a.length - b.length
  // Half a character is no place to compare at.
  if (isLowSurrogate(a.charCodeAt(at)) && isLowSurrogate(b.charCodeAt(at))) at--
  const left = a.codePointAt(at) ?? 0
  const right = b.codePointAt(at) ?? 0
  const leftIsLetter = isLetter(left)
  if (leftIsLetter !== isLetter(right)) return leftIsLetter ? 1 : -1
  return (leftIsLetter ? 0 : compareDigits(a, b, at)) || left - right
}

function isLetter(code: number): boolean {
  if (code > 127) return LETTER.test(String.fromCodePoint(code))
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}

/** The numbers that begin at `at`; a zero there is a digit of a longer number if that has begun before. */
function compareDigits(a: string, b: string, at: number): number {
  const lead = (a[at] === '0' || b[at] === '0') && followsDigits(a, at) ? 1 : 0
  const left = numberAt(a, at, lead)
  const right = numberAt(b, at, lead)
  if (left.value !== right.value) return left.value < right.value ? -1 : 1
  return left.digits - right.digits
}

/** Whether the digits before `at`, back to the first character that is none, hold more than zeros. */
function followsDigits(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && DIGIT.test(text.charAt(back)); back--) {
    if (text[back] !== '0') return true
  }
  return false
}

const CHUNK = 9

/**
 * The number whose digits begin at `at`, in 64 bits as Go counts, going round at their end. Digits of other scripts are digits as well,
 * but Go takes each for as much as it lies beyond the character 0.
 */
function numberAt(text: string, at: number, lead: number): { readonly value: bigint; readonly digits: number } {
  let value = BigInt(lead)
  let chunk = 0
  let digits = 0
  for (const character of text.slice(at)) {
    if (!DIGIT.test(character)) break
    chunk = chunk * 10 + (character.codePointAt(0) ?? 0) - 0x30
    digits++
    if (digits % CHUNK === 0) {
      value = BigInt.asIntN(64, value * 1_000_000_000n + BigInt(chunk))
      chunk = 0
    }
  }
  return { value: BigInt.asIntN(64, value * 10n ** BigInt(digits % CHUNK) + BigInt(chunk)), digits }
}
