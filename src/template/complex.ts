// Go's complex numbers, which only a literal in a template can make (`{{ 1+2i }}`): they can be printed, compared and asked for truth.

import { printFloat64 } from '../yaml/print-number.ts'
import type { OriginId } from './origin.ts'
import { traced } from './traced.ts'
import type { Host } from './value.ts'

/** The parts of a `complex128`. */
export type Complex = readonly [real: number, imaginary: number]

/** A complex number as a value. */
export function complexHost(parts: Complex, origin: OriginId): Host {
  const [real, imaginary] = parts.map(printFloat64)
  const text = `(${real}${imaginary?.startsWith('-') === true ? '' : '+'}${imaginary}i)`
  return {
    kind: 'host',
    type: 'complex128',
    goKind: 'complex128',
    inner: parts,
    origin,
    member: () => undefined,
    print: () => traced(text, origin),
  }
}

/** The parts of such a value. */
export function asComplex({ inner }: Host): Complex {
  // Nothing else makes hosts of this kind.
  return inner as Complex
}
