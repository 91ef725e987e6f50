// Tests of the rule moved-tag.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { movedTag } from './moved-tag.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)
const image = 'image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n'
const pinned = `image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n  digest: sha256:${A}\n`

testAskedRule(movedTag, [
  {
    name: 'a tag that was pushed again',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${B}` } },
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
    said: [
      {
        message: 'moved',
        data: { image: 'quay.io/acme/web:1.4', now: `sha256:${B}`, locked: `sha256:${A}` },
        at: '"1.4"',
      },
    ],
  },
  {
    name: 'a tag that is as it was',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${A}` } },
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
  },
  {
    name: 'the tag beside a digest that is still there',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
    said: [
      {
        message: 'moved',
        data: { image: `quay.io/acme/web:1.4@sha256:${A}`, now: `sha256:${B}`, locked: `sha256:${A}` },
        at: '"1.4"',
      },
    ],
  },
  {
    name: 'a tag that no lock knows',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${B}` } },
  },
  {
    name: 'a tag that is gone has a rule of its own',
    values: image,
    images: {},
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
  },
  {
    name: 'a list that tells no digest',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: '' } },
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
  },
])
