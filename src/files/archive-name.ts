// Names in packed charts: which are safe, and what they are inside the chart (helm `pkg/chart/loader/archive/archive.go`).

/** A member's name as Helm takes it. */
export type ArchiveName =
  /** The name inside the chart: without the first folder, `/`-separated, clean. */
  | { readonly kind: 'safe'; readonly name: string }
  /** Why Helm refuses the whole archive for it: the rest of a sentence about the member. */
  | { readonly kind: 'refused'; readonly message: string }

// Far above what charts have; without an end, a small archive could name millions of folders.
const LONGEST_NAME = 1024
const DEEPEST_NAME = 64

/**
 * Judges one name. The first folder is dropped whatever it is, so the members of several top folders come together. A name with a
 * backslash is taken to come from Windows: the backslash separates.
 */
export function readArchiveName(raw: string): ArchiveName {
  if (raw.length > LONGEST_NAME) return refused('has a name that is too long')
  const separator = raw.includes('\\') ? '\\' : '/'
  const [first = '', ...rest] = raw.split(separator)
  const name = rest.join('/')
  if (name.startsWith('/')) return refused('has an absolute path')
  const clean = cleanPath(name)
  if (clean === '.') return refused('lies beside the chart’s folder, not in it')
  if (clean.startsWith('..')) return refused('leads out of the chart’s folder')
  if (/^[a-zA-Z]:\//.test(clean)) return refused('names a drive')
  if (first === 'Chart.yaml') return refused('is a Chart.yaml in the place of the chart’s folder')
  if (clean.split('/').length > DEEPEST_NAME) return refused('lies in too many folders')
  return { kind: 'safe', name: clean }
}

function refused(message: string): ArchiveName {
  return { kind: 'refused', message }
}

/** Go's `path.Clean` for a relative path: without `.`, empty parts, and `x/..`. */
function cleanPath(name: string): string {
  const parts: string[] = []
  for (const part of name.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/') || '.'
}
