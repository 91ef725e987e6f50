// One argument of `printf` under one verb (Go `fmt/print.go` printArg, printValue): the verb goes down into lists and maps, and says so
// where it is none for what it finds.

import { originOf } from '../value-origin.ts'
import { originOfText, type TextBuilder } from '../traced.ts'
import { sortedKeys } from '../sorted-keys.ts'
import { typeName } from '../type-name.ts'
import { toBytes } from '../utf8.ts'
import {
  type Bool,
  type Bytes,
  type Dict,
  type Float,
  type Host,
  int,
  type Int,
  isNothing,
  type List,
  str,
  type Str,
  type Value,
} from '../value.ts'
import { asComplex, type Complex } from '../complex.ts'
import { type Directive, pad } from './directive.ts'
import { floatText, integerText } from './number-text.ts'
import { checkDepth, checkLength, keyText } from './print-value.ts'
import { plainText, type Site, stringText } from './text-verbs.ts'

/** The function's name in the origins of what it printed. */
const BY = 'printf'

/** What is printed to, and how. */
export interface Printer {
  readonly builder: TextBuilder
  readonly call: Site
  readonly verb: string
  readonly directive: Directive
}

/** Where maps and lists have an address; ours have none, and Go's differs from run to run. */
const ADDRESS = 0xc0_00_00_00_00

/** Prints an argument of the call itself. */
export function addArgument(printer: Printer, value: Value): void {
  const { verb, directive } = printer
  const isNil = isNothing(value)
  if (isNil && (verb === 'v' || verb === 'T')) return addChanged(printer, value, pad(directive, '<nil>'))
  switch (verb) {
    case 'T':
      printer.builder.addTraced(plainText(str(typeName(value), changed(printer, value)), directive, printer.call))
      return
    case 'p':
      return addPointer(printer, value)
    case 'w':
      // For errors that wrap errors, which no template can make.
      return addBadVerb(printer, value)
  }
  if (isNil) addBadVerb(printer, value)
  else addValue(printer, value, 0)
}

/** Says that there is no such verb for the value: `%!d(string=x)`. */
export function addBadVerb(printer: Printer, value: Value): void {
  const { builder, verb } = printer
  const site = printer.call.origins.because(printer.call.site, originOf(value, printer.call.origins))
  if (isNothing(value)) {
    builder.add(`%!${verb}(<nil>)`, site)
    return
  }
  builder.add(`%!${verb}(${typeName(value)}=`, site)
  addValue({ ...printer, verb: 'v' }, value, 0)
  builder.add(')', site)
}

function addValue(printer: Printer, value: Value, depth: number): void {
  checkDepth(depth)
  checkLength(printer.builder.length)
  switch (value.kind) {
    case 'bytes':
      return addBytes(printer, value, depth)
    case 'host':
      return addHost(printer, value)
    case 'list':
      return addList(printer, value, depth)
    case 'dict':
      return addDict(printer, value, depth)
    case 'string':
      return addString(printer, value)
    case 'nil':
    case 'invalid':
      // Within a list or map; nothing pads it there.
      return addChanged(printer, value, printer.directive.sharpV ? 'interface {}(nil)' : '<nil>')
    case 'bool':
    case 'int':
    case 'float':
      return addScalar(printer, value)
  }
}

function addString(printer: Printer, value: Str): void {
  const text = stringText(value, printer.verb, printer.directive, printer.call)
  if (text === undefined) addBadVerb(printer, value)
  else printer.builder.addTraced(text)
}

function addScalar(printer: Printer, value: Bool | Int | Float): void {
  const text = scalarText(printer, value)
  if (text === undefined) addBadVerb(printer, value)
  else addChanged(printer, value, text)
}

function scalarText({ verb, directive }: Printer, value: Bool | Int | Float): string | undefined {
  switch (value.kind) {
    case 'bool':
      return verb === 'v' || verb === 't' ? pad(directive, String(value.value)) : undefined
    case 'int':
      return integerText(value.value, { verb, sign: value.type.startsWith('u') ? 'unsigned' : 'signed', directive })
    case 'float':
      return floatText(value.value, verb, directive)
  }
}

function addChanged(printer: Printer, value: Value, text: string): void {
  printer.builder.add(text, changed(printer, value))
}

function changed({ call: { origins } }: Printer, value: Value): number {
  return origins.reformatted(originOf(value, origins), BY)
}

