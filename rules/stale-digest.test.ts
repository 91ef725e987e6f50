// Tests of the rule stale-digest.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { staleDigest } from './stale-digest.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)
const pinned = `image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n  digest: sha256:${A}\n`

testAskedRule(staleDigest, [
  {
    name: 'a digest that was cleaned up',
    values: pinned,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${B}` } },
    said: [
      { message: 'gone', data: { image: `quay.io/acme/web:1.4@sha256:${A}`, now: `sha256:${B}` }, at: `sha256:${A}` },
    ],
  },
  {
    name: 'a digest that is there, though its tag has moved on',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
  },
  {
    name: 'an image that is gone as a whole has a rule of its own',
    values: pinned,
    images: {},
  },
])
