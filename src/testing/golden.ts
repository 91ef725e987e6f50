// Golden files: what a function printed when somebody last read it, kept in testdata.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const testdata = fileURLToPath(new URL('../../testdata', import.meta.url))

/**
 * Fails where `actual` is not what stands in the file `name` of testdata. With `UPDATE_GOLDEN=1` in the environment the file is written
 * instead: read what changed before you commit it.
 */
export function assertGolden(name: string, actual: string): void {
  const file = path.join(testdata, name)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, actual)
    return
  }
  assert.ok(existsSync(file), `testdata/${name} is not there yet: UPDATE_GOLDEN=1 writes it`)
  assert.equal(actual, readFileSync(file, 'utf8'), `testdata/${name} says otherwise; UPDATE_GOLDEN=1 writes it anew`)
}
