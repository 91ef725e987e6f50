// What counts as true (text/template `exec.go` IsTrue), which with nil is also what sprig calls empty (`defaults.go` empty).

import { asComplex } from './complex.ts'
import type { Host, Value } from './value.ts'

/** Whether `if` takes the value for true: not nothing, `false`, zero, `""`, or an empty list or map. Other Go values are true. */
export function isTrue(value: Value): boolean {
  switch (value.kind) {
    case 'invalid':
    case 'nil':
      return false
    case 'bool':
      return value.value
    case 'int':
      return value.value !== 0
    case 'float':
      return value.value !== 0
    case 'string':
    case 'bytes':
      return value.text !== ''
    case 'list':
      return value.items.length > 0
    case 'dict':
      return value.entries.size > 0
    case 'host':
      return isTrueHost(value)
  }
}

function isTrueHost(host: Host): boolean {
  // Durations, months and weekdays are numbers.
  if (host.goKind === 'int64' || host.goKind === 'int') return Number(host.inner) !== 0
  if (host.goKind === 'complex128') return asComplex(host).some((part) => part !== 0)
  const elements = host.elements?.()
  return elements === undefined || isTrue(elements)
}
