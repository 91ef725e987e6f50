// `pin` with proof: the images of a release moved by settings that were chosen by rendering, what the values ask for besides, and what else
// the settings change.

import { coalesceRelease } from '../../charts/layers.ts'
import { helmRules } from '../../charts/helm-rules.ts'
import { nodeAt } from '../../charts/value-tree.ts'
import { nodeData } from '../../render/explore/node-data.ts'
import type { RenderFailure } from '../../render/render-chart.ts'
import type { Release } from '../../releases/release.ts'
import { configurationsOf, type LookOptions } from '../../uses/configurations.ts'
import { type ImageGraph, joinImages } from '../../uses/image-graph.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import { roleOfPath } from '../../uses/key-class.ts'
import type { KeyPath } from '../../yaml/path.ts'
import { overrideText } from '../override.ts'
import type { Setting } from '../override.ts'
import { learnDigests } from '../learn-digests.ts'
import { pinWishes, type PinRequest, type PinWish } from '../pin.ts'
import { type PinOutcome, pinOverride } from '../pin-plan.ts'
import type { Candidate } from './candidates.ts'
import { type Difference, differencesOf, onceEach } from './differences.ts'
import { type Ground, groundOf, rehearseGoals, type Trial } from './ground.ts'
import { type ImageOutcome, outcomesOf } from './outcomes.ts'
import { addPullSecret } from './pull-secrets.ts'
import { addHarmless, searchSettings } from './search-settings.ts'
import { type Settings, settingsData } from './setting.ts'

/** A release with its images moved. */
export interface ProvenPin {
  readonly settings: Settings
  readonly graph: ImageGraph
  /** What became of each image that renders in some configuration. */
  readonly outcomes: readonly ImageOutcome[]
  /** What became of what only the values ask for: planned by the look of the keys, and shown to change nothing else. */
  readonly unrendered: readonly PinOutcome[]
  /** What else is other than before; without a reason in `because` it is not understood. */
  readonly differences: readonly Difference[]
  /** Templates with pods of moved images that no key gives the wished pull secret. */
  readonly lackSecret: readonly string[]
  readonly ground: Ground
  readonly trial: Trial
}

/** Why there is no proof: no configuration of the release renders. */
export interface Unproven {
  readonly failure: RenderFailure | undefined
}

/** What is pinned. */
export interface PinInput {
  readonly release: Release
  readonly uses: readonly ImageUse[]
  readonly request: PinRequest
  readonly look: LookOptions
  /** A secret that pods of moved images shall have. */
  readonly pullSecret?: string | undefined
}

/** Pins a release. Only a release that renders in no configuration at all comes back unproven. */
export async function pinRelease({
  release,
  uses,
  request,
  look,
  pullSecret,
}: PinInput): Promise<ProvenPin | Unproven> {
  const configurations = configurationsOf(release, look)
  if (configurations.all.length === 0) return { failure: configurations.failure }
  const graph = joinImages(configurations, uses)
  await learnDigests(request, async (rehearsed) => {
    rehearseGoals(configurations, rehearsed)
    pinWishes(onlyInValues(graph), rehearsed)
  })
  const ground = groundOf(configurations, request, look.userFields ?? [])
  const found = searchSettings(ground)
  const planned = await addUnrendered({ ground, trial: found, graph, release, request })
  const secret = pullSecret === undefined ? undefined : addPullSecret(ground, planned.trial, pullSecret)
  const trial = secret?.trial ?? planned.trial
  return {
    settings: trial.settings,
    graph,
    outcomes: outcomesOf(ground, trial),
    unrendered: planned.outcomes,
    differences: onceEach(differencesOf(ground, trial)),
    lackSecret: secret?.lacking ?? [],
    ground,
    trial,
  }
}

interface Unrendered {
  readonly ground: Ground
  readonly trial: Trial
  readonly graph: ImageGraph
  readonly release: Release
  readonly request: PinRequest
}

/** What only the values ask for is planned by its keys; a key for all registries that moves what renders moves it as well. */
async function addUnrendered({ ground, trial, graph, release, request }: Unrendered): Promise<{
  readonly trial: Trial
  readonly outcomes: readonly PinOutcome[]
}> {
  const wishes = pinWishes(onlyInValues(graph), request)
  const open = wishes.filter((wish) => !follows(wish, trial.settings))
  const { chart, layers } = release
  const { leaves, outcomes } = await pinOverride(open, { kind: 'chart', chart, layers })
  const settings = leaves.map(({ leaf, text }): Candidate => [{ path: leaf.rootPath, value: text }])
  const added = addHarmless(ground, trial, settings)
  return {
    trial: added.trial,
    outcomes: outcomes.map((outcome): PinOutcome =>
      outcome.kind === 'changed' && spoils(outcome.wish, added.refused)
        ? { kind: 'refused', wish: outcome.wish, reason: 'it would change other images' }
        : outcome,
    ),
  }
}

/** What values ask for and no configuration renders. */
function onlyInValues({ uses }: ImageGraph): ImageGraph['uses'] {
  return uses.filter(({ evidence }) => evidence === 'values')
}

/** Whether what makes a use is set already: one of its keys, or the key for all registries beside a key for its own. */
function follows({ use }: PinWish, settings: Settings): boolean {
  const paths = new Set([...settings.values()].map(({ path }) => JSON.stringify(path)))
  if (use.parts.some(({ leaf }) => paths.has(JSON.stringify(leaf.rootPath)))) return true
  const isWide = [...settings.values()].some(({ path }) => path[0] === 'global' && roleOfPath(path) === 'registry')
  return isWide && use.parts.some(({ role }) => role === 'registry')
}

function spoils({ use }: PinWish, refused: readonly Setting[]): boolean {
  const paths = new Set(refused.map(({ path }) => JSON.stringify(path)))
  return use.parts.some(({ leaf }) => paths.has(JSON.stringify(leaf.rootPath)))
}

/** The settings as an override values file. */
export function overrideOf({ settings }: Pick<ProvenPin, 'settings'>, release: Release): string {
  const { chart, layers, helm, readFile } = release
  const { root } = coalesceRelease({ chart, layers, helm: helmRules(helm), ...(readFile && { readFile }) })
  const listAt = (path: KeyPath): ReturnType<typeof nodeData> => {
    const node = nodeAt(root, path)
    return node === undefined ? [] : nodeData(node)
  }
  const { name, version } = chart.metadata
  return overrideText(
    settingsData(settings, listAt),
    `the chart ${name}${version === undefined ? '' : ` ${version.text}`}`,
  )
}
