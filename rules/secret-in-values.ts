// Passwords of registries that stand in values files for everybody to read. The value is never shown, only its key.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import type { CredentialLeaf } from '../src/uses/credentials.ts'

const things: Readonly<Record<CredentialLeaf['kind'], string>> = {
  password: 'a password of a registry',
  'docker-config': 'a Docker configuration with credentials',
}

export const secretInValues: Rule = defineRule({
  name: 'secret-in-values',
  summary: 'a registry password or Docker configuration in clear',
  severity: 'error',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['values'],
  messages: { secret: '`{key}` holds {thing}: whoever can read this file, or the release in the cluster, can use it' },
  hint: 'put it into a Secret of type kubernetes.io/dockerconfigjson, name that in imagePullSecrets, and change the password',
  check: {
    subject: ({ credentials }, report) => {
      for (const { kind, leaf } of credentials) {
        const key = String(leaf.path.at(-1) ?? '')
        const data = { key, thing: things[kind] }
        report({ message: 'secret', data, at: { file: leaf.file, span: leaf.keySpan }, keyPath: leaf.path })
      }
    },
  },
})
