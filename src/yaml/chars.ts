// The characters that mean something to YAML, as codes for `charCodeAt` and for texts as bytes.

export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const BANG = 33
export const DOUBLE_QUOTE = 34
export const HASH = 35
export const AMPERSAND = 38
export const SINGLE_QUOTE = 39
export const STAR = 42
export const PLUS = 43
export const COMMA = 44
export const DASH = 45
export const DOT = 46
export const ZERO = 48
export const NINE = 57
export const COLON = 58
export const GREATER = 62
export const QUESTION = 63
export const OPEN_BRACKET = 91
export const BACKSLASH = 92
export const CLOSE_BRACKET = 93
export const OPEN_BRACE = 123
export const PIPE = 124
export const CLOSE_BRACE = 125
export const BYTE_ORDER_MARK = 0xfeff

/** Stands for every character beyond ASCII where a text is looked at as bytes, one for each code unit. */
export const BEYOND_ASCII = 128

/** Whether a code is white space or ends a line. */
export function isBlank(code: number | undefined): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR
}
