// Images asked for in registries, from the command line to what is told of each.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { type FakeOptions, type FakeRegistry, startFakeRegistry } from '../testing/fake-registry.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { assertNoSecret, CANARY } from '../testing/registry-client.ts'
import { tarOf } from '../testing/tar-builder.ts'
import { run } from './run.ts'

const INDEX = 'application/vnd.oci.image.index.v1+json'
const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const OTHER = `sha256:${'e'.repeat(64)}`

interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

interface Stage {
  readonly registry: FakeRegistry
  readonly host: string
  readonly chartpin: (...argv: readonly string[]) => Promise<Ran>
  readonly write: (name: string, text: string | Buffer) => void
}

/** Puts an index for linux/amd64 there, unlike any other by its mark; gives its digest. */
function push(registry: FakeRegistry, repository: string, mark: string): string {
  const config = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: OTHER, size: 100 }
  const image = { schemaVersion: 2, mediaType: MANIFEST, config, layers: [], annotations: { mark } }
  const digest = registry.put(repository, image)
  const size = registry.manifests.get(`${repository} ${digest}`)?.bytes.length ?? 0
  const child = { mediaType: MANIFEST, digest, size, platform: { os: 'linux', architecture: 'amd64' } }
  return registry.put(repository, { schemaVersion: 2, mediaType: INDEX, manifests: [child] }, '1')
}

