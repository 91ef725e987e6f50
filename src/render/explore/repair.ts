// A render that failed → patches that may mend it: the value that was missing, or the way round the author's `fail`.

import { nodeAt } from '../../charts/value-tree.ts'
import { coalesceRelease } from '../../charts/layers.ts'
import { helmRules } from '../../charts/helm-rules.ts'
import type { Release } from '../../releases/release.ts'
import type { TemplateError } from '../../template/template-error.ts'
import { originOfText, slice } from '../../template/traced.ts'
import type { Data } from '../../yaml/data.ts'
import type { KeyPath } from '../../yaml/path.ts'
import type { RenderFailure } from '../render-chart.ts'
import { isEmptyData, nodeData } from './node-data.ts'
import { bothPatches, NO_PATCH, type Patch, patchedRelease, stackPatches } from './patch.ts'
import type { Region } from './regions.ts'
import { sampleText, shapedSample } from './sample-value.ts'
import { setAt, settle } from './settle.ts'
import { copiedPath, distinctPaths, settableSources } from './value-paths.ts'
import { usageAt } from './value-usage.ts'
import { type Ground, templateErrorOf, type Watched } from './watch-render.ts'

/** What may mend a render. */
export interface Repair {
  readonly patch: Patch
  /** A value that was set in the wrong shape may be set otherwise; what stops a render for another reason must not be undone. */
  readonly may: 'replace' | 'add'
}

/** Patches to try, the likeliest first. */
export function repairs(release: Release, watched: Watched, ground: Ground): readonly Repair[] {
  if (watched.failure?.kind === 'document') return emptyValues(release, watched, watched.failure, ground)
  if (watched.failure?.kind === 'schema') return fittingValues(release, watched, watched.failure, ground)
  const error = templateErrorOf(watched)
  if (error === undefined) return []
  const region = regionOfError(error, ground)
  const out = [...(region === undefined ? [] : waysOutOf(region, watched)), ...waysOutOfWords(error, watched)]
  const may = error.reason === 'failed' ? 'replace' : 'add'
  return [
    ...missingValues(release, watched, error, ground).map((patch) => ({ patch, may }) as const),
    ...(error.reason === 'stopped' ? namedValues(release, watched, error, ground) : []).map(
      (patch) => ({ patch, may: 'add' }) as const,
    ),
    ...out.map((patch) => ({ patch, may: 'add' }) as const),
  ]
}

function waysOutOf(region: Region, { waysOut }: Watched): readonly Patch[] {
  for (let at: Region | undefined = region; at !== undefined; at = at.side?.of) {
    const found = waysOut.get(at)
    if (found !== undefined) return found
  }
  return []
}

/** Ways out of regions whose words are in the message. */
function waysOutOfWords({ message, reason }: TemplateError, { waysOut }: Watched): readonly Patch[] {
  if (reason !== 'stopped') return []
  return [...waysOut].flatMap(([{ statements }, ways]) => {
    const texts = statements.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : []))
    return texts.some((text) => text.length > 8 && message.includes(text)) ? ways : []
  })
}

function missingValues(
  release: Release,
  { patch, origins }: Watched,
  error: TemplateError,
  { usage }: Ground,
): readonly Patch[] {
  const direct = copiedPath(origins, error.origin)
  const sources = direct === undefined ? settableSources(origins, error.origin).slice(0, 3) : [direct]
  if (sources.length === 0) return []
  const current = valuesAt(release, patch)
  return sources.flatMap(({ path }) => {
    const used = usageAt(usage, path)
    const shaped = used === undefined ? undefined : shapedSample(used, 0)
    const told = toldSamples(error.message, path, usage)
    const samples = shaped === undefined ? told : [...told, shaped]
    return [
      ...samples.map((sample) => setAt({ current, usage }, path, sample)),
      ...settle({ current, usage }, path, { kind: 'truthy' }),
    ]
  })
}

