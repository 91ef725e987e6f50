// Key files of Google service accounts as credentials for gcr.io and Artifact Registry: the user `_json_key`, and the whole file for a
// password (containerd docs/cri/registry.md).

import type { SourceFile } from '../../files/source-file.ts'
import { Credential } from '../credential.ts'
import { readJsonTree } from '../json-tree.ts'
import type { PlacedText } from '../profile-type.ts'
import { startOf, stringOf, type Fault } from '../tree.ts'
import { field, type RegistryEntry } from './docker-config.ts'
import { filedKey } from './keyring.ts'
import { sealFile, sealedWhere } from './sealed-file.ts'

export type GoogleKeyRead =
  | { readonly ok: true; readonly entries: readonly RegistryEntry[] }
  | { readonly ok: false; readonly problem: Fault }

/** Reads a key file: one credential, for each of the registries. */
export function readGoogleKey(file: SourceFile, registries: readonly PlacedText[]): GoogleKeyRead {
  const start = startOf(sealFile(file))
  const refuse = (message: string): GoogleKeyRead => ({ ok: false, problem: { where: start, message } })
  const json = readJsonTree(file)
  if (!json.ok)
    return {
      ok: false,
      problem: { where: sealedWhere(json.problem.where), message: `it is not JSON: ${json.problem.message}` },
    }
  if (stringOf(field(json.tree, 'type')) !== 'service_account')
    return refuse('it is no key of a Google service account: its type is not service_account')
  const missing = ['private_key', 'client_email'].find((name) => stringOf(field(json.tree, name)) === undefined)
  if (missing !== undefined) return refuse(`it is no key of a Google service account: ${missing} is missing`)
  const secret = { kind: 'basic', username: '_json_key', password: file.text } as const
  const credential = new Credential(secret, { source: file.path, where: start })
  return {
    ok: true,
    entries: registries.map(({ text, where }) => ({
      registry: text,
      filed: filedKey(text),
      where,
      content: { kind: 'credential', credential },
    })),
  }
}
