// A text that the program read, and where it came from, so that it can be shown and, where that makes sense, written back.

import { indexLines, type LineIndex } from '../text/line-index.ts'

/** Where a file's text came from, and so whether it can be written back. */
export type Place =
  /** `path` opens it from any working directory. */
  | { readonly kind: 'disk'; readonly path: string }
  /** A member of an archive, `name` as the archive has it; `archive` is the archive's own place, so archives in archives are told. */
  | { readonly kind: 'member'; readonly archive: Place; readonly name: string }
  | { readonly kind: 'stdin' }
  /** An argument of the command line: `--set image.tag=x`. */
  | { readonly kind: 'argument' }

/** One text file as it was read. */
export interface SourceFile {
  /** How people see it: relative to the working directory where it can be, `/`-separated; members as `chart.tgz!/chart/values.yaml`. */
  readonly path: string
  readonly place: Place
  /** The whole text, a byte order mark and carriage returns included. */
  readonly text: string
  /** Its lines; indexed at the first call. */
  lines(): LineIndex
}

/** Makes a source file of a text that was read from `place`. */
export function sourceFile(path: string, place: Place, text: string): SourceFile {
  let lines: LineIndex | undefined
  return { path, place, text, lines: () => (lines ??= indexLines(text)) }
}

/**
 * Something wrong with an input that the program met while reading it: a finding to be, never an exception.
 * `rule` names the rule that reports it; `span` is absent where the file as a whole is meant.
 */
export interface Problem {
  readonly rule: 'unreadable-file' | 'invalid-yaml' | 'invalid-chart'
  readonly path: string
  readonly file?: SourceFile
  readonly span?: { readonly start: number; readonly end: number }
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** The problem that an input could not be read at all. */
export function unreadable(path: string, message: string, hint: string): Problem {
  return { rule: 'unreadable-file', path, message, hint }
}

/** Whether reading gave a problem instead of what was asked for. */
export function isProblem(result: unknown): result is Problem {
  return typeof result === 'object' && result !== null && 'hint' in result
}
