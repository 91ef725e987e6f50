// Generated auth files, held against what skopeo really sends: it shares its library with CRI-O. A registry on this machine hears its
// requests. Registered only where CHARTPIN_PEERS=1 promises that skopeo is there.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { constantFrom, sample, tuple, uniqueArray } from 'fast-check'
import { sampleFile } from '../../testing/sample-sources.ts'
import { readJsonTree } from '../json-tree.ts'
import { authFileLogin } from './auth-files.ts'
import { readDockerConfig } from './docker-config.ts'

const RUNS = 60

/** Keys of an auth file; `H` stands for the host of the registry. */
const key = constantFrom(
  'H',
  'H/team',
  'H/team/app',
  'H/team/app/x',
  'H/tea',
  'https://H',
  'http://H/v1/',
  'https://H/team',
  '127.0.0.1',
  '*',
)
const content = constantFrom('auth', 'auth', 'auth', 'auth', 'unpadded', 'no-colon', 'plain', 'nothing', 'not-base64')
// One address in a file: of several the library takes any, for Go's maps have no order.
const files = uniqueArray(tuple(key, content), {
  minLength: 1,
  maxLength: 5,
  selector: ([name]) => (name.includes('://') ? '://' : name),
})

function entryOf(kind: string, user: string): Readonly<Record<string, string>> {
  const auth = Buffer.from(`${user}:word`).toString('base64')
  switch (kind) {
    case 'unpadded':
      return { auth: Buffer.from(`${user}:word-1`).toString('base64').replace(/=+$/, '') }
    case 'no-colon':
      return { auth: Buffer.from(user).toString('base64') }
    case 'plain':
      return { username: user, password: 'word' }
    case 'nothing':
      return {}
    case 'not-base64':
      return { auth: `*${auth}` }
    default:
      return { auth }
  }
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  test('skopeo sends what is told of generated auth files', async () => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-auth-'))
    const registry = await startRegistry()
    let sent = 0
    try {
      for (const [i, each] of sample(files, { seed: 20_261_122, numRuns: RUNS }).entries()) {
        const auths = Object.fromEntries(
          each.map(([name, kind], at) => [name.replace('H', registry.host), entryOf(kind, `user-${at}`)]),
        )
        const text = JSON.stringify({ auths })
        const file = path.join(scratch, `${i}.json`)
        writeFileSync(file, text)
        const told = toldOf(text, `${registry.host}/team/app`)
        registry.users.length = 0
        await runSkopeo(file, registry.host)
        // Asked for a name and a password, it sends empty ones where it has none.
        assert.equal(registry.users.at(-1) || 'none', told, text)
        if (told !== 'none') sent++
      }
    } finally {
      registry.server.close()
      rmSync(scratch, { recursive: true, force: true })
    }
    assert.ok(sent > RUNS / 4 && sent < RUNS, `${sent} credentials`)
  })
}

function toldOf(text: string, name: string): string {
  const json = readJsonTree(sampleFile('auth.json', text))
  assert.ok(json.ok)
  const read = readDockerConfig(json.tree, { reader: 'containers', form: 'auths', source: 'auth.json' })
  assert.ok(read.ok)
  const login = authFileLogin(name, [{ path: 'auth.json', form: 'auths', content: read.config }])
  const found =
    login.kind === 'entry' && login.entry.content.kind === 'credential'
      ? login.entry.content.credential.reveal()
      : undefined
  return found?.kind === 'basic' ? found.username : 'none'
}

interface Registry {
  readonly host: string
  readonly server: Server
  /** The users of the requests that it heard. */
  readonly users: string[]
}

async function startRegistry(): Promise<Registry> {
  const users: string[] = []
  const server = createServer((request, response) => {
    const basic = /^Basic (.*)$/.exec(request.headers.authorization ?? '')?.[1]
    if (basic !== undefined) users.push(Buffer.from(basic, 'base64').toString().split(':', 1)[0] ?? '')
    response
      .writeHead(basic === undefined ? 401 : 404, { 'www-authenticate': 'Basic realm="here"', connection: 'close' })
      .end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  return { host: `127.0.0.1:${address.port}`, server, users }
}

async function runSkopeo(file: string, host: string): Promise<void> {
  const args = ['inspect', '--raw', '--tls-verify=false', '--authfile', file, `docker://${host}/team/app:1`]
  const child = spawn('skopeo', args, { stdio: 'ignore', timeout: 20_000 })
  // It fails in all cases, since the registry is empty; one that is not there is an error of its own.
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      resolve()
    })
  })
}
