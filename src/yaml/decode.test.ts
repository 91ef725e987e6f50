import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Style } from './cells.ts'
import { decodeScalar } from './decode.ts'

interface Case {
  readonly name: string
  readonly raw: string
  readonly style: keyof typeof Style
  readonly parentIndent?: number
  readonly text: string
}

const vectors = new URL('../../testdata/yaml/scalars.json', import.meta.url)
// The file is ours, and of this shape.
const cases = JSON.parse(readFileSync(vectors, 'utf8')) as readonly Case[]

for (const c of cases) {
  test(`a scalar means its text: ${c.name}`, () => {
    assert.equal(decodeScalar(c.raw, Style[c.style], c.parentIndent ?? 0), c.text)
  })
}
