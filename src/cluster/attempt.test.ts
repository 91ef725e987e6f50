// The stop rule: which request follows those that failed.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advance, nextAttempt, urlOf, type Attempt, type Failure, type Tried } from './attempt.ts'

const base: Attempt = {
  method: 'HEAD',
  logical: 'docker.io/library/nginx',
  target: { kind: 'tag', value: '1' },
  scheme: 'https',
  host: 'a',
  basePath: '/v2',
  repository: 'library/nginx',
  path: '/v2/library/nginx/manifests/1',
  namespace: '',
  role: 'mirror',
  tls: { verify: true, ca: [], client: [] },
  capabilities: ['pull', 'resolve'],
  headers: [],
  credentials: [],
  why: [],
  endpoint: 0,
  after: advance('next-endpoint'),
  notAfter: [],
}

/** https, then http on the same host; another host; the last one only where nothing was refused. */
const attempts: readonly Attempt[] = [
  { ...base, host: 'tls', after: advance('next-endpoint', { 'not-tls': 'next-attempt' }) },
  { ...base, host: 'plain', scheme: 'http' },
  { ...base, host: 'b', endpoint: 1, after: advance('next-endpoint', { throttled: 'stop' }) },
  { ...base, host: 'c', endpoint: 2, notAfter: ['denied'] },
]

const walks: readonly { readonly name: string; readonly failures: readonly Failure[]; readonly asked: string }[] = [
  { name: 'the first request comes first', failures: [], asked: 'tls' },
  { name: 'http follows https where the host speaks no TLS', failures: ['not-tls'], asked: 'tls plain' },
  { name: 'http is left out where https was answered', failures: ['absent'], asked: 'tls b' },
  { name: 'the next endpoint follows http', failures: ['not-tls', 'absent'], asked: 'tls plain b' },
  { name: 'all fail', failures: ['absent', 'absent', 'absent'], asked: 'tls b c' },
  { name: 'a failure can end it', failures: ['absent', 'throttled', 'absent'], asked: 'tls b' },
  {
    name: 'a request is left out after a failure that it does not come after',
    failures: ['denied', 'absent', 'absent'],
    asked: 'tls b',
  },
]

for (const { name, failures, asked } of walks) {
  test(name, () => {
    const tried: Tried[] = []
    const hosts: string[] = []
    for (let attempt = nextAttempt(attempts, tried); attempt !== undefined; attempt = nextAttempt(attempts, tried)) {
      hosts.push(attempt.host)
      const failure = failures[tried.length]
      if (failure === undefined) break
      tried.push({ attempt, failure })
    }
    assert.equal(hosts.join(' '), asked)
  })
}

test('an address has its namespace encoded', () => {
  assert.equal(
    urlOf({ ...base, namespace: 'localhost:5000' }),
    'https://a/v2/library/nginx/manifests/1?ns=localhost%3A5000',
  )
})
