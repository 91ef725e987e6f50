// What the kubelet does to the image of a pod before any runtime hears of it.

import { withDefaultTag } from '../reference/familiar.ts'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import type { Resolution } from './attempt.ts'

/** A reference as the kubelet reads it, or the end of the pull. */
export type KubeletReference =
  | { readonly ok: true; readonly reference: Reference }
  | { readonly ok: false; readonly resolution: Resolution }

/**
 * Reads the image of a pod as the kubelet does, with `latest` put in (kubernetes pkg/kubelet/images/image_manager.go). The runtime gets
 * the text, and not this; credentials are looked up by this.
 */
export function kubeletReference(image: string): KubeletReference {
  const parsed = parseReference(image)
  if (parsed.ok) return { ok: true, reference: withDefaultTag(parsed.reference) }
  const message = `the kubelet refuses the image (InvalidImageName): ${parsed.problem.message}`
  return {
    ok: false,
    resolution: { kind: 'refused', reason: 'invalid-reference', message, why: [], notices: [] },
  }
}
