// Written hosts.toml trees and registries.conf files, as real programs take them: ctr and skopeo must ask for what is wanted.
// Registered only where CHARTPIN_PEERS=1 promises that containerd, ctr and skopeo are there, and root to start them.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { startContainerd } from '../../testing/real-containerd.ts'
import { runProgram } from '../../testing/run-program.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readProfile } from '../read-profile.ts'
import { parseVersion } from '../version.ts'
import { registriesGuide } from './crio.ts'
import { pathOf, type Guide } from './guide.ts'
import { hostsTree } from './hosts-tree.ts'
import type { Redirect, Wish } from './wish.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`
const SOURCES: readonly string[] = ['docker.io', 'quay.io', 'reg.internal:5000']
const PATHS: readonly string[] = ['', 'hub', 'team/hub']
const TAILS: readonly string[] = [':1.27', `@${DIGEST}`]

interface Case {
  readonly host: string
  readonly path: string
  readonly upstream: Redirect['upstream']
  readonly tail: string
}

/** All of them on a mirror. */
function casesOn(mirror: string): readonly Case[] {
  return SOURCES.flatMap((host) =>
    PATHS.flatMap((below) =>
      TAILS.flatMap((tail) => (['after', 'never'] as const).map((upstream) => ({ host, path: below, upstream, tail }))),
    ),
  ).filter(({ host }) => host !== mirror)
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  test('ctr asks the mirror of a written tree, by the wanted name', async (context) => {
    const containerd = await startContainerd(context)
    const version = parseVersion(containerd.version)
    assert.ok(version !== undefined, containerd.version)
    const listener = await listen(context)
    const scratch = tempFolder(context, {})
    const mirror = `127.0.0.1:${listener.port}`
    for (const [at, each] of casesOn(mirror).entries()) {
      const root = `/tree-${at}`
      const wish = await wishFor(each, mirror)
      write(hostsTree(wish, { root, version }), scratch)
      const image = `${each.host}/acme/app${each.tail}`
      listener.requests = []
      const args = ['content', 'fetch', '--hosts-dir', path.join(scratch, `node${root}`), image]
      const { stderr: said } = await containerd.ctr(args, proxied(listener))
      const namespace = `?ns=${encodeURIComponent(each.host)}`
      const wanted = `HEAD http://${mirror}${pathFor(each)}${namespace}`
      assert.equal(listener.requests[0], wanted, said)
      assert.equal(isUpstreamAsked(each, listener.requests), each.upstream === 'after', said)
    }
  })

  test('skopeo asks the mirror of a written file, and what is blocked is not asked itself', async (context) => {
    const listener = await listen(context)
    const scratch = tempFolder(context, {})
    const mirror = 'mirror.example:5001'
    for (const each of casesOn(mirror)) {
      const wish = await wishFor(each, mirror)
      assert.ok(wish.profile.runtime.kind === 'crio')
      const { files } = registriesGuide(wish, wish.profile.runtime.config)
      const conf = path.join(scratch, 'registries.conf')
      writeFileSync(conf, files[0]?.text ?? '')
      listener.requests = []
      const image = `docker://${each.host}/acme/app${each.tail}`
      const args = ['skopeo', '--registries-conf', conf, 'inspect', '--raw', image]
      const env = { PATH: process.env['PATH'], HOME: scratch, ...proxied(listener) }
      const { stderr: said } = await runProgram(args, { env })
      const heard: readonly string[] = listener.requests.filter((request) => request.includes('/manifests/'))
      assert.equal(heard[0], `GET http://${mirror}${pathFor(each)}`, said)
      assert.equal(isUpstreamAsked(each, listener.requests), each.upstream === 'after', said)
    }
  })
}

/** Over https, through the proxy. */
function isUpstreamAsked({ host }: Case, requests: readonly string[]): boolean {
  const server = host === 'docker.io' ? 'registry-1.docker.io' : host
  return requests.some((request) => request.startsWith(`CONNECT ${server}`))
}

function pathFor({ path: below, tail }: Case): string {
  return `/v2/${below === '' ? '' : `${below}/`}acme/app/manifests/${tail.slice(1)}`
}

async function wishFor({ host, path: below, upstream }: Case, mirror: string): Promise<Wish> {
  const file = sourceFile('cluster.yaml', { kind: 'argument' }, 'runtime: { kind: crio, version: "1.33.0" }\n')
  const { profile } = await readProfile(file, { cwd: '/', presets: [] })
  assert.ok(profile !== undefined)
  const target = { host: mirror, path: below }
  return {
    profile,
    redirects: [{ source: { host, path: '' }, target, access: 'http', upstream }],
    insecure: new Map([[mirror, 'http']]),
    entries: [],
    accounts: [{ namespace: 'default', serviceAccount: 'default' }],
    secretName: 'pull',
  }
}

function write({ files }: Guide, scratch: string): void {
  for (const file of files) {
    const absolute = path.join(scratch, pathOf(file))
    mkdirSync(path.dirname(absolute), { recursive: true })
    writeFileSync(absolute, file.text)
  }
}

interface Listener {
  readonly port: number
  requests: string[]
}

/** Has nothing, and lets no connection through that would go elsewhere. */
async function listen(context: TestContext): Promise<Listener> {
  const server = createServer(({ method = '', url = '', headers }, response) => {
    listener.requests.push(`${method} ${url.startsWith('http') ? url : `http://${headers.host ?? ''}${url}`}`)
    response.writeHead(url.endsWith('/v2/') ? 200 : 404).end()
  })
  server.on('connect', ({ url = '' }, socket) => {
    listener.requests.push(`CONNECT ${url}`)
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  context.after(() => server.close())
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  const listener: Listener = { port: address.port, requests: [] }
  return listener
}

/** What is not on this machine is asked through the proxy. */
function proxied({ port }: Listener): NodeJS.ProcessEnv {
  const through = `http://127.0.0.1:${port}`
  return { HTTP_PROXY: through, HTTPS_PROXY: through }
}
