// How a cluster would pull images, as versioned JSON. Files are named by their paths; nothing of their text is in it.

import { urlOf, type Attempt, type Endpoint } from '../cluster/attempt.ts'
import type { Notice } from '../cluster/notice.ts'
import { sentLabels, type Pull, type PullAttempt } from '../cluster/pull.ts'
import type { Step, Where } from '../cluster/step.ts'
import { canonical } from '../reference/print.ts'
import { filePathOfSource, regionOf } from './place.ts'
import type { ResolvedImage, ResolveReport } from './resolve-text.ts'
import { printSafeJson } from './safe-json.ts'

/**
 * Prints it. Lines and columns are from 1. `verdict` is `resolved` or `refused`, with its `reason`; of an attempt `turn` is `first`, `next`,
 * `out-of-reach` or `never`, and `after` says what follows each way to fail. Credentials are `user@source`, in the order of trying.
 */
export function printResolveJson({ profile, images, notices }: ResolveReport): string {
  const { file, distribution, runtime } = profile
  return printSafeJson({
    version: 1,
    profile: { path: file.path, distribution, runtime: runtime.kind },
    images: images.map(describeImage),
    notices: notices.map(describeNotice),
  })
}

function describeImage({ image, pull }: ResolvedImage): unknown {
  return { image, ...describeVerdict(pull), attempts: pull.attempts.map(describeAttempt) }
}

function describeVerdict(pull: Pull): Readonly<Record<string, unknown>> {
  if (pull.kind === 'refused') {
    const { reason, message, why } = pull
    return { verdict: 'refused', reason, message, why: why.map(describeStep) }
  }
  const { reference, content } = pull.resolution
  return {
    verdict: 'resolved',
    reference: canonical(reference),
    content: content.map(({ role, ...endpoint }) => ({ url: rootOf(endpoint), role })),
  }
}

function rootOf({ scheme, host, basePath }: Pick<Endpoint, 'scheme' | 'host' | 'basePath'>): string {
  return `${scheme}://${host}${basePath}`
}

function describeAttempt({ attempt, turn, sent }: PullAttempt, at: number): unknown {
  const { method, scheme, host, path, namespace, role, logical, endpoint, capabilities, headers } = attempt
  return {
    number: at + 1,
    endpoint: endpoint + 1,
    turn,
    method,
    url: urlOf(attempt),
    scheme,
    host,
    path,
    namespace,
    role,
    logical,
    tls: describeTls(attempt),
    capabilities,
    headers,
    credentials: sent.map((each) => ({
      pods: each.pods.map(({ name }) => name),
      kind: each.sent.kind,
      sent: each.sent.kind === 'sent' ? sentLabels(each.sent) : [],
      why: each.sent.why.map(describeStep),
    })),
    after: attempt.after,
    notAfter: attempt.notAfter,
    why: attempt.why.map(describeStep),
  }
}

function describeTls({ scheme, tls: { verify, ca, client } }: Attempt): unknown {
  if (scheme === 'http') return { kind: 'http' }
  return {
    kind: verify ? 'verified' : 'insecure',
    ca: ca.map(({ path }) => path),
    client: client.map(({ cert, key }) => ({ cert: cert.path, ...(key !== undefined && { key: key.path }) })),
  }
}

function describeStep({ message, where }: Step): unknown {
  return { message, ...(where !== undefined && { at: describeWhere(where) }) }
}

function describeNotice({ rule, severity, effect, message, hint, where }: Notice): unknown {
  return { rule, severity, effect, message, hint, ...(where !== undefined && { at: describeWhere(where) }) }
}

function describeWhere({ file, span }: Where): unknown {
  const { path, member } = filePathOfSource(file)
  return { file: path, ...(member !== undefined && { member }), ...regionOf(file, span) }
}
