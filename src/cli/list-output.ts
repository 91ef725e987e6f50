// Lists for other tools: what `--as` asks for, and the printing of it.

import path from 'node:path'
import { nearestName } from '../config/nearest-name.ts'
import type { ImageEntry, ImagePlace, ListedChart } from '../images/formats/image-entry.ts'
import {
  isListFormatName,
  type ListFormat,
  listFormatNames,
  listFormat,
  type ListFormatName,
} from '../images/formats/list-formats.ts'
import { type FittedEntries, fitEntries, imageEntries, type LeftOut } from '../images/image-entries.ts'
import type { ListedImage } from '../images/image-list.ts'
import { visible } from '../text/width.ts'
import { canonical } from '../reference/print.ts'
import type { CommandName } from './command-names.ts'
import type { DigestSource } from './digest-source.ts'
import { OperationError, UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { readTargets, type Targets } from './pin-request.ts'
import type { SettingsSource } from './settings.ts'
import { version } from './version.ts'

/** A format, and where the images shall go. */
export interface ListRequest {
  readonly name: ListFormatName
  readonly targets?: Targets
  /** Where digests are taken from that the images do not have themselves. */
  readonly digests?: DigestSource
}

/** What is asked for under another name, and the way to it. */
const foreignFormats: Readonly<Record<string, string>> = {
  json: 'use --format json',
  images: 'text is one reference a line, bitnami the annotation `images`',
  'images.txt': 'use --as text',
  sbom: 'use --as cyclonedx',
  dt: 'use --as bitnami for its annotation, --as images-lock for its lock',
}

/** Reads `--as` and the targets that go with it; undefined where nothing is asked for. Throws `UsageError` for what does not go together. */
export async function readListRequest(
  invocation: Invocation,
  source: SettingsSource,
): Promise<ListRequest | undefined> {
  const { options, operands, io } = invocation
  if (options.as === undefined) {
    refuseTargets(invocation, 'a plain list does not say where images go')
    return undefined
  }
  const name = readName(options.as)
  if (listFormat(name).target === 'none') {
    refuseTargets(invocation, `--as ${name} does not say where images go`)
    return { name }
  }
  const targets = await readTargets(invocation, await source.of(path.resolve(io.cwd, operands[0] ?? '.')))
  if (targets === undefined && listFormat(name).target === 'needed') {
    throw new UsageError(`--as ${name} needs to know where the images shall go`, {
      hint: 'name --to REGISTRY or --map FILE',
    })
  }
  return { name, ...(targets === undefined ? {} : { targets }) }
}

function readName(text: string): ListFormatName {
  if (isListFormatName(text)) return text
  const nearest = nearestName(text, listFormatNames())
  const foreign = Object.hasOwn(foreignFormats, text) ? foreignFormats[text] : undefined
  throw new UsageError(`there is no list format ${text}`, {
    hint: foreign ?? (nearest === undefined ? `one of ${listFormatNames().join(', ')}` : `did you mean ${nearest}?`),
  })
}

/** Flags that would do nothing are mistakes; what the environment says is for other commands too. */
function refuseTargets({ given }: Invocation, message: string): void {
  const flag = [given.get('to'), given.get('map'), given.get('path')].find((written) => written?.startsWith('--'))
  if (flag === undefined) return
  const takers = listFormatNames().filter((name) => listFormat(name).target !== 'none')
  throw new UsageError(`${flag} does nothing here: ${message}`, { hint: `it goes with --as ${takers.join(', ')}` })
}

/** Images to be printed, and the charts that they are of. */
export interface Printable {
  readonly images: readonly ListedImage[]
  readonly charts: readonly ListedChart[]
  readonly placesOf: (image: ListedImage) => readonly ImagePlace[]
}

/** Prints a list to standard output, and to standard error what is not in it. Throws `UsageError` where the format cannot say these images. */
export async function printList(
  { name, targets, digests }: ListRequest,
  { images, charts, placesOf }: Printable,
  { command, options, io }: Invocation,
): Promise<void> {
  const format = listFormat(name)
  if (format.isOfOneChart && charts.length !== 1) throw notOneChart(name, charts.length)
  const all = imageEntries(images, {
    placesOf,
    ownImages: format.needs === 'name' ? 'pulled' : 'copied',
    ...(targets === undefined ? {} : { mapping: targets.compiled }),
  })
  const warnings = targets?.check(all.map(({ reference }) => reference)) ?? []
  const { entries, leftOut, refused } =
    digests === undefined ? fitEntries(all, format) : await fitPinned(all, format, digests)
  if (refused.length > 0) throw withoutDigests(name, refused, { digests, command })
  const list = { entries, charts, toolVersion: version }
  io.stdout.write(format.print(list))
  const caveat = format.caveat?.(list)
  const told = leftOut.filter(({ kind }) => options.verbose || (kind !== 'there' && kind !== 'excluded'))
  const notes = [
    ...told.map(({ reference, kind }) => `! ${reference} is not in the list: ${whyLeftOut[kind]}`),
    ...(caveat === undefined || options.quiet ? [] : [`warning: ${caveat}`]),
    ...(options.quiet ? [] : warnings),
  ]
  io.stderr.write(notes.map((note) => `${visible(note)}\n`).join(''))
}

/** Digests are asked for only where an image is in the list. */
async function fitPinned(
  all: readonly ImageEntry[],
  format: ListFormat,
  digests: DigestSource,
): Promise<FittedEntries> {
  const { needs, target } = format
  const first = fitEntries(all, { needs: needs === 'name' ? 'name' : 'version', target })
  const { withDigests } = await import('./list-digests.ts')
  const pinned = fitEntries(await withDigests(first.entries, { digests, format }), format)
  return { ...pinned, leftOut: [...first.leftOut, ...pinned.leftOut] }
}

function notOneChart(name: ListFormatName, count: number): UsageError {
  return new UsageError(`--as ${name} is about one chart, and ${count === 0 ? 'none was' : `${count} were`} read`, {
    hint: 'name one chart',
  })
}

const whyLeftOut: { readonly [Kind in LeftOut['kind']]: string } = {
  'unknown-tag': 'nothing but its template says its tag',
  'no-target': 'nothing says where it shall go',
  there: 'it is at its target already',
  excluded: 'the mapping excludes it',
  unmapped: 'no rule of the mapping takes it',
}

/** How many images are named where all are meant. */
const MOST_NAMED = 8

function withoutDigests(
  name: ListFormatName,
  references: readonly string[],
  { digests, command }: { readonly digests: DigestSource | undefined; readonly command: CommandName },
): UsageError | OperationError {
  const more = references.length - MOST_NAMED
  const whys = new Map(digests?.unanswered().map((each) => [canonical(each), digests.whyNot(each)]))
  const because = [
    ...references
      .slice(0, MOST_NAMED)
      .map((reference) => `${reference} has none${whys.has(reference) ? `: ${whys.get(reference) ?? ''}` : ''}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ]
  const what = listFormat(name).needs === 'platforms' ? 'the digests of platforms' : 'a digest'
  if (digests !== undefined) return new OperationError(`--as ${name} needs ${what} for every image`, { because })
  return new UsageError(`--as ${name} needs ${what} for every image`, {
    because,
    hint:
      command === 'images'
        ? '--digests asks the registries for them, --locked takes them from chartpin.lock.yaml'
        : '`chartpin pin --digests` writes them into the values',
  })
}
