// Images without a registry: which one is asked is then decided by each node's runtime.

import { defineRule, markOf, siblingMarks, writtenPart, type Rule } from '../src/findings/rule.ts'

export const unqualifiedImage: Rule = defineRule({
  name: 'unqualified-image',
  summary: 'an image that does not say its registry',
  severity: 'warning',
  preset: 'strict',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    unqualified: '`{image}` names no registry: containerd asks Docker Hub, CRI-O whatever its own list says first',
  },
  hint: 'write the registry too, as in `docker.io/library/nginx`',
  check: {
    use: (use, report) => {
      const { image } = use
      if (image.kind !== 'known' || image.reference.isQualified) return
      const part = writtenPart(use, 'prefix', 'repository', 'reference', 'name')
      if (part === undefined) return
      const { leaf } = part
      const { registry, repository, text } = image.reference
      const changes = [{ kind: 'image', use, wanted: { registry, repository } }] as const
      report({
        message: 'unqualified',
        data: { image: text },
        at: markOf(leaf),
        related: siblingMarks(use, leaf),
        fixes: [{ safety: 'unsafe', title: `write \`${registry}/${repository}\``, changes }],
        use,
      })
    },
  },
})
