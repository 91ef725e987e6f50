// Image keys that no template reads: whoever changes them changes nothing.

import { defineRule, markOf, type Rule } from '../src/findings/rule.ts'
import { misspeltKeys, unreadLeaves } from '../src/uses/unread-keys.ts'
import { printPath } from '../src/yaml/path.ts'

export const deadImageKey: Rule = defineRule({
  name: 'dead-image-key',
  summary: 'an image key that no template reads',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['render'],
  messages: {
    unread: 'no template reads `{key}`: whatever it says, the images stay what they are',
    misspelt: 'no template reads `{key}`; what is looked for and not there is `{meant}`',
  },
  hint: 'take the key away, or have a template read it',
  check: {
    subject: ({ graph }, report) => {
      if (graph === undefined) return
      const misspelt = misspeltKeys(graph)
      const told = new Set<string>()
      for (const { file, keySpan, path, meant } of misspelt) {
        const key = printPath(path)
        told.add(key)
        report({
          message: 'misspelt',
          data: { key, meant: printPath([...path.slice(0, -1), meant]) },
          at: { file, span: keySpan },
          keyPath: path,
          hint: `rename it to \`${meant}\``,
        })
      }
      for (const { use, leaf } of unreadLeaves(graph)) {
        const key = printPath(leaf.rootPath)
        if (told.has(key)) continue
        told.add(key)
        report({
          message: 'unread',
          data: { key },
          at: markOf({ file: leaf.file, span: leaf.keySpan }),
          keyPath: leaf.path,
          use,
        })
      }
    },
  },
})
