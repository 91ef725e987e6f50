// sprig's functions that change the case of letters (Go `strings.ToUpper`, `strings.Title`; goutils `wordutils.go`). Every character becomes one
// of as many UTF-16 units, so that the runs stay as they are.

import { fixed, type TemplateFunction } from '../function.ts'
import { mapOrigins } from '../traced.ts'
import { hasStrays, isAscii } from '../utf8.ts'
import { strOf } from '../value.ts'
import { isDigit, isLetter, isLower, isSpace, isTitle, isUpper, toLower, toTitle, toUpper } from './letters.ts'

/** A function that writes the same characters in another form. */
function recased(change: (text: string) => string): TemplateFunction {
  return fixed(['string'], ({ origins, name, limits }, part) => {
    // Where letters are changed one by one each costs as much as a step.
    limits.spend(part.text.length / (isAscii(part.text) ? 100 : 5))
    const { runs } = mapOrigins(part, (origin) => origins.reformatted(origin, name))
    return strOf({ text: change(part.text), runs })
  })
}

/** Go makes U+FFFD of whatever is no UTF-8 when it goes through a text character by character. */
function withoutStrays(text: string): string {
  return hasStrays(text) ? text.replace(/[\udc80-\udcff]/gu, '\ufffd') : text
}

function mapped(text: string, change: (character: string) => string): string {
  return withoutStrays(text).replace(/[^]/gu, change)
}

function upper(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapped(text, toUpper)
}

function lower(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapped(text, toLower)
}

function title(text: string): string {
  if (isAscii(text)) return text.replace(/(?<!\w)[a-z]/g, toUpper)
  let isAfterWord = false
  return mapped(text, (character) => {
    const changed = isAfterWord ? character : toTitle(character)
    isAfterWord = isInWord(character)
    return changed
  })
}

/** Whether a word goes on after the character (`strings.Title`): of ASCII letters, digits and `_`, of the rest all that is no space. */
function isInWord(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return /\w/.test(character)
  return isLetter(character) || isDigit(character) || !isSpace(code)
}

function untitle(text: string): string {
  if (isAscii(text)) return text.replace(/(?<![^\t-\r ])[A-Z]/g, toLower)
  let isAtStart = true
  return mapped(text, (character) => {
    if (isSpace(character.codePointAt(0) ?? 0)) {
      isAtStart = true
      return character
    }
    const changed = isAtStart ? toLower(character) : character
    isAtStart = false
    return changed
  })
}

function swapCase(text: string): string {
  if (isAscii(text)) {
    return text.replace(/[a-z]+|[A-Z]+/g, (word) => (/[a-z]/.test(word) ? word.toUpperCase() : word.toLowerCase()))
  }
  let isAfterSpace = true
  return mapped(text, (character) => {
    if (isUpper(character) || isTitle(character)) {
      isAfterSpace = false
      return toLower(character)
    }
    if (isLower(character)) {
      const changed = isAfterSpace ? toTitle(character) : toUpper(character)
      isAfterSpace = false
      return changed
    }
    isAfterSpace = isSpace(character.codePointAt(0) ?? 0)
    return character
  })
}

export const caseFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['upper', recased(upper)],
  ['lower', recased(lower)],
  ['title', recased(title)],
  ['untitle', recased(untitle)],
  ['swapcase', recased(swapCase)],
]
