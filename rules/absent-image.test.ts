// Tests of the rule absent-image.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { absentImage } from './absent-image.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)
const image = 'image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n'
const pinned = `image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n  digest: sha256:${A}\n`

testAskedRule(absentImage, [
  {
    name: 'an image that is nowhere',
    values: image,
    images: {},
    said: [{ message: 'absent', data: { image: 'quay.io/acme/web:1.4', why: 'it is nowhere' }, at: '"1.4"' }],
  },
  {
    name: 'an image that is there',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${A}` } },
  },
  {
    name: 'a digest that is gone while its tag is there has a rule of its own',
    values: pinned,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${B}` } },
  },
  {
    name: 'a digest that is gone together with its tag',
    values: pinned,
    images: {},
    said: [
      { message: 'absent', data: { image: `quay.io/acme/web:1.4@sha256:${A}`, why: 'it is nowhere' }, at: '"1.4"' },
    ],
  },
  {
    name: 'a tag that only the template knows is not asked for',
    values: 'image:\n  repository: quay.io/acme/web\n',
    images: {},
  },
])
