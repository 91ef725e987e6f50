// The one mistake that is told without the package `yaml`, whose loading takes longer than the reading of most charts: a value that begins
// with a sign which YAML reserves, as the placeholders of build scripts do (`version: %VERSION%`, `tag: @tag@`).

import type { YamlProblem } from './problem.ts'

/** Behind the colon at which the scanner gave up, on a line with nothing else that is wrong or looks like a template. */
const RESERVED = /: +(?=[%@`])(?![^\n]*(?::\s|\{\{))/y

/** The problem of a text that the scanner refused at `doubt`, if it is this one; of a text with several documents it is not told. */
export function reservedStart(text: string, doubt: number): YamlProblem | undefined {
  RESERVED.lastIndex = doubt
  if (doubt === 0 || !RESERVED.test(text) || /^(?:---|\.\.\.)/m.test(text)) return undefined
  const start = RESERVED.lastIndex
  return {
    span: { start, end: start + 1 },
    message: 'Unquoted text cannot begin with this character',
    hint: 'Put the text in quotes',
    fatal: true,
  }
}
