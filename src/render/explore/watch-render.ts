// One render, watched: which regions it enters and what of the patch they need, how branches that went the other way could be turned, and what
// could be done about an error.

import { coalesceRelease } from '../../charts/layers.ts'
import { helmRules } from '../../charts/helm-rules.ts'
import type { MapNode } from '../../charts/value-tree.ts'
import type { Release } from '../../releases/release.ts'
import type { BranchObserver, Frame } from '../../template/frame.ts'
import type { BranchNode } from '../../template/node.ts'
import { type Gate, type GateId, type OriginId, Origins } from '../../template/origin.ts'
import { TemplateError } from '../../template/template-error.ts'
import { originOf } from '../../template/value-origin.ts'
import { newBudget } from '../budget.ts'
import { renderChart, type RenderFailure } from '../render-chart.ts'
import type { RenderMemory } from '../render-memory.ts'
import { type LiveRender, liveSolving } from './live-solving.ts'
import { NO_PATCH, type Patch, patchedRelease, stackPatches } from './patch.ts'
import { neededParts } from './needed-part.ts'
import type { Region, TemplateMap } from './regions.ts'
import { solveBranch } from './solve.ts'
import { allOf } from './solving.ts'
import type { ValueUsage } from './value-usage.ts'

/** What is known of the templates before anything runs. */
export interface Ground {
  readonly map: TemplateMap
  readonly usage: ValueUsage
  readonly memory: RenderMemory
  /** Regions whose own statements can stop a render. */
  readonly stops: ReadonlySet<Region>
}

/** How a region was entered the first time. */
export interface Entry {
  /** What of the render's patch its gates depend on. */
  readonly needs: Patch
  /** The gates, innermost first. */
  readonly gates: readonly Gate[]
}

export interface Watched {
  readonly patch: Patch
  readonly origins: Origins
  /** Why Helm would stop; nothing else makes a render fail. */
  readonly failure: RenderFailure | undefined
  readonly entered: ReadonlyMap<Region, Entry>
  /** Ways into regions that were passed by, each with all that it takes. */
  readonly ways: ReadonlyMap<Region, readonly Patch[]>
  /** Ways out of regions that stop a render. */
  readonly waysOut: ReadonlyMap<Region, readonly Patch[]>
}

export interface Watching {
  readonly ground: Ground
  /** Regions to look for ways into. */
  readonly wanted: ReadonlySet<Region>
  readonly steps: number
}

/** So many different ways into one region are kept, from so many times that it was passed by. */
const WAYS = 6
const CONTEXTS = 4

/** Renders the release with the patch, and watches. */
export function watchRender(release: Release, patch: Patch, { ground, wanted, steps }: Watching): Watched {
  const { map, usage, memory, stops } = ground
  const patched = patchedRelease(release, patch)
  const neededPart = neededParts(patch)
  const entered = new Map<Region, Entry>()
  const ways = new Map<Region, readonly Patch[]>()
  const waysOut = new Map<Region, readonly Patch[]>()
  const seen = new Map<Region, number>()
  const forced: Forcing = { sides: undefined, found: [], depth: 0 }
  const live: LiveRender = { map, usage, values: valuesOf(patched), forcing: forcer(forced) }

  const enter = (region: Region | undefined, origins: Origins, gate: GateId, own?: Gate): void => {
    if (region === undefined || entered.has(region)) return
    const gates = [...(own === undefined ? [] : [own]), ...origins.gateSteps(gate)]
    entered.set(region, { needs: neededPart(gates, origins), gates })
  }
  const observe: BranchObserver = (asked, outcome, value, frame) => {
    if (forced.sides !== undefined) return turn(forced, live, { asked, outcome, frame })
    const { node } = asked
    const { origins } = frame.run
    const origin: OriginId = originOf(value, origins)
    const taken = map.regionOf.get((outcome ? node.body : node.orElse) ?? [])
    const passed = map.regionOf.get((outcome ? node.orElse : node.body) ?? [])
    enter(taken, origins, frame.gate, { parent: frame.gate, asked, outcome, origin })
    const times = passed === undefined ? 0 : (seen.get(passed) ?? 0)
    if (passed !== undefined && wanted.has(passed) && times < CONTEXTS) {
      seen.set(passed, times + 1)
      const base = neededPart(origins.gateSteps(frame.gate), origins)
      const known = ways.get(passed) ?? []
      const found = solveBranch(liveSolving(live, asked, frame), !outcome)
      if (known.length < WAYS) ways.set(passed, [...known, ...found.map((way) => stackPatches(base, way))])
    }
    if (taken !== undefined && stops.has(taken)) {
      waysOut.set(taken, solveBranch(liveSolving(live, asked, frame), !outcome))
    }
    return outcome
  }
  const { rendered, failure } = renderChart(patched, {
    memory,
    observe,
    limits: newBudget(steps),
    entered: (template, gate, origins) => {
      if (forced.sides === undefined) enter(map.regionOf.get(template.body), origins, gate)
    },
  })
  return { patch, origins: rendered?.origins ?? NO_ORIGINS, failure, entered, ways, waysOut }
}

/** Of a release that was refused before anything ran. */
const NO_ORIGINS = new Origins('off')

interface Forcing {
  sides: ReadonlyMap<BranchNode, boolean> | undefined
  found: readonly Patch[]
  depth: number
}

/** Evaluates something with branches forced to sides, one such evaluation within another. */
function forcer(forced: Forcing): LiveRender['forcing'] {
  return (sides, evaluate, depth) => {
    if (depth <= 0) return []
    const outer = { ...forced }
    Object.assign(forced, { sides, found: [NO_PATCH], depth })
    evaluate()
    const { found } = forced
    Object.assign(forced, outer)
    // Nothing was turned: nothing would change.
    return found.filter((patch) => patch !== NO_PATCH)
  }
}

interface Turning {
  readonly asked: Parameters<BranchObserver>[0]
  readonly outcome: boolean
  readonly frame: Frame
}

function turn(forced: Forcing, live: LiveRender, { asked, outcome, frame }: Turning): boolean {
  const side = forced.sides?.get(asked.node)
  if (side === undefined || side === outcome) return outcome
  const { found } = forced
  forced.found = allOf(found, solveBranch(liveSolving(live, asked, frame, forced.depth), side))
  return side
}

function valuesOf({ chart, layers, helm, readFile }: Release): () => MapNode {
  let known: MapNode | undefined
  return () => (known ??= coalesceRelease({ chart, layers, helm: helmRules(helm), ...(readFile && { readFile }) }).root)
}

/** Whether a watched render stopped at an error of a template that ran. */
export function templateErrorOf({ failure }: Watched): TemplateError | undefined {
  return failure?.kind === 'template' && failure.error instanceof TemplateError ? failure.error : undefined
}
