// The central type: one place where an image is asked for, joined to the values keys that make it.

import type { Chart } from '../charts/chart.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { Reference, ReferenceProblem } from '../reference/reference.ts'
import type { Span } from '../text/span.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Style } from '../yaml/table.ts'

/** A scalar of a values file that carries a part of an image. */
export interface Leaf {
  readonly file: SourceFile
  /** The value's token with its quotes; an empty span after the key where nothing is written. */
  readonly span: Span
  readonly keySpan: Span
  /** The path in its own file. */
  readonly path: KeyPath
  /** The path by which the user of the root chart can set it: below the aliases of the subcharts on the way. */
  readonly rootPath: KeyPath
  /** As Helm prints it in a template: `1.10` unquoted is "1.1". Empty for null. */
  readonly text: string
  /** As written, quotes and all. */
  readonly lexeme: string
  readonly style: Style
  /** Whether it stands inside `{…}` or `[…]`, where fewer texts can go unquoted. */
  readonly inFlow: boolean
  /** What YAML makes of it; `missing` is a key with nothing behind it. */
  readonly type: 'string' | 'number' | 'boolean' | 'null'
  /** The leaf that this one hides in a lower layer (a subchart's default below its parent's value). */
  readonly shadows?: Leaf
}

/**
 * What a leaf says of an image. `reference` is a whole reference or all of it but the tag; `repository` a name with or without
 * its registry; `prefix` is what stands before every name (hub, account, namespace); `tag` may hold `x@sha256:…`;
 * `suffix` is put behind the tag (variant, flavour).
 */
export type Role = 'reference' | 'registry' | 'prefix' | 'repository' | 'name' | 'tag' | 'digest' | 'suffix'

/** Which part of an image a leaf gives. */
export interface Part {
  readonly role: Role
  readonly leaf: Leaf
  /** How a digest is written behind this key: with `sha256:` before it, or as bare hex digits. */
  readonly digestForm?: 'full' | 'hex'
  /** `chart` where one key speaks for many images (`global.imageRegistry`): joined by its name, proven only by rendering. */
  readonly scope: 'own' | 'chart'
}

/** What is known of the image before any rendering. */
export type UseImage =
  /**
   * The parts make a reference; `tagFrom` says who gives its tag. `template`: no key does, and a map that leaves the tag out leaves it
   * to the template, mostly for the chart's appVersion. `nowhere`: a whole string without one.
   */
  | { readonly kind: 'known'; readonly reference: Reference; readonly tagFrom: 'key' | 'template' | 'nowhere' }
  /** The parts make something that is no reference. */
  | { readonly kind: 'invalid'; readonly text: string; readonly problem: ReferenceProblem; readonly part: Part }
  /** The name is left to the template (null, empty, or no key): only the chart knows the rest. */
  | { readonly kind: 'partial' }
  /** A value is itself a template (`{{ … }}`) or a pipeline's placeholder: said to be so, never guessed. */
  | { readonly kind: 'opaque'; readonly text: string }

/** How sure it is that this is a container image. Rules speak of `certain` and `likely` ones; `possible` ones are only listed. */
export type Confidence = 'certain' | 'likely' | 'possible'

/** One place where an image is asked for. */
export interface ImageUse {
  readonly evidence: 'values' | 'rendered' | 'both'
  /** Who says so: the table of shapes, or a hint of the user's. */
  readonly source: 'shape' | 'comment' | 'config' | 'annotation'
  readonly confidence: Confidence
  /** Name of the row in the table of shapes, or `hint`. */
  readonly shape: string
  /** The chart whose template reads the keys; absent for a values file that lies alone. */
  readonly chart?: Chart
  /** The path of the map or string that asks for it, in its own file and as the user of the root chart would set it. */
  readonly path: KeyPath
  readonly rootPath: KeyPath
  /** At least one; in the order registry, prefix, repository, name, tag, suffix, digest. */
  readonly parts: readonly Part[]
  readonly image: UseImage
  /** `pullPolicy` beside it, where there is one. */
  readonly pullPolicy?: Leaf
}

/** The part of a use that has this role. */
export function partOf(use: ImageUse, role: Role): Part | undefined {
  return use.parts.find((part) => part.role === role)
}
