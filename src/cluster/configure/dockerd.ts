// The files of dockerd: daemon.json with mirrors of Docker Hub and with insecure registries; where it keeps images in the store of
// containerd a tree of hosts.toml, which has mirrors for every registry (moby daemon/pkg/registry/config.go, daemon/hosts.go).

import { isProblem } from '../../files/source-file.ts'
import type { DockerdConfig } from '../dockerd/config.ts'
import { DAEMON_JSON } from '../dockerd/read.ts'
import { readJsonTree } from '../json-tree.ts'
import { below, stringsOf } from '../tree.ts'
import { entryFor } from './credentials.ts'
import { nodeFile, together, type Guide, type Limit } from './guide.ts'
import { hostsTree } from './hosts-tree.ts'
import { printPlace, type Redirect, type Wish } from './wish.ts'

const TREE = '/etc/docker/certs.d'

/** What dockerd is told, by flags or in its file. */
export interface DockerdSettings {
  /** Addresses, in the order of asking. */
  readonly mirrors: readonly string[]
  readonly insecure: readonly string[]
}

/** The guide for dockerd. */
export function dockerdGuide(wish: Wish, config: DockerdConfig): Guide {
  if (config.store !== undefined) return storeGuide(wish, config.store.version)
  const settings = dockerdSettings(wish)
  const limits = dockerdLimits(wish)
  if (settings.mirrors.length + settings.insecure.length === 0) return { files: [], steps: [], limits }
  return together([{ files: [], steps: [], limits }, daemonJson(wish, settings)])
}

/** The guide for dockerd with the store of containerd. */
export function storeGuide(wish: Wish, version: DockerdConfig['version']): Guide {
  const tree = hostsTree(wish, { root: TREE, version, mergesSingles: true })
  const steps = tree.files.length === 0 ? [] : ['nothing is to be restarted: dockerd reads hosts.toml at every pull']
  const limits = tree.limits.map(({ message, hint }) => ({
    message: message.replace(/^containerd /, 'dockerd '),
    hint,
  }))
  return { files: tree.files, steps, limits: [...limits, ...loginLimits(wish)] }
}

/** Whether dockerd has a mirror for it: of Docker Hub as a whole, on a host of its own. */
function isHubMirror({ source, target }: Redirect): boolean {
  return source.host === 'docker.io' && source.path === '' && target.path === ''
}

/** What can be had by settings. A mirror is asked in one way only, so that of one that may speak either there are two. */
export function dockerdSettings({ redirects, insecure }: Wish): DockerdSettings {
  const hub = redirects.filter(isHubMirror)
  const mirrors = hub.flatMap(({ target: { host }, access }) => {
    const [https, http] = [`https://${host}`, `http://${host}`]
    return access === 'either' ? [https, http] : access === 'http' ? [http] : [https]
  })
  const targets = hub.filter(({ access }) => access !== 'verified').map(({ target }) => target.host)
  return { mirrors, insecure: [...new Set([...insecure.keys(), ...targets])] }
}

/** What cannot. */
export function dockerdLimits(wish: Wish): readonly Limit[] {
  const hint = 'move the images in the values instead: chartpin pin --map mapping.yaml'
  const hub = wish.redirects.find(isHubMirror)
  const others = wish.redirects.filter((redirect) => redirect.source.host !== 'docker.io')
  const pathed = wish.redirects.filter((redirect) => redirect.source.host === 'docker.io' && !isHubMirror(redirect))
  const names = [...new Set(others.map(({ source }) => source.host))].toSorted()
  return [
    ...(names.length === 0
      ? []
      : [
          {
            message: `dockerd has mirrors for Docker Hub only: ${listed(names)} cannot be redirected on the nodes`,
            hint,
          },
        ]),
    ...pathed.slice(0, 1).map(({ source, target }) => ({
      message: `dockerd takes a mirror for a whole registry, and ${printPlace(target)} is a part of one: ${printPlace(source)} cannot be redirected on the nodes`,
      hint: `${hint}; or serve Docker Hub's images at the root of a registry, with --path keep`,
    })),
    ...(hub?.upstream === 'never'
      ? [
          {
            message: 'dockerd asks Docker Hub itself when its mirror fails, and cannot be kept from it',
            hint: 'nothing is to be done where Docker Hub is out of reach',
          },
        ]
      : []),
    ...loginLimits(wish),
  ]
}

function listed(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')
}

function loginLimits({ redirects, entries }: Wish): readonly Limit[] {
  const hosts = redirects.flatMap(({ target }) => (entryFor(target, entries) === undefined ? [] : [target.host]))
  return [...new Set(hosts)].map((host) => ({
    message: `dockerd sends no credential to a mirror: ${host} must give images to everybody`,
    hint: 'or move the images in the values: chartpin pin --map mapping.yaml; then pull secrets count',
  }))
}

/** daemon.json with the settings put to what the node has; where that is not known, the settings alone. */
function daemonJson({ profile: { node } }: Wish, settings: DockerdSettings): Guide {
  const file = node.read(DAEMON_JSON)
  const isKnown = node.realOf(DAEMON_JSON) !== undefined
  const steps = [`on each node: systemctl reload docker, which reads ${DAEMON_JSON} again`]
  if (file === undefined || isProblem(file) || file.text.trim() === '') {
    const part = nodeFile(DAEMON_JSON, print({}, settings, [[], []]), isKnown ? 'node' : 'part')
    const put = isKnown ? [] : [`put the lines into ${DAEMON_JSON} of each node, keeping what it has`]
    return { files: [part], steps: [...put, ...steps], limits: [] }
  }
  const read = readJsonTree(file)
  if (!read.ok || read.tree?.kind !== 'map') {
    const message = `${file.path} is no JSON object: dockerd does not start with it, and nothing is put to it`
    return { files: [], steps: [], limits: [{ message, hint: 'mend it, then run the command again' }] }
  }
  const lists = ['registry-mirrors', 'insecure-registries'].map((key) => {
    return stringsOf(below(read.tree, key)).map(({ text }) => text)
  })
  // The reader above has found it to be an object.
  const before = JSON.parse(file.text) as Readonly<Record<string, unknown>>
  return { files: [nodeFile(DAEMON_JSON, print(before, settings, lists))], steps, limits: [] }
}

/** New mirrors come first, so that they are asked first; everything else stays as it is. */
function print(
  before: Readonly<Record<string, unknown>>,
  { mirrors, insecure }: DockerdSettings,
  [oldMirrors = [], oldInsecure = []]: readonly (readonly string[])[],
): string {
  const merged = {
    ...before,
    ...(mirrors.length === 0 ? {} : { 'registry-mirrors': [...new Set([...mirrors, ...oldMirrors])] }),
    ...(insecure.length === 0 ? {} : { 'insecure-registries': [...new Set([...oldInsecure, ...insecure])] }),
  }
  return `${JSON.stringify(merged, null, 2)}\n`
}
