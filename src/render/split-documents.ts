// A rendered file → its YAML documents, as Helm splits it (helm `pkg/release/v1/util/manifest.go` SplitManifests, up to Helm 4.2.3).

import { slice, type Traced } from '../template/traced.ts'

/**
 * The documents, trimmed; blank ones are none. Helm's separator is `(?:^|\s*\n)---\s*`: it takes the space around it along, so that what
 * follows a separator at once (`---x: 1`) begins a document, and a second separator right behind a first one is content.
 */
export function splitDocuments(made: Traced): readonly Traced[] {
  const { text } = made
  const start = trimStart(text, 0, text.length)
  const end = trimEnd(text, start, text.length)
  const documents: Traced[] = []
  const add = (from: number, to: number): void => {
    if (from === to) return
    // Helm keeps a document of nothing but space that Go calls none, and drops it later.
    const first = trimStart(text, from, to)
    documents.push(slice(made, first, trimEnd(text, first, to)))
  }
  let from = start
  let at = text.startsWith('---', start) && start < end ? start : nextSeparator(text, start, end)
  while (at !== -1) {
    const dashes = text.startsWith('---', at) && at === start ? at : at + 1
    add(from, at === start ? at : spaceBefore(text, at, from))
    from = dashes + 3
    while (from < end && isGoSpace(text.charCodeAt(from))) from++
    at = nextSeparator(text, from, end)
  }
  add(from, end)
  return documents.filter((document) => document.text !== '')
}

/** The line end before the next `---` at the beginning of a line. */
function nextSeparator(text: string, from: number, end: number): number {
  const at = text.indexOf('\n---', from)
  return at === -1 || at + 4 > end ? -1 : at
}

function spaceBefore(text: string, at: number, from: number): number {
  let start = at
  while (start > from && isGoSpace(text.charCodeAt(start - 1))) start--
  return start
}

/** What `\s` means to Go's regular expressions. */
function isGoSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 12 || code === 13
}

/** What Go's `TrimSpace` takes away. */
const SPACE = /[\t\n\v\f\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/

function trimStart(text: string, from: number, end: number): number {
  let start = from
  while (start < end && SPACE.test(text.charAt(start))) start++
  return start
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && SPACE.test(text.charAt(end - 1))) end--
  return end
}
