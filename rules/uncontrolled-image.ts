// Images that stand in a template as they are: no value moves them, whatever an override says.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import type { Mark } from '../src/findings/finding.ts'
import { fixedPlace, isTestHook } from '../src/uses/fixed-place.ts'

export const uncontrolledImage: Rule = defineRule({
  name: 'uncontrolled-image',
  summary: 'an image that no key of the values can change',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    'hard-coded': 'no value can change `{image}`: it stands in the template, and no override moves it elsewhere',
    'in-test': 'no value can change `{image}`, which `helm test` runs: it stands in the template',
  },
  hint: 'take a newer chart, ask its authors for a key, or rewrite the manifests behind Helm with `chartpin post-render`',
  check: {
    subject: ({ graph }, report) => {
      for (const { text, places } of graph?.images ?? []) {
        const at = fixedPlace(places.map(({ image }) => image))
        if (at === undefined) continue
        const message = places.every(({ image }) => isTestHook(image)) ? 'in-test' : 'hard-coded'
        const mark: Mark = { file: at.file, span: at.span }
        report({
          message,
          data: { image: text },
          at: mark,
          reference: text,
          ...(message === 'in-test' && { severity: 'info' }),
        })
      }
    },
  },
})
