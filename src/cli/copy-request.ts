// What `chartpin copy` is asked to do: from its operands and options, which images come from where and go where.

import path from 'node:path'
import type { Problem } from '../files/source-file.ts'
import { planCopies, wantedOfLock, type CopyPlan, type NotCopied, type WantedCopy } from '../images/copy-plan.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import { fitEntries, imageEntries } from '../images/image-entries.ts'
import { parseReference } from '../reference/parse.ts'
import { canonical, type ReferenceParts } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Layout } from '../registry/layout/open-layout.ts'
import { sortOperands } from './operand-kinds.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { layoutWishes, openNamedLayout, readLayoutName, type LayoutName } from './copy-layouts.ts'
import { readLockFile } from './lock-file.ts'
import { gatherEntries, type GatheredEntries, NO_ENTRIES } from './gather-entries.ts'
import { readTargets, type Targets } from './pin-request.ts'
import type { SettingsSource } from './settings.ts'

/** A run of copy, planned. */
export interface CopyRequest {
  readonly plan: CopyPlan
  /** Absent where images go to registries. */
  readonly into?: LayoutName
  /** The layouts that images come from, by how they are shown. */
  readonly layouts: ReadonlyMap<string, Layout>
  /** What could not be read of charts and lists. */
  readonly problems: readonly Problem[]
  readonly rendered: GatheredEntries['rendered']
  /** How many places ask for an image that could not be told. */
  readonly unlisted: number
}

/** Operands of copy by what they are. */
interface CopyOperands {
  readonly layouts: readonly LayoutName[]
  readonly locks: readonly string[]
  readonly references: readonly Reference[]
  readonly paths: readonly string[]
}

/** Reads all of it. Throws `UsageError` where it does not go together, or something named is not there. */
export async function readCopyRequest(invocation: Invocation, source: SettingsSource): Promise<CopyRequest> {
  const { options, io } = invocation
  const into = options.to === undefined ? undefined : readLayoutName(options.to, io.cwd)
  const operands = readOperands(invocation)
  const [first = '.'] = operands.paths
  const targets = into === undefined ? await copyTargets(invocation, source, first) : refuseMapping(invocation)
  const list = hasPaths(operands)
    ? await gatherEntries({ ...invocation, operands: operands.paths }, source, targets)
    : NO_ENTRIES
  const named = await readNamed(operands, targets, io.cwd)
  const wanted = [...list.entries, ...named.wanted]
  const plan = planCopies(wanted, into === undefined ? 'registry' : 'layout')
  if (into === undefined && targets === undefined) refuseWithoutTarget(plan, operands.locks.length > 0)
  const untagged = list.untagged.map((image): NotCopied => ({ image, kind: 'no-tag' }))
  const warnings = targets?.check(wanted.map(({ reference }) => asReference(reference))) ?? []
  return {
    plan: {
      ...plan,
      notCopied: [...plan.notCopied, ...untagged, ...named.nameless],
      notes: [...plan.notes, ...warnings],
    },
    ...(into === undefined ? {} : { into }),
    layouts: named.layouts,
    problems: list.problems,
    rendered: list.rendered,
    unlisted: list.unlisted ?? 0,
  }
}

/** Without any operand it is about the charts below the working directory. */
function hasPaths({ paths, layouts, locks, references }: CopyOperands): boolean {
  return paths.length > 0 || layouts.length + locks.length + references.length === 0
}

/** What is not charts and lists. */
interface NamedImages {
  readonly wanted: readonly WantedCopy[]
  readonly nameless: readonly NotCopied[]
  readonly layouts: CopyRequest['layouts']
}

async function readNamed(operands: CopyOperands, targets: Targets | undefined, cwd: string): Promise<NamedImages> {
  const aim = targets === undefined ? undefined : (reference: ReferenceParts) => entryOf(reference, targets)
  const locks = await Promise.all(operands.locks.map(async (name) => await readLockFile(path.resolve(cwd, name), cwd)))
  const layouts = operands.layouts.map((name) => [name.shown, openNamedLayout(name)] as const)
  const held = layouts.map(([, layout]) => layoutWishes(layout, aim))
  const references = operands.references.map((reference) => entryOf(reference, targets))
  return {
    wanted: [
      ...fitEntries(references, NEEDS).entries,
      ...locks.flatMap(({ images }) => images.flatMap((image) => wantedOfLock(image, aim) ?? [])),
      ...held.flatMap(({ wanted }) => wanted),
    ],
    nameless: held.flatMap(({ nameless }) => nameless),
    layouts: new Map(layouts),
  }
}

const NEEDS = { needs: 'version', target: 'none' } as const

/** `docker://` is how skopeo says that a registry is meant. */
function withoutTransport(text: string): string {
  return text.replace(/^docker:\/\//, '')
}

function readOperands({ operands, io }: Invocation): CopyOperands {
  const layouts = operands.flatMap((operand) => readLayoutName(operand, io.cwd) ?? [])
  const others = operands.filter((operand) => readLayoutName(operand, io.cwd) === undefined)
  const locks = others.filter((operand) => /\.lock\.ya?ml$/.test(operand))
  const docker = others.filter((operand) => operand.startsWith('docker://'))
  const rest = others.filter((operand) => !locks.includes(operand) && !docker.includes(operand))
  const { paths, references } = sortOperands({ operands: rest, io })
  return { layouts, locks, paths, references: [...docker.map(withoutTransport), ...references].map(readReference) }
}

function readReference(text: string): Reference {
  const parsed = parseReference(text)
  if (parsed.ok) return parsed.reference
  throw new UsageError(`${text} is neither a path nor a reference: ${parsed.problem.message}`, {
    hint: 'name a chart, a list, chartpin.lock.yaml, oci:FOLDER, oci-archive:FILE, or an image as in nginx:1.27',
  })
}

function asReference(parts: ReferenceParts): Reference {
  return readReference(canonical(parts))
}

async function copyTargets(
  invocation: Invocation,
  source: SettingsSource,
  first: string,
): Promise<Targets | undefined> {
  const { options, io } = invocation
  const settings = await source.of(first === '-' ? io.cwd : path.resolve(io.cwd, first))
  const to = options.to === undefined ? undefined : withoutTransport(options.to)
  return await readTargets({ io, options: { ...options, to } }, settings)
}

/** In a layout every image keeps its name; where it goes from there is said when it is copied on. */
function refuseMapping({ given }: Invocation): undefined {
  const flag = [given.get('map'), given.get('path')].find((written) => written?.startsWith('--'))
  if (flag === undefined) return undefined
  throw new UsageError(`${flag} does nothing here: in a layout images keep their names`, {
    hint: 'name the target where the layout is copied to the registry',
  })
}

function entryOf(reference: ReferenceParts, targets: Targets | undefined): ImageEntry {
  const listed = { reference: canonical(reference), tagFrom: 'key', uses: [] } as const
  const [entry] = imageEntries([listed], { placesOf: () => [], ...(targets && { mapping: targets.compiled }) })
  if (entry === undefined) throw new Error(`${listed.reference} makes no entry`)
  return entry
}

function refuseWithoutTarget({ items, notCopied }: CopyPlan, hasLock: boolean): void {
  if (items.length > 0 && hasLock) return
  if (items.length + notCopied.length === 0) return
  throw new UsageError('chartpin copy needs to know where the images shall go', {
    hint: 'name --to REGISTRY, --map FILE, --to oci:FOLDER or --to oci-archive:FILE.tar',
  })
}
