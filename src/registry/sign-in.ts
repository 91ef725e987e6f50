// Who a request says it comes from: what a registry has asked for before is brought along, and a challenge is answered once, with what there is.

import type { Credential, Secret } from '../cluster/credential.ts'
import type { Challenge } from './challenge.ts'
import type { Connection } from './connection.ts'
import type { Outcome } from './outcome.ts'
import type { Redactor } from './redact.ts'
import { basicOf, type Tokens } from './token.ts'

/** What is to be done where: a registry, and the scopes that it takes (`repository:name:pull`), the main one first. */
export interface Errand {
  readonly connection: Connection
  readonly scopes: readonly string[]
}

/** What was sent last, to be told apart from what would be sent next. */
export interface Sent {
  readonly authorization: string | undefined
  /** For which token, and whether it was new. */
  readonly wish: string
  readonly isNew: boolean
}

/** Answers challenges. */
export interface SignIn {
  /** What a first request brings along. */
  begin(errand: Errand): Promise<Outcome<Sent>>
  /** What answers a challenge; undefined where all that there is was refused. */
  again(errand: Errand, challenges: readonly Challenge[], sent: Sent): Promise<Outcome<Sent> | undefined>
}

/** How a registry signs people in, as far as it has told. */
type Known =
  | { readonly kind: 'basic' }
  | {
      readonly kind: 'bearer'
      readonly realm: string
      readonly service: string
      /** Whether it names scopes as the spec does, so that those of other repositories can be told. */
      readonly isRegular: boolean
      /** What it asked for, by what was wanted. */
      readonly scopes: Map<string, readonly string[]>
    }

/** Makes it for one client. */
export function openSignIn(tokens: Tokens, redactor: Redactor): SignIn {
  const known = new Map<string, Known>()
  const askerOf = nameAskers(redactor)
  const bearer = async (
    { connection }: Errand,
    { realm, service, scopes, stale }: Wish & { readonly stale?: string },
  ): Promise<Outcome<Sent>> => {
    const asker = askerOf(connection)
    const token = await tokens.get({ connection, realm, service, scopes, asker }, stale)
    const wish = JSON.stringify([realm, service, scopes])
    return token.kind === 'trouble'
      ? token
      : { kind: 'answer', value: { authorization: `Bearer ${token.value}`, wish, isNew: false } }
  }
  return {
    begin: async (errand) => {
      const { connection, scopes } = errand
      const secret = connection.credential?.reveal()
      const way = known.get(askerOf(connection))
      if (secret?.kind === 'registry') return sentAs(`Bearer ${secret.token}`)
      if (way === undefined || scopes.length === 0) return sentAs(undefined)
      if (way.kind === 'basic') return sentAs(basicHeader(secret))
      const told = way.scopes.get(scopes.join(' ')) ?? (way.isRegular ? scopes : undefined)
      return told === undefined ? sentAs(undefined) : await bearer(errand, { ...way, scopes: told })
    },
    again: async (errand, challenges, sent) => {
      const { connection, scopes } = errand
      const secret = connection.credential?.reveal()
      const challenge = choose(challenges)
      if (challenge === undefined || secret?.kind === 'registry') return undefined
      const asker = askerOf(connection)
      if (challenge.scheme === 'basic') {
        const authorization = basicHeader(secret)
        if (authorization === undefined || authorization === sent.authorization) return undefined
        known.set(asker, { kind: 'basic' })
        return sentAs(authorization)
      }
      const wish = wishOf(challenge, scopes)
      if (sent.isNew && sent.wish === JSON.stringify([wish.realm, wish.service, wish.scopes])) return undefined
      const stale =
        sent.authorization?.startsWith('Bearer ') === true ? sent.authorization.slice('Bearer '.length) : undefined
      const outcome = await bearer(errand, { ...wish, ...(stale === undefined ? {} : { stale }) })
      if (outcome.kind === 'trouble') return outcome
      // Only what has led to a token is remembered: one wrong challenge, of a gateway perhaps, must not lead all later requests astray.
      known.set(asker, learn(known.get(asker), wish, scopes))
      return { kind: 'answer', value: { ...outcome.value, isNew: true } }
    },
  }
}

