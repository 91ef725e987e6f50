// The search for settings that make every image what it shall be: propose, try by rendering, keep what works and spoils nothing.

import { type KeyPath, printPath } from '../../yaml/path.ts'
import type { Setting } from '../override.ts'
import { type Candidate, candidateKey, nameCandidates, ownKeys, wideKeys } from './candidates.ts'
import { companionFor, isCompanion } from './companions.ts'
import { digestCandidates } from './digest-candidates.ts'
import { type Ground, imageIn, Standing, standingOf, type Target, type Trial, tryOut } from './ground.ts'
import { breaksLabels } from './labels.ts'
import { type Settings, withoutSettings, withSettings } from './setting.ts'

/** Proposals for one image are tried so often at most. */
const ROUNDS = 8

interface Search {
  readonly ground: Ground
  /** By what an image is made of: the candidates that were tried for it. */
  readonly tried: Map<string, Set<string>>
  trial: Trial
}

/** Finds the settings, and gives the render with them. Settings that are given stay. */
export function searchSettings(ground: Ground, given: Settings = new Map()): Trial {
  const search: Search = { ground, tried: new Map(), trial: tryOut(ground, given) }
  chooseWideKeys(search)
  runRounds(search, NAMES)
  unspoil(search)
  runRounds(search, DIGESTS)
  unspoil(search)
  dropNeedless(search)
  return search.trial
}

/** What is wished of images one after the other. */
interface Phase {
  /** The standing from which on an image has what the phase can give. */
  readonly done: Standing
  readonly candidatesOf: (image: Target['image'], goal: Target['goal'], settings: Settings) => readonly Candidate[]
  readonly accepts: (before: Trial, after: Trial) => boolean
}

const NAMES: Phase = { done: Standing.named, candidatesOf: nameCandidates, accepts: () => true }
const DIGESTS: Phase = {
  done: Standing.reached,
  candidatesOf: digestCandidates,
  accepts: (before, after) => !breaksLabels(before, after),
}

/** Keys that speak for many images: one is taken where those that it reaches can all be what they shall be. */
function chooseWideKeys(search: Search): void {
  for (const setting of wideProposals(search)) {
    const { ground, trial: before } = search
    const trial = attempt(search, [setting])
    if (trial === undefined || !gains(search, trial)) continue
    const attemptOn: Search = { ground, tried: new Map(), trial }
    // Some may need a word more: `library/` before an official image of Docker Hub.
    if (hasSpoiled(attemptOn)) runRounds(attemptOn, { ...NAMES, done: Standing.untouched })
    if (!hasSpoiled(attemptOn) && !isWorse(search, attemptOn.trial)) search.trial = attemptOn.trial
    else search.trial = before
  }
}

/** What each wide key would have to say for most of the images that it has a say in; those with the most first. */
function wideProposals({ ground, trial }: Search): readonly Setting[] {
  const votes = new Map<string, { readonly path: KeyPath; readonly values: Map<string, number> }>()
  for (const target of ground.targets) {
    if (standingOf(trial, target) >= Standing.named) continue
    for (const { path, value } of wideKeys(target.image, target.goal)) {
      const key = printPath(path)
      const { values } = votes.get(key) ?? votes.set(key, { path, values: new Map() }).get(key) ?? { values: new Map() }
      values.set(value, (values.get(value) ?? 0) + 1)
    }
  }
  const proposals = [...votes.values()].flatMap(({ path, values }) => {
    const [best] = [...values].toSorted(([, a], [, b]) => b - a)
    return best === undefined ? [] : [{ path, value: best[0], followers: best[1] }]
  })
  return proposals.toSorted((a, b) => b.followers - a.followers).map(({ path, value }) => ({ path, value }))
}

function gains({ ground, trial }: Search, next: Trial): boolean {
  return ground.targets.some((target) => standingOf(next, target) > standingOf(trial, target))
}

function hasSpoiled({ ground, trial }: Search): boolean {
  return ground.targets.some((target) => standingOf(trial, target) === Standing.spoiled)
}

function runRounds(search: Search, phase: Phase): void {
  for (let round = 0; round < ROUNDS; round++) {
    const proposals = propose(search, phase)
    if (proposals.length === 0) return
    apply(search, phase, proposals)
  }
}

/** A candidate, and the images that it is for. */
interface Proposal {
  readonly candidate: Candidate
  readonly targets: Target[]
}

/** For each image that is not yet as it shall be the next candidate that was not tried for it. */
function propose({ ground, tried, trial }: Search, { done, candidatesOf }: Phase): readonly Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const target of ground.targets) {
    const image = imageIn(trial, target)
    if (image === undefined || standingOf(trial, target) >= done) continue
    const known = triedFor(tried, target)
    // What was looked up before anything was set may still be the better key, or the same with less in it.
    const candidates = [image, target.image].flatMap((each) => candidatesOf(each, target.goal, trial.settings))
    const next = candidates.find((candidate) => !known.has(candidateKey(candidate)))
    if (next === undefined) continue
    const key = candidateKey(next)
    const proposal = proposals.get(key)
    if (proposal === undefined) proposals.set(key, { candidate: next, targets: [target] })
    else proposal.targets.push(target)
  }
  const agreed = withoutConflicts([...proposals.values()])
  for (const { candidate, targets } of agreed) {
    for (const target of targets) triedFor(tried, target).add(candidateKey(candidate))
  }
  return agreed
}

