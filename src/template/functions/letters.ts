// What Go's package unicode says of characters: classes, and the simple mapping of case, which makes one character of one.

/** Whether Go counts it as white space (`unicode.IsSpace`); all such characters have one UTF-16 unit. */
export function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  return code === 0x85 || code === 0xa0 || WIDE_SPACE.has(code)
}

const WIDE_SPACE: ReadonlySet<number> = new Set([
  0x16_80, 0x20_00, 0x20_01, 0x20_02, 0x20_03, 0x20_04, 0x20_05, 0x20_06, 0x20_07, 0x20_08, 0x20_09, 0x20_0a, 0x20_28,
  0x20_29, 0x20_2f, 0x20_5f, 0x30_00,
])

export function isUpper(character: string): boolean {
  return /^\p{Lu}$/u.test(character)
}

export function isLower(character: string): boolean {
  return /^\p{Ll}$/u.test(character)
}

/** Whether it is one letter that is upper case before and lower case after, like `ǅ`. */
export function isTitle(character: string): boolean {
  return /^\p{Lt}$/u.test(character)
}

export function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character)
}

export function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character)
}

export function isNumber(character: string): boolean {
  return /^\p{N}$/u.test(character)
}

export function isPunct(character: string): boolean {
  return /^\p{P}$/u.test(character)
}

/** `unicode.ToUpper`. */
export function toUpper(character: string): string {
  const upper = character.toUpperCase()
  return upper.length === character.length ? upper : (iotaUpper(character) ?? character)
}

/** `unicode.ToLower`. */
export function toLower(character: string): string {
  return character === 'İ' ? 'i' : character.toLowerCase()
}

/** `unicode.ToTitle`: as upper case, but for letters of two and Georgian. */
export function toTitle(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return character.toUpperCase()
  if (code >= 0x10_d0 && code <= 0x10_ff) return character
  return DIGRAPHS.get(code) ?? toUpper(character)
}

/** The title case of letters of two, by each of their three forms. */
const DIGRAPHS: ReadonlyMap<number, string> = new Map(
  [0x01_c5, 0x01_c8, 0x01_cb, 0x01_f2].flatMap((title) =>
    [title - 1, title, title + 1].map((form) => [form, String.fromCodePoint(title)] as const),
  ),
)

/** Greek letters with an iota below, whose capital JavaScript writes as two. */
function iotaUpper(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0
  if (code >= 0x1f_80 && code <= 0x1f_af) return String.fromCodePoint(code | 8)
  return code === 0x1f_b3 || code === 0x1f_c3 || code === 0x1f_f3 ? String.fromCodePoint(code + 9) : undefined
}
