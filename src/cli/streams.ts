// How the streams of a process are written to: in which colours, and how wide.

import { makeStyle, wantsColour, type Style } from '../text/style.ts'
import type { Io, Output } from './io.ts'
import type { OptionValues } from './options.ts'

/** How a stream is written to. */
export function styleOf(stream: Output, options: OptionValues, io: Io): Style {
  const wish = options['no-color'] ? 'never' : options.color
  return makeStyle({ hasColour: wantsColour({ wish, env: io.env, isTerminal: stream.isTerminal }), hasLinks: false })
}

/** Columns for people; without end where nobody says, and then no sentence is broken. */
export function widthOf(stream: Output): number {
  return stream.isTerminal ? stream.columns : Infinity
}
