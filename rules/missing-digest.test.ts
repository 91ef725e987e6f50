// Tests of the rule missing-digest: images by tag alone.

import { testRule } from '../src/testing/rule-tester.ts'
import { missingDigest } from './missing-digest.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

testRule(missingDigest, [
  {
    name: 'a tag alone is marked at the tag',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: v1\n  digest: ""\n',
    said: [{ message: 'missing', data: { image: 'quay.io/acme/web:v1' }, at: 'v1' }],
  },
  {
    name: 'a string is marked as a whole',
    values: 'image: quay.io/acme/web:v1\n',
    said: [{ message: 'missing', data: { image: 'quay.io/acme/web:v1' }, at: 'quay.io/acme/web:v1' }],
  },
  {
    name: 'a tag that the template gives is one without digest',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: ""\n',
    said: [{ message: 'missing', data: { image: 'quay.io/acme/web' }, at: 'quay.io/acme/web' }],
  },
  { name: 'a digest key', values: `image:\n  repository: quay.io/acme/web\n  digest: ${digest}\n` },
  {
    name: 'bare digits in a sha key',
    values: `image:\n  repository: quay.io/acme/web\n  tag: v1\n  sha: ${digest.slice(7)}\n`,
  },
  { name: 'a digest behind the tag', values: `image:\n  repository: quay.io/acme/web\n  tag: v1@${digest}\n` },
  { name: 'a digest in a string', values: `image: quay.io/acme/web@${digest}\n` },
  {
    name: 'the digits in the tag of a repository that ends in @sha256',
    values: `image:\n  repository: quay.io/acme/web@sha256\n  tag: ${digest.slice(7)}\n`,
  },
  { name: 'a name that only the template knows', values: 'image:\n  repository: ""\n  tag: v1\n' },
])
