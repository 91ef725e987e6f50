// How template text looks right before an image: the patterns that tell a place that can emit one. Data, tried at the end of a text that an
// action follows, and over the lines of the text itself.

/** What kind of place it is. */
export type PlaceKind =
  /** The value of a key that ends in `image`. */
  | 'key'
  /** Items of `containers:` that come from elsewhere as they are. */
  | 'containers'
  /** An environment variable whose name says image. */
  | 'variable'
  /** A flag whose name says image. */
  | 'flag'
  /** A reference that stands in the text. */
  | 'literal'

/** Names that end like an image and are none. */
const NO_IMAGE = /pull|policy|secret|openGraph|create_image|upload_image|reimage|base_?64/i

const KEY = /(?:^|\n)[ \t]*(?:-[ \t]+)*(?:\{[ \t]*)?["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*$/
const KEY_PREFIX =
  /(?:^|[\n{,])[ \t]*(?:-[ \t]+)*["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*(?:\n[ \t]*|["']?[\w./:@-]*)$/
const CONTAINERS = /(?:^|\n)[ \t]*(?:-[ \t]+)?(?:initC|ephemeralC|c)ontainers:[ \t]*\n?[ \t]*$/
const VARIABLE = /name:[ \t]*["']?([\w.-]*IMAGE[\w.-]*)["']?[ \t]*\n[ \t]*value:[ \t]*["']?[\w./:@-]*$/
const FLAG = /(?:^|[\s"'])(--?[\w.-]*image[\w.-]*)(?:=|["']?[ \t]*\n[ \t]*-[ \t]+)["']?[\w./:@-]*$/

/** What a text that ends here says of the action after it: the kind, the key, and where the key's line begins in the text. */
export interface ImageEnding {
  readonly kind: PlaceKind
  readonly key: string
  /** Offset in the text of the key. */
  readonly at: number
}

const ENDINGS: readonly (readonly [PlaceKind, RegExp])[] = [
  ['key', KEY],
  ['key', KEY_PREFIX],
  ['variable', VARIABLE],
  ['flag', FLAG],
  ['containers', CONTAINERS],
]

/** How far back a key can stand: the longest that real templates have fits many times over. */
const REACH = 400

/** Whether an action after the text would be an image. */
export function imageEnding(text: string): ImageEnding | undefined {
  const start = Math.max(0, text.length - REACH)
  const end = text.slice(start)
  for (const [kind, pattern] of ENDINGS) {
    const match = pattern.exec(end)
    if (match === null) continue
    const key = match[1] ?? 'containers'
    if (NO_IMAGE.test(key)) return undefined
    return { kind, key, at: start + match.index + match[0].lastIndexOf(key) }
  }
  return undefined
}

const REFERENCE = String.raw`(?:[\w.-]+(?::\d+)?\/)*[a-z0-9][\w.-]*(?::[\w][\w.-]*)?(?:@sha256:[0-9a-f]{64})?`
const KEY_LINE = new RegExp(
  String.raw`(?:^|[\n{,])[ \t]*(?:-[ \t]+)*["']?([\w./-]*[iI]mage)["']?[ \t]*:[ \t]*["']?(${REFERENCE})["']?[ \t]*,?\r?(?=[\n}#]|$)`,
  'g',
)
const VARIABLE_LINE = new RegExp(
  String.raw`name:[ \t]*["']?([\w.-]*IMAGE[\w.-]*)["']?[ \t]*\n[ \t]*value:[ \t]*["']?((?:[\w.-]+(?::\d+)?\/)+[a-z0-9][\w.-]*(?::[\w.-]+)?)["']?[ \t]*(?=\n|$)`,
  'g',
)
const FLAG_LINE = new RegExp(
  String.raw`(--?[\w.-]*image[\w.-]*)(?:=|["']?[ \t]*\n[ \t]*-[ \t]+)["']?((?:[\w.-]+(?::\d+)?\/)+[a-z0-9][\w.-]*(?::[\w.-]+)?)["']?[ \t]*(?=\n|$)`,
  'g',
)
/** A whole reference anywhere: a registry with a dot, a path, and a tag or digest. */
const ANYWHERE =
  /(?<![\w./:@-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?(?:\/[a-z0-9][\w.-]*)+(?::[A-Za-z_][\w.-]*|:v?\d[\w.-]*|@sha256:[0-9a-f]{64})(?![\w/:])/g

const LINES: readonly (readonly [PlaceKind, RegExp])[] = [
  ['key', KEY_LINE],
  ['variable', VARIABLE_LINE],
  ['flag', FLAG_LINE],
]

const NO_REFERENCE = /^(?:true|false|null|auto|default|image|string|none|custom|yes|no|\d+)$/i

/** References that stand in a text: `at` is where the key is, or the reference itself where it has none. */
export function literalImages(text: string): readonly ImageEnding[] {
  const found: ImageEnding[] = []
  const taken = new Set<number>()
  for (const [kind, pattern] of LINES) {
    for (const match of text.matchAll(pattern)) {
      const [all, key = '', reference = ''] = match
      const end = match.index + all.lastIndexOf(reference)
      taken.add(end)
      if (NO_IMAGE.test(key) || NO_REFERENCE.test(reference)) continue
      found.push({ kind, key, at: match.index + all.indexOf(key) })
    }
  }
  for (const { index } of text.matchAll(ANYWHERE)) {
    if (!taken.has(index) && !isComment(text, index)) found.push({ kind: 'literal', key: '', at: index })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

function isComment(text: string, at: number): boolean {
  return text.slice(text.lastIndexOf('\n', at) + 1, at).includes('#')
}
