// Secrets of a cluster as the kubelet takes them for pulling: usable, without use, or such that every pull fails
// (kubernetes pkg/credentialprovider/secrets/secrets.go).

import { sourceFile } from '../../files/source-file.ts'
import { readJsonTree } from '../json-tree.ts'
import type { Manifest } from '../manifest.ts'
import type { Where } from '../step.ts'
import { below, entriesOf, nounOf, stringOf, whereOf, type Tree } from '../tree.ts'
import { decodeBase64 } from './base64.ts'
import { field, readDockerConfig, type RegistryEntry } from './docker-config.ts'
import { sealedWhere } from './sealed-file.ts'

interface PullSecretHead {
  readonly namespace: string
  readonly name: string
  readonly where: Where
}

/** A Secret, as far as it is one to pull with. */
export type PullSecret = PullSecretHead &
  (
    | {
        readonly kind: 'usable'
        readonly entries: readonly RegistryEntry[]
        /** Keys of the configuration that only Docker's client reads: `credHelpers`, `credsStore`. */
        readonly ignored: readonly string[]
      }
    /** The kubelet passes it over. `isMeant` tells whether its type says that it is for pulling. */
    | { readonly kind: 'unusable'; readonly message: string; readonly hint: string; readonly isMeant: boolean }
    /** Every pull of a pod that names it fails. */
    | { readonly kind: 'malformed'; readonly message: string; readonly hint: string }
  )

interface SecretType {
  readonly type: string
  readonly key: string
  readonly form: 'auths' | 'bare'
}

const TYPES: readonly SecretType[] = [
  { type: 'kubernetes.io/dockerconfigjson', key: '.dockerconfigjson', form: 'auths' },
  { type: 'kubernetes.io/dockercfg', key: '.dockercfg', form: 'bare' },
]
/** What the API server takes of one Secret (kubernetes pkg/apis/core MaxSecretSize). */
const MOST_BYTES = 1 << 20

/** Reads a Secret; undefined for any other object. */
export function readPullSecret(manifest: Manifest): PullSecret | undefined {
  const { apiVersion, kind, name, namespace, tree } = manifest
  if (kind !== 'Secret' || apiVersion !== 'v1') return undefined
  const head: PullSecretHead = { namespace, name, where: sealedWhere(below(tree, 'metadata', 'name') ?? tree) }
  const type = TYPES.find((each) => each.type === stringOf(below(tree, 'type')))
  if (type === undefined) return { ...head, ...otherType(tree) }
  const content = contentOf(tree, type.key)
  if ('message' in content) return { ...head, ...content }
  return { ...head, ...readContent(content, { head, type, created: createdOf(tree) }) }
}

type Refused = { readonly where: Where } & (
  | Extract<PullSecret, { kind: 'unusable' }>
  | Extract<PullSecret, { kind: 'malformed' }>
)
type WithoutHead<Each> = Each extends unknown ? Omit<Each, keyof PullSecretHead> & { readonly where: Where } : never

function otherType(tree: Tree): Omit<Extract<PullSecret, { kind: 'unusable' }>, keyof PullSecretHead> {
  const written = below(tree, 'type')
  const key = TYPES.find((each) => [...dataOf(tree)].some((name) => name === each.key))
  const what = written === undefined ? 'has no type, which makes it Opaque' : 'is of another type'
  const hint = `write type: ${(key ?? TYPES[0])?.type}`
  return {
    kind: 'unusable',
    message: `the Secret ${what}: the kubelet does not pull with it`,
    hint,
    isMeant: key !== undefined,
  }
}

function dataOf(tree: Tree): readonly string[] {
  return ['data', 'stringData'].flatMap((part) => entriesOf(below(tree, part)).map(({ name }) => name))
}

interface Content {
  readonly text: string
  readonly where: Where
}

/** The text under a key; `stringData` is laid over `data`. */
function contentOf(tree: Tree, key: string): Content | WithoutHead<Refused> {
  const plain = below(tree, 'stringData', key)
  const coded = below(tree, 'data', key)
  const found = plain ?? coded
  if (found === undefined) {
    const hint = `put the docker configuration under the key ${key}`
    return {
      kind: 'malformed',
      message: `the key ${key} is missing: the API server refuses the Secret`,
      hint,
      where: placeOfName(tree),
    }
  }
  const where = sealedWhere(whereOf(found))
  const text = stringOf(found)
  if (text === undefined) return malformed(where, `${key} must be a text, and is a ${nounOf(found)}`)
  if (text.length > MOST_BYTES * 1.5) return malformed(where, `${key} is larger than a Secret can be (1 MiB)`)
  const decoded = plain === undefined ? decodeBase64(text, 'padded') : text
  if (decoded === undefined) return malformed(where, `${key} is not base64: the API server refuses the Secret`)
  if (Buffer.byteLength(decoded) > MOST_BYTES) return malformed(where, `${key} is larger than a Secret can be (1 MiB)`)
  return { text: decoded, where }
}

function placeOfName(tree: Tree): Where {
  return sealedWhere(below(tree, 'metadata', 'name') ?? tree)
}

function malformed(where: Where, message: string): WithoutHead<Refused> {
  return { kind: 'malformed', message, hint: 'make it anew, with `kubectl create secret docker-registry`', where }
}

function readContent(
  { text, where }: Content,
  {
    head,
    type,
    created,
  }: { readonly head: PullSecretHead; readonly type: SecretType; readonly created: number | undefined },
): WithoutHead<PullSecret> {
  const source = `secret ${head.namespace}/${head.name}`
  // Only messages come of this file, and none of its places: they are those of a text that nobody sees.
  const json = readJsonTree(sourceFile(where.file.path, where.file.place, text))
  if (!json.ok) return malformed(where, `${type.key} is not JSON: ${json.problem.message}`)
  const read = readDockerConfig(json.tree, { reader: 'kubelet', form: type.form, source, where, created })
  if (!read.ok) return malformed(where, `${type.key}: ${read.problem.message}`)
  const ignored =
    type.form === 'bare' ? [] : ['credHelpers', 'credsStore'].filter((name) => hasContent(field(json.tree, name)))
  const { entries } = read.config
  if (entries.length > 0) return { kind: 'usable', entries, ignored, where }
  const why =
    ignored.length === 0
      ? 'it names no registry'
      : `it has only ${ignored.join(' and ')}, which the kubelet does not read`
  return {
    kind: 'unusable',
    message: `the kubelet takes nothing from the Secret: ${why}`,
    hint: 'put the credentials under auths',
    isMeant: true,
    where,
  }
}

function hasContent(tree: Tree | undefined): boolean {
  return tree !== undefined && (entriesOf(tree).length > 0 || stringOf(tree) !== undefined)
}

function createdOf(tree: Tree): number | undefined {
  const time = Date.parse(stringOf(below(tree, 'metadata', 'creationTimestamp')) ?? '')
  return Number.isNaN(time) ? undefined : time
}
