// The registries.yaml of k3s and RKE2, and the setting that keeps nodes from the registries themselves (rke2-docs install/registry_mirror.md;
// rancher/wharfie pkg/registries). A path of the target is a rewrite: their containerd asks the host for another name.

import { emitYaml } from '../../yaml/emit.ts'
import { isAtLeast, type Version } from '../version.ts'
import { entryFor, labelsOf, loginOf } from './credentials.ts'
import { MARK, nodeFile, type Guide, type GuideFile, type Limit } from './guide.ts'
import { partsOfRegistries } from './hosts-tree.ts'
import type { Access, Redirect, Wish } from './wish.ts'
import { yaml, type Json } from './yaml.ts'

/** Which of the two it is, and its Kubernetes; absent: the newest. */
export interface K3sPlace {
  readonly kind: 'k3s' | 'rke2'
  readonly kubernetes: Version | undefined
}

/** The guide for k3s and RKE2. */
export function k3sGuide(wish: Wish, { kind, kubernetes }: K3sPlace): Guide {
  const whole = wish.redirects.filter(({ source }) => source.path === '')
  const redirected = new Set(whole.map(({ source }) => source.host))
  const alone = [...wish.insecure].filter(([host]) => !redirected.has(host))
  if (whole.length + alone.length === 0) return { files: [], steps: [], limits: partsOfRegistries(wish, kind) }
  const mirrors: Record<string, Json> = {}
  for (const redirect of whole) mirrors[redirect.source.host] = mirrorOf(redirect)
  for (const [host, access] of alone) mirrors[host] = { endpoint: [addressOf(host, access)] }
  const logins = loginsOf(wish)
  const configs: Record<string, Json> = {}
  const targets = new Map(whole.map(({ target, access }) => [target.host, access] as const))
  // A registry that configs names is asked itself, whatever the settings of the node say.
  const closed = new Set(whole.filter(({ upstream }) => upstream === 'never').map(({ source }) => source.host))
  const skipping = new Map([...[...wish.insecure].filter(([host]) => !closed.has(host)), ...targets])
  for (const host of new Set([...skipping.keys(), ...logins.keys()])) {
    const config = configOf(host, skipping.get(host) ?? 'verified', logins)
    if (config !== undefined) configs[host] = config
  }
  const data: Json = { mirrors, ...(Object.keys(configs).length === 0 ? {} : { configs }) }
  const text = `${MARK}\n${emitYaml(yaml(data), { as: 'file' })}`
  const path = `/etc/rancher/${kind}/registries.yaml`
  const isThere = wish.profile.node.read(path) !== undefined
  const upstream = upstreamGuide(whole, kind, kubernetes)
  const service = kind === 'k3s' ? 'k3s, on agents k3s-agent' : 'rke2-server, on agents rke2-agent'
  return {
    files: [
      { place: { kind: isThere ? 'part' : 'node', path }, text, secrets: labelsOf([...logins.values()]) },
      ...upstream.files,
    ],
    steps: [
      ...(isThere ? [`put the keys into ${path} of each node: it has others already`] : []),
      `on each node: systemctl restart ${service}`,
    ],
    limits: [...partsOfRegistries(wish, kind), ...upstream.limits, ...httpUpstreams(wish, kind)],
  }
}

/** A rewrite goes for all endpoints of a mirror; `$` would be a group in what it puts there, and no name has one. */
function mirrorOf({ target, access }: Redirect): Json {
  const endpoint = [addressOf(target.host, access)]
  return target.path === '' ? { endpoint } : { endpoint, rewrite: { '^(.*)$': `${target.path}/$1` } }
}

function addressOf(host: string, access: Access): string {
  return `${access === 'http' || access === 'either' ? 'http' : 'https'}://${host}`
}

function configOf(
  host: string,
  access: Access,
  logins: ReadonlyMap<string, Wish['entries'][number]>,
): Json | undefined {
  const entry = logins.get(host)
  const login = entry === undefined ? undefined : loginOf(entry)?.login
  const skips = access === 'unverified' || access === 'either'
  if (login === undefined && !skips) return undefined
  return {
    ...(login === undefined ? {} : { auth: { username: login.username, password: login.password } }),
    ...(skips ? { tls: { insecure_skip_verify: true } } : {}),
  }
}

/** Credentials of targets; they go to these hosts alone. */
function loginsOf({ redirects, entries }: Wish): ReadonlyMap<string, Wish['entries'][number]> {
  const found = redirects
    .filter(({ source }) => source.path === '')
    .flatMap(({ target }) => {
      const entry = entryFor(target, entries)
      return entry === undefined || loginOf(entry) === undefined ? [] : [[target.host, entry] as const]
    })
  return new Map(found)
}

/** One setting for all registries that `mirrors` names; a node of an older release does not start with it. */
function upstreamGuide(
  whole: readonly Redirect[],
  kind: K3sPlace['kind'],
  kubernetes: Version | undefined,
): Pick<Guide, 'limits'> & { readonly files: readonly GuideFile[] } {
  const never = whole.filter(({ upstream }) => upstream === 'never')
  if (never.length === 0) return { files: [], limits: [] }
  if (!knowsSetting(kubernetes)) {
    const message = `this ${kind} asks registries themselves when their mirrors fail, and cannot be kept from it`
    return { files: [], limits: [{ message, hint: 'nothing is to be done where they are out of reach' }] }
  }
  const after = whole.filter(({ upstream }) => upstream === 'after').map(({ source }) => source.host)
  const limits: readonly Limit[] =
    after.length === 0
      ? []
      : [
          {
            message: `${after.join(', ')} is not asked itself either: the setting is for all registries together`,
            hint: 'copy its images into the mirror too',
          },
        ]
  const text = `${MARK}\ndisable-default-registry-endpoint: true\n`
  return { files: [nodeFile(`/etc/rancher/${kind}/config.yaml.d/99-chartpin.yaml`, text)], limits }
}

/** In the releases of January 2024 and later (rke2-docs install/private_registry.md). */
function knowsSetting(kubernetes: Version | undefined): boolean {
  if (kubernetes === undefined || isAtLeast(kubernetes, 1, 29, 1)) return true
  const since = new Map([
    [26, 13],
    [27, 10],
    [28, 6],
  ]).get(kubernetes.minor)
  return kubernetes.major === 1 && since !== undefined && kubernetes.patch >= since
}

/** The registry itself is an endpoint of scheme https, whatever it speaks. */
export function httpUpstreams({ redirects, insecure }: Wish, who: string): readonly Limit[] {
  const hosts = redirects
    .filter(({ source, upstream }) => source.path === '' && upstream === 'after')
    .map(({ source }) => source.host)
    .filter((host) => ['http', 'either'].includes(insecure.get(host) ?? ''))
  return hosts.map((host) => ({
    message: `behind its mirror ${who} asks ${host} itself over https only`,
    hint: 'leave it out of the mapping where it speaks http',
  }))
}
