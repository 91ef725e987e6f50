// Docker Hub under a name by which runtimes do not know it as Docker Hub.

import { hostInPart, namingRoles } from '../src/findings/naming-parts.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'
import { HUB_HOSTS, type HubHostKind } from './resolution/docker-hub.ts'

const kinds: ReadonlyMap<string, HubHostKind> = new Map(HUB_HOSTS.map(({ host, kind }) => [host, kind]))

export const hubAlias: Rule = defineRule({
  name: 'hub-alias',
  summary: 'Docker Hub under one of its other names',
  severity: 'warning',
  preset: 'recommended',
  fix: 'safe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    alias: '`{host}` is an old name of docker.io: runtimes know that, lists of allowed registries and mappings do not',
    server:
      '`{host}` is a server of Docker Hub, and to runtimes another registry: no mirrors, no credentials, no `library/`',
    website: '`{host}` belongs to the web site of Docker Hub: runtimes find neither mirrors nor credentials for it',
  },
  hint: 'write docker.io',
  check: {
    use: (use, report) => {
      for (const part of use.parts) {
        const mayBe = part.leaf.text.includes('docker.') && namingRoles.includes(part.role)
        const host = mayBe ? hostInPart(part) : undefined
        const kind = host === undefined ? undefined : kinds.get(host)
        if (host === undefined || kind === undefined || kind === 'canonical') continue
        const { leaf } = part
        const fixes = [leafFix('safe', 'write docker.io', { leaf, text: `docker.io${leaf.text.slice(host.length)}` })]
        report({ message: kind, data: { host }, at: markOf(leaf), related: siblingMarks(use, leaf), fixes, use })
      }
    },
  },
})
