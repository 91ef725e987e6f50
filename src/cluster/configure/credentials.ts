// Credentials of files, found for places in registries and written as the files of nodes and clusters hold them.

import { field, readDockerConfig, type RegistryEntry } from '../credentials/docker-config.ts'
import { filedKey, lookUp } from '../credentials/keyring.ts'
import { readGoogleKey } from '../credentials/google-key.ts'
import type { CredentialFile } from '../credentials/credential-file.ts'
import type { Credential, Secret } from '../credential.ts'
import { readJsonTree } from '../json-tree.ts'
import { entriesOf, stringOf } from '../tree.ts'
import type { Limit } from './guide.ts'
import { printPlace, type Place, type Redirect } from './wish.ts'

/** What the files of a profile hold that can be written down again, and why the rest of them cannot. */
export interface FiledCredentials {
  readonly entries: readonly RegistryEntry[]
  readonly limits: readonly Limit[]
  /** Files that cannot be read at all: sentences without a full stop. */
  readonly faults: readonly string[]
}

/** A name with its password: all that every reader takes. */
export type Login = Extract<Secret, { readonly kind: 'basic' }>

/** Reads files of credentials. What a credential helper keeps is not there to be written. */
export function filedCredentials(files: readonly CredentialFile[]): FiledCredentials {
  const read = files.map(readOne)
  return {
    entries: read.flatMap(({ entries }) => entries),
    limits: read.flatMap(({ limits }) => limits),
    faults: read.flatMap(({ faults }) => faults),
  }
}

function readOne({ kind, file, registries }: CredentialFile): FiledCredentials {
  const hint = 'make the file anew: docker login on a machine without a credential store'
  const unusable = (message: string): FiledCredentials => {
    return { entries: [], limits: [], faults: [`${file.path}: ${message}`] }
  }
  if (kind === 'google-key') {
    const read = readGoogleKey(file, registries)
    return read.ok ? { entries: read.entries, limits: [], faults: [] } : unusable(read.problem.message)
  }
  const json = readJsonTree(file)
  if (!json.ok) return unusable(`it is not JSON: ${json.problem.message}`)
  const reader = kind === 'docker-config' ? 'docker' : 'containers'
  const read = readDockerConfig(json.tree, { reader, form: 'auths', source: file.path })
  if (!read.ok) return unusable(read.problem.message)
  const { entries, store } = read.config
  const kept = entries.filter(({ content }) => content.kind !== 'credential' || content.credential.kind !== 'basic')
  const helpers = entriesOf(field(json.tree, 'credHelpers')).map(({ name }) => name)
  const names = [...kept.map(({ registry }) => registry), ...helpers]
  const usable = entries.filter((entry) => loginOf(entry) !== undefined)
  if (names.length === 0 && (store === undefined || entries.length > 0))
    return { entries: usable, limits: [], faults: [] }
  const which = names.length === 0 ? 'everything' : names.join(', ')
  const helper = stringOf(field(json.tree, 'credsStore')) === undefined && helpers.length === 0
  const why = helper ? 'there is no name with a password' : 'a credential helper keeps it, and no program is run'
  return { entries: usable, limits: [{ message: `${file.path}: ${which} is left out: ${why}`, hint }], faults: [] }
}

/** Name and password of an entry, where it has both. */
export function loginOf({
  content,
}: RegistryEntry): { readonly credential: Credential; readonly login: Login } | undefined {
  if (content.kind !== 'credential') return undefined
  const login = content.credential.reveal()
  return login.kind === 'basic' ? { credential: content.credential, login } : undefined
}

/** The entry that the kubelet would take for what lies in a place. */
export function entryFor(place: Place, entries: readonly RegistryEntry[]): RegistryEntry | undefined {
  // An image below it: keys can be paths.
  const name = `${printPlace(place)}${place.path === '' ? '/a/b' : '/a'}`
  return lookUp(
    name,
    entries.map((item) => ({ filed: item.filed, item })),
  )[0]?.item
}

/** The key of a registry in a docker configuration: Docker Hub has one of its own. */
export function authKey(place: Place): string {
  return place.host === 'docker.io' && place.path === '' ? 'https://index.docker.io/v1/' : printPlace(place)
}

/** Entries under new keys. */
export type KeyedEntries = ReadonlyMap<string, RegistryEntry>

/** A docker configuration with these entries. */
export function dockerConfig(keyed: KeyedEntries): string {
  const auths = [...keyed].flatMap(([key, entry]) => {
    const found = loginOf(entry)
    if (found === undefined) return []
    const auth = Buffer.from(`${found.login.username}:${found.login.password}`).toString('base64')
    return [[key, { auth }] as const]
  })
  return `${JSON.stringify({ auths: Object.fromEntries(auths) }, null, 2)}\n`
}

/** What may be told of these entries: `user@source`, each once. */
export function labelsOf(entries: Iterable<RegistryEntry>): readonly string[] {
  return [...new Set([...entries].flatMap((entry) => loginOf(entry)?.credential.label ?? []))]
}

/** The entries of files under the keys that they have there; Docker Hub's under the one that every reader knows. */
export function ownKeys(entries: readonly RegistryEntry[]): KeyedEntries {
  const hub = filedKey(authKey({ host: 'docker.io', path: '' }))?.key
  const keyed = new Map<string, RegistryEntry>()
  for (const entry of entries) {
    const isHub = entry.filed?.key === hub || entry.filed?.key === 'docker.io'
    const key = isHub ? authKey({ host: 'docker.io', path: '' }) : entry.registry
    if (!keyed.has(key)) keyed.set(key, entry)
  }
  return keyed
}

/** Whether an entry is for a registry that is not asked any more. */
export function isIdle(entry: RegistryEntry, redirects: readonly Redirect[]): boolean {
  return redirects.some(({ source, upstream }) => upstream === 'never' && entryFor(source, [entry]) !== undefined)
}
