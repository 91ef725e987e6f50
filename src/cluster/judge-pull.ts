// What is wrong with the pull of one image by one cluster, whoever runs it: no way there, a refusal, a mirror that is passed over.

import { gatherNotices, type Notice } from './notice.ts'
import type { Profile } from './profile.ts'
import type { Pull, PullAttempt } from './pull.ts'
import { pullRules } from './pull-notices.ts'
import { resolve } from './resolve.ts'
import { printWhere, type Where } from './step.ts'

/** An image, where it is asked for, and how it is pulled. */
export interface JudgedPull {
  /** As a pod names it. */
  readonly image: string
  readonly where: Where
  readonly pull: Pull
  /** Whether all pods take it as it lies on the node, so that nobody asks a registry. */
  readonly isOnNodes: boolean
}

/** What is wrong with it. */
export function judgePull({ image, where, pull, isOnNodes }: JudgedPull, profile: Profile): readonly Notice[] {
  const notices = gatherNotices(pullRules)
  if (isOnNodes) return []
  if (pull.kind === 'refused' && pull.reason !== 'unusable-credential') return refusal({ image, where, pull })
  const asked = pull.attempts.filter(({ turn }) => turn === 'first' || turn === 'next')
  const insecure = undeclared(asked, profile)
  if (insecure !== undefined)
    notices.add('undeclared-insecure-registry', {
      where,
      message: `${insecure} has no certificate that the nodes trust, and the runtime asks it for ${image} over https with all checks`,
      hint: `tell the runtime: \`chartpin configure\` writes the files for it`,
    })
  const shorts = pull.kind === 'resolved' ? shortNames(pull) : []
  if (shorts.length > 0)
    notices.add('short-name', {
      where,
      message: `${image} names no registry, and this cluster takes it from ${shorts.join(', then ')}`,
      hint: 'write the registry in front of the name',
    })
  const skipped = digestMirrors(image, asked, profile)
  if (skipped.length > 0)
    notices.add('mirror-by-digest-only', {
      where,
      message: `${image} is named by tag, and ${skipped.join(', ')} is asked for digests only: ${asked[0]?.attempt.host ?? 'nobody'} is asked first`,
      hint: 'pin the digest: `chartpin pin`; or let the mirror serve tags too',
    })
  return notices.all()
}

interface Refused extends Pick<JudgedPull, 'image' | 'where'> {
  readonly pull: Extract<Pull, { kind: 'refused' }>
}

function refusal({ image, where, pull }: Refused): readonly Notice[] {
  const said = refusals[pull.reason]
  if (said === undefined) return []
  const notices = gatherNotices(pullRules)
  const reason = pull.why.findLast((step) => step.where !== undefined)?.where
  const at = reason === undefined ? '' : ` (${printWhere(reason)})`
  notices.add(said.rule, { where, message: `the cluster cannot pull ${image}: ${pull.message}${at}`, hint: said.hint })
  return notices.all().map((notice) => (said.rule === 'short-name' ? { ...notice, severity: 'error' } : notice))
}

type Refusal = Extract<Pull, { kind: 'refused' }>['reason']

/** What refusals are told as. The others are told where they come from: in the reference, the configuration, or the secret. */
const refusals: {
  readonly [Reason in Refusal]?: {
    readonly rule: 'no-route' | 'blocked-registry' | 'short-name'
    readonly hint: string
  }
} = {
  'no-route': {
    rule: 'no-route',
    hint: 'name a registry in reach: `chartpin pin --to`; or set up a mirror for it: `chartpin configure`',
  },
  'no-endpoint': { rule: 'no-route', hint: 'let the configuration of the runtime name a registry to ask' },
  blocked: { rule: 'blocked-registry', hint: 'take the image from another registry, or unblock this one' },
  policy: { rule: 'blocked-registry', hint: 'take the image from where the policy allows, or let it in' },
  'short-name': { rule: 'short-name', hint: 'write the registry in front of the name' },
}

/** The first host that the profile calls insecure and that is never asked in a way that such a host answers. */
function undeclared(asked: readonly PullAttempt[], { insecure }: Profile): string | undefined {
  const named = new Set(insecure.map(({ text }) => text))
  const hosts = asked.map(({ attempt }) => attempt.host).filter((host) => named.has(host))
  return hosts.find((host) =>
    asked.every(({ attempt }) => attempt.host !== host || (attempt.scheme === 'https' && attempt.tls.verify)),
  )
}

/** Where a name without registry is looked for, where that is not Docker Hub alone. */
function shortNames({ resolution }: Extract<Pull, { kind: 'resolved' }>): readonly string[] {
  const hosts = [...new Set(resolution.attempts.map(({ logical }) => logical.split('/', 1)[0] ?? ''))]
  if (resolution.reference.isQualified && hosts.length < 2) return []
  return hosts.length === 1 && hosts[0] === 'docker.io' ? [] : hosts
}

const ANY_DIGEST = `sha256:${'0'.repeat(64)}`

/** The mirrors that would be asked for the same image by digest, and are not. */
function digestMirrors(image: string, asked: readonly PullAttempt[], profile: Profile): readonly string[] {
  if (image.includes('@')) return []
  const pinned = resolve(`${image.replace(/:[\w.-]+$/, '')}@${ANY_DIGEST}`, profile)
  if (pinned.kind === 'refused') return []
  const hosts = new Set(asked.map(({ attempt }) => attempt.host))
  const mirrors = pinned.attempts.filter(({ role, host }) => role === 'mirror' && !hosts.has(host))
  return [...new Set(mirrors.map(({ host }) => host))]
}
