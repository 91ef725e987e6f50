// The air-gapped install of README.md with real registries: its five commands as they stand there, run by a shell over a copy of
// testdata/airgap-minikube, from an empty registry to a chart whose images all come from it, by skopeo's, Helm's and containerd's word.
// Registered only where CHARTPIN_PEERS=1 promises that docker-registry, skopeo and containerd are there, and root to start it.

import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { buildFiles, projectRoot, type BuiltFiles } from '../testing/build.ts'
import { startFaultProxy, type FaultProxy } from '../testing/fault-proxy.ts'
import { digestOf, makeImage, writeLayout, type MadeImage } from '../testing/made-image.ts'
import { ORACLE_VERSIONS, oracleHelm } from '../testing/oracle.ts'
import { plainYaml } from '../testing/plain-yaml.ts'
import { startContainerd } from '../testing/real-containerd.ts'
import { startRegistry, TEST_ACCOUNT, type RealRegistry } from '../testing/real-registry.ts'
import { readTree } from '../testing/run-cli.ts'
import { runProgram, type ProgramOutcome } from '../testing/run-program.ts'
import { skopeo } from '../testing/skopeo.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { issueCertificate, makeAuthority } from '../testing/test-certificates.ts'

const example = path.join(projectRoot, 'testdata/airgap-minikube')
/** What the commands write: the example has it too, and starts without it here. */
const WRITTEN = /^(guide\/|images\.txt$|airgap\.yaml$)/
/** What cluster.yaml points at has to be there before `configure` has filled it. */
const EMPTY_GUIDE: Readonly<Record<string, string>> = { 'guide/cluster/': '' }

interface World {
  /** Where the machine keeps its credentials and certificates, and the program. */
  readonly machine: string
  /** A copy of the example. */
  readonly folder: string
  /** TLS and a password; has all images of the example. */
  readonly outside: RealRegistry
  /** Leads to it, whatever registry is asked for. */
  readonly wayOut: FaultProxy
  /** Empty, without TLS, with the password that the example has. */
  readonly inside: RealRegistry
  /** `localhost:port` of it. */
  readonly to: string
  /** By the names that they have outside. */
  readonly images: ReadonlyMap<string, MadeImage>
}

/** The one thing that is not as README.md and the example have it: the port, which is whichever was free. */
function here(text: string, to: string): string {
  return text.replaceAll('localhost:5000', to)
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  let building: Promise<BuiltFiles> | undefined
  const worldOf = async (t: TestContext): Promise<World> => makeWorld(t, await (building ??= buildFiles()))

  test('the air-gapped install of the README with real registries', async (t) => {
    const world = await worldOf(t)
    const { images, configure, copy, pin, check } = readmeCommands(world.to)
    for (const command of [images, configure, copy, pin]) await sh(world, command)
    const written = readTree(world.folder)
    await sh(world, pin)
    assert.deepEqual(readTree(world.folder), written, 'the same pin writes the same')
    const asked = new Set(world.wayOut.heard.map(({ url }) => url.replace(/:443$/, '')))
    await world.outside.stop()
    world.wayOut.forget()
    const checked = await sh(world, check)

    await t.test('lists the images that the example has', () => {
      assert.equal(readFileSync(path.join(world.folder, 'images.txt'), 'utf8'), exampleFile('images.txt'))
      assert.deepEqual([...asked].toSorted(), [...new Set([...world.images.keys()].map(hostOf))].toSorted())
    })
    await t.test('check finds each image of the chart by its digest', () => {
      const [head = '', ...lines] = checked.stdout.trimEnd().split('\n')
      assert.ok(head.startsWith(`${world.to} (as puller@`), head)
      assert.deepEqual(
        lines.map((line) => line.trim().split(/ +/)),
        ofChart(world).map(([name, { digest }]) => ['there', `${name}@${digest}`]),
      )
    })
    await t.test('skopeo finds all images, whole, with the pull secret that was written', async () => {
      await assertThere(world)
    })
    await t.test('the chart renders to them', async () => {
      await assertRendered(world)
    })
    await t.test('another pin finds nothing to edit, and by the digests at the target too', async () => {
      for (const more of ['', ' --digests'])
        await sh(world, `chartpin pin web -f airgap.yaml --map guide/mapping.yaml --check${more}`)
      assert.deepEqual(readTree(world.folder), written)
    })
    await t.test('lint has nothing to say', async () => {
      const { stdout } = await sh(world, 'chartpin lint web -f airgap.yaml --render')
      assert.equal(stdout, '')
    })
    await t.test('by the written files a node asks the private registry first', async () => {
      const names = ofChart(world).map(([name]) => name)
      const told = await firstRequests(world, [...names, ...pinned(world)])
      assert.equal(told.size, 2 * names.length)
      for (const request of told.values()) assert.ok(request.startsWith(`HEAD http://${world.to}/v2/`), request)
    })
    await t.test('containerd asks as resolve tells: the private registry, and no other', async () => {
      await assertPulled(t, world, configure)
    })
    assert.deepEqual(world.wayOut.heard, [], 'after the copy nothing outside is asked')
  })

  test('the air-gapped install of the README with real registries, by a bundle that is carried across', async (t) => {
    const world = await worldOf(t)
    const { images, configure, pin, check, bundle } = readmeCommands(world.to)
    const profile = path.join(world.folder, 'cluster.yaml')
    // As it is before anything was written that it could point at.
    writeFileSync(profile, readFileSync(profile, 'utf8').replaceAll(/^(node|manifests):.*\n/gm, ''))
    for (const command of [images, configure, `chartpin copy images.txt --to ${bundle}`]) await sh(world, command)
    await world.outside.stop()
    world.wayOut.forget()
    for (const command of [`chartpin copy ${bundle} --map guide/mapping.yaml`, `${pin} --ask target`, check])
      await sh(world, command)
    await assertThere(world)
    await assertRendered(world)
    assert.deepEqual(world.wayOut.heard, [], 'on this side nothing outside is asked')
  })
}

