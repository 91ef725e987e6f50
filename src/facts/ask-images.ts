// Registries asked for images: each image once, along its route, into facts.

import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import type { Trouble } from '../registry/outcome.ts'
import { openTurns, type TakeTurns } from '../registry/turns.ts'
import type { FactCache } from './fact-cache.ts'
import type { AskedAttempt, AskImages, Asking, ImageFact, Standing } from './image-fact.ts'
import { lookAt } from './look-at.ts'
import { NO_ANSWER, type Question, type Route, type RouteOf } from './route.ts'

/** What is asked with. */
export interface AskTools {
  /** Absent: nothing is asked, and only what is kept is told. */
  readonly client?: RegistryClient
  readonly routeOf: RouteOf
  readonly cache?: FactCache
}

/** Of one registry: a few more than a client asks for at a time. What only waits would be carried along by each collection of garbage. */
const AT_ONCE = 24

/** Makes the one who asks: facts are in the order of the references, and nothing is asked twice. */
export function asksWith(tools: AskTools): AskImages {
  const facts = new Map<string, Promise<ImageFact>>()
  const turns = new Map<string, TakeTurns>()
  const turnAt = (registry: string): TakeTurns => {
    const turn = turns.get(registry) ?? openTurns(AT_ONCE)
    turns.set(registry, turn)
    return turn
  }
  return async (references, asking) => {
    return await Promise.all(
      references.map(async (reference) => {
        const key = `${asking.depth} ${canonical(reference)}`
        const fact = facts.get(key) ?? turnAt(reference.registry)(() => askOne(reference, asking, tools))
        facts.set(key, fact)
        return await fact
      }),
    )
  }
}

async function askOne(reference: Reference, asking: Asking, tools: AskTools): Promise<ImageFact> {
  const route = await tools.routeOf(reference)
  if (route.kind === 'none') return { reference, attempts: [], standing: { kind: 'not-asked', message: route.message } }
  return await follow(route, { reference, asking, tools })
}

interface Following {
  readonly reference: Reference
  readonly asking: Asking
  readonly tools: AskTools
}

async function follow(route: Extract<Route, { kind: 'route' }>, following: Following): Promise<ImageFact> {
  const { reference } = following
  const attempts: AskedAttempt[] = []
  const failures: Trouble[] = []
  for (let question = route.next(failures); question !== undefined; question = route.next(failures)) {
    const answer = await answerTo(question, following)
    const attempt = attemptOf(question, reference)
    if (answer.kind !== 'trouble') return { reference, attempts: [...attempts, attempt], standing: answer }
    attempts.push({ ...attempt, trouble: answer })
    failures.push(answer)
  }
  return {
    reference,
    attempts: following.tools.client === undefined ? [] : attempts,
    standing: standingOf(decisive(attempts)),
  }
}

async function answerTo(
  question: Question,
  { reference, asking, tools: { client, cache } }: Following,
): Promise<Extract<Standing, { kind: 'found' }> | Trouble> {
  const known = cache?.read(question, reference, asking)
  if (known !== undefined) return { kind: 'found', found: known.found, by: 'cache', age: known.age }
  if (client === undefined) return OFFLINE
  const seen = await lookAt(question, { client, reference, depth: asking.depth })
  if (seen.kind === 'trouble') return seen
  cache?.write(question, reference, { found: seen.value, depth: asking.depth })
  return { kind: 'found', found: seen.value, by: 'registry' }
}

const OFFLINE: Trouble = {
  kind: 'trouble',
  failure: 'unreachable',
  stage: 'connect',
  code: 'OFFLINE',
  message: 'registries are not asked (--offline), and nothing is kept of it',
}

function attemptOf({ connection, repository, credential }: Question, reference: Reference): AskedAttempt {
  const { scheme, host, basePath, tls } = connection
  const target = reference.digest ?? reference.tag ?? 'latest'
  return {
    url: `${scheme}://${host}${basePath}/${repository}/manifests/${target}`,
    host,
    isInsecure: scheme === 'http' || !tls.verify,
    credential,
  }
}

/** What counts of the failures: a registry that was asked in two ways has said what it said in the last one. */
function decisive(attempts: readonly AskedAttempt[]): readonly Trouble[] {
  return attempts.flatMap(({ host, trouble }, at) => {
    const again = attempts.slice(at + 1).some((later) => later.host === host)
    return trouble === undefined || (again && NO_ANSWER.has(trouble.failure)) ? [] : [trouble]
  })
}

/** Nobody has it only where everybody said so; else what stood in the way. */
function standingOf(failures: readonly Trouble[]): Standing {
  const by = (...wanted: readonly Trouble['failure'][]): Trouble | undefined =>
    failures.find(({ failure }) => wanted.includes(failure))
  const throttled = by('throttled')
  if (throttled !== undefined) {
    const { message, retryAfter } = throttled
    return { kind: 'throttled', message, ...(retryAfter !== undefined && { retryAfter }) }
  }
  const denied = by('denied')
  if (denied !== undefined) return { kind: 'denied', message: denied.message }
  const other = failures.find(({ failure }) => failure !== 'absent')
  if (other === OFFLINE) return { kind: 'not-asked', message: other.message }
  if (other !== undefined) return { kind: 'unreachable', message: other.message }
  const [absent] = failures
  return absent === undefined
    ? { kind: 'not-asked', message: 'nothing that could be asked is within reach' }
    : { kind: 'absent', message: absent.message }
}
