// Where the baseline of settings lies, and whether any is to be taken off.

import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../config/effective.ts'

/** The name of a baseline that no setting names: beside the configuration, else in the working directory. */
const defaultName = 'chartpin-baseline.json'

/** Where the baseline of settings lies. */
export interface BaselinePlace {
  readonly absolute: string
  /** Whether somebody named it, and so it must be there. */
  readonly isNamed: boolean
}

/** The place that settings name, or the default one. */
export function baselinePlace({ baseline, directory }: Settings): BaselinePlace {
  return baseline === undefined
    ? { absolute: path.join(directory, defaultName), isNamed: false }
    : { absolute: path.resolve(baseline.directory, baseline.name), isNamed: true }
}

/** Whether settings may have a baseline to take off; one that was named and is not there is to be complained of. */
export function hasBaseline(settings: Settings): boolean {
  const { absolute, isNamed } = baselinePlace(settings)
  return isNamed || existsSync(absolute)
}
