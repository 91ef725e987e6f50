// The table of formats: what `--format` takes, and what its help, completion and documents say of them.

import type { PrintReport } from './run-report.ts'

/** One format. */
export interface Format {
  /** Whom it is for, a noun phrase without a full stop. */
  readonly summary: string
  /** For whom: reports for people are coloured, capped and end with the summary. */
  readonly audience: 'people' | 'programs'
  /** What a file of it is usually called. */
  readonly file: string
  /** Loads what prints it; only what is asked for is loaded. */
  readonly load: () => Promise<PrintReport>
}

export type FormatName = 'text' | 'concise' | 'json' | 'sarif' | 'github' | 'gitlab' | 'junit'

/** By name, in the order of the help; the first is the default. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: {
    summary: 'source frames, for terminals',
    audience: 'people',
    file: 'chartpin.txt',
    load: async () => (await import('./text.ts')).printText,
  },
  concise: {
    summary: 'one line a finding, for grep and editors',
    audience: 'people',
    file: 'chartpin.txt',
    load: async () => (await import('./concise.ts')).printConcise,
  },
  json: {
    summary: 'everything, for programs; versioned',
    audience: 'programs',
    file: 'chartpin.json',
    load: async () => (await import('./json.ts')).printJson,
  },
  sarif: {
    summary: 'SARIF 2.1.0, for GitHub code scanning and IDEs',
    audience: 'programs',
    file: 'chartpin.sarif',
    load: async () => (await import('./sarif.ts')).printSarif,
  },
  github: {
    summary: 'annotations on the lines of a pull request, for GitHub Actions',
    audience: 'programs',
    file: 'chartpin.txt',
    load: async () => (await import('./github.ts')).printGithub,
  },
  gitlab: {
    summary: 'Code Quality, for GitLab merge requests',
    audience: 'programs',
    file: 'gl-code-quality-report.json',
    load: async () => (await import('./gitlab.ts')).printGitlab,
  },
  junit: {
    summary: 'JUnit XML, for CI servers',
    audience: 'programs',
    file: 'chartpin.xml',
    load: async () => (await import('./junit.ts')).printJunit,
  },
}

/** The names, in the order of the table. */
export const formatNames: readonly FormatName[] = Object.keys(formats).filter(isFormatName)

/** Whether there is a format of this name. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}
