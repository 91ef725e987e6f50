// Digests from a registry, from the command line to the files that are written.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type FakeOptions, type FakeRegistry, startFakeRegistry } from '../testing/fake-registry.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { run } from './run.ts'

interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

interface Stage {
  readonly registry: FakeRegistry
  readonly host: string
  readonly chartpin: (...argv: readonly string[]) => Promise<Ran>
  readonly text: (name: string) => string
  readonly write: (name: string, text: string) => void
}

const LOCK = 'web/chartpin.lock.yaml'
const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const sha = (digit: string): string => `sha256:${digit.repeat(64)}`

interface Pushed {
  readonly digest: string
  readonly amd64: string
  readonly arm64: string
}

/** Puts an index with two platforms there, unlike any other by its mark. */
function push(registry: FakeRegistry, repository: string, mark: string): Pushed {
  const manifestFor = (architecture: string): string => {
    const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: sha('c'), size: 100 }
    const layer = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: sha('d'), size: 1000 }
    const annotations = { mark, architecture }
    return registry.put(repository, { schemaVersion: 2, mediaType: MANIFEST, config, layers: [layer], annotations })
  }
  const platforms = { amd64: manifestFor('amd64'), arm64: manifestFor('arm64') }
  const manifests = Object.entries(platforms).map(([architecture, digest]) => ({
    mediaType: MANIFEST,
    digest,
    size: registry.manifests.get(`${repository} ${digest}`)?.bytes.length ?? 0,
    platform: { os: 'linux', architecture },
  }))
  return { ...platforms, digest: registry.put(repository, { schemaVersion: 2, mediaType: INDEX, manifests }, '1') }
}

/** A folder with a chart of two images, `acme/web:1` of a key each for name, tag and digest, and `acme/db:1` of one. */
async function stage(context: TestContext, options: FakeOptions = {}): Promise<Stage> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-lock-'))
  context.after(() => rmSync(cwd, { recursive: true, force: true }))
  const registry = await startFakeRegistry(context, options)
  const { host } = registry
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
    writeFileSync(path.join(cwd, name), text)
  }
  write('web/Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
  write('web/values.yaml', `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: ""\ndb: ${host}/acme/db:1\n`)
  write(
    'web/templates/web.yaml',
    [
      'apiVersion: v1',
      'kind: Pod',
      'metadata: {name: web}',
      'spec:',
      '  containers:',
      '    - name: web',
      '      image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ with .Values.image.digest }}@{{ . }}{{ end }}"',
      '    - name: db',
      '      image: {{ .Values.db }}',
      '',
    ].join('\n'),
  )
  const chartpin = async (...argv: readonly string[]): Promise<Ran> => {
    const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd, XDG_CACHE_HOME: path.join(cwd, '.cache') } })
    const exit = await run([...argv, '--no-config'], io)
    return { exit, stdout: stdout(), stderr: stderr() }
  }
  return { registry, host, chartpin, write, text: (name) => readFileSync(path.join(cwd, name), 'utf8') }
}

