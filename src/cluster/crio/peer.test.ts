// Generated registries.conf files, held against what skopeo really asks for: it shares its library with CRI-O. A proxy on this machine
// hears all its requests, whatever host they are for. Registered only where CHARTPIN_PEERS=1 promises that skopeo is there.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { array, constant, constantFrom, oneof, record, sample, type Arbitrary } from 'fast-check'
import { sourceFile } from '../../files/source-file.ts'
import { nextAttempt, type Attempt, type Failure, type Resolution, type Tried } from '../attempt.ts'
import { NO_FILES, withTexts } from '../virtual-files.ts'
import { readCrio } from './read.ts'
import { resolveCrio } from './resolve.ts'

const RUNS = 250
const vectors = new URL('../../../testdata/cluster/vectors/registries-conf.json', import.meta.url)
// The file is the project's own, and has this shape.
const { broken } = JSON.parse(readFileSync(vectors, 'utf8')) as {
  readonly broken: readonly { readonly name: string; readonly text: string }[]
}
const DIGEST = `sha256:${'ab'.repeat(32)}`

interface Mirror {
  readonly location: string
  readonly insecure: boolean
  readonly use: '' | 'all' | 'digest-only' | 'tag-only'
}

interface Registry {
  readonly prefix: string
  readonly location: string
  readonly insecure: boolean
  readonly blocked: boolean
  readonly byDigest: boolean
  readonly mirrors: readonly Mirror[]
}

interface Case {
  readonly registries: readonly Registry[]
  /** In a file of registries.conf.d. */
  readonly dropIn: readonly Registry[]
  readonly image: string
  readonly target: string
  /** What the servers of even and of odd hosts answer a request for a manifest with. */
  readonly statuses: readonly [number, number]
}

const PLACES: readonly string[] = [
  'a.example',
  'a.example:5000',
  'a.example/team',
  'a.example/team/app',
  'b.example',
  'b.example:5000/x',
  'sub.a.example',
  'sub.a.example/team',
  'docker.io',
  'docker.io/library',
  'docker.io/library/nginx',
  'docker.io/nginx',
  'mirror/x',
  'A.example',
  'a.example/team/',
]

const mirror: Arbitrary<Mirror> = record({
  // Before 5.23 the library forgot to take slashes off the ends of mirrors.
  location: constantFrom(...PLACES.filter((place) => !place.endsWith('/'))),
  insecure: constantFrom(true, true, true, false),
  use: constantFrom('', '', 'all', 'digest-only', 'tag-only'),
})

/** Mostly such as can be read: one fault makes the whole file useless. */
const registry: Arbitrary<Registry> = record({
  prefix: constantFrom(
    '',
    '',
    '*.a.example',
    '*.example',
    '*.example',
    'a.example',
    'a.example',
    '**.example',
    '*.io',
    ...PLACES,
  ),
  location: constantFrom('', ...PLACES),
  insecure: constantFrom(...Array.from({ length: 9 }, () => true), false),
  blocked: constantFrom(...Array.from({ length: 9 }, () => false), true),
  byDigest: constantFrom(false, false, false, true),
  mirrors: array(mirror, { maxLength: 3 }),
}).map((each) => {
  const location = each.location === '' && !each.prefix.startsWith('*.') ? 'b.example' : each.location
  const mirrors =
    each.byDigest && each.blocked ? each.mirrors : each.mirrors.map((one) => ({ ...one, use: useIn(each, one) }))
  return { ...each, location, mirrors }
})

function useIn({ byDigest }: { readonly byDigest: boolean }, { use }: Mirror): Mirror['use'] {
  return byDigest ? '' : use
}

const cases: Arbitrary<Case> = record({
  registries: array(registry, { maxLength: 3 }),
  dropIn: oneof({ weight: 3, arbitrary: constant([]) }, { weight: 1, arbitrary: array(registry, { maxLength: 2 }) }),
  image: constantFrom(
    'a.example/team/app',
    'a.example/team/application',
    'a.example:5000/team/app',
    'sub.a.example/team/app',
    'deep.sub.a.example:5000/a.example/app',
    'b.example:5000/x/y',
    'docker.io/library/nginx',
    'docker.io/acme/app',
    'a.example/b.a.example/x',
  ),
  target: constantFrom(':1.2', `@${DIGEST}`),
  statuses: constantFrom([404, 404], [404, 404], [401, 500], [404, 200], [200, 404]),
})

