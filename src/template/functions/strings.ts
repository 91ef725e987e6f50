// sprig's functions on strings (`functions.go`, `strings.go`), without those that are random or encode: their table, and the small ones.

import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { goQuote } from '../format/go-quote.ts'
import { printValue, toText } from '../format/print-value.ts'
import { TextBuilder, type Traced } from '../traced.ts'
import { toByteText } from '../utf8.ts'
import { because, originOf } from '../value-origin.ts'
import { bool, str, type Str, strOf, type Value } from '../value.ts'
import { comparesBytes } from './find-text.ts'
import { indentFunctions } from './indent.ts'
import { derivedOrigin } from './kept-text.ts'
import { caseFunctions } from './letter-case.ts'
import { replaceFunctions } from './replace.ts'
import { splitFunctions } from './split.ts'
import { paid } from './text-size.ts'
import { trimFunctions } from './trim.ts'
import { wordFunctions } from './words.ts'
import { wrapFunctions } from './wrap.ts'

/** Whether one text stands in another, in the order of sprig's arguments. */
function finding(isFound: (text: string, sought: string) => boolean): TemplateFunction {
  return fixed(['string', 'string'], (call, sought, part) => {
    const asBytes = comparesBytes(sought.text, part.text)
    const found = asBytes ? isFound(toByteText(part.text), toByteText(sought.text)) : isFound(part.text, sought.text)
    return bool(found, derivedOrigin([sought, part], call))
  })
}

/** Values as texts with a space between two; what is nothing is left out. */
function spaced(print: (call: Call, value: Value) => Traced): TemplateFunction {
  return variadic([], 'any', (call, values): Str => {
    const { origins, site } = call
    const builder = new TextBuilder()
    let isFirst = true
    if (values.length === 0) return str('', site)
    for (const value of values) {
      if (value.kind === 'nil' || value.kind === 'invalid') {
        builder.add('', origins.derived(value.origin, call.name))
        continue
      }
      if (!isFirst) builder.add(' ', site)
      builder.addTraced(print(call, value))
      isFirst = false
    }
    return strOf(paid(call, builder.toTraced()))
  })
}

const squote = spaced(({ origins, site }, value) => {
  const builder = new TextBuilder()
  builder.add("'", site)
  builder.addTraced(printValue(value, origins))
  builder.add("'", site)
  return builder.toTraced()
})

const plural = fixed(['string', 'string', 'int'], ({ origins }, one, many, count) =>
  because(count.value === 1 ? one : many, originOf(count, origins), origins),
)

export const stringFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['hello', fixed([], ({ site }) => str('Hello!', site))],
  ['contains', finding((text, sought) => text.includes(sought))],
  ['hasPrefix', finding((text, sought) => text.startsWith(sought))],
  ['hasSuffix', finding((text, sought) => text.endsWith(sought))],
  ['quote', spaced(({ origins, site }, value) => goQuote(toText(value, origins), site, origins))],
  ['squote', squote],
  ['cat', spaced(({ origins }, value) => printValue(value, origins))],
  ['plural', plural],
  ['toString', fixed(['any'], ({ origins }, value) => strOf(toText(value, origins)))],
  ...trimFunctions,
  ...caseFunctions,
  ...wordFunctions,
  ...indentFunctions,
  ...replaceFunctions,
  ...splitFunctions,
  ...wrapFunctions,
]
