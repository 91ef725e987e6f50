// TOML as values, as Helm's `fromToml` reads it (BurntSushi/toml `decode.go`): int64, float64, times, and lists of tables as a type of their own.

import { parse, TomlDate } from 'smol-toml'
import type { OriginId, Origins } from '../origin.ts'
import type { Traced } from '../traced.ts'
import { bool, dict, type Dict, float, int, list, str, type Value } from '../value.ts'
import { EncodeError, type EncodeCall } from './encode-call.ts'
import { SourceText } from './source-text.ts'
import { tomlTime } from './toml-time.ts'

/** The map of a TOML text; where Helm refuses the text, a map with the reason under the key `Error`. */
export function fromToml(text: Traced, call: EncodeCall): Dict {
  call.limits.spend(Math.ceil(text.text.length / 100))
  const source = new SourceText(text, call.origins, 'fromToml')
  const read = parsed(text.text)
  if (read instanceof Error) return source.problem(`toml: ${read.message.split('\n')[0] ?? ''}`)
  // Where in the text a value stands is not known, so that each comes from all of it.
  try {
    const made = toValue(read, source.all, call.origins)
    return made.kind === 'dict' ? { ...made, absent: () => source.all } : source.problem('toml: no table')
  } catch (error) {
    if (error instanceof EncodeError) return source.problem(`toml: ${error.message}`)
    throw error
  }
}

const MIN_INT64 = -(2n ** 63n)
const MAX_INT64 = 2n ** 63n - 1n

function parsed(text: string): unknown {
  try {
    return parse(text, { integersAsBigInt: true })
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function toValue(read: unknown, origin: OriginId, origins: Origins): Value {
  if (typeof read === 'string') return str(read, origin)
  if (typeof read === 'bigint') {
    if (read < MIN_INT64 || read > MAX_INT64) throw new EncodeError(`${read} is out of range for int64`)
    return int(read, origin, 'int64')
  }
  if (typeof read === 'number') return float(read, origin)
  if (typeof read === 'boolean') return bool(read, origin)
  if (read instanceof TomlDate) return tomlTime(read.toISOString(), origin, origins) ?? str(read.toISOString(), origin)
  if (Array.isArray(read)) {
    // The elements are what `parse` gave.
    return list(
      (read as readonly unknown[]).map((item) => toValue(item, origin, origins)),
      origin,
    )
  }
  const entries = new Map<string, Value>()
  for (const [key, value] of Object.entries(read ?? {})) entries.set(key, toValue(value, origin, origins))
  return dict(entries, origin)
}
