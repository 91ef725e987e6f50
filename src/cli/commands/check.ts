// `chartpin check`.

import path from 'node:path'
import { namesNeeding } from '../../../rules/names.ts'
import { fitEntries, imageEntries } from '../../images/image-entries.ts'
import type { ImageEntry } from '../../images/formats/image-entry.ts'
import type { CheckedPlace } from '../../images/image-check.ts'
import { canonical } from '../../reference/print.ts'
import { printChecksJson } from '../../reports/check-json.ts'
import { checkSummary, printChecks } from '../../reports/check-text.ts'
import { formatNames, isFormatName } from '../../reports/formats.ts'
import { visible } from '../../text/width.ts'
import { sortOperands } from '../operand-kinds.ts'
import { checkImages } from '../check-work.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { gatherEntries, type GatheredEntries, NO_ENTRIES } from '../gather-entries.ts'
import { readTargets, type Targets } from '../pin-request.ts'
import { inputNotes } from '../input-notes.ts'
import { readLists } from '../read-lists.ts'
import { settingsSource } from '../settings.ts'
import { styleOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Asks registries whether every image is there. */
export const check: RunCommand = async (invocation) => {
  const { options, io } = invocation
  if (options.format.some(isReportFormat)) return await lintFacts(invocation)
  const isJson = wantsJson(invocation, `, and for findings ${formatNames.filter(isReportFormat).join(', ')}`)
  const source = settingsSource(invocation)
  const { paths, references } = sortOperands(invocation)
  const settings = await source.of(path.resolve(io.cwd, paths[0] ?? '.'))
  const targets = await readTargets(invocation, settings)
  const list =
    paths.length === 0 && references.length > 0
      ? NO_ENTRIES
      : await gatherEntries({ ...invocation, operands: paths }, source, targets)
  const entries = eachOnce([...list.entries, ...namedEntries(references, targets)])
  const places = await checkImages({ entries, invocation, source, settings })
  const telling = { style: styleOf(io.stdout, options, io), today: io.clock() }
  io.stdout.write(isJson ? printChecksJson(places) : printChecks(places, telling))
  tell(invocation, list)
  if (!options.quiet) io.stderr.write(`${checkSummary(places)}\n`)
  return exitCodeOf(places, list)
}

/** In the formats of lint what is wrong is told as findings, at the keys of the images. */
function isReportFormat(text: string): boolean {
  const [format = ''] = text.split('=')
  return format !== 'text' && format !== 'json' && isFormatName(format)
}

async function lintFacts(invocation: Invocation): Promise<ExitCode> {
  const { options } = invocation
  const { paths, references } = sortOperands(invocation)
  const [listed] = [...references, ...readLists({ ...invocation, operands: paths }).images]
  if (listed !== undefined) {
    throw new UsageError(
      `--format ${options.format.join(', ')} tells findings at keys, and lists and references have none`,
      {
        hint: 'name the chart, or take --format json',
      },
    )
  }
  const { lint } = await import('./lint.ts')
  const asked = { online: options.against === undefined, select: namesNeeding('facts') }
  return await lint({ ...invocation, options: { ...options, ...asked } })
}

function namedEntries(references: readonly string[], targets: Targets | undefined): readonly ImageEntry[] {
  const images = references.map((reference) => ({ reference, tagFrom: 'key', uses: [] }) as const)
  const all = imageEntries(images, { placesOf: () => [], ...(targets && { mapping: targets.compiled }) })
  return fitEntries(all, { needs: 'version', target: 'none' }).entries
}

function eachOnce(entries: readonly ImageEntry[]): readonly ImageEntry[] {
  return [...new Map(entries.map((entry) => [canonical(entry.reference), entry])).values()]
}

/** Told with --quiet too: without what could not be read or asked the result would say too much. */
function tell({ io }: Invocation, gathered: GatheredEntries): void {
  const untagged = gathered.untagged.map(
    (image) => `! ${image} is not asked for: nothing but its template says its tag`,
  )
  io.stderr.write([...inputNotes(gathered), ...untagged].map((note) => `${visible(note)}\n`).join(''))
}

/** What nobody could tell weighs more than what is missing. */
function exitCodeOf(places: readonly CheckedPlace[], { problems }: GatheredEntries): ExitCode {
  const all = places.flatMap((place) => place.problems)
  if (problems.length > 0 || all.some(({ kind }) => kind === 'unknown')) return exitCodes.failed
  return all.length > 0 ? exitCodes.findings : exitCodes.clean
}
