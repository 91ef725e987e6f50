import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as check, constantFrom, nat, property, record, string } from 'fast-check'
import { Origins, type OriginId } from './origin.ts'
import { concat, mapOrigins, originOfText, RUN, slice, TextBuilder, traced, type Traced, UNTRACKED } from './traced.ts'

/** What stands at each character, and at each place of no width. */
function seen({ text, runs }: Traced): readonly string[] {
  const all: string[] = []
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const [end = 0, origin = 0, offset = 0] = runs.slice(i, i + RUN)
    if (end === start) all.push(`${start}:${origin}`)
    for (let at = start; at < end; at++) all.push(`${text[at]}${origin}+${offset + at - start}`)
    start = end
  }
  return all
}

/** Without the places of no width. */
function characters(part: Traced): readonly string[] {
  return seen(part).filter((entry) => !/^\d+:\d+$/.test(entry))
}

const origins = new Origins('on')
const A = origins.source({ kind: 'a' })
const B = origins.source({ kind: 'b' })

const piece = record({
  text: string({ maxLength: 4 }),
  origin: constantFrom<OriginId>(A, B),
  offset: nat({ max: 5 }),
})
const text = array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => {
  const builder = new TextBuilder()
  for (const { text: part, origin, offset } of pieces) builder.add(part, origin, offset)
  return builder.toTraced()
})

test('runs reach the end of the text and stand in order', () => {
  check(
    property(array(text, { minLength: 1, maxLength: 4 }), (parts) => {
      const { text: whole, runs } = concat(parts)
      assert.equal(runs.at(-RUN), whole.length)
      for (let i = RUN; i < runs.length; i += RUN) assert.ok((runs[i - RUN] ?? 0) <= (runs[i] ?? 0))
    }),
  )
})

test('texts put together keep every character where it was from', () => {
  check(
    property(text, text, (a, b) => {
      assert.deepEqual(characters(concat([a, b])), [...characters(a), ...characters(b)])
    }),
  )
})

test('two slices that meet are the text again', () => {
  check(
    property(text, nat(24), (part, at) => {
      const cut = Math.min(at, part.text.length)
      const again = concat([slice(part, 0, cut), slice(part, cut)])
      assert.equal(again.text, part.text)
      assert.deepEqual(characters(again), characters(part))
    }),
  )
})

test('an empty slice says what stands around it', () => {
  const part = concat([traced('ab', A), traced('cd', B)])
  assert.deepEqual(seen(slice(part, 1, 1)), ['0:1'])
  assert.deepEqual(seen(slice(part, 2, 2)), ['0:1', '0:2'])
})

test('a run of no width stays where nothing was printed', () => {
  const builder = new TextBuilder()
  builder.add('x', A)
  builder.add('', B)
  builder.add('y', A, 1)
  const made = builder.toTraced()
  assert.deepEqual(seen(made), ['x1+0', '1:2', 'y1+1'])
  assert.deepEqual(seen(slice(made, 1)), ['0:2', 'y1+1'])
  assert.deepEqual(seen(slice(made, 0, 1)), ['x1+0', '1:2'])
})

test('runs of one source that continue each other are one run', () => {
  assert.deepEqual(concat([traced('ab', A), traced('cd', A, 2)]).runs, [4, A, 0])
  assert.deepEqual(concat([traced('ab', A), traced('cd', A, 3)]).runs, [2, A, 0, 4, A, 3])
})

test('untracked text beside tracked text is nobody’s', () => {
  assert.deepEqual(concat([traced('ab', 0), traced('c', A)]).runs, [2, 0, 0, 3, A, 0])
  assert.deepEqual(concat([traced('c', A), traced('ab', 0)]).runs, [1, A, 0, 3, 0, 0])
  assert.deepEqual(concat([traced('a', 0), traced('b', 0)]), { text: 'ab', runs: UNTRACKED })
})

test('the origin of a text is that of all its runs', () => {
  const both = originOfText(concat([traced('a', A), traced('', B)]), origins)
  assert.deepEqual([...origins.sourcesOf(both)].map(({ kind }) => kind).toSorted(), ['a', 'b'])
})

test('changing origins leaves the text alone', () => {
  const changed = mapOrigins(traced('ab', A), (origin) => origins.because(origin, B))
  assert.equal(changed.text, 'ab')
  assert.equal(origins.copiedFrom(changed.runs[1] ?? 0)?.kind, 'a')
})
