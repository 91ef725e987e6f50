// What is known of a chart, or of a cluster's own files, from how that cluster pulls: gathered before anybody judges.

import type { Notice } from '../../cluster/notice.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { ImageUse } from '../../uses/image-use.ts'

/** A place in a file that people have, or the path of what has no better one. */
export type FactPlace = { readonly file: SourceFile; readonly span: Span } | { readonly path: string }

/** One thing that the cluster would do, or would not, against all wishes. */
export interface ClusterFact {
  readonly notice: Omit<Notice, 'where'>
  readonly at: FactPlace
  /** The use that it is about, or the image where no key asks for it; neither for what is about configuration. */
  readonly use?: ImageUse
  readonly reference?: string
}

/** All facts of one subject. */
export interface ClusterFacts {
  /** By the name of the rule that tells them. */
  readonly byRule: ReadonlyMap<string, readonly ClusterFact[]>
  /** What no excerpt of the files of the cluster may show. */
  readonly secrets: readonly { readonly file: SourceFile; readonly span: Span }[]
}

/** Files facts under their rules. */
export function clusterFacts(facts: readonly ClusterFact[], secrets: ClusterFacts['secrets'] = []): ClusterFacts {
  const byRule = new Map<string, ClusterFact[]>()
  for (const fact of facts) {
    const known = byRule.get(fact.notice.rule)
    if (known === undefined) byRule.set(fact.notice.rule, [fact])
    else known.push(fact)
  }
  return { byRule, secrets }
}
