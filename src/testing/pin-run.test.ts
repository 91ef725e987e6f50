import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { type PinOutcome, runPin } from './pin-run.ts'
import { tempFolder } from './temp-folder.ts'

/** Does as its last argument says. */
const program = `
const last = process.argv.at(-1)
if (last === 'answers') process.stdout.write('{"version":1,"charts":[]}')
else process.stderr.write(process.argv.slice(2).join(' ') + '\\n')
process.exitCode = { answers: 1, refuses: 2, crashes: 70, babbles: 0 }[last]
`

const cases: readonly (readonly [string, PinOutcome])[] = [
  ['answers', { kind: 'answered', charts: [] }],
  ['refuses', { kind: 'refused', message: 'pin refuses' }],
  ['crashes', { kind: 'crashed', message: 'ended with 70\npin crashes' }],
  ['babbles', { kind: 'crashed', message: 'no answer\npin babbles' }],
]
for (const [does, outcome] of cases) {
  test(`a program that ${does} is told as such, with its memory and time`, async (context) => {
    const folder = tempFolder(context, { 'program.cjs': program })
    const run = await runPin(path.join(folder, 'program.cjs'), [does], { cwd: folder })
    assert.deepEqual(run.outcome, outcome)
    assert(run.memory !== undefined && run.memory > 1000 && run.memory < 1_000_000)
    assert(run.milliseconds > 0)
  })
}

test('a program that does not end is stopped', async (context) => {
  const folder = tempFolder(context, { 'program.cjs': 'setInterval(() => {}, 1000)' })
  const { outcome, memory } = await runPin(path.join(folder, 'program.cjs'), [], { cwd: folder, patience: 50 })
  assert.deepEqual(outcome, { kind: 'crashed', message: 'no end after 0.05 s' })
  assert.equal(memory, undefined)
})
