// Which credential this machine has for a repository: by which file, by which key in it, and which programs are asked.

import assert from 'node:assert/strict'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { assertNoSecret, CANARY } from '../testing/registry-client.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { readCommandLine } from './args.ts'
import { UsageError } from './failure.ts'
import { type Logins, readLogins } from './logins.ts'

interface Opened {
  readonly folder: string
  readonly notes: readonly string[]
  readonly logins: Logins
  /** The label of the credential for `registry/repository`; none. */
  readonly labelFor: (name: string) => Promise<string | undefined>
}

interface Given {
  readonly argv?: readonly string[]
  /** `$HERE` stands for the folder, which is the home too. */
  readonly env?: Readonly<Record<string, string>>
}

/** Opens the logins of a home with these files. Whatever is noted holds no secret. */
function open(
  context: TestContext,
  files: Readonly<Record<string, string>>,
  { argv = [], env = {} }: Given = {},
): Opened {
  const folder = tempFolder(context, files)
  for (const name of Object.keys(files)) if (name.startsWith('bin/')) chmodSync(path.join(folder, name), 0o700)
  const here = Object.entries({ HOME: folder, ...env }).map(([name, value]) => [
    name,
    value.replaceAll('$HERE', folder),
  ])
  const { io } = memoryIo({ cwd: folder, env: Object.fromEntries(here) })
  const notes: string[] = []
  const logins = readLogins({ ...readCommandLine(['check', ...argv], {}), io }, (text) => {
    assertNoSecret(text)
    notes.push(text.replaceAll(folder, '$HERE'))
  })
  const labelFor = async (name: string): Promise<string | undefined> => {
    const slash = name.indexOf('/')
    return (await logins.credentialFor(name.slice(0, slash), name.slice(slash + 1)))?.label
  }
  return { folder, notes, logins, labelFor }
}

/** A file with an account of this name for each key. */
function auths(accounts: Readonly<Record<string, string>>, more: object = {}): string {
  const entries = Object.entries(accounts).map(([key, name]) => [
    key,
    { auth: Buffer.from(`${name}:${CANARY}`).toString('base64') },
  ])
  return JSON.stringify({ auths: Object.fromEntries(entries), ...more })
}

const DOCKER = '.docker/config.json'
const PODMAN = '.config/containers/auth.json'

interface Case extends Given {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Labels by name; an empty one for none. */
  readonly found: Readonly<Record<string, string>>
}

const cases: readonly Case[] = [
  {
    name: "Docker's file comes before Podman's, and that is asked for what the first has not",
    files: {
      [DOCKER]: auths({ 'r.test': 'docker' }),
      [PODMAN]: auths({ 'r.test': 'podman', 'p.test': 'podman' }),
    },
    found: {
      'r.test/a': 'docker@.docker/config.json',
      'p.test/a': 'podman@.config/containers/auth.json',
      'none.test/a': '',
    },
  },
  {
    name: 'the file of the running session comes before that of the user',
    files: { 'run/containers/auth.json': auths({ 'r.test': 'now' }), [PODMAN]: auths({ 'r.test': 'ever' }) },
    env: { XDG_RUNTIME_DIR: '$HERE/run' },
    found: { 'r.test/a': 'now@run/containers/auth.json' },
  },
  {
    name: 'DOCKER_CONFIG and XDG_CONFIG_HOME say where the folders are',
    files: { 'd/config.json': auths({ 'd.test': 'ann' }), 'x/containers/auth.json': auths({ 'x.test': 'ann' }) },
    env: { DOCKER_CONFIG: '$HERE/d', XDG_CONFIG_HOME: '$HERE/x' },
    found: { 'd.test/a': 'ann@d/config.json', 'x.test/a': 'ann@x/containers/auth.json' },
  },
  {
    name: 'a named file is the only one, and --auth comes before REGISTRY_AUTH_FILE',
    files: {
      [DOCKER]: auths({ 'r.test': 'docker', 'only.test': 'docker' }),
      'a.json': auths({ 'r.test': 'option' }),
      'b.json': auths({ 'r.test': 'variable' }),
    },
    argv: ['--auth', 'a.json'],
    env: { REGISTRY_AUTH_FILE: '$HERE/b.json' },
    found: { 'r.test/a': 'option@a.json', 'only.test/a': '' },
  },
  {
    name: 'REGISTRY_AUTH_FILE alone',
    files: { [DOCKER]: auths({ 'r.test': 'docker' }), 'b.json': auths({ 'r.test': 'variable' }) },
    env: { REGISTRY_AUTH_FILE: 'b.json' },
    found: { 'r.test/a': 'variable@b.json' },
  },
  {
    name: 'the longest path is the one that counts',
    files: { [PODMAN]: auths({ 'r.test': 'all', 'r.test/team': 'team', 'r.test/team/app': 'app' }) },
    found: {
      'r.test/team/app': 'app@.config/containers/auth.json',
      'r.test/team/other': 'team@.config/containers/auth.json',
      'r.test/teams/app': 'all@.config/containers/auth.json',
    },
  },
  {
    name: 'Docker Hub is filed under its old address, and the port belongs to the name',
    files: { [DOCKER]: auths({ 'https://index.docker.io/v1/': 'hub', 'r.test:5000': 'port' }) },
    found: {
      'docker.io/library/nginx': 'hub@.docker/config.json',
      'r.test:5000/a': 'port@.docker/config.json',
      'r.test/a': '',
    },
  },
]

