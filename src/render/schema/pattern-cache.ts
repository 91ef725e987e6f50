// Regular expressions of a schema: Go's in both Helms, so RE2's here. What both engines read alike goes to JavaScript's, which needs no loading.

import { compileRegex } from '../../template/re2.ts'
import { spend, type StepBudget } from './schema-refusal.ts'

/** Whether a text has a match of a pattern. */
export type SchemaPattern = (text: string) => boolean

/** Gives patterns by their texts, each compiled once. Throws a `RegexSyntaxError` for what is no pattern to Go. */
export type PatternCache = (pattern: string) => SchemaPattern

/** Patterns whose compiling and searching takes from a budget. */
export function patternCache(budget: StepBudget): PatternCache {
  const known = new Map<string, SchemaPattern>()
  return (pattern) => {
    const found = known.get(pattern)
    if (found !== undefined) return found
    spend(budget, pattern.length)
    const made = compile(pattern, budget)
    known.set(pattern, made)
    return made
  }
}

/** Literals, classes and groups of literals, one after the other. */
const PLAIN =
  /^\^?(?:(?:[A-Za-z0-9 _\-/:=,@]|\\[.\-/*+?$^()[\]{}|dw]|\[\^?[A-Za-z0-9_.:/@-]+\])(?:[+*?]|\{\d{1,2}(?:,(?:\d{1,2})?)?\})?|\([A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+)*\))*\$?$/
/** What makes a search go back. */
const REPEATS = /(?<!\\)[+*?{]/g

/** More repetitions, and longer texts, could be slow. */
const MOST_REPEATS = 2
const LONGEST = 300

function compile(pattern: string, budget: StepBudget): SchemaPattern {
  if (!PLAIN.test(pattern) || (pattern.match(REPEATS)?.length ?? 0) > MOST_REPEATS) return compileAny(pattern, budget)
  let plain: RegExp
  try {
    plain = new RegExp(pattern, 'u')
  } catch {
    // `[z-a]`: let the other say what is wrong.
    return compileAny(pattern, budget)
  }
  let slow: SchemaPattern | undefined
  return (text) => {
    if (text.length <= LONGEST) return plain.test(text)
    slow ??= compileAny(pattern, budget)
    return slow(text)
  }
}

function compileAny(pattern: string, budget: StepBudget): SchemaPattern {
  const regex = compileRegex(pattern)
  // A character may cost as many steps as the pattern has states.
  const weight = pattern.length + Math.max(0, ...[...pattern.matchAll(/\d+/g)].map(([digits]) => Number(digits)))
  return (text) => {
    spend(budget, 1 + (text.length * weight) / 16)
    return regex.search(text)(0) !== undefined
  }
}
