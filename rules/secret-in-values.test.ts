// Tests of the rule secret-in-values: credentials of registries, by their keys only.

import { testRule } from '../src/testing/rule-tester.ts'
import { secretInValues } from './secret-in-values.ts'

testRule(secretInValues, [
  {
    name: 'a password below credentials: the key is marked, never the value',
    values: 'imageCredentials:\n  registry: registry.example.com\n  username: robot\n  password: correct-horse\n',
    said: [{ message: 'secret', data: { key: 'password', thing: 'a password of a registry' }, at: 'password' }],
  },
  {
    name: 'a Docker configuration',
    values: `dockerConfigJson: '{"auths":{"registry.example.com":{"auth":"cm9ib3Q6aG9yc2U="}}}'\n`,
    said: [
      {
        message: 'secret',
        data: { key: 'dockerConfigJson', thing: 'a Docker configuration with credentials' },
        at: 'dockerConfigJson',
      },
    ],
  },
  { name: 'no value', values: 'imageCredentials:\n  registry: registry.example.com\n  password: ""\n' },
  {
    name: 'a template',
    values: 'imageCredentials:\n  registry: registry.example.com\n  password: "{{ .Values.secret }}"\n',
  },
  {
    name: 'a placeholder',
    values: 'imageCredentials:\n  registry: registry.example.com\n  password: ${REGISTRY_PASSWORD}\n',
  },
  { name: 'a password of something else', values: 'database:\n  password: correct-horse\n' },
])
