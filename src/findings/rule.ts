// What a rule is. Rules are pure and synchronous: they read what was gathered and report; no files, no network, no clock.

import type { Chart, YamlFile } from '../charts/chart.ts'
import type { AskedImage } from '../facts/asked-images.ts'
import type { ClusterFacts } from '../facts/cluster/cluster-facts.ts'
import type { Problem, SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import type { CredentialLeaf } from '../uses/credentials.ts'
import type { ImageGraph } from '../uses/image-graph.ts'
import type { ImageUse, Leaf, Part, Role } from '../uses/image-use.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Directive } from './directive.ts'
import type { Fix, Mark, Safety, Severity } from './finding.ts'

/** The named sets of rules that a configuration starts from; each holds the ones before it. */
export type Preset = 'recommended' | 'strict' | 'air-gapped'

/** What the user's settings tell the rules. */
export interface Policy {
  /** Patterns of registries (`host[:port][/path]`, `*` for a label) that images may come from; empty: any. */
  readonly allow: readonly string[]
  /** Patterns of registries that images must not come from. */
  readonly deny: readonly string[]
}

/** Everything that was found in one chart (or one values file that lies alone), before anybody judges it. */
export interface Subject {
  /** Absent for a values file that lies alone. */
  readonly chart?: Chart
  readonly path: string
  /** Of the chart and everything below it; uses of kinds other than `known` included. */
  readonly uses: readonly ImageUse[]
  readonly credentials: readonly CredentialLeaf[]
  readonly problems: readonly Problem[]
  /** Values files as they were read, for rules about shapes and for comments. `Chart.yaml` files are reached through `chart`. */
  readonly files: readonly YamlFile[]
  /** What the chart renders to, joined to its values; absent where nobody rendered it. */
  readonly graph?: ImageGraph
  /** How the target cluster pulls; absent where no profile of one was named. */
  readonly cluster?: ClusterFacts
  /** What registries say of its images; absent where nobody asked. */
  readonly asked?: readonly AskedImage[]
}

/** What a rule says of a place, before the engine adds severity and identity. */
export interface Report<Id extends string = string> {
  readonly message: Id
  /** What the placeholders of the message stand for. */
  readonly data?: Readonly<Record<string, string>>
  /** The main place: a leaf's value, or any mark; `path` alone where nothing could be read. */
  readonly at: Mark | { readonly path: string }
  readonly related?: readonly Mark[]
  readonly fixes?: readonly Fix[]
  /** The use that it is about, for identity and for hints. */
  readonly use?: ImageUse
  /** The image that it is about where no use is, for identity. */
  readonly reference?: string
  /** The key that it is about where no use is, for identity. */
  readonly keyPath?: KeyPath
  /** Replaces the rule's own hint. */
  readonly hint?: string
  /** Of a case that is milder than the rule's others; what the user has set for the rule wins. */
  readonly severity?: Severity
}

/** What a rule may look at beside the use or the subject that it is called for. */
export interface RuleContext {
  readonly subject: Subject
  /** The uses that rules speak of: without the merely `possible` ones. */
  readonly uses: readonly ImageUse[]
  readonly policy: Policy
}

/** One inline ignore, and what became of it in this run. */
export interface IgnoreVerdict {
  readonly directive: Directive
  /** Names of rules that could have spoken here and did not. */
  readonly unused: readonly string[]
  /** Names of no rule, each with the nearest one where there is one. */
  readonly unknown: readonly { readonly name: string; readonly nearest?: string }[]
}

/** One rule. `check` is called for what it has a function for. */
export interface Rule {
  readonly name: string
  /** One line for lists, an imperative or a noun phrase without a full stop. */
  readonly summary: string
  readonly severity: Severity
  /** The smallest preset that has it on; `off` is on only by name. */
  readonly preset: Preset | 'off'
  /** The least safe fix that it ever offers; the engine refuses a less safe one. */
  readonly fix: 'none' | Safety
  readonly since: string
  /** What it needs to know: `values` works everywhere and offline. Without a chart, a rendered one, a policy, a cluster, or facts about images, a rule that needs them is not called. */
  readonly needs: readonly ('values' | 'chart' | 'policy' | 'render' | 'cluster' | 'facts')[]
  /** By id; `{name}` is replaced from the report's data. */
  readonly messages: Readonly<Record<string, string>>
  readonly hint: string
  readonly check: {
    readonly use?: (use: ImageUse, report: (report: Report) => void, context: RuleContext) => void
    readonly subject?: (subject: Subject, report: (report: Report) => void, context: RuleContext) => void
    /** Called after all other rules of a run, once for each inline ignore. */
    readonly ignore?: (verdict: IgnoreVerdict, report: (report: Report) => void) => void
  }
}

/** The placeholders of a message. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

type CheckedReport<Messages extends Readonly<Record<string, string>>> = {
  [Id in keyof Messages & string]: Omit<Report<Id>, 'data'> &
    ([Placeholders<Messages[Id]>] extends [never]
      ? { readonly data?: never }
      : { readonly data: Readonly<Record<Placeholders<Messages[Id]>, string>> })
}[keyof Messages & string]

/** A rule as it is written: its reports are checked against its own messages when it is compiled. */
export interface RuleDefinition<Messages extends Readonly<Record<string, string>>> extends Omit<
  Rule,
  'messages' | 'check'
> {
  readonly messages: Messages
  readonly check: {
    readonly use?: (use: ImageUse, report: (report: CheckedReport<Messages>) => void, context: RuleContext) => void
    readonly subject?: (
      subject: Subject,
      report: (report: CheckedReport<Messages>) => void,
      context: RuleContext,
    ) => void
    readonly ignore?: (verdict: IgnoreVerdict, report: (report: CheckedReport<Messages>) => void) => void
  }
}

/** Makes a rule of its definition; a message id that does not exist, or a placeholder without its datum, does not compile. */
export function defineRule<const Messages extends Readonly<Record<string, string>>>(
  definition: RuleDefinition<Messages>,
): Rule {
  return definition
}

/** The main place of a report about a leaf. */
export function markOf(leaf: { readonly file: SourceFile; readonly span: Span }, label?: string): Mark {
  return { file: leaf.file, span: leaf.span, ...(label === undefined ? {} : { label }) }
}

/** What each part is called beside a finding. */
const partLabels: Readonly<Record<Role, string>> = {
  reference: 'image',
  registry: 'registry',
  prefix: 'prefix',
  repository: 'repository',
  name: 'name',
  tag: 'tag',
  digest: 'digest',
  suffix: 'suffix',
}

/** The other written keys of the same image, labelled: what a reader needs to see beside `leaf`. */
export function siblingMarks(use: ImageUse, leaf: Leaf): readonly Mark[] {
  return use.parts
    .filter(
      (part) => part.leaf.text !== '' && (part.leaf.file !== leaf.file || part.leaf.span.start !== leaf.span.start),
    )
    .map((part) => markOf(part.leaf, partLabels[part.role]))
}

/** The part of a use with the first of these roles that it has and that says something. */
export function writtenPart(use: ImageUse, ...roles: readonly Role[]): Part | undefined {
  for (const role of roles) {
    const found = use.parts.find((part) => part.role === role && part.leaf.text !== '')
    if (found !== undefined) return found
  }
  return undefined
}

/** A fix that gives one leaf another text. */
export function leafFix(safety: Safety, title: string, change: { readonly leaf: Leaf; readonly text: string }): Fix {
  return { safety, title, changes: [{ kind: 'leaf', ...change }] }
}

/** Where a problem with an input is shown: its place in the file, or the path of what could not even be read. */
export function placeOf({ file, path, span }: Problem): Report['at'] {
  return file === undefined ? { path } : { file, span: span ?? { start: 0, end: 0 } }
}
