// What would have to be different for a branch to go the other way, as something a person can use: values, and flags of `helm template`.

import { sourceFile, type SourceFile } from '../../files/source-file.ts'
import type { Layer } from '../../charts/layers.ts'
import type { Release } from '../../releases/release.ts'
import { type Data, type DataMap, isMap } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { parseWithYaml } from '../../yaml/parse.ts'
import { scanYaml } from '../../yaml/scan.ts'

/** A value to set. Lists are set as a whole, as Helm takes them; a null takes away what is there. */
export interface PatchEntry {
  readonly path: readonly string[]
  readonly value: Data
}

/** A change to a release. No entry's path is that of another, or leads to it. */
export interface Patch {
  readonly values: readonly PatchEntry[]
  readonly kubeVersion?: string
  readonly apiVersions?: readonly string[]
  readonly operation?: Release['operation']
}

/** Nothing to change. */
export const NO_PATCH: Patch = { values: [] }

/** Whether there is nothing in it. */
export function isNoPatch({ values, kubeVersion, apiVersions, operation }: Patch): boolean {
  return values.length === 0 && kubeVersion === undefined && apiVersions === undefined && operation === undefined
}

/** The patch that sets one value. What a map holds is set key by key. */
export function setting(path: readonly string[], value: Data): Patch {
  return { values: entriesOf(path, value) }
}

function entriesOf(path: readonly string[], value: Data): readonly PatchEntry[] {
  if (!isMap(value) || value.size === 0) return [{ path, value }]
  return [...value].flatMap(([key, child]) => entriesOf([...path, key], child))
}

/** Both at once; undefined where they contradict each other. */
export function bothPatches(a: Patch, b: Patch): Patch | undefined {
  if (a === NO_PATCH) return b
  if (b === NO_PATCH) return a
  const fresh: PatchEntry[] = []
  for (const entry of b.values) {
    const met = a.values.filter((other) => touches(other.path, entry.path) && !isEmptyAbove(other, entry))
    if (met.length === 0) fresh.push(entry)
    else if (!met.every((other) => isSame(other, entry) || isEmptyAbove(entry, other))) return undefined
  }
  if (!agree(a.kubeVersion, b.kubeVersion) || !agree(a.operation, b.operation)) return undefined
  const kept = a.values.filter((entry) => !fresh.some((other) => isEmptyAbove(entry, other)))
  return withFlags([...kept, ...fresh], a, b)
}

/** The second laid over the first: where they contradict each other, it wins. */
export function stackPatches(base: Patch, top: Patch): Patch {
  if (base === NO_PATCH) return top
  if (top === NO_PATCH) return base
  const kept = base.values.filter(({ path }) => !top.values.some((entry) => touches(path, entry.path)))
  return withFlags([...kept, ...top.values], top, base)
}

function withFlags(values: readonly PatchEntry[], first: Patch, second: Patch): Patch {
  const kubeVersion = first.kubeVersion ?? second.kubeVersion
  const operation = first.operation ?? second.operation
  const apiVersions = [...new Set([...(first.apiVersions ?? []), ...(second.apiVersions ?? [])])].toSorted()
  return {
    values,
    ...(kubeVersion !== undefined && { kubeVersion }),
    ...(operation !== undefined && { operation }),
    ...(apiVersions.length > 0 && { apiVersions }),
  }
}

function agree<T>(a: T | undefined, b: T | undefined): boolean {
  return a === undefined || b === undefined || a === b
}

/** Whether one path is the other, or leads to it. */
export function touches(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return false
  return true
}

/** An empty map above another entry says nothing more than that one does. */
function isEmptyAbove({ path, value }: PatchEntry, below: PatchEntry): boolean {
  return path.length < below.path.length && isMap(value) && value.size === 0
}

function isSame(a: PatchEntry, b: PatchEntry): boolean {
  return a.path.length === b.path.length && printData(a.value) === printData(b.value)
}

/** A key for the patch: the same for the same changes. */
export function patchKey({ values, kubeVersion, apiVersions, operation }: Patch): string {
  const entries = values.map(({ path, value }) => `${JSON.stringify(path)}=${printData(value)}`).toSorted()
  return JSON.stringify([entries, kubeVersion, apiVersions, operation])
}

/** Data as one line: the same for the same data. */
export function printData(data: Data): string {
  if (isMap(data)) return `{${[...data].map(([key, value]) => `${JSON.stringify(key)}:${printData(value)}`).join()}}`
  if (Array.isArray(data)) return `[${data.map(printData).join()}]`
  return typeof data === 'bigint' ? String(data) : JSON.stringify(data)
}

/** The values of a patch as the text of a values file. */
export function patchYaml({ values }: Patch): string {
  const root = new Map<string, Data>()
  for (const { path, value } of values) put(root, path, value)
  return root.size === 0 ? '' : emitYaml(root, { as: 'file' })
}

function put(map: Map<string, Data>, path: readonly string[], value: Data): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) {
    map.set(key, value)
    return
  }
  const below = map.get(key)
  // Only `put` makes the maps that paths lead through.
  const inner = below !== undefined && isMap(below) ? (below as Map<string, Data>) : new Map<string, Data>()
  map.set(key, inner)
  put(inner, rest, value)
}

/** The release with the patch over all that it has. */
export function patchedRelease(release: Release, patch: Patch): Release {
  const { kubeVersion, operation } = patch
  const apiVersions = [...(release.apiVersions ?? []), ...(patch.apiVersions ?? [])]
  return {
    ...release,
    layers: [...release.layers, ...patchLayers(patch)],
    ...(kubeVersion !== undefined && { kubeVersion }),
    ...(operation !== undefined && { operation }),
    ...(apiVersions.length > 0 && { apiVersions }),
  }
}

const PATCH_FILE = 'explored.yaml'

/** Whether a file is that of a patch: what stands in it was made up. */
export function isPatchFile({ path, place }: SourceFile): boolean {
  return place.kind === 'argument' && path === PATCH_FILE
}

/** The values of a patch as a file after all others. What `--set` says wins over it, as over any file. */
export function patchLayers(patch: Patch): readonly Layer[] {
  const text = patchYaml(patch)
  if (text === '') return []
  const file = sourceFile(PATCH_FILE, { kind: 'argument' }, text)
  return [{ kind: 'file', file: { file, table: scanYaml(text) ?? parseWithYaml(text).table } }]
}

/** Data with another value somewhere in it; lists grow where they must. */
export function withValueAt(data: Data | undefined, path: readonly (string | number)[], value: Data): Data {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (typeof key === 'number') {
    const items: Data[] = Array.isArray(data) ? [...data] : []
    while (items.length < key) items.push(null)
    items[key] = withValueAt(items[key], rest, value)
    return items
  }
  const map: DataMap = data !== undefined && isMap(data) ? data : new Map()
  return new Map([...map, [key, withValueAt(map.get(key), rest, value)]])
}
