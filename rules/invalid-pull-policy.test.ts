// Tests of the rule invalid-pull-policy: words that the API server does not know.

import { testRule } from '../src/testing/rule-tester.ts'
import { invalidPullPolicy } from './invalid-pull-policy.ts'

testRule(invalidPullPolicy, [
  {
    name: 'wrong capitals are mended',
    values: 'image:\n  repository: nginx\n  pullPolicy: ifNotPresent\n',
    said: [{ message: 'unknown', data: { policy: 'ifNotPresent' }, at: 'ifNotPresent' }],
    fixed: 'image:\n  repository: nginx\n  pullPolicy: IfNotPresent\n',
  },
  {
    name: 'another word',
    values: 'image: nginx:1.27.3\nimagePullPolicy: "Sometimes"\n',
    said: [{ message: 'unknown', data: { policy: 'Sometimes' }, at: '"Sometimes"' }],
  },
  {
    name: 'the three words',
    values:
      'a:\n  image: {repository: a, pullPolicy: Always}\nb:\n  image: {repository: b, pullPolicy: Never}\nc:\n  image: {repository: c, pullPolicy: IfNotPresent}\n',
  },
  { name: 'none', values: 'image:\n  repository: nginx\n  pullPolicy: ""\n' },
  { name: 'a template', values: 'image:\n  repository: nginx\n  pullPolicy: "{{ .Values.policy }}"\n' },
])
