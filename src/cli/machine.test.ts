// How registries are reached from here: which ways in which order, which certificates and which credential, by options and a home folder.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { readProfile } from '../cluster/read-profile.ts'
import { sourceFile } from '../files/source-file.ts'
import type { Connection } from '../registry/connection.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { assertNoSecret, CANARY } from '../testing/registry-client.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { readCommandLine } from './args.ts'
import { UsageError } from './failure.ts'
import { openReach, type Reach } from './machine.ts'

interface Given {
  readonly files?: Readonly<Record<string, string>>
  readonly argv?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

interface Opened {
  readonly reach: Reach
  readonly stderr: () => string
  /** The ways to `team/app` at a registry. */
  readonly waysTo: (registry: string) => Promise<readonly Connection[]>
}

/** Opens the reach of a folder, which is the home and the working directory. What is said holds no secret. */
function open(context: TestContext, { files = {}, argv = [], env = {} }: Given): Opened {
  const folder = tempFolder(context, files)
  const { io, stderr } = memoryIo({ cwd: folder, env: { HOME: folder, ...env } })
  const reach = openReach({ ...readCommandLine(['check', ...argv], {}), io })
  context.after(() => {
    reach.client.close()
    assertNoSecret(stderr())
  })
  return { reach, stderr, waysTo: async (registry) => await reach.machine.connectionsTo(registry, 'team/app') }
}

const ways: readonly {
  readonly name: string
  readonly registry: string
  readonly argv?: readonly string[]
  readonly ways: readonly string[]
}[] = [
  { name: 'a registry is asked over https alone', registry: 'r.test', ways: ['https://r.test/v2 checked'] },
  {
    name: 'one that is insecure over https without a check, and then over http',
    registry: 'r.test:5000',
    argv: ['--insecure', 'r.test:5000'],
    ways: ['https://r.test:5000/v2 unchecked', 'http://r.test:5000/v2 unchecked'],
  },
  {
    name: 'the port belongs to the name that is insecure',
    registry: 'r.test',
    argv: ['--insecure', 'r.test:5000'],
    ways: ['https://r.test/v2 checked'],
  },
  {
    name: 'this machine over https with a check, and then over http',
    registry: 'localhost:5000',
    ways: ['https://localhost:5000/v2 unchecked', 'http://localhost:5000/v2 unchecked'],
  },
  {
    name: 'Docker Hub at the host that serves it',
    registry: 'docker.io',
    ways: ['https://registry-1.docker.io/v2 checked'],
  },
  {
    name: 'and so by its old name',
    registry: 'index.docker.io',
    ways: ['https://registry-1.docker.io/v2 checked'],
  },
]

for (const { name, registry, argv = [], ways: wanted } of ways) {
  test(name, async (context) => {
    const { waysTo, stderr } = open(context, { argv })
    const told = (await waysTo(registry)).map(
      ({ scheme, host, basePath, tls: { verify } }) =>
        `${scheme}://${host}${basePath} ${verify ? 'checked' : 'unchecked'}`,
    )
    assert.deepEqual(told, wanted)
    assert.equal(stderr(), '')
  })
}

test('what a profile calls insecure is so from here', async (context) => {
  const folder = tempFolder(context, {})
  const { io } = memoryIo({ cwd: folder, env: { HOME: folder } })
  const file = sourceFile('cluster.yaml', { kind: 'stdin' }, 'insecureRegistries: [r.test]\n')
  const { profile } = await readProfile(file, { cwd: folder, presets: [] })
  assert.ok(profile !== undefined)
  const { machine, client } = openReach({ ...readCommandLine(['check'], {}), io }, { profile })
  context.after(() => {
    client.close()
  })
  assert.equal((await machine.connectionsTo('r.test', 'a')).length, 2)
})

const DOCKER = '.docker/certs.d/r.test:5000'
const CONTAINERS = '.config/containers/certs.d/r.test:5000'

const trusted: readonly (Given & {
  readonly name: string
  readonly ca: readonly string[]
  readonly client?: Connection['tls']['client']
})[] = [
  { name: 'nothing is trusted beside the system', ca: [] },
  {
    name: "Docker's folder has authorities and the certificate of this side",
    files: { [`${DOCKER}/ca.crt`]: 'DOCKER', [`${DOCKER}/own.cert`]: 'CERT', [`${DOCKER}/own.key`]: 'KEY' },
    ca: ['DOCKER'],
    client: { cert: 'CERT', key: 'KEY' },
  },
  {
    name: 'the folder of the containers tools counts before that of Docker, and alone',
    files: { [`${CONTAINERS}/ca.crt`]: 'CONTAINERS', [`${DOCKER}/ca.crt`]: 'DOCKER' },
    ca: ['CONTAINERS'],
  },
  {
    name: 'a folder is for its own host and port',
    files: { '.docker/certs.d/r.test/ca.crt': 'OTHER' },
    ca: [],
  },
  {
    name: 'named authorities come before those of folders',
    files: { 'a.pem': 'NAMED', 'b.pem': 'VARIABLE', [`${DOCKER}/ca.crt`]: 'DOCKER' },
    argv: ['--ca', 'a.pem'],
    env: { SSL_CERT_FILE: 'b.pem' },
    ca: ['NAMED', 'VARIABLE', 'DOCKER'],
  },
  {
    name: 'what Node would trust by its variable is trusted',
    files: { 'n.pem': 'NODE' },
    env: { NODE_EXTRA_CA_CERTS: 'n.pem' },
    ca: ['NODE'],
  },
]

for (const { name, ca, client, ...given } of trusted) {
  test(name, async (context) => {
    const { waysTo } = open(context, given)
    const [way] = await waysTo('r.test:5000')
    assert.deepEqual(way?.tls, { verify: true, ca, ...(client && { client }) })
  })
}

function auths(key: string, name: string, more: object = {}): string {
  const auth = Buffer.from(`${name}:${CANARY}`).toString('base64')
  return JSON.stringify({ auths: { [key]: { auth } }, ...more })
}

const credentials: readonly (Given & { readonly name: string; readonly registry: string; readonly label: string })[] = [
  {
    name: "Docker's file signs in at Docker Hub by its old address",
    registry: 'docker.io',
    files: { '.docker/config.json': auths('https://index.docker.io/v1/', 'hub') },
    label: 'hub@.docker/config.json',
  },
  {
    name: '--auth is read instead of it',
    registry: 'r.test',
    files: { '.docker/config.json': auths('r.test', 'docker'), 'a.json': auths('r.test', 'named') },
    argv: ['--auth', 'a.json'],
    label: 'named@a.json',
  },
  {
    name: 'a registry without an entry gets none',
    registry: 'q.test',
    files: { '.docker/config.json': auths('r.test', 'docker') },
    label: 'none',
  },
]

for (const { name, registry, label, ...given } of credentials) {
  test(name, async (context) => {
    const { waysTo } = open(context, { ...given, argv: [...(given.argv ?? []), '--insecure', registry] })
    for (const way of await waysTo(registry)) assert.equal(way.credential?.label ?? 'none', label)
  })
}

test('a program that keeps credentials is not asked unless that is allowed, and that is said once', async (context) => {
  const files = { '.docker/config.json': JSON.stringify({ credHelpers: { 'r.test': 'made-up' } }) }
  for (const [argv, said] of [
    [[], /^! docker-credential-made-up may have a credential, and is not asked.*\n$/],
    [['--quiet'], /^$/],
    [['--credential-helpers'], /^! [^\n]*docker-credential-made-up[^\n]*\n$/],
  ] as const) {
    const { waysTo, stderr } = open(context, { files, argv, env: { PATH: '' } })
    for (let at = 0; at < 2; at++) assert.equal((await waysTo('r.test'))[0]?.credential, undefined)
    assert.match(stderr(), said)
  }
})

test('a usual auth file that is broken is told of, and registries are reached without it', async (context) => {
  const { waysTo, stderr } = open(context, { files: { '.docker/config.json': `{"auths": "${CANARY}` } })
  assert.equal((await waysTo('r.test')).length, 1)
  assert.match(stderr(), /^! \.docker\/config\.json is not used: /)
})

for (const [name, argv, files] of [
  ['a broken file of --auth', ['--auth', 'a.json'], { 'a.json': `{"auths": "${CANARY}` }],
  ['a file of --auth that is not there', ['--auth', 'a.json'], {}],
  ['a file of --ca that is not there', ['--ca', 'ca.pem'], {}],
] as const) {
  test(`${name} ends the run`, (context) => {
    assert.throws(
      () => open(context, { files, argv }),
      (error) => error instanceof UsageError && !JSON.stringify([error.message, error.details]).includes(CANARY),
    )
  })
}
