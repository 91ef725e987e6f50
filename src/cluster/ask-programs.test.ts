// What becomes of a pull once the programs that keep its credentials have answered.

import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { askPrograms } from './ask-programs.ts'
import type { ProgramOutcome, ProgramRunner } from './credentials/program.ts'
import { Sealed } from './credentials/sealed.ts'
import { plainPod, pullOf, sentLabels, type Pull } from './pull.ts'
import { readProfile } from './read-profile.ts'

const CANARY = 'word-of-no-one'
const V1 = 'credentialprovider.kubelet.k8s.io/v1'
const PROVIDERS = `apiVersion: kubelet.config.k8s.io/v1
kind: CredentialProviderConfig
providers:
  - name: ecr
    apiVersion: ${V1}
    matchImages: ['*.dkr.ecr.eu-west-1.amazonaws.com']
    defaultCacheDuration: 12h
`
const IMAGE = '12345.dkr.ecr.eu-west-1.amazonaws.com/shop/api:1'

function exited(stdout: string, code: number = 0): ProgramOutcome {
  return { kind: 'exited', code, stdout: new Sealed(stdout) }
}

function response(auth: object): string {
  return JSON.stringify({ apiVersion: V1, kind: 'CredentialProviderResponse', cacheKeyType: 'Registry', auth })
}

async function pulled(context: TestContext): Promise<Pull> {
  const folder = tempFolder(context, {})
  mkdirSync(path.join(folder, 'node/etc/kubernetes'), { recursive: true })
  writeFileSync(path.join(folder, 'node/etc/kubernetes/providers.yaml'), PROVIDERS)
  const text = [
    'distribution: k3s',
    'kubernetes: 1.33',
    'node: { root: node }',
    'kubelet:',
    '  flags:',
    '    image-credential-provider-config: /etc/kubernetes/providers.yaml',
    '    image-credential-provider-bin-dir: /opt/providers',
  ].join('\n')
  const file = sourceFile('cluster.yaml', { kind: 'disk', path: path.join(folder, 'cluster.yaml') }, text)
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  const pods = [plainPod(profile, 'default')]
  return pullOf(IMAGE, { profile, pods, credentials: profile.credentials, isPublic: () => false })
}

function labels(pull: Pull | undefined): readonly string[] {
  return (pull?.attempts ?? []).flatMap(({ sent }) => sent.flatMap((each) => sentLabels(each.sent)))
}

const cases: readonly { readonly name: string; readonly outcome: ProgramOutcome; readonly sent: string }[] = [
  {
    name: 'what it gives for the registry is sent',
    outcome: exited(response({ '*.dkr.ecr.eu-west-1.amazonaws.com': { username: 'AWS', password: CANARY } })),
    sent: 'AWS@/opt/providers/ecr',
  },
  {
    name: 'what it gives for another registry is not',
    outcome: exited(response({ 'quay.io': { username: 'AWS', password: CANARY } })),
    sent: 'none',
  },
  { name: 'where it fails the kubelet goes on without', outcome: exited(CANARY, 1), sent: 'none' },
  { name: 'where it is not there, too', outcome: { kind: 'not-run', reason: 'absent' }, sent: 'none' },
]

for (const { name, outcome, sent } of cases) {
  test(`a credential provider is asked: ${name}`, async (context) => {
    const pull = await pulled(context)
    assert.deepEqual(new Set(labels(pull)), new Set(['program /opt/providers/ecr']))
    const heard: string[] = []
    const run: ProgramRunner = async ({ program, input }) => {
      heard.push(`${program} ${input.reveal().stdin}`)
      return outcome
    }
    const [asked] = await askPrograms([pull, pull], run)
    assert.equal(heard.length, 1)
    assert.match(heard[0] ?? '', /^\/opt\/providers\/ecr .*shop\/api"/)
    assert.deepEqual(new Set(labels(asked)), new Set([sent]))
    assert.doesNotMatch(JSON.stringify(asked?.attempts.map(({ sent: each }) => each)), new RegExp(CANARY))
  })
}
