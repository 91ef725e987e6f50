// Regular expressions of Go (RE2: linear in the text, whatever the pattern). The package that does it takes milliseconds to load, and so does its
// first pattern: that is left to `re2-engine.ts`, which is loaded when there is one.

import { openPattern, type Regex } from './re2-engine.ts'

/** A pattern that is none, in Go's words without `error parsing regexp: ` before them. */
export class RegexSyntaxError extends Error {}

/** Throws a `RegexSyntaxError`. */
export function compileRegex(pattern: string): Regex {
  return openPattern(pattern, (message) => new RegexSyntaxError(message))
}
