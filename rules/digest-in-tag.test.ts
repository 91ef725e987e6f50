// Tests of the rule digest-in-tag: digests that stand in the tag.

import { testRule } from '../src/testing/rule-tester.ts'
import { digestInTag } from './digest-in-tag.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

testRule(digestInTag, [
  {
    name: 'an empty digest key beside it takes the digest',
    values: `image:\n  repository: quay.io/acme/web\n  tag: v1@${digest}\n  digest: ""\n`,
    said: [{ message: 'slot', data: { key: 'digest' }, at: `v1@${digest}` }],
    fixedUnsafe: `image:\n  repository: quay.io/acme/web\n  tag: v1\n  digest: "${digest}"\n`,
  },
  {
    name: 'an empty sha key takes the digits alone',
    values: `image:\n  repository: quay.io/acme/web\n  tag: "v1@${digest}"\n  sha: ""\n`,
    said: [{ message: 'slot', data: { key: 'sha' }, at: `"v1@${digest}"` }],
    fixedUnsafe: `image:\n  repository: quay.io/acme/web\n  tag: "v1"\n  sha: "${digest.slice(7)}"\n`,
  },
  {
    name: 'without digest key there is nothing to move it to',
    values: `image:\n  repository: quay.io/acme/web\n  tag: v1@${digest}\n`,
    said: [{ message: 'label', at: `v1@${digest}` }],
  },
  { name: 'a whole string is no tag', values: `image: quay.io/acme/web:v1@${digest}\n` },
  {
    name: 'a digest that is wrong is told by malformed-digest',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: v1@sha256:0a\n',
  },
  { name: 'a tag without digest', values: 'image:\n  repository: quay.io/acme/web\n  tag: v1\n' },
])
