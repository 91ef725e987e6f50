// A tree of hosts.toml files: one folder for each registry that shall come from elsewhere, or that must be told how it is reached
// (containerd docs/hosts.md). Whole registries only: containerd looks a folder up by the registry's name.

import { behaviourOf, type Behaviour } from '../containerd/behaviour.ts'
import { serverOf } from '../containerd/hosts.ts'
import { isLocalhost, splitHostPort } from '../localhost.ts'
import type { Version } from '../version.ts'
import { MARK, nodeFile, type Guide, type GuideFile, type Limit } from './guide.ts'
import { accessOf, printPlace, type Access, type Place, type Redirect, type Wish } from './wish.ts'

interface Making {
  readonly behaviour: Behaviour
  /** Whether a server without mirrors stands in a table too. */
  readonly repeats: 'server' | 'nothing'
}

/** Where the tree is, on the node, and which containerd reads it. */
export interface TreePlace {
  readonly root: string
  readonly version: Version
  /** Whether settings from elsewhere are merged into a registry of a single host, as dockerd does: then none has a single one. */
  readonly mergesSingles?: true
}

/** The files of a tree, and what they cannot say. */
export function hostsTree(wish: Wish, { root, version, mergesSingles }: TreePlace): Guide {
  const behaviour = behaviourOf(version)
  const needsTable = behaviour.wantsHostTable || mergesSingles === true
  const making: Making = { behaviour, repeats: needsTable ? 'server' : 'nothing' }
  const whole = wish.redirects.filter(({ source }) => source.path === '')
  const redirected = new Set(whole.map(({ source }) => source.host))
  const alone = [...wish.insecure].filter(([host]) => !redirected.has(host))
  return {
    files: [
      ...whole.map((redirect) => fileOf(root, redirect.source.host, redirectText(redirect, wish, making))),
      ...alone.map(([host, access]) => fileOf(root, host, aloneText(host, access, making))),
    ],
    steps: [],
    limits: [...partsOfRegistries(wish, 'containerd'), ...unsure(wish, behaviour)],
  }
}

/** What a runtime that knows whole registries only cannot do. */
export function partsOfRegistries({ redirects }: Wish, runtime: string): readonly Limit[] {
  const parts = redirects.filter(({ source }) => source.path !== '')
  const [first] = parts
  if (first === undefined) return []
  const names = parts.map(({ source }) => printPlace(source)).toSorted()
  const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
  return [
    {
      message: `${runtime} has mirrors for whole registries only, and these parts have a place of their own: ${shown}`,
      hint: 'move them in the values: chartpin pin --map mapping.yaml',
    },
  ]
}

function fileOf(root: string, registry: string, text: string): GuideFile {
  // With underscores it is found on every system, and before a folder with the colon.
  return nodeFile(`${root}/${registry.replace(/(?<=.):([^:]*)$/, '_$1_')}/hosts.toml`, text)
}

function redirectText(redirect: Redirect, wish: Wish, making: Making): string {
  const { behaviour } = making
  const { source, target, access, upstream } = redirect
  const mirror = hostOf(target, access, behaviour)
  if (upstream === 'never') return single(mirror, making)
  const own = accessOf(source.host, wish)
  // Of this machine containerd knows by itself how it is reached.
  if (own === 'verified' && isLocalhost(source.host)) return print({ hosts: [mirror] })
  return print({ server: hostOf({ host: serverOf(source.host), path: '' }, own, behaviour), hosts: [mirror] })
}

function aloneText(host: string, access: Access, making: Making): string {
  return single(hostOf({ host, path: '' }, access, making.behaviour), making)
}

/** One host for everything. containerd 1.x refuses a file without a table, so that there it stands in one as well, and is asked twice. */
function single(host: Host, { repeats }: Making): string {
  return print({ server: host, hosts: repeats === 'server' ? [host] : [] })
}

interface Host {
  readonly url: string
  readonly options: readonly string[]
}

/** With `override_path` the address is the whole root of the API. */
function hostOf({ host, path }: Place, access: Access, behaviour: Behaviour): Host {
  const scheme = access === 'http' || access === 'either' ? 'http' : 'https'
  const skips = access === 'unverified' || (access === 'either' && isTlsFirst(host, behaviour))
  return {
    url: path === '' ? `${scheme}://${host}` : `${scheme}://${host}/v2/${path}`,
    options: [...(path === '' ? [] : ['override_path = true']), ...(skips ? ['skip_verify = true'] : [])],
  }
}

/** Whether `skip_verify` beside http means https first. */
function isTlsFirst(host: string, { triesTlsFirst }: Behaviour): boolean {
  return triesTlsFirst && splitHostPort(host).port !== '80'
}

/** Mirrors are tables with headers of their own: containerd 2.x sees no other. */
function print({ server, hosts }: { readonly server?: Host; readonly hosts: readonly Host[] }): string {
  const root = server === undefined ? [] : [`server = ${quoted(server.url)}`, ...server.options]
  const tables = hosts.flatMap(({ url, options }) => [
    '',
    `[host.${quoted(url)}]`,
    'capabilities = ["pull", "resolve"]',
    ...options,
  ])
  return `${[MARK, ...root, ...tables].join('\n')}\n`
}

/** A text as TOML writes it; names of registries need no escapes that JSON and TOML write differently. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}

function unsure({ redirects, insecure }: Wish, behaviour: Behaviour): readonly Limit[] {
  const hosts = new Map([...insecure, ...redirects.map(({ target, access }) => [target.host, access] as const)])
  return [...hosts]
    .filter(([host, access]) => access === 'either' && !isTlsFirst(host, behaviour))
    .map(([host]) => ({
      message: `${host} is asked over http only: this containerd does not try https before it there`,
      hint: `write --to https://${host}/… where it speaks https`,
    }))
}
