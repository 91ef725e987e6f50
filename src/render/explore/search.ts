// The search for patches: renders, sees which branch sides were passed by and what would turn them, tries many such patches at once, halves
// what fails, mends what can be mended, and goes on until nothing is left to try or to spend.

import type { Release } from '../../releases/release.ts'
import { type GateCondition, gateConditions } from '../gate-conditions.ts'
import type { RenderFailure } from '../render-chart.ts'
import type { ChartSwitch } from './chart-switches.ts'
import type { ImagePlace } from './image-places.ts'
import { bothPatches, NO_PATCH, type Patch, type PatchEntry, patchKey, stackPatches } from './patch.ts'
import type { Region } from './regions.ts'
import { regionsOfError, type Repair, repairs } from './repair.ts'
import { leadingRegions } from './wanted-regions.ts'
import { type Ground, type Watched, templateErrorOf, watchRender } from './watch-render.ts'

/** What is searched, and what it may cost. */
export interface Search {
  readonly release: Release
  readonly ground: Ground
  readonly places: readonly ImagePlace[]
  readonly switches: readonly ChartSwitch[]
  readonly steps: number
  /** Renders that are left. */
  readonly budget: { left: number }
}

/** How a region was reached. */
export interface Covered {
  /** What its gates need of the patch that reached it. */
  readonly patch: Patch
  /** All of the patch that reached it. */
  readonly whole: Patch
  /** The conditions under which it was reached, outermost first; none for a region without a place. */
  readonly gates: readonly GateCondition[]
}

export interface Found {
  readonly covered: ReadonlyMap<Region, Covered>
  readonly base: Patch
  readonly failure?: string
}

/** A patch to try, and what for. */
interface Pick {
  readonly patch: Patch
  readonly target: Region | ChartSwitch
}

interface State {
  readonly search: Search
  /** Regions in which places are. */
  readonly withPlaces: ReadonlySet<Region>
  readonly covered: Map<Region, Covered>
  /** Ways into each region that were found, and how many were tried. */
  readonly ways: Map<Region, { readonly patches: Patch[]; readonly known: Set<string>; tried: number }>
  readonly chartsTried: Set<ChartSwitch>
  /** What mended an error. */
  readonly learned: Map<string, Repair>
  base: Patch
  wanted: ReadonlySet<Region>
  order: readonly Region[]
}

const REPAIRS = 16
const SAME_ERROR = 3
const GROUP = 60

/** Searches until every place is reached, nothing is left to try, or the budget is spent. */
export function searchPatches(search: Search): Found {
  const state: State = {
    search,
    withPlaces: new Set(search.places.map(({ region }) => region)),
    covered: new Map(),
    ways: new Map(),
    chartsTried: new Set(),
    learned: new Map(),
    base: NO_PATCH,
    wanted: new Set(),
    order: [],
  }
  lookAhead(state)
  const first = attempt(state, NO_PATCH, REPAIRS)
  if (first.failure !== undefined) return { covered: state.covered, base: NO_PATCH, failure: messageOf(first.failure) }
  state.base = first.patch
  for (;;) {
    lookAhead(state)
    const picks = nextPicks(state)
    if (picks.length === 0 || search.budget.left <= 0) break
    for (const group of groupsOf(picks)) tryGroup(state, group)
  }
  return { covered: state.covered, base: state.base }
}

function messageOf(failure: RenderFailure): string {
  switch (failure.kind) {
    case 'template':
      return failure.error.message
    case 'document':
      return failure.message
    case 'refused':
      return failure.refusal.message
    case 'schema':
      return 'the values break the rules of a values.schema.json'
  }
}

/** Works out anew which regions are worth a way. */
function lookAhead(state: State): void {
  const { search, covered } = state
  const missing = search.places.filter(({ region }) => !covered.has(region))
  state.order = leadingRegions(search.ground.map, missing).filter((region) => !covered.has(region))
  state.wanted = new Set(state.order)
}

/** The next way into each region that is wanted, and charts that are off. */
function nextPicks({ order, ways, search, chartsTried }: State): readonly Pick[] {
  const missing = new Set(order.map(({ file }) => file.chart.path.join('\0')))
  const picks: Pick[] = []
  for (const chart of search.switches) {
    const key = chart.path.join('\0')
    if (chartsTried.has(chart) || ![...missing].some((path) => path === key || path.startsWith(`${key}\0`))) continue
    chartsTried.add(chart)
    picks.push({ patch: chart.patch, target: chart })
  }
  for (const region of order) {
    const way = ways.get(region)
    const patch = way?.patches[way.tried]
    if (way === undefined || patch === undefined) continue
    way.tried++
    picks.push({ patch, target: region })
  }
  return picks
}

/** Patches that can be tried at once. */
function groupsOf(picks: readonly Pick[]): readonly (readonly Pick[])[] {
  const groups: { patch: Patch; readonly picks: Pick[] }[] = []
  for (const pick of picks) {
    let isPlaced = false
    for (const group of groups) {
      const both = group.picks.length < GROUP ? bothPatches(group.patch, pick.patch) : undefined
      if (both === undefined) continue
      group.patch = both
      group.picks.push(pick)
      isPlaced = true
      break
    }
    if (!isPlaced) groups.push({ patch: pick.patch, picks: [pick] })
  }
  return groups.map(({ picks: members }) => members)
}

function patchOf(picks: readonly Pick[]): Patch {
  return picks.reduce<Patch>((all, { patch }) => bothPatches(all, patch) ?? all, NO_PATCH)
}

