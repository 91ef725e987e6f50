// What `chartpin copy` tells programs.

import type { CopyPlan } from '../images/copy-plan.ts'
import { wasThere, type CopyResult } from '../images/copy-run.ts'
import { targetText, type IntoLayout, type PlannedCopy } from './copy-text.ts'
import { printSafeJson } from './safe-json.ts'

/** What became of each image; versioned. `state` is `copied`, `there`, `failed` or `not-tried`; sizes are in bytes, of what was sent. */
export function printCopyJson(results: readonly CopyResult[], { notCopied }: CopyPlan, into: IntoLayout): string {
  return printSafeJson({
    version: 1,
    images: results.map((result) => ({
      source: result.item.image,
      target: targetText(result.item, into),
      ...describe(result),
    })),
    notCopied: notCopied.map(({ image, kind }) => ({ image, why: kind })),
  })
}

function describe(result: CopyResult): Readonly<Record<string, unknown>> {
  switch (result.kind) {
    case 'copied': {
      const { digest, blobs, manifests, bytes, mounted, foreign, leftOut, attached, notes } = result.copied
      const counts = { blobs, manifests, bytes, mounted, foreign, leftOut, attached, notes }
      return { state: wasThere(result.copied) ? 'there' : 'copied', digest, ...counts }
    }
    case 'failed': {
      const { failure, stage, status, code, message } = result.trouble
      return { state: 'failed', failure, stage, status, code, message }
    }
    case 'not-tried':
      return { state: 'not-tried' }
  }
}

/** What would be copied; versioned. `bytes` is the whole image, `total` all images with each blob counted once. */
export function printPlannedJson(
  planned: readonly PlannedCopy[],
  { notCopied }: CopyPlan,
  { into, total }: { readonly into: IntoLayout; readonly total: number },
): string {
  return printSafeJson({
    version: 1,
    total,
    images: planned.map(({ item, digest, bytes, isThere, message }) => ({
      source: item.image,
      target: targetText(item, into),
      digest,
      bytes,
      state: message === undefined ? (isThere === true ? 'there' : 'planned') : 'failed',
      message,
    })),
    notCopied: notCopied.map(({ image, kind }) => ({ image, why: kind })),
  })
}
