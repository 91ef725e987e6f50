// What stands between `%` and the verb of a `printf` format, and the padding that it asks for (Go `fmt/format.go`).

/** Flags, width and precision; undefined where not given. */
export interface Directive {
  readonly minus: boolean
  readonly plus: boolean
  readonly sharp: boolean
  readonly space: boolean
  readonly zero: boolean
  /** `%+v`. */
  readonly plusV: boolean
  /** `%#v`: the value as it would be written in Go. */
  readonly sharpV: boolean
  readonly width: number | undefined
  readonly precision: number | undefined
}

/** A directive with nothing before its verb. */
export const PLAIN: Directive = {
  minus: false,
  plus: false,
  sharp: false,
  space: false,
  zero: false,
  plusV: false,
  sharpV: false,
  width: undefined,
  precision: undefined,
}

/** How many characters Go sees in the text: code points, and each stray byte for one. */
export function countRunes(text: string): number {
  let count = text.length
  for (const _ of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) count--
  return count
}

/** The characters to be put before (or, with `-`, after) a text of so many characters. Zeros stand only before. */
export function padding({ width, zero, minus }: Directive, runes: number): string {
  if (width === undefined || width <= runes) return ''
  return (zero && !minus ? '0' : ' ').repeat(width - runes)
}

/** The text padded to the width. */
export function pad(directive: Directive, text: string): string {
  if (directive.width === undefined) return text
  const added = padding(directive, countRunes(text))
  return directive.minus ? text + added : added + text
}
