// Tests of the rule absent-platform.

import { testAskedRule } from '../src/testing/rule-tester.ts'
import { absentPlatform } from './absent-platform.ts'

const A = '3b1c'.repeat(16)
const B = '77aa'.repeat(16)
const image = 'image:\n  repository: quay.io/acme/web\n  tag: "1.4"\n'

testAskedRule(absentPlatform, [
  {
    name: 'an image without one of two platforms',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${A}`, platforms: { 'linux/amd64': `sha256:${B}` } } },
    platforms: ['linux/amd64', 'linux/arm64'],
    said: [{ message: 'absent', data: { image: 'quay.io/acme/web:1.4', platform: 'linux/arm64' }, at: '"1.4"' }],
  },
  {
    name: 'an image with both',
    values: image,
    images: {
      'quay.io/acme/web:1.4': {
        digest: `sha256:${A}`,
        platforms: { 'linux/amd64': `sha256:${B}`, 'linux/arm64': `sha256:${A}` },
      },
    },
    platforms: ['linux/amd64', 'linux/arm64'],
  },
  {
    name: 'without platforms that were asked for nothing is said',
    values: image,
    images: { 'quay.io/acme/web:1.4': { digest: `sha256:${A}`, platforms: { 'linux/amd64': `sha256:${B}` } } },
  },
  {
    name: 'an image that is not there lacks no platform',
    values: image,
    images: {},
    platforms: ['linux/arm64'],
  },
])
