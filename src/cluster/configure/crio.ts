// The files of CRI-O: a drop-in of registries.conf.d, and for mirrors that want a credential an auth file: what the kubelet finds goes to
// the registry that an image names, and to no mirror (containers-registries.conf.5, crio.conf.5).

import { isProblem } from '../../files/source-file.ts'
import type { CrioConfig } from '../crio/config.ts'
import { matchedLength } from '../crio/prefix.ts'
import { MARK, nodeFile, together, type Guide, type Limit } from './guide.ts'
import { dockerConfig, entryFor, isIdle, labelsOf, ownKeys, type KeyedEntries } from './credentials.ts'
import { quoted } from './hosts-tree.ts'
import { printPlace, type Place, type Redirect, type Wish } from './wish.ts'

const DROP_INS = '/etc/containers/registries.conf.d'
const AUTH_FILE = '/etc/crio/chartpin-auth.json'

/** The guide for CRI-O. */
export function crioGuide(wish: Wish, config: CrioConfig): Guide {
  return together([registriesGuide(wish, config), authGuide(wish, config)])
}

/** The drop-in with mirrors and insecure registries. */
export function registriesGuide(wish: Wish, config: CrioConfig): Guide {
  const tables = [...wish.redirects.map(tableOf(wish)), ...ownTables(wish)]
  if (tables.length === 0) return { files: [], steps: [], limits: [] }
  const name = lastName(wish)
  return {
    files: [nodeFile(`${DROP_INS}/${name}`, `${MARK}\n\n${tables.join('\n')}`)],
    steps: ['on each node: systemctl reload crio'],
    limits: [...replaced(wish, config), ...httpAfterHttps(wish)],
  }
}

function tableOf({ insecure }: Wish): (redirect: Redirect) => string {
  return ({ source, target, access, upstream }) =>
    [
      '[[registry]]',
      `prefix = ${quoted(printPlace(source))}`,
      `location = ${quoted(printPlace(source))}`,
      ...(insecure.has(source.host) ? ['insecure = true'] : []),
      ...(upstream === 'never' ? ['blocked = true'] : []),
      '',
      '[[registry.mirror]]',
      `location = ${quoted(printPlace(target))}`,
      ...(access === 'verified' ? [] : ['insecure = true']),
      '',
    ].join('\n')
}

/**
 * Entries for registries that are pulled from by their own names: insecure ones, and targets that an entry for something else is about
 * too, as `mirror.example` is about `mirror.example:5000`. Each name that is asked is looked up again.
 */
function ownTables({ redirects, insecure }: Wish): readonly string[] {
  const sources = new Set(redirects.map(({ source }) => printPlace(source)))
  const places = new Map<string, boolean>([...insecure.keys()].map((host) => [host, true] as const))
  for (const { target, access } of redirects) {
    const name = printPlace(target)
    const isMatched = redirects.some(({ source }) => matchedLength(`${name}/a`, printPlace(source)) !== undefined)
    if (isMatched) places.set(name, access !== 'verified')
  }
  return [...places]
    .filter(([name]) => !sources.has(name))
    .map(([name, isInsecure]) => {
      const lines = ['[[registry]]', `prefix = ${quoted(name)}`, `location = ${quoted(name)}`]
      return [...lines, ...(isInsecure ? ['insecure = true'] : []), ''].join('\n')
    })
}

/** Behind all files that the node has: of equal prefixes the last one counts. */
function lastName({ profile: { node } }: Wish): string {
  const listed = node.list(DROP_INS)
  const names = listed === undefined || isProblem(listed) ? [] : listed.filter((name) => name.endsWith('.conf'))
  const candidates = ['99-chartpin.conf', '99-zz-chartpin.conf', 'zz-chartpin.conf', 'zzz-chartpin.conf']
  return candidates.find((name) => names.every((other) => other <= name)) ?? `${names.at(-1) ?? ''}-chartpin.conf`
}

function replaced({ redirects }: Wish, { registries: { registries } }: CrioConfig): readonly Limit[] {
  const before = registries.filter(({ prefix, where }) => {
    return !where.file.path.includes('chartpin.conf') && redirects.some(({ source }) => printPlace(source) === prefix)
  })
  return before.map(({ prefix, where }) => ({
    message: `${where.file.path} has a [[registry]] for ${prefix} too, which does nothing beside the new one`,
    hint: 'take it out, or leave it as it is',
  }))
}

function httpAfterHttps({ redirects, insecure }: Wish): readonly Limit[] {
  const all = new Map([...insecure, ...redirects.map(({ target, access }) => [target.host, access] as const)])
  const http = [...all].filter(([, access]) => access === 'http').map(([host]) => host)
  if (http.length === 0) return []
  const message = `CRI-O asks ${http.join(', ')} over https first, and over http when that fails: it has no setting for http alone`
  return [{ message, hint: 'nothing is to be done where nobody listens for https there' }]
}

/** The auth file, where a target has a credential. */
export function authGuide({ redirects, entries }: Wish, { authFile }: CrioConfig): Guide {
  const keyed = targetEntries(redirects, entries)
  if (keyed.size === 0) return { files: [], steps: [], limits: [] }
  const all = new Map([...ownKeys(entries.filter((entry) => !isIdle(entry, redirects))), ...keyed])
  const path = authFile?.text ?? AUTH_FILE
  const isOwn = authFile === undefined || path === AUTH_FILE
  const conf = `${MARK}\n[crio.image]\nglobal_auth_file = ${quoted(AUTH_FILE)}\n`
  return {
    files: [
      { place: { kind: isOwn ? 'node' : 'part', path }, text: dockerConfig(all), secrets: labelsOf(all.values()) },
      ...(isOwn ? [nodeFile('/etc/crio/crio.conf.d/99-chartpin.conf', conf)] : []),
    ],
    steps: [
      isOwn
        ? `on each node: chmod 600 ${AUTH_FILE}; systemctl restart crio`
        : `put the entries under auths into ${path} of each node`,
    ],
    limits: [],
  }
}

/** The credentials of targets, under the names by which CRI-O asks for them. */
export function targetEntries(redirects: readonly Redirect[], entries: Wish['entries']): KeyedEntries {
  const keyed = new Map<string, Wish['entries'][number]>()
  for (const { target } of redirects) {
    const entry = entryFor(target, entries)
    if (entry !== undefined) keyed.set(printPlace(wholeOf(target, entry.registry)), entry)
  }
  return keyed
}

/** The registry itself where the entry is for all of it. */
function wholeOf(target: Place, registry: string): Place {
  return registry.includes('/') ? target : { ...target, path: '' }
}
