import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOBODY, type OriginId, Origins, type Source } from './origin.ts'

function kinds(sources: ReadonlySet<Source>): readonly string[] {
  return [...sources].map(({ kind }) => kind).toSorted()
}

test('the same origin is the same number', () => {
  const origins = new Origins('on')
  const [a, b] = [origins.source({ kind: 'a' }), origins.source({ kind: 'b' })]
  assert.equal(origins.union(a, b), origins.union(b, a))
  assert.equal(origins.because(a, b), origins.because(a, b))
  assert.equal(origins.reformatted(a, 'print'), origins.reformatted(a, 'print'))
  assert.notEqual(origins.reformatted(a, 'print'), origins.reformatted(a, 'upper'))
  assert.equal(origins.union(a, NOBODY), a)
  assert.equal(origins.because(a, NOBODY), a)
})

test('a copy stays a copy of its source whatever had a say in it', () => {
  const origins = new Origins('on')
  const [a, b] = [origins.source({ kind: 'a' }), origins.source({ kind: 'b' })]
  const gate = origins.gate(0, { asked: {}, outcome: true, origin: b })
  const copy = origins.gated(origins.because(a, b), gate)
  assert.equal(origins.copiedFrom(copy)?.kind, 'a')
  assert.deepEqual(kinds(origins.sourcesOf(copy)), ['a', 'b'])
})

test('what was made from others is a copy of none of them', () => {
  const origins = new Origins('on')
  const [a, b] = [origins.source({ kind: 'a' }), origins.source({ kind: 'b' })]
  const sum = origins.derived(origins.union(a, b), 'add')
  assert.equal(origins.copiedFrom(sum), undefined)
  assert.equal(origins.formOf(sum), undefined)
  assert.deepEqual(kinds(origins.sourcesOf(sum)), ['a', 'b'])
})

test('a new form of one source knows the source and the functions', () => {
  const origins = new Origins('on')
  const form = origins.reformatted(origins.reformatted(origins.source({ kind: 'a' }), 'int'), 'print')
  assert.equal(origins.copiedFrom(form), undefined)
  assert.deepEqual(origins.formOf(form), { source: { kind: 'a' }, by: ['print', 'int'] })
})

test('a gate within another says both, the outer one first', () => {
  const origins = new Origins('on')
  const [a, b, c] = ['a', 'b', 'c'].map((kind) => origins.source({ kind })) as [OriginId, OriginId, OriginId]
  const outer = origins.gate(0, { asked: {}, outcome: true, origin: a })
  const inner = origins.gate(outer, { asked: {}, outcome: false, origin: b })
  const text = origins.gated(origins.gated(c, inner), outer)
  assert.equal(text, origins.gated(c, inner))
  assert.deepEqual(
    origins.gatesOf(text).map(({ outcome }) => outcome),
    [true, false],
  )
  assert.deepEqual(kinds(origins.sourcesOf(text)), ['a', 'b', 'c'])
})

test('nothing is kept while nothing is tracked', () => {
  const origins = new Origins('off')
  assert.equal(origins.source({ kind: 'a' }), NOBODY)
  assert.equal(origins.gate(0, { asked: {}, outcome: true, origin: NOBODY }), 0)
})