/** Of proposals that want different values of one key the one for most images; the others see what it brings. */
function withoutConflicts(proposals: readonly Proposal[]): readonly Proposal[] {
  const values = new Map<string, Setting['value']>()
  return proposals
    .toSorted((a, b) => b.targets.length - a.targets.length)
    .filter(({ candidate }) => {
      const isFree = candidate.every(({ path, value }) => (values.get(printPath(path)) ?? value) === value)
      if (isFree) for (const { path, value } of candidate) values.set(printPath(path), value)
      return isFree
    })
}

function triedFor(tried: Search['tried'], { image, goal }: Target): Set<string> {
  const key = [image.text, goal.name, goal.digest, ...ownKeys(image).map(printPath)].join('\0')
  const known = tried.get(key) ?? new Set()
  tried.set(key, known)
  return known
}

/** Applies proposals together; where that fails or spoils something, one half and then the other. */
function apply(search: Search, phase: Phase, proposals: readonly Proposal[]): void {
  const trial = attempt(
    search,
    proposals.flatMap(({ candidate }) => candidate),
  )
  const isGood = trial !== undefined && !isWorse(search, trial) && phase.accepts(search.trial, trial)
  if (isGood && spoilsOnlyOwn(search, trial, proposals)) {
    search.trial = withoutVain(search, trial, proposals)
    return
  }
  if (proposals.length === 1) return
  const middle = proposals.length >> 1
  apply(search, phase, proposals.slice(0, middle))
  apply(search, phase, proposals.slice(middle))
}

/** More settings, as far as no image that renders is another with them; each group of them is taken or refused as a whole. */
export function addHarmless(
  ground: Ground,
  trial: Trial,
  groups: readonly Candidate[],
): { readonly trial: Trial; readonly refused: readonly Setting[] } {
  if (groups.length === 0) return { trial, refused: [] }
  const next = attempt({ ground, tried: new Map(), trial }, groups.flat())
  const isHarmless =
    next !== undefined && ground.targets.every((target) => imageIn(next, target)?.text === imageIn(trial, target)?.text)
  if (isHarmless) return { trial: next, refused: [] }
  if (groups.length === 1) return { trial, refused: groups.flat() }
  const middle = groups.length >> 1
  const first = addHarmless(ground, trial, groups.slice(0, middle))
  const second = addHarmless(ground, first.trial, groups.slice(middle))
  return { trial: second.trial, refused: [...first.refused, ...second.refused] }
}

/** Renders with more settings, and with the switches that the chart asks for then; undefined where it does not render. */
function attempt({ ground, trial: { settings } }: Search, more: readonly Setting[]): Trial | undefined {
  let wanted = withSettings(settings, more)
  for (;;) {
    const trial = tryOut(ground, wanted)
    if (trial.failure === undefined) return trial
    const companion = companionFor(trial.failure, ground.configurations.helm)
    if (companion === undefined || wanted.has(printPath(companion.path))) return undefined
    wanted = withSettings(wanted, [companion])
  }
}

/** Whether an image that was as it shall be no longer is. */
function isWorse({ ground, trial }: Search, next: Trial): boolean {
  return ground.targets.some((target) => {
    const before = standingOf(trial, target)
    return before >= Standing.named && standingOf(next, target) < before
  })
}

/** Whether no image is spoiled, or only those of a lone proposal: what comes of a key may be half of the way. */
function spoilsOnlyOwn({ ground, trial }: Search, next: Trial, [first, ...others]: readonly Proposal[]): boolean {
  const spoiled = ground.targets.filter(
    (target) => standingOf(next, target) === Standing.spoiled && standingOf(trial, target) !== Standing.spoiled,
  )
  return spoiled.length === 0 || (others.length === 0 && spoiled.every((target) => first?.targets.includes(target)))
}

/** The trial without the settings that changed nothing of the images that they were for. */
function withoutVain(search: Search, trial: Trial, proposals: readonly Proposal[]): Trial {
  const needed = new Set<string>()
  const vain = new Set<string>()
  for (const { candidate, targets } of proposals) {
    const changed = targets.some((target) => imageIn(trial, target)?.text !== imageIn(search.trial, target)?.text)
    for (const { path } of candidate) (changed ? needed : vain).add(printPath(path))
  }
  const drop = new Set([...vain].filter((path) => !needed.has(path) && !search.trial.settings.has(path)))
  return drop.size === 0 ? trial : tryOut(search.ground, withoutSettings(trial.settings, drop))
}

/** Takes settings back until no image is another than it was and shall be. */
function unspoil(search: Search): void {
  for (;;) {
    const { settings } = search.trial
    const spoiled = search.ground.targets.filter((target) => standingOf(search.trial, target) === Standing.spoiled)
    if (spoiled.length === 0 || settings.size === 0) return
    const touched = new Set(spoiled.flatMap((target) => settingsIn(search.trial, target)))
    search.trial = tryOut(
      search.ground,
      withoutSettings(settings, touched.size === 0 ? new Set(settings.keys()) : touched),
    )
  }
}

/** The settings that an image is made of, or that had a say in it. */
function settingsIn(trial: Trial, target: Target): readonly string[] {
  const image = imageIn(trial, target) ?? target.image
  const paths: readonly KeyPath[] = [...ownKeys(image), ...image.deciders().map(({ path }) => path)]
  return paths.map(printPath).filter((path) => trial.settings.has(path))
}

/** A switch that was needed on the way may not be in the end. */
function dropNeedless(search: Search): void {
  const switches = [...search.trial.settings.values()].filter(isCompanion)
  for (const { path } of switches) {
    const trial = tryOut(search.ground, withoutSettings(search.trial.settings, new Set([printPath(path)])))
    if (trial.failure === undefined && !isWorse(search, trial)) search.trial = trial
  }
}