if (process.env['CHARTPIN_PEERS'] === '1') {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-skopeo-'))
  let proxy: Proxy | undefined
  before(async () => {
    proxy = await startProxy()
  })
  after(() => {
    proxy?.server.close()
    rmSync(scratch, { recursive: true, force: true })
  })

  test('skopeo asks the hosts of generated configurations in the order that is told', async () => {
    assert.ok(proxy !== undefined)
    let heard = 0
    let refused = 0
    for (const each of sample(cases, { seed: 20_261_122, numRuns: RUNS })) {
      const told = await compare(each, scratch, proxy)
      heard += told
      refused += told === 0 ? 1 : 0
    }
    assert.ok(heard > RUNS && refused > 10 && refused < RUNS / 2, `${heard} requests, ${refused} refusals`)
  })

  test('skopeo cannot use what is told to make a file useless', async () => {
    assert.ok(proxy !== undefined)
    for (const { name, text } of broken) {
      const file = path.join(scratch, 'registries.conf')
      writeFileSync(file, text)
      proxy.requests = []
      await skopeo(['--registries-conf', file, 'inspect', '--raw', 'docker://hub.example/a:1'], '/nonexistent', proxy)
      assert.deepEqual(proxy.requests, [], name)
    }
  })

  test('skopeo rejects by a policy what is told to be rejected', async () => {
    assert.ok(proxy !== undefined)
    for (const each of POLICIES) await comparePolicy(each, scratch, proxy)
  })
}

/** Gives how many requests were compared. */
async function compare(each: Case, scratch: string, proxy: Proxy): Promise<number> {
  const [conf, dropIn] = [confOf(each.registries), confOf(each.dropIn)]
  const image = each.image + each.target
  const files = withTexts(
    NO_FILES,
    new Map([
      ['/etc/containers/registries.conf', sourceFile('registries.conf', { kind: 'argument' }, conf)],
      ['/etc/containers/registries.conf.d/50-more.conf', sourceFile('50-more.conf', { kind: 'argument' }, dropIn)],
    ]),
  )
  const resolution = resolveCrio(image, readCrio({ files, version: { major: 1, minor: 36, patch: 0 } }))
  const file = path.join(scratch, 'registries.conf')
  writeFileSync(file, conf)
  // The folder of a user counts like that of the system.
  const folder = path.join(scratch, '.config/containers/registries.conf.d')
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, '50-more.conf'), dropIn)
  proxy.requests = []
  proxy.statusOf = (host) => each.statuses[host.length % 2] ?? 404
  await skopeo(['--registries-conf', file, 'inspect', '--raw', `docker://${image}`], scratch, proxy)
  const told = tellRequests(resolution, proxy)
  assert.deepEqual(
    withoutRepeats(proxy.requests),
    told,
    `${conf}\n${dropIn}\n${image}\n${JSON.stringify(each.statuses)}`,
  )
  return told.length
}

function confOf(registries: readonly Registry[]): string {
  const tables = registries.flatMap(({ prefix, location, insecure, blocked, byDigest, mirrors }) => [
    '[[registry]]',
    ...(prefix === '' ? [] : [`prefix = "${prefix}"`]),
    ...(location === '' ? [] : [`location = "${location}"`]),
    `insecure = ${insecure}`,
    ...(blocked ? ['blocked = true'] : []),
    ...(byDigest ? ['mirror-by-digest-only = true'] : []),
    ...mirrors.flatMap(({ location: place, insecure: isInsecure, use }) => [
      '[[registry.mirror]]',
      `location = "${place}"`,
      ...(isInsecure ? ['insecure = true'] : []),
      ...(use === '' ? [] : [`pull-from-mirror = "${use}"`]),
    ]),
  ])
  return `${tables.join('\n')}\n`
}

/** No connection through the proxy is let through: https is heard, and fails; http is answered. */
function tellRequests(resolution: Resolution, { statusOf }: Proxy): readonly string[] {
  if (resolution.kind === 'refused') return []
  const requests: string[] = []
  const tried: Tried[] = []
  const { attempts } = resolution
  for (let attempt = nextAttempt(attempts, tried); attempt !== undefined; attempt = nextAttempt(attempts, tried)) {
    requests.push(...heardOf(attempt))
    const status = attempt.scheme === 'https' ? 502 : statusOf(attempt.host)
    if (status === 200) return withoutRepeats(requests)
    tried.push({ attempt, failure: attempt.scheme === 'https' ? 'not-tls' : (FAILURES.get(status) ?? 'refused') })
  }
  return withoutRepeats(requests)
}

