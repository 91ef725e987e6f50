// The law of origins, for every function of every Helm: whatever changes a result is named by it, what says that it is a copy is one, and
// without origins the values are the same.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import type { HelmVersion } from '../releases/release.ts'
import type { TemplateFunction } from '../template/function.ts'
import { Origins } from '../template/origin.ts'
import { fakeCall } from '../testing/fake-call.ts'
import { type Causes, copyFaults, runFaults, type Seen, unexplained } from '../testing/origin-laws.ts'
import { build, type Change, changesOf, type Shape, SHAPES, sourcesOfChange } from '../testing/value-shapes.ts'
import { functionTable } from './function-table.ts'
import { FunctionError } from '../template/template-error.ts'

/** Run templates of their own, of which other tests know more. */
const TEMPLATES: readonly string[] = ['include', 'tpl']

const VERSIONS: readonly HelmVersion[] = ['4.1.4', '3.17.1']
const RUNS = 20
const SEED = 20_240_101
/**
 * Where only one of two results tells why they differ: what `set` leaves alone does not tell that with another key it would not have; what was
 * read as a scalar does not tell that with a line end in it it would have been more; what is empty in a map within a map does not tell of a map
 * in its place that has more.
 */
const ONE_SIDED: readonly string[] = ['set', 'unset', 'fromYaml', 'fromYamlArray', 'fromToml', 'merge', 'mustMerge']

/** Each costs as much as all the others. */
const COSTLY: Readonly<Record<string, number>> = { derivePassword: 2 }

const known = new Set<TemplateFunction>()
for (const version of VERSIONS) {
  const fresh = [...functionTable(version)].filter(([name, made]) => !known.has(made) && !TEMPLATES.includes(name))
  for (const [, made] of fresh) known.add(made)
  test(`no function of Helm ${version} hides what its result comes from`, () => {
    assert.deepEqual(
      fresh.flatMap(([name, made]) => violationOf(name, made)),
      [],
    )
  })
}

function violationOf(name: string, made: TemplateFunction): readonly string[] {
  const property = fc.property(argumentsFor(made), (shapes) => {
    const faults = faultsOf(name, made, shapes)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  const details = fc.check(property, { seed: SEED, numRuns: COSTLY[name] ?? RUNS })
  if (!details.failed) return []
  const error = details.errorInstance
  return [
    `${name}: ${error instanceof Error ? error.message : String(error)}\n  ${JSON.stringify(details.counterexample)}`,
  ]
}

function argumentsFor({ params, rest }: TemplateFunction): Arbitrary<readonly Shape[]> {
  const first = fc.tuple(...params.map((type) => SHAPES[type]))
  if (rest === undefined) return first
  return fc.tuple(first, fc.array(SHAPES[rest], { maxLength: 3 })).map(([some, others]) => [...some, ...others])
}

/** What came of a call, and what became of its arguments. */
type Outcome =
  | { readonly kind: 'gave'; readonly seen: readonly Seen[] }
  | { readonly kind: 'refused'; readonly words: string }

function faultsOf(name: string, made: TemplateFunction, shapes: readonly Shape[]): readonly string[] {
  const outcome = outcomeOf(name, made, { shapes, tracking: 'on' })
  const untracked = outcomeOf(name, made, { shapes, tracking: 'off' })
  const faults = comparison(outcome, untracked, { causes: new Set(), sides: 'both' }).map(
    (fault) => `untracked ${fault}`,
  )
  if (outcome.kind === 'refused') return faults
  for (const seen of outcome.seen) faults.push(...runFaults(seen), ...copyFaults(seen))
  for (const change of shapes.flatMap(changesOf)) {
    const changed = outcomeOf(name, made, { shapes, tracking: 'on', change })
    if (changed.kind === 'refused') continue
    const causes = { causes: sourcesOfChange(change), sides: ONE_SIDED.includes(name) ? 'one' : 'both' } as const
    for (const fault of comparison(outcome, changed, causes)) faults.push(`${fault} with ${JSON.stringify(change)}`)
  }
  return faults
}

function comparison(one: Outcome, other: Outcome, causes: Causes): string[] {
  if (one.kind === 'refused' || other.kind === 'refused') {
    const isSame = one.kind === 'refused' && other.kind === 'refused' && one.words === other.words
    return isSame ? [] : [`${JSON.stringify(one)} is ${JSON.stringify(other)}`]
  }
  return one.seen.flatMap((seen, at) => {
    const twin = other.seen[at]
    // What an argument's map would have become is told by the result alone.
    return twin === undefined ? [] : unexplained(seen, twin, at === 0 ? causes : { ...causes, sides: 'one' })
  })
}

interface Calling {
  readonly shapes: readonly Shape[]
  readonly tracking: 'on' | 'off'
  readonly change?: Change
}

function outcomeOf(name: string, made: TemplateFunction, { shapes, tracking, change }: Calling): Outcome {
  const origins = new Origins(tracking)
  const args = shapes.map((shape) => build(shape, origins, change))
  try {
    const host = { including: new Map() }
    const result = made.run(fakeCall({ origins, name, host }), args)
    return { kind: 'gave', seen: [result, ...args].map((value) => ({ value, origins })) }
  } catch (error) {
    if (error instanceof FunctionError) return { kind: 'refused', words: error.message }
    throw error
  }
}
