// Programs that give credentials: what they would be asked, and how their answers are read. None is run here.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { askProgram, helperCall, providerCall, type ProgramOutcome } from './program.ts'
import { Sealed } from './sealed.ts'

const WORD = 'word-of-no-one'
const V1 = 'credentialprovider.kubelet.k8s.io/v1'
const helper = helperCall('desktop', 'https://index.docker.io/v1/')
const provider = providerCall({
  program: '/opt/bin/ecr',
  args: ['get', WORD],
  env: [{ name: 'KEY', value: WORD }],
  apiVersion: V1,
  image: 'reg.example/app',
  annotations: new Map([['role', 'puller']]),
})

test('a helper is asked for the registry, by its standard input', () => {
  assert.equal(helper.program, 'docker-credential-desktop')
  assert.deepEqual(helper.input.reveal(), { args: ['get'], stdin: 'https://index.docker.io/v1/', env: [] })
})

test('a provider is asked for the image, and told the annotations', () => {
  assert.deepEqual(JSON.parse(provider.input.reveal().stdin), {
    apiVersion: V1,
    kind: 'CredentialProviderRequest',
    image: 'reg.example/app',
    serviceAccountAnnotations: { role: 'puller' },
  })
})

test('what a program is given is not printed', () => {
  assert.doesNotMatch(
    JSON.stringify(provider) + inspect(provider, { depth: 9, showHidden: true }) + String(provider.input),
    /word-of/,
  )
})

function exited(code: number, stdout: unknown): ProgramOutcome {
  return { kind: 'exited', code, stdout: new Sealed(typeof stdout === 'string' ? stdout : JSON.stringify(stdout)) }
}

const response = { apiVersion: V1, kind: 'CredentialProviderResponse', cacheKeyType: 'Registry' }

interface Case {
  readonly name: string
  readonly call: typeof helper
  readonly outcome: ProgramOutcome
  /** The labels of credentials, or the kind of the answer. */
  readonly expected: string
}

const cases: readonly Case[] = [
  {
    name: 'a name and a password',
    call: helper,
    outcome: exited(0, { ServerURL: 'x', Username: 'puller', Secret: WORD }),
    expected: 'puller@docker-credential-desktop',
  },
  {
    name: 'a token',
    call: helper,
    outcome: exited(0, { Username: '<token>', Secret: WORD }),
    expected: '<token>@docker-credential-desktop',
  },
  {
    name: 'that it has none',
    call: helper,
    outcome: exited(1, 'credentials not found in native keychain\n'),
    expected: 'none',
  },
  { name: 'that there is no URL', call: helper, outcome: exited(1, 'no credentials server URL'), expected: 'failed' },
  { name: 'an error', call: helper, outcome: exited(1, `cannot unlock with ${WORD}`), expected: 'failed' },
  { name: 'something else', call: helper, outcome: exited(0, WORD), expected: 'failed' },
  { name: 'an empty answer', call: helper, outcome: exited(0, ''), expected: 'failed' },
  {
    name: 'nothing, since it is not there',
    call: helper,
    outcome: { kind: 'not-run', reason: 'absent' },
    expected: 'failed',
  },
  { name: 'too much', call: helper, outcome: exited(0, ' '.repeat(2 << 20)), expected: 'failed' },
  {
    name: 'credentials by registry',
    call: provider,
    outcome: exited(0, { ...response, auth: { 'reg.example': { username: 'AWS', password: WORD } } }),
    expected: 'AWS@/opt/bin/ecr',
  },
  { name: 'no credentials', call: provider, outcome: exited(0, response), expected: '' },
  {
    name: 'credentials of another version',
    call: provider,
    outcome: exited(0, { ...response, apiVersion: `${V1}beta1` }),
    expected: 'failed',
  },
  { name: 'another kind', call: provider, outcome: exited(0, { ...response, kind: 'Pod' }), expected: 'failed' },
  {
    name: 'a cache that nobody knows',
    call: provider,
    outcome: exited(0, { ...response, cacheKeyType: 'Pod' }),
    expected: 'failed',
  },
  { name: 'a failure', call: provider, outcome: exited(3, WORD), expected: 'failed' },
]

for (const { name, call, outcome, expected } of cases) {
  test(`${call.kind} says ${name}`, async () => {
    const answer = await askProgram(call, () => Promise.resolve(outcome))
    const told =
      answer.kind === 'credentials' ? answer.entries.map(({ credential }) => credential.label).join() : answer.kind
    assert.equal(told, expected)
    assert.doesNotMatch(JSON.stringify(answer) + inspect(answer, { depth: 9, showHidden: true }), /word-of/)
  })
}

test('a provider says how long its answer is kept', async () => {
  const stdout = { ...response, cacheDuration: '6h', auth: {} }
  const answer = await askProgram(provider, () => Promise.resolve(exited(0, stdout)))
  assert.deepEqual(answer.kind === 'credentials' && answer.cache, { scope: 'Registry', duration: '6h' })
})
