// Tests of the rule dialect-dependent-reference: references that not all programs read alike.

import { testRule } from '../src/testing/rule-tester.ts'
import { dialectDependentReference } from './dialect-dependent-reference.ts'

testRule(dialectDependentReference, [
  {
    name: 'a registry in capitals',
    values: 'image:\n  registry: Internal\n  repository: acme/web\n  tag: v1\n',
    said: [
      {
        message: 'differs',
        data: {
          image: 'Internal/acme/web:v1',
          others: 'CRI-O, Podman and skopeo, and crane, cosign and policy controllers',
        },
        at: 'Internal',
      },
    ],
  },
  {
    name: 'a digest that is no sha256',
    values: `image: quay.io/acme/web@sha512:${'0'.repeat(128)}\n`,
    said: [
      {
        message: 'differs',
        data: { image: `quay.io/acme/web@sha512:${'0'.repeat(128)}`, others: 'crane, cosign and policy controllers' },
        at: `quay.io/acme/web@sha512:${'0'.repeat(128)}`,
      },
    ],
  },
  { name: 'a plain reference', values: 'image: quay.io/acme/web:v1\n' },
  { name: 'Docker Hub, which has another name in one of them', values: 'image: nginx:1.27.3\n' },
  { name: 'tag and digest together', values: `image: nginx:1.27.3@sha256:${'0'.repeat(64)}\n` },
])
