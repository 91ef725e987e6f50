// The requests that the cluster of a profile would make for an image, as far as this machine can make them.

import { nextAttempt, type Attempt, type Tried } from '../cluster/attempt.ts'
import type { NodeFiles } from '../cluster/node-files.ts'
import { pullOf, sentLabels, type PullAttempt, type PullInput } from '../cluster/pull.ts'
import { isProblem } from '../files/source-file.ts'
import type { Reference } from '../reference/reference.ts'
import type { Connection } from '../registry/connection.ts'
import type { Question, Route, RouteOf } from './route.ts'

/** Who pulls an image: its own pods, with what they send. */
export type PullerOf = (reference: Reference) => PullInput

/** The ways of a cluster. Where pods send different credentials, the first one's are sent. What is out of its reach is not asked. */
export function profileRoutes(pullerOf: PullerOf): RouteOf {
  return async (reference) => {
    const input = pullerOf(reference)
    const pull = pullOf(reference.text, input)
    return pull.kind === 'refused'
      ? { kind: 'none', message: pull.message }
      : routeOf(pull.attempts, input.profile.node)
  }
}

function routeOf(all: readonly PullAttempt[], node: NodeFiles): Route {
  const attempts = all.map(({ attempt }) => attempt)
  const beyond = new Set(all.flatMap(({ attempt, turn }) => (turn === 'out-of-reach' ? [attempt] : [])))
  const sentBy = new Map(all.map(({ attempt, sent }) => [attempt, sent[0]?.sent]))
  return {
    kind: 'route',
    next: (failures) => {
      const tried: Tried[] = []
      let asked = 0
      for (let attempt = nextAttempt(attempts, tried); attempt !== undefined; attempt = nextAttempt(attempts, tried)) {
        const failure = beyond.has(attempt) ? 'unreachable' : failures[asked]?.failure
        if (failure === undefined) return questionOf(attempt, sentBy.get(attempt), node)
        if (!beyond.has(attempt)) asked++
        tried.push({ attempt, failure })
      }
      return undefined
    },
  }
}

function questionOf(
  attempt: Attempt,
  sent: PullAttempt['sent'][number]['sent'] | undefined,
  node: NodeFiles,
): Question {
  const { scheme, host, basePath, namespace, repository } = attempt
  const [first] = sent?.kind === 'sent' ? sent.credentials : []
  const credential = first?.kind === 'credential' ? first.credential : undefined
  const connection: Connection = {
    scheme,
    host,
    basePath,
    namespace,
    tls: tlsOf(attempt, node),
    headers: new Map(),
    ...(credential && { credential }),
  }
  return { connection, repository, credential: sent === undefined ? 'none' : (sentLabels(sent)[0] ?? 'none') }
}

function tlsOf({ tls }: Attempt, node: NodeFiles): Connection['tls'] {
  const textOf = (path: string): readonly string[] => {
    const file = node.read(path)
    return file === undefined || isProblem(file) ? [] : [file.text]
  }
  const [pair] = tls.client
  const [cert] = pair === undefined ? [] : textOf(pair.cert.path)
  const [key] = pair?.key === undefined ? [cert] : textOf(pair.key.path)
  return {
    verify: tls.verify,
    ca: tls.ca.flatMap(({ path }) => textOf(path)),
    ...(cert !== undefined && key !== undefined && { client: { cert, key } }),
  }
}
