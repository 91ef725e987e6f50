// Where two data differ, scalar by scalar: for the check of `pin`.

import { type Data, isMap } from '../yaml/data.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { Plain } from '../yaml/resolve.ts'

/** A scalar that is another one, has come or has gone; undefined where there is none. An empty map or list counts as null. */
export interface ScalarChange {
  readonly path: KeyPath
  readonly before: Plain | undefined
  readonly after: Plain | undefined
}

/** Every scalar that differs, in the order of `before`, those that have come last. Items of lists are compared by their place. */
export function changedScalars(before: Data, after: Data): readonly ScalarChange[] {
  const [inBefore, inAfter] = [scalarsOf(before), scalarsOf(after)]
  const changes = [...inBefore].flatMap(([key, { path, scalar }]): readonly ScalarChange[] => {
    const now = inAfter.get(key)?.scalar
    return now === scalar ? [] : [{ path, before: scalar, after: now }]
  })
  const come = [...inAfter].filter(([key]) => !inBefore.has(key))
  return [...changes, ...come.map(([, { path, scalar }]) => ({ path, before: undefined, after: scalar }))]
}

interface Scalar {
  readonly path: KeyPath
  readonly scalar: Plain
}

/** By printed path. */
function scalarsOf(data: Data): ReadonlyMap<string, Scalar> {
  const scalars = new Map<string, Scalar>()
  collect(scalars, data, [])
  return scalars
}

function collect(scalars: Map<string, Scalar>, data: Data, path: KeyPath): void {
  if (data === null || typeof data !== 'object') {
    scalars.set(printPath(path), { path, scalar: data })
    return
  }
  const entries: readonly (readonly [string | number, Data])[] = [...(isMap(data) ? data : data.entries())]
  if (entries.length === 0) scalars.set(printPath(path), { path, scalar: null })
  for (const [key, item] of entries) collect(scalars, item, [...path, key])
}
