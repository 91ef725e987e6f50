// Colour and links for one output stream: decided once from a plain description of the stream, then carried along as functions.

/** What a stretch of text means; the table below says how that looks. */
export type Tint = 'error' | 'warning' | 'info' | 'good' | 'strong' | 'accent' | 'quiet'

/** How text is dressed for one stream. */
export interface Style {
  readonly hasColour: boolean
  /** `text` in the colour of what it means. Stretches do not nest. */
  paint(tint: Tint, text: string): string
  /** `text` that opens `url` where the terminal can do that (OSC 8). */
  link(text: string, url: string): string
}

/** What is known of a stream and of the wishes of its reader. */
export interface StreamFacts {
  /** The flag `--color`. */
  readonly wish: 'auto' | 'always' | 'never'
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
}

/** SGR parameters that switch on and off. Foregrounds end with 39, bold and dim with 22. */
const SGR = {
  error: ['1;31', '22;39'],
  warning: ['1;33', '22;39'],
  info: ['1;36', '22;39'],
  good: ['32', '39'],
  strong: ['1', '22'],
  accent: ['94', '39'],
  quiet: ['2', '22'],
} as const satisfies Readonly<Record<Tint, readonly [string, string]>>

const ESC = '\u001b'

/**
 * Whether a stream gets colour. The first that speaks decides: `--color`, `NO_COLOR` that is not empty (no-color.org), `FORCE_COLOR` that is not
 * empty (`0` and `false` say no), `TERM=dumb`, and then whether it is a terminal.
 */
export function wantsColour({ wish, env, isTerminal }: StreamFacts): boolean {
  if (wish !== 'auto') return wish === 'always'
  if (isSet(env['NO_COLOR'])) return false
  const force = env['FORCE_COLOR']
  if (isSet(force)) return force !== '0' && force !== 'false'
  if (env['TERM'] === 'dumb') return false
  return isTerminal
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

/** Makes the style of a stream; links are made only when asked for, because many terminals print them as noise. */
export function makeStyle({ hasColour, hasLinks }: { readonly hasColour: boolean; readonly hasLinks: boolean }): Style {
  return {
    hasColour,
    paint(tint, text) {
      if (!hasColour || text.trim() === '') return text
      const [on, off] = SGR[tint]
      return `${ESC}[${on}m${text}${ESC}[${off}m`
    },
    link(text, url) {
      // A terminator inside the address would end the link early; addresses are ASCII (RFC 3986), so anything else is no link.
      if (!hasLinks || !/^[\x21-\x7e]+$/.test(url)) return text
      return `${ESC}]8;;${url}${ESC}\\${text}${ESC}]8;;${ESC}\\`
    },
  }
}

/** No colour, no links: what files and pipes get. */
export const plainStyle: Style = makeStyle({ hasColour: false, hasLinks: false })
