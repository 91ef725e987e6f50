// The kubelet's CredentialProviderConfig, for registries of clouds whose credentials last for hours and cannot lie in files
// (kubernetes kubelet config/v1 types.go). Providers are asked by the name that an image has: mirrors play no part in it.

import { emitYaml } from '../../yaml/emit.ts'
import { isAtLeast, type Version } from '../version.ts'
import { entryFor } from './credentials.ts'
import { MARK, nodeFile, type Guide, type Limit } from './guide.ts'
import type { Wish } from './wish.ts'
import { yaml } from './yaml.ts'

/** Clouds whose registries have a provider. */
export type Cloud = 'aws' | 'azure' | 'google'

interface Provider {
  readonly name: string
  readonly cache: string
  readonly args?: readonly string[]
}

/** By the names that their projects give them. */
const PROVIDERS: Readonly<Record<Cloud, Provider>> = {
  aws: { name: 'ecr-credential-provider', cache: '12h' },
  azure: { name: 'acr-credential-provider', cache: '10m', args: ['/etc/kubernetes/azure.json'] },
  google: { name: 'auth-provider-gcp', cache: '1m', args: ['get-credentials'] },
}

const CONFIG = '/etc/kubernetes/credential-providers.yaml'
const FOLDER = '/usr/libexec/kubernetes/kubelet-plugins/credential-provider/exec'

/** The guide, where a registry that is asked belongs to a cloud and no file holds a credential for it. */
export function providerGuide(wish: Wish, cloudOf: (host: string) => Cloud | undefined): Guide {
  const { redirects, entries, profile } = wish
  const isOpen = (host: string): boolean => entryFor({ host, path: '' }, entries) === undefined
  const targets = redirects.map(({ target }) => target.host)
  const sources = redirects.filter(({ upstream }) => upstream === 'after').map(({ source }) => source.host)
  const byCloud = new Map<Cloud, Set<string>>()
  for (const host of [...targets, ...sources].filter(isOpen)) {
    const cloud = cloudOf(host)
    if (cloud !== undefined) byCloud.set(cloud, (byCloud.get(cloud) ?? new Set()).add(host))
  }
  if (byCloud.size === 0) return { files: [], steps: [], limits: [] }
  const version = apiVersion(profile.kubernetes)
  const text = emitYaml(
    yaml({
      apiVersion: `kubelet.config.k8s.io/${version}`,
      kind: 'CredentialProviderConfig',
      providers: [...byCloud]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([cloud, hosts]) => {
          const { name, cache, args } = PROVIDERS[cloud]
          return {
            name,
            matchImages: [...hosts].toSorted(),
            defaultCacheDuration: cache,
            apiVersion: `credentialprovider.kubelet.k8s.io/${version}`,
            ...(args === undefined ? {} : { args }),
          }
        }),
    }),
    { as: 'file' },
  )
  const before = profile.kubelet.credentialProviderConfig?.text
  const folder = profile.kubelet.credentialProviderBinDir?.text ?? FOLDER
  const flags = `--image-credential-provider-config=${before ?? CONFIG} --image-credential-provider-bin-dir=${folder}`
  const names = [...byCloud.keys()].map((cloud) => PROVIDERS[cloud].name).join(', ')
  return {
    files: [nodeFile(before ?? CONFIG, `${MARK}\n${text}`, before === undefined ? 'node' : 'part')],
    steps: [
      before === undefined
        ? `put ${names} into ${folder} of each node, and start the kubelet with ${flags}`
        : `put the providers into ${before} of each node and their programs into ${folder}, then restart the kubelet`,
    ],
    limits: mirrorLimits(wish, new Set(targets.filter((host) => isOpen(host) && cloudOf(host) !== undefined))),
  }
}

function apiVersion(kubernetes: Version | undefined): 'v1' | 'v1beta1' | 'v1alpha1' {
  if (kubernetes === undefined || isAtLeast(kubernetes, 1, 26)) return 'v1'
  return isAtLeast(kubernetes, 1, 24) ? 'v1beta1' : 'v1alpha1'
}

function mirrorLimits({ redirects }: Wish, hosts: ReadonlySet<string>): readonly Limit[] {
  return [...hosts]
    .filter((host) => redirects.some(({ source, target }) => target.host === host && source.host !== host))
    .map((host) => ({
      message: `the kubelet asks providers by the name of an image: as a mirror ${host} is asked without a credential`,
      hint: 'move the images in the values, so that they are named by it: chartpin pin --map mapping.yaml',
    }))
}
