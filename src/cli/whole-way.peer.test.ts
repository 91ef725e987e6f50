// The way of a chart into a network without others, with real registries: its images are listed, copied from a registry with TLS and a password
// into an empty one, pinned there by digest, and checked; and the same where the copy is killed, or a disk is full.
// Registered only where CHARTPIN_PEERS=1 promises that docker-registry and skopeo are there.

import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { startFaultProxy } from '../testing/fault-proxy.ts'
import { digestOf, makeImage, writeLayout, type MadeImage } from '../testing/made-image.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { runProgram } from '../testing/run-program.ts'
import { onDisk, startRegistry, TEST_ACCOUNT, type RealRegistry } from '../testing/real-registry.ts'
import { skopeo } from '../testing/skopeo.ts'
import { issueCertificate, makeAuthority } from '../testing/test-certificates.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

/** By repository and tag. */
const NAMES: readonly string[] = ['team/app:1.0', 'team/proxy:2.3', 'team/migrate:1.0', 'team/nested/backup:0.9']

interface World {
  /** Has certificates, credentials, and an OCI layout of all images. */
  readonly folder: string
  /** Outside: TLS, a password, all images. */
  readonly outside: RealRegistry
  readonly images: ReadonlyMap<string, MadeImage>
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  let world: World | undefined
  const ends: (() => unknown)[] = []
  before(async () => {
    world = await makeWorld({ after: (end) => void ends.unshift(end) })
  })
  after(async () => {
    for (const end of ends) await end()
  })

  test('the whole way with real registries: images, copy, pin by digest, check', async (t) => {
    assert.ok(world !== undefined)
    const { outside, images } = world
    const inside = await startRegistry(t)
    const chart = tempFolder(t, chartFiles(outside.host))
    const to = `${inside.host}/mirror`
    const target = targetOf(world, to)

    const listed = await chartpin(world, chart, ['images', '.'])
    assert.deepEqual(
      listed.stdout.trim().split('\n'),
      NAMES.map((name) => `${outside.host}/${name}`).toSorted(),
      listed.stderr,
    )
    const copied = await chartpin(world, chart, ['copy', '.', '--to', to])
    assert.equal(copied.exit, 0, copied.stderr)
    const pinned = await chartpin(world, chart, ['pin', '.', '--to', to, '--digests'])
    assert.equal(pinned.exit, 0, pinned.stderr)
    const pins = await chartpin(world, chart, ['images', '.'])
    const wanted = NAMES.map((name) => `${target}/${name}@${images.get(name)?.digest}`).toSorted()
    assert.deepEqual(pins.stdout.trim().split('\n'), wanted)
    const checked = await chartpin(world, chart, ['check', '.'])
    assert.equal(checked.exit, 0, checked.stdout + checked.stderr)
    for (const image of wanted) assert.ok(checked.stdout.includes(image.split('@')[1] ?? ''), checked.stdout)
    await assertThere(world, target)
  })