/** Keys in the author's message: `dags.repositories` means those of the chart that the message comes from. */
const NAMED = /[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+/g

/** Values that the author's message names and that are empty, all set at once, and each alone. */
function namedValues(release: Release, { patch }: Watched, error: TemplateError, ground: Ground): readonly Patch[] {
  const { usage } = ground
  const current = valuesAt(release, patch)
  const charts = regionsOfError(error, ground).map(({ file }) => file.chart.path)
  const paths = distinctPaths(
    [...error.message.matchAll(NAMED)].flatMap(([name]) => {
      const keys = name.split('.').filter((key) => key !== 'Values')
      return charts.map((chart) => [...chart, ...keys])
    }),
  )
  const empty = paths.filter((path) => {
    const value = current(path)
    const isThere = value !== undefined || usageAt(usage, path) !== undefined
    return isThere && isEmptyData(value)
  })
  const each = empty.flatMap((path) => settle({ current, usage }, path, { kind: 'truthy' }).slice(0, 1))
  const all = each.reduce<Patch>((before, one) => bothPatches(before, one) ?? before, NO_PATCH)
  return all === NO_PATCH ? [] : [all, ...each]
}

/** What stands in the values at a path, once they are patched. */
function valuesAt(release: Release, patch: Patch): (path: KeyPath) => Data | undefined {
  const { chart, layers, helm, readFile } = patchedRelease(release, patch)
  const { root } = coalesceRelease({ chart, layers, helm: helmRules(helm), ...(readFile && { readFile }) })
  return (path) => {
    const node = nodeAt(root, path)
    return node === undefined ? undefined : nodeData(node)
  }
}

/** Values that a schema refuses: what it would take in their place, all at once. */
function fittingValues(
  release: Release,
  { patch }: Watched,
  { faults }: Extract<RenderFailure, { kind: 'schema' }>,
  { usage }: Ground,
): readonly Repair[] {
  const current = valuesAt(release, patch)
  const fitting = faults.slice(0, 12).flatMap(({ path, kind }) => {
    const used = usageAt(usage, path)
    const sample = used === undefined ? undefined : shapedSample(used, 0)
    if (sample !== undefined) return [setAt({ current, usage }, path, sample)]
    return kind === 'missing' ? settle({ current, usage }, path, { kind: 'truthy' }).slice(0, 1) : []
  })
  const all = fitting.reduce<Patch>((before, one) => stackPatches(before, one), NO_PATCH)
  return all === NO_PATCH ? [] : [{ patch: all, may: 'replace' }]
}

/** A document that is no YAML: what is empty on the line where that shows, and on the one before, may be why. */
function emptyValues(
  release: Release,
  { patch, origins }: Watched,
  { content, offset }: Extract<RenderFailure, { kind: 'document' }>,
  { usage }: Ground,
): readonly Repair[] {
  const current = valuesAt(release, patch)
  const { text } = content
  const before = text.lastIndexOf('\n', Math.max(0, text.lastIndexOf('\n', offset - 1) - 1))
  const after = text.indexOf('\n', offset)
  const line = slice(content, Math.max(0, before), after === -1 ? text.length : after)
  const found = settableSources(origins, originOfText(line, origins)).filter(({ path }) => {
    const value = current(path)
    return value === undefined || value === null || value === ''
  })
  const setAll = found
    .slice(0, 6)
    .map(({ path }) => settle({ current, usage }, path, { kind: 'truthy' })[0])
    .reduce<Patch>((all, one) => (one === undefined ? all : (bothPatches(all, one) ?? all)), NO_PATCH)
  return setAll === NO_PATCH ? [] : [{ patch: setAll, may: 'add' }]
}

/** Values of the shape that an error asks for. */
function toldSamples(message: string, path: KeyPath, usage: Ground['usage']): readonly Data[] {
  const key = path.findLast((part) => typeof part === 'string') ?? ''
  const field = /(?:nil pointer evaluating .*\.|can't evaluate field )([\w-]+)/.exec(message)?.[1]
  if (field !== undefined) {
    const used = usageAt(usage, [...path, field])
    return [new Map([[field, (used === undefined ? undefined : shapedSample(used, 0)) ?? sampleText(field)]])]
  }
  if (message.startsWith("range can't iterate") || message.includes('expected []')) {
    return [[sampleText(key)], new Map([['sample', sampleText(key)]])]
  }
  if (message.includes('expected string')) return [sampleText(key)]
  if (message.includes('expected map')) return [new Map([['sample', 'sample']])]
  if (message.includes('expected bool')) return [true]
  return message.includes('len of') ? [[sampleText(key)]] : []
}

/** The region that an error arose in: that of the innermost level. */
function regionOfError(error: TemplateError, ground: Ground): Region | undefined {
  const place = error.levels.at(-1)?.place
  return place === undefined ? undefined : regionAt(ground, place.template, place.offset)
}

/** The regions of all levels of an error, outermost first. */
export function regionsOfError(error: TemplateError, ground: Ground): readonly Region[] {
  return error.levels.flatMap(({ place }) => regionAt(ground, place.template, place.offset) ?? [])
}

/** The innermost region around an offset: that of the last statement that begins before it. */
function regionAt({ map }: Ground, template: string, offset: number): Region | undefined {
  let found: Region | undefined
  let latest = -1
  for (const region of map.regionOf.values()) {
    if (region.parsed.name !== template) continue
    for (const { at } of region.statements) {
      if (at > latest && at <= offset) {
        latest = at
        found = region
      }
    }
  }
  return found
}
