// Tests of the rule denied-image.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { deniedImage } from './denied-image.ts'

const A = '3b1c'.repeat(16)
const image = 'image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n'

testAskedRule(deniedImage, [
  {
    name: 'an image that may not be pulled',
    values: image,
    images: { 'quay.io/acme/web:1.4': { denied: 'access denied' } },
    said: [
      {
        message: 'denied',
        data: { image: 'quay.io/acme/web:1.4', credential: 'no credential', why: 'access denied' },
        at: 'quay.io/acme/web',
      },
    ],
  },
  {
    name: 'an image that is not there is no matter of credentials',
    values: image,
    images: {},
  },
  {
    name: 'an image that is there',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${A}` } },
  },
])
