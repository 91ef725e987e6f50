// Plain objects as the data that YAML is printed from, their keys in the order in which they are written.

import type { Data } from '../../yaml/data.ts'

/** What files are made of. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** The data of an object. */
export function yaml(value: Json): Data {
  if (Array.isArray(value)) return value.map((item: Json) => yaml(item))
  if (typeof value !== 'object' || value === null) return value
  return new Map(Object.entries(value).map(([key, item]) => [key, yaml(item)]))
}
