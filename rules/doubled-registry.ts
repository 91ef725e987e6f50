// Two registries in a row: `docker.io/docker.io/grafana/grafana`. A mirror that keeps the old registry in its paths is none of it.

import { hostInPart } from '../src/findings/naming-parts.ts'
import { defineRule, leafFix, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'
import type { Fix } from '../src/findings/finding.ts'
import type { ImageUse, Part } from '../src/uses/image-use.ts'
import { areBothPublic } from './resolution/registry-names.ts'

export const doubledRegistry: Rule = defineRule({
  name: 'doubled-registry',
  summary: 'a registry key, and a registry in front of the repository too',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: { doubled: 'the registry stands there twice: put together the image is `{image}`, which does not exist' },
  hint: 'leave the registry in one of the two places only',
  check: {
    use: (use, report) => {
      if (use.image.kind !== 'known') return
      const { registry, repository, text } = use.image.reference
      const second = repository.includes('/') ? repository.slice(0, repository.indexOf('/')) : ''
      if (!isDoubled(registry, second)) return
      const part = partWith(use, second)
      if (part === undefined) return
      const { leaf } = part
      report({
        message: 'doubled',
        data: { image: text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: fixesOf(use, part, second),
        use,
      })
    },
  },
})

/** Both the same registry, or both public ones: those hold no copies of each other under such a path. */
function isDoubled(registry: string, second: string): boolean {
  return registry === second || (second.includes('.') && areBothPublic(registry, second))
}

/** The part in which the second registry stands. */
function partWith(use: ImageUse, second: string): Part | undefined {
  const parts = [
    writtenPart(use, 'prefix'),
    writtenPart(use, 'repository'),
    writtenPart(use, 'name'),
    writtenPart(use, 'reference'),
  ]
  return parts.find(
    (part) => part !== undefined && (hostInPart(part) === second || part.leaf.text.includes(`/${second}/`)),
  )
}

function fixesOf(use: ImageUse, { leaf }: Part, second: string): readonly Fix[] {
  const registry = writtenPart(use, 'registry')
  const text = leaf.text.replace(`${second}/`, '')
  const isSame = registry === undefined || hostInPart(registry) === second
  return isSame ? [leafFix('unsafe', `take the second \`${second}/\` away`, { leaf, text })] : []
}
