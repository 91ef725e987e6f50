// References within texts that are no image field: arguments, environment variables, lines of a ConfigMap. Found by how they look.

import type { Span } from '../../text/span.ts'
import type { Confidence } from '../image-use.ts'
import { classOfKey } from '../key-class.ts'
import { looksFull } from '../value-looks.ts'

/** A reference in a text. */
export interface TextReference {
  readonly span: Span
  /** `likely` where a key or a flag beside it says image; else `possible`. */
  readonly confidence: Exclude<Confidence, 'certain'>
}

/** A whole reference anywhere: a registry with a dot or a port, a path, and a tag or digest. */
const ANYWHERE =
  /(?<![\w./:@%-])(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?::\d+)?|[a-z0-9-]+(?:\.[a-z0-9-]+)*:\d+)(?:\/[a-z0-9][\w.-]*)+(?::[A-Za-z_][\w.-]*(?:@sha256:[0-9a-f]{64})?|:v?\d[\w.-]*(?:@sha256:[0-9a-f]{64})?|@sha256:[0-9a-f]{64})(?![\w/:])/g

/**
 * The end of a name that says image with what stands behind it: `image: x`, `"sidecarImage": "x"`, `--helper-image-repository=x`. Everything
 * in it is bounded, so that no text makes it slow.
 */
const NAMED =
  /image([\w.-]{0,60})\\?["']?[ \t]{0,9}[:=][ \t]{0,9}\\?["']?([^\s"',;#)}\]\\]{1,512})(?![^\s"',;#)}\]\\])/gi

/** The begin of such a name, which may be no longer. */
const NAME_START = /(?:^|[\s"'{[(,;=])([\w./-]{0,80})$/

/** What says that a name is about making or encoding images. */
const NO_IMAGE = /create|upload|base_?64/i

/** Prefixes of labels and annotations look like registries, and their values like tags. */
const LABEL = /^(?!registry\.k8s\.io\/)(?:[a-z0-9-]+\.)*(?:kubernetes\.io|k8s\.io|x-k8s\.io|helm\.sh)\//

/** More of them in one text are a list of something else; and texts longer than this are programs. */
const MOST = 2000
const LONGEST = 2_000_000

/** The references in a text, in their order. Linear in its length. */
export function textReferences(text: string): readonly TextReference[] {
  if (text.length > LONGEST || !/[/:]/.test(text)) return []
  const named = takeAll(text, NAMED, ({ 0: all, 1: after = '', 2: value = '', index }) => {
    const before = NAME_START.exec(text.slice(Math.max(0, index - 81), index))?.[1]
    if (before === undefined || !isImageName(`${before}${all.slice(0, 5)}${after}`) || !isWholeName(value))
      return undefined
    const end = index + all.length
    return { span: { start: end - value.length, end }, confidence: 'likely' }
  })
  const starts = new Set(named.map(({ span }) => span.start))
  const others = takeAll(text, ANYWHERE, ({ 0: all, index }) => {
    if (starts.has(index) || LABEL.test(all)) return undefined
    return { span: { start: index, end: index + all.length }, confidence: 'possible' }
  })
  return [...named, ...others].toSorted((a, b) => a.span.start - b.span.start)
}

/** Whether a key, a flag or a variable by its name holds an image, with or without its tag. */
export function isImageName(name: string): boolean {
  const role = NO_IMAGE.test(name) ? undefined : classOfKey(name)?.role
  return role === 'reference' || (role === 'repository' && /image/i.test(name))
}

/** Whether a text can be a reference where a name says that one follows: more than a word, and no address. */
export function isWholeName(text: string): boolean {
  return looksFull(text) && !text.includes('://')
}

type Take = (match: RegExpExecArray) => TextReference | undefined

/** What is made of the matches that stand in no comment. */
function takeAll(text: string, pattern: RegExp, take: Take): readonly TextReference[] {
  const isComment = commentFinder(text)
  const found: TextReference[] = []
  for (const match of text.matchAll(pattern)) {
    const reference = take(match)
    if (reference === undefined || isComment(reference.span.start)) continue
    if (found.push(reference) >= MOST) break
  }
  return found
}

/** Tells whether an offset stands behind a `#` that begins its line or a word in it; to be asked for growing offsets. */
function commentFinder(text: string): (at: number) => boolean {
  const mark = /(?:^|\s)#|\n/gm
  let isInside = false
  let next = mark.exec(text)
  return (at) => {
    while (next !== null && next.index < at) {
      isInside = next[0].includes('#')
      if (isInside) mark.lastIndex = endOfLine(text, mark.lastIndex)
      next = mark.exec(text)
    }
    return isInside
  }
}

function endOfLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from)
  return feed === -1 ? text.length : feed
}
