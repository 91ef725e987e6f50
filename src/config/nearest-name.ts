// Finds what somebody probably meant by a misspelt name: of an option, a command, a rule, a key.

/**
 * The candidate that is at most two slips away (a letter too many, too few, another one, or two swapped), or that `word` is the beginning
 * of; the nearest wins, of several the first. Undefined where none is near.
 */
export function nearestName(word: string, candidates: readonly string[]): string | undefined {
  const wanted = word.toLowerCase()
  const furthest = Math.min(2, Math.floor(wanted.length / 2))
  let nearest: string | undefined
  let smallest = furthest + 1
  for (const candidate of candidates) {
    const slips = distance(wanted, candidate.toLowerCase(), smallest)
    if (slips < smallest) [nearest, smallest] = [candidate, slips]
  }
  if (nearest !== undefined || wanted.length < 3) return nearest
  return candidates.find((candidate) => candidate.startsWith(wanted))
}

/** Damerau's distance in its restricted form (no letter is moved twice); `limit` where it is that or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: readonly number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      )
    }
    ;[before, above] = [above, current]
  }
  return Math.min(above[b.length] ?? limit, limit)
}