  test('a copy between real registries is killed in the middle of an upload, and the next one does only what is left', async (t) => {
    assert.ok(world !== undefined)
    const inside = await startRegistry(t)
    const proxy = await startFaultProxy(t, { target: inside.host })
    const chart = tempFolder(t, chartFiles(world.outside.host))
    const copy = ['copy', '.', '--to', `${proxy.host}/mirror`]
    // Slow enough to be killed, at an upload that is under way.
    proxy.rules = [{ on: /^PUT .*\/blobs\/uploads\//, fault: { kind: 'delay', milliseconds: 100 } }]
    for (const uploads of [2, 5, 9]) {
      proxy.forget()
      const copying = startChartpin(world, chart, copy)
      const ended = once(copying, 'close')
      while (copying.exitCode === null && proxy.heard.filter(({ method }) => method === 'PUT').length < uploads)
        await setTimeout(5)
      copying.kill('SIGKILL')
      await ended
      assert.equal(copying.signalCode, 'SIGKILL', 'it was done before it was killed')
    }
    proxy.rules = []
    const last = await chartpin(world, chart, copy)
    assert.equal(last.exit, 0, last.stderr)
    await assertThere(world, targetOf(world, `${inside.host}/mirror`))
    await setTimeout(100)
    const written = inside.requests().filter((line) => line.startsWith('PUT') && line.endsWith(' 201'))
    const what = written.map((line) => line.replace(/uploads\/[-\w]+/, 'uploads'))
    assert.deepEqual(
      what.filter((line, at) => what.indexOf(line) !== at),
      [],
      'what was there was sent again',
    )
  })

  test('a copy fills the disk of a real registry, says so, and goes on when there is room', async (t) => {
    assert.ok(world !== undefined)
    const { outside, images: all } = world
    const inside = await startRegistry(t, { disk: 150_000 })
    const chart = tempFolder(t, chartFiles(world.outside.host))
    const copy = ['copy', '.', '--to', `${inside.host}/mirror`]
    const full = await chartpin(world, chart, copy)
    assert.equal(full.exit, 3, full.stderr)
    assert.match(full.stderr, /500 Internal Server Error/)
    await assertWhole(inside, targetOf(world, `${inside.host}/mirror`), world)
    inside.grow(20_000_000)
    const again = await chartpin(world, chart, copy)
    // This registry never gives out a manifest that it was writing when the disk was full: that must be said, and all others are there.
    const spoiled = [...all].filter(([name]) => again.stderr.includes(`! ${outside.host}/${name} `))
    assert.equal(again.exit, spoiled.length === 0 ? 0 : 3, again.stderr)
    for (const [name] of spoiled) assert.match(again.stderr, new RegExp(`${name} .*not given out again`))
    const images = new Map([...all].filter(([name]) => !spoiled.some(([other]) => other === name)))
    await assertThere({ ...world, images }, targetOf(world, `${inside.host}/mirror`))
  })

  test('a copy into a layout fills the disk, says so, and goes on from there when there is room', async (t) => {
    assert.ok(world !== undefined)
    const chart = tempFolder(t, chartFiles(world.outside.host))
    const disk = tempFolder(t, {})
    const copy = ['copy', '.', '--to', `oci:${disk}/layout`, '--ca', path.join(world.folder, 'ca.crt')]
    // What is on the disk is seen by whoever has it mounted only: it is taken out before that ends.
    const script =
      '"$@"; echo "exit $?"; mount -o remount,size=20m tmpfs "$0"; "$@"; echo "exit $?"; cp -r "$0/layout" .'
    const command = onDisk(disk, 20_000, ['sh', '-c', script, disk, ...chartpinCommand(copy)])
    const { stdout, stderr } = await runProgram(command, { cwd: chart, env: processEnvironment(world) })
    assert.deepEqual(stdout.match(/^exit \d+$/gm), ['exit 3', 'exit 0'], stdout + stderr)
    assert.match(stderr, /no space|ENOSPC/i)
    for (const [name, image] of world.images) {
      const from = `oci:${chart}/layout:${world.outside.host}/${name}`
      const read = await skopeo(['copy', '--all', from, `dir:${disk}/${name.replaceAll(/\W/g, '-')}`], world.folder)
      assert.equal(read.exit, 0, read.stderr)
      const raw = await skopeo(['inspect', '--raw', from], world.folder)
      assert.equal(digestOf(Buffer.from(raw.stdout)), image.digest)
    }
  })
}

/** Where images of the world outside are put below a target. */
function targetOf({ outside }: World, to: string): string {
  return `${to}/${outside.host.replace(':', '_')}`
}

/** Whatever tag is there names an image that can be pulled with all its parts. */
async function assertWhole({ host }: RealRegistry, target: string, { images, folder }: World): Promise<void> {
  let missing = 0
  for (const name of images.keys()) {
    const [repository = '', tag = ''] = name.split(':')
    const manifest = `http://${host}/v2/${target.slice(host.length + 1)}/${repository}/manifests/${tag}`
    const { status } = await fetch(manifest, { headers: { accept: 'application/vnd.oci.image.index.v1+json' } })
    // A manifest that it was writing when the disk was full, this registry has under its tag and never gives out: nobody can pull it.
    if (status === 404 || status === 500) missing++
    else {
      const layout = mkdtempSync(path.join(folder, 'whole-'))
      const from = `docker://${target}/${name}`
      const pulled = await skopeo(['copy', '--all', '--src-tls-verify=false', from, `oci:${layout}:x`], folder)
      assert.equal(pulled.exit, 0, pulled.stderr)
    }
  }
  assert.ok(missing > 0, 'the disk was never full')
}

function chartpinCommand(argv: readonly string[]): readonly string[] {
  const entry = `import(${JSON.stringify(new URL('main.ts', import.meta.url).href)}).then(({ main }) => main())`
  return [
    process.execPath,
    '--import',
    import.meta.resolve('tsx'),
    '--input-type=module',
    '--eval',
    entry,
    '--',
    'chartpin',
    ...argv,
  ]
}

function processEnvironment({ folder }: World): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], ...environment(folder) }
}

