// Programs that give credentials: Docker's credential helpers and the kubelet's credential providers. Here is what they would be asked, and
// how their answers are read; nothing here runs one.

import { sourceFile } from '../../files/source-file.ts'
import { Credential } from '../credential.ts'
import { readJsonTree } from '../json-tree.ts'
import type { Step } from '../step.ts'
import { below, entriesOf, stringOf, type Tree } from '../tree.ts'
import { field } from './docker-config.ts'
import { lifetimeOf } from './expiry.ts'
import { Sealed } from './sealed.ts'

/** What a program is given: its arguments, its standard input, and variables beside those of its surroundings. All may hold secrets. */
export interface ProgramInput {
  readonly args: readonly string[]
  readonly stdin: string
  readonly env: readonly { readonly name: string; readonly value: string }[]
}

/** One call of a program, to be run without a shell, without a terminal and with the time limit. */
export interface ProgramCall {
  /** `docker-helper`: docker/docker-credential-helpers; `kubelet-provider`: kubernetes/kubelet credentialprovider.kubelet.k8s.io. */
  readonly kind: 'docker-helper' | 'kubelet-provider'
  /** Its name, or where the kubelet looks for it, an absolute path of the node. */
  readonly program: string
  readonly input: Sealed<ProgramInput>
  /** Milliseconds. */
  readonly limit: number
  /** What an answer must say of itself; only providers. */
  readonly apiVersion?: string
}

/** How a run of a program came out; `stdout` is looked at after failures too, as helpers tell them there. */
export type ProgramOutcome =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: Sealed<string> }
  | { readonly kind: 'not-run'; readonly reason: 'absent' | 'timeout' | 'failed' }

/** Runs a program. The command line hands one in where the user asks for it. */
export type ProgramRunner = (call: ProgramCall) => Promise<ProgramOutcome>

/** A credential that a program gave, and the registries it says it is for; a helper's is for the one it was asked for. */
export interface ProgramEntry {
  readonly registry: string
  readonly credential: Credential
}

/** What a program has to say. A failure of a provider is as if it had nothing; one of a helper ends the pull. */
export type ProgramAnswer =
  | { readonly kind: 'credentials'; readonly entries: readonly ProgramEntry[]; readonly cache?: ProviderCache }
  | { readonly kind: 'none'; readonly step: Step }
  | { readonly kind: 'failed'; readonly step: Step }

/** How long, and for what, the kubelet keeps an answer. */
export interface ProviderCache {
  readonly scope: 'Image' | 'Registry' | 'Global'
  /** As it is written; absent: the provider's default. */
  readonly duration?: string
}

const HELPER_LIMIT = 30_000
/** kubernetes pkg/credentialprovider/plugin/plugin.go ExecPlugin. */
const PROVIDER_LIMIT = 60_000
/** Characters of an answer that is read. */
const LONGEST_ANSWER = 1 << 20

/** The call `get` of a credential helper. `registry` is what it is asked for, as the configuration keys it. */
export function helperCall(helper: string, registry: string): ProgramCall {
  const input = new Sealed<ProgramInput>({ args: ['get'], stdin: registry, env: [] })
  return { kind: 'docker-helper', program: `docker-credential-${helper}`, input, limit: HELPER_LIMIT }
}

/** What a credential provider is asked. */
export interface ProviderRequest {
  readonly program: string
  readonly args: readonly string[]
  readonly env: ProgramInput['env']
  readonly apiVersion: string
  /** The name of the image, without tag and digest. */
  readonly image: string
  readonly annotations?: ReadonlyMap<string, string>
}

/** The call of a credential provider. The token of a service account is the API server's to give: it is left out. */
export function providerCall({ program, args, env, apiVersion, image, annotations }: ProviderRequest): ProgramCall {
  const stdin = JSON.stringify({
    apiVersion,
    kind: 'CredentialProviderRequest',
    image,
    ...(annotations === undefined || annotations.size === 0
      ? {}
      : { serviceAccountAnnotations: Object.fromEntries(annotations) }),
  })
  const input = new Sealed<ProgramInput>({ args, stdin, env })
  return { kind: 'kubelet-provider', program, input, limit: PROVIDER_LIMIT, apiVersion }
}

