// How attempts look on a terminal with little room, and that neither text nor JSON has anything of a secret.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advance, type Attempt } from '../cluster/attempt.ts'
import { Credential } from '../cluster/credential.ts'
import type { Notice } from '../cluster/notice.ts'
import { plainPod, type Pull } from '../cluster/pull.ts'
import { readProfile } from '../cluster/read-profile.ts'
import { secretPlaces } from '../cluster/secret-places.ts'
import type { Where } from '../cluster/step.ts'
import { sourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import { plainStyle } from '../text/style.ts'
import { displayWidth } from '../text/width.ts'
import { printResolveJson } from './resolve-json.ts'
import { printResolve, resolveSummary, type ResolveLook, type ResolveReport } from './resolve-text.ts'

const file = sourceFile(
  'registries.yaml',
  { kind: 'stdin' },
  'configs:\n  mirror.example: { auth: { username: robot, password: secret-of-acme } }\n',
)
const where: Where = { file, span: { start: 11, end: 25 } }

function attemptAt(host: string, about: Partial<Attempt>): Attempt {
  return {
    method: 'HEAD',
    scheme: 'https',
    host,
    basePath: '/v2',
    repository: 'library/nginx',
    namespace: '',
    role: 'mirror',
    tls: { verify: true, ca: [], client: [] },
    capabilities: ['pull', 'resolve'],
    headers: [],
    credentials: [],
    why: [{ message: 'the file names it', where }],
    logical: 'docker.io/library/nginx',
    target: { kind: 'tag', value: '1' },
    path: '/v2/library/nginx/manifests/1',
    endpoint: 0,
    after: advance('next-endpoint'),
    notAfter: [],
    ...about,
  }
}

async function reportOf(attempts: readonly Attempt[]): Promise<ResolveReport> {
  const cluster = sourceFile('cluster.yaml', { kind: 'stdin' }, 'distribution: kubeadm\n')
  const { profile } = await readProfile(cluster, { cwd: '/', presets: [] })
  const parsed = parseReference('docker.io/library/nginx:1')
  assert.ok(profile !== undefined && parsed.ok)
  const pods = [plainPod(profile, 'default')]
  const origin = { source: 'registries.yaml', where }
  const credential = new Credential({ kind: 'basic', username: 'robot', password: 'secret-of-acme' }, origin)
  const step = { message: 'registries.yaml has a credential', where }
  const credentials = [{ kind: 'credential', credential, step }] as const
  const pull: Pull = {
    kind: 'resolved',
    resolution: { kind: 'attempts', reference: parsed.reference, attempts, content: attempts, notices: [] },
    attempts: attempts.map((attempt, at) => ({
      attempt,
      turn: at === 0 ? 'first' : 'next',
      sent: [{ pods, sent: { kind: 'sent', by: 'fixed', credentials, why: [step] } }],
    })),
  }
  const notice: Notice = {
    rule: 'unmatched-registry-credential',
    severity: 'error',
    effect: 'ignored',
    where,
    message: 'nobody asks it',
    hint: 'name another',
  }
  return { profile, images: [{ image: 'nginx:1', pull }], notices: [notice] }
}

async function lookOf(width: number): Promise<ResolveLook> {
  const secrets = new Map([[file, await secretPlaces(file)]])
  return { style: plainStyle, width, frames: 'shown', secrets, steps: 'shown' }
}

const two = [attemptAt('a.example', {}), attemptAt('b.example', { role: 'upstream', endpoint: 1 })]

test('neither text nor JSON has anything of a secret', async () => {
  const report = await reportOf(two)
  for (const text of [
    printResolve(report, await lookOf(Infinity)),
    printResolve(report, await lookOf(60)),
    printResolveJson(report),
    resolveSummary(report),
  ])
    assert.doesNotMatch(text, /secret-of/)
})

test('where there is no room for a table each attempt has two lines', async () => {
  const text = printResolve(await reportOf(two), await lookOf(60))
  const lines = text.split('\n')
  assert.deepEqual(lines.slice(1, 3), [
    '  1  HEAD https://a.example/v2/library/nginx/manifests/1',
    '     verified, mirror, robot@registries.yaml, asked first',
  ])
  assert.deepEqual(
    lines.filter((line) => displayWidth(line) > 60),
    [],
  )
})

test('a table has its columns below each other', async () => {
  const text = printResolve(await reportOf([attemptAt('long-name.example', {}), ...two]), await lookOf(Infinity))
  const columns = text.split('\n').flatMap((line) => (/^ {2}\d/.test(line) ? [line.indexOf('robot@')] : []))
  assert.equal(columns.length, 3)
  assert.equal(new Set(columns).size, 1)
})

const afterCases: readonly {
  readonly name: string
  readonly attempts: readonly Attempt[]
  readonly expected: readonly string[]
}[] = [
  {
    name: 'the next endpoint follows, and the last one is the end',
    attempts: two,
    expected: ['after any failure attempt 2 follows', 'after any failure the pull ends'],
  },
  {
    name: 'the same host without TLS follows an answer that is none, and another host everything else',
    attempts: [
      attemptAt('a.example', { after: advance('next-endpoint', { 'not-tls': 'next-attempt' }) }),
      attemptAt('a.example', { scheme: 'http' }),
      attemptAt('b.example', { endpoint: 1 }),
    ],
    expected: [
      'after an answer that is no TLS attempt 2 follows; after anything else attempt 3 follows',
      'after any failure attempt 3 follows',
      'after any failure the pull ends',
    ],
  },
]

for (const { name, attempts, expected } of afterCases) {
  test(`explained: ${name}`, async () => {
    const text = printResolve(await reportOf(attempts), await lookOf(Infinity))
    const told = text
      .split('\n')
      .flatMap((line) => (line.includes('└ after ') ? [line.slice(line.indexOf('after'))] : []))
    assert.deepEqual(told, expected)
  })
}

test('each step and each notice has its place', async () => {
  const report = await reportOf(two)
  assert.match(printResolve(report, await lookOf(Infinity)), /└ registries\.yaml:2:3 the file names it/)
  const json: unknown = JSON.parse(printResolveJson(report))
  assert.ok(typeof json === 'object' && json !== null && 'version' in json && 'notices' in json)
  assert.equal(json.version, 1)
  assert.deepEqual(json.notices, [
    {
      rule: 'unmatched-registry-credential',
      severity: 'error',
      effect: 'ignored',
      message: 'nobody asks it',
      hint: 'name another',
      at: { file: 'registries.yaml', line: 2, column: 3, endLine: 2, endColumn: 17 },
    },
  ])
})
