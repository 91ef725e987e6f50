// Hosts of generated hosts.toml trees, held against what containerd really asks of a listener on this machine.
// Registered only where CHARTPIN_PEERS=1 promises that containerd and ctr are there, and root to start them.

import assert from 'node:assert/strict'
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { array, constantFrom, option, record, sample, type Arbitrary } from 'fast-check'
import { nextAttempt, urlOf, type Failure, type Resolution, type Tried } from '../attempt.ts'
import { nodeFiles } from '../node-files.ts'
import { parseVersion, type Version } from '../version.ts'
import { readContainerd } from './read.ts'
import { resolveContainerd } from './resolve.ts'

const RUNS = 150
/** Both come with Debian's package containerd. */
const PROGRAMS = { daemon: 'containerd', client: 'ctr' }
const DIGEST = `sha256:${'ab'.repeat(32)}`

/** A mirror, or the server at the end. */
interface Host {
  readonly path: string
  readonly status: 200 | 401 | 403 | 404 | 500
  readonly override: boolean | null
  readonly capabilities: readonly string[] | null
  readonly skips: boolean | null
  readonly hasScheme: boolean
}

interface Case {
  readonly folder: 'exact' | 'underscored' | '_default' | 'other'
  readonly registry: 'named' | 'listener'
  readonly hosts: readonly Host[]
  readonly server: Host | null
  readonly target: string
  /** What makes containerd drop the file. */
  readonly fault: 'syntax' | 'type' | null
}

/** A capability that nobody knows: the whole file is dropped. */
const NONSENSE: readonly string[] = ['pull', 'nonsense']

const host: Arbitrary<Host> = record({
  path: constantFrom('', '/', '/v2', '/x', '/x/', '/x//y/v2/', '/v2/x', '/y/../x'),
  status: constantFrom(404, 404, 404, 401, 403, 500, 200),
  override: option(constantFrom(true, false)),
  capabilities: constantFrom(
    null,
    null,
    null,
    ['pull'],
    ['pull', 'resolve'],
    ['Pull', 'RESOLVE'],
    ['push'],
    [],
    ['resolve'],
    NONSENSE,
  ),
  skips: option(constantFrom(true, false)),
  hasScheme: constantFrom(true, true, true, true, false),
})

const cases: Arbitrary<Case> = record({
  folder: constantFrom('exact', 'exact', 'underscored', 'underscored', '_default', 'other'),
  registry: constantFrom('named', 'named', 'listener'),
  hosts: array(host, { minLength: 1, maxLength: 4 }),
  server: option(host),
  target: constantFrom(':1.2', `@${DIGEST}`),
  fault: constantFrom(null, null, null, null, null, null, 'syntax', 'type'),
})

if (process.env['CHARTPIN_PEERS'] === '1') {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-containerd-'))
  const socket = path.join(scratch, 'containerd.sock')
  let daemon: ChildProcess | undefined
  let listener: Listener | undefined
  before(async () => {
    daemon = await startDaemon(scratch, socket)
    listener = await listen()
  })
  after(() => {
    daemon?.kill()
    listener?.server.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('containerd asks the hosts of generated trees in the order that is told', async () => {
    assert.ok(listener !== undefined)
    const version = installedVersion()
    let heard = 0
    for (const [index, each] of sample(cases, { seed: 20_261_122, numRuns: RUNS }).entries())
      heard += await compare({ each, root: path.join(scratch, `case-${index}`), socket, listener, version })
    assert.ok(heard > RUNS, `${heard} requests of ${RUNS} cases are too few to mean anything`)
  })
}

interface Comparison {
  readonly each: Case
  readonly root: string
  readonly socket: string
  readonly listener: Listener
  readonly version: Version
}

/** Gives how many requests were compared. */
async function compare({ each, root, socket, listener, version }: Comparison): Promise<number> {
  const { port } = listener
  const registry = each.registry === 'listener' ? `127.0.0.1:${port}` : 'registry.example:5000'
  const names = {
    exact: registry,
    underscored: registry.replace(/:(\d+)$/, '_$1_'),
    _default: '_default',
    other: 'a.example',
  }
  const tree = path.join(root, 'etc/containerd/certs.d')
  const folder = path.join(tree, names[each.folder])
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'hosts.toml'), hostsToml(each, port))
  writeFileSync(path.join(root, 'etc/containerd/config.toml'), CONFIG)
  listener.statuses = new Map(
    [...each.hosts, ...(each.server === null ? [] : [each.server])].map(({ status }, at) => [`/h${at}`, status]),
  )
  const image = `${registry}/team/app${each.target}`
  const files = nodeFiles([{ node: '/', real: root }], root)
  const resolution = resolveContainerd(image, readContainerd({ files, version, path: '/etc/containerd/config.toml' }))
  listener.requests = []
  await run(PROGRAMS.client, ['-a', socket, 'content', 'fetch', '--hosts-dir', tree, image])
  const told = tellRequests(resolution, listener)
  assert.deepEqual(inOrder(listener.requests), told, `${hostsToml(each, port)}\n${each.folder} ${image}`)
  return told.length
}

/** The main configuration, of both kinds: each release reads its own section of it. */
const CONFIG = `version = 2
[plugins."io.containerd.grpc.v1.cri".registry]
config_path = "/etc/containerd/certs.d"
`

