// `chartpin configure`.

import path from 'node:path'
import { guideFor } from '../../cluster/configure/configure.ts'
import type { Guide } from '../../cluster/configure/guide.ts'
import type { Wish } from '../../cluster/configure/wish.ts'
import type { Settings } from '../../config/effective.ts'
import { redirectsOf } from '../../edits/redirects.ts'
import { printGuide, printGuideSummary } from '../../reports/guide-text.ts'
import { visible } from '../../text/width.ts'
import { readClusterProfile } from '../cluster-profile.ts'
import { cloudOf, readWish, withMapping } from '../cluster-wish.ts'
import { readConfigured, type ConfiguredImages } from '../configured-images.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { writeGuide, type WrittenGuide } from '../guide-folder.ts'
import { inputNotes } from '../input-notes.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { readTargets, type Targets } from '../pin-request.ts'
import { settingsSource } from '../settings.ts'
import { KNOWN_HOSTS, readTargetAddress, type TargetAddress } from '../target-address.ts'

/** Writes the files that make a cluster pull from where it is wanted, and tells where each belongs. */
export const configure: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const { wish, guide, images, notes } = await readGuide(invocation)
  const written = options.output === undefined ? undefined : await writeGuide(guide, options.output, invocation)
  if (written === undefined) io.stdout.write(printGuide(guide))
  tell(invocation, [...notes, ...inputNotes(images), ...staleNotes(written)])
  if (!options.quiet) io.stderr.write(printGuideSummary({ wish, guide, folder: written?.shown }))
  return images.problems.length > 0 ? exitCodes.failed : exitCodes.clean
}

interface MadeGuide {
  readonly wish: Wish
  readonly guide: Guide
  readonly images: ConfiguredImages
  /** What is odd about the mapping. */
  readonly notes: readonly string[]
}

async function readGuide(invocation: Invocation): Promise<MadeGuide> {
  const { options, io, operands } = invocation
  const source = settingsSource(invocation)
  const [first = '.'] = operands
  const settings = await source.of(path.resolve(io.cwd, first === '-' ? '.' : first))
  const profile = await readClusterProfile(invocation, settings)
  const address = readTargetAddress(options.to)
  const targets = await readMoves(invocation, settings, address)
  const images = await readConfigured(invocation, source, profile)
  const { accounts, references } = images
  const moves = redirectsOf(targets.compiled, { registries: KNOWN_HOSTS, references })
  const secretName = options['pull-secret'] ?? profile.pullSecret?.text
  const { wish, limits } = readWish({ profile, moves, address, accounts, secretName })
  const made = guideFor(wish, cloudOf)
  const guide = withMapping({ ...made, limits: [...limits, ...made.limits] }, targets.compiled.mapping)
  return { wish, guide, images, notes: references.length === 0 ? [] : targets.check(references) }
}

/** The mapping; a scheme in front of a target is not its business. */
async function readMoves(
  { options, io }: Invocation,
  settings: Settings,
  address: TargetAddress | undefined,
): Promise<Targets> {
  const given = address === undefined ? options : { ...options, to: address.place }
  const targets = await readTargets({ io, options: given }, settings)
  if (targets !== undefined) return targets
  throw new UsageError('chartpin configure needs to know where images shall come from', {
    hint: 'name --to REGISTRY or --map FILE, or write mapping: mapping.yaml into chartpin.yaml',
  })
}

function staleNotes(written: WrittenGuide | undefined): readonly string[] {
  return (written?.stale ?? []).map(
    (file) => `! ${file} is from an earlier run and no part of this guide; take it away`,
  )
}

function tell({ io, options }: Invocation, lines: readonly string[]): void {
  const shown = options.quiet ? lines.filter((line) => line.startsWith('!')) : lines
  io.stderr.write(shown.map((line) => `${visible(line)}\n`).join(''))
}
