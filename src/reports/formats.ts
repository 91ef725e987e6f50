// The table of formats: what `--format` takes, and what its help, completion and documents say of them.

import { printConcise } from './concise.ts'
import { printGithub } from './github.ts'
import { printGitlab } from './gitlab.ts'
import { printJson } from './json.ts'
import { printJunit } from './junit.ts'
import type { PrintReport } from './run-report.ts'
import { printSarif } from './sarif.ts'
import { printText } from './text.ts'

/** One format. */
export interface Format {
  /** Whom it is for, a noun phrase without a full stop. */
  readonly summary: string
  /** For whom: reports for people are coloured, capped and end with the summary. */
  readonly audience: 'people' | 'programs'
  /** What a file of it is usually called. */
  readonly file: string
  readonly print: PrintReport
}

export type FormatName = 'text' | 'concise' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit'

/** By name, in the order of the help; the first is the default. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: {
    summary: 'source frames, for terminals',
    audience: 'people',
    file: 'chartpin.txt',
    print: printText,
  },
  concise: {
    summary: 'one line a finding, for grep and editors',
    audience: 'people',
    file: 'chartpin.txt',
    print: printConcise,
  },
  json: {
    summary: 'everything, for programs; versioned',
    audience: 'programs',
    file: 'chartpin.json',
    print: printJson,
  },
  sarif: {
    summary: 'SARIF 2.1.0, for GitHub code scanning and IDEs',
    audience: 'programs',
    file: 'chartpin.sarif',
    print: printSarif,
  },
  github: {
    summary: 'annotations on the lines of a pull request, for GitHub Actions',
    audience: 'programs',
    file: 'chartpin.txt',
    print: printGithub,
  },
  gitlab: {
    summary: 'Code Quality, for GitLab merge requests',
    audience: 'programs',
    file: 'gl-code-quality-report.json',
    print: printGitlab,
  },
  junit: {
    summary: 'JUnit XML, for CI servers',
    audience: 'programs',
    file: 'chartpin.xml',
    print: printJunit,
  },
}

/** The names, in the order of the table. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName)

/** Whether there is a format of this name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
