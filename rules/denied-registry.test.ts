// Tests of the rule denied-registry: registries that are ruled out.

import { testRule } from '../src/testing/rule-tester.ts'
import { deniedRegistry } from './denied-registry.ts'

testRule(deniedRegistry, [
  { name: 'without a list nothing is denied', values: 'image: docker.io/acme/web:v1\n' },
  {
    name: 'an image below a denied registry',
    values: 'image:\n  registry: docker.io\n  repository: acme/web\n  tag: v1\n',
    policy: { deny: ['quay.io', 'docker.io'] },
    said: [{ message: 'denied', data: { name: 'docker.io/acme/web', pattern: 'docker.io' }, at: 'docker.io' }],
  },
  {
    name: 'an image that comes from there without saying so',
    values: 'image: acme/web:v1\n',
    policy: { deny: ['docker.io'] },
    said: [{ message: 'denied', data: { name: 'docker.io/acme/web', pattern: 'docker.io' }, at: 'acme/web:v1' }],
  },
  {
    name: 'a denied path below an allowed registry',
    values: 'image: registry.example.com/old/web:v1\n',
    policy: { allow: ['registry.example.com'], deny: ['*.example.com/old'] },
    said: [
      {
        message: 'denied',
        data: { name: 'registry.example.com/old/web', pattern: '*.example.com/old' },
        at: 'registry.example.com/old/web:v1',
      },
    ],
  },
  {
    name: 'another path',
    values: 'image: registry.example.com/older/web:v1\n',
    policy: { deny: ['registry.example.com/old'] },
  },
])