const FAILURES: ReadonlyMap<number, Failure> = new Map([
  [401, 'denied'],
  [404, 'absent'],
  [500, 'server-error'],
])

function heardOf({ scheme, host, path: asked, method }: Attempt): readonly string[] {
  if (scheme === 'https') return [`CONNECT ${host.includes(':') ? host : `${host}:443`}`]
  return [`GET http://${host}/v2/`, `${method} http://${host}${asked}`]
}

/** Retries of one request are one request. */
function withoutRepeats(requests: readonly string[]): readonly string[] {
  return requests.filter((request, index) => request !== requests[index - 1])
}

interface PolicyCase {
  readonly name: string
  readonly policy: unknown
  readonly image: string
}

const ACCEPT = [{ type: 'insecureAcceptAnything' }]
const REJECT = [{ type: 'reject' }]

function policyCase(name: string, standard: unknown, docker: unknown): PolicyCase {
  return { name, policy: { default: standard, transports: { docker } }, image: 'a.example/team/app:1' }
}

const POLICIES: readonly PolicyCase[] = [
  policyCase('all are rejected', REJECT, {}),
  policyCase('the registry is accepted', REJECT, { 'a.example': ACCEPT }),
  policyCase('the registry with its port is another', REJECT, { 'a.example:5000': ACCEPT }),
  policyCase('a repository is rejected', ACCEPT, { 'a.example/team/app': REJECT, 'a.example': ACCEPT }),
  policyCase('a part of a component is none', ACCEPT, { 'a.example/te': REJECT }),
  policyCase('a whole reference', ACCEPT, { 'a.example/team/app:1': REJECT, 'a.example/team/app': ACCEPT }),
  policyCase('hosts below a name', ACCEPT, { '*.example': REJECT }),
  policyCase('hosts below a name, and the host', ACCEPT, { '*.example': REJECT, 'a.example': ACCEPT }),
  policyCase('the name itself is not below it', ACCEPT, { '*.a.example': REJECT }),
  policyCase('all of the transport', ACCEPT, { '': REJECT }),
  policyCase('the mirror is not asked about', ACCEPT, { 'm.example': REJECT }),
]

async function comparePolicy({ name, policy, image }: PolicyCase, scratch: string, proxy: Proxy): Promise<void> {
  const conf =
    '[[registry]]\nlocation = "a.example"\ninsecure = true\n[[registry.mirror]]\nlocation = "m.example"\ninsecure = true\n'
  const texts = { 'registries.conf': conf, 'policy.json': JSON.stringify(policy) }
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(scratch, file), text)
  const files = withTexts(
    NO_FILES,
    new Map(
      Object.entries(texts).map(([file, text]) => [
        `/etc/containers/${file}`,
        sourceFile(file, { kind: 'argument' }, text),
      ]),
    ),
  )
  proxy.statusOf = () => 200
  const resolution = resolveCrio(image, readCrio({ files, version: { major: 1, minor: 36, patch: 0 } }))
  const named = (file: string): string => path.join(scratch, file)
  const flags = ['--registries-conf', named('registries.conf'), '--policy', named('policy.json')]
  const said = await skopeo([...flags, 'copy', `docker://${image}`, `dir:${named('copy')}`], '/nonexistent', proxy)
  assert.equal(said.includes('rejected by policy'), resolution.kind === 'refused', `${name}: ${said}`)
}

interface Proxy {
  readonly server: Server
  readonly port: number
  requests: string[]
  statusOf: (host: string) => number
}

const MANIFEST = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 },
  layers: [],
})

async function startProxy(): Promise<Proxy> {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    proxy.requests.push(`${method} ${url}`)
    const { host, pathname } = new URL(url)
    const isManifest = pathname.includes('/manifests/')
    const status = pathname === '/v2/' ? 200 : isManifest ? proxy.statusOf(host) : 404
    response.writeHead(status, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' })
    response.end(isManifest ? MANIFEST : '{}')
  })
  server.on('connect', ({ url = '' }, socket) => {
    proxy.requests.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const proxy: Proxy = { server, port: address.port, requests: [], statusOf: () => 404 }
  return proxy
}

/** Gives what it says on its error channel. */
async function skopeo(args: readonly string[], home: string, { port }: Proxy): Promise<string> {
  const address = `http://127.0.0.1:${port}`
  return new Promise<string>((done, fail) => {
    const child = spawn('skopeo', args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: home, HTTP_PROXY: address, HTTPS_PROXY: address },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
    child.once('error', fail).once('close', () => {
      done(said)
    })
  })
}
