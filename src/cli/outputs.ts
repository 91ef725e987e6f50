// Where the reports of a run go: the formats that were asked for, printed to standard output and into files.

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { writeFile } from '../files/write-file.ts'
import { formatNames, formats, isFormatName, type FormatName } from '../reports/formats.ts'
import type { ReportOptions, RunReport } from '../reports/run-report.ts'
import { nearestName } from '../config/nearest-name.ts'
import { plainStyle } from '../text/style.ts'
import { OperationError, UsageError } from './failure.ts'
import type { Io } from './io.ts'
import type { OptionValues } from './options.ts'
import { styleOf, widthOf } from './streams.ts'

/** One `--format NAME[=FILE]`. */
export interface Destination {
  readonly format: FormatName
  /** As it was given; absent for standard output. */
  readonly file?: string
}

/** Reads `--format` values. Only one of them can go to standard output. */
export function readDestinations(texts: readonly string[]): readonly Destination[] {
  const destinations = texts.map(readDestination)
  if (destinations.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to standard output', {
      hint: 'write the others into files: --format sarif=chartpin.sarif',
    })
  }
  return destinations
}

function readDestination(text: string): Destination {
  const equals = text.indexOf('=')
  const name = equals === -1 ? text : text.slice(0, equals)
  if (!isFormatName(name)) {
    const nearest = nearestName(name, formatNames)
    throw new UsageError(`there is no format ${name}`, {
      hint: nearest === undefined ? `one of ${formatNames.join(', ')}` : `did you mean ${nearest}?`,
    })
  }
  if (equals === -1) return { format: name }
  const file = text.slice(equals + 1)
  if (file === '')
    throw new UsageError(`--format ${text} names no file`, { hint: `write --format ${name}=${formats[name].file}` })
  return { format: name, file }
}

/** On a terminal no rule fills the screen. */
const mostPerRule = 50

/** Prints a run to its destinations. Throws `OperationError` where a file cannot be written. */
export function printReports(
  run: RunReport,
  destinations: readonly Destination[],
  to: { readonly options: OptionValues; readonly io: Io },
): void {
  for (const { format, file } of destinations) {
    // Where a report for people has nothing to say, what prints it need not be loaded.
    if (file === undefined && formats[format].audience === 'people' && run.findings.reported.length === 0) continue
    const { print } = formats[format]
    if (file === undefined) to.io.stdout.write(print(run, optionsForStream(to.options, to.io)))
    else writeReport(file, print(run, optionsForFile), to.io.cwd)
  }
}

const optionsForFile: ReportOptions = {
  style: plainStyle,
  width: Infinity,
  frames: 'shown',
  summary: 'included',
  suppressed: 'left-out',
}

function optionsForStream(options: OptionValues, io: Io): ReportOptions {
  return {
    style: styleOf(io.stdout, options, io),
    width: widthOf(io.stdout),
    frames: 'shown',
    summary: 'apart',
    suppressed: 'left-out',
    ...(io.stdout.isTerminal && !options.all ? { cap: { perRule: mostPerRule, flag: '--all' } } : {}),
  }
}

function writeReport(file: string, text: string, cwd: string): void {
  const absolute = path.resolve(cwd, file)
  const shown = displayPath(absolute, cwd)
  mkdirSync(path.dirname(absolute), { recursive: true })
  const outcome = writeFile({ absolute, path: shown, bytes: Buffer.from(text) })
  if (outcome.kind === 'failed') throw new OperationError(`${shown} ${outcome.message}`, { hint: outcome.hint })
}
