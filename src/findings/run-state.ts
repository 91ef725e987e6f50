// What a run of the rules is given, and what it has gathered: between the rules and the settling of what they said.

import type { Directive } from './directive.ts'
import type { Draft } from './draft.ts'
import type { Mark } from './finding.ts'
import type { Levels } from './levels.ts'
import type { Policy, Rule } from './rule.ts'

/** What holds for all subjects of a run. */
export interface RunSettings {
  /** Those that can judge what is known; some may be off. */
  readonly rules: readonly Rule[]
  /** All names that there are: inline ignores may name rules that do not judge here. */
  readonly ruleNames: () => readonly string[]
  readonly levels: Levels
  readonly policy: Policy
  /** `show` reports also what inline ignores would silence, and says nothing of the ignores themselves. */
  readonly ignores: 'obey' | 'show'
  /** The name that somebody probably meant, for names of no rule. */
  readonly suggest: (word: string, candidates: readonly string[]) => string | undefined
}

/** What a run has gathered. */
export interface RunState {
  /** By rule, place and message: the first that said it. */
  readonly drafts: Map<string, Draft>
  /** By path of the file, where there are any. */
  readonly directives: Map<string, readonly Directive[]>
  /** Of files with directives, the rules that could have spoken of them. */
  readonly spoke: Map<string, Set<string>>
  readonly secrets: Mark[]
}
