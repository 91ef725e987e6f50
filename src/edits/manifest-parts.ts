// A stream of manifests parted where its documents begin, so that it is read piece by piece however long it is.

/** A piece of the stream that holds whole documents. */
export interface ManifestPart {
  readonly text: string
  /** Where it begins in the stream. */
  readonly start: number
}

/** Documents are read together up to so many characters: most are short, and each reading costs something. */
const TOGETHER = 65_536

/** The pieces, which make the stream when they are put together. Each is one document, or several short ones. */
export function partsOf(stream: string): readonly ManifestPart[] {
  return gathered(stream, documentStarts(stream))
}

/** The documents of a piece, each on its own. */
export function documentsOf({ text, start }: ManifestPart): readonly ManifestPart[] {
  const starts = documentStarts(text)
  return starts.map((from, at) => ({ text: text.slice(from, starts[at + 1] ?? text.length), start: start + from }))
}

/**
 * Where documents begin: at the lines that are `---` or go on with white space behind it, wherever they stand (YAML 1.2, 9.1.2: they end
 * even a block of text), or at the directives before them.
 */
function documentStarts(stream: string): readonly number[] {
  const starts = [0]
  for (let at = stream.indexOf('\n---'); at !== -1; at = stream.indexOf('\n---', at + 1)) {
    if (!/^[ \t\r\n]?$/.test(stream.charAt(at + 4))) continue
    const start = beforeDirectives(stream, at + 1, starts.at(-1) ?? 0)
    if (start > 0) starts.push(start)
  }
  return starts
}

function beforeDirectives(stream: string, marker: number, from: number): number {
  let start = marker
  while (start > from) {
    const line = stream.lastIndexOf('\n', start - 2) + 1
    if (line <= from || stream.charAt(line) !== '%') break
    start = line
  }
  return start
}

function gathered(stream: string, starts: readonly number[]): readonly ManifestPart[] {
  const parts: ManifestPart[] = []
  let from = 0
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? stream.length
    if (end - from > TOGETHER && start > from) {
      parts.push({ text: stream.slice(from, start), start: from })
      from = start
    }
  }
  parts.push({ text: stream.slice(from), start: from })
  return parts
}
