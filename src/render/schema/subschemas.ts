// The schemas within the value of a keyword.

import type { Shape } from './keyword-shapes.ts'
import { isFields } from './schema-fields.ts'

/** The schemas that stand in a keyword's value of a shape, each with the key below the keyword, empty for the value itself. */
export function subschemas(shape: Shape, given: unknown): readonly (readonly [string, unknown])[] {
  return IN_SHAPES.get(shape)?.(given) ?? []
}

type Find = (given: unknown) => readonly (readonly [string, unknown])[]

const inList: Find = (given) => (Array.isArray(given) ? Object.entries(given) : [])
const inMap: Find = (given) => (isFields(given) ? Object.entries(given) : [])

const IN_SHAPES: ReadonlyMap<Shape, Find> = new Map<Shape, Find>([
  ['schema', (given) => [['', given]]],
  ['switch', (given) => (typeof given === 'boolean' ? [] : [['', given]])],
  ['schemas', inList],
  ['items', (given) => (Array.isArray(given) ? inList(given) : [['', given]])],
  ['named', inMap],
  ['definitions', inMap],
  ['patterns', inMap],
  ['dependencies', (given) => inMap(given).filter(([, child]) => !Array.isArray(child))],
])
