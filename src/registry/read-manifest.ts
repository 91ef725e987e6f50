// Reads manifests and indexes out of their bytes (image-spec: manifest.md, image-index.md, descriptor.md; distribution: manifest-v2-2.md).
// Whoever wrote them is not trusted: what does not have the right shape is refused, with the place.

import { isDigest, digestOf } from './digest.ts'
import { limits } from './limits.ts'
import type { Descriptor, IndexChild, Manifest, Platform, RawManifest } from './manifest.ts'
import { manifestKind } from './media-types.ts'
import { newShape, type Shape } from './shape.ts'

/** A manifest, or why it is none, in a sentence without a full stop. */
export type ReadManifest =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'malformed'; readonly reason: string }

const INFERRED = {
  index: 'application/vnd.oci.image.index.v1+json',
  image: 'application/vnd.oci.image.manifest.v1+json',
} as const
const SCHEMA_1 = 'application/vnd.docker.distribution.manifest.v1+'

/**
 * Reads one. `mediaType` is what the registry or the descriptor says, which counts where the manifest does not say it itself; `like`: a digest
 * whose algorithm is to be used. A document that is both an index and an image is refused (CVE-2021-41190).
 */
export function readManifest(bytes: Uint8Array, mediaType: string, like?: string): ReadManifest {
  const bracket = countBrackets(bytes)
  if (bracket !== undefined) return malformed(bracket)
  const data = parse(bytes)
  if (data === undefined) return malformed('it is no JSON object')
  const shape = newShape()
  const root = shape.record(data, 'it')
  const said = shape.text(root['mediaType'], 'mediaType') ?? ''
  const kind = kindOf(root, mediaType)
  if (kind !== 'index' && kind !== 'image') return kind
  const told = [said, mediaType].find((each) => manifestKind(each) !== undefined)
  if (told !== undefined && manifestKind(told) !== kind)
    return malformed(`it is called ${told}, and has the shape of an ${kind}`)
  const raw = { bytes, mediaType: told ?? INFERRED[kind], digest: digestOf(bytes, like) }
  const manifest = kind === 'index' ? readIndex(root, raw, shape) : readImage(root, raw, shape)
  const [problem] = shape.problems
  return problem === undefined ? { kind: 'manifest', manifest } : malformed(problem)
}

function malformed(reason: string): { readonly kind: 'malformed'; readonly reason: string } {
  return { kind: 'malformed', reason }
}

function kindOf(
  root: Readonly<Record<string, unknown>>,
  mediaType: string,
): 'index' | 'image' | ReturnType<typeof malformed> {
  const isIndex = root['manifests'] !== undefined
  const isImage = root['config'] !== undefined || root['layers'] !== undefined
  if (isIndex && isImage) return malformed('it is an index and an image at once')
  if (root['schemaVersion'] === 1 || mediaType.startsWith(SCHEMA_1))
    return malformed("it is of Docker's schema 1, which runtimes of today do not pull")
  if (isIndex) return 'index'
  return isImage ? 'image' : malformed('it is neither an image nor an index')
}

function readIndex(root: Readonly<Record<string, unknown>>, raw: RawManifest, shape: Shape): Manifest {
  const children = shape
    .list(root['manifests'], 'manifests')
    .map((item, at) => readChild(item, `manifests[${at}]`, shape))
  return { kind: 'index', raw, children, ...subjectOf(root, shape) }
}

function readImage(root: Readonly<Record<string, unknown>>, raw: RawManifest, shape: Shape): Manifest {
  const config = readDescriptor(root['config'], 'config', shape)
  // An artifact of its config alone leaves them out.
  const layers = root['layers'] === null || root['layers'] === undefined ? [] : shape.list(root['layers'], 'layers')
  return {
    kind: 'image',
    raw,
    config,
    layers: layers.map((item, at) => readDescriptor(item, `layers[${at}]`, shape)),
    ...subjectOf(root, shape),
  }
}

function subjectOf({ subject }: Readonly<Record<string, unknown>>, shape: Shape): { readonly subject?: Descriptor } {
  return subject === undefined || subject === null ? {} : { subject: readDescriptor(subject, 'subject', shape) }
}

function readChild(item: unknown, where: string, shape: Shape): IndexChild {
  const descriptor = readDescriptor(item, where, shape)
  const { platform } = shape.record(item, where)
  const isAttestation = descriptor.annotations.get('vnd.docker.reference.type') === 'attestation-manifest'
  const read =
    platform === undefined || platform === null ? undefined : readPlatform(platform, `${where}.platform`, shape)
  return { descriptor, isAttestation, ...(read === undefined ? {} : { platform: read }) }
}

function readPlatform(data: unknown, where: string, shape: Shape): Platform | undefined {
  const record = shape.record(data, where)
  const [os, architecture, variant, osVersion] = ['os', 'architecture', 'variant', 'os.version'].map((name) =>
    shape.text(record[name], `${where}.${name}`),
  )
  if (os === undefined || os === '' || architecture === undefined || architecture === '') return undefined
  return {
    os,
    architecture,
    ...(variant === undefined || variant === '' ? {} : { variant }),
    ...(osVersion === undefined || osVersion === '' ? {} : { osVersion }),
  }
}

function readDescriptor(data: unknown, where: string, shape: Shape): Descriptor {
  const record = shape.record(data, where)
  const digest = shape.text(record['digest'], `${where}.digest`) ?? ''
  if (!isDigest(digest)) shape.problem(`${where}.digest is no digest of sha256 or sha512`)
  const { size } = record
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) shape.problem(`${where}.size is no size`)
  const artifactType = shape.text(record['artifactType'], `${where}.artifactType`)
  const { annotations, urls } = record
  return {
    mediaType: shape.text(record['mediaType'], `${where}.mediaType`) ?? '',
    digest,
    size: typeof size === 'number' ? size : 0,
    ...(artifactType === undefined || artifactType === '' ? {} : { artifactType }),
    annotations: isAbsent(annotations) ? new Map() : shape.texts(annotations, `${where}.annotations`),
    urls: isAbsent(urls) ? [] : shape.list(urls, `${where}.urls`).map((url) => shape.text(url, `${where}.urls`) ?? ''),
  }
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null
}

const BYTE = {
  quote: 0x22,
  backslash: 0x5c,
  openList: 0x5b,
  closeList: 0x5d,
  openRecord: 0x7b,
  closeRecord: 0x7d,
} as const

/** Counts before anything is built of it: a few bytes of text can become a lot of memory. */
function countBrackets(bytes: Uint8Array): string | undefined {
  let depth = 0
  let all = 0
  let isText = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (isText) {
      if (byte === BYTE.backslash) at++
      else if (byte === BYTE.quote) isText = false
    } else if (byte === BYTE.quote) isText = true
    else if (byte === BYTE.openList || byte === BYTE.openRecord) {
      depth++
      all++
      if (depth > limits.nesting) return `it is nested more than ${limits.nesting} deep`
      if (all > limits.brackets) return `it has more than ${limits.brackets} lists and maps`
    } else if (byte === BYTE.closeList || byte === BYTE.closeRecord) depth--
  }
  return undefined
}

function parse(bytes: Uint8Array): object | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : undefined
  } catch {
    return undefined
  }
}
