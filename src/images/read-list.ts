// Lists of images that lie in files: `images.txt`, as chartpin and other tools print it.

import { parseReference } from '../reference/parse.ts'
import { canonical } from '../reference/print.ts'
import { checkDigest } from '../reference/parts.ts'
import { looksLikeLines } from './digest-document.ts'
import { brief, splitLine, type DigestListProblem } from './digest-list.ts'
import type { ListedImage } from './image-list.ts'

/** What a list holds. */
export interface ReadList {
  /** Sorted, each once. */
  readonly images: readonly ListedImage[]
  /** Lines that are no image. */
  readonly problems: readonly DigestListProblem[]
}

/**
 * Reads a list of lines: a reference each, and what may stand behind it is its digest, or not looked at (sources, targets); empty lines and
 * those that begin with `#` say nothing. Undefined for a text that is something else: a YAML or JSON document, a values file.
 */
export function readList(text: string): ReadList | undefined {
  if (!looksLikeLines(text)) return undefined
  const images = new Map<string, ListedImage>()
  const problems: DigestListProblem[] = []
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const read = readLine(line)
    if (typeof read === 'string') problems.push({ line: at + 1, message: read })
    else images.set(read.reference, read)
  }
  return { images: [...images.values()].toSorted((a, b) => (a.reference < b.reference ? -1 : 1)), problems }
}

/** The image of a line, or why it has none. */
function readLine(line: string): ListedImage | string {
  const { image, digest: apart } = splitLine(line)
  const [word = ''] = image.split(/[\s,]/, 1)
  const parsed = parseReference(word)
  if (!parsed.ok) return `${brief(word)} is no reference: ${parsed.problem.message}`
  const { reference } = parsed
  if (apart !== '' && checkDigest(apart) !== undefined) return `${brief(apart)} is no digest`
  const digest = reference.digest ?? (apart === '' ? undefined : apart)
  return {
    reference: canonical({ ...reference, ...(digest === undefined ? {} : { digest }) }),
    tagFrom: reference.tag === undefined ? 'nowhere' : 'key',
    uses: [],
  }
}
