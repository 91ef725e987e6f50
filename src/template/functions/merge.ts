// Merging of maps as `merge` and `mergeOverwrite` do it: mergo 1.0.1 (`merge.go` deepMerge), which changes the first map and puts values of
// the others into it by reference.

import { absentOrigin, asPlainMap, joinAbsent, putEntry } from '../dict-entry.ts'
import { type Call, type TemplateFunction, variadic } from '../function.ts'
import { NOBODY, type OriginId } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { kindName, typeName } from '../type-name.ts'
import { because, foundIn, originOf } from '../value-origin.ts'
import { type Dict, isNothing, str, type Value } from '../value.ts'
import { isEmpty } from './defaults.ts'

type Mode = 'fill' | 'overwrite'

/** mergo refuses: `merge` then gives an empty string, `mustMerge` fails. */
class MergeRefusal extends Error {}

/** Deeper maps than this are refused; Go would end the program when its stack is used up. */
const DEEPEST = 2000

function merging(mode: Mode, refusal: 'text' | 'error'): TemplateFunction {
  return variadic(['map'], 'map', (call, sources, target) => {
    let result = asPlainMap(target, call.origins)
    for (const source of sources) {
      // A nil map cannot be written to, so that mergo makes a new one.
      if (result.isNil === true && source.isNil !== true) {
        result = { kind: 'dict', of: 'any', entries: new Map(), origin: result.origin }
      }
      try {
        mergeInto(call, mode, { target: result, source, depth: 0 })
      } catch (error) {
        if (!(error instanceof MergeRefusal)) throw error
        if (refusal === 'error') throw new FunctionError(error.message)
        return str('', call.site)
      }
    }
    return result
  })
}

interface Level {
  readonly target: Dict
  readonly source: Dict
  readonly depth: number
}

function mergeInto(call: Call, mode: Mode, { target, source, depth }: Level): void {
  if (depth > DEEPEST) throw new FunctionError('maps are nested too deep to be merged', { reason: 'limit' })
  if (target.entries === source.entries) return
  call.limits.spend(1 + source.entries.size / 100)
  joinAbsent(target, source, call.origins)
  blameKept(call, mode, { target, source })
  for (const [key, value] of source.entries) {
    if (isNothing(value)) {
      if (mode === 'overwrite') put(call, { target, source }, key, value)
      continue
    }
    const before = target.entries.get(key)
    const why = mode === 'fill' || value.kind === 'dict' ? whyFilled(call, target, key) : NOBODY
    if (before !== undefined && mergeElements(call, mode, { before, value, depth, holder: target.of })) continue
    // A map that was empty may have been filled just now.
    if (mode === 'overwrite' || before === undefined || isEmpty(before)) {
      put(call, { target, source }, key, because(foundIn(source, value, call.origins), why, call.origins))
    }
  }
}

/** Values that would be overwritten stay where the source has none. */
function blameKept({ origins, limits }: Call, mode: Mode, { target, source }: Pick<Level, 'target' | 'source'>): void {
  if (origins.tracking === 'off') return
  limits.spend(target.entries.size / 100)
  for (const [key, value] of target.entries) {
    if (source.entries.has(key) || (mode === 'fill' && !isEmpty(value))) continue
    target.entries.set(key, because(value, absentOrigin(source, key), origins))
  }
}

/** What lets a value be filled in: that there is none, or an empty one. */
function whyFilled({ origins }: Call, target: Dict, key: string): OriginId {
  if (origins.tracking === 'off') return NOBODY
  const before = target.entries.get(key)
  if (before === undefined) return absentOrigin(target, key)
  return isEmpty(before) ? originOf(before, origins) : NOBODY
}

function put(call: Call, { target, source }: Pick<Level, 'target' | 'source'>, key: string, value: Value): void {
  if (target.of === 'string' && (source.of !== 'string' || value.kind !== 'string')) {
    const type = kindName(value) === 'slice' ? typeName(value) : 'interface {}'
    throw new FunctionError(`reflect.Value.SetMapIndex: value of type ${type} is not assignable to type string`)
  }
  putEntry(call, target, key, { value, keyOrigin: source.keyOrigins?.get(key) ?? source.origin })
}

interface Elements {
  readonly before: Value
  readonly value: Value
  readonly depth: number
  /** What the map that `before` stands in holds. */
  readonly holder: Dict['of']
}

/** Merges what stands in two elements, where that can be; whether the element is done with. */
function mergeElements(call: Call, mode: Mode, { before, value, depth, holder }: Elements): boolean {
  if (value.kind === 'dict' && before.kind === 'dict') {
    // A nil map within another is left alone, and then replaced.
    if (before.isNil !== true) mergeInto(call, mode, { target: before, source: value, depth: depth + 1 })
    return !isEmpty(before)
  }
  const kind = kindName(value)
  if (kind === 'slice' && before.kind === 'string' && holder === 'string') {
    throw new FunctionError('reflect: call of reflect.Value.IsNil on string Value')
  }
  if (kindName(before) === 'ptr' && mode === 'fill' && (kind === 'map' || kind === 'struct')) {
    throw new MergeRefusal('src and dst must be of same type')
  }
  // A list is never joined with another, and does not replace one unless told to.
  return false
}

/** The functions of this file, by name. */
export const mergeFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['merge', merging('fill', 'text')],
  ['mustMerge', merging('fill', 'error')],
  ['mergeOverwrite', merging('overwrite', 'text')],
  ['mustMergeOverwrite', merging('overwrite', 'error')],
]
