import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type Hunk, hunksByEdits, hunksByPosition } from './line-diff.ts'

const letters = (text: string): readonly string[] => Array.from(text)

/** What `a` becomes when every hunk's lines are put in place of its own. */
function applied(a: readonly string[], b: readonly string[], hunks: readonly Hunk[]): string {
  const out: string[] = []
  let at = 0
  for (const hunk of hunks) {
    out.push(...a.slice(at, hunk.a.start), ...b.slice(hunk.b.start, hunk.b.end))
    at = hunk.a.end
  }
  return [...out, ...a.slice(at)].join('')
}

const changed = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { a, b }) => sum + a.end - a.start + b.end - b.start, 0)

/** The length of the longest common subsequence, by the table of the textbooks. */
function common(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0)
  for (const x of a) {
    const next: number[] = []
    b.forEach((y, i) => next.push(x === y ? (row[i - 1] ?? 0) + 1 : Math.max(row[i] ?? 0, next[i - 1] ?? 0)))
    row = next
  }
  return row.at(-1) ?? 0
}

const someLines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 })

test('hunks by edits make one text of the other with as few lines as can be', () => {
  fc.assert(
    fc.property(someLines, someLines, (a, b) => {
      const hunks = hunksByEdits(a, b)
      assert.equal(applied(a, b, hunks), b.join(''))
      assert.equal(changed(hunks), a.length + b.length - 2 * common(a, b))
    }),
    { numRuns: 500 },
  )
})

test('lines that come in the middle are one hunk, and nothing behind them differs', () => {
  assert.deepEqual(hunksByEdits(letters('abcdef'), letters('abXYcdef')), [
    { a: { start: 2, end: 2 }, b: { start: 2, end: 4 } },
  ])
})

test('hunks by position are the runs of lines that differ', () => {
  assert.deepEqual(hunksByPosition(letters('abcdef'), letters('aXYdeZ')), [
    { a: { start: 1, end: 3 }, b: { start: 1, end: 3 } },
    { a: { start: 5, end: 6 }, b: { start: 5, end: 6 } },
  ])
  assert.equal(hunksByPosition(letters('abc'), letters('ab')), undefined)
})

const numbers = (from: number): readonly string[] => Array.from({ length: 5000 }, (_, i) => String(from + i))

test('texts with nothing in common are one hunk, however long they are', () => {
  const whole = { start: 0, end: 5000 }
  assert.deepEqual(hunksByEdits(numbers(0), numbers(5000)), [{ a: whole, b: whole }])
})
