// Tests of the rule digest-tag-drift.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { digestTagDrift } from './digest-tag-drift.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)
const pinned = `image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n  digest: sha256:${A}\n`

testAskedRule(digestTagDrift, [
  {
    name: 'a tag that names another image by now',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
    said: [
      { message: 'other', data: { image: `quay.io/acme/web:1.4@sha256:${A}`, now: `sha256:${B}` }, at: `sha256:${A}` },
    ],
  },
  {
    name: 'a tag that was raised and locked, and its digest forgotten',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
    locked: { 'quay.io/acme/web:1.4': `sha256:${B}` },
    said: [
      {
        message: 'forgotten',
        data: { image: `quay.io/acme/web:1.4@sha256:${A}`, now: `sha256:${B}` },
        at: `sha256:${A}`,
      },
    ],
  },
  {
    name: 'a tag that has moved since it was locked has a rule of its own',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
    locked: { 'quay.io/acme/web:1.4': `sha256:${A}` },
  },
  {
    name: 'the digest of one platform of the tag',
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${B}`, platforms: { 'linux/amd64': `sha256:${A}` } },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
  },
  {
    name: "a digest that is the tag's",
    values: pinned,
    images: {
      'quay.io/acme/web:1.4': { digest: `sha256:${A}` },
      [`quay.io/acme/web:1.4@sha256:${A}`]: { digest: `sha256:${A}` },
    },
  },
])
