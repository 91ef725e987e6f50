// Which lock a run writes, and which it goes by.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { readCommandLine } from './args.ts'
import { lockPlace, nearestLock } from './lock-file.ts'

interface Case {
  readonly name: string
  readonly argv: readonly string[]
  /** Locks that lie there. */
  readonly locks?: readonly string[]
  readonly written: string
  readonly read: string | undefined
}

const LOCK = 'chartpin.lock.yaml'
const cases: readonly Case[] = [
  { name: 'nothing named', argv: [], written: LOCK, read: undefined },
  { name: 'nothing named, and a lock there', argv: [], locks: [LOCK], written: LOCK, read: LOCK },
  {
    name: 'one chart',
    argv: ['charts/web'],
    locks: [LOCK, `charts/web/${LOCK}`],
    written: `charts/web/${LOCK}`,
    read: `charts/web/${LOCK}`,
  },
  {
    name: 'a chart below a lock',
    argv: ['charts/web'],
    locks: [`charts/${LOCK}`, LOCK],
    written: `charts/web/${LOCK}`,
    read: `charts/${LOCK}`,
  },
  {
    name: 'a file of a chart',
    argv: ['charts/web/values.yaml'],
    locks: [`charts/web/${LOCK}`],
    written: LOCK,
    read: `charts/web/${LOCK}`,
  },
  {
    name: 'several charts',
    argv: ['charts/web', 'charts/db'],
    locks: [`charts/web/${LOCK}`, LOCK],
    written: LOCK,
    read: LOCK,
  },
  { name: 'standard input', argv: ['-'], locks: [LOCK], written: LOCK, read: LOCK },
  {
    name: 'a lock that is named',
    argv: ['charts/web', '--lock-file', 'x/y.yaml'],
    locks: [LOCK],
    written: 'x/y.yaml',
    read: 'x/y.yaml',
  },
]

for (const { name, argv, locks = [], written, read } of cases) {
  test(`the lock for ${name}`, () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-lock-place-'))
    try {
      for (const folder of ['charts/web', 'charts/db']) mkdirSync(path.join(cwd, folder), { recursive: true })
      for (const lock of locks) writeFileSync(path.join(cwd, lock), 'version: 1\nimages: []\n')
      const { io } = memoryIo({ cwd })
      const invocation = { ...readCommandLine(['lock', ...argv], {}), io }
      assert.equal(path.relative(cwd, lockPlace(invocation)), written)
      const near = nearestLock(invocation)
      assert.equal(near && path.relative(cwd, near), read)
    } finally {
      rmSync(cwd, { recursive: true, force: true })
    }
  })
}
