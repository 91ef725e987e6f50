// `chartpin resolve`.

import path from 'node:path'
import { isPublicRegistry } from '../../../rules/resolution/registry-names.ts'
import { inOrder, type Notice } from '../../cluster/notice.ts'
import type { Profile } from '../../cluster/profile.ts'
import { pullOf, type Pull } from '../../cluster/pull.ts'
import { secretPlaces } from '../../cluster/secret-places.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Secrets } from '../../reports/frames.ts'
import { printResolveJson } from '../../reports/resolve-json.ts'
import { printResolve, resolveSummary, type ResolvedImage, type ResolveReport } from '../../reports/resolve-text.ts'
import { visible } from '../../text/width.ts'
import { readImagesToPull, type ImagesToPull } from '../images-to-pull.ts'
import { sortOperands } from '../operand-kinds.ts'
import { readClusterProfile } from '../cluster-profile.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { inputNotes } from '../input-notes.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { settingsSource } from '../settings.ts'
import { styleOf, widthOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Tells how a cluster would pull images: which requests, in which order, with which credential, and why. */
export const resolve: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const [first = '.'] = sortOperands(invocation).paths
  const profile = await readClusterProfile(
    invocation,
    await source.of(first === '-' ? io.cwd : path.resolve(io.cwd, first)),
  )
  const asked = await readImagesToPull(invocation, source, profile)
  const report = await reportOf(asked, profile, invocation)
  io.stdout.write(isJson ? printResolveJson(report) : await printText(report, invocation))
  tellUnread(asked, invocation)
  if (!options.quiet) io.stderr.write(resolveSummary(report))
  return exitCodeOf(report, asked)
}

async function reportOf({ images }: ImagesToPull, profile: Profile, invocation: Invocation): Promise<ResolveReport> {
  const pulls = images.map(({ image, pods, credentials }) =>
    pullOf(image, { profile, pods, credentials, isPublic: isPublicRegistry }),
  )
  const told = invocation.options['credential-helpers'] ? await withPrograms(pulls, invocation) : pulls
  const resolved = images.flatMap(({ image }, at): readonly ResolvedImage[] => {
    const pull = told[at]
    return pull === undefined ? [] : [{ image, pull }]
  })
  const ofImages = resolved.flatMap(({ pull }) => (pull.kind === 'resolved' ? pull.resolution : pull).notices)
  const ofReleases = images.flatMap(({ credentials }) => credentials.notices)
  return { profile, images: resolved, notices: eachOnce([...profile.notices, ...ofReleases, ...ofImages]) }
}

/** Runs the programs that keep credentials, which nobody does without being told to. */
async function withPrograms(pulls: readonly Pull[], { io }: Invocation): Promise<readonly Pull[]> {
  const [{ askPrograms }, { runProgram }] = await Promise.all([
    import('../../cluster/ask-programs.ts'),
    import('../run-program.ts'),
  ])
  return await askPrograms(pulls, async (call) => await runProgram(call, io.env))
}

function eachOnce(notices: readonly Notice[]): readonly Notice[] {
  const byText = new Map<string, Notice>()
  for (const notice of notices) {
    const { rule, where, message } = notice
    const key = JSON.stringify([rule, message, where?.file.path, where?.span.start])
    if (!byText.has(key)) byText.set(key, notice)
  }
  return inOrder([...byText.values()])
}

async function printText(report: ResolveReport, { options, io }: Invocation): Promise<string> {
  return printResolve(report, {
    style: styleOf(io.stdout, options, io),
    width: widthOf(io.stdout),
    frames: 'shown',
    secrets: await secretsOf(report),
    steps: options.explain ? 'shown' : 'left-out',
  })
}

/** What no frame may show of the files that notices point at. */
async function secretsOf({ notices }: ResolveReport): Promise<Secrets> {
  const files = new Set(
    notices.flatMap(({ where }): readonly SourceFile[] => (where === undefined ? [] : [where.file])),
  )
  return new Map(await Promise.all([...files].map(async (file) => [file, await secretPlaces(file)] as const)))
}

function tellUnread({ gathered }: ImagesToPull, { io }: Invocation): void {
  const notes = gathered === undefined ? [] : inputNotes(gathered)
  io.stderr.write(notes.map((note) => `${visible(note)}\n`).join(''))
}

function exitCodeOf({ images, notices }: ResolveReport, { gathered }: ImagesToPull): ExitCode {
  if (gathered !== undefined && gathered.problems.length > 0) return exitCodes.failed
  const isBad =
    images.some(({ pull }) => pull.kind === 'refused') || notices.some(({ severity }) => severity === 'error')
  return isBad ? exitCodes.findings : exitCodes.clean
}