function hostsToml({ hosts, server, fault }: Case, port: number): string {
  const address = ({ path: below, hasScheme }: Host, at: number): string =>
    `${hasScheme ? 'http://' : ''}127.0.0.1:${port}/h${at}${below}`
  const root = server === null ? [] : [`server = "${address(server, hosts.length)}"`, ...options(server)]
  const broken = fault === 'syntax' ? ['x = "'] : fault === 'type' ? ['dial_timeout = []', 'header = 1'] : []
  const tables = hosts.flatMap((each, at) => [`[host."${address(each, at)}"]`, ...options(each)])
  return `${[...root, ...broken, ...tables].join('\n')}\n`
}

function options({ override, capabilities, skips }: Host): readonly string[] {
  return [
    ...(override === null ? [] : [`override_path = ${override}`]),
    ...(capabilities === null ? [] : [`capabilities = ${JSON.stringify(capabilities)}`]),
    ...(skips === null ? [] : [`skip_verify = ${skips}`]),
  ]
}

/** The requests that reach the listener, and after one that finds the manifest those for its content. */
function tellRequests(resolution: Resolution, { port, statuses }: Listener): readonly string[] {
  if (resolution.kind === 'refused') return []
  const { attempts, content } = resolution
  const requests: string[] = []
  const tried: Tried[] = []
  for (let attempt = nextAttempt(attempts, tried); attempt !== undefined; attempt = nextAttempt(attempts, tried)) {
    const url = urlOf(attempt)
    const isHeard = attempt.host === `127.0.0.1:${port}` && attempt.scheme === 'http'
    if (isHeard) requests.push(`${attempt.method} ${url}`)
    const status = isHeard ? statusOf(new URL(url).pathname, statuses) : 404
    if (status === 200) {
      const heard = content.filter(({ host: asked, scheme }) => asked === attempt?.host && scheme === 'http')
      const fetched = heard.map(({ host: asked, basePath, repository, namespace }) => {
        const query = namespace === '' ? '' : `?ns=${encodeURIComponent(namespace)}`
        return `GET http://${asked}${basePath}/${repository}/manifests/${DIGEST}${query}`
      })
      return [...requests, ...fetched]
    }
    tried.push({
      attempt,
      failure: isHeard ? FAILURES[status] : attempt.scheme === 'https' ? 'not-tls' : 'unreachable',
    })
  }
  return requests
}

const FAILURES: Readonly<Record<401 | 403 | 404 | 500, Failure>> = {
  401: 'denied',
  403: 'denied',
  404: 'absent',
  500: 'server-error',
}

function statusOf(pathname: string, statuses: Listener['statuses']): Host['status'] {
  return [...statuses].find(([prefix]) => pathname.startsWith(`${prefix}/`))?.[1] ?? 404
}

/** Retries of one request are one request; content is asked for as blobs too, which is left out. */
function inOrder(requests: readonly string[]): readonly string[] {
  const found = requests.findIndex((request) => request.startsWith('GET'))
  const heads = found === -1 ? requests : requests.slice(0, found)
  const gets = found === -1 ? [] : requests.slice(found).filter((request) => request.includes('/manifests/'))
  return [...heads, ...gets].filter((request, index, all) => request !== all[index - 1])
}

interface Listener {
  readonly server: Server
  readonly port: number
  statuses: ReadonlyMap<string, Host['status']>
  requests: string[]
}

async function listen(): Promise<Listener> {
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    listener.requests.push(`${method} http://${headers.host ?? ''}${url}`)
    const status = method === 'HEAD' ? statusOf(url.split('?', 1)[0] ?? '', listener.statuses) : 404
    const found = { 'docker-content-digest': DIGEST, 'content-type': 'application/vnd.oci.image.manifest.v1+json' }
    response.writeHead(status, status === 200 ? { ...found, 'content-length': 100 } : {})
    response.end()
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const listener: Listener = { server, port: address.port, statuses: new Map(), requests: [] }
  return listener
}

async function startDaemon(scratch: string, socket: string): Promise<ChildProcess> {
  const config = path.join(scratch, 'config.toml')
  const plugins = [
    'snapshotter.v1.btrfs',
    'snapshotter.v1.zfs',
    'snapshotter.v1.devmapper',
    'grpc.v1.cri',
    'internal.v1.opt',
  ]
  writeFileSync(
    config,
    `version = 2
root = "${scratch}/root"
state = "${scratch}/state"
disabled_plugins = [${plugins.map((plugin) => `"io.containerd.${plugin}"`).join(', ')}]
[grpc]
address = "${socket}"
`,
  )
  const daemon = spawn(PROGRAMS.daemon, ['-c', config], { stdio: 'ignore' })
  for (let waited = 0; waited < 20_000 && !existsSync(socket); waited += 50) await setTimeout(50)
  assert.ok(existsSync(socket), 'containerd does not start')
  return daemon
}

function installedVersion(): Version {
  const { stdout } = spawnSync(PROGRAMS.daemon, ['--version'], { encoding: 'utf8' })
  const version = parseVersion(stdout.split(' ')[2] ?? '')
  assert.ok(version !== undefined, stdout)
  return version
}

async function run(program: string, args: readonly string[]): Promise<void> {
  await new Promise<void>((done, fail) => {
    spawn(program, args, { stdio: 'ignore' })
      .once('error', fail)
      .once('close', () => {
        done()
      })
  })
}
