// Docker's config.json, the older .dockercfg and the containers tools' auth.json, as each of their readers takes them. What is in them is
// told to nobody: messages name keys of the format, and registries.

import { Credential, type Secret } from '../credential.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { entriesOf, nounOf, stringOf, type Fault, type Tree, type TreeEntry } from '../tree.ts'
import { decodeBase64 } from './base64.ts'
import { lifetimeOf } from './expiry.ts'
import { filedKey, type FiledKey } from './keyring.ts'
import { shownRegistry } from './registry-pattern.ts'
import { sealedWhere } from './sealed-file.ts'

/**
 * Who reads: the kubelet (kubernetes pkg/credentialprovider/config.go), Docker's client (docker/cli cli/config/configfile/file.go), or
 * the containers tools and CRI-O (container-libs image/pkg/docker/config/config.go).
 */
export type ConfigReader = 'kubelet' | 'docker' | 'containers'

/** What an entry comes to for its reader. */
export type EntryContent =
  | { readonly kind: 'credential'; readonly credential: Credential }
  /** Nothing that this reader uses; `ignored` are fields of others. The kubelet tries it all the same, without a name. */
  | { readonly kind: 'empty'; readonly ignored: readonly string[] }
  /** Reading it is an error once it is asked for; only for `containers`, the others refuse the whole file. */
  | { readonly kind: 'broken'; readonly message: string }

/** One registry of a docker configuration. */
export interface RegistryEntry {
  /** The key as it is written, but for a user and password in it, which nobody looks at. */
  readonly registry: string
  /** What the kubelet files it under. */
  readonly filed: FiledKey | undefined
  readonly where: Where
  readonly content: EntryContent
}

/** A docker configuration. */
export interface DockerConfig {
  readonly entries: readonly RegistryEntry[]
  /** `credHelpers`: programs by registry. */
  readonly helpers: ReadonlyMap<string, PlacedText>
  /** `credsStore`: the program for all others. */
  readonly store?: PlacedText
}

export type DockerConfigRead =
  | { readonly ok: true; readonly config: DockerConfig }
  | { readonly ok: false; readonly problem: Fault }

/** How a configuration is read. */
export interface DockerConfigOptions {
  readonly reader: ConfigReader
  /** `auths`: as in config.json; `bare`: the registries are the keys of the whole file (.dockercfg). */
  readonly form: 'auths' | 'bare'
  /** As people name where it comes from: `secret default/regcred`. */
  readonly source: string
  /** Where entries are told to stand, where their own places are none of a file that people see. */
  readonly where?: Where
  /** When the object that holds it was made, in milliseconds since 1970. */
  readonly created?: number | undefined
}

/** Reads a docker configuration, as far as its reader does: a value of a wrong type is an error for all of it, as it is in Go. */
export function readDockerConfig(tree: Tree | undefined, options: DockerConfigOptions): DockerConfigRead {
  const faults: Fault[] = []
  const reading: Reading = { ...options, refuse: (where, message) => faults.push({ where, message }) }
  const auths = options.form === 'bare' ? tree : field(mapOf(tree, 'the file', reading), 'auths')
  const entries = entriesOf(mapOf(auths, options.form === 'bare' ? 'the file' : 'auths', reading)).map((entry) =>
    entryOf(entry, reading),
  )
  const helpers = options.reader === 'kubelet' || options.form === 'bare' ? [] : helpersOf(tree, reading)
  const store = options.reader === 'docker' ? placedText(field(tree, 'credsStore'), 'credsStore', reading) : undefined
  const [problem] = faults
  if (problem !== undefined) return { ok: false, problem }
  return { ok: true, config: { entries, helpers: new Map(helpers), ...(store === undefined ? {} : { store }) } }
}

interface Reading extends DockerConfigOptions {
  readonly refuse: (where: Where, message: string) => void
}

/** A field by its name in any case, as Go finds it; of several the last. */
export function field(tree: Tree | undefined, name: string): Tree | undefined {
  const wanted = name.toLowerCase()
  return entriesOf(tree).findLast((entry) => entry.name.toLowerCase() === wanted)?.value
}

function mapOf(tree: Tree | undefined, name: string, reading: Reading): Tree | undefined {
  if (tree === undefined || tree.kind === 'map' || isNull(tree)) return tree
  reading.refuse(placeOf(tree, reading), `${name} must hold keys and values, and is a ${nounOf(tree)}`)
  return undefined
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null
}

function placeOf(where: Where, reading: Reading): Where {
  return sealedWhere(reading.where ?? where)
}

function helpersOf(tree: Tree | undefined, reading: Reading): readonly (readonly [string, PlacedText])[] {
  return entriesOf(mapOf(field(tree, 'credHelpers'), 'credHelpers', reading)).flatMap(({ name, value }) => {
    const text = placedText(value, 'a value of credHelpers', reading)
    return text === undefined ? [] : [[name, text] as const]
  })
}

function placedText(tree: Tree | undefined, name: string, reading: Reading): PlacedText | undefined {
  const text = textOf(tree, name, reading)
  return tree === undefined || text === '' ? undefined : { text, where: placeOf(tree, reading) }
}

