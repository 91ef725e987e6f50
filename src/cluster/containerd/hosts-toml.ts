// A hosts.toml: the hosts that stand in for one registry, in order, exactly as containerd reads it; and what it overlooks
// (containerd core/remotes/docker/config/hosts.go parseHostsFile, docs/hosts.md).

import type { SourceFile } from '../../files/source-file.ts'
import type { Notices } from '../notice.ts'
import type { Step, Where } from '../step.ts'
import { readToml } from '../toml-tree.ts'
import { entriesOf, stringOf, whereOf, type Fault, type Tree, type TreeEntry } from '../tree.ts'
import type { Behaviour } from './behaviour.ts'
import type { RegistryHost, RegistryHosts } from './config.ts'
import { cleanPath, parseHostUrl, type HostUrl } from './host-url.ts'
import { fieldOf, hostKeys, readHostFields, type HostFields } from './hosts-fields.ts'
import type { ContainerdRule } from './notices.ts'

/** A hosts.toml to read. */
export interface HostsFile {
  readonly file: SourceFile
  /** Its folder, on the node. */
  readonly folder: string
  readonly behaviour: Behaviour
  readonly notices: Notices<ContainerdRule>
}

/** The hosts of a file; undefined where containerd drops all of it, which is told. */
export function readHostsToml(input: HostsFile): RegistryHosts | undefined {
  const read = readToml(input.file)
  const hosts = read.ok ? hostsOf(input, read.tree, read.headers) : read.problem
  if (!('message' in hosts)) {
    if (read.ok) tellUnknownKeys(input, read.tree)
    return hosts
  }
  input.notices.add('broken-hosts-file', {
    where: hosts.where,
    message: `${hosts.message}: containerd logs this and goes on as if the file were not there, without any of its mirrors`,
    hint: 'mend it: until then the registry itself is asked',
  })
  return undefined
}

function hostsOf(input: HostsFile, tree: Tree, headers: readonly (readonly string[])[]): RegistryHosts | Fault {
  const names = input.behaviour.wantsHostTable ? namesByPlace(tree) : namesByHeader(headers)
  if (names === undefined) {
    const message = 'containerd 1.x takes no hosts.toml without a [host."…"] table'
    return { where: { file: input.file, span: { start: 0, end: 0 } }, message }
  }
  const typeFault = wrongType(tree)
  if (typeFault !== undefined) return typeFault
  const table = fieldOf(tree, 'host')?.value
  const hosts: RegistryHost[] = []
  for (const name of names) {
    const entry = table?.kind === 'map' ? table.entries.get(name) : undefined
    if (entry === undefined) continue
    const host = hostOf(input, entry)
    if ('message' in host) return host
    hosts.push(host)
  }
  if (!input.behaviour.wantsHostTable) tellUnseen(input, table, names)
  return withServer(input, tree, hosts)
}

/** In 2.x the order, and what is a host at all, is told by the headers of tables (getSortedHosts). */
function namesByHeader(headers: readonly (readonly string[])[]): readonly string[] {
  const names: string[] = []
  for (const [first, name] of headers)
    if (first === 'host' && name !== undefined && name !== names.at(-1)) names.push(name)
  return names
}

/** In 1.x by the lines of the tables; a file without any is refused. */
function namesByPlace(tree: Tree): readonly string[] | undefined {
  const table = fieldOf(tree, 'host')?.value
  return table?.kind === 'map' ? entriesOf(table).map(({ name }) => name) : undefined
}

function wrongType(tree: Tree): Fault | undefined {
  const server = fieldOf(tree, 'server')?.value
  if (server !== undefined && stringOf(server) === undefined)
    return { where: whereOf(server), message: 'server must be a text' }
  const table = fieldOf(tree, 'host')?.value
  if (table !== undefined && table.kind !== 'map') return { where: whereOf(table), message: 'host must be a table' }
  const wrong = entriesOf(table).find(({ value }) => value.kind !== 'map')
  return wrong === undefined ? undefined : { where: whereOf(wrong.value), message: 'a host must be a table' }
}

