// Everything that a cluster has to pull with, read from its files: Secrets, service accounts, docker configurations of nodes, credential
// providers, auth files, key files. Read once; look-ups are made in it.

import { isProblem, type SourceFile } from '../../files/source-file.ts'
import { readJsonTree } from '../json-tree.ts'
import { accountsOf, namespaceOf, type PullAccount } from '../kubelet/pods.ts'
import { gateState } from '../kubelet/feature-gates.ts'
import type { Manifest } from '../manifest.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import type { PlacedSwitch, PlacedText } from '../profile-type.ts'
import { startOf } from '../tree.ts'
import type { Version } from '../version.ts'
import { AUTH_FILES, type AuthFile } from './auth-files.ts'
import type { CredentialFile } from './credential-file.ts'
import {
  readDockerConfig,
  type ConfigReader,
  type DockerConfig,
  type DockerConfigRead,
  type RegistryEntry,
} from './docker-config.ts'
import { readGoogleKey } from './google-key.ts'
import type { FiledKey } from './keyring.ts'
import { credentialRules, type CredentialRule } from './notices.ts'
import { readProviderConfig, type CredentialProvider } from './provider-config.ts'
import { readPullSecret, type PullSecret } from './pull-secret.ts'
import { sealFile, sealedWhere } from './sealed-file.ts'

/** What a cluster has to pull with. */
export interface CredentialSources {
  readonly secrets: readonly PullSecret[]
  /** Those that an addon puts into every namespace but kube-system, and gives to the service account `default` there. */
  readonly addonSecrets?: readonly PullSecret[]
  readonly accounts: readonly PullAccount[]
  /** Of the docker configuration that the kubelet finds on its node, and of the key files of the profile. */
  readonly node: readonly RegistryEntry[]
  /** In the order in which the kubelet asks them; empty where it does not start with them. */
  readonly providers: readonly CredentialProvider[]
  /** Where the kubelet looks for the programs of providers; empty where nothing says so. */
  readonly providerFolder: string
  readonly authFiles: readonly AuthFile[]
  /** As Docker's own client reads them; for the machine that copies images, and not for nodes. */
  readonly dockerConfigs: readonly DockerConfig[]
  readonly notices: readonly Notice[]
}

/** What sources are read from. */
export interface SourcesInput {
  readonly manifests: readonly Manifest[]
  readonly files: NodeFiles
  readonly named: readonly CredentialFile[]
  /** Absent: the newest. */
  readonly kubernetes?: Version | undefined
  readonly featureGates: ReadonlyMap<string, PlacedSwitch>
  readonly providerConfig?: PlacedText | undefined
  readonly providerFolder?: PlacedText | undefined
  /** The one auth file that the runtime is told to read (CRI-O's `global_auth_file`), on the node. */
  readonly authFile?: string | undefined
}

/** Where the kubelet looks for a docker configuration; the first that it can read counts (kubernetes pkg/credentialprovider/config.go). */
const KUBELET_FILES: readonly { readonly path: string; readonly form: 'auths' | 'bare' }[] = [
  { path: '/var/lib/kubelet/config.json', form: 'auths' },
  { path: '/root/.docker/config.json', form: 'auths' },
  { path: '/.docker/config.json', form: 'auths' },
  { path: '/var/lib/kubelet/.dockercfg', form: 'bare' },
  { path: '/root/.dockercfg', form: 'bare' },
  { path: '/.dockercfg', form: 'bare' },
]

interface Reading {
  readonly input: SourcesInput
  readonly notices: Notices<CredentialRule>
}

/** Reads everything. What is wrong with a file is a notice, and the rest counts. */
export async function readCredentialSources(input: SourcesInput): Promise<CredentialSources> {
  const reading: Reading = { input, notices: gatherNotices(credentialRules) }
  const dockerConfigs = input.named
    .filter(({ kind }) => kind === 'docker-config')
    .flatMap(({ file }) => configIn(file, 'docker') ?? [])
  const sources = {
    ...clusterObjects(input.manifests),
    node: [...nodeEntries(reading), ...googleEntries(reading)],
    providers: await providersOf(reading),
    providerFolder: input.providerFolder?.text ?? '',
    authFiles: authFilesOf(reading),
    dockerConfigs,
  }
  for (const secret of sources.secrets) tellSecret(secret, reading.notices)
  return { ...sources, notices: reading.notices.all() }
}

/** The same sources with the Secrets and service accounts of other manifests before them: those that a chart renders to. */
export function withObjects(
  sources: CredentialSources,
  manifests: readonly Manifest[],
  namespace: string,
): CredentialSources {
  const { secrets, accounts } = clusterObjects(manifests, namespace)
  const notices = gatherNotices(credentialRules)
  for (const secret of secrets) tellSecret(secret, notices)
  return {
    ...sources,
    secrets: [...secrets, ...sources.secrets],
    accounts: [...accounts, ...sources.accounts],
    notices: [...sources.notices, ...notices.all()],
  }
}

function clusterObjects(
  manifests: readonly Manifest[],
  namespace = 'default',
): Pick<CredentialSources, 'secrets' | 'accounts'> {
  const secrets = manifests.flatMap((manifest) => {
    return readPullSecret({ ...manifest, namespace: namespaceOf(manifest, namespace) }) ?? []
  })
  return { secrets, accounts: accountsOf(manifests, namespace) }
}

