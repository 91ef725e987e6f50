// A client of registries for tests: it never waits, and whatever it says is held against the secrets that it was given.

import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { Credential, type Secret } from '../cluster/credential.ts'
import type { ClientOptions, RegistryClient } from '../registry/client.ts'
import type { Connection } from '../registry/connection.ts'
import type { Outcome, Trouble } from '../registry/outcome.ts'
import { openRegistries } from '../registry/registries.ts'

/** A client with what it did. */
export interface TestClient {
  readonly client: RegistryClient
  /** How long it would have waited, in milliseconds. */
  readonly slept: number[]
  /** Method, address and status of each request. */
  readonly requests: string[]
  readonly warnings: string[]
  /** Moves its clock on, in milliseconds. */
  readonly pass: (milliseconds: number) => void
}

/** Stands in every secret of these tests; nothing that is said may hold it. */
export const CANARY = 'canary-s3cret'

/** An account whose password has it. */
export const SECRET: { readonly kind: 'basic'; readonly username: string; readonly password: string } = {
  kind: 'basic',
  username: 'me',
  password: `${CANARY}/word`,
}

/** Opens one that ends with the test. */
export function openTestClient(test: Pick<TestContext, 'after'>, options: Partial<ClientOptions> = {}): TestClient {
  const slept: number[] = []
  const requests: string[] = []
  const warnings: string[] = []
  let now = Date.UTC(2026, 10, 23)
  const client = openRegistries(
    {
      userAgent: 'chartpin-test',
      proxyFor: () => undefined,
      patience: 2000,
      retries: 2,
      longestWait: 10_000,
      concurrency: { all: 8, host: 8 },
      onRequest: ({ method, url, status }) => requests.push(`${method} ${url} ${status ?? '-'}`),
      onWarning: (host, text) => warnings.push(`${host} ${text}`),
      ...options,
    },
    {
      now: () => now,
      random: () => 0.5,
      sleep: async (milliseconds) => {
        slept.push(milliseconds)
        await Promise.resolve()
      },
    },
  )
  test.after(() => {
    client.close()
    assertNoSecret([...requests, ...warnings].join('\n'))
  })
  const pass = (milliseconds: number): void => {
    now += milliseconds
  }
  return { client, slept, requests, warnings, pass }
}

/** Fails where a text holds a secret of the tests, as it is or in base64. */
export function assertNoSecret(text: string): void {
  assert.ok(!/canary/i.test(text), text)
  for (const found of text.matchAll(/[A-Za-z0-9+/_-]{12,}/g))
    assert.ok(!/canary/i.test(Buffer.from(found[0], 'base64').toString('latin1')), text)
}

/** The way to a registry at a host. */
export function connectionTo(host: string, more: Partial<Connection> & { readonly secret?: Secret } = {}): Connection {
  const { secret, ...rest } = more
  return {
    scheme: 'http',
    host,
    basePath: '/v2',
    namespace: '',
    tls: { verify: true, ca: [] },
    headers: new Map(),
    ...rest,
    ...(secret === undefined ? {} : { credential: new Credential(secret, { source: 'test' }) }),
  }
}

/** The value of an outcome that must be an answer. */
export function valueOf<Value>(outcome: Outcome<Value>): Value {
  assert.ok(outcome.kind === 'answer', outcome.kind === 'trouble' ? outcome.message : '')
  return outcome.value
}

/** The trouble of an outcome that must be one; it holds no secret. */
export function troubleIn(outcome: Outcome<unknown>): Trouble {
  assert.ok(outcome.kind === 'trouble', 'there is an answer')
  assertNoSecret(JSON.stringify(outcome))
  return outcome
}
