// Which operands of `chartpin resolve` are paths, and which are references.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { sortOperands } from './operand-kinds.ts'

const rows: readonly { readonly operand: string; readonly is: 'path' | 'reference' }[] = [
  { operand: 'nginx', is: 'reference' },
  { operand: 'nginx:1.27', is: 'reference' },
  { operand: 'registry.acme.example:5000/app@sha256:abc', is: 'reference' },
  { operand: 'Acme/App', is: 'reference' },
  { operand: 'web', is: 'path' },
  { operand: 'web/', is: 'path' },
  { operand: './nginx', is: 'path' },
  { operand: '/srv/charts', is: 'path' },
  { operand: '../web', is: 'path' },
  { operand: '-', is: 'path' },
  { operand: 'charts/*', is: 'path' },
  { operand: 'web-1.2.3.tgz', is: 'path' },
  { operand: 'values-prod.yaml', is: 'path' },
]

test('what is there is a path, and what can be no reference; everything else is a reference', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-asked-'))
  try {
    mkdirSync(path.join(cwd, 'web'))
    const { io } = memoryIo({ cwd, env: {}, stdin: '' })
    for (const { operand, is } of rows) {
      const { paths, references } = sortOperands({ operands: [operand], io })
      assert.deepEqual({ paths, references }, { paths: [], references: [], [`${is}s`]: [operand] }, operand)
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
})
