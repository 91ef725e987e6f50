// When credentials run out, as far as they say it themselves. All tokens are made up here.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import type { Secret } from '../credential.ts'
import { isEcr, lifetimeOf, type Lifetime, type LifetimeHints } from './expiry.ts'
import { anyText } from '../../testing/any-text.ts'

function basic(username: string, password: string): Secret {
  return { kind: 'basic', username, password }
}

function partOf(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function jwt(claims: unknown): string {
  return `${partOf({ alg: 'none' })}.${partOf(claims)}.c2lnbmF0dXJl`
}

const ecrToken = Buffer.from(JSON.stringify({ payload: 'x', version: '2', expiration: 2_000_000_000 })).toString(
  'base64',
)

interface Case {
  readonly name: string
  readonly secret: Secret
  readonly hints?: LifetimeHints
  readonly kind: Lifetime['kind']
  readonly expires?: number
}

const cases: readonly Case[] = [
  {
    name: 'a token (JWT) for a password',
    secret: basic('robot', jwt({ exp: 1_900_000_000 })),
    kind: 'until',
    expires: 1.9e12,
  },
  {
    name: 'a token (JWT) for a refresh token',
    secret: { kind: 'identity', token: jwt({ exp: 1_900_000_000 }) },
    kind: 'until',
    expires: 1.9e12,
  },
  { name: 'a JWT without an end', secret: basic('robot', jwt({ iat: 1_900_000_000 })), kind: 'unknown' },
  { name: 'a JWT with a text for an end', secret: basic('robot', jwt({ exp: 'soon' })), kind: 'unknown' },
  { name: 'a JWT whose end no date can have', secret: basic('robot', jwt({ exp: 1e300 })), kind: 'unknown' },
  { name: 'a JWT of a list', secret: basic('robot', jwt([1])), kind: 'unknown' },
  { name: 'three words with dots', secret: basic('robot', 'a.b.c'), kind: 'unknown' },
  { name: 'a password', secret: basic('puller', 'word'), kind: 'unknown' },
  { name: 'a token of ECR that says it', secret: basic('AWS', ecrToken), kind: 'until', expires: 2e12 },
  { name: 'a token of ECR that does not', secret: basic('AWS', 'opaque'), kind: 'short' },
  {
    name: 'a token of ECR of a known age',
    secret: basic('AWS', 'opaque'),
    hints: { created: 0 },
    kind: 'until',
    expires: 43_200_000,
  },
  {
    name: 'a user AWS of another registry',
    secret: basic('AWS', 'opaque'),
    hints: { registry: 'reg.example' },
    kind: 'unknown',
  },
  { name: "an access token of Google's by its user", secret: basic('oauth2accesstoken', 'x'), kind: 'short' },
  {
    name: "an access token of Google's by its look",
    secret: basic('_token', 'ya29.x'),
    hints: { created: 0 },
    kind: 'until',
    expires: 3_600_000,
  },
  { name: 'a very long password', secret: basic('AWS', 'a'.repeat(200_000)), kind: 'unknown' },
]

for (const { name, secret, hints, kind, expires } of cases) {
  test(`the lifetime of ${name} is ${kind === 'until' ? 'told' : kind}`, () => {
    const lifetime = lifetimeOf(secret, hints)
    assert.equal(lifetime.kind, kind)
    assert.equal(lifetime.kind === 'until' ? lifetime.expires : undefined, expires)
  })
}

const registries: readonly (readonly [string, boolean])[] = [
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com', true],
  ['https://123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com/v2/', true],
  ['123456789012.dkr-ecr.eu-west-1.on.aws/app', true],
  ['public.ecr.aws', true],
  ['12345.dkr.ecr.eu-west-1.amazonaws.com', false],
  ['ecr.example', false],
]

for (const [registry, expected] of registries) {
  test(`${registry} is ${expected ? 'one' : 'none'} of ECR`, () => {
    assert.equal(isEcr(registry), expected)
  })
}

test('any text can be a password: nothing is thrown, and no time that is none comes of it', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anyText(),
        fc.json().map((json) => jwt(json)),
      ),
      fc.constantFrom('AWS', 'x'),
      (text, user) => {
        const lifetime = lifetimeOf(basic(user, text))
        if (lifetime.kind === 'until') new Date(lifetime.expires).toISOString()
      },
    ),
    { numRuns: 200 },
  )
})
