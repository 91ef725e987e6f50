// Registry credentials that stand in values in clear: found beside the images, because only their keys tell them apart.

import type { YamlFile } from '../charts/chart.ts'
import { hasKey, keyText, Kind, kindOf, parentOf, pathOf, type YamlTable } from '../yaml/table.ts'
import type { Leaf } from './image-use.ts'
import { senseOf, wordsOf } from './key-class.ts'
import { leafAt } from './leaf.ts'
import { isPlaceholder } from './value-looks.ts'

/** A scalar that looks like a credential of a registry. Its text is never shown. */
export interface CredentialLeaf {
  readonly kind: 'password' | 'docker-config'
  readonly leaf: Leaf
}

const registryWords: ReadonlySet<string> = new Set([
  'registry',
  'registries',
  'docker',
  'dockerhub',
  'container',
  'image',
  'images',
])

/**
 * The registry credentials among the secrets of a values file (`FoundKeys.secrets`): passwords below keys that speak of registries or pull
 * secrets, and docker configurations with `auth` in them. Templates, placeholders and empty values are none.
 */
export function findCredentials(source: YamlFile, entries: readonly number[]): readonly CredentialLeaf[] {
  const { table } = source
  return entries.flatMap((entry) => {
    const kind = senseOf(table, entry).scalar?.role === 'docker-config' ? 'docker-config' : 'password'
    if (kindOf(table, entry) !== Kind.scalar || (kind === 'password' && !isOfRegistry(table, entry))) return []
    const path = pathOf(table, entry)
    const leaf = leafAt(source, entry, { path, rootPath: path })
    return isSecret(kind, leaf) ? [{ kind, leaf }] : []
  })
}

function isSecret(kind: CredentialLeaf['kind'], { type, text }: Leaf): boolean {
  if (type !== 'string' || text === '' || text.includes('{{')) return false
  if (kind === 'password') return !isPlaceholder(text)
  return /auth/i.test(text) || /^[A-Za-z0-9+/=\s]{40,}$/.test(text)
}

function isOfRegistry(table: YamlTable, entry: number): boolean {
  return speaksOfRegistry(wordsOf(keyText(table, entry)).slice(0, -1)) || isBelowRegistry(table, entry)
}

/** Whether one of the two maps around an entry is named after a registry or a pull secret. */
function isBelowRegistry(table: YamlTable, entry: number): boolean {
  let at = parentOf(table, entry)
  for (let up = 0; up < 2 && at >= 0; up++, at = parentOf(table, at)) {
    if (hasKey(table, at) && speaksOfRegistry(wordsOf(keyText(table, at)))) return true
  }
  return false
}

/** `registry` names components of some charts (Harbor's); only with a word of pulling or credentials, or as the password's own prefix, does it count. */
function speaksOfRegistry(words: readonly string[]): boolean {
  if (!words.some((word) => registryWords.has(word))) return false
  const companions = ['pull', 'credential', 'credentials', 'creds', 'cred', 'private', 'auth', 'secret', 'secrets']
  return words.length === 1
    ? words[0] === 'registry' || words[0] === 'dockerhub'
    : words.some((word) => companions.includes(word)) || words.includes('registry')
}
