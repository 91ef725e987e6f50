// Hosts of generated hosts.toml trees, held against what containerd really asks of a listener on this machine.
// Registered only where CHARTPIN_PEERS=1 promises that containerd and ctr are there, and root to start them.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { test } from 'node:test'
import { array, constantFrom, option, record, sample, type Arbitrary } from 'fast-check'
import { type RealContainerd, startContainerd } from '../../testing/real-containerd.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { nextAttempt, urlOf, type Failure, type Resolution, type Tried } from '../attempt.ts'
import { nodeFiles } from '../node-files.ts'
import { parseVersion, type Version } from '../version.ts'
import { readContainerd } from './read.ts'
import { resolveContainerd } from './resolve.ts'

const RUNS = 150
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
  test('containerd asks the hosts of generated trees in the order that is told', async (context) => {
    const containerd = await startContainerd(context)
    const version = parseVersion(containerd.version)
    assert.ok(version !== undefined, containerd.version)
    const listener = await listen()
    context.after(() => listener.server.close())
    const scratch = tempFolder(context, {})
    let heard = 0
    for (const [index, each] of sample(cases, { seed: 20_261_122, numRuns: RUNS }).entries())
      heard += await compare({ each, root: path.join(scratch, `case-${index}`), containerd, listener, version })
    assert.ok(heard > RUNS, `${heard} requests of ${RUNS} cases are too few to mean anything`)
  })
}

interface Comparison {
  readonly each: Case
  readonly root: string
  readonly containerd: RealContainerd
  readonly listener: Listener
  readonly version: Version
}

/** Gives how many requests were compared. */
async function compare({ each, root, containerd, listener, version }: Comparison): Promise<number> {
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
  await containerd.ctr(['content', 'fetch', '--hosts-dir', tree, image])
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
