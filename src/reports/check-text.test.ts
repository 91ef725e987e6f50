// How old an image is, as people are told it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkPlace } from '../images/image-check.ts'
import { parseReference } from '../reference/parse.ts'
import { plainStyle } from '../text/style.ts'
import { printChecks } from './check-text.ts'

const cases: readonly { readonly created: string; readonly want: string }[] = [
  { created: '2024-05-31T12:00:00Z', want: '  0 days old' },
  { created: '2024-05-30T00:00:00Z', want: '  2 days old' },
  { created: '2023-04-01T00:00:00Z', want: '  14 months old' },
  { created: '2019-04-01T00:00:00Z', want: '  5 years old' },
  { created: '1970-01-01T00:00:00Z', want: '' },
  { created: '1980-01-01T00:00:01Z', want: '' },
  { created: '2030-01-01T00:00:00Z', want: '' },
]

for (const { created, want } of cases) {
  test(`an image made ${created} is${want === '' ? ' not told to be old' : want}`, () => {
    const parsed = parseReference('r.test/a/b:1')
    assert.ok(parsed.ok)
    const found = { digest: '', mediaType: '', platforms: [], created }
    const fact = { reference: parsed.reference, attempts: [], standing: { kind: 'found', by: 'list', found } } as const
    const place = checkPlace({ fact, role: 'source', platforms: [] })
    const text = printChecks([place], { style: plainStyle, today: Date.parse('2024-06-01T00:00:00Z') })
    assert.equal(text, `r.test\n  there    a/b:1${want}\n`)
  })
}
