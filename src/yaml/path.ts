// Key paths: how a place inside a values file is named, printed and read.

/** The keys from the root to a value: a string for a map key, a number (from 0) for a list item. */
export type KeyPath = readonly (string | number)[]

const SPECIAL = /[\\.,[\]=]/
const EACH_SPECIAL = /[\\.,[\]=]/g

/**
 * A path as people and `--set` write it: `a.b[0].c`; a dot, comma, bracket, `=` or backslash inside a key is escaped by `\`.
 * The root is `.`, and an empty key, which `--set` cannot name, is `[""]`.
 */
export function printPath(path: KeyPath): string {
  if (path.length === 0) return '.'
  let out = ''
  for (const key of path) {
    if (typeof key === 'number') out += `[${key}]`
    else if (key === '') out += '[""]'
    else out += (out === '' ? '' : '.') + (SPECIAL.test(key) ? key.replace(EACH_SPECIAL, '\\$&') : key)
  }
  return out
}

/** An index or empty key in brackets, or a key and the dot before it; a bracket that is neither belongs to a key. */
const STEP = /\[(?:(\d+)|"")\]|\.?((?:\\.|[^\\.[]|\[(?!(?:\d+|"")\]))+)/gsy

/** Reads what `printPath` writes; anything else is taken as keys, never refused. */
export function parsePath(text: string): KeyPath {
  const path: (string | number)[] = []
  STEP.lastIndex = 0
  while (STEP.lastIndex < text.length) {
    const at = STEP.lastIndex
    const step = STEP.exec(text)
    if (step === null) {
      STEP.lastIndex = at + 1
      continue
    }
    const [, index, key = ''] = step
    path.push(index === undefined ? key.replace(/\\(.)/gs, '$1') : Number(index))
  }
  return path
}

/** Whether both name the same place. */
export function samePath(a: KeyPath, b: KeyPath): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i])
}