function startChartpin(world: World, cwd: string, argv: readonly string[]): ChildProcess {
  const [program = '', ...args] = chartpinCommand([...argv, '--ca', path.join(world.folder, 'ca.crt')])
  return spawn(program, args, { cwd, env: processEnvironment(world), stdio: 'ignore' })
}

/** Each image is there by its tag and by its digest, with all platforms and all blobs, as skopeo sees it. */
async function assertThere({ images, folder }: World, target: string): Promise<void> {
  for (const [name, image] of images) {
    const by = { tag: `docker://${target}/${name}`, digest: `docker://${target}/${name.split(':')[0]}@${image.digest}` }
    for (const place of [by.tag, by.digest]) {
      const { stdout, stderr } = await skopeo(['inspect', '--raw', '--tls-verify=false', place], folder)
      assert.equal(digestOf(Buffer.from(stdout)), image.digest, `${place}: ${stderr}`)
    }
    const layout = mkdtempSync(path.join(folder, 'pulled-'))
    const pulled = await skopeo(['copy', '--all', '--src-tls-verify=false', by.digest, `oci:${layout}:x`], folder)
    assert.equal(pulled.exit, 0, pulled.stderr)
    for (const [digest, bytes] of image.blobs)
      assert.deepEqual(readFileSync(path.join(layout, 'blobs', digest.replace(':', '/'))), bytes, `${name} ${digest}`)
  }
}

interface Outcome {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

async function chartpin({ folder }: World, cwd: string, argv: readonly string[]): Promise<Outcome> {
  const { io, stdout, stderr } = memoryIo({ cwd, env: environment(folder) })
  const asks = argv[0] === 'images' ? [] : ['--ca', path.join(folder, 'ca.crt')]
  const exit = await run([...argv, ...asks], io)
  return { exit, stdout: stdout(), stderr: stderr() }
}

function environment(folder: string): Readonly<Record<string, string>> {
  return { HOME: folder, DOCKER_CONFIG: folder, XDG_CACHE_HOME: path.join(folder, 'cache') }
}

async function makeWorld(t: { readonly after: (end: () => unknown) => void }): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-whole-way-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const authority = { name: 'outside', ...makeAuthority('outside') }
  const outside = await startRegistry(t, {
    tls: issueCertificate(authority, { hosts: ['127.0.0.1'] }),
    access: 'password',
  })
  const login = `${TEST_ACCOUNT.username}:${TEST_ACCOUNT.password}`
  const auths = { [outside.host]: { auth: Buffer.from(login).toString('base64') } }
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify({ auths }))
  writeFileSync(path.join(folder, 'ca.crt'), authority.cert)
  const images = new Map(NAMES.map((name) => [name, makeImage({ name: name.replaceAll(/\W/g, '-') })]))
  writeLayout(path.join(folder, 'layout'), images)
  for (const name of NAMES) {
    const flags = ['--all', `--dest-creds=${login}`, `--dest-cert-dir=${folder}`]
    const { exit, stderr } = await skopeo(
      ['copy', ...flags, `oci:${folder}/layout:${name}`, `docker://${outside.host}/${name}`],
      folder,
    )
    assert.equal(exit, 0, stderr)
  }
  return { folder, outside, images }
}

/** One image of each way in which charts write them. */
function chartFiles(host: string): Readonly<Record<string, string>> {
  return {
    'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
    'values.yaml': `# What runs.
image:
  registry: ${host}
  repository: team/app
  tag: "1.0"
  digest: ""
proxy:
  image: ${host}/team/proxy:2.3
migrate:
  image:
    repository: ${host}/team/migrate
    tag: "1.0"
backup:
  image: ${host}/team/nested/backup:0.9
`,
    'templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      initContainers:
        - name: migrate
          image: "{{ .Values.migrate.image.repository }}:{{ .Values.migrate.image.tag }}"
      containers:
        - name: app
          image: "{{ .Values.image.registry }}/{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ if .Values.image.digest }}@{{ .Values.image.digest }}{{ end }}"
        - name: proxy
          image: {{ .Values.proxy.image }}
        - name: backup
          image: {{ .Values.backup.image | quote }}
`,
  }
}