interface Commands {
  readonly images: string
  readonly configure: string
  readonly copy: string
  readonly pin: string
  readonly check: string
  /** Where `copy` writes for the way across, as what is said of it has it. */
  readonly bundle: string
}

/** The five lines of the first block for a shell below the heading, without what is said of them. */
function readmeCommands(to: string): Commands {
  const readme = readFileSync(path.join(projectRoot, 'README.md'), 'utf8')
  const [, block = ''] = /^## Behind an air gap$[^]*?^```sh\n([^]*?)^```$/m.exec(readme) ?? []
  const lines = here(block, to).trim().split('\n')
  const commands = lines.map((line) => line.replace(/ +#.*/, ''))
  const names = commands.map((command) => command.split(' ', 2).join(' '))
  assert.deepEqual(
    names,
    ['images', 'configure', 'copy', 'pin', 'check'].map((name) => `chartpin ${name}`),
  )
  const [images = '', configure = '', copy = '', pin = '', check = ''] = commands
  const [bundle] = /oci:\w+/.exec(block) ?? []
  assert.ok(bundle !== undefined, block)
  return { images, configure, copy, pin, check, bundle }
}

/** Runs what must end well. */
async function sh({ folder, machine, wayOut }: World, command: string): Promise<ProgramOutcome> {
  const env = {
    PATH: [`${machine}/bin`, path.dirname(process.execPath), process.env['PATH']].join(':'),
    HOME: machine,
    DOCKER_CONFIG: machine,
    SSL_CERT_FILE: path.join(machine, 'ca.crt'),
    HTTPS_PROXY: `http://${wayOut.host}`,
  }
  const outcome = await runProgram(['sh', '-c', command], { cwd: folder, env })
  assert.equal(outcome.exit, 0, `${command}\n${outcome.stdout}${outcome.stderr}`)
  assert.doesNotMatch(outcome.stdout + outcome.stderr, /not-a-secret|only-for-tests/)
  return outcome
}

/** Those that the chart itself runs. */
function ofChart({ images }: World): readonly (readonly [name: string, image: MadeImage])[] {
  const digests = exampleFile('digests.txt')
  return [...images].filter(([name]) => digests.includes(`\n${name}@`))
}

/** The images of the chart at the private registry, as the values pin them. */
function pinned(world: World): readonly string[] {
  return ofChart(world)
    .map(([name, { digest }]) => `${world.to}/${name}@${digest}`)
    .toSorted()
}

/** Each is there by its tag and by its digest, with all platforms and all blobs. */
async function assertThere({ folder, machine, images, to }: World): Promise<void> {
  const secret = plainYaml(readFileSync(path.join(folder, 'guide/cluster/pull-secret-default.yaml'), 'utf8'))
  // A Secret that `configure` wrote; another form fails below.
  const { data } = secret as { readonly data: Readonly<Record<string, string>> }
  const auth = path.join(machine, 'pull-secret.json')
  writeFileSync(auth, Buffer.from(data['.dockerconfigjson'] ?? '', 'base64'))
  for (const [name, image] of images) {
    for (const place of [name, `${name.replace(/:[^:/]*$/, '')}@${image.digest}`]) {
      const args = ['inspect', '--raw', '--tls-verify=false', `--authfile=${auth}`, `docker://${to}/${place}`]
      const { stdout, stderr } = await skopeo(args, machine)
      assert.equal(digestOf(Buffer.from(stdout)), image.digest, `${place}: ${stderr}`)
    }
    const layout = path.join(machine, 'pulled', image.digest.slice(7))
    mkdirSync(layout, { recursive: true })
    const flags = ['--all', '--src-tls-verify=false', `--src-authfile=${auth}`]
    const pulled = await skopeo(['copy', ...flags, `docker://${to}/${name}`, `oci:${layout}:x`], machine)
    assert.equal(pulled.exit, 0, pulled.stderr)
    for (const [digest, bytes] of image.blobs)
      assert.deepEqual(readFileSync(path.join(layout, 'blobs', digest.replace(':', '/'))), bytes, `${name} ${digest}`)
  }
}

/** By chartpin, and by real Helm where `npm run oracle` has fetched it. */
async function assertRendered(world: World): Promise<void> {
  const wanted = pinned(world)
  const listed = await sh(world, 'chartpin images web -f airgap.yaml -q')
  assert.deepEqual(listed.stdout.trim().split('\n'), wanted)
  const helms = ORACLE_VERSIONS.flatMap((version) => oracleHelm(version) ?? [])
  const renders = ['chartpin render', ...helms.map((helm) => `'${helm}' template release-name`)]
  for (const render of renders) {
    const { stdout } = await sh(world, `${render} web -f airgap.yaml`)
    const images = [...stdout.matchAll(/image: "?([^"\s]+)/g)].map(([, image = '']) => image)
    assert.deepEqual(images.toSorted(), wanted, render)
    assert.match(stdout, /imagePullSecrets:\n\s+- name: registry-credentials\n/, render)
  }
}