function textOf(tree: Tree | undefined, name: string, reading: Reading): string {
  if (tree === undefined || isNull(tree)) return ''
  const text = stringOf(tree)
  if (text === undefined) reading.refuse(placeOf(tree, reading), `${name} must be a text, and is a ${nounOf(tree)}`)
  return text ?? ''
}

/** Fields that hold secrets, by who reads them. */
const FIELDS: Readonly<Record<ConfigReader, readonly string[]>> = {
  kubelet: ['auth', 'username', 'password', 'email'],
  docker: ['auth', 'username', 'password', 'identitytoken', 'registrytoken'],
  containers: ['auth', 'identitytoken'],
}
const ALL_FIELDS = ['username', 'password', 'identitytoken', 'registrytoken']

function entryOf({ name, where, value }: TreeEntry, reading: Reading): RegistryEntry {
  const place = placeOf(where, reading)
  const map = mapOf(value, 'an entry', reading)
  const own = FIELDS[reading.reader]
  const texts = new Map(own.map((each) => [each, textOf(field(map, each), each, reading)] as const))
  const ignored = ALL_FIELDS.filter((each) => !own.includes(each) && stringOf(field(map, each)))
  const outcome = secretOf((each) => texts.get(each) ?? '', reading.reader)
  if (typeof outcome === 'string' && reading.reader !== 'containers') reading.refuse(place, outcome)
  const registry = shownRegistry(name)
  return {
    registry,
    filed: filedKey(registry),
    where: place,
    content: contentOf(outcome, { name: registry, place, ignored, reading }),
  }
}

interface EntryPlace {
  readonly name: string
  readonly place: Where
  readonly ignored: readonly string[]
  readonly reading: Reading
}

function contentOf(outcome: Secret | string | undefined, entry: EntryPlace): EntryContent {
  if (outcome === undefined) return { kind: 'empty', ignored: entry.ignored }
  if (typeof outcome === 'string') return { kind: 'broken', message: outcome }
  const { source, created } = entry.reading
  const lifetime = lifetimeOf(outcome, { registry: entry.name, created })
  const expires = lifetime.kind === 'until' ? lifetime.expires : undefined
  return { kind: 'credential', credential: new Credential(outcome, { source, where: entry.place }, expires) }
}

type Field = (name: string) => string

/** What an entry holds: a secret, nothing, or the message that says why it cannot be read. */
function secretOf(text: Field, reader: ConfigReader): Secret | string | undefined {
  switch (reader) {
    case 'kubelet':
      return kubeletSecret(text)
    case 'docker':
      return dockerSecret(text)
    case 'containers':
      return containersSecret(text)
  }
}

const NO_BASE64 = 'auth is not base64'
const NO_COLON = 'auth must be base64 of `user:password`, and has no colon'

/** `auth`, with or without padding, hides the other two; nothing is trimmed. */
function kubeletSecret(text: Field): Secret | string | undefined {
  const auth = text('auth')
  if (auth === '') return basic(text('username'), text('password'))
  const decoded = decodeBase64(auth, auth.trim().endsWith('=') ? 'padded' : 'raw')
  const parts = decoded === undefined ? undefined : parted(decoded)
  if (decoded === undefined) return NO_BASE64
  return parts === undefined ? NO_COLON : basic(parts.user, parts.password)
}

/** Tokens come before names; a user must be there; zeros around the password fall off. */
function dockerSecret(text: Field): Secret | string | undefined {
  const auth = text('auth')
  const decoded = decodeBase64(auth, 'padded')
  if (decoded === undefined) return NO_BASE64
  const parts = parted(decoded)
  if (auth !== '' && (parts === undefined || parts.user === '')) return NO_COLON
  const [registry, identity] = [text('registrytoken'), text('identitytoken')]
  if (registry !== '') return { kind: 'registry', token: registry }
  if (identity !== '') return { kind: 'identity', token: identity }
  return parts === undefined
    ? basic(text('username'), text('password'))
    : basic(parts.user, withoutZeros(parts.password))
}

/** Only `auth` counts, and a token only beside it; what has no colon is passed over. */
function containersSecret(text: Field): Secret | string | undefined {
  const decoded = decodeBase64(text('auth'), 'padded')
  if (decoded === undefined) return NO_BASE64
  const parts = parted(decoded)
  if (parts === undefined) return undefined
  const token = text('identitytoken')
  return token === '' ? basic(parts.user, withoutZeros(parts.password)) : { kind: 'identity', token }
}

function basic(username: string, password: string): Secret | undefined {
  return username === '' && password === '' ? undefined : { kind: 'basic', username, password }
}

function parted(decoded: string): { readonly user: string; readonly password: string } | undefined {
  const colon = decoded.indexOf(':')
  return colon === -1 ? undefined : { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}

function withoutZeros(password: string): string {
  let [start, end] = [0, password.length]
  while (start < end && password.charCodeAt(start) === 0) start++
  while (end > start && password.charCodeAt(end - 1) === 0) end--
  return password.slice(start, end)
}
