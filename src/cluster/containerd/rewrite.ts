// Rewritten repositories: what the containerd of k3s and RKE2 asks a mirror for (a patch of theirs; rancher/wharfie pkg/registries has
// the same rules).

import { parseReplacement } from '../../template/functions/regex-replacement.ts'
import { compileRegex, RegexSyntaxError } from '../../template/re2.ts'
import type { Step } from '../step.ts'
import type { Rewrite } from './config.ts'

/** The name of a repository on a mirror, and which rule made it. */
export interface Rewritten {
  readonly repository: string
  readonly why: readonly Step[]
}

/** Takes the first rule that changes the name. The runtime tries them in no fixed order. */
export function rewritten(repository: string, rewrites: readonly Rewrite[]): Rewritten {
  for (const { pattern, replacement, step } of rewrites) {
    const changed = replaceAll(repository, pattern, replacement)
    if (changed !== undefined && changed !== repository) return { repository: changed, why: [step] }
  }
  return { repository, why: [] }
}

/** Whether a pattern is one that Go can compile; the runtime leaves others out, with a line in its log. */
export function isPattern(pattern: string): boolean {
  return replaceAll('', pattern, '') !== undefined
}

/** Go's `ReplaceAllString`; undefined for a pattern that is none. */
function replaceAll(text: string, pattern: string, replacement: string): string | undefined {
  try {
    const regex = compileRegex(pattern)
    const parts = parseReplacement(replacement, regex.groupsNamed)
    const search = regex.search(text)
    let made = ''
    let done = 0
    let lastEnd = -1
    for (let at = 0; at <= text.length;) {
      const match = search(at)
      if (match === undefined) break
      const [start = 0, end = 0] = match
      // An empty match right behind another is none (Go regexp.go replaceAll).
      if (end > start || start !== lastEnd) {
        made += text.slice(done, start)
        for (const part of parts)
          made += part.kind === 'text' ? replacement.slice(part.start, part.end) : group(text, match, part.groups)
        done = end
      }
      lastEnd = end
      at = end > at ? end : at + 1
    }
    return made + text.slice(done)
  } catch (error) {
    if (error instanceof RegexSyntaxError) return undefined
    throw error
  }
}

function group(text: string, match: readonly number[], groups: readonly number[]): string {
  const taken = groups.find((number) => (match[number * 2] ?? -1) >= 0)
  return taken === undefined ? '' : text.slice(match[taken * 2], match[taken * 2 + 1])
}
