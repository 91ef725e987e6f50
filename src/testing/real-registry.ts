// A real registry on this machine: docker-registry (distribution), as Debian packages it. For tests that run with CHARTPIN_PEERS=1 and for
// benchmarks.

import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { TestContext } from 'node:test'
import type { TestCertificate } from './test-certificates.ts'

/** What `access: 'password'` asks for. */
export const TEST_ACCOUNT: { readonly username: string; readonly password: string } = {
  username: 'tester',
  password: 'only-for-tests',
}

/** Accounts with passwords by bcrypt, which is all that docker-registry knows, with the least work, which is done at each request. */
const HTPASSWD: Readonly<Record<'password' | 'password-of-example', string>> = {
  password: `${TEST_ACCOUNT.username}:$2b$04$2UBCTFfzR1N0vN/bSlxsb.b.D.N.bSOHN2Lk1vPwEarjRpA5U9QD6\n`,
  'password-of-example': 'puller:$2b$04$2UBCTFfzR1N0vN/bSlxsb.yVo2kLb5flKGWuDLo.NhvnBtyozQ5r6\n',
}

export interface RealRegistryOptions {
  /** Absent: plain HTTP. */
  readonly tls?: TestCertificate
  /** Certificates, in PEM, of authorities that clients must show a certificate of. */
  readonly clientAuthority?: string
  /** `password`: nobody is served without the account above; `password-of-example`: without that of the registry in testdata/airgap-minikube. */
  readonly access?: 'free' | 'password' | 'password-of-example'
  /** Where its content is kept: a folder that outlives it; absent: one of its own. */
  readonly storage?: string
  /** Its content stands on a disk of its own, of this many bytes: `grow` makes it larger. */
  readonly disk?: number
}

export interface RealRegistry {
  /** `127.0.0.1:port`. */
  readonly host: string
  /** Requests that it has answered so far, in order: `PUT /v2/team/app/manifests/1.0 201`, without the state of uploads. What it is just answering may come a moment later. */
  requests(): readonly string[]
  /** Gives its disk another size, in bytes. */
  grow(bytes: number): void
  /** Stops it before the test does. */
  stop(): Promise<void>
}

/** Starts a registry and waits until it listens; it ends with the test, or with this process however that ends. */
export async function startRegistry(
  test: Pick<TestContext, 'after'>,
  options: RealRegistryOptions = {},
): Promise<RealRegistry> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-registry-'))
  const content = options.storage ?? path.join(folder, 'content')
  mkdirSync(content, { recursive: true })
  const config = writeConfig(folder, { ...options, storage: content })
  const args = ['setpriv', '--pdeathsig', 'KILL', 'docker-registry', 'serve', config]
  const [program = '', ...rest] = options.disk === undefined ? args : onDisk(content, options.disk, args)
  const child = spawn(program, rest, { stdio: ['ignore', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] } })
  // A program that is not there has no end: its failure is told by what waits below.
  const ended = once(child, 'close').catch(() => undefined)
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
  }
  test.after(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const requests: string[] = []
  createInterface(child.stdout).on('line', (line) => {
    const [, request, status] = /"([A-Z]+ \S+) HTTP\/[\d.]+" (\d+)/.exec(line) ?? []
    if (request !== undefined) requests.push(`${request.replace(/_state=[^& ]*&?/, '')} ${status}`)
  })
  const host = await listeningAt(child.stderr)
  const grow = (bytes: number): void => {
    const entered = ['--target', String(child.pid), '--user', '--mount', '--preserve-credentials']
    execFileSync('nsenter', [...entered, 'mount', '-o', `remount,size=${bytes}`, 'tmpfs', content])
  }
  return { host, requests: () => requests, grow, stop }
}

/** The command line of a program that finds a disk of its own at a folder, which nobody else sees: a namespace of mounts needs no rights where it is one of users too. */
export function onDisk(folder: string, bytes: number, command: readonly string[]): readonly string[] {
  const script = 'mount -t tmpfs -o "size=$1" tmpfs "$2" && shift 2 && exec "$@"'
  return ['unshare', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', String(bytes), folder, ...command]
}

/** `127.0.0.1:port`, from the line of its log that says so. */
async function listeningAt(log: NodeJS.ReadableStream): Promise<string> {
  const lines: string[] = []
  const host = await new Promise<string | undefined>((done) => {
    const reader = createInterface(log)
    reader.on('line', (line) => {
      const [, found] = /listening on (127\.0\.0\.1:\d+)/.exec(line) ?? []
      if (found !== undefined) done(found)
      else if (lines.length < 50) lines.push(line)
    })
    reader.once('close', () => {
      done(undefined)
    })
  })
  assert.ok(host !== undefined, `docker-registry does not start:\n${lines.join('\n')}`)
  return host
}

/** JSON is YAML too. */
function writeConfig(folder: string, { tls, clientAuthority, access = 'free', storage }: RealRegistryOptions): string {
  const named = (name: string): string => path.join(folder, name)
  const htpasswd = access === 'free' ? undefined : HTPASSWD[access]
  const files = { 'server.crt': tls?.cert, 'server.key': tls?.key, 'clients.crt': clientAuthority, htpasswd }
  for (const [name, text] of Object.entries(files)) {
    if (text !== undefined) writeFileSync(named(name), text, { mode: 0o600 })
  }
  const clients = clientAuthority === undefined ? {} : { clientcas: [named('clients.crt')] }
  const shown = { certificate: named('server.crt'), key: named('server.key'), ...clients }
  const served = tls === undefined ? {} : { tls: shown }
  const auth = htpasswd === undefined ? {} : { auth: { htpasswd: { realm: 'tests', path: named('htpasswd') } } }
  const config = {
    version: '0.1',
    log: { level: 'info', accesslog: { disabled: false } },
    storage: { filesystem: { rootdirectory: storage }, delete: { enabled: true } },
    http: { addr: '127.0.0.1:0', ...served },
    ...auth,
  }
  writeFileSync(named('config.json'), JSON.stringify(config))
  return named('config.json')
}
