// Strings and byte slices as the verbs of `printf` write them (Go `fmt/format.go` fmtS, fmtQ, fmtSbx): cut to the precision, padded to the
// width, with the origins of every character that stays.

import { NOBODY, type OriginId, type Origins } from '../origin.ts'
import { originOfText, slice, TextBuilder, traced, type Traced } from '../traced.ts'
import { toBytes } from '../utf8.ts'
import { countRunes, type Directive, pad, padding } from './directive.ts'
import { canBackquote, goQuote } from './go-quote.ts'

/** Where padding and quotes come from. */
export interface Site {
  readonly origins: Origins
  readonly site: OriginId
}

/** A string as `%s`, `%v`, `%q`, `%x` or `%X` prints it; undefined where the verb is none for strings. */
export function stringText(part: Traced, verb: string, directive: Directive, call: Site): Traced | undefined {
  switch (verb) {
    case 'v':
      return directive.sharpV ? quotedText(part, directive, call) : plainText(part, directive, call)
    case 's':
      return plainText(part, directive, call)
    case 'q':
      return quotedText(part, directive, call)
    case 'x':
    case 'X': {
      const text = pad(directive, hexText(toBytes(part.text), verb, directive))
      return traced(text, call.origins.reformatted(originOfText(part, call.origins), 'printf'))
    }
  }
  return undefined
}

/** `%s`. */
export function plainText(part: Traced, directive: Directive, call: Site): Traced {
  const { width, precision } = directive
  const kept = precision === undefined ? part : firstRunes(part, precision)
  return width === undefined ? kept : padText(kept, directive, call)
}

function quotedText(part: Traced, directive: Directive, call: Site): Traced {
  const { precision, sharp, plus } = directive
  const kept = precision === undefined ? part : firstRunes(part, precision)
  const isRaw = sharp && canBackquote(kept.text)
  const quoted = isRaw
    ? inBackquotes(kept, call.site)
    : goQuote(kept, call.site, call.origins, plus ? 'non-ascii' : 'unprintable')
  return padText(quoted, directive, call)
}

function inBackquotes(part: Traced, site: OriginId): Traced {
  const builder = new TextBuilder()
  builder.add('`', site)
  builder.addTraced(part)
  builder.add('`', site)
  return builder.toTraced()
}

function padText(part: Traced, directive: Directive, call: Site): Traced {
  const added = padding(directive, countRunes(part.text))
  if (added === '') return part
  const builder = new TextBuilder()
  const site = call.origins.tracking === 'off' ? NOBODY : call.site
  if (!directive.minus) builder.add(added, site)
  builder.addTraced(part)
  if (directive.minus) builder.add(added, site)
  return builder.toTraced()
}

/** The first characters, as Go counts them. */
function firstRunes(part: Traced, count: number): Traced {
  const { text } = part
  if (text.length <= count) return part
  let at = 0
  for (let left = count; left > 0 && at < text.length; left--) at += (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1
  return slice(part, 0, at)
}

/** Two digits a byte; a space between them, `0x` before all or before each. The precision counts bytes. */
function hexText(bytes: Uint8Array, verb: 'x' | 'X', { precision, space, sharp }: Directive): string {
  const shown = bytes.subarray(0, precision ?? bytes.length)
  if (shown.length === 0) return ''
  const pairs = Array.from(shown, (byte) => byte.toString(16).padStart(2, '0'))
  const prefix = sharp ? '0x' : ''
  const text = prefix + pairs.join(space ? ` ${prefix}` : '')
  return verb === 'X' ? text.toUpperCase() : text
}
