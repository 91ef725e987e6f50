// `chartpin copy` from its command line, against registries in this process.

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { startFakeRegistry, type FakeOptions, type FakeRegistry } from '../testing/fake-registry.ts'
import { makeImage, type MadeImage, writeLayout } from '../testing/made-image.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

const web = makeImage({ name: 'web' })
const db = makeImage({ name: 'db', platforms: ['linux/amd64'] })

interface Stage {
  readonly cwd: string
  readonly source: FakeRegistry
  readonly target: FakeRegistry
  readonly chartpin: (...argv: readonly string[]) => Promise<{ exit: number; stdout: string; stderr: string }>
}

function fill({ blobs, manifests }: FakeRegistry, repository: string, image: MadeImage): void {
  for (const [digest, bytes] of image.blobs) {
    const isManifest = digest === image.digest || image.manifests.includes(digest)
    const { mediaType = '' } = isManifest ? (JSON.parse(bytes.toString()) as { mediaType?: string }) : {}
    if (isManifest) manifests.set(`${repository} ${digest}`, { bytes, mediaType })
    else blobs.set(digest, bytes)
    if (digest === image.digest) manifests.set(`${repository} 1.0`, { bytes, mediaType })
  }
}

async function stage(t: TestContext, options: FakeOptions = {}): Promise<Stage> {
  const source = await startFakeRegistry(t, options)
  const target = await startFakeRegistry(t)
  fill(source, 'team/web', web)
  fill(source, 'team/db', db)
  const cwd = tempFolder(t, {
    'images.txt': `${source.host}/team/web:1.0\n${source.host}/team/db:1.0\n`,
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
    'chart/values.yaml': `image: ${source.host}/team/web:1.0\n`,
    'chart/templates/pod.yaml':
      'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: {{ .Values.image }}}]}\n',
  })
  return {
    cwd,
    source,
    target,
    chartpin: async (...argv) => {
      const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd } })
      const exit = await run(['copy', ...argv], io)
      return { exit, stdout: stdout(), stderr: stderr() }
    },
  }
}

const size = ({ blobs }: MadeImage): number => [...blobs.values()].reduce((sum, { length }) => sum + length, 0)
const placed = (host: string): string => host.replace(':', '_')
const changes = ({ heard }: FakeRegistry): readonly string[] =>
  heard.filter(({ method }) => !['GET', 'HEAD'].includes(method)).map(({ method, url }) => `${method} ${url}`)

test('the images of a list go below the target, and a second run changes nothing', async (t) => {
  const { source, target, chartpin } = await stage(t)
  const first = await chartpin('images.txt', '--to', `${target.host}/mirror`)
  assert.equal(first.exit, 0, first.stderr)
  const below = `mirror/${placed(source.host)}/team`
  assert.equal(
    first.stdout,
    [
      `${source.host}/team/db:1.0 -> ${target.host}/${below}/db:1.0 ${db.digest}\n`,
      `${source.host}/team/web:1.0 -> ${target.host}/${below}/web:1.0 ${web.digest}\n`,
    ].join(''),
  )
  assert.match(first.stderr, /^2 images: 2 copied; .* sent in /m)
  assert.deepEqual(target.manifests.get(`${below}/web 1.0`)?.bytes, web.blobs.get(web.digest))
  const sent = changes(target).length
  const again = await chartpin('images.txt', '--to', `${target.host}/mirror`)
  assert.deepEqual([again.exit, again.stdout], [0, first.stdout])
  assert.match(again.stderr, /^2 images: 0 copied, 2 there already; 0 bytes sent/m)
  assert.equal(changes(target).length, sent)
})

test('the images of a chart, and an image that is named, in skopeo’s words too', async (t) => {
  const { source, target, chartpin } = await stage(t)
  const { exit, stdout, stderr } = await chartpin(
    'chart',
    `docker://${source.host}/team/db:1.0`,
    '--to',
    `docker://${target.host}`,
    '--path',
    'keep',
  )
  assert.equal(exit, 0, stderr)
  assert.deepEqual(
    stdout.split('\n').map((line) => line.split(' ')[2]),
    [`${target.host}/team/db:1.0`, `${target.host}/team/web:1.0`, undefined],
  )
})

for (const [form, name] of [
  ['oci', 'bundle'],
  ['oci-archive', 'bundle.tar'],
] as const) {
  test(`into ${form}: and from there into the registry`, async (t) => {
    const { cwd, source, target, chartpin } = await stage(t)
    const out = await chartpin('images.txt', '--to', `${form}:${name}`)
    assert.equal(out.exit, 0, out.stderr)
    assert.match(out.stdout, new RegExp(`-> ${form}:${name}:${source.host}/team/web:1.0 ${web.digest}$`, 'm'))
    assert.ok(existsSync(path.join(cwd, name)))
    const asked = source.heard.length
    const into = await chartpin(`${form}:${name}`, '--to', `${target.host}/mirror`)
    assert.equal(into.exit, 0, into.stderr)
    assert.equal(source.heard.length, asked)
    const below = `mirror/${placed(source.host)}/team`
    assert.deepEqual(target.manifests.get(`${below}/web 1.0`)?.bytes, web.blobs.get(web.digest))
    assert.deepEqual(target.manifests.get(`${below}/db 1.0`)?.bytes, db.blobs.get(db.digest))
  })
}

