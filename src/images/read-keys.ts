// Which keys the templates of a release read, whether or not a render comes by: from their syntax.

import type { Release } from '../releases/release.ts'
import { exploredTemplates } from '../render/explore/release-templates.ts'
import { walkUsage } from '../render/explore/usage-walk.ts'
import { usageAt, type ValueUsage } from '../render/explore/value-usage.ts'
import type { KeyPath } from '../yaml/path.ts'

/** What the syntax of a release's templates says of its values. */
export interface ReadKeys {
  /** Whether something reads a key: it alone, something below it, or all that is around it. */
  readonly reads: (path: KeyPath) => boolean
  /** Every path that a template names. */
  readonly paths: readonly KeyPath[]
}

/** Reads the templates, those of charts that are off as well. */
export function readKeys(release: Release): ReadKeys {
  const { map, charts } = exploredTemplates(release)
  const usage = walkUsage(map, charts)
  return { reads: (path) => isRead(usage, path), paths: pathsIn(usage) }
}

function isRead(root: ValueUsage, path: KeyPath): boolean {
  if (usageAt(root, path) !== undefined) return true
  for (let length = path.length - 1; length > 0; length--) {
    const above = usageAt(root, path.slice(0, length))
    // What nobody looks into is taken as a whole, if anybody takes it.
    if (above !== undefined) return above.fields.size === 0 && (above.types.size > 0 || above.element !== undefined)
  }
  return false
}

const DEEPEST = 12
const MOST = 20_000

function pathsIn(root: ValueUsage): readonly KeyPath[] {
  const found: KeyPath[] = []
  const open: { readonly usage: ValueUsage; readonly path: KeyPath }[] = [{ usage: root, path: [] }]
  for (let at = open.pop(); at !== undefined && found.length < MOST; at = open.pop()) {
    if (at.path.length > 0) found.push(at.path)
    if (at.path.length >= DEEPEST) continue
    for (const [key, usage] of at.usage.fields) open.push({ usage, path: [...at.path, key] })
  }
  return found
}
