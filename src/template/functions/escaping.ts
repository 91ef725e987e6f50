// `html`, `js` and `urlquery` of text/template (`funcs.go`): the printed arguments, with what has a meaning there escaped.

import { addEscaped } from '../encode/text-range.ts'
import { UNPRINTABLE } from '../format/is-print.ts'
import { sprint } from '../format/sprint.ts'
import { type Call, type TemplateFunction, variadic } from '../function.ts'
import { TextBuilder, type Traced } from '../traced.ts'
import { toBytes } from '../utf8.ts'
import { isNothing, str, strOf, type Value } from '../value.ts'

const HTML: Readonly<Record<string, string>> = {
  '\0': '\ufffd',
  '"': '&#34;',
  "'": '&#39;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}

export const html: TemplateFunction = escaping(/[\0"'&<>]/g, (character) => HTML[character] ?? character)

const JS: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '"': '\\"' }

// DEL and stray bytes are no special characters there, unprintable as they are.
const JS_SPECIAL = new RegExp(`["'\\\\<>&=]|(?![\\x7f\\udc80-\\udcff])${UNPRINTABLE}`, 'gu')

export const js: TemplateFunction = escaping(JS_SPECIAL, (character) => {
  const code = character.codePointAt(0) ?? 0
  return JS[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
})

export const urlquery: TemplateFunction = escaping(/[^A-Za-z0-9\-_.~]/gu, (character) => {
  if (character === ' ') return '+'
  return Array.from(toBytes(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
})

function escaping(pattern: RegExp, escape: (character: string) => string): TemplateFunction {
  return variadic([], 'any', (call, args) => {
    const { origins, name: by } = call
    const builder = new TextBuilder()
    addEscaped(builder, textOf(args, call), { pattern, escape, by, origins })
    return strOf(builder.toTraced())
  })
}

/** The arguments as a template prints them, where nothing is `<no value>`. */
function textOf(args: readonly Value[], call: Call): Traced {
  return sprint(
    args.map((arg) => (isNothing(arg) ? str('<no value>', call.origins.reformatted(arg.origin, call.name)) : arg)),
    call,
  )
}
