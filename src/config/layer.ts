// One source of settings, to be laid over others: a configuration file, or the flags.

import type { Config } from './settings.ts'

/** What one source says, and how it calls the place where it says that (`chartpin.yaml:4`, `--preset`). */
export interface Layer {
  readonly config: Config
  /** The folder that its relative paths begin at; absolute. */
  readonly directory: string
  readonly originOf: (setting: string) => string
}
