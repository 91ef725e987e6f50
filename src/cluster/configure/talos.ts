// A patch of Talos' machine configuration: `machine.registries` (talos reference v1alpha1 config, RegistriesConfig).

import { emitYaml } from '../../yaml/emit.ts'
import type { RegistryEntry } from '../credentials/docker-config.ts'
import { isAtLeast, type Version } from '../version.ts'
import { entryFor, labelsOf, loginOf } from './credentials.ts'
import { httpUpstreams } from './k3s.ts'
import { MARK, type Guide, type Limit } from './guide.ts'
import { partsOfRegistries } from './hosts-tree.ts'
import type { Access, Redirect, Wish } from './wish.ts'
import { yaml, type Json } from './yaml.ts'

/** The guide for Talos, by the containerd in it. */
export function talosGuide(wish: Wish, version: Version): Guide {
  // skipFallback came with Talos 1.9, and containerd 2.0 did.
  const canSkip = isAtLeast(version, 2, 0)
  const whole = wish.redirects.filter(({ source }) => source.path === '')
  const mirrors = mirrorsOf(wish, whole, canSkip)
  const limits = [
    ...partsOfRegistries(wish, 'Talos'),
    ...(canSkip ? [] : skipLimits(whole)),
    ...httpUpstreams(wish, 'Talos'),
  ]
  if (Object.keys(mirrors).length === 0) return { files: [], steps: [], limits }
  const targets = new Map(whole.map(({ target, access }) => [target.host, access] as const))
  const logins = loginsOf(targets, wish)
  const config = configsOf(new Map([...wish.insecure, ...targets]), logins)
  const registries = { mirrors, ...(Object.keys(config).length === 0 ? {} : { config }) }
  const text = `${MARK}\n${emitYaml(yaml({ machine: { registries } }), { as: 'file' })}`
  return {
    files: [{ place: { kind: 'setup', name: 'talos-patch.yaml' }, text, secrets: labelsOf(logins.values()) }],
    steps: ['for each node: talosctl -n NODE patch machineconfig --patch @talos-patch.yaml'],
    limits,
  }
}

function mirrorsOf({ insecure }: Wish, whole: readonly Redirect[], canSkip: boolean): Record<string, Json> {
  const mirrors: Record<string, Json> = {}
  for (const [host, access] of insecure) mirrors[host] = { endpoints: [`${schemeOf(access)}://${host}`] }
  for (const redirect of whole) mirrors[redirect.source.host] = mirrorOf(redirect, canSkip)
  return mirrors
}

type Logins = ReadonlyMap<string, RegistryEntry>

/** Credentials of targets; they go to these hosts alone. */
function loginsOf(targets: ReadonlyMap<string, Access>, { entries }: Wish): Logins {
  const found = [...targets.keys()].flatMap((host) => {
    const entry = entryFor({ host, path: '' }, entries)
    return entry === undefined || loginOf(entry) === undefined ? [] : [[host, entry] as const]
  })
  return new Map(found)
}

function configsOf(accesses: ReadonlyMap<string, Access>, logins: Logins): Record<string, Json> {
  const config: Record<string, Json> = {}
  for (const [host, access] of accesses) {
    const entry = logins.get(host)
    const login = entry === undefined ? undefined : loginOf(entry)?.login
    const skips = access === 'unverified' || access === 'either'
    if (login === undefined && !skips) continue
    config[host] = {
      ...(login === undefined ? {} : { auth: { username: login.username, password: login.password } }),
      ...(skips ? { tls: { insecureSkipVerify: true } } : {}),
    }
  }
  return config
}

function schemeOf(access: Access): 'http' | 'https' {
  return access === 'http' || access === 'either' ? 'http' : 'https'
}

function mirrorOf({ target: { host, path }, access, upstream }: Redirect, canSkip: boolean): Json {
  const address = `${schemeOf(access)}://${host}`
  return {
    endpoints: [path === '' ? address : `${address}/v2/${path}`],
    ...(path === '' ? {} : { overridePath: true }),
    ...(upstream === 'never' && canSkip ? { skipFallback: true } : {}),
  }
}

function skipLimits(whole: readonly Redirect[]): readonly Limit[] {
  if (whole.every(({ upstream }) => upstream === 'after')) return []
  const message = 'this Talos asks registries themselves when their mirrors fail, and cannot be kept from it'
  return [{ message, hint: 'nothing is to be done where they are out of reach' }]
}