/** A chart of two images, `acme/web:1` and `acme/db:1`, of a registry in this process. */
async function stage(context: TestContext, options: FakeOptions = {}): Promise<Stage> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-check-'))
  context.after(() => rmSync(cwd, { recursive: true, force: true }))
  const registry = await startFakeRegistry(context, options)
  const { host } = registry
  const write = (name: string, text: string | Buffer): void => {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true })
    writeFileSync(path.join(cwd, name), text)
  }
  write('web/Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
  write('web/values.yaml', `web: ${host}/acme/web:1\ndb: ${host}/acme/db:1\n`)
  const containers = ['web', 'db'].map((name) => `    - {name: ${name}, image: "{{ .Values.${name} }}"}\n`).join('')
  write(
    'web/templates/web.yaml',
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n${containers}`,
  )
  const chartpin = async (...argv: readonly string[]): Promise<Ran> => {
    const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd, XDG_CACHE_HOME: path.join(cwd, '.cache') } })
    const exit = await run([...argv, '--no-config'], io)
    assertNoSecret(stdout() + stderr())
    return { exit, stdout: stdout(), stderr: stderr() }
  }
  return { registry, host, chartpin, write }
}

test('all there: each image is asked for once, with its digest, and nobody signs in', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  const [web, db] = [push(registry, 'acme/web', 'web'), push(registry, 'acme/db', 'db')]
  assert.deepEqual(await chartpin('check', 'web', `${host}/acme/web:1`), {
    exit: 0,
    stdout: `${host} (without a credential, insecure)\n  there    acme/db:1  ${db}\n  there    acme/web:1  ${web}\n`,
    stderr: '2 images: 2 there\n',
  })
  const asked = registry.heard.filter(({ url }) => url.includes('/manifests/'))
  assert.deepEqual(asked.map(({ method, url }) => `${method} ${url}`).toSorted(), [
    'HEAD /v2/acme/db/manifests/1',
    'HEAD /v2/acme/web/manifests/1',
  ])
})

interface Answer {
  readonly name: string
  /** How the registry answers for `acme/db`. */
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly exit: number
  readonly standing: string
  readonly problem: string
}

const answers: readonly Answer[] = [
  { name: 'an image that is not there', status: 404, exit: 1, standing: 'absent', problem: 'missing' },
  { name: 'an image that is not allowed', status: 401, exit: 1, standing: 'denied', problem: 'missing' },
  { name: 'a registry that is broken', status: 501, exit: 3, standing: 'unreachable', problem: 'unknown' },
  {
    name: 'a registry that wants to be left alone for long',
    status: 429,
    headers: { 'retry-after': '7200' },
    exit: 3,
    standing: 'throttled',
    problem: 'unknown',
  },
]

for (const { name, status, headers = {}, exit, standing, problem } of answers) {
  test(`${name}: the others are asked for all the same`, async (context) => {
    const { registry, host, chartpin } = await stage(context, {
      misbehave(request, response) {
        if (!request.url?.includes('/acme/db/')) return false
        response.writeHead(status, { 'content-length': 0, ...headers }).end()
        return true
      },
    })
    const web = push(registry, 'acme/web', 'web')
    const told = await chartpin('check', 'web', '--format', 'json')
    assert.equal(told.exit, exit, told.stdout + told.stderr)
    const { version, images } = Object(JSON.parse(told.stdout))
    assert.equal(version, 1)
    const [first, second] = images
    assert.deepEqual([first.image, first.standing], [`${host}/acme/db:1`, standing])
    assert.deepEqual([first.problems.length, first.problems[0].kind], [1, problem])
    assert.deepEqual(
      [second.image, second.standing, second.by, second.digest, second.problems],
      [`${host}/acme/web:1`, 'found', 'registry', web, []],
    )
  })
}

test('a host where nobody listens is trouble, and not a missing image', async (context) => {
  const { chartpin } = await stage(context)
  const { exit, stdout, stderr } = await chartpin('check', '127.0.0.1:1/acme/web:1')
  assert.deepEqual([exit, stderr], [3, '1 image: 0 there, 1 that nobody told of\n'])
  assert.match(stdout, / {2}unknown {2}acme\/web:1\n/)
})

test('a platform that an image has nothing for is missing', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  push(registry, 'acme/web', 'web')
  const wanted = (platforms: string): Promise<Ran> => chartpin('check', `${host}/acme/web:1`, '--platform', platforms)
  assert.equal((await wanted('linux/amd64')).exit, 0)
  const both = await wanted('linux/amd64,linux/arm64')
  assert.equal(both.exit, 1)
  assert.match(both.stdout, /\n +it has nothing for linux\/arm64, only linux\/amd64\n$/)
})

test('the target of a mapping shall have the very image', async (context) => {
  const { registry, host, chartpin } = await stage(context)
  const there = push(registry, 'acme/web', 'web')
  const to = ['--to', `${host}/mirror`, '--path', 'keep']
  const empty = await chartpin('check', `${host}/acme/web:1`, ...to)
  assert.deepEqual([empty.exit, empty.stderr], [1, '2 images: 1 there, 1 missing\n'])
  const other = push(registry, 'mirror/acme/web', 'other')
  const moved = await chartpin('check', `${host}/acme/web:1`, ...to)
  assert.equal(moved.exit, 1)
  assert.ok(moved.stdout.includes(`it is ${other} there, and ${there} at ${host}\n`), moved.stdout)
  push(registry, 'mirror/acme/web', 'web')
  assert.equal((await chartpin('check', `${host}/acme/web:1`, ...to)).exit, 0)
})

for (const kind of ['basic', 'bearer'] as const) {
  test(`a password (${kind}) is sent and never told, be it right or wrong`, async (context) => {
    const { registry, host, chartpin, write } = await stage(context, {
      access: { kind, username: 'ann', password: CANARY },
    })
    push(registry, 'acme/web', 'web')
    const withAuth = async (password: string): Promise<Ran> => {
      const auth = Buffer.from(`ann:${password}`).toString('base64')
      write('auth.json', JSON.stringify({ auths: { [host]: { auth } } }))
      return await chartpin('check', `${host}/acme/web:1`, '--auth', 'auth.json', '--verbose')
    }
    const right = await withAuth(CANARY)
    assert.equal(right.exit, 0, right.stdout + right.stderr)
    assert.match(right.stdout, /\(as ann@auth\.json, insecure\)/)
    const wrong = await withAuth(`${CANARY}-of-old`)
    assert.deepEqual([wrong.exit, /not there, or not allowed/.test(wrong.stdout)], [1, true], wrong.stdout)
  })
}

test('what a list or a lock holds is told without a request', async (context) => {
  const { registry, host, chartpin, write } = await stage(context)
  const digest = push(registry, 'acme/web', 'web')
  write('whole.txt', `${host}/acme/web:1\n${host}/acme/db:1\n`)
  write('part.txt', `${host}/acme/web:1\n`)
  const entry = `- image: ${host}/acme/web:1\n  digest: ${digest}\n  source: ${host}/acme/web\n`
  write('web/chartpin.lock.yaml', `version: 1\nimages:\n${entry}`)
  assert.equal((await chartpin('check', 'web', '--against', 'whole.txt')).exit, 0)
  const part = await chartpin('check', 'web', '--against', 'part.txt')
  assert.deepEqual([part.exit, part.stderr], [1, '2 images: 1 there, 1 missing\n'])
  assert.match(part.stdout, /acme\/db:1\n +it is not in part\.txt\n/)
  const lock = await chartpin('check', 'web', '--against', 'web/chartpin.lock.yaml')
  assert.deepEqual([lock.exit, lock.stdout.includes(`acme/web:1  ${digest}`)], [1, true])
  const pinned = await chartpin('check', `${host}/acme/web:1@${OTHER}`, '--against', 'web/chartpin.lock.yaml')
  assert.equal(pinned.exit, 1)
  assert.deepEqual(registry.heard, [])
})

test('what others lock, and what docker saved, is told by what it is', async (context) => {
  const { host, chartpin, write } = await stage(context)
  const [web, db] = [`${host}/acme/web:1`, `${host}/acme/db:1`]
  const named = (image: string): string =>
    `- image: ${host}/x@${OTHER}\n  annotations: {kbld.carvel.dev/id: "${image}"}\n`
  const platform = `  digests:\n  - {arch: linux/amd64, digest: "${OTHER}"}\n`
  write('Images.lock', `apiVersion: v0\nkind: ImagesLock\nimages:\n- image: ${web}\n${platform}`)
  write('images.yml', `apiVersion: imgpkg.carvel.dev/v1alpha1\nkind: ImagesLock\nimages:\n${named(web)}`)
  const overrides = `overrides:\n- image: ${web}\n  newImage: ${host}/x@${OTHER}\n`
  write('kbld.lock.yml', `apiVersion: kbld.k14s.io/v1alpha1\nkind: Config\n${overrides}`)
  const manifest = JSON.stringify([{ Config: 'c', RepoTags: [web], Layers: [] }])
  write('saved.tar', tarOf([{ name: 'manifest.json', content: manifest }]))
  for (const name of ['Images.lock', 'images.yml', 'kbld.lock.yml', 'docker-archive:saved.tar']) {
    const { exit, stdout, stderr } = await chartpin('check', web, db, '--against', name)
    assert.deepEqual([exit, stderr], [1, '2 images: 1 there, 1 missing\n'], name)
    assert.match(stdout, /there {4}acme\/web:1/, name)
  }
  const platforms = async (wanted: string): Promise<number> =>
    (await chartpin('check', web, '--against', 'Images.lock', '--platform', wanted)).exit
  assert.deepEqual([await platforms('linux/amd64'), await platforms('linux/arm64')], [0, 1])
  write('Images.lock', 'kind: ImagesLock\nimages:\n- digests: []\n')
  const broken = await chartpin('check', web, '--against', 'Images.lock')
  assert.deepEqual([broken.exit, broken.stdout], [2, ''])
})

test('a file to compare with that is not there is a wrong call, and nothing is told of any image', async (context) => {
  const { chartpin } = await stage(context)
  for (const name of ['none.txt', 'none.lock.yaml', 'oci:none', 'oci-archive:none.tar', 'docker-archive:none.tar']) {
    const { exit, stdout } = await chartpin('check', 'web', '--against', name)
    assert.deepEqual([exit, stdout], [2, ''], name)
  }
})
