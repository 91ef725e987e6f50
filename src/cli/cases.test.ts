// Whole runs of the command line, as folders: `testdata/cli/<case>/` holds `cmd`, the files it works on in `before/`, and what it gives:
// `stdout`, `stderr`, `exit`, and in `after/` the files that are new or changed. UPDATE_GOLDEN=1 writes what it gives.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readCase, readTree, runCase, type CliOutcome } from '../testing/run-cli.ts'

const cases = fileURLToPath(new URL('../../testdata/cli', import.meta.url))

for (const name of readdirSync(cases)) {
  test(`cli: ${name}`, async () => {
    const folder = path.join(cases, name)
    const outcome = await runCase(readCase(folder))
    if (process.env['UPDATE_GOLDEN'] === '1') writeOutcome(folder, outcome)
    assert.deepEqual(outcome, readOutcome(folder))
  })
}

test('there are cases', () => assert.ok(readdirSync(cases).length > 20))

function readOutcome(folder: string): CliOutcome {
  const text = (name: string): string => {
    const file = path.join(folder, name)
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }
  const after = path.join(folder, 'after')
  return {
    exit: Number(text('exit')),
    stdout: text('stdout'),
    stderr: text('stderr'),
    changed: existsSync(after) ? readTree(after) : new Map(),
  }
}

/** Files without content are not written; one that went away has no golden, and fails. */
function writeOutcome(folder: string, { exit, stdout, stderr, changed }: CliOutcome): void {
  for (const [name, text] of [
    ['exit', exit === 0 ? '' : `${exit}\n`] as const,
    ['stdout', stdout] as const,
    ['stderr', stderr] as const,
  ]) {
    const file = path.join(folder, name)
    rmSync(file, { force: true })
    if (text !== '') writeFileSync(file, text)
  }
  rmSync(path.join(folder, 'after'), { recursive: true, force: true })
  for (const [name, text] of changed) {
    const file = path.join(folder, 'after', name)
    mkdirSync(path.dirname(file), { recursive: true })
    if (text !== null) writeFileSync(file, text, 'latin1')
  }
}
