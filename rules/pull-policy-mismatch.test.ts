// Tests of the rule pull-policy-mismatch: policies that work against tag or digest.

import { testRule } from '../src/testing/rule-tester.ts'
import { pullPolicyMismatch } from './pull-policy-mismatch.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

testRule(pullPolicyMismatch, [
  {
    name: 'Always beside a digest',
    values: `image:\n  repository: nginx\n  digest: ${digest}\n  pullPolicy: Always\n`,
    said: [{ message: 'always', at: 'Always' }],
  },
  {
    name: 'IfNotPresent beside a tag that moves',
    values: 'image:\n  repository: nginx\n  tag: latest\n  pullPolicy: IfNotPresent\n',
    said: [{ message: 'keeps', data: { policy: 'IfNotPresent', tag: 'latest' }, at: 'IfNotPresent' }],
  },
  {
    name: 'Never beside a tag that moves',
    values: 'image:\n  repository: nginx\n  tag: latest\n  pullPolicy: Never\n',
    said: [{ message: 'keeps', data: { policy: 'Never', tag: 'latest' }, at: 'Never' }],
  },
  {
    name: 'Always beside a tag that moves',
    values: 'image:\n  repository: nginx\n  tag: latest\n  pullPolicy: Always\n',
  },
  {
    name: 'IfNotPresent beside a digest',
    values: `image:\n  repository: nginx\n  tag: latest\n  digest: ${digest}\n  pullPolicy: IfNotPresent\n`,
  },
  {
    name: 'IfNotPresent beside a release',
    values: 'image:\n  repository: nginx\n  tag: 1.27.3\n  pullPolicy: IfNotPresent\n',
  },
])
