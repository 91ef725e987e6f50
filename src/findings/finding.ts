// What a rule says, as data: everything a report prints and nothing it has to look up.

import type { SourceFile } from '../files/source-file.ts'
import type { Span } from '../text/span.ts'
import type { Change } from '../uses/change.ts'

export type Severity = 'error' | 'warning' | 'info'

/** A span of a file; with a label where it stands beside the main place. */
export interface Mark {
  readonly file: SourceFile
  readonly span: Span
  readonly label?: string
}

/** Whether a fix keeps what the chart means, or may change what is installed. */
export type Safety = 'safe' | 'unsafe'

/** A way to mend it. */
export interface Fix {
  readonly safety: Safety
  /** What it does, as an imperative without a full stop: "write the tag in quotes". */
  readonly title: string
  readonly changes: readonly Change[]
}

/** One thing that a rule found. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  /** What is wrong and why it matters, in one line without a full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
  /** Where it is shown; absent only where the input could not even be read. */
  readonly at?: Mark
  /** The path of the input as people see it. */
  readonly path: string
  /** Further places, best first. */
  readonly related: readonly Mark[]
  readonly fixes: readonly Fix[]
  /** What makes it the same finding in the next run (baseline, fingerprints): never a line number. */
  readonly identity: FindingIdentity
}

/** By what a finding is known again: names only, no line, no absolute path, no secret. */
export interface FindingIdentity {
  /** The chart's name; for a values file that lies alone the file's path. */
  readonly chart: string
  /** In the file where it stands, as `printPath` writes it; empty where no key is meant. */
  readonly keyPath: string
  /** The image as it stands there; empty where no image is meant. */
  readonly reference: string
}

/** A finding that was not reported, and why. */
export interface Suppressed {
  readonly finding: Finding
  readonly by:
    | { readonly kind: 'comment'; readonly reason: string; readonly mark: Mark }
    | { readonly kind: 'baseline' }
    | { readonly kind: 'config' }
}

/** What a run of the rules gives. */
export interface Findings {
  /** Sorted by path, place, rule. */
  readonly reported: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
  /** Values that no report and no source frame may show, whichever finding they stand near. */
  readonly secrets: readonly Mark[]
}
