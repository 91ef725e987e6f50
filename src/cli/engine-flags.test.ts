// Which runs get flags, and that V8 knows those of the version that runs this.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { scratchFolder } from '../testing/temp-folder.ts'
import type { CommandName } from './command-names.ts'
import { engineFlags } from './engine-flags.ts'

const folder = scratchFolder()
const small = path.join(folder, 'values.yaml')
const large = path.join(folder, 'large.yaml')
writeFileSync(small, 'a: 1\n')
writeFileSync(large, '#'.repeat(70_000))

const [growth, budget] = ['--semi-space-growth-factor=1', '--interrupt-budget=300000']

const runs: readonly (readonly [
  what: string,
  command: CommandName,
  words: readonly string[],
  flags: readonly string[],
])[] = [
  ['a small file', 'lint', ['--no-config', small], []],
  ['a small file that stands behind its command', 'lint', ['lint', small], []],
  ['eight small files', 'lint', Array.from({ length: 8 }, () => small), []],
  ['nine small files', 'lint', Array.from({ length: 9 }, () => small), [growth, budget]],
  ['a large file', 'lint', [small, large], [growth, budget]],
  ['a folder', 'lint', [folder], [growth, budget]],
  ['what is not there', 'lint', [`${small}x`], [growth, budget]],
  ['nothing: the folder where one is', 'lint', [], [growth, budget]],
  ['a small file that is rendered', 'lint', ['--render', small], [budget]],
  ['a chart to pin', 'pin', ['--to', 'a.example', folder], [budget]],
  ['a command that reads nothing', 'version', ['version'], []],
]

for (const [what, command, words, flags] of runs) {
  test(`flags for ${command}: ${what}`, () => {
    assert.deepEqual(engineFlags(command, words, '11.3.244.8-node.33'), flags)
  })
}

test('Node 22 is told less, and a version nobody knows nothing', () => {
  assert.deepEqual(engineFlags('lint', [folder], '12.4.254.21-node.33'), [growth])
  assert.deepEqual(engineFlags('lint', [folder], '14.0.1'), [])
})

test('the flags are known to the V8 that runs', () => {
  const flags = engineFlags('lint', [folder], process.versions.v8)
  const { status, stderr } = spawnSync(process.execPath, [...flags, '--eval', '0'], { encoding: 'utf8' })
  assert.deepEqual([status, stderr], [0, ''])
})
