// One image looked at in one registry, as closely as is wanted.

import type { Reference } from '../reference/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { troubleOf } from '../registry/failures.ts'
import type { Descriptor, IndexChild, Manifest, Platform } from '../registry/manifest.ts'
import { measureImage } from '../registry/measure-image.ts'
import type { Outcome } from '../registry/outcome.ts'
import { openRepository } from '../registry/repository.ts'
import { createdInAnnotations, createdInConfig, createdInManifest } from './created-time.ts'
import type { Asking, FoundImage } from './image-fact.ts'
import type { Question } from './route.ts'

/** Who looks for what. */
export interface Look {
  readonly client: RegistryClient
  readonly reference: Reference
  readonly depth: Asking['depth']
}

/** Looks at an image. */
export async function lookAt(question: Question, { client, reference, depth }: Look): Promise<Outcome<FoundImage>> {
  const { connection, repository } = question
  const name = { connection, repository, reference: reference.digest ?? reference.tag ?? 'latest' }
  if (depth === 'existence') {
    const head = await client.head(name)
    if (head.kind === 'trouble') return head
    const { digest, mediaType, rate } = head.value
    if (digest !== undefined)
      return { kind: 'answer', value: { digest, mediaType, platforms: [], ...(rate && { rate }) } }
  }
  const manifest = await client.manifest(name)
  if (manifest.kind === 'trouble') return manifest
  const { raw } = manifest.value
  const found = { digest: raw.digest, mediaType: raw.mediaType, platforms: [] }
  if (depth === 'existence') return { kind: 'answer', value: found }
  const inside = await lookInside(manifest.value, question, client)
  if (inside.kind === 'trouble') return inside
  if (depth === 'platforms') return { kind: 'answer', value: { ...found, ...inside.value } }
  const measured = await measureImage(openRepository(client, connection, repository), raw.digest)
  if (measured.kind === 'trouble') return measured
  const size = [...measured.value.sizes.values()].reduce((sum, one) => sum + one, 0)
  return { kind: 'answer', value: { ...found, ...inside.value, size } }
}

/** What is told of an image without another request, or of a single one by that for its configuration. */
type Inside = Pick<FoundImage, 'platforms' | 'created'>

/** An index tells its platforms itself; of a single image its configuration does. */
async function lookInside(manifest: Manifest, question: Question, client: RegistryClient): Promise<Outcome<Inside>> {
  const told = createdInManifest(manifest.raw.bytes)
  if (manifest.kind === 'index') {
    const platforms = manifest.children.flatMap(({ platform, descriptor, isAttestation }) =>
      platform === undefined || isAttestation ? [] : [{ platform, digest: descriptor.digest }],
    )
    return { kind: 'answer', value: { platforms, ...createdOf(told ?? createdInChildren(manifest.children)) } }
  }
  const config = await readConfig(manifest.config, question, client)
  if (config.kind === 'trouble') return config
  const platform = platformIn(config.value)
  const platforms = platform === undefined ? [] : [{ platform, digest: manifest.raw.digest }]
  return { kind: 'answer', value: { platforms, ...createdOf(told ?? createdInConfig(config.value)) } }
}

function createdOf(created: string | undefined): Pick<FoundImage, 'created'> {
  return created === undefined ? {} : { created }
}

/** Of the first image of an index. Its own manifest is not asked for it: registries count that as a pull. */
function createdInChildren(children: readonly IndexChild[]): string | undefined {
  const first = children.find(({ isAttestation }) => !isAttestation)
  return first && createdInAnnotations(first.descriptor.annotations)
}

/** Bytes of a configuration; those of images have some ten thousand. */
const LARGEST_CONFIG = 4 << 20

async function readConfig(
  config: Descriptor,
  { connection, repository }: Question,
  client: RegistryClient,
): Promise<Outcome<string>> {
  if (config.size > LARGEST_CONFIG) return { kind: 'answer', value: '' }
  const blob = await client.blob(connection, repository, config)
  if (blob.kind === 'trouble') return blob
  const chunks: Buffer[] = []
  try {
    // Bytes, since the client makes its streams without an encoding.
    for await (const chunk of blob.value.stream as AsyncIterable<Buffer>) chunks.push(chunk)
  } catch (error) {
    const trouble = troubleOf(error)
    if (trouble === undefined) throw error
    return trouble
  }
  return { kind: 'answer', value: Buffer.concat(chunks).toString() }
}

/** image-spec config.md: `os` and `architecture`, and `variant` where there is one. */
function platformIn(text: string): Platform | undefined {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof data !== 'object' || data === null) return undefined
  const field = (name: string): string => {
    const value: unknown = Reflect.get(data, name)
    return typeof value === 'string' ? value : ''
  }
  const [os, architecture, variant, osVersion] = ['os', 'architecture', 'variant', 'os.version'].map(field)
  if (!os || !architecture) return undefined
  return { os, architecture, ...(variant && { variant }), ...(osVersion && { osVersion }) }
}
