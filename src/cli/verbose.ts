// What `--verbose` tells: every input with what was found in it, and every finding that is not reported, with the reason.

import path from 'node:path'
import type { Suppressed } from '../findings/finding.ts'
import { displayPath } from '../files/display-path.ts'
import { printPlace } from '../reports/place.ts'
import { counted } from '../text/counted.ts'
import type { Given } from './subjects.ts'

/** One line for an input. */
export function describeGiven({ subject, settings, named }: Given, cwd: string): string {
  const images = subject.uses.filter(({ confidence }) => confidence !== 'possible').length
  const only = named === undefined ? '' : `, only ${[...named].join(' and ')}`
  const globs = settings.directory === cwd ? '' : `, settings of ${displayPath(path.resolve(settings.directory), cwd)}`
  return `read ${subject.path}: ${counted(subject.files.length, 'values file')}, ${counted(images, 'image')}${only}${globs}`
}

/** One line for a finding that is not reported. */
export function describeSuppressed({ finding, by }: Suppressed): string {
  return `left out ${printPlace(finding)} ${finding.rule}: ${by.kind === 'comment' ? `comment${by.reason === '' ? '' : ` (${by.reason})`}` : by.kind}`
}

/** What is said where there is nothing to judge. */
export function describeNothing(operands: readonly string[]): string {
  const where = operands.length === 0 ? 'here' : `in ${operands.join(', ')}`
  return `Nothing to check ${where}: no chart (Chart.yaml), no packed chart (.tgz), no values file (*values*.yaml)\n`
}
