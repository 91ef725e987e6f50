// Something wrong with a YAML text, as the people who wrote it are told.

import type { Span } from '../text/span.ts'

/** One thing wrong with a text. */
export interface YamlProblem {
  readonly span: Span
  /** What is wrong, in a sentence without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
  /** Whether Helm would refuse the text; its table then ends before the document that has the problem. */
  readonly fatal: boolean
}
