// Mirrors and insecure registries as dockerd takes them, from daemon.json or from flags (moby daemon/pkg/registry/config.go).

import { isIP } from 'node:net'
import { HOST } from '../../reference/grammar.ts'
import { splitHostPort } from '../localhost.ts'
import type { Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step } from '../step.ts'
import type { AddressRange, HubMirror, InsecureRegistries } from './config.ts'
import type { DockerdRule } from './notices.ts'

/** What was read, and why dockerd does not start with it, where it does not. */
export interface RegistriesRead {
  readonly mirrors: readonly HubMirror[]
  readonly insecure: InsecureRegistries
  readonly refusal?: Step
}

/** Where they are written, and where what is wrong with them goes. */
export interface RegistriesInput {
  readonly mirrors: readonly PlacedText[]
  readonly insecure: readonly PlacedText[]
  readonly notices: Notices<DockerdRule>
}

const THIS_MACHINE: Step = { message: 'addresses of this machine are insecure by themselves' }
const OWN_RANGES: readonly AddressRange[] = [
  { address: '127.0.0.0', bits: 8, step: THIS_MACHINE },
  { address: '::1', bits: 128, step: THIS_MACHINE },
]
const HUB_NAMES: readonly string[] = ['docker.io', 'index.docker.io', 'registry-1.docker.io']

/** Reads both lists. Each entry that dockerd refuses keeps it from starting. */
export function readDockerRegistries({ mirrors: written, insecure, notices }: RegistriesInput): RegistriesRead {
  let refusal: Step | undefined
  const refuse = (rule: DockerdRule, { text: whole, where }: PlacedText, reason: string, hint: string): void => {
    const text = withoutUser(whole)
    const message = `dockerd does not start: ${text} ${reason}`
    refusal ??= { message: `${text} ${reason}`, where }
    notices.add(rule, { where, message, hint })
  }
  const mirrors = new Map<string, HubMirror>()
  for (const each of written) {
    const mirror = mirrorOf(each)
    if (typeof mirror === 'string') refuse('malformed-registry-mirror', each, mirror, MIRROR_HINT)
    else if (!mirrors.has(addressOf(mirror))) mirrors.set(addressOf(mirror), mirror)
  }
  tellHubOnly(written, notices)
  const hosts = new Map<string, Step>()
  const ranges: AddressRange[] = []
  for (const each of insecure) {
    const entry = insecureOf(each)
    if ('reason' in entry) refuse('malformed-insecure-registry', each, entry.reason, INSECURE_HINT)
    else if ('bits' in entry) ranges.push(entry)
    else hosts.set(entry.host, entry.step)
    tellEntry(each, notices)
  }
  const read = { mirrors: [...mirrors.values()], insecure: { hosts, ranges: [...ranges, ...OWN_RANGES] } }
  return refusal === undefined ? read : { ...read, refusal }
}

const MIRROR_HINT = 'write https://host[:port], without user, query and fragment'
const INSECURE_HINT = 'write host[:port], or a range like 10.0.0.0/8'

/** A mirror, or why it is none. */
function mirrorOf({ text, where }: PlacedText): HubMirror | string {
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/is.exec(text) ?? []
  if (scheme === undefined) return 'has no scheme'
  const name = scheme.toLowerCase()
  if (name !== 'http' && name !== 'https') return `has a scheme that is neither http nor https`
  if (/[?#]/.test(rest)) return 'has a query or a fragment'
  const [host = '', ...path] = rest.split('/')
  if (host.includes('@')) return 'has a user name'
  const below = path.join('/').replace(/\/$/, '')
  return {
    scheme: name,
    host,
    path: below === '' ? '' : `/${below}`,
    step: { message: 'registry-mirrors names this mirror of Docker Hub', where },
  }
}

/** What stands before an `@` may be a password. */
function withoutUser(text: string): string {
  return text.replace(/^(.*?:\/\/)?.*@/s, '$1…@')
}

function addressOf({ scheme, host, path }: HubMirror): string {
  return `${scheme}://${host}${path}`
}

type InsecureEntry = AddressRange | { readonly host: string; readonly step: Step } | { readonly reason: string }

function insecureOf({ text, where }: PlacedText): InsecureEntry {
  const bare = text.replace(/^https?:\/\//i, '')
  if (bare.includes('://')) return { reason: 'has a scheme that is neither http nor https' }
  if (text.startsWith('-') || text.endsWith('-')) return { reason: 'begins or ends with a dash' }
  const [, address = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(bare) ?? []
  const family = isIP(address)
  if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128))
    return {
      address,
      bits: Number(bits),
      step: { message: `insecure-registries has the range ${bare}`, where },
    }
  const { name, port } = splitHostPort(bare)
  if (!HOST.test(bare) && isIP(name) === 0) return { reason: 'is no host' }
  if (Number(port) > 65_535) return { reason: 'has a port that is none' }
  return { host: bare, step: { message: `insecure-registries has ${bare}`, where } }
}

function tellEntry({ text, where }: PlacedText, notices: Notices<DockerdRule>): void {
  const bare = text.replace(/^https?:\/\//i, '')
  if (bare !== text)
    notices.add('scheme-of-insecure-registry', {
      where,
      message: 'the scheme is taken off, and says nothing: https is tried first, and then http',
      hint: `write ${bare}`,
    })
  if (HUB_NAMES.includes(bare))
    notices.add('ineffective-insecure-registry', {
      where,
      message: 'images of Docker Hub are always asked for over https, with its certificate checked',
      hint: 'take it out',
    })
}

function tellHubOnly([first]: readonly PlacedText[], notices: Notices<DockerdRule>): void {
  if (first === undefined) return
  notices.add('mirror-for-hub-only', {
    where: first.where,
    message: 'mirrors of dockerd are asked for images of Docker Hub and no others, without any credential',
    hint: 'rewrite the images of other registries, or use a runtime that has mirrors for them',
  })
}