/** Asks a program by a runner, and reads its answer. Messages never quote what it said. */
export async function askProgram(call: ProgramCall, run: ProgramRunner): Promise<ProgramAnswer> {
  const outcome = await run(call)
  if (outcome.kind === 'not-run') return failed(`${call.program} ${NOT_RUN[outcome.reason]}`)
  const stdout = outcome.stdout.reveal()
  if (stdout.length > LONGEST_ANSWER) return failed(`${call.program} says too much`)
  return call.kind === 'docker-helper'
    ? helperAnswer(call, outcome.code, stdout)
    : providerAnswer(call, outcome.code, stdout)
}

const NOT_RUN = {
  absent: 'is not there',
  timeout: 'does not come to an end in time',
  failed: 'cannot be started',
} as const

/** The texts by which helpers tell failures (docker-credential-helpers credentials/error.go). */
const NOT_FOUND = 'credentials not found in native keychain'

function helperAnswer(call: ProgramCall, code: number, stdout: string): ProgramAnswer {
  const asked = call.input.reveal().stdin
  if (code !== 0) {
    if (stdout.trim() === NOT_FOUND)
      return { kind: 'none', step: { message: `${call.program} has nothing for ${asked}` } }
    return failed(`${call.program} fails with exit code ${code}`)
  }
  const tree = jsonOf(stdout)
  const [username, secret] = [stringOf(field(tree, 'Username')), stringOf(field(tree, 'Secret'))]
  if (username === undefined || secret === undefined)
    return failed(`the answer of ${call.program} is not what a helper says`)
  if (username === '' && secret === '')
    return { kind: 'none', step: { message: `${call.program} has nothing for ${asked}` } }
  const made =
    username === '<token>'
      ? ({ kind: 'identity', token: secret } as const)
      : ({ kind: 'basic', username, password: secret } as const)
  return { kind: 'credentials', entries: [{ registry: asked, credential: credentialOf(made, call, asked) }] }
}

function providerAnswer(call: ProgramCall, code: number, stdout: string): ProgramAnswer {
  if (code !== 0) return failed(`${call.program} fails with exit code ${code}: the kubelet goes on without it`)
  const tree = jsonOf(stdout)
  if (tree?.kind !== 'map' || stringOf(below(tree, 'kind')) !== 'CredentialProviderResponse')
    return failed(`the answer of ${call.program} is no CredentialProviderResponse: the kubelet goes on without it`)
  if (stringOf(below(tree, 'apiVersion')) !== call.apiVersion)
    return failed(`the answer of ${call.program} is not of ${call.apiVersion ?? ''}: the kubelet goes on without it`)
  const scope = SCOPES.find((each) => each === stringOf(below(tree, 'cacheKeyType')))
  if (scope === undefined)
    return failed(`the answer of ${call.program} has no cacheKeyType that the kubelet knows: it goes on without it`)
  const duration = stringOf(below(tree, 'cacheDuration'))
  const entries = entriesOf(below(tree, 'auth')).map(({ name, value }): ProgramEntry => {
    const secret = {
      kind: 'basic',
      username: stringOf(below(value, 'username')) ?? '',
      password: stringOf(below(value, 'password')) ?? '',
    } as const
    return { registry: name, credential: credentialOf(secret, call, name) }
  })
  return { kind: 'credentials', entries, cache: { scope, ...(duration === undefined ? {} : { duration }) } }
}

const SCOPES = ['Image', 'Registry', 'Global'] as const

function credentialOf(
  secret: Parameters<typeof lifetimeOf>[0],
  { program }: ProgramCall,
  registry: string,
): Credential {
  const lifetime = lifetimeOf(secret, { registry })
  return new Credential(secret, { source: program }, lifetime.kind === 'until' ? lifetime.expires : undefined)
}

function jsonOf(text: string): Tree | undefined {
  const read = readJsonTree(sourceFile('answer', { kind: 'stdin' }, text))
  return read.ok ? read.tree : undefined
}

function failed(message: string): ProgramAnswer {
  return { kind: 'failed', step: { message } }
}
