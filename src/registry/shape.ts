// Data of unknown shape, read as what it should be: what is something else becomes a problem with its place, and reading goes on.

/** Reads data. Nothing of what it holds is in the problems. */
export interface Shape {
  /** In the order in which they were met; the first few. */
  readonly problems: readonly string[]
  problem(sentence: string): void
  record(data: unknown, where: string): Readonly<Record<string, unknown>>
  list(data: unknown, where: string): readonly unknown[]
  /** Undefined where there is none; null is none, as Go has it. */
  text(data: unknown, where: string): string | undefined
  texts(data: unknown, where: string): ReadonlyMap<string, string>
}

const MOST_PROBLEMS = 10
/** In characters. */
const LONGEST_TEXT = 64 * 1024

/** Begins to read. */
export function newShape(): Shape {
  const problems: string[] = []
  const problem = (sentence: string): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(sentence)
  }
  const record: Shape['record'] = (data, where) => {
    // Own properties only: `__proto__` of JSON is one like all others.
    if (isRecord(data)) return data
    problem(`${where} is no map`)
    return {}
  }
  const text: Shape['text'] = (data, where) => {
    if (data === undefined || data === null) return undefined
    if (typeof data === 'string' && data.length <= LONGEST_TEXT) return data
    problem(`${where} is no text`)
    return undefined
  }
  return {
    problems,
    problem,
    record,
    text,
    list: (data, where) => {
      if (Array.isArray(data)) return data
      problem(`${where} is no list`)
      return []
    },
    texts: (data, where) => {
      const entries = Object.entries(record(data, where))
      return new Map(entries.map(([name, value]) => [name, text(value, where) ?? '']))
    },
  }
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
