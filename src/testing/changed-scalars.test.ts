import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toData } from '../yaml/data.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { changedScalars } from './changed-scalars.ts'

interface Case {
  readonly name: string
  readonly before: string
  readonly after: string
  /** `path: before -> after`, a dash for nothing. */
  readonly changes: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'equal data has no changes', before: '{a: [1, {b: x}]}', after: 'a:\n- 1\n- b: x\n', changes: [] },
  {
    name: 'a scalar in a list of maps changes',
    before: '{a: [{b: x}, {b: v}]}',
    after: '{a: [{b: x}, {b: z}]}',
    changes: ['a[1].b: "v" -> "z"'],
  },
  { name: 'a text is no number', before: '{a: "1"}', after: '{a: 1}', changes: ['a: "1" -> 1'] },
  { name: 'a null that goes is a change', before: '{a: }', after: '{b: 1}', changes: ['a: null -> -', 'b: - -> 1'] },
  {
    name: 'what was a map is a list of texts',
    before: '{a: {b: 1}}',
    after: '{a: [c]}',
    changes: ['a.b: 1 -> -', 'a[0]: - -> "c"'],
  },
  {
    name: 'an empty map that is filled counts as a null that goes',
    before: '{a: {}}',
    after: '{a: {b: 1}}',
    changes: ['a: null -> -', 'a.b: - -> 1'],
  },
  {
    name: 'items that come are changes at the end of their list',
    before: '{a: [1]}',
    after: '{a: [1, 2]}',
    changes: ['a[1]: - -> 2'],
  },
]

for (const { name, before, after, changes } of cases) {
  test(name, async () => {
    const found = changedScalars(await dataOf(before), await dataOf(after))
    assert.deepEqual(
      found.map((change) => `${printPath(change.path)}: ${shown(change.before)} -> ${shown(change.after)}`),
      changes,
    )
  })
}

async function dataOf(text: string) {
  const outcome = toData((await readYaml(text)).table)
  assert(outcome.ok)
  return outcome.data
}

function shown(scalar: unknown): string {
  return scalar === undefined ? '-' : JSON.stringify(scalar)
}
