// Where two texts differ, as ranges of lines: for the comparison of renders. By position where both have as many lines, or by the shortest
// edit script (Myers, "An O(ND) Difference Algorithm and Its Variations").

/** Lines `a.start` to `a.end` of one text stand where lines `b.start` to `b.end` of the other do. Counted from 0, ends not included. */
export interface Hunk {
  readonly a: Range
  readonly b: Range
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** More changed lines than this are not told apart: they are one hunk. The search costs the square of it. */
const EDITS_AT_MOST = 2000

/** The runs of lines that differ from the line at the same place; undefined where the texts have not as many lines. */
export function hunksByPosition(a: readonly string[], b: readonly string[]): readonly Hunk[] | undefined {
  if (a.length !== b.length) return undefined
  const hunks: Hunk[] = []
  for (let start = 0; start < a.length; start++) {
    if (a[start] === b[start]) continue
    let end = start + 1
    while (end < a.length && a[end] !== b[end]) end++
    hunks.push({ a: { start, end }, b: { start, end } })
    start = end
  }
  return hunks
}

/** The lines that must go and come to make `b` of `a`, as few as can be. */
export function hunksByEdits(a: readonly string[], b: readonly string[]): readonly Hunk[] {
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head++
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const middle = { a: a.slice(head, a.length - tail), b: b.slice(head, b.length - tail) }
  if (middle.a.length === 0 && middle.b.length === 0) return []
  const whole: Hunk = { a: { start: 0, end: middle.a.length }, b: { start: 0, end: middle.b.length } }
  const hunks = shortestEdits(middle.a, middle.b) ?? [whole]
  return hunks.map((hunk) => ({ a: shift(hunk.a, head), b: shift(hunk.b, head) }))
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

function shortestEdits(a: readonly string[], b: readonly string[]): readonly Hunk[] | undefined {
  const limit = Math.min(a.length + b.length, EDITS_AT_MOST)
  /** How far into `a` each diagonal has come, diagonals counted from -limit. */
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= limit; edits++) {
    trace.push(reach.slice(limit - edits, limit + edits + 3))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = diagonal + limit + 1
      const isDown = goesDown(reach, at, { diagonal, edits })
      let x = isDown ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[at] = x
      if (x >= a.length && x - diagonal >= b.length) return hunksOf(trace, { x: a.length, y: b.length })
    }
  }
  return undefined
}

function goesDown(reach: Int32Array, at: number, step: { readonly diagonal: number; readonly edits: number }): boolean {
  if (step.diagonal === -step.edits) return true
  return step.diagonal !== step.edits && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0)
}

/** Goes the way back: each edit is a line of one text; those that touch are one hunk. */
function hunksOf(trace: readonly Int32Array[], end: { readonly x: number; readonly y: number }): readonly Hunk[] {
  const hunks: Hunk[] = []
  let { x, y } = end
  for (let edits = trace.length - 1; edits > 0; edits--) {
    const before = trace[edits] ?? new Int32Array()
    const diagonal = x - y
    // `before` begins one diagonal below -edits.
    const isDown = goesDown(before, diagonal + edits + 1, { diagonal, edits })
    const from = isDown ? diagonal + 1 : diagonal - 1
    const fromX = before[from + edits + 1] ?? 0
    const fromY = fromX - from
    const step: Hunk = isDown
      ? { a: { start: fromX, end: fromX }, b: { start: fromY, end: fromY + 1 } }
      : { a: { start: fromX, end: fromX + 1 }, b: { start: fromY, end: fromY } }
    const next = hunks.at(-1)
    if (next !== undefined && next.a.start === step.a.end && next.b.start === step.b.end) {
      hunks[hunks.length - 1] = {
        a: { start: step.a.start, end: next.a.end },
        b: { start: step.b.start, end: next.b.end },
      }
    } else hunks.push(step)
    x = fromX
    y = fromY
  }
  return hunks.toReversed()
}