test('--dry-run lists what would be copied, and writes nothing', async (t) => {
  const { cwd, source, target, chartpin } = await stage(t)
  const look = await chartpin('images.txt', '--to', `${target.host}/mirror`, '--dry-run', '--format', 'json')
  assert.equal(look.exit, 0, look.stderr)
  const { images, total } = JSON.parse(look.stdout) as { images: readonly object[]; total: number }
  const below = `${target.host}/mirror/${placed(source.host)}/team`
  assert.deepEqual(images, [
    {
      source: `${source.host}/team/db:1.0`,
      target: `${below}/db:1.0`,
      digest: db.digest,
      bytes: size(db),
      state: 'planned',
    },
    {
      source: `${source.host}/team/web:1.0`,
      target: `${below}/web:1.0`,
      digest: web.digest,
      bytes: size(web),
      state: 'planned',
    },
  ])
  assert.equal(total, size(db) + size(web))
  assert.deepEqual(changes(target), [])
  await chartpin('images.txt', '--to', 'oci:bundle', '--dry-run')
  assert.equal(existsSync(path.join(cwd, 'bundle')), false)
})

test('an image that fails does not stop the others, and is told at the end', async (t) => {
  const { source, target, chartpin } = await stage(t)
  source.manifests.delete('team/db 1.0')
  const { exit, stdout, stderr } = await chartpin('images.txt', '--to', `${target.host}/m`, '--format', 'json')
  assert.equal(exit, 3)
  const { images } = JSON.parse(stdout) as { images: readonly { state: string; failure?: string }[] }
  assert.deepEqual(
    images.map(({ state, failure }) => [state, failure]),
    [
      ['failed', 'absent'],
      ['copied', undefined],
    ],
  )
  assert.match(stderr, /^! .*team\/db:1\.0 +.*there is no 1\.0 at the source/m)
  assert.match(stderr, /^2 images: 1 copied, 1 failed/m)
})

test('a lock is copied by its digests, to where it says', async (t) => {
  const { cwd, source, target, chartpin } = await stage(t)
  const image = `${source.host}/team/web:1.0`
  const { printLock } = await import('../images/lock-print.ts')
  const locked = {
    image,
    digest: web.digest,
    platforms: new Map<string, string>(),
    source: `${source.host}/team/web`,
    target: `${target.host}/kept/web:1.0`,
  }
  const { writeFileSync } = await import('node:fs')
  writeFileSync(path.join(cwd, 'chartpin.lock.yaml'), printLock({ images: [locked] }))
  // The tag has moved since.
  const moved = source.manifests.get(`team/db ${db.digest}`)
  assert.ok(moved !== undefined)
  source.manifests.set('team/web 1.0', moved)
  const { exit, stdout, stderr } = await chartpin('chartpin.lock.yaml')
  assert.equal(exit, 0, stderr)
  assert.equal(stdout, `${image} -> ${target.host}/kept/web:1.0 ${web.digest}\n`)
  assert.deepEqual(target.manifests.get('kept/web 1.0')?.bytes, web.blobs.get(web.digest))
})

test('a layout of somebody else: what has no name is told, and the rest is copied', async (t) => {
  const { cwd, target, chartpin } = await stage(t)
  writeLayout(
    path.join(cwd, 'given'),
    new Map([
      ['quay.io/acme/web:1.0', web],
      ['latest', db],
    ]),
  )
  const { exit, stdout, stderr } = await chartpin('oci:given', '--to', target.host, '--path', 'keep')
  assert.equal(exit, 3)
  assert.equal(stdout, `quay.io/acme/web:1.0 -> ${target.host}/acme/web:1.0 ${web.digest}\n`)
  assert.match(stderr, new RegExp(`! oci:given ${db.digest} was not copied: it has no name`))
})

test('one platform goes into a layout below its whole index, and out of it with the same word', async (t) => {
  const { cwd, target, chartpin } = await stage(t)
  const only = ['--platform', 'linux/amd64']
  const out = await chartpin('images.txt', '--to', 'oci:bundle', ...only)
  assert.equal(out.exit, 0, out.stderr)
  const [, arm = ''] = web.manifests
  assert.equal(existsSync(path.join(cwd, 'bundle/blobs', arm.replace(':', '/'))), false)
  assert.deepEqual(
    readFileSync(path.join(cwd, 'bundle/blobs', web.digest.replace(':', '/'))),
    web.blobs.get(web.digest),
  )
  const whole = await chartpin('oci:bundle', '--to', target.host)
  assert.equal(whole.exit, 3)
  assert.match(whole.stderr, /there is no blobs\/sha256\//)
  const some = await chartpin('oci:bundle', '--to', `${target.host}/some`, ...only)
  assert.equal(some.exit, 0, some.stderr)
})

interface Wrong {
  readonly name: string
  readonly argv: readonly string[]
  readonly says: RegExp
}

const wrong: readonly Wrong[] = [
  { name: 'no target', argv: ['images.txt'], says: /needs to know where the images shall go/ },
  {
    name: 'a mapping into a layout',
    argv: ['images.txt', '--to', 'oci:x', '--path', 'keep'],
    says: /--path does nothing/,
  },
  {
    name: 'a transport that is not spoken',
    argv: ['docker-archive:x.tar', '--to', 'r.example'],
    says: /docker-archive: is not/,
  },
  { name: 'a layout that is not there', argv: ['oci:none', '--to', 'r.example'], says: /no OCI layout/ },
  { name: 'an archive that is not there', argv: ['oci-archive:none', '--to', 'r.example'], says: /no such file/ },
  { name: 'no platform', argv: ['images.txt', '--to', 'oci:x', '--platform', 'amd64'], says: /amd64 is no platform/ },
  {
    name: 'neither path nor reference',
    argv: ['docker://A B', '--to', 'r.example'],
    says: /neither a path nor a reference/,
  },
]
for (const { name, argv, says } of wrong) {
  test(`refused: ${name}`, async (t) => {
    const { chartpin } = await stage(t)
    const { exit, stdout, stderr } = await chartpin(...argv)
    assert.deepEqual([exit, stdout], [2, ''])
    assert.match(stderr, says)
  })
}
