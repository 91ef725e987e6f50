// Tests of the rule unasked-image.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { unaskedImage } from './unasked-image.ts'

const image = 'image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n'

testAskedRule(unaskedImage, [
  {
    name: 'a registry that is out of reach',
    values: image,
    images: { 'quay.io/acme/web:1.4': { unreachable: 'nothing listens' } },
    said: [
      { message: 'unknown', data: { image: 'quay.io/acme/web:1.4', why: 'nothing listens' }, at: 'quay.io/acme/web' },
    ],
  },
  {
    name: 'an image for which the cluster has no way',
    values: image,
    images: { 'quay.io/acme/web:1.4': { 'not-asked': 'no mirror is within reach' } },
    said: [
      {
        message: 'unknown',
        data: { image: 'quay.io/acme/web:1.4', why: 'no mirror is within reach' },
        at: 'quay.io/acme/web',
      },
    ],
  },
  {
    name: 'an image that is known not to be there',
    values: image,
    images: {},
  },
])