test('lock writes what the registry says, and check finds what is new, gone and moved since', async (context) => {
  const { registry, host, chartpin, text, write } = await stage(context)
  const { digest: web, arm64: webArm } = push(registry, 'acme/web', 'web')
  const { digest: db, arm64: dbArm } = push(registry, 'acme/db', 'db')
  const made = await chartpin('lock', 'web', '--platform', 'linux/arm64', '--to', 'r.example.com')
  assert.deepEqual(made, {
    exit: 0,
    stdout: `+ ${host}/acme/db:1 ${db}\n+ ${host}/acme/web:1 ${web}\n`,
    stderr: `2 images: 2 new. ${LOCK} written\n`,
  })
  const entry = (name: string, digest: string, arm: string): string =>
    `- image: ${host}/acme/${name}:1\n  digest: ${digest}\n  platforms:\n    linux/arm64: ${arm}\n  source: ${host}/acme/${name}\n`
  const lines = text(LOCK).split('\n').slice(1).join('\n')
  const shown = lines.replaceAll(/ {2}target: \S+\n/g, '')
  assert.equal(shown, `version: 1\nimages:\n${entry('db', db, dbArm)}${entry('web', web, webArm)}`)
  assert.equal([...lines.matchAll(/target: (\S+)/g)].length, 2)

  const { digest: fresh } = push(registry, 'acme/web', 'fresh')
  const { digest: cache } = push(registry, 'acme/cache', 'cache')
  write('web/values.yaml', text('web/values.yaml').replace('acme/db', 'acme/cache'))
  const before = text(LOCK)
  const checked = await chartpin('lock', 'web', '--check')
  assert.equal(checked.exit, 1)
  assert.equal(
    checked.stdout,
    `+ ${host}/acme/cache:1 ${cache}\n- ${host}/acme/db:1 ${db}\n~ ${host}/acme/web:1 ${web} -> ${fresh}\n`,
  )
  assert.match(checked.stderr, /out of date: `chartpin lock` brings it up to date\n$/)
  assert.equal(text(LOCK), before)
})

test('lock as JSON tells each change, and every entry', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  const { digest: web, amd64, arm64 } = push(registry, 'acme/web', 'web')
  const { exit, stdout } = await chartpin('lock', 'web', '--format', 'json')
  assert.equal(exit, 3)
  const told: unknown = JSON.parse(stdout)
  const { images, changes, unanswered } = Object(told)
  assert.deepEqual(changes, [
    { kind: 'added', image: `${host}/acme/db:1` },
    { kind: 'added', image: `${host}/acme/web:1`, digest: web },
  ])
  assert.deepEqual(images[0].platforms, { 'linux/amd64': amd64, 'linux/arm64': arm64 })
  assert.deepEqual([unanswered.length, unanswered[0].kind, unanswered[0].kept], [1, 'absent', false])
})

test('an image that is gone from its registry makes the check fail, and its entry stays', async (context) => {
  const { registry, host, chartpin, text } = await stage(context)
  push(registry, 'acme/web', 'web')
  push(registry, 'acme/db', 'db')
  await chartpin('lock', 'web')
  const before = text(LOCK)
  for (const key of registry.manifests.keys()) if (key.startsWith('acme/db ')) registry.manifests.delete(key)
  const checked = await chartpin('lock', 'web', '--check')
  assert.equal(checked.exit, 1)
  assert.ok(checked.stderr.startsWith(`! ${host}/acme/db:1: `), checked.stderr)
  const again = await chartpin('lock', 'web')
  assert.deepEqual([again.exit, text(LOCK)], [3, before])
})

test('a registry that gives no answer is trouble, not a difference', async (context) => {
  const broken = { is: false }
  const { registry, chartpin, text } = await stage(context, {
    misbehave(request, response) {
      if (!broken.is || !request.url?.includes('/acme/db/')) return false
      response.writeHead(403).end()
      return true
    },
  })
  push(registry, 'acme/web', 'web')
  push(registry, 'acme/db', 'db')
  await chartpin('lock', 'web')
  const before = text(LOCK)
  broken.is = true
  const checked = await chartpin('lock', 'web', '--check')
  assert.equal(checked.exit, 3)
  assert.match(checked.stderr, /what the lock says of it stays\n/)
  assert.deepEqual([(await chartpin('lock', 'web')).exit, text(LOCK)], [3, before])
})

