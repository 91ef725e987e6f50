// Locks and digests against a real registry that skopeo filled: locked, checked, a tag moved, pinned by the registry and by the lock.
// Runs with CHARTPIN_PEERS=1 only.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { makeImage, type MadeImage, writeLayout } from '../testing/made-image.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { startRegistry } from '../testing/real-registry.ts'
import { skopeo } from '../testing/skopeo.ts'
import { run } from './run.ts'

interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

/** A chart with two images of a registry on this machine, and one that nothing renders as it is. */
interface Stage {
  readonly host: string
  readonly cwd: string
  readonly images: { readonly web: MadeImage; readonly db: MadeImage; readonly later: MadeImage }
  readonly chartpin: (...argv: readonly string[]) => Promise<Ran>
  readonly push: (image: MadeImage, name: string) => Promise<void>
  readonly text: (name: string) => string
}

async function stage(context: TestContext): Promise<Stage> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-lock-'))
  context.after(() => rmSync(cwd, { recursive: true, force: true }))
  const { host } = await startRegistry(context)
  const images = {
    web: makeImage({ name: 'web' }),
    db: makeImage({ name: 'db', platforms: ['linux/amd64'] }),
    later: makeImage({ name: 'later' }),
  }
  const layout = path.join(cwd, '.layout')
  writeLayout(layout, new Map(Object.entries(images)))
  const push = async (image: MadeImage, name: string): Promise<void> => {
    const [own] = Object.entries(images).find(([, each]) => each === image) ?? ['']
    const args = ['copy', '--all', '--dest-tls-verify=false', `oci:${layout}:${own}`, `docker://${host}/${name}`]
    const { exit, stderr } = await skopeo(args, cwd)
    assert.equal(exit, 0, stderr)
  }
  await push(images.web, 'acme/web:1')
  await push(images.db, 'acme/db:1')
  writeChart(path.join(cwd, 'web'), host)
  const chartpin = async (...argv: readonly string[]): Promise<Ran> => {
    const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd }, stdin: '' })
    const exit = await run([...argv, '--no-config'], io)
    return { exit, stdout: stdout(), stderr: stderr() }
  }
  return { host, cwd, images, chartpin, push, text: (name) => readFileSync(path.join(cwd, name), 'utf8') }
}

