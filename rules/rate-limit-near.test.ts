// Tests of the rule rate-limit-near.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { rateLimitNear } from './rate-limit-near.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)

testAskedRule(rateLimitNear, [
  {
    name: 'fewer pulls than images',
    values: 'image: acme/web:1.4\nsidecar:\n  image: acme/proxy:2\n',
    images: {
      'docker.io/acme/web:1.4': { digest: `sha256:${A}`, rate: { limit: 100, remaining: 1, window: 21600 } },
      'docker.io/acme/proxy:2': { digest: `sha256:${B}` },
    },
    said: [
      {
        message: 'near',
        data: { registry: 'docker.io', left: '1 pull', span: ' (of 100 in 6 hours)', needed: '2 images' },
        at: 'acme/web:1.4',
      },
    ],
  },
  {
    name: 'as many pulls as images',
    values: 'image: acme/web:1.4\n',
    images: { 'docker.io/acme/web:1.4': { digest: `sha256:${A}`, rate: { remaining: 1 } } },
  },
  {
    name: 'one image in two places is one pull',
    values: 'image: acme/web:1.4\nsidecar:\n  image: acme/web:1.4\n',
    images: { 'docker.io/acme/web:1.4': { digest: `sha256:${A}`, rate: { remaining: 1 } } },
  },
  {
    name: 'a limit of which neither size nor time is told',
    values: 'image: acme/web:1.4\n',
    images: { 'docker.io/acme/web:1.4': { digest: `sha256:${A}`, rate: { remaining: 0 } } },
    said: [
      {
        message: 'near',
        data: { registry: 'docker.io', left: '0 pulls', span: '', needed: '1 image' },
        at: 'acme/web:1.4',
      },
    ],
  },
  {
    name: 'a registry that refuses already',
    values: 'image: acme/web:1.4\n',
    images: { 'docker.io/acme/web:1.4': { throttled: '429' } },
    said: [{ message: 'reached', data: { registry: 'docker.io', why: '429' }, at: 'acme/web:1.4' }],
  },
])
