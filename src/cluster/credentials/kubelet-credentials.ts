// The credentials that the kubelet finds for an image, in the order in which it tries them: those of pull secrets, then those of its node,
// then those of credential providers (kubernetes pkg/kubelet/images/image_manager.go).

import { nameOf } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import type { Credential } from '../credential.ts'
import type { Step, Where } from '../step.ts'
import type { RegistryEntry } from './docker-config.ts'
import { filedKey, lookUp, type Filed } from './keyring.ts'
import { providerCall, type ProgramCall, type ProgramEntry } from './program.ts'
import type { CredentialProvider } from './provider-config.ts'
import type { PullSecret } from './pull-secret.ts'
import { isForImage } from './registry-pattern.ts'

/** What is tried: a credential, a request without one (an entry that holds none), or what a program would say. */
export type FoundCredential =
  | { readonly kind: 'credential'; readonly credential: Credential; readonly step: Step }
  | { readonly kind: 'empty'; readonly step: Step }
  | { readonly kind: 'program'; readonly call: ProgramCall; readonly step: Step }

/** What the kubelet finds. */
export type KubeletCredentials =
  /** Tried one after the other until a pull succeeds; where all fail the pull fails, and nothing is asked for anonymously. */
  | { readonly kind: 'found'; readonly credentials: readonly FoundCredential[]; readonly why: readonly Step[] }
  /** Nothing is found: one pull without any. */
  | { readonly kind: 'anonymous'; readonly why: readonly Step[] }
  /** A pull secret cannot be read: no pull is tried. */
  | { readonly kind: 'failed'; readonly message: string; readonly why: readonly Step[] }

/** What the kubelet looks in. */
export interface KubeletSources {
  /** Those of the pod, in its order. */
  readonly secrets: readonly PullSecret[]
  readonly node: readonly RegistryEntry[]
  readonly providers: readonly AskedProvider[]
}

/** A provider that may be asked, and what it says where it was asked. */
export interface AskedProvider {
  readonly provider: CredentialProvider
  /** Its program, by the path of the node. */
  readonly program: string
  /** Annotations of the service account that it is told. */
  readonly annotations?: ReadonlyMap<string, string>
  /** Absent: nobody ran it. */
  readonly answer?: readonly ProgramEntry[]
}

/** Looks a reference up, by its name without tag and digest: `docker.io/library/nginx`. Mirrors play no part in it. */
export function kubeletCredentials(
  reference: Pick<Reference, 'registry' | 'repository'>,
  { secrets, node, providers }: KubeletSources,
): KubeletCredentials {
  const name = nameOf(reference)
  const broken = secrets.find((secret) => secret.kind === 'malformed')
  if (broken !== undefined) {
    const step = {
      message: `secret ${broken.namespace}/${broken.name} cannot be read: ${broken.message}`,
      where: broken.where,
    }
    return { kind: 'failed', message: 'the kubelet does not pull with a malformed pull secret', why: [step] }
  }
  const fromSecrets = tried(name, secrets.flatMap(entriesOfSecret))
  const fromNode = tried(
    name,
    node.map((entry) => ({ entry, source: sourceOf(entry.where) })),
  )
  const asked = providers.filter(({ provider }) => provider.images.some(({ text }) => isForImage(text, name)))
  const credentials = [...fromSecrets, ...fromNode, ...fromProviders(name, asked)]
  const why = credentials.map(({ step }) => step)
  if (credentials.length > 0) return { kind: 'found', credentials, why }
  return { kind: 'anonymous', why: [{ message: `the kubelet has no credential for ${name}, and pulls without one` }] }
}

interface Offered {
  readonly entry: RegistryEntry
  readonly source: string
}

function entriesOfSecret(secret: PullSecret): readonly Offered[] {
  if (secret.kind !== 'usable') return []
  const source = `secret ${secret.namespace}/${secret.name}`
  return secret.entries.map((entry) => ({ entry, source }))
}

function sourceOf(where: Where): string {
  return where.file.path
}

function tried(name: string, offered: readonly Offered[]): readonly FoundCredential[] {
  const all = offered.map((item): Filed<Offered> => ({ filed: item.entry.filed, item }))
  return lookUp(name, all).flatMap(({ item: { entry, source }, by }): readonly FoundCredential[] => {
    const how = by === 'fallback' ? 'is for Docker Hub, and so' : 'is'
    const step = { message: `the entry ${entry.registry} of ${source} ${how} for ${name}`, where: entry.where }
    const { content } = entry
    if (content.kind === 'credential') return [{ kind: 'credential', credential: content.credential, step }]
    return [{ kind: 'empty', step: { ...step, message: `${step.message}, and holds no credential` } }]
  })
}

function fromProviders(name: string, asked: readonly AskedProvider[]): readonly FoundCredential[] {
  const answered = asked.flatMap(({ provider, answer = [] }) =>
    answer.map(({ registry, credential }): Filed<FoundCredential> => {
      const step = {
        message: `the provider ${provider.name} gives a credential for ${registry}`,
        where: provider.where,
      }
      return { filed: filedKey(registry), item: { kind: 'credential', credential, step } }
    }),
  )
  const open = asked
    .filter(({ answer }) => answer === undefined)
    .map(({ provider, program, annotations }): FoundCredential => {
      const { apiVersion, input } = provider
      const told = annotations === undefined ? {} : { annotations }
      const call = providerCall({ program, ...input.reveal(), apiVersion, image: name, ...told })
      const step = { message: `the kubelet asks the provider ${provider.name} for ${name}`, where: provider.where }
      return { kind: 'program', call, step }
    })
  return [...lookUp(name, answered).map(({ item }) => item), ...open]
}
