// Finds what somebody probably meant by a misspelt name: of an option, a command, a rule, a key.

import { editDistance } from '../text/edit-distance.ts'

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
    const slips = editDistance(wanted, candidate.toLowerCase(), smallest)
    if (slips < smallest) [nearest, smallest] = [candidate, slips]
  }
  if (nearest !== undefined || wanted.length < 3) return nearest
  return candidates.find((candidate) => candidate.startsWith(wanted))
}