/** A byte slice is text under the verbs of text, else a list of numbers. */
function addBytes(printer: Printer, value: Bytes, depth: number): void {
  const { builder, verb, directive, call } = printer
  if (verb !== 'v') {
    const text = stringText(value, verb, directive, call)
    if (text !== undefined) return builder.addTraced(text)
  }
  const origin = call.origins.reformatted(originOfText(value, call.origins), BY)
  const type = depth === 0 ? '[]byte' : '[]uint8'
  const [open, between, close] = directive.sharpV ? [`${type}{`, ', ', '}'] : ['[', ' ', ']']
  builder.add(open, origin)
  for (const [index, byte] of toBytes(value.text).entries()) {
    if (index > 0) builder.add(between, origin)
    addValue(printer, int(byte, origin, 'uint8'), depth + 1)
  }
  builder.add(close, origin)
}

/** A value of its own type prints itself under the verbs of text; durations are numbers under the others. */
function addHost(printer: Printer, value: Host): void {
  const { verb, directive, builder, call } = printer
  if (value.goKind === 'complex128') {
    const digits = complexText(asComplex(value), printer)
    if (digits !== undefined) return addChanged(printer, value, digits)
  }
  const text = stringText(value.print(), verb, { ...directive, sharpV: false }, call)
  if (text !== undefined) return builder.addTraced(text)
  const number = value.goKind === 'int64' || value.goKind === 'int' ? value.toJson?.() : undefined
  if (number?.kind === 'int' || number?.kind === 'float') {
    const digits = integerText(number.value, { verb, sign: 'signed', directive })
    if (digits !== undefined) return addChanged(printer, value, digits)
  }
  const site = call.origins.because(call.site, value.origin)
  builder.add(`%!${verb}(${value.type}=`, site)
  builder.addTraced(value.print())
  builder.add(')', site)
}

/** Both parts as the verb prints floats (`print.go` fmtComplex). */
function complexText([real, imaginary]: Complex, { verb, directive }: Printer): string | undefined {
  const parts = [floatText(real, verb, directive), floatText(imaginary, verb, { ...directive, plus: true })]
  return parts.includes(undefined) ? undefined : `(${parts.join('')}i)`
}

function addList(printer: Printer, list: List, depth: number): void {
  const { builder, directive, call } = printer
  const own = call.origins.derived(list.origin, BY)
  const [open, between, close] = directive.sharpV ? [`${typeName(list)}{`, ', ', '}'] : ['[', ' ', ']']
  if (directive.sharpV && list.isNil === true) return builder.add(`${typeName(list)}(nil)`, own)
  builder.add(open, own)
  for (const [index, item] of list.items.entries()) {
    if (index > 0) builder.add(between, own)
    addValue(printer, item, depth + 1)
  }
  builder.add(close, own)
}

function addDict(printer: Printer, dict: Dict, depth: number): void {
  const { builder, directive, call } = printer
  const own = call.origins.derived(dict.origin, BY)
  const [open, between, close] = directive.sharpV ? [`${typeName(dict)}{`, ', ', '}'] : ['map[', ' ', ']']
  if (directive.sharpV && dict.isNil === true) return builder.add(`${typeName(dict)}(nil)`, own)
  builder.add(open, own)
  for (const [index, key] of sortedKeys(dict).entries()) {
    if (index > 0) builder.add(between, own)
    addValue(printer, { kind: 'string', ...keyText(dict, key, call.origins) }, depth + 1)
    builder.add(':', own)
    addValue(printer, dict.entries.get(key) ?? { kind: 'nil', origin: 0 }, depth + 1)
  }
  builder.add(close, own)
}

function addPointer(printer: Printer, value: Value): void {
  const isNil = (value.kind === 'list' || value.kind === 'dict') && value.isNil === true
  const hasAddress =
    value.kind === 'list' ||
    value.kind === 'dict' ||
    value.kind === 'bytes' ||
    (value.kind === 'host' && ['ptr', 'map', 'slice', 'func'].includes(value.goKind))
  if (!hasAddress) return addBadVerb(printer, value)
  const directive = { ...printer.directive, sharp: !printer.directive.sharp }
  const text = integerText(isNil ? 0 : ADDRESS, { verb: 'x', sign: 'unsigned', directive })
  addChanged(printer, value, text ?? '')
}
