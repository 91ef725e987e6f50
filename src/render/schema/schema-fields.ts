// The maps of a schema, as JSON gives them: whatever their keys are named, only their own ones count.

/** A map of JSON. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value of JSON is a map. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What stands at a key, undefined where there is none. */
export function fieldOf(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}
