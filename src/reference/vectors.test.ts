// Runs every row of testdata/references in all three dialects. What is accepted there was held against the real libraries.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

import { DIALECTS } from './compare.ts'
import { parseReference } from './parse.ts'
import { canonical } from './print.ts'

/** A string, or pieces of which some are repeated: `["a/", ["b", 250]]`. */
type Text = string | readonly (string | readonly [string, number])[]

interface Accepted {
  readonly registry: string
  readonly repository: Text
  readonly tag?: Text
  readonly digest?: Text
}

interface Refused {
  readonly problem: string
  readonly offset: number
}

type Row = { readonly text: Text; readonly about: string } & Readonly<
  Record<(typeof DIALECTS)[number], Accepted | Refused>
>

const folder = new URL('../../testdata/references/', import.meta.url)

for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  // The files are ours and of this form; a row of another form fails below.
  const { rows } = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { readonly rows: readonly Row[] }
  test(`testdata/references/${name}: each dialect reads its ${rows.length} texts as expected`, () => {
    assert.ok(rows.length > 0)
    for (const row of rows) {
      for (const dialect of DIALECTS) check(row, dialect)
    }
  })
}

function check(row: Row, dialect: (typeof DIALECTS)[number]): void {
  const text = textOf(row.text)
  const expected = row[dialect]
  const parsed = parseReference(text, dialect)
  const where = `${dialect}: ${row.about}`
  if ('problem' in expected) {
    assert.deepEqual(
      parsed.ok ? parsed : [parsed.problem.kind, parsed.problem.offset],
      [expected.problem, expected.offset],
      where,
    )
    return
  }
  assert.ok(parsed.ok, `${where}: refused`)
  const { registry, repository, tag, digest } = expected
  const parts = [registry, textOf(repository), tag && textOf(tag), digest && textOf(digest)]
  const found = parsed.reference
  assert.deepEqual([found.registry, found.repository, found.tag, found.digest], parts, where)
  assert.deepEqual([found.text, found.dialect], [text, dialect], where)
  assert.equal(found.isQualified, text.split('/')[0] === registry || isHubAlias(text, canonical(found)), where)
}

function isHubAlias(text: string, full: string): boolean {
  return /^(?:index\.)?docker\.io\//.test(text) && /^(?:index\.)?docker\.io\//.test(full)
}

function textOf(text: Text): string {
  if (typeof text === 'string') return text
  return text.map((piece) => (typeof piece === 'string' ? piece : piece[0].repeat(piece[1]))).join('')
}
