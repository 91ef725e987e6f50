// The settings of a proven plan written into the chart's own files: each into the scalar that has the say, what is not there yet as a new key
// of the root chart's values; and the chart as it then is rendered once more.

import type { Chart } from '../../charts/chart.ts'
import { coalesceRelease } from '../../charts/layers.ts'
import { nodeAt } from '../../charts/value-tree.ts'
import { patchedRelease, printData } from '../../render/explore/patch.ts'
import type { Release } from '../../releases/release.ts'
import { applyEdits, sortEdits } from '../../text/edits.ts'
import type { Change } from '../../uses/change.ts'
import { leafOfNode } from '../../uses/leaf.ts'
import { renderedImages } from '../../uses/rendered-image.ts'
import { printPath } from '../../yaml/path.ts'
import { readYaml } from '../../yaml/read.ts'
import type { Setting } from '../override.ts'
import { pinFiles } from '../pin-plan.ts'
import { placeKey } from '../place-key.ts'
import type { PlanOptions } from '../plan.ts'
import type { VerifiedFile } from '../verify-plan.ts'
import { type Ground, placedImages, standingOf, type Trial, type TriedConfiguration } from './ground.ts'
import { insertKeys } from './insert-keys.ts'
import type { ProvenPin } from './pin-release.ts'
import { releaseWithFiles } from './release-with-files.ts'

/** Files as they shall be. */
export interface InPlace {
  readonly files: readonly VerifiedFile[]
  /** The chart with them. */
  readonly chart: Chart
  /** Settings that no file can take, as they are printed. */
  readonly left: readonly string[]
  /** Images that come out otherwise than in the proof; nothing may be written then. */
  readonly astray: readonly string[]
}

/** What is written, and what may be. */
export interface InPlaceInput {
  readonly pin: ProvenPin
  readonly release: Release
  readonly isWritable: NonNullable<PlanOptions['isWritable']>
}

/** Plans the files, reads them again, and renders the chart with them. New keys go into the uppermost layer, or the chart's own values. */
export async function pinInPlace(input: InPlaceInput): Promise<InPlace> {
  const { pin, release, isWritable } = input
  const { changes, absent } = changesOf(pin, release)
  const plan = await pinFiles([], { isWritable }, [...changes.keys()])
  const unwritten = [...changes].flatMap(([change, setting]) => (plan.refused.has(change) ? [setting] : []))
  const { files, left } = await withInsertions(plan.files, [...absent, ...unwritten], input)
  const edited = await releaseWithFiles(release, files)
  return { files, chart: edited.chart, left: left.map(({ path }) => printPath(path)), astray: astrayOf(pin, edited) }
}

interface Changes {
  readonly changes: ReadonlyMap<Change, Setting>
  readonly absent: readonly Setting[]
}

function changesOf({ settings }: ProvenPin, { chart, layers, readFile }: Release): Changes {
  const { root } = coalesceRelease({ chart, layers, disabled: 'kept', ...(readFile && { readFile }) })
  const changes = new Map<Change, Setting>()
  const absent: Setting[] = []
  for (const setting of settings.values()) {
    const { path, value } = setting
    const node = nodeAt(root, path)
    const leaf = node?.kind === 'scalar' ? leafOfNode(node, path) : undefined
    if (leaf === undefined) absent.push(setting)
    else if (typeof value === 'string') changes.set({ kind: 'leaf', leaf, text: value }, setting)
    else changes.set({ kind: 'text', file: leaf.file, edit: { span: leaf.span, text: printData(value) } }, setting)
  }
  return { changes, absent }
}

/** The files with new keys in the root chart's values. */
async function withInsertions(
  files: readonly VerifiedFile[],
  settings: readonly Setting[],
  { release, isWritable }: InPlaceInput,
): Promise<{ readonly files: readonly VerifiedFile[]; readonly left: readonly Setting[] }> {
  const layer = release.layers.at(-1)
  const values = layer?.kind === 'file' ? layer.file : release.chart.values
  if (settings.length === 0) return { files, left: [] }
  if (values === undefined || !isWritable(values.file.place)) return { files, left: settings }
  const { edits, refused } = insertKeys(values, settings)
  const key = placeKey(values.file.place)
  const own = files.find(({ file }) => placeKey(file.place) === key)
  const all = sortEdits([...(own?.edits ?? []), ...edits])
  const text = applyEdits(values.file.text, all)
  if ((await readYaml(text)).problems.some(({ fatal }) => fatal)) return { files, left: settings }
  const made: VerifiedFile = {
    ...(own ?? { file: values.file, leaves: [], reads: new Map(), texts: [] }),
    edits: all,
    text,
  }
  return { files: [...files.filter((file) => file !== own), made], left: refused }
}

/** The images that come out otherwise than they did in the proof. */
function astrayOf({ ground, trial }: ProvenPin, release: Release): readonly string[] {
  const now = tryRelease(ground, release)
  const astray = ground.targets.filter((target) => standingOf(now, target) < standingOf(trial, target))
  return [...new Set(astray.map(({ image }) => image.text))]
}

function tryRelease({ configurations, userFields }: Ground, release: Release): Trial {
  const tried = new Map<(typeof configurations.all)[number], TriedConfiguration>()
  for (const configuration of configurations.all) {
    const rendered = configurations.render(patchedRelease(release, configuration.patch))
    tried.set(configuration, { rendered, images: placedImages(renderedImages(rendered, userFields)) })
  }
  return { settings: new Map(), tried }
}
