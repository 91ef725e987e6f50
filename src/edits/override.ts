// An override values file: only the changed keys, under the paths by which the user of the chart sets them.

import type { Data } from '../yaml/data.ts'
import { emitYaml } from '../yaml/emit.ts'
import type { KeyPath } from '../yaml/path.ts'
import { visible } from '../text/width.ts'

/** One key and its value. */
export interface Setting {
  /** Where the user of the root chart sets it. */
  readonly path: KeyPath
  readonly value: Data
}

/** A tree that is being built: like `Data`, but maps and lists can still grow. */
type Growing = Map<string, Growing> | Growing[] | Data

/**
 * The tree of an override values file, its keys in the order of the settings. Helm replaces lists whole, so a list in which a changed key
 * lies stands there whole: `listAt` gives it as the release has it.
 */
export function overrideData(settings: readonly Setting[], listAt: (path: KeyPath) => Data): Data {
  const root: Growing = new Map<string, Growing>()
  for (const { path, value } of settings) {
    let at: Growing = root
    for (const [depth, key] of path.entries()) {
      const isLast = depth === path.length - 1
      const next: Growing = isLast
        ? value
        : (child(at, key) ?? fresh(path.slice(0, depth + 1), path[depth + 1], listAt))
      put(at, key, next)
      at = next
    }
  }
  return root
}

/** The text of an override values file, with a line before it that says what it is for. `subject` is the chart's name and version. */
export function overrideText(data: Data, subject: string): string {
  const header = `# Images of ${visible(subject)}: written by chartpin, to be laid over its values (helm install -f)`
  return `${header}\n${emitYaml(data, { as: 'file' })}`
}

function fresh(path: KeyPath, below: string | number | undefined, listAt: (path: KeyPath) => Data): Growing {
  return typeof below === 'number' ? copy(listAt(path)) : new Map<string, Growing>()
}

function child(at: Growing, key: string | number): Growing | undefined {
  const found: Growing | undefined =
    at instanceof Map ? at.get(String(key)) : Array.isArray(at) ? at[Number(key)] : undefined
  return found instanceof Map || Array.isArray(found) ? found : undefined
}

function put(at: Growing, key: string | number, value: Growing): void {
  if (at instanceof Map) at.set(String(key), value)
  else if (Array.isArray(at)) at[Number(key)] = value
}

function copy(data: Data): Growing {
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [key, copy(value)]))
  return Array.isArray(data) ? data.map(copy) : data
}
