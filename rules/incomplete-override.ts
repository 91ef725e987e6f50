// Overrides that change one half of an image and leave the other half of the defaults: the two do not belong together.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import { mixedOverrides } from '../src/uses/mixed-override.ts'
import { printPath } from '../src/yaml/path.ts'

export const incompleteOverride: Rule = defineRule({
  name: 'incomplete-override',
  summary: 'an override that leaves the digest or tag of another image in place',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    'tag-without-digest':
      'the tag is set to `{set}`, and the digest of the default stays: the old image is pulled all the same',
    'name-without-digest': 'the image is set to `{set}`, and the digest of `{old}` stays: no such image can be pulled',
    'name-without-tag': 'the image is set to `{set}`, and the tag `{kept}` of `{old}` stays',
  },
  hint: 'set all parts of the image together',
  check: {
    subject: ({ graph }, report) => {
      if (graph === undefined) return
      for (const { use, set, hidden, kept, kind } of mixedOverrides(graph)) {
        const key = printPath(kept.rootPath)
        const old = hidden.text
        const place = {
          at: markOf(set),
          related: [markOf(kept, kind === 'name-without-tag' ? 'the tag that stays' : 'the digest that stays')],
          use,
        }
        switch (kind) {
          case 'tag-without-digest':
            report({
              message: kind,
              data: { set: set.text },
              hint: `set \`${key}\` as well: to the new digest, or to ""`,
              ...place,
            })
            break
          case 'name-without-digest':
            report({
              message: kind,
              data: { set: set.text, old },
              hint: `set \`${key}\` as well: to its digest, or to ""`,
              ...place,
            })
            break
          case 'name-without-tag':
            report({
              message: kind,
              data: { set: set.text, old, kept: kept.text },
              severity: 'warning',
              hint: `set \`${key}\` as well`,
              ...place,
            })
        }
      }
    },
  },
})