test('pin writes the digests that the registry has, once, and asks for no more than that', async (context) => {
  const { registry, host, chartpin, text } = await stage(context)
  const { digest: web } = push(registry, 'acme/web', 'web')
  const { digest: db } = push(registry, 'acme/db', 'db')
  const pinned = await chartpin('pin', 'web', '--digests')
  assert.equal(pinned.exit, 0, pinned.stderr)
  const values = `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: "${web}"\ndb: ${host}/acme/db:1@${db}\n`
  assert.equal(text('web/values.yaml'), values)
  const asked = registry.heard.filter(({ url }) => url.includes('/manifests/'))
  assert.deepEqual(asked.map(({ method, url }) => `${method} ${url}`).toSorted(), [
    'HEAD /v2/acme/db/manifests/1',
    'HEAD /v2/acme/web/manifests/1',
  ])
  const again = await chartpin('pin', 'web', '--digests')
  assert.deepEqual([again.exit, text('web/values.yaml')], [0, values])
  assert.equal(registry.heard.filter(({ url }) => url.includes('/manifests/')).length, 2)
})

test('pin moves images and pins them to what their target has', async (context) => {
  const { registry, host, chartpin, text } = await stage(context)
  push(registry, 'acme/web', 'web')
  const { digest: web } = push(registry, 'mirror/acme/web', 'copy')
  const { digest: db } = push(registry, 'mirror/acme/db', 'db')
  const pinned = await chartpin(
    'pin',
    'web',
    '--to',
    `${host}/mirror`,
    '--path',
    'keep',
    '--digests',
    '--ask',
    'target',
  )
  assert.equal(pinned.exit, 0, pinned.stderr)
  assert.ok(text('web/values.yaml').includes(web))
  assert.ok(text('web/values.yaml').includes(`${host}/mirror/acme/db:1@${db}`))
})

test('an image without an answer is told, the others are pinned, and the exit code says so', async (context) => {
  const { registry, host, chartpin, text } = await stage(context)
  const { digest: web } = push(registry, 'acme/web', 'web')
  const pinned = await chartpin('pin', 'web', '--digests')
  assert.equal(pinned.exit, 3)
  assert.ok(pinned.stderr.includes(`! ${host}/acme/db:1: no digest written, because `), pinned.stderr)
  assert.match(pinned.stderr, /No digest was to be had for 1 image\n$/)
  assert.ok(text('web/values.yaml').includes(`digest: "${web}"`))
})

test('programs are told which images are without a digest, and why', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  push(registry, 'acme/web', 'web')
  const { exit, stdout } = await chartpin('pin', 'web', '--digests', '--format', 'json', '--check')
  assert.equal(exit, 3)
  const { charts, undigested } = Object(JSON.parse(stdout))
  assert.equal(charts[0].moved.length, 1)
  assert.deepEqual([undigested.length, undigested[0].reference], [1, `${host}/acme/db:1`])
  assert.ok(undigested[0].because.length > 0)
})

test('what was locked is pinned without a question, and is up to date when it is checked', async (context) => {
  const { registry, chartpin, text } = await stage(context)
  const { digest: web } = push(registry, 'acme/web', 'web')
  push(registry, 'acme/db', 'db')
  await chartpin('lock', 'web')
  push(registry, 'acme/web', 'fresh')
  const asked = registry.heard.length
  assert.equal((await chartpin('pin', 'web', '--locked')).exit, 0)
  assert.equal(registry.heard.length, asked)
  assert.ok(text('web/values.yaml').includes(web))
  const checked = await chartpin('lock', 'web', '--check')
  assert.deepEqual([checked.exit, checked.stdout], [0, ''])
})

test('lists have digests where they are asked for', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  const { digest: web } = push(registry, 'acme/web', 'web')
  const { digest: db } = push(registry, 'acme/db', 'db')
  const listed = await chartpin('images', 'web', '--digests', '-q')
  assert.deepEqual(listed, { exit: 0, stdout: `${host}/acme/db:1@${db}\n${host}/acme/web:1@${web}\n`, stderr: '' })
  const locked = await chartpin('images', 'web', '--as', 'images-lock', '--digests', '-q')
  assert.equal([...locked.stdout.matchAll(/ arch: linux\/(?:amd64|arm64)\n/g)].length, 4)
})
