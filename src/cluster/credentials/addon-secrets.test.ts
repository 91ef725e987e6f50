// Tests that pods find what the addon registry-creds gives them: in which namespaces, for which accounts, beside which other secrets.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Credential } from '../credential.ts'
import { sourceFile } from '../../files/source-file.ts'
import type { PodContext } from '../kubelet/pods.ts'
import { startOf } from '../tree.ts'
import { addonSecret } from './addon-secrets.ts'
import { credentialsFor } from './credentials-for.ts'
import type { CredentialSources } from './sources.ts'

const where = startOf(sourceFile('creds.json', { kind: 'disk', path: '/creds.json' }, '{}'))
const login = new Credential(
  { kind: 'basic', username: 'ann', password: 'hidden' },
  { source: 'registry-creds dpr-secret', where },
)

function sourcesWith(secret: Parameters<typeof addonSecret>[0]): CredentialSources {
  return {
    secrets: [],
    addonSecrets: [addonSecret(secret)],
    accounts: [],
    node: [],
    providers: [],
    providerFolder: '',
    authFiles: [],
    dockerConfigs: [],
    notices: [],
  }
}

function podIn(namespace: string, account: string): PodContext {
  return {
    namespace,
    name: 'Pod web',
    where,
    serviceAccount: { text: account, where },
    pullSecrets: [],
    isStatic: false,
    images: [],
  }
}

const cases = [
  { name: 'the account default of any namespace', namespace: 'shop', account: 'default', sent: ['ann'] },
  { name: 'another account has nothing of it', namespace: 'shop', account: 'web', sent: [] },
  { name: 'kube-system has nothing of it', namespace: 'kube-system', account: 'default', sent: [] },
] as const

for (const { name, namespace, account, sent } of cases) {
  test(`secrets of registry-creds: ${name}`, () => {
    const credentials = sourcesWith({ name: 'dpr-secret', registries: ['r.example.com'], credential: login, where })
    assert.deepEqual(usersFor(credentials, podIn(namespace, account)), sent)
  })
}

test('a secret that the addon asks a cloud for is there, and its password is known to nobody', () => {
  const credentials = sourcesWith({ name: 'awsecr-cred', registries: ['r.example.com'], where })
  assert.deepEqual(usersFor(credentials, podIn('shop', 'default')), ['addon'])
})

function usersFor(credentials: CredentialSources, pod: PodContext): readonly string[] {
  const step = { message: 'handed on' }
  const attempt = { logical: 'r.example.com/shop/web', credentials: [{ kind: 'kubelet', step }] } as const
  const sent = credentialsFor(attempt, { credentials }, pod)
  if (sent.kind !== 'sent') return []
  return sent.credentials.flatMap((found) =>
    found.kind === 'credential' ? [found.credential.label.split('@')[0] ?? ''] : [],
  )
}
