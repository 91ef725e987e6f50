// Tests of the rule malformed-digest: digests that no runtime takes.

import { testRule } from '../src/testing/rule-tester.ts'
import { malformedDigest } from './malformed-digest.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'
const capitals = digest.replace(/[a-f]/g, (letter) => letter.toUpperCase()).replace('shA256', 'sha256')

testRule(malformedDigest, [
  {
    name: 'too few digits',
    values: 'image:\n  repository: quay.io/acme/web\n  digest: sha256:0a\n',
    said: [
      { message: 'malformed', data: { problem: 'this digest has 64 hexadecimal digits, not 2' }, at: 'sha256:0a' },
    ],
  },
  {
    name: 'capitals are mended',
    values: `image:\n  repository: quay.io/acme/web\n  digest: ${capitals}\n`,
    said: [{ message: 'malformed', data: { problem: 'the digits of a digest must be lower case' }, at: capitals }],
    fixed: `image:\n  repository: quay.io/acme/web\n  digest: ${digest}\n`,
  },
  {
    name: 'capitals behind a tag are mended, the tag is not',
    values: `image: quay.io/acme/web:RC1@${capitals}\n`,
    said: [
      {
        message: 'malformed',
        data: { problem: 'the digits of a digest must be lower case' },
        at: `quay.io/acme/web:RC1@${capitals}`,
      },
    ],
    fixed: `image: quay.io/acme/web:RC1@${digest}\n`,
  },
  {
    name: 'an algorithm that nobody has',
    values: `image: quay.io/acme/web@md5:${'0'.repeat(32)}\n`,
    said: [
      {
        message: 'malformed',
        data: { problem: "the digest's algorithm is none of sha256, sha384, sha512" },
        at: `quay.io/acme/web@md5:${'0'.repeat(32)}`,
      },
    ],
  },
  {
    name: 'nothing behind the sign',
    values: 'image: quay.io/acme/web:v1@\n',
    said: [{ message: 'malformed', data: { problem: 'the digest is missing' }, at: 'quay.io/acme/web:v1@' }],
  },
  {
    name: 'a digest of an image whose name the template gives',
    values: 'image:\n  repository: ""\n  tag: v1\n  digest: sha256:0a\n',
    said: [
      { message: 'malformed', data: { problem: 'this digest has 64 hexadecimal digits, not 2' }, at: 'sha256:0a' },
    ],
  },
  {
    name: 'a digest in the tag and another one in its key',
    values: `image:\n  repository: quay.io/acme/web\n  tag: v1@${digest}\n  digest: ${digest}\n`,
    said: [{ message: 'twice', data: { other: 'tag' }, at: digest }],
  },
  { name: 'a good digest', values: `image:\n  repository: quay.io/acme/web\n  digest: ${digest}\n` },
  { name: 'an empty digest key', values: 'image:\n  repository: quay.io/acme/web\n  tag: v1\n  digest: ""\n' },
  {
    name: 'bare digits, which the template completes',
    values: `image:\n  repository: quay.io/acme/web\n  tag: v1\n  sha: ${digest.slice(7)}\n`,
  },
  { name: 'a placeholder', values: 'image:\n  repository: quay.io/acme/web\n  digest: "${DIGEST}"\n' },
])
