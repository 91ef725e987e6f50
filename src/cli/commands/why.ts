// `chartpin why`.

import path from 'node:path'
import type { Chart } from '../../charts/chart.ts'
import type { Settings } from '../../config/effective.ts'
import { nearestName } from '../../config/nearest-name.ts'
import { compileKeyPatterns } from '../../config/patterns.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { matchImages } from '../../images/match-image.ts'
import { readKeys } from '../../images/read-keys.ts'
import { imagesOfRelease, type ReleaseImages } from '../../images/release-images.ts'
import { shownImages } from '../../images/shown-image.ts'
import { whyImage } from '../../images/why-image.ts'
import { whyKey, type WhyKey } from '../../images/why-key.ts'
import type { Release } from '../../releases/release.ts'
import type { FrameLook, Secrets } from '../../reports/frames.ts'
import { proofNotes } from '../../reports/list-notes.ts'
import { printWhyJson, type WhyAnswer } from '../../reports/why-json.ts'
import { printWhyImage, printWhyKey } from '../../reports/why-text.ts'
import { findUses } from '../../uses/find-uses.ts'
import { secretSpans } from '../../uses/secret-spans.ts'
import { parsePath, printPath } from '../../yaml/path.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { readOneChart } from '../one-chart.ts'
import { readLookup, readRelease } from '../release-input.ts'
import { settingsSource } from '../settings.ts'
import { styleOf, widthOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Tells why an image is there and how it could come from elsewhere, or what a key reaches. */
export const why: RunCommand = async (invocation) => {
  const { operands, options, io } = invocation
  const [asked, chartOperand = '.'] = operands
  if (asked === undefined) {
    throw new UsageError('chartpin why needs the name of an image or a key', { hint: 'chartpin why nginx charts/web' })
  }
  const isJson = wantsJson(invocation)
  const chart = await readOneChart({ command: `why ${asked}`, operands: [chartOperand], io })
  const release = await readRelease(invocation, chart)
  const settings = await settingsSource(invocation).of(path.resolve(io.cwd, chartOperand))
  const { looked, found } = answer(invocation, { release, settings }, asked)
  const told: WhyAnswer = { chart: chart.path, asked, ...found }
  io.stdout.write(isJson ? printWhyJson(told) : printText(told, lookOf(invocation, looked.release)))
  for (const line of proofNotes({ chart, proof: looked.proof })) io.stderr.write(`${line}\n`)
  const isFound = found.images.length > 0 || found.key?.isRead === true
  if (!isFound && found.key === undefined) io.stderr.write(`${nothingFound(told)}\n`)
  if (found.note !== undefined && !options.quiet) io.stderr.write(`! ${found.note}\n`)
  return isFound ? exitCodes.clean : exitCodes.findings
}

interface Found extends Pick<WhyAnswer, 'images' | 'key' | 'meant'> {
  readonly note?: string
}

interface Answered {
  readonly looked: ReleaseImages
  readonly found: Found
}

interface Asking {
  readonly release: Release
  readonly settings: Settings
}

/** Looks at the release as it is, and with other values where that tells nothing or where everything is asked for. */
function answer(invocation: Invocation, { release, settings }: Asking, asked: string): Answered {
  const { uses } = findUses({ ...release, hints: compileKeyPatterns(settings) })
  const userFields = settings.images.fields
  const look = (explore: 'all' | 'default-only'): ReleaseImages =>
    imagesOfRelease(release, {
      uses,
      userFields,
      explore,
      wayOut: explore === 'all' ? 'sought' : 'left-out',
      ...readLookup(invocation),
    })
  if (!invocation.options.all) {
    const looked = look('default-only')
    const found = looked.proof.kind === 'rendered' ? findIn(looked, asked) : undefined
    if (found !== undefined && (found.images.length > 0 || isReaching(found.key))) return { looked, found }
  }
  const looked = look('all')
  return { looked, found: findIn(looked, asked) }
}

function isReaching(key: WhyKey | undefined): boolean {
  return key !== undefined && key.reach.images.length + key.reach.places.length > 0
}

/** A dot before it says that a key is meant, as templates write it; else whole steps of an image's name come before keys. */
function findIn(looked: ReleaseImages, asked: string): Found {
  const shown = shownImages(looked.graph, { hooks: 'all' })
  const isKey = /^\.?Values\.|^\./.test(asked)
  const keyPath = parsePath(asked.replace(/^\.?Values\.|^\./, ''))
  const match = isKey ? undefined : matchImages(asked, shown)
  const key = match?.kind === 'whole' ? undefined : whyKey(looked, keyPath, shown)
  if (match !== undefined && (match.kind !== 'part' || key === undefined)) {
    const images = match.images.map((image) => whyImage(image, looked.graph.configurations))
    const note = `${asked} is a key as well: chartpin why .${printPath(keyPath)}`
    return { images, ...(key !== undefined && { note }) }
  }
  if (key?.isRead === true) return { images: [], key }
  const meant = nearestName(
    printPath(keyPath),
    readKeys(looked.release)
      .paths.map(printPath)
      .filter((read) => read !== printPath(keyPath)),
  )
  return { images: [], ...(key !== undefined && { key }), ...(meant !== undefined && { meant }) }
}

function nothingFound({ asked, chart, meant }: WhyAnswer): string {
  const hint = meant === undefined ? '' : `; did you mean ${meant}?`
  return `! ${chart} runs no image ${asked}, and no template reads such a key${hint}`
}

function printText({ images, key, meant }: WhyAnswer, look: FrameLook): string {
  const blocks = images.map((image) => printWhyImage(image, look))
  return [...blocks, ...(key === undefined ? [] : [printWhyKey(key, look, meant)])].join('\n')
}

function lookOf({ options, io }: Invocation, release: Release): FrameLook {
  return {
    style: styleOf(io.stdout, options, io),
    width: widthOf(io.stdout),
    frames: 'shown',
    secrets: secretsOf(release),
  }
}

/** What no frame may show of the values. */
function secretsOf({ chart, layers }: Release): Secrets {
  const laid = layers.flatMap((layer) => (layer.kind === 'file' ? [layer.file] : []))
  const files = [...laid, ...valuesOf(chart)]
  return new Map<SourceFile, ReturnType<typeof secretSpans>>(files.map((each) => [each.file, secretSpans(each.table)]))
}

function valuesOf({ values, subcharts }: Chart): Chart['overlays'] {
  const below = subcharts.flatMap(({ chart }) => valuesOf(chart))
  return values === undefined ? below : [values, ...below]
}
