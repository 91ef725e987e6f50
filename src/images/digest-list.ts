// Digests that somebody else has found out: a list of references with digests, as mirror tools print them, or a lock file.

import { checkDigest } from '../reference/parts.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'

/** Digests by image and tag, and what could not be read. */
export interface DigestList {
  readonly digestOf: (reference: Reference) => string | undefined
  readonly count: number
  readonly problems: readonly DigestListProblem[]
}

/** Something in a list that gives no digest. */
export interface DigestListProblem {
  /** From 1. */
  readonly line: number
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string
}

/** A digest with the image that it belongs to, as they are written, and where. */
export interface DigestEntry {
  readonly image: string
  /** Empty where the image holds it itself. */
  readonly digest: string
  readonly line: number
}

/**
 * Reads a list of lines: one image a line, as `NAME:TAG@sha256:HEX`, or `NAME:TAG` and `sha256:HEX` with white space, a comma or `=` between
 * them; empty lines and lines that begin with `#` say nothing. Two digests for one tag are a problem, and the first one stays.
 */
export function readDigestList(text: string): DigestList {
  const entries = text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((raw, index): readonly DigestEntry[] => {
      const line = raw.trim()
      return line === '' || line.startsWith('#') ? [] : [{ ...splitLine(line), line: index + 1 }]
    })
  return makeDigestList(entries)
}

/** Takes a line apart: where a digest stands apart from its image, it is the last word. */
export function splitLine(line: string): Pick<DigestEntry, 'image' | 'digest'> {
  const start =
    Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'), line.lastIndexOf(','), line.lastIndexOf('=')) + 1
  const last = line.slice(start)
  if (start === 0 || !/^[a-z][a-z0-9]*:[0-9a-f]+$/i.test(last)) return { image: line, digest: '' }
  return { image: trimEnd(line.slice(0, start)), digest: last }
}

/** Without separators at its end; a pattern that is anchored there would look at long runs of them again and again. */
function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[\s,=]/.test(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

/** Makes a list of entries that were read in any form. */
export function makeDigestList(entries: readonly DigestEntry[], known: readonly DigestListProblem[] = []): DigestList {
  const digests = new Map<string, string>()
  const problems = [...known]
  for (const entry of entries) {
    const message = addEntry(digests, entry)
    if (message !== undefined) problems.push({ line: entry.line, message })
  }
  return {
    digestOf: (reference) => digests.get(keyOf(reference)),
    count: digests.size,
    problems: problems.toSorted((a, b) => a.line - b.line),
  }
}

function addEntry(digests: Map<string, string>, { image, digest: apart }: DigestEntry): string | undefined {
  const parsed = parseReference(image)
  const name = brief(image)
  if (!parsed.ok) return `${name} is no reference: ${parsed.problem.message}`
  const { reference } = parsed
  if (apart !== '' && reference.digest !== undefined && apart !== reference.digest) return `${name} has two digests`
  const digest = apart === '' ? reference.digest : apart
  if (digest === undefined) return `${name} has no digest`
  const wrong = checkDigest(digest)
  if (wrong !== undefined) return `${brief(digest)} is no digest: ${wrong.message}`
  if (reference.tag === undefined) return `${name} has no tag, so nothing tells which image it is for`
  const key = keyOf(reference)
  const before = digests.get(key)
  if (before !== undefined && before !== digest) return `${key} has two digests, ${before} and ${digest}`
  digests.set(key, digest)
  return undefined
}

/** A text in quotes, for a message; of one that has no end only the beginning. */
export function brief(text: string): string {
  return text.length > 300 ? `"${text.slice(0, 300)}…"` : `"${text}"`
}

function keyOf(reference: Reference): string {
  return `${nameOf(reference)}:${reference.tag ?? ''}`
}
