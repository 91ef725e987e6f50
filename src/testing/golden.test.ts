import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assertGolden } from './golden.ts'

// With UPDATE_GOLDEN=1 nothing is compared.
if (process.env['UPDATE_GOLDEN'] !== '1') {
  test('a golden that says the same passes, another fails, and so does one that is not there', () => {
    const text = readFileSync(new URL('../../testdata/reports/concise.txt', import.meta.url), 'utf8')
    assertGolden('reports/concise.txt', text)
    assert.throws(() => assertGolden('reports/concise.txt', `${text} `), /says otherwise/)
    assert.throws(() => assertGolden('reports/nobody-wrote-this.txt', text), /is not there yet: UPDATE_GOLDEN=1/)
  })
}
