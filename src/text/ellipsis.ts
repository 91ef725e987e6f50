// The sign that stands where text was cut.

/** Stands in front of text that was cut, and behind it. */
export const ELLIPSIS = '…'