function hostOf(input: HostsFile, entry: TreeEntry): RegistryHost | Fault {
  const read = readHostFields(entry.value, input)
  const url = urlOf(entry.name)
  if (url === undefined) return { where: entry.where, message: 'the address of a host is malformed' }
  if (!read.ok) return read.problem
  const step = { message: 'hosts.toml names this mirror', where: entry.where }
  tellMirror(input, entry, url, read.fields)
  return made(url, read.fields, step)
}

/** What is asked last: the `server`, or where none is named the registry itself. */
function withServer(input: HostsFile, tree: Tree, hosts: readonly RegistryHost[]): RegistryHosts | Fault {
  const server = fieldOf(tree, 'server')
  const read = readHostFields(tree, input)
  const text = stringOf(server?.value) ?? ''
  const url = text === '' ? undefined : urlOf(text)
  if (text !== '' && url === undefined)
    return { where: server?.where ?? whereOf(tree), message: 'the address of the server is malformed' }
  if (!read.ok) return read.problem
  const { fields } = read
  if (server === undefined || url === undefined || url.host === '') {
    if (server !== undefined && url !== undefined) tellUnusable(input, server.where, url)
    tellNoServer(input, tree, hosts.length)
    const message = 'hosts.toml names no server, so that the registry itself is asked last'
    const where = { file: input.file, span: { start: 0, end: 0 } }
    return { hosts, fallback: { headers: fields.headers, ...tlsOf(fields), step: { message, where } } }
  }
  tellServer(input, server, url, fields)
  return { hosts: [...hosts, made(url, fields, { message: 'hosts.toml names this server', where: server.where })] }
}

/** Go's `strings.HasPrefix(server, "http")`: `http-mirror.example` counts as having a scheme, and gets none. */
function urlOf(text: string): HostUrl | undefined {
  return parseHostUrl(text.startsWith('http') ? text : `https://${text}`)
}

function made(url: HostUrl, fields: HostFields, step: Step): RegistryHost {
  return {
    scheme: url.scheme,
    host: url.host,
    basePath: basePathOf(url.path, fields),
    capabilities: fields.capabilities,
    headers: fields.headers,
    rewrites: [],
    ...tlsOf(fields),
    step,
  }
}

function basePathOf(written: string, { overridesPath }: HostFields): string {
  const clean = cleanPath(written)
  return overridesPath || clean.endsWith('/v2') ? clean : `${clean}/v2`
}

function tlsOf({ tls }: HostFields): Pick<HostFields, 'tls'> {
  return tls === undefined ? {} : { tls }
}

function tellMirror(input: HostsFile, entry: TreeEntry, url: HostUrl, fields: HostFields): void {
  const { where } = entry
  tellUnusable(input, where, url)
  tellPath(input, where, url, fields)
  tellScheme(input, where, url, fields)
  if (!fields.capabilities.includes('resolve')) {
    input.notices.add('mirror-cannot-resolve', {
      where,
      message: 'this mirror has no capability "resolve", so that it is not asked for tags, only for digests',
      hint: 'add "resolve" to its capabilities, or name images by digest',
    })
  }
}

function tellServer(input: HostsFile, { where }: TreeEntry, url: HostUrl, fields: HostFields): void {
  tellUnusable(input, where, url)
  tellPath(input, where, url, fields)
  tellScheme(input, where, url, fields)
  if (url.host !== 'docker.io' && url.host !== 'index.docker.io') return
  input.notices.add('server-docker-io', {
    where,
    message: `${url.host} serves no images: pulls that come this far fail`,
    hint: 'write https://registry-1.docker.io',
  })
}