/** Tries some patches at once; where that fails, what is to blame alone and the others, or one half and the other. */
function tryGroup(state: State, group: readonly Pick[]): void {
  if (state.search.budget.left <= 0 || group.length === 0) return
  const useful = group.filter(({ target }) => 'patch' in target || !state.covered.has(target))
  if (useful.length === 0) return
  const watched = attempt(state, patchOf(useful), REPAIRS)
  if (useful.length === 1) return
  if (watched.failure === undefined) {
    // One patch may take away what another adds to.
    const missed = useful.filter(({ target }) => !('patch' in target) && !state.covered.has(target))
    if (missed.length < useful.length) tryGroup(state, missed)
    else inHalves(state, useful)
    return
  }
  const blamed = blamedFor(state, watched, useful)
  if (blamed !== undefined) {
    tryGroup(
      state,
      useful.filter((pick) => pick !== blamed),
    )
    tryGroup(state, [blamed])
    return
  }
  inHalves(state, useful)
}

function inHalves(state: State, group: readonly Pick[]): void {
  const middle = group.length >> 1
  tryGroup(state, group.slice(0, middle))
  tryGroup(state, group.slice(middle))
}

/** The patch whose target the error arose in, or that sets what the message names. */
function blamedFor({ search }: State, watched: Watched, group: readonly Pick[]): Pick | undefined {
  const error = templateErrorOf(watched)
  if (error === undefined) return undefined
  const around = new Set<Region>()
  for (const region of regionsOfError(error, search.ground)) {
    for (let at: Region | undefined = region; at !== undefined; at = at.side?.of) around.add(at)
  }
  const names = ({ path }: PatchEntry): boolean => path.length > 1 && error.message.includes(path.slice(-2).join('.'))
  return (
    group.find(({ target }) => !('patch' in target) && around.has(target)) ??
    group.find(({ patch }) => patch.values.some(names))
  )
}

/**
 * Renders with the patch over the base, and mends it where it fails and that can be done without giving up the patch: as long as each time
 * another error comes up, and a few times at the same one. What has mended an error before is tried first.
 */
function attempt(state: State, patch: Patch, mendings: number): Watched {
  let tries: Tries = { patch, added: NO_PATCH }
  let watched = watch(state, tries)
  const tried = new Set<string>()
  const met = new Map<string, number>()
  for (let count = 0; count < mendings && watched.failure !== undefined && state.search.budget.left > 0; count++) {
    const error = errorKey(watched.failure)
    const times = (met.get(error) ?? 0) + 1
    met.set(error, times)
    if (times > SAME_ERROR) break
    const learned = state.learned.get(error)
    const all = [
      ...(learned === undefined ? [] : [learned]),
      ...repairs(state.search.release, watched, state.search.ground),
    ]
    const repair = all.find((one) => {
      const next = mended(tries, one)
      return next !== undefined && !tried.has(keyOf(next))
    })
    const next = repair === undefined ? undefined : mended(tries, repair)
    if (next === undefined || repair === undefined) break
    tried.add(keyOf(next))
    tries = next
    watched = watch(state, tries)
    if (watched.failure === undefined || errorKey(watched.failure) !== error) state.learned.set(error, repair)
  }
  return watched
}

/** An error as one and the same. */
function errorKey(failure: RenderFailure): string {
  if (failure.kind === 'document') return `${failure.file.template.name} ${failure.message}`
  if (failure.kind === 'schema')
    return failure.faults.map(({ path, message }) => `${JSON.stringify(path)} ${message}`).join()
  return messageOf(failure)
}

/** A patch, and what was added to mend it. */
interface Tries {
  readonly patch: Patch
  readonly added: Patch
}

function keyOf({ patch, added }: Tries): string {
  return patchKey(patch) + patchKey(added)
}

function mended({ patch, added }: Tries, { patch: repair, may }: Repair): Tries | undefined {
  if (bothPatches(patch, repair) !== undefined) return { patch, added: stackPatches(added, repair) }
  return may === 'replace' ? { patch: stackPatches(patch, repair), added } : undefined
}

function watch(state: State, { patch, added }: Tries): Watched {
  const { search, covered, base, withPlaces } = state
  search.budget.left--
  const { release, ground, steps } = search
  const support = stackPatches(base, added)
  const watched = watchRender(release, stackPatches(support, patch), { ground, wanted: state.wanted, steps })
  for (const [region, found] of watched.ways) remember(state, region, found)
  if (watched.failure !== undefined) return watched
  const { origins } = watched
  for (const [region, { needs, gates }] of watched.entered) {
    if (covered.has(region)) continue
    // What they are is worked out now, so that the origins of the render need not be kept.
    const conditions = withPlaces.has(region) ? gateConditions(gates.toReversed(), origins) : []
    covered.set(region, { patch: stackPatches(support, needs), whole: watched.patch, gates: conditions })
  }
  return watched
}

function remember({ ways }: State, region: Region, patches: readonly Patch[]): void {
  let known = ways.get(region)
  if (known === undefined) ways.set(region, (known = { patches: [], known: new Set(), tried: 0 }))
  for (const patch of patches) {
    const key = patchKey(patch)
    if (known.known.has(key) || known.patches.length >= MOST_WAYS) continue
    known.known.add(key)
    known.patches.push(patch)
  }
}

/** Ways into one region that are tried at most. */
const MOST_WAYS = 8