/** The names that the chart had and those that it has now, by the files that are written for the containerd that is here. */
async function assertPulled(t: TestContext, world: World, configure: string): Promise<void> {
  const { folder, inside, machine, wayOut } = world
  const containerd = await startContainerd(t)
  const profile = path.join(folder, 'cluster.yaml')
  const text = readFileSync(profile, 'utf8')
  writeFileSync(profile, text.replace(/(kind: containerd, version: )[\d.]+/, `$1${containerd.version}`))
  await sh(world, configure)
  const hosts = path.join(folder, 'guide/node/etc/containerd/certs.d')
  const login = Buffer.from(logins(machine)[world.to]?.auth ?? '', 'base64').toString()
  const names = ofChart(world).map(([name]) => name)
  const told = await firstRequests(world, [...names, ...pinned(world)])
  for (const [image, request] of told) {
    const heard = inside.requests().length
    const args = ['content', 'fetch', '--all-platforms', '--hosts-dir', hosts, '--user', login, image]
    const fetched = await containerd.ctr(args, { HTTPS_PROXY: `http://${wayOut.host}` })
    assert.equal(fetched.exit, 0, fetched.stderr)
    const first = await until(() =>
      inside
        .requests()
        .slice(heard)
        .find((line) => line.startsWith('HEAD')),
    )
    const [method = '', place = ''] = first.split(' ')
    assert.equal(`${method} http://${world.to}${place}`, request)
  }
  const { stdout } = await containerd.ctr(['content', 'ls', '-q'])
  const there = new Set(stdout.split('\n'))
  const wanted = ofChart(world).flatMap(([, { blobs }]) => [...blobs.keys()])
  assert.deepEqual(
    wanted.filter((digest) => !there.has(digest)),
    [],
  )
}