function tellSecret(secret: PullSecret, notices: Notices<CredentialRule>): void {
  const name = `secret ${secret.namespace}/${secret.name}`
  if (secret.kind === 'malformed') {
    notices.add('malformed-pull-secret', {
      where: secret.where,
      message: `${name}: ${secret.message}`,
      hint: secret.hint,
    })
    return
  }
  if (secret.kind === 'unusable') {
    if (secret.isMeant)
      notices.add('unusable-pull-secret', {
        where: secret.where,
        message: `${name}: ${secret.message}`,
        hint: secret.hint,
      })
    return
  }
  for (const entry of secret.entries) tellEntry(name, entry, notices)
}

function tellEntry(
  name: string,
  { registry, filed, where, content }: RegistryEntry,
  notices: Notices<CredentialRule>,
): void {
  const fault = faultOf(filed)
  if (fault !== undefined)
    notices.add('unusable-pull-secret', {
      where,
      message: `${name}: the kubelet leaves the entry ${registry} out: ${fault}`,
      hint: 'name the registry as images do: host[:port][/path]',
    })
  if (content.kind !== 'empty') return
  const why =
    content.ignored.length === 0
      ? 'has neither name nor password'
      : `has only ${content.ignored.join(' and ')}, which the kubelet does not read`
  notices.add('unusable-pull-secret', {
    where,
    message: `${name}: the entry for ${registry} ${why}: images of it are asked for anonymously`,
    hint: 'write auth: base64 of `user:password`',
  })
}

/** Go takes brackets for an address of IPv6 only, from 1.25.2 on: with the kubelets built by it a class of letters is an error. */
function faultOf(filed: FiledKey | undefined): string | undefined {
  if (filed === undefined) return 'it is no address'
  return filed.key.indexOf('[') > 0
    ? 'brackets are for addresses of IPv6 only, with kubelets from late in 2025 on'
    : undefined
}

function configIn(file: SourceFile, reader: ConfigReader, form: 'auths' | 'bare' = 'auths'): DockerConfig | undefined {
  const read = readConfig(file, reader, form)
  return read.ok ? read.config : undefined
}

function readConfig(file: SourceFile, reader: ConfigReader, form: 'auths' | 'bare'): DockerConfigRead {
  const json = readJsonTree(file)
  if (json.ok) return readDockerConfig(json.tree, { reader, form, source: file.path })
  const { where, message } = json.problem
  return { ok: false, problem: { where: sealedWhere(where), message: `it is not JSON: ${message}` } }
}

/** The first file that can be read: others, and those of the profile behind it, do nothing. */
function nodeEntries({ input, notices }: Reading): readonly RegistryEntry[] {
  const onNode = KUBELET_FILES.flatMap(({ path, form }) => {
    const file = input.files.read(path)
    return file === undefined || isProblem(file) ? [] : [{ file, form }]
  })
  const named = input.named
    .filter(({ kind }) => kind === 'docker-config')
    .map(({ file }) => ({ file, form: 'auths' as const }))
  let first: { readonly path: string; readonly entries: readonly RegistryEntry[] } | undefined
  for (const { file, form } of [...onNode, ...named]) {
    const read = readConfig(file, 'kubelet', form)
    if (!read.ok) {
      notices.add('malformed-credential-file', {
        ...read.problem,
        hint: 'make it anew, with `docker login` on a machine without a credential store',
      })
    } else if (first === undefined) {
      first = { path: file.path, entries: read.config.entries }
    } else if (first.path !== file.path) {
      const message = `the kubelet reads ${first.path}, and not this file`
      notices.add('shadowed-docker-config', {
        where: startOf(sealFile(file)),
        message,
        hint: 'put all entries into one file',
      })
    }
  }
  return first?.entries ?? []
}

function googleEntries({ input, notices }: Reading): readonly RegistryEntry[] {
  return input.named
    .filter(({ kind }) => kind === 'google-key')
    .flatMap(({ file, registries }) => {
      const read = readGoogleKey(file, registries)
      if (read.ok) return read.entries
      notices.add('malformed-credential-file', {
        ...read.problem,
        hint: 'name the JSON file that Google made for the key',
      })
      return []
    })
}

async function providersOf({ input, notices }: Reading): Promise<readonly CredentialProvider[]> {
  const { providerConfig, files, kubernetes, featureGates } = input
  if (providerConfig === undefined) return []
  const { isOn } = gateState('KubeletServiceAccountTokenForCredentialProviders', { kubernetes, featureGates })
  const config = await readProviderConfig(providerConfig, files, { kubernetes, hasTokenGate: isOn })
  if (config === undefined) return []
  for (const { where, message } of config.faults) {
    const hint = 'the kubelet does not start before it is mended'
    notices.add('broken-credential-providers', { where, message, hint })
  }
  return config.faults.length === 0 ? config.providers : []
}

function authFilesOf({ input, notices }: Reading): readonly AuthFile[] {
  const named = input.named.filter(({ kind }) => kind === 'containers-auth')
  const explicit = input.authFile
  const paths = explicit === undefined ? AUTH_FILES : [{ path: explicit, form: 'auths' as const }]
  const onNode = paths.flatMap(({ path, form }) => {
    const file = input.files.read(path)
    return file === undefined || isProblem(file) ? [] : [{ file, form }]
  })
  const all = [...named.map(({ file }) => ({ file, form: 'auths' as const })), ...onNode]
  return all.map(({ file, form }): AuthFile => {
    const read = readConfig(file, 'containers', form === 'legacy' ? 'bare' : 'auths')
    if (!read.ok && named.some((each) => each.file === file))
      notices.add('malformed-credential-file', {
        ...read.problem,
        hint: 'make it anew, with `podman login --authfile`',
      })
    return { path: file.path, form, content: read.ok ? read.config : read.problem }
  })
}
