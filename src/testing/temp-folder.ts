// Folders for one test, with the files it needs, or for one file of tests: for what cannot stand in testdata (links, broken bytes, huge files,
// repositories).

import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'

/** What a name stands for: a file's text or bytes, or a link. A name that ends in `/` is an empty folder, whatever it is given. */
export type TempEntry = string | Buffer | { readonly link: string }

/** Makes a folder with these files and takes it away after the test. Gives its real path. */
export function tempFolder(test: Pick<TestContext, 'after'>, files: Readonly<Record<string, TempEntry>>): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'chartpin-')))
  test.after(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, entry] of Object.entries(files)) {
    const absolute = path.join(root, name)
    mkdirSync(name.endsWith('/') ? absolute : path.dirname(absolute), { recursive: true })
    if (name.endsWith('/')) continue
    if (typeof entry === 'string' || Buffer.isBuffer(entry)) writeFileSync(absolute, entry)
    else symlinkSync(entry.link, absolute)
  }
  return root
}

/**
 * Makes an empty folder for the tests of one file. It goes when their process ends, and not by a hook of node:test: one that stands outside of
 * all tests may run before the last of them.
 */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
