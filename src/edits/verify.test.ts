import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import type { Edit } from '../text/edits.ts'
import { readYaml } from '../yaml/read.ts'
import { verifyEdits, type Verified } from './verify.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** What stands there and what shall stand there instead. */
  readonly edit: readonly [old: string, now: string]
  /** What the edited value shall read as; absent for a change of characters. */
  readonly reads?: string
  readonly verified: Omit<Extract<Verified, { ok: false }>, 'ok'> | 'good'
}

const cases: readonly Case[] = [
  {
    name: 'an edit that reads as it was meant is good',
    text: 'a: x\nb: 1\n',
    edit: ['x', 'y/z'],
    reads: 'y/z',
    verified: 'good',
  },
  {
    name: 'a text that became a boolean is seen',
    text: 'a: x\nb: 1\n',
    edit: ['x', 'on'],
    reads: 'on',
    verified: { reason: 'a would read true', culprits: new Set([3]) },
  },
  {
    name: 'a lost line end is seen',
    text: 'a: x\nb: 1\n',
    edit: ['x\n', 'w '],
    reads: 'w',
    verified: { reason: 'the edited text would not be valid YAML', culprits: 'all' },
  },
  {
    name: 'a comment that begins too early is seen',
    text: 'a: {b: x, c: z}\n',
    edit: ['x', 'w #'],
    reads: 'w',
    verified: { reason: 'the edited text would not be valid YAML', culprits: 'all' },
  },
  {
    name: 'a new entry is seen',
    text: 'a: {b: x, c: z}\n',
    edit: ['x', 'w, d: e'],
    reads: 'w',
    verified: { reason: 'the edit would change the structure of the file', culprits: 'all' },
  },
  {
    name: 'a changed key is seen',
    text: 'a: {b: x, c: z}\n',
    edit: ['x, c', 'w, d'],
    reads: 'w',
    verified: { reason: 'the edit would change the structure of the file', culprits: 'all' },
  },
  {
    name: 'a map in the place of a value is seen',
    text: 'a:\n  b: x\n  c: z\n',
    edit: ['x', '{}'],
    reads: '{}',
    verified: { reason: 'the edit would change the structure of the file', culprits: 'all' },
  },
  {
    name: 'another value that changes with it is seen',
    text: 'a: {b: x, c: z}\n',
    edit: ['x, c: z', 'w, c: q'],
    reads: 'w',
    verified: { reason: 'a.c would read "q"', culprits: 'all' },
  },
  {
    name: 'an alias that changes with its anchor is seen',
    text: 'a: &n x\nb: *n\n',
    edit: ['x', 'z'],
    reads: 'z',
    verified: { reason: 'b would read "z"', culprits: new Set([6]) },
  },
  {
    name: 'a tag that makes something else of the text is seen',
    text: 'a: !!int 1\nb: 1\n',
    edit: ['1', '"2"'],
    reads: '2',
    verified: { reason: 'a would read 2', culprits: new Set([9]) },
  },
  {
    name: 'a second document is looked at too',
    text: 'a: x\n---\nb: z\n',
    edit: ['x\n---', 'w\n#--'],
    reads: 'w',
    verified: { reason: 'the edit would change the structure of the file', culprits: 'all' },
  },
  {
    name: 'a change of characters may change the scalar that it is about',
    text: 'a: 1.10\n',
    edit: ['1.10', '"1.10"'],
    verified: 'good',
  },
  {
    name: 'a change of characters may take a comment away',
    text: 'a: x # c\nb: 1\n',
    edit: [' # c', ''],
    verified: 'good',
  },
  {
    name: 'a change of characters may not change the structure',
    text: 'a: x # c\nb: 1\n',
    edit: ['# c\n', '# c '],
    verified: { reason: 'the edit would change the structure of the file', culprits: 'all' },
  },
]

for (const {
  name,
  text,
  edit: [old, now],
  reads,
  verified,
} of cases) {
  test(name, async () => {
    const start = text.indexOf(old)
    const edit: Edit = { span: { start, end: start + old.length }, text: now }
    const { table } = await readYaml(text)
    const result = await verifyEdits(
      {
        file: sourceFile('values.yaml', { kind: 'stdin' }, text),
        edits: [edit],
        leaves: [],
        reads: new Map(reads === undefined ? [] : [[start, reads]]),
        texts: reads === undefined ? [edit.span] : [],
      },
      table,
    )
    const good = { ok: true, text: text.slice(0, start) + now + text.slice(start + old.length) }
    assert.deepEqual(result, verified === 'good' ? good : { ok: false, ...verified })
  })
}