function sentAs(authorization: string | undefined): Outcome<Sent> {
  return { kind: 'answer', value: { authorization, wish: '', isNew: false } }
}

function basicHeader(secret: Secret | undefined): string | undefined {
  return secret?.kind === 'basic' ? basicOf(secret) : undefined
}

interface Wish {
  readonly realm: string
  readonly service: string
  readonly scopes: readonly string[]
}

function isBearer({ scheme, parameters }: Challenge): boolean {
  return scheme === 'bearer' && (parameters.get('realm') ?? '') !== ''
}

/** Bearer before Basic, and it only with a realm. */
function choose(challenges: readonly Challenge[]): Challenge | undefined {
  return challenges.find(isBearer) ?? challenges.find(({ scheme }) => scheme === 'basic')
}

function wishOf({ parameters }: Challenge, wanted: readonly string[]): Wish {
  const offered = (parameters.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  return {
    realm: parameters.get('realm') ?? '',
    service: parameters.get('service') ?? '',
    scopes: offered.length === 0 ? wanted : joinScopes(offered, wanted),
  }
}

/**
 * What a registry asks for, with the actions that are wanted of the same resources, and the resources that are wanted beside the main one: a
 * registry below a path names the main one in its own way.
 */
function joinScopes(offered: readonly string[], [main = '', ...others]: readonly string[]): readonly string[] {
  const actions = new Map<string, Set<string>>()
  const add = (scope: string): void => {
    const { resource, acts } = partsOf(scope)
    actions.set(resource, new Set([...(actions.get(resource) ?? []), ...acts]))
  }
  for (const scope of [...offered, ...others]) add(scope)
  if (actions.has(partsOf(main).resource)) add(main)
  return [...actions].map(([resource, acts]) => `${resource}:${[...acts].toSorted().join(',')}`)
}

function partsOf(scope: string): { readonly resource: string; readonly acts: readonly string[] } {
  const colon = scope.lastIndexOf(':')
  return { resource: scope.slice(0, colon), acts: scope.slice(colon + 1).split(',') }
}

function learn(before: Known | undefined, { realm, service, scopes }: Wish, wanted: readonly string[]): Known {
  const isSame = before?.kind === 'bearer' && before.realm === realm && before.service === service
  const known = isSame ? before.scopes : new Map<string, readonly string[]>()
  known.set(wanted.join(' '), scopes)
  const isRegular = scopes.join(' ') === wanted.join(' ') && (!isSame || before.isRegular)
  return { kind: 'bearer', realm, service, isRegular, scopes: known }
}

/** Names who asks whom: the registry, and a number for each credential that differs. Each secret is hidden when it is first met. */
function nameAskers(redactor: Redactor): (connection: Connection) => string {
  const credentials: Credential[] = []
  const numbers = new WeakMap<Credential, number>()
  const numberOf = (credential: Credential): number => {
    const number = numbers.get(credential)
    if (number !== undefined) return number
    const equal = credentials.findIndex((each) => each.isSameAs(credential))
    if (equal === -1) {
      credentials.push(credential)
      for (const part of secretParts(credential.reveal())) redactor.hide(part)
    }
    const found = equal === -1 ? credentials.length - 1 : equal
    numbers.set(credential, found)
    return found
  }
  return ({ scheme, host, basePath, credential }) =>
    `${scheme}://${host}${basePath} ${credential === undefined ? 'nobody' : numberOf(credential)}`
}

function secretParts(secret: Secret): readonly string[] {
  return secret.kind === 'basic' ? [secret.password, `${secret.username}:${secret.password}`] : [secret.token]
}
