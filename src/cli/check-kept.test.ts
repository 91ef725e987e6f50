// What `chartpin check` takes from earlier runs, and what it asks for again.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type FakeRegistry, startFakeRegistry } from '../testing/fake-registry.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 10, 23)

interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

interface Stage {
  readonly registry: FakeRegistry
  readonly cache: string
  /** Checks `acme/web:1`, so long after the start. */
  readonly check: (minutes: number, ...argv: readonly string[]) => Promise<Ran>
}

function push(registry: FakeRegistry, mark: string): string {
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const platform = { os: 'linux', architecture: 'amd64' }
  const child = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest: `sha256:${'a'.repeat(64)}`, size: 7 }
  const manifests = [{ ...child, platform }]
  return registry.put('acme/web', { schemaVersion: 2, mediaType, manifests, annotations: { mark } }, '1')
}

/** Without the questions whether the registry speaks https. */
function manifestsAsked({ heard }: FakeRegistry): number {
  return heard.filter(({ url }) => url.includes('/manifests/')).length
}

async function stage(context: TestContext): Promise<Stage> {
  const registry = await startFakeRegistry(context)
  const cwd = tempFolder(context, {})
  const cache = path.join(cwd, 'cache')
  mkdirSync(cache, { mode: 0o700 })
  const check = async (minutes: number, ...argv: readonly string[]): Promise<Ran> => {
    const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd, XDG_CACHE_HOME: cache } })
    const clock = (): number => START + minutes * MINUTE
    const exit = await run(['check', `${registry.host}/acme/web:1`, '--no-config', ...argv], { ...io, clock })
    return { exit, stdout: stdout(), stderr: stderr() }
  }
  return { registry, cache, check }
}

test('without --max-age every image is asked for in every run', async (context) => {
  const { registry, check } = await stage(context)
  push(registry, 'old')
  await check(0)
  const fresh = push(registry, 'new')
  const { exit, stdout } = await check(0)
  assert.deepEqual([exit, stdout.includes(fresh)], [0, true])
  assert.equal(manifestsAsked(registry), 2)
})

test('what is younger than --max-age is not asked for again, and so it is said', async (context) => {
  const { registry, check } = await stage(context)
  const old = push(registry, 'old')
  await check(0)
  const asked = manifestsAsked(registry)
  const fresh = push(registry, 'new')
  const kept = await check(9, '--max-age', '10')
  assert.equal(kept.exit, 0)
  assert.match(kept.stdout, new RegExp(`acme/web:1 {2}${old} {2}asked 9 minutes ago\n$`))
  assert.equal(manifestsAsked(registry), asked)
  const again = await check(10, '--max-age', '10')
  assert.deepEqual([again.stdout.includes(fresh), manifestsAsked(registry)], [true, asked + 1])
})

test('offline what was found is told however old it is, and the rest is not known', async (context) => {
  const { registry, check } = await stage(context)
  const old = push(registry, 'old')
  const before = await check(0, '--offline')
  assert.deepEqual([before.exit, before.stderr], [3, '1 image: 0 there, 1 that nobody told of\n'])
  await check(0)
  const asked = registry.connections()
  const { exit, stdout } = await check(100_000, '--offline', '--format', 'json')
  const [image] = Object(JSON.parse(stdout)).images
  assert.deepEqual([exit, image.by, image.digest, image.age], [0, 'cache', old, 100_000 * MINUTE])
  assert.equal((await check(0, '--offline', '--platform', 'linux/amd64')).exit, 3)
  assert.equal(registry.connections(), asked)
  await check(0, '--platform', 'linux/amd64')
  assert.equal((await check(0, '--offline', '--platform', 'linux/amd64')).exit, 0)
})

test('what is not there is kept nowhere', async (context) => {
  const { registry, cache, check } = await stage(context)
  assert.equal((await check(0)).exit, 1)
  assert.equal(existsSync(path.join(cache, 'chartpin', 'facts.tsv')), false)
  push(registry, 'new')
  assert.equal((await check(0, '--max-age', '10')).exit, 0)
})