/** The requests that `resolve` says a node makes first, by image: the method and the address. */
async function firstRequests(world: World, images: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await sh(world, `chartpin resolve ${images.join(' ')} --format json`)
  // What printResolveJson writes; a report of another form fails below.
  const report = JSON.parse(stdout) as {
    readonly images: readonly {
      readonly image: string
      readonly attempts: readonly { readonly method: string; readonly url: string }[]
    }[]
  }
  return new Map(report.images.map(({ image, attempts: [first] }) => [image, `${first?.method} ${first?.url}`]))
}

/** What a registry has heard may come to be known a moment after its answer. */
async function until(known: () => string | undefined): Promise<string> {
  for (let waited = 0; waited < 5000; waited += 20) {
    const value = known()
    if (value !== undefined) return value
    await setTimeout(20)
  }
  return 'nothing'
}

type Logins = Readonly<Record<string, { readonly auth: string } | undefined>>

/** The credentials of a folder with a config.json. */
function logins(folder: string): Logins {
  // One of the example, or made from it below.
  const { auths } = JSON.parse(readFileSync(path.join(folder, 'config.json'), 'utf8')) as { readonly auths: Logins }
  return auths
}

async function makeWorld(t: TestContext, program: BuiltFiles): Promise<World> {
  const names = exampleFile('images.txt').trimEnd().split('\n')
  const authority = { name: 'outside', ...makeAuthority('outside') }
  const hosts = ['127.0.0.1', ...new Set(names.map(hostOf))]
  const outside = await startRegistry(t, { tls: issueCertificate(authority, { hosts }), access: 'password' })
  const inside = await startRegistry(t, { access: 'password-of-example' })
  const to = `localhost:${inside.host.split(':')[1]}`
  const files = [...readTree(example)].filter(([name]) => !WRITTEN.test(name))
  const folder = tempFolder(t, {
    ...Object.fromEntries(files.map(([name, text]) => [name, here(text, to)])),
    ...EMPTY_GUIDE,
  })
  const login = `${TEST_ACCOUNT.username}:${TEST_ACCOUNT.password}`
  const auth = Buffer.from(login).toString('base64')
  const keys = names.map((name) => (name.startsWith('docker.io/') ? 'https://index.docker.io/v1/' : hostOf(name)))
  const ofInside = logins(path.join(folder, 'credentials'))[to]
  const machine = tempFolder(t, {
    'config.json': JSON.stringify({
      auths: { ...Object.fromEntries(keys.map((key) => [key, { auth }])), [to]: ofInside },
    }),
    'ca.crt': authority.cert,
    ...Object.fromEntries([...program].map(([name, text]) => [`program/${name}`, text])),
    'bin/chartpin': { link: '../program/chartpin.cjs' },
  })
  chmodSync(path.join(machine, 'program/chartpin.cjs'), 0o755)
  const images = new Map(names.map((name) => [name, makeImage({ name: name.replaceAll(/\W/g, '-') })]))
  writeLayout(path.join(machine, 'layout'), images)
  for (const name of names) {
    const place = `docker://${outside.host}/${name.slice(name.indexOf('/') + 1)}`
    const flags = ['--all', `--dest-creds=${login}`, `--dest-cert-dir=${machine}`]
    const { exit, stderr } = await skopeo(['copy', ...flags, `oci:${machine}/layout:${name}`, place], machine)
    assert.equal(exit, 0, stderr)
  }
  const wayOut = await startFaultProxy(t, { tunnelsTo: outside.host })
  return { machine, folder, outside, wayOut, inside, to, images }
}

/** The host that is asked for an image. */
function hostOf(name: string): string {
  return name.slice(0, name.indexOf('/')).replace(/^docker\.io$/, 'registry-1.docker.io')
}

function exampleFile(name: string): string {
  return readFileSync(path.join(example, name), 'utf8')
}
