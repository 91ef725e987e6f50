// Credentials that stand in containerd's own configuration (`registry.configs.<host>.auth`, `registry.auths.<address>`): sent where the
// kubelet has none (containerd internal/cri/server/images/image_pull.go ParseAuth).

import { Credential, type Secret } from '../credential.ts'
import { below, entriesOf, stringOf, type Tree, type TreeEntry } from '../tree.ts'
import type { Notices } from '../notice.ts'
import type { HostCredential } from './config.ts'
import { parseHostUrl } from './host-url.ts'
import type { ContainerdRule } from './notices.ts'

/** Credentials by the host that they are sent to; `auths` overrides `configs`. */
export function readHostCredentials(registry: Tree | undefined): ReadonlyMap<string, HostCredential> {
  const credentials = new Map<string, HostCredential>()
  for (const { name, value } of entriesOf(below(registry, 'configs'))) {
    const auth = value.kind === 'map' ? value.entries.get('auth') : undefined
    if (auth !== undefined) add(credentials, name, auth)
  }
  for (const auth of entriesOf(below(registry, 'auths'))) {
    const url = parseHostUrl(auth.name)
    add(credentials, url === undefined || url.scheme === '' ? auth.name : url.host, auth)
  }
  return credentials
}

function add(credentials: Map<string, HostCredential>, host: string, auth: TreeEntry): void {
  const secret = secretOf(auth.value)
  if (secret === undefined) return
  const { file } = auth.where
  const credential = new Credential(secret, { source: file.path, where: auth.where })
  credentials.set(host, {
    credential,
    step: { message: `${file.path} has a credential for ${host}`, where: auth.where },
  })
}

/** A name with a password before a token, and that before `auth`, which is base64 of both (ParseAuth); undefined for none of them. */
export function secretOf(auth: Tree): Secret | undefined {
  const text = (name: string): string => stringOf(below(auth, name)) ?? ''
  if (text('username') !== '') return { kind: 'basic', username: text('username'), password: text('password') }
  const token = text('identitytoken') || text('identity_token') || text('identityToken')
  if (token !== '') return { kind: 'identity', token }
  const decoded = Buffer.from(text('auth'), 'base64').toString()
  const colon = decoded.indexOf(':')
  if (colon < 1) return undefined
  const password = decoded.slice(colon + 1).replace(/^\0+|\0+$/g, '')
  return { kind: 'basic', username: decoded.slice(0, colon), password }
}

/** containerd looks a credential up by the host that it asks: under another name it is not sent. */
export function tellUnmatched(
  credentials: ReadonlyMap<string, HostCredential>,
  notices: Notices<ContainerdRule>,
): void {
  for (const [host, { step }] of credentials) {
    const hint = neverAsked(host)
    if (hint === undefined) continue
    const message = `containerd asks no host by the name ${host}, so that this credential is not sent`
    notices.add('unmatched-registry-credential', { ...(step.where && { where: step.where }), message, hint })
  }
}

/** What to write instead of a name that no host is asked by. */
function neverAsked(host: string): string | undefined {
  if (host === 'docker.io' || host === 'index.docker.io') return 'write registry-1.docker.io, the server of Docker Hub'
  if (host === '*') return 'write a credential for each host'
  return host.includes('/') ? 'write the host alone, with its port' : undefined
}