for (const { name, files, found, ...given } of cases) {
  test(name, async (context) => {
    const { labelFor, notes } = open(context, files, given)
    for (const [image, label] of Object.entries(found)) assert.equal((await labelFor(image)) ?? '', label, image)
    assert.deepEqual(notes, [])
  })
}

/** A helper that leaves a line in `asked` for each run, and has a password for r.test alone. */
const HELPER = `#!/bin/sh
read -r registry
echo "$registry" >> "$HERE/asked"
[ "$registry" = r.test ] && echo '{"ServerURL":"r.test","Username":"kept","Secret":"${CANARY}"}' && exit 0
echo 'credentials not found in native keychain'
exit 1
`

const withStore = { [DOCKER]: auths({}, { credsStore: 'made-up' }), 'bin/docker-credential-made-up': HELPER }
const helperEnv = { PATH: `$HERE/bin${path.delimiter}/bin${path.delimiter}/usr/bin`, HERE: '$HERE' }

test('a store of credentials is not asked unless that is allowed', async (context) => {
  const { folder, labelFor, notes } = open(context, withStore, { env: helperEnv })
  assert.equal(await labelFor('r.test/a'), undefined)
  assert.equal(existsSync(path.join(folder, 'asked')), false)
  assert.deepEqual(notes, [
    'docker-credential-made-up may have a credential, and is not asked: --credential-helpers asks it',
  ])
})

test('with --credential-helpers it is asked, once for each registry', async (context) => {
  const { folder, labelFor } = open(context, withStore, { env: helperEnv, argv: ['--credential-helpers'] })
  const labels = await Promise.all(['r.test/a', 'r.test/b', 'q.test/a'].map(labelFor))
  assert.deepEqual(
    labels.map((label) => label?.split('@')[0]),
    ['kept', 'kept', undefined],
  )
  const asked = readFileSync(path.join(folder, 'asked'), 'utf8').trim().split('\n')
  assert.deepEqual(asked.toSorted(), ['q.test', 'r.test'])
})

test('a program that is not there is told of, and the next file is asked', async (context) => {
  const files = { [DOCKER]: auths({}, { credsStore: 'nowhere' }), [PODMAN]: auths({ 'r.test': 'podman' }) }
  const { labelFor, notes } = open(context, files, { env: { PATH: '$HERE/bin' }, argv: ['--credential-helpers'] })
  assert.equal(await labelFor('r.test/a'), 'podman@.config/containers/auth.json')
  assert.equal(notes.length, 1)
  assert.match(notes[0] ?? '', /docker-credential-nowhere/)
})

test('a usual file that is broken is told of and left out', async (context) => {
  const files = { [DOCKER]: `{"auths": {"r.test": {"auth": "${CANARY}`, [PODMAN]: auths({ 'r.test': 'podman' }) }
  const { labelFor, notes } = open(context, files)
  assert.equal(await labelFor('r.test/a'), 'podman@.config/containers/auth.json')
  assert.equal(notes.length, 1)
  assert.match(notes[0] ?? '', /^\.docker\/config\.json is not used: /)
})

test('an entry that is broken is told of, and the next file is asked', async (context) => {
  const broken = JSON.stringify({ auths: { 'r.test': { auth: `*${CANARY}*` } } })
  const { labelFor, notes } = open(context, { [DOCKER]: broken, [PODMAN]: auths({ 'r.test': 'podman' }) })
  assert.equal(await labelFor('r.test/a'), 'podman@.config/containers/auth.json')
  assert.equal(notes.length, 1)
  assert.match(notes[0] ?? '', /^the entry r\.test cannot be read: /)
})

const refused: readonly { readonly name: string; readonly files: Readonly<Record<string, string>> }[] = [
  { name: 'is not there', files: {} },
  { name: 'is broken', files: { 'named.json': `{"auths": {"r.test": {"auth": "${CANARY}` } },
  { name: 'is no object', files: { 'named.json': `["${CANARY}"]` } },
]

for (const { name, files } of refused) {
  test(`a named file that ${name} ends the run`, (context) => {
    assert.throws(
      () => open(context, files, { argv: ['--auth', 'named.json'] }),
      (error) => {
        assert.ok(error instanceof UsageError)
        assertNoSecret(`${error.message} ${error.details.because?.join(' ') ?? ''}`)
        return true
      },
    )
  })
}
