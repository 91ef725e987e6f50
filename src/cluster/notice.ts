// What is wrong with a cluster's configuration files, as data: what of them is silently ignored, or worse. One row a rule.

import type { SourceFile } from '../files/source-file.ts'
import type { Where } from './step.ts'

/** What comes of it. */
export type NoticeEffect =
  /** That piece of configuration does nothing. */
  | 'ignored'
  /** The whole file, and all mirrors in it, do nothing: the public registry is asked. */
  | 'drops-mirrors'
  /** The runtime, or the kubelet, refuses to start. */
  | 'refuses-to-start'
  /** Pulls fail. */
  | 'refuses-pull'
  /** It works, and not as it looks. */
  | 'surprises'
  /** It works in this version, and will not in a later one. */
  | 'deprecated'

/** Something that a configuration file does not do, or does against all appearance. */
export interface Notice {
  /** The rule that reports it, and its row in the table of the folder that found it. */
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly effect: NoticeEffect
  /** Absent where a file that should be there is not. */
  readonly where?: Where
  /** What happens, in a sentence without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
}

/** What all notices of one rule have in common. */
export interface NoticeRule {
  readonly severity: Notice['severity']
  readonly effect: NoticeEffect
  /** What it finds, for documents; without a full stop. */
  readonly summary: string
}

/** A place and the two sentences about it. */
export interface NoticeText {
  readonly where?: Where
  readonly message: string
  readonly hint: string
}

/** Gathers the notices of rules that stand in a table. */
export interface Notices<Rule extends string> {
  add(rule: Rule, text: NoticeText): void
  /** In the order of files and places. */
  all(): readonly Notice[]
}

/** Starts to gather for the rules of a table. */
export function gatherNotices<Rule extends string>(rules: Readonly<Record<Rule, NoticeRule>>): Notices<Rule> {
  const notices: Notice[] = []
  return {
    add(rule, text) {
      const { severity, effect } = rules[rule]
      notices.push({ rule, severity, effect, ...text })
    },
    all: () => inOrder(notices),
  }
}

/** Notices in the order in which their files first came, and in a file by place. */
export function inOrder(notices: readonly Notice[]): readonly Notice[] {
  const files = new Map<SourceFile | undefined, number>()
  for (const { where } of notices) if (!files.has(where?.file)) files.set(where?.file, files.size)
  const fileOf = ({ where }: Notice): number => files.get(where?.file) ?? 0
  return notices.toSorted((a, b) => fileOf(a) - fileOf(b) || (a.where?.span.start ?? 0) - (b.where?.span.start ?? 0))
}
