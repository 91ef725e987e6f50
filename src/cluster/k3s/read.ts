// The registries of a k3s or RKE2 node, as the containerd that they bring is configured for them.

import { isProblem } from '../../files/source-file.ts'
import { secretOf, tellUnmatched } from '../containerd/credentials.ts'
import type { ContainerdConfig, HostCredential } from '../containerd/config.ts'
import { containerdRules } from '../containerd/notices.ts'
import { Credential } from '../credential.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices } from '../notice.ts'
import type { Step } from '../step.ts'
import { startOf } from '../tree.ts'
import type { Version } from '../version.ts'
import { hostDirectories } from './host-directories.ts'
import { readK3sSettings, type K3sKind } from './node-settings.ts'
import { k3sRules } from './notices.ts'
import { readRegistriesYaml, type Registries } from './registries-yaml.ts'

/** Which distribution, which containerd is in it, and where its files are. */
export interface K3sFiles {
  readonly kind: K3sKind
  readonly files: NodeFiles
  readonly version: Version
}

/** Reads registries.yaml and the settings of the node. They are read once, when the node starts. */
export async function readK3s({ kind, files, version }: K3sFiles): Promise<ContainerdConfig> {
  const notices = gatherNotices({ ...containerdRules, ...k3sRules })
  const settings = await readK3sSettings(files, kind)
  const file = files.read(settings.registriesPath)
  if (file === undefined || isProblem(file)) {
    const step: Step = { message: `there is no ${settings.registriesPath}` }
    return { version, source: { kind: 'trees', trees: [], step }, credentials: new Map(), notices: notices.all() }
  }
  const registries = await readRegistriesYaml(file, notices)
  const step: Step = { message: `${kind} configures containerd by registries.yaml`, where: startOf(file) }
  if ('fault' in registries) {
    const { where, message } = registries.fault
    const source = { kind: 'trees', trees: [], step } as const
    return { version, refusal: { message, where }, source, credentials: new Map(), notices: notices.all() }
  }
  const trees = [hostDirectories({ kind, registries, settings, notices })]
  const credentials = credentialsOf(registries)
  tellUnmatched(credentials, notices)
  return { version, source: { kind: 'trees', trees, step }, credentials, notices: notices.all() }
}

/** Credentials go into config.toml under the names that `configs` has. */
function credentialsOf({ configs }: Registries): ReadonlyMap<string, HostCredential> {
  const credentials = new Map<string, HostCredential>()
  for (const [host, { auth }] of configs) {
    const secret = auth === undefined ? undefined : secretOf(auth.value)
    if (auth === undefined || secret === undefined) continue
    const { where } = auth
    const credential = new Credential(secret, { source: where.file.path, where })
    credentials.set(host, { credential, step: { message: `registries.yaml has a credential for ${host}`, where } })
  }
  return credentials
}
