// `https://` before a registry or an image: an address for browsers, not a name for runtimes.

import { schemeOf } from '../src/findings/naming-parts.ts'
import { defineRule, leafFix, markOf, siblingMarks, type Rule } from '../src/findings/rule.ts'

export const registryWithScheme: Rule = defineRule({
  name: 'registry-with-scheme',
  summary: 'a registry or image that begins with https:// or another scheme',
  severity: 'error',
  preset: 'recommended',
  fix: 'unsafe',
  since: '0.1.0',
  needs: ['values'],
  messages: {
    scheme: '`{scheme}` stands before {what}: image references have no scheme, so this one cannot be pulled',
  },
  hint: 'write only host[:port][/path]; whether a registry is spoken to with https is set in the nodes, not in the chart',
  check: {
    use: (use, report) => {
      for (const part of use.parts) {
        const scheme = schemeOf(part)
        if (scheme === undefined) continue
        const { leaf } = part
        const text = leaf.text.slice(scheme.length).replace(/\/+$/, '')
        const what = part.role === 'registry' ? 'a registry' : 'an image'
        const fixes =
          text === '' || text.includes('@') ? [] : [leafFix('unsafe', `take \`${scheme}\` away`, { leaf, text })]
        report({
          message: 'scheme',
          data: { scheme, what },
          at: markOf(leaf),
          related: siblingMarks(use, leaf),
          fixes,
          use,
        })
      }
    },
  },
})
