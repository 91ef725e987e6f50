// The test entry: imports every test file of `src` and `rules`, where node:test runs them, in a process for each processor. Files that lie near
// each other go into the same process, for they need the same modules.
//
// Not more processes, because each loads most of the program anew; files listed by us, because on Node 20 neither `tsx --test`
// nor `node --test` finds TypeScript tests, and both then exit with 0. Words on the command line choose files by a part of their path.

import { readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runSlices } from './test-slices.ts'

/** Fewer files than this are not worth a process more; and more processes than that want more memory than a small machine has. */
const [FEW, MOST] = [100, 4]

const root = fileURLToPath(new URL('../..', import.meta.url))
const slice = /^--slice=(\d+)\/(\d+)$/.exec(process.argv[2] ?? '')
const words = process.argv.slice(slice === null ? 2 : 3)
const files = testFiles(root).filter((file) => words.length === 0 || words.some((word) => file.includes(word)))

if (files.length === 0) {
  process.stderr.write(`no test file${words.length === 0 ? '' : ` has ${words.join(' or ')} in its path`}\n`)
  process.exitCode = 1
}
const count = Math.min(os.availableParallelism(), Math.ceil(files.length / FEW), MOST)
if (slice === null && count > 1) process.exitCode = await runSlices(fileURLToPath(import.meta.url), count, words)
else {
  const [, index = '0', of = '1'] = slice ?? []
  const own = files.filter((_, at) => Math.floor((at * Number(of)) / files.length) === Number(index))
  for (const file of own) await import(pathToFileURL(path.join(root, file)).href)
}

/** Paths of all test files below `root`, sorted, with `/` between their parts. */
function testFiles(directory: string): readonly string[] {
  return ['rules', 'src']
    .flatMap((top) =>
      readdirSync(path.join(directory, top), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.posix.join(top, ...name.split(path.sep)),
      ),
    )
    .filter((name) => name.endsWith('.test.ts'))
    .toSorted()
}