function tellPath({ notices }: HostsFile, where: Where, { path }: HostUrl, { overridesPath }: HostFields): void {
  const clean = cleanPath(path)
  if (overridesPath && !`${clean}/`.includes('/v2/')) {
    notices.add('mirror-without-api-path', {
      where,
      message: `with override_path the requests go to ${clean === '' ? '/' : `${clean}/`}REPOSITORY/manifests/…, without /v2 in front`,
      hint: 'write the whole root of the API, with /v2, or leave override_path out',
    })
  }
  if (!overridesPath && clean.includes('/v2/') && !clean.endsWith('/v2')) {
    notices.add('doubled-api-path', {
      where,
      message: `containerd adds /v2 to this path: the requests go to ${clean}/v2/REPOSITORY/manifests/…`,
      hint: 'add override_path = true',
    })
  }
}

function tellScheme({ notices, behaviour }: HostsFile, where: Where, url: HostUrl, { hasTls }: HostFields): void {
  if (url.scheme !== 'http' || !hasTls || !behaviour.triesTlsFirst || url.host.endsWith(':80')) return
  notices.add('tls-before-http', {
    where,
    message:
      'with skip_verify or certificates this host is asked over https first, and over http only when it does not speak TLS',
    hint: 'leave them out where the host speaks http, or write https',
  })
}

function tellUnusable({ notices }: HostsFile, where: Where, { scheme, host }: HostUrl): void {
  // Of `ftp://a`, with https:// put in front, `ftp:` is the host.
  const isUnusable = (scheme !== 'http' && scheme !== 'https') || host.endsWith(':')
  if (host !== '' && !isUnusable) return
  const message =
    host === ''
      ? 'an address that begins with "http" is taken to have a scheme, and this one has no host then'
      : 'an address can be of https or http only'
  notices.add('mirror-without-host', { where, message, hint: 'write https:// or http:// in front' })
}

function tellNoServer({ notices, file }: HostsFile, tree: Tree, mirrors: number): void {
  const ignored = ['capabilities', 'override_path'].flatMap((name) => fieldOf(tree, name) ?? [])
  for (const { name, where } of ignored) {
    notices.add('ignored-server-options', {
      where,
      message: `${name} outside of a [host] table is about the server, and this file names none: it has no effect`,
      hint: 'name the server, or put it below the header of a mirror',
    })
  }
  if (mirrors === 0) return
  notices.add('implicit-upstream', {
    where: { file, span: { start: 0, end: 0 } },
    message: 'no server is named: when the mirrors fail, the registry itself is asked',
    hint: 'name the mirror as server too where the registry must not be asked',
  })
}

function tellUnseen({ notices }: HostsFile, table: Tree | undefined, names: readonly string[]): void {
  const seen = new Set(names)
  for (const { name, where } of entriesOf(table).filter((entry) => !seen.has(entry.name))) {
    notices.add('unseen-host-table', {
      where,
      message: `containerd 2 finds mirrors by the headers of their tables, and does not see ${name}`,
      hint: `write it as a table of its own: [host."${name}"]`,
    })
  }
}

function tellUnknownKeys(input: HostsFile, tree: Tree): void {
  const known = input.behaviour.knowsDialTimeout ? hostKeys : hostKeys.filter((key) => key !== 'dial_timeout')
  const tell = (entries: readonly TreeEntry[], keys: readonly string[]): void => {
    for (const { name, where } of entries.filter((entry) => !keys.includes(entry.name.toLowerCase()))) {
      input.notices.add('unknown-hosts-key', {
        where,
        message: `containerd does not know the key ${name} here and ignores it`,
        hint: name === 'server' ? SERVER_HINT : `known are ${keys.join(', ')}`,
      })
    }
  }
  tell(entriesOf(tree), ['server', 'host', ...known])
  for (const { value } of entriesOf(fieldOf(tree, 'host')?.value)) tell(entriesOf(value), known)
}

const SERVER_HINT = 'put it above the first [host] header: below one it belongs to that mirror'
