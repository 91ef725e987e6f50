// What the attempts of a cluster become: questions in its order, each with what the node's files say, and which failure leads to the next.

import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { plainPod } from '../cluster/pull.ts'
import { readProfile } from '../cluster/read-profile.ts'
import { sourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import type { Trouble } from '../registry/outcome.ts'
import { assertNoSecret, CANARY } from '../testing/registry-client.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { profileRoutes } from './profile-route.ts'
import type { Question, Route } from './route.ts'

type Failure = Trouble['failure']

interface Given {
  /** `registries.yaml` of a node of k3s. */
  readonly mirrors: string
  readonly files?: Readonly<Record<string, string>>
  /** More lines of `cluster.yaml`. */
  readonly more?: string
}

function isPublic(host: string): boolean {
  return host === 'quay.io'
}

async function routeOf(context: TestContext, image: string, { mirrors, files = {}, more = '' }: Given): Promise<Route> {
  const folder = tempFolder(context, { 'node/etc/rancher/k3s/registries.yaml': mirrors, ...files })
  const text = `distribution: k3s\nkubernetes: 1.33\nnode: { root: node }\n${more}`
  const file = sourceFile('cluster.yaml', { kind: 'disk', path: `${folder}/cluster.yaml` }, text)
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  const parsed = parseReference(image)
  assert.ok(parsed.ok)
  const pods = [plainPod(profile, 'default')]
  return await profileRoutes(() => ({ profile, credentials: profile.credentials, pods, isPublic }))(parsed.reference)
}

/** All that is asked where each question fails so, and the last way for all after it. */
function askedAfter(route: Route, ...failures: readonly Failure[]): readonly Question[] {
  assert.ok(route.kind === 'route')
  const questions: Question[] = []
  const troubles: Trouble[] = []
  for (let question = route.next([]); question !== undefined; question = route.next(troubles)) {
    questions.push(question)
    assert.ok(questions.length < 20, 'there is an end')
    const failure = failures[questions.length - 1] ?? failures.at(-1)
    if (failure === undefined) break
    troubles.push({ kind: 'trouble', failure, stage: 'answer', message: 'it failed' })
  }
  return questions
}

function addressOf({ connection: { scheme, host, basePath, namespace }, repository }: Question): string {
  return `${scheme}://${host}${basePath}/${repository}${namespace === '' ? '' : `?ns=${namespace}`}`
}

const TWO = 'mirrors:\n  quay.io:\n    endpoint: [https://one.test, http://two.test:5000/base/v2]\n'
const ONE = 'https://one.test/v2/a/b?ns=quay.io'
const SECOND = 'http://two.test:5000/base/v2/a/b?ns=quay.io'
const UPSTREAM = 'https://quay.io/v2/a/b'

const orders: readonly {
  readonly name: string
  readonly given: Given
  readonly failures: readonly Failure[]
  readonly asked: readonly string[]
}[] = [
  { name: 'only the first mirror where nothing has failed', given: { mirrors: TWO }, failures: [], asked: [ONE] },
  {
    name: 'mirrors in their order and then the registry, where nobody has it',
    given: { mirrors: TWO },
    failures: ['absent'],
    asked: [ONE, SECOND, UPSTREAM],
  },
  {
    name: 'what is next where a mirror is out of reach, denies, or is broken',
    given: { mirrors: TWO },
    failures: ['unreachable', 'denied', 'server-error'],
    asked: [ONE, SECOND, UPSTREAM],
  },
  {
    name: 'the registry alone where there is no mirror',
    given: { mirrors: '{}\n' },
    failures: ['absent'],
    asked: [UPSTREAM],
  },
  {
    name: 'not what an air-gapped cluster cannot reach',
    given: { mirrors: TWO, more: 'airGapped: true\n' },
    failures: ['absent'],
    asked: [ONE, SECOND],
  },
  {
    name: 'what an air-gapped cluster reaches after all',
    given: { mirrors: TWO, more: 'airGapped: true\nreachableRegistries: [quay.io]\n' },
    failures: ['absent'],
    asked: [ONE, SECOND, UPSTREAM],
  },
  {
    name: 'what comes after a mirror that is out of reach itself, and the failures belong to those that were asked',
    given: {
      mirrors: 'mirrors:\n  docker.io:\n    endpoint: [https://quay.io, https://two.test, https://three.test]\n',
      more: 'airGapped: true\n',
    },
    failures: ['absent', 'unreachable'],
    asked: [
      'https://two.test/v2/a/b?ns=docker.io',
      'https://three.test/v2/a/b?ns=docker.io',
      'https://registry-1.docker.io/v2/a/b',
    ],
  },
  {
    name: 'under the name that a mirror has for it',
    given: {
      mirrors: "mirrors:\n  quay.io:\n    endpoint: [https://one.test]\n    rewrite: { '^a/(.*)$': 'quay/$1' }\n",
    },
    failures: [],
    asked: ['https://one.test/v2/quay/b?ns=quay.io'],
  },
]

for (const { name, given, failures, asked } of orders) {
  test(`asked: ${name}`, async (context) => {
    const image = given.mirrors.includes('docker.io') ? 'docker.io/a/b:1' : 'quay.io/a/b:1'
    const questions = askedAfter(await routeOf(context, image, given), ...failures)
    assert.deepEqual(questions.map(addressOf), asked)
  })
}

test('authorities and the certificate of this side are those of the files on the node', async (context) => {
  const tls = 'ca_file: /etc/ssl/ca.crt, cert_file: /etc/ssl/own.crt, key_file: /etc/ssl/own.key'
  const mirrors = `${TWO}configs:\n  one.test:\n    tls: { ${tls} }\n`
  const files = { ca: 'AUTHORITY', own: 'CERTIFICATE' }
  const route = await routeOf(context, 'quay.io/a/b:1', {
    mirrors,
    files: {
      'node/etc/ssl/ca.crt': files.ca,
      'node/etc/ssl/own.crt': files.own,
      'node/etc/ssl/own.key': CANARY,
    },
  })
  const [first, second, upstream] = askedAfter(route, 'absent')
  assert.deepEqual(first?.connection.tls, {
    verify: true,
    ca: [files.ca],
    client: { cert: files.own, key: CANARY },
  })
  for (const other of [second, upstream]) assert.deepEqual(other?.connection.tls, { verify: true, ca: [] })
})

test('a certificate whose files are not there is left out, and nothing else is', async (context) => {
  const mirrors = `${TWO}configs:\n  one.test:\n    tls: { cert_file: /etc/ssl/own.crt, key_file: /etc/ssl/gone.key }\n`
  const route = await routeOf(context, 'quay.io/a/b:1', {
    mirrors,
    files: { 'node/etc/ssl/own.crt': 'CERTIFICATE' },
  })
  assert.deepEqual(askedAfter(route)[0]?.connection.tls, { verify: true, ca: [] })
})

test('a mirror whose certificate the node does not check is not checked here', async (context) => {
  const mirrors = `${TWO}configs:\n  one.test:\n    tls: { insecure_skip_verify: true }\n`
  const [first, , upstream] = askedAfter(await routeOf(context, 'quay.io/a/b:1', { mirrors }), 'absent')
  assert.deepEqual([first?.connection.tls.verify, upstream?.connection.tls.verify], [false, true])
})

test('each place gets the credential that the node has for it, under a label without its secret', async (context) => {
  const mirrors = `${TWO}configs:\n  one.test:\n    auth: { username: ann, password: ${CANARY} }\n`
  const questions = askedAfter(await routeOf(context, 'quay.io/a/b:1', { mirrors }), 'absent')
  const [first, second, upstream] = questions
  assert.match(first?.credential ?? '', /^ann@.*registries\.yaml/)
  assert.equal(first?.connection.credential?.label, first?.credential)
  for (const other of [second, upstream])
    assert.deepEqual([other?.credential, other?.connection.credential], ['none', undefined])
  assertNoSecret(JSON.stringify(questions.map(({ credential }) => credential)))
})

test('nothing is asked where the cluster refuses the pull, and why is told', async (context) => {
  const route = await routeOf(context, 'quay.io/a/b:1', { mirrors: '{}\n', more: 'airGapped: true\n' })
  assert.ok(route.kind === 'none')
  assert.match(route.message, /air-gapped.*quay\.io/)
})
