// What the two generations of the version library do differently; what they have in common is in testdata/template/semver.json.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseConstraints, satisfies } from './constraints.ts'
import { parseVersion, SemverError, type SemverGeneration } from './version.ts'

function matching(constraint: string, versions: readonly string[], generation: SemverGeneration): string[] {
  const constraints = parseConstraints(constraint, generation)
  return versions.filter((version) => satisfies(constraints, parseVersion(version, generation)))
}

// As Helm 3.17.1 (with 3.3.0 of the library) and Helm 4.1.4 (with 3.4.0) have it.
const CASES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['>=1.19-0 <1.22', [], ['1.21.3-gke.1', '1.22.0-0']],
  ['>=1.19-0 <1.22-0', ['1.21.3-gke.1'], ['1.21.3-gke.1']],
  ['>= 1.19 < 1.22-0', [], ['1.21.3-gke.1']],
  ['>=1.19 <1.22', [], []],
  ['!=1.2.3', ['1.21.3-gke.1', '1.22.0-0'], []],
  ['!=1.2.x', [], []],
  ['1.0 - 2.0.0-beta.1', [], ['1.21.3-gke.1', '1.22.0-0']],
  ['<1 || >=1.21-0', ['1.21.3-gke.1', '1.22.0-0'], ['1.21.3-gke.1', '1.22.0-0']],
]

for (const [constraint, before, since] of CASES) {
  test(`prereleases of ${constraint} match as the generation has it`, () => {
    const versions = ['1.21.3-gke.1', '1.22.0-0']
    assert.deepEqual(matching(constraint, versions, '3.3'), before)
    assert.deepEqual(matching(constraint, versions, '3.4'), since)
  })
}

test('messages differ in capitals', () => {
  assert.throws(() => parseVersion('x', '3.3'), new SemverError('Invalid Semantic Version'))
  assert.throws(() => parseVersion('x', '3.4'), new SemverError('invalid semantic version'))
  assert.throws(() => parseConstraints('1.2.3-01', '3.3'), new SemverError('constraint Parser Error'))
})

test('a hostile constraint is refused in no time', () => {
  assert.throws(() => parseConstraints(`${'1 '.repeat(300)}  ${'  1'.repeat(100)}!`), SemverError)
  assert.throws(() => parseConstraints('1'.repeat(100_000)), SemverError)
})