const pod = (name: string, image: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: ${name}\n      image: ${image}\n`

function writeChart(folder: string, host: string): void {
  mkdirSync(path.join(folder, 'templates'), { recursive: true })
  writeFileSync(path.join(folder, 'Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
  const values = `image:\n  repository: ${host}/acme/web\n  tag: "1"\n  digest: ""\ndb:\n  enabled: false\n  image: ${host}/acme/db:1\n`
  writeFileSync(path.join(folder, 'values.yaml'), values)
  const web = '"{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ with .Values.image.digest }}@{{ . }}{{ end }}"'
  writeFileSync(path.join(folder, 'templates/web.yaml'), pod('web', web))
  const db = `{{- if .Values.db.enabled }}\n${pod('db', '{{ .Values.db.image }}')}{{- end }}\n`
  writeFileSync(path.join(folder, 'templates/db.yaml'), db)
}

const LOCK = 'web/chartpin.lock.yaml'

if (process.env['CHARTPIN_PEERS'] === '1') {
  test('a lock has the digests that the registry has, a check finds what moved, and a second lock changes nothing', async (context) => {
    const { host, images, chartpin, push, text } = await stage(context)
    const made = await chartpin('lock', 'web')
    assert.deepEqual([made.exit, made.stderr], [0, `2 images: 2 new. ${LOCK} written\n`])
    assert.equal(made.stdout, `+ ${host}/acme/db:1 ${images.db.digest}\n+ ${host}/acme/web:1 ${images.web.digest}\n`)
    const first = text(LOCK)
    for (const digest of [images.web.digest, ...images.web.manifests, ...images.db.manifests])
      assert.ok(first.includes(digest), digest)
    assert.deepEqual(await chartpin('lock', 'web'), {
      exit: 0,
      stdout: '',
      stderr: `2 images. ${LOCK} was so already\n`,
    })
    assert.equal((await chartpin('lock', 'web', '--check')).exit, 0)

    await push(images.later, 'acme/web:1')
    const moved = await chartpin('lock', 'web', '--check')
    assert.equal(moved.exit, 1)
    assert.equal(moved.stdout, `~ ${host}/acme/web:1 ${images.web.digest} -> ${images.later.digest}\n`)
    assert.equal(text(LOCK), first)
  })

  test('pinned to what the registry tells, a chart asks for the digests, and a second run changes nothing', async (context) => {
    const { host, images, chartpin, push, text } = await stage(context)
    const pinned = await chartpin('pin', 'web', '--digests')
    assert.equal(pinned.exit, 0, pinned.stderr)
    const values = text('web/values.yaml')
    assert.ok(values.includes(`digest: "${images.web.digest}"`), values)
    assert.ok(values.includes(`${host}/acme/db:1@${images.db.digest}`), values)
    assert.match(pinned.stderr, /Proven by rendering in 2 configurations/)
    await push(images.later, 'acme/web:1')
    const again = await chartpin('pin', 'web', '--digests')
    assert.deepEqual([again.exit, text('web/values.yaml')], [0, values])
    const locked = await chartpin('lock', 'web', '--format', 'json')
    assert.deepEqual([locked.exit, text(LOCK).includes(images.later.digest)], [0, false])
    assert.equal((await chartpin('lock', 'web', '--check')).exit, 0)
  })

  test('pinned by the lock, a chart asks for what was locked, though the tag moved and nobody can be asked', async (context) => {
    const { images, chartpin, push, text } = await stage(context)
    assert.equal((await chartpin('lock', 'web', '--platform', 'linux/amd64')).exit, 0)
    await push(images.later, 'acme/web:1')
    const pinned = await chartpin('pin', 'web', '--locked')
    assert.equal(pinned.exit, 0, pinned.stderr)
    assert.ok(text('web/values.yaml').includes(images.web.digest))
    assert.equal((await chartpin('pin', 'web', '--locked', '--check')).exit, 0)
    assert.equal((await chartpin('lock', 'web', '--check')).exit, 0)
  })

  test('an image that is not there is told, the others are pinned, and the exit code says so', async (context) => {
    const { host, images, chartpin, cwd, text } = await stage(context)
    const values = text('web/values.yaml').replace('acme/db:1', 'acme/gone:1')
    writeFileSync(path.join(cwd, 'web/values.yaml'), values)
    const pinned = await chartpin('pin', 'web', '--digests')
    assert.equal(pinned.exit, 3)
    assert.match(pinned.stderr, new RegExp(`! ${host}/acme/gone:1: no digest written, because `))
    assert.match(pinned.stderr, /No digest was to be had for 1 image\n$/)
    assert.ok(text('web/values.yaml').includes(images.web.digest))
    const locked = await chartpin('lock', 'web')
    assert.equal(locked.exit, 3)
    assert.ok(text(LOCK).includes(images.web.digest))
  })

  test('one platform is pinned by its own manifest, and an image without it is told', async (context) => {
    const { host, images, chartpin, text } = await stage(context)
    const pinned = await chartpin('pin', 'web', '--digests', '--platform', 'linux/arm64')
    assert.equal(pinned.exit, 3)
    assert.match(pinned.stderr, new RegExp(`! ${host}/acme/db:1: .*linux/arm64`))
    assert.ok(text('web/values.yaml').includes(images.web.manifests[1] ?? '?'))
  })

  test('a lock of helm dt has what the registry tells of each platform', async (context) => {
    const { images, chartpin } = await stage(context)
    const { exit, stdout } = await chartpin('images', 'web', '--as', 'images-lock', '--digests', '--quiet')
    assert.equal(exit, 0)
    for (const digest of images.web.manifests) assert.ok(stdout.includes(`- digest: ${digest}\n`), stdout)
  })
}
