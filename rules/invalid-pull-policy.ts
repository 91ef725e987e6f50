// Pull policies that the API server refuses: it knows three words, with their capitals.

import { defineRule, leafFix, markOf, type Rule } from '../src/findings/rule.ts'
import { isPlaceholder } from '../src/uses/value-looks.ts'

const policies: readonly string[] = ['Always', 'IfNotPresent', 'Never']

export const invalidPullPolicy: Rule = defineRule({
  name: 'invalid-pull-policy',
  summary: 'a pull policy that Kubernetes does not know',
  severity: 'error',
  preset: 'recommended',
  fix: 'safe',
  since: '0.1.0',
  needs: ['values'],
  messages: { unknown: '`{policy}` is no pull policy: the API server would refuse the pod' },
  hint: 'write Always, IfNotPresent or Never, with these capitals',
  check: {
    use: (use, report) => {
      const leaf = use.pullPolicy
      if (leaf === undefined || leaf.text === '' || policies.includes(leaf.text) || isPlaceholder(leaf.text)) return
      const meant = policies.find((policy) => policy.toLowerCase() === leaf.text.toLowerCase())
      const fixes = meant === undefined ? [] : [leafFix('safe', `write \`${meant}\``, { leaf, text: meant })]
      report({ message: 'unknown', data: { policy: leaf.text }, at: markOf(leaf), fixes, use })
    },
  },
})
