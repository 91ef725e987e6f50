// When an image was made, as its annotations or its configuration tell it: whoever made it could write there what they like.

/** image-spec annotations.md: date and time in RFC 3339, as the field `created` of config.md has it. */
const CREATED = 'org.opencontainers.image.created'
const RFC_3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/

/** A time as it is written; undefined for what is no time. */
export function createdTime(data: unknown): string | undefined {
  if (typeof data !== 'string' || data.length > 40 || !RFC_3339.test(data)) return undefined
  return Number.isNaN(Date.parse(data)) ? undefined : data
}

/** Of the text of a configuration. */
export function createdInConfig(text: string): string | undefined {
  return createdTime(fieldOf(parsed(text), 'created'))
}

/** Of the bytes of a manifest or an index, by its annotations. */
export function createdInManifest(bytes: Uint8Array): string | undefined {
  return createdTime(fieldOf(fieldOf(parsed(new TextDecoder().decode(bytes)), 'annotations'), CREATED))
}

/** Of the annotations of what an index points at. */
export function createdInAnnotations(annotations: ReadonlyMap<string, string>): string | undefined {
  return createdTime(annotations.get(CREATED))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, name) : undefined
}
