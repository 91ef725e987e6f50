// Numbers as Go writes them: what `{{ .Values.port }}` prints, and what its JSON encoder writes. For the resolver, the emitter, and
// whoever predicts what a template prints.

/**
 * The text of a float64 as Go's `%v` and `%g` print it: the fewest digits that name the number, with an exponent of two or more
 * digits below 1e-4 and from 1e6 on (Go `strconv/ftoa.go`: for shortest digits the cut is fixed at 6). 20220101 is `2.0220101e+07`.
 */
export function printFloat64(n: number): string {
  if (Number.isNaN(n)) return 'NaN'
  if (!Number.isFinite(n)) return n > 0 ? '+Inf' : '-Inf'
  if (n === 0) return Object.is(n, -0) ? '-0' : '0'
  const size = Math.abs(n)
  if (size >= 1e-4 && size < 1e6) return String(n)
  return n.toExponential().replace(/([-+])(\d)$/, '$10$2')
}

/** A finite number as Go's JSON encoder writes it (`encoding/json encode.go`): like JavaScript's, but with the sign of a negative zero. */
export function jsonNumber(n: number): string {
  return Object.is(n, -0) ? '-0' : String(n)
}

/**
 * What `{{ value }}` prints for a plain value of a values file. A null prints nothing: Go would say `<no value>`, which Helm takes out
 * of the rendered text (helm `pkg/engine/engine.go`); `printf "%s"` of a null is another matter.
 */
export function helmText(value: string | number | boolean | null): string {
  if (typeof value === 'number') return printFloat64(value)
  return value === null ? '' : String(value)
}
