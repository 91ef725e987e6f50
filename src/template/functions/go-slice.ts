// The bounds of `text[start:end]` in Go, with its words for those that are none.

import { FunctionError } from '../template-error.ts'

/** Bounds within `length`; without an end up to it. Throws what Go's runtime says. */
export function goSlice(
  start: number | bigint,
  end: number | bigint | undefined,
  length: number,
): { readonly start: number; readonly end: number } {
  const last = end ?? length
  if (last < 0) throw outOfRange(`[:${last}]`)
  if (last > length) throw outOfRange(`[:${last}] with length ${length}`)
  if (start < 0) throw outOfRange(`[${start}:]`)
  if (start > last) throw outOfRange(`[${start}:${last}]`)
  return { start: Number(start), end: Number(last) }
}

function outOfRange(bounds: string): FunctionError {
  return new FunctionError(`runtime error: slice bounds out of range ${bounds}`)
}
