// Where a finding stands, as machines want it: lines and columns from 1, paths from the repository's root, archives beside their members.

import type { Place, SourceFile } from '../files/source-file.ts'
import type { Finding, Mark } from '../findings/finding.ts'
import type { Span } from '../text/span.ts'

/** A stretch of a text. Lines and columns are from 1, columns in UTF-16 code units; a byte order mark is no column. The end is exclusive. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A file as it can be opened, and for a member of an archive its name inside (`web/charts/db-1.tgz!/db/values.yaml` in archives of archives). */
export interface FilePath {
  readonly path: string
  readonly member?: string
}

/** The lines and columns of a span. */
export function regionOf(file: SourceFile, span: Span): Region {
  const start = positionOf(file, span.start)
  const end = positionOf(file, span.end)
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
}

function positionOf(file: SourceFile, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = file.lines().position(offset)
  const isShifted = line === 1 && file.text.startsWith('\ufeff')
  return { line, column: isShifted ? Math.max(1, column - 1) : column }
}

/** The file of a finding, taken apart where it is a member of an archive. */
export function filePathOf(finding: Finding): FilePath {
  return finding.at === undefined ? splitPath(finding.path) : filePathOfSource(finding.at.file)
}

export function filePathOfSource(file: SourceFile): FilePath {
  const member = memberOf(file.place)
  if (member === undefined) return { path: file.path }
  const tail = `!/${member}`
  return file.path.endsWith(tail) ? { path: file.path.slice(0, -tail.length), member } : splitPath(file.path)
}

function memberOf(place: Place): string | undefined {
  if (place.kind !== 'member') return undefined
  const outer = memberOf(place.archive)
  return outer === undefined ? place.name : `${outer}!/${place.name}`
}

/** For findings about what could not be read, which have only a path. */
function splitPath(path: string): FilePath {
  const [, archive, member] = /^(.*?\.(?:tgz|tar\.gz))!\/(.+)$/s.exec(path) ?? []
  return archive === undefined || member === undefined ? { path } : { path: archive, member }
}

/** `path:line:col` as editors and terminals make it clickable; the path alone for what could not be read. Hidden characters stay. */
export function printPlace(finding: Finding): string {
  return finding.at === undefined ? finding.path : printMark(finding.at)
}

export function printMark({ file, span }: Mark): string {
  const { line, column } = positionOf(file, span.start)
  return `${file.path}:${line}:${column}`
}

/** A path relative to the repository's root, for a run that stood in `folder` of it; absolute paths and those that leave the root stay what they are. */
export function repositoryPath(folder: string, path: string): string {
  if (folder === '' || isAbsolute(path)) return path
  const parts = folder.split('/').filter((part) => part !== '')
  for (const part of path.split('/')) {
    if (part === '.' || part === '') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.join('/')
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:\//i.test(path)
}
