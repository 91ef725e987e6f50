// `index.json` of a layout (image-spec: image-layout.md): read from strangers, and written so that every entry of theirs stays as it is.

import { done, refused } from '../copy-outcome.ts'
import { isDigest } from '../digest.ts'
import { parseJson } from '../json.ts'
import type { Digest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'

/** What the tag of an image, or its whole name, stands in (image-spec: annotations.md). */
const REF_NAME = 'org.opencontainers.image.ref.name'
/** The whole name (containerd core/images/annotations.go). */
const CONTAINERD_NAME = 'io.containerd.image.name'

/** One manifest that a layout offers. */
export interface LayoutEntry {
  readonly mediaType: string
  readonly digest: Digest
  readonly size: number
  readonly annotations: ReadonlyMap<string, string>
  /** As it stood in the file. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** More are not read. */
const MOST_ENTRIES = 50_000

/** Reads the text of the file `oci-layout`; nothing where it is right. */
export function readLayoutVersion(bytes: Uint8Array, shown: string): Outcome<void> {
  const value = parseJson(bytes)
  const version = isRecord(value) ? value['imageLayoutVersion'] : undefined
  if (typeof version !== 'string') return refused(`${shown}: its oci-layout tells no version`)
  return /^1\.\d{1,3}\.\d{1,3}$/.test(version)
    ? done(undefined)
    : refused(`${shown}: it is an OCI layout of version ${JSON.stringify(version.slice(0, 40))}, and 1.0.0 is known`)
}

/** Reads `index.json`. */
export function readLayoutIndex(bytes: Uint8Array, shown: string): Outcome<readonly LayoutEntry[]> {
  const value = parseJson(bytes)
  const manifests = isRecord(value) ? value['manifests'] : undefined
  if (!Array.isArray(manifests)) return refused(`${shown}: its index.json has no list of manifests`)
  if (manifests.length > MOST_ENTRIES)
    return refused(`${shown}: its index.json has more than ${MOST_ENTRIES} manifests`)
  const entries: LayoutEntry[] = []
  for (const [at, fields] of manifests.entries()) {
    const entry = isRecord(fields) ? readEntry(fields) : undefined
    if (entry === undefined) return refused(`${shown}: manifest ${at + 1} of its index.json is no descriptor`)
    entries.push(entry)
  }
  return done(entries)
}

function readEntry(fields: Readonly<Record<string, unknown>>): LayoutEntry | undefined {
  const { mediaType = '', digest, size, annotations = {} } = fields
  if (typeof mediaType !== 'string' || typeof digest !== 'string' || !isDigest(digest)) return undefined
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || !isRecord(annotations)) return undefined
  const texts = Object.entries(annotations).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { mediaType, digest, size, annotations: new Map(texts), fields }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The whole name of an image: the one for containerd, else a `ref.name` that is more than a tag. */
export function nameOfEntry({ annotations }: LayoutEntry): string | undefined {
  const name = annotations.get(CONTAINERD_NAME) ?? annotations.get(REF_NAME)
  return name !== undefined && /[/:@]/.test(name) ? name : undefined
}

/** Whether anything is said of how the manifest is found; what refers to others is not named. */
export function isNamed({ annotations }: LayoutEntry): boolean {
  return annotations.has(CONTAINERD_NAME) || annotations.has(REF_NAME)
}

/** A new entry under a whole name (`docker.io/library/nginx:1.27`), or without one. */
export function newEntry(
  { mediaType, digest, size }: Pick<LayoutEntry, 'mediaType' | 'digest' | 'size'>,
  { name, artifactType }: { readonly name?: string; readonly artifactType?: string },
): LayoutEntry {
  const annotations = name === undefined ? {} : { [CONTAINERD_NAME]: name, [REF_NAME]: name }
  const fields = {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(name === undefined ? {} : { annotations }),
  }
  return { mediaType, digest, size, annotations: new Map(Object.entries(annotations)), fields }
}

/** The entries with a new one, in the place of the one of its name, or of its digest where it has none. */
export function withEntry(entries: readonly LayoutEntry[], entry: LayoutEntry): readonly LayoutEntry[] {
  const name = nameOfEntry(entry)
  const isSame = (other: LayoutEntry): boolean =>
    name === undefined ? !isNamed(other) && other.digest === entry.digest : nameOfEntry(other) === name
  const at = entries.findIndex(isSame)
  return at === -1 ? [...entries, entry] : entries.toSpliced(at, 1, entry)
}

/** The text of the file. */
export function printLayoutIndex(entries: readonly LayoutEntry[]): string {
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  return `${JSON.stringify({ schemaVersion: 2, mediaType, manifests: entries.map(({ fields }) => fields) })}\n`
}
