// One value, and what it should be → the patches that set it so, keeping its type where it has one.

import { type Data, isMap } from '../../yaml/data.ts'
import type { KeyPath } from '../../yaml/path.ts'
import type { Plain } from '../../yaml/resolve.ts'
import { setting, withValueAt } from './patch.ts'
import { truthySamples } from './sample-value.ts'
import type { Alternatives, Solving } from './solving.ts'
import { usageAt, type ValueUsage } from './value-usage.ts'
import type { Want } from './want.ts'

type Setting = Pick<Solving, 'current' | 'usage'>

/** Patches that make the value at a path what is wanted. */
export function settle(solving: Setting, path: KeyPath, want: Want): Alternatives {
  const now = solving.current(path)
  return candidates(solving, path, { want, now }).map((value) => setAt(solving, path, value))
}

/** The patch that sets a value anywhere, also within a list: the whole list then, for that is how Helm takes it. */
export function setAt({ current }: Setting, path: KeyPath, value: Data): Alternatives[number] {
  const index = path.findIndex((key) => typeof key === 'number')
  const keys = path.slice(0, index === -1 ? path.length : index).map(String)
  return setting(keys, index === -1 ? value : withValueAt(current(keys), path.slice(index), value))
}

function candidates(
  { usage }: Setting,
  path: KeyPath,
  { want, now }: { readonly want: Want; readonly now: Data | undefined },
): readonly Data[] {
  const key = path.findLast((part) => typeof part === 'string') ?? ''
  const used = usageAt(usage, path)
  switch (want.kind) {
    case 'truthy':
      return truthyLike(key, used, now)
    case 'falsy':
      return falsyLike(now)
    case 'is':
      return [typeof now === 'string' && want.value !== null ? String(want.value) : want.value]
    case 'isNot':
      return others(want.value, used)
  }
}

function truthyLike(key: string, used: ValueUsage | undefined, now: Data | undefined): readonly Data[] {
  if (typeof now === 'boolean') return [true]
  if (typeof now === 'number') return [1]
  const samples = truthySamples(key, used)
  const isWanted = (sample: Data): boolean => {
    if (now === undefined || now === null) return true
    if (isMap(now)) return isMap(sample)
    return Array.isArray(now) ? Array.isArray(sample) : typeof sample === typeof now
  }
  const fitting = samples.filter(isWanted)
  if (fitting.length > 0) return fitting
  if (now !== undefined && now !== null && isMap(now)) return [new Map([['sample', 'sample']])]
  return Array.isArray(now) ? [['sample']] : samples
}

function falsyLike(now: Data | undefined): readonly Data[] {
  if (typeof now === 'boolean') return [false]
  if (typeof now === 'number') return [0]
  if (typeof now === 'string') return ['']
  return Array.isArray(now) ? [[]] : [null]
}

function others(not: Plain, used: ValueUsage | undefined): readonly Data[] {
  if (typeof not === 'boolean') return [!not]
  if (typeof not === 'number') return [not + 1]
  const known = [...(used?.constants ?? [])].filter((constant) => constant !== not && constant !== '')
  return [...known.slice(0, 3), ...(not === '' ? ['sample'] : not === null ? [true] : ['other'])]
}
