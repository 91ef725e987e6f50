// When a credential stops working, as far as that can be read from it. Nothing is verified, and nothing of it is told but the time.

import type { Secret } from '../credential.ts'
import { decodeBase64 } from './base64.ts'

/** How long a credential works. */
export type Lifetime =
  /** Milliseconds since 1970. */
  | { readonly kind: 'until'; readonly expires: number; readonly what: string }
  /** It lives for so many hours from the time it was made, which is not known. */
  | { readonly kind: 'short'; readonly hours: number; readonly what: string }
  | { readonly kind: 'unknown' }

/** What is known beside the secret. */
export interface LifetimeHints {
  /** The registry that it is for, as it is written. */
  readonly registry?: string
  /** When the object that holds it was made, in milliseconds since 1970. */
  readonly created?: number | undefined
}

const HOUR = 3_600_000
/** Longer texts are no token: nothing is decoded. */
const LONGEST_TOKEN = 100_000
/** The last one that a date can have. */
const LAST_SECOND = 8_640_000_000_000

/** How long a secret works: JWTs and ECR's tokens say it themselves; others are known by their kind. */
export function lifetimeOf(secret: Secret, { registry = '', created }: LifetimeHints = {}): Lifetime {
  const token = secret.kind === 'basic' ? secret.password : secret.token
  if (token.length > LONGEST_TOKEN) return { kind: 'unknown' }
  const user = secret.kind === 'basic' ? secret.username : ''
  const jwt = claimOfJwt(token)
  if (jwt !== undefined) return { kind: 'until', expires: jwt, what: 'a token (JWT) that says so' }
  if (user === 'AWS') {
    const inner = numberIn(decodeBase64(token, token.endsWith('=') ? 'padded' : 'raw'), 'expiration')
    const what = 'a token of ECR'
    if (inner !== undefined) return { kind: 'until', expires: inner, what }
    if (registry === '' || isEcr(registry)) return fromCreation(12, what, created)
  }
  if (token.startsWith('ya29.') || user === 'oauth2accesstoken')
    return fromCreation(1, "an access token of Google's", created)
  return { kind: 'unknown' }
}

/** Whether a registry is one of ECR, private or public (kubernetes/cloud-provider-aws cmd/ecr-credential-provider). */
export function isEcr(registry: string): boolean {
  return /(?:^|\/)(?:\d{12}\.dkr[.-]ecr(?:-fips)?\.[a-z0-9.-]+|public\.ecr\.aws|ecr-public\.aws\.com)(?:[:/]|$)/.test(
    registry,
  )
}

function fromCreation(hours: number, what: string, created: number | undefined): Lifetime {
  return created === undefined
    ? { kind: 'short', hours, what }
    : { kind: 'until', expires: created + hours * HOUR, what: `${what}, which lives for ${hours} h` }
}

/** The claim `exp` of a JWT in milliseconds; undefined for any other text. */
function claimOfJwt(token: string): number | undefined {
  const parts = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token)
  return parts === null ? undefined : numberIn(Buffer.from(parts[1] ?? '', 'base64url').toString(), 'exp')
}

/** Seconds under a key of a JSON object, as milliseconds. */
function numberIn(json: string | undefined, key: string): number | undefined {
  if (json?.startsWith('{') !== true) return undefined
  try {
    const value: unknown = JSON.parse(json)
    const found: unknown =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined
    return typeof found === 'number' && Math.abs(found) <= LAST_SECOND ? found * 1000 : undefined
  } catch {
    // What cannot be parsed is told by nobody: the message would hold a piece of it.
    return undefined
  }
}
