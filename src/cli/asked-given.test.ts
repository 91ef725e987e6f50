// What `chartpin lint --online` says of images that a registry is asked for, the whole way from the values to the findings.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { type FakeRegistry, startFakeRegistry } from '../testing/fake-registry.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

const media = 'application/vnd.oci.image'

/** Puts an image for one platform there; the digests of it and of its index. */
function push(registry: FakeRegistry, mark: string, tag?: string): { readonly child: string; readonly index: string } {
  const config = { mediaType: `${media}.config.v1+json`, digest: never, size: 2 }
  const mediaType = `${media}.manifest.v1+json`
  const child = registry.put('acme/web', { schemaVersion: 2, mediaType, config, layers: [], annotations: { mark } })
  const manifests = [{ mediaType, digest: child, size: 7, platform: { os: 'linux', architecture: 'amd64' } }]
  const index = registry.put('acme/web', { schemaVersion: 2, mediaType: `${media}.index.v1+json`, manifests }, tag)
  return { child, index }
}

const never = `sha256:${'0'.repeat(64)}`
const pod = (image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n    - {name: web, image: "${image}"}\n`

interface Linted {
  readonly exit: number
  /** `line:rule`, in order. */
  readonly found: readonly string[]
  readonly stdout: string
  readonly stderr: string
}

async function lint(
  context: TestContext,
  {
    command = 'lint',
    files,
    args = [],
  }: { readonly command?: string; readonly files: Readonly<Record<string, string>>; readonly args?: readonly string[] },
): Promise<Linted> {
  const cwd = tempFolder(context, files)
  const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd } })
  const how = command === 'lint' ? ['--online'] : []
  const exit = await run([command, ...how, '--format', 'concise', '--no-config', ...args], io)
  const found = [...stdout().matchAll(/^[^:]*:(\d+):\d+: \w+\[([\w-]+)\]/gm)].map(([, line, rule]) => `${line}:${rule}`)
  return { exit, found, stdout: stdout(), stderr: stderr() }
}

/** Without what is said of any such reference. */
const facts = [
  '--select',
  'absent-image,absent-platform,denied-image,digest-tag-drift,moved-tag,stale-digest,unasked-image',
]

const cases: readonly {
  readonly name: string
  readonly values: (host: string, digests: { readonly old: string; readonly child: string }) => string
  readonly args?: readonly string[]
  readonly found: readonly string[]
}[] = [
  { name: 'an image that is there', values: (host) => `image: ${host}/acme/web:1\n`, found: [] },
  { name: 'a tag that is not', values: (host) => `image: ${host}/acme/web:2\n`, found: ['1:absent-image'] },
  {
    name: 'the digest of an older push beside the tag',
    values: (host, { old }) => `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: ${old}\n`,
    found: ['4:digest-tag-drift'],
  },
  {
    name: 'a digest that the registry does not have',
    values: (host) => `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: ${never}\n`,
    found: ['4:stale-digest'],
  },
  {
    name: 'the digest of one platform beside the tag',
    values: (host, { child }) => `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: ${child}\n`,
    found: [],
  },
  {
    name: 'a platform that is not built',
    values: (host) => `image: ${host}/acme/web:1\n`,
    args: ['--platform', 'linux/amd64,linux/arm64'],
    found: ['1:absent-platform'],
  },
]

for (const { name, values, args = [], found } of cases) {
  test(`lint --online: ${name}`, async (context) => {
    const registry = await startFakeRegistry(context)
    const { index: old } = push(registry, 'old', '1')
    const digests = { old, child: push(registry, 'new', '1').child }
    const files = { 'values.yaml': values(registry.host, digests) }
    const linted = await lint(context, { files, args: [...facts, ...args] })
    assert.deepEqual([linted.found, linted.exit], [found, found.length === 0 ? 0 : 1], linted.stdout + linted.stderr)
  })
}

test('lint --online: nothing that listens', async (context) => {
  const files = { 'values.yaml': 'image: localhost:1/acme/web:1\n' }
  assert.deepEqual((await lint(context, { files, args: facts })).found, ['1:unasked-image'])
})

test('lint --online: an image that a template makes of a key and its own tag is found at the key', async (context) => {
  const registry = await startFakeRegistry(context)
  push(registry, 'new', '1')
  const files = {
    'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\nappVersion: "2"\n',
    'values.yaml': `name: acme/web\nimage:\n  registry: ${registry.host}\n  repository: acme/web\n`,
    'templates/web.yaml': pod('{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Chart.AppVersion }}'),
  }
  assert.deepEqual((await lint(context, { files, args: facts })).found, ['4:absent-image'])
})

test('lint --online: a tag that the lock knows otherwise, and check tells the same in the formats of lint', async (context) => {
  const registry = await startFakeRegistry(context)
  push(registry, 'new', '1')
  const files = {
    'values.yaml': `image: ${registry.host}/acme/web:1\n`,
    'chartpin.lock.yaml': `version: 1\nimages:\n  - image: ${registry.host}/acme/web:1\n    digest: ${never}\n    source: ${registry.host}/acme/web\n`,
  }
  const linted = await lint(context, { files, args: facts })
  assert.deepEqual(linted.found, ['1:moved-tag'], linted.stdout + linted.stderr)
  const checked = await lint(context, { command: 'check', files })
  assert.deepEqual([checked.found, checked.exit], [['1:moved-tag'], 1], checked.stdout + checked.stderr)
})

test('lint --online: each image is asked for once, in however many charts and places it is', async (context) => {
  const registry = await startFakeRegistry(context)
  push(registry, 'new', '1')
  const values = `image: ${registry.host}/acme/web:1\nsidecar:\n  image: ${registry.host}/acme/web:1\n`
  await lint(context, { files: { 'a/values.yaml': values, 'b/values.yaml': values }, args: facts })
  assert.equal(registry.heard.filter(({ url }) => url.includes('/manifests/')).length, 1)
})
