// The test entry: imports every test file of `src` and `rules` into this one process, where node:test runs them.
//
// One process, because a process for each file costs seconds; files listed by us, because on Node 20 neither `tsx --test`
// nor `node --test` finds TypeScript tests, and both then exit with 0. Words on the command line choose files by a part of their path.

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const words = process.argv.slice(2)
const files = testFiles(root).filter((file) => words.length === 0 || words.some((word) => file.includes(word)))

if (files.length === 0) {
  process.stderr.write(`no test file${words.length === 0 ? '' : ` has ${words.join(' or ')} in its path`}\n`)
  process.exitCode = 1
}
for (const file of files) await import(pathToFileURL(path.join(root, file)).href)

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
