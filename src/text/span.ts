// Half-open ranges of a text, in UTF-16 code units: the one way this program says where something stands.

/** A half-open range `[start, end)` of a text, in UTF-16 code units from its first character (a byte order mark counts). */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `inner` lies within `outer`; equal spans do. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
