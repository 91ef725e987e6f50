// A sink: one place in a manifest where an image is named.

import type { Span } from '../../text/span.ts'
import type { Confidence, Role } from '../image-use.ts'

/** What kind of place it is; what Kubernetes itself pulls first. */
export type SinkKind =
  /** `image` of a container, in a pod or in whatever else holds lists of containers. */
  | 'container'
  /** An image that is mounted as a volume. */
  | 'volume'
  /** A field of a custom resource. */
  | 'resource'
  /** The value of an environment variable. */
  | 'variable'
  /** An argument of a container. */
  | 'argument'
  /** Somewhere in a text: a ConfigMap, an annotation, a script. */
  | 'text'
  /** In a Secret, behind base64. */
  | 'secret'

/** A piece of the image. */
export interface SinkPart {
  readonly role: Role
  /** The scalar that holds it, as an entry of the manifest's table. */
  readonly entry: number
  /** Its characters within the scalar's text, which is decoded from base64 in a Secret's data. */
  readonly span: Span
}

/** One place. */
export interface Sink {
  readonly kind: SinkKind
  readonly confidence: Confidence
  /** One that is a whole reference, or those that are put together to one, in the order in which they are. */
  readonly parts: readonly [SinkPart, ...SinkPart[]]
}
