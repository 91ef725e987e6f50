// Where something of a cluster's configuration stands, and what follows from it: the reasons behind attempts and notices.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'

/** A place in a configuration file. */
export interface Where {
  readonly file: SourceFile
  readonly span: Span
}

/** One reason, in a sentence without a full stop; `where` is absent for what a program does by itself. */
export interface Step {
  readonly message: string
  readonly where?: Where
}

/** A place as it is printed: `certs.d/docker.io/hosts.toml:3`. */
export function printWhere({ file, span }: Where): string {
  return `${file.path}:${file.lines().position(span.start).line}`
}
