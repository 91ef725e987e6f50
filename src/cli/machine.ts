// How registries are reached from the machine that chartpin runs on: by its options, its environment, its certificates and its credentials.

import path from 'node:path'
import { readCertificates } from '../cluster/certificates.ts'
import { isLocalhost } from '../cluster/localhost.ts'
import { nodeFiles, type NodeFiles } from '../cluster/node-files.ts'
import type { Profile } from '../cluster/profile.ts'
import { displayPath } from '../files/display-path.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import type { Machine } from '../facts/machine.ts'
import { proxiesOf } from '../facts/proxies.ts'
import type { ClientOptions, RegistryClient } from '../registry/client.ts'
import type { Connection, ConnectionTls } from '../registry/connection.ts'
import { openRegistries } from '../registry/registries.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { readLogins } from './logins.ts'
import { version } from './version.ts'

/** Registries within reach. */
export interface Reach {
  readonly machine: Machine
  readonly client: RegistryClient
}

/** What a command needs beside its options. */
export interface ReachOptions {
  /** Ends all that is under way. */
  readonly signal?: AbortSignal
  readonly concurrency?: ClientOptions['concurrency']
  /** Its insecure registries are so from here too. */
  readonly profile?: Pick<Profile, 'insecure'>
}

const PATIENCE = 30_000
const LONGEST_WAIT = 60_000
const RETRIES = 4
const CONCURRENCY = { all: 32, host: 16 }

/** Opens registries for a command. Throws `UsageError` where a file that an option names cannot be read. */
export function openReach(invocation: Invocation, { signal, concurrency, profile }: ReachOptions = {}): Reach {
  const { options, io } = invocation
  const note = noteOnce(invocation)
  const { env } = io
  const setting = (name: string): string => env[name] || env[name.toLowerCase()] || ''
  const client = openRegistries({
    userAgent: `chartpin/${version}`,
    proxyFor: proxiesOf({ https: setting('HTTPS_PROXY'), http: setting('HTTP_PROXY'), no: setting('NO_PROXY') }),
    patience: PATIENCE,
    retries: RETRIES,
    longestWait: LONGEST_WAIT,
    concurrency: concurrency ?? CONCURRENCY,
    ...(signal && { signal }),
    onWarning: (host, text) => note(`${host} warns: ${text}`),
    ...(options.verbose && {
      onRequest: ({ method, url, status, milliseconds }) => {
        io.stderr.write(`${method} ${url} ${status ?? 'failed'} ${Math.round(milliseconds)} ms\n`)
      },
    }),
  })
  const insecure = [...options.insecure, ...(profile?.insecure ?? []).map(({ text }) => text)]
  return { machine: machineOf(invocation, new Set(insecure), note), client }
}

function machineOf(invocation: Invocation, insecure: ReadonlySet<string>, note: (text: string) => void): Machine {
  const logins = readLogins(invocation, note)
  const certificates = certificatesOf(invocation)
  const known = new Map<string, readonly Way[]>()
  const waysTo = (registry: string): readonly Way[] => {
    const ways = known.get(registry) ?? findWays(registry, insecure.has(registry), certificates(registry))
    known.set(registry, ways)
    return ways
  }
  return {
    async connectionsTo(registry, repository) {
      const credential = await logins.credentialFor(registry, repository)
      return waysTo(registry).map((way) => ({ ...way, ...(credential && { credential }) }))
    },
  }
}

type Way = Omit<Connection, 'credential'>

function findWays(registry: string, isInsecure: boolean, { tls, isNamed }: Certificates): readonly Way[] {
  const host = HUB_NAMES.has(registry) ? HUB_HOST : registry
  const isHere = isLocalhost(registry)
  // Nobody stands between this machine and itself, and it may speak http as well; but who names an authority wants a check.
  const verify = !isInsecure && (!isHere || isNamed)
  const way = { host, basePath: '/v2', namespace: '', headers: NO_HEADERS, tls: { verify, ...tls } }
  const secure: Way = { ...way, scheme: 'https' }
  return isHere || isInsecure ? [secure, { ...way, scheme: 'http' }] : [secure]
}

const NO_HEADERS: ReadonlyMap<string, string> = new Map()
/** Docker Hub is asked at another host than that which its images name (distribution/reference, moby registry). */
const HUB_NAMES: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io'])
const HUB_HOST = 'registry-1.docker.io'

/** The folders that Docker's and Podman's clients read (containers-certs.d.5); those of the user come first. */
const CERTIFICATE_FOLDERS = ['/etc/containers/certs.d', '/etc/docker/certs.d']

interface Certificates {
  readonly tls: Omit<ConnectionTls, 'verify'>
  /** Whether authorities were named for this run, or for this registry. */
  readonly isNamed: boolean
}

function certificatesOf({ options, io }: Invocation): (registry: string) => Certificates {
  const files = nodeFiles([{ node: '/', real: '/' }], io.cwd)
  const home = io.env['HOME']
  const own = home ? [`${home}/.config/containers/certs.d`, `${home}/.docker/certs.d`] : []
  const byHost = readCertificates(files, [...own, ...CERTIFICATE_FOLDERS])
  // With `ca` Node forgets those of its own variable.
  const named = [...options.ca, ...['SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS'].flatMap((name) => io.env[name] || [])]
  const given = named.map((name) => readNamed(name, io.cwd))
  return (registry) => {
    const found = byHost.get(registry)
    const ca = (found?.ca ?? []).flatMap((file) => textAt(files, file.path) ?? [])
    const [pair] = found?.client ?? []
    const cert = pair === undefined ? undefined : textAt(files, pair.cert.path)
    const key = pair?.key === undefined ? cert : textAt(files, pair.key.path)
    const client = cert !== undefined && key !== undefined && { client: { cert, key } }
    return { tls: { ca: [...given, ...ca], ...client }, isNamed: options.ca.length + ca.length > 0 }
  }
}

function textAt(files: NodeFiles, name: string): string | undefined {
  const file = files.read(name)
  return file === undefined || isProblem(file) ? undefined : file.text
}

function readNamed(name: string, cwd: string): string {
  const file = readSourceFile({
    absolute: path.resolve(cwd, name),
    path: displayPath(name, cwd),
    limit: 1 << 22,
  })
  if (isProblem(file)) throw new UsageError(`the certificates of ${name} cannot be read`, { because: [file.message] })
  return file.text
}

function noteOnce({ options, io }: Invocation): (text: string) => void {
  const told = new Set<string>()
  return (text) => {
    if (options.quiet || told.has(text)) return
    told.add(text)
    io.stderr.write(`! ${text}\n`)
  }
}
