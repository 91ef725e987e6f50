// Tests of the rule moved-image: images whose publishers went elsewhere.

import { testRule } from '../src/testing/rule-tester.ts'
import { movedImage } from './moved-image.ts'

const bitnami = {
  since: '2025-09-29',
  note: 'Bitnami moved all versions to bitnamilegacy, a frozen copy without fixes; new versions need a subscription',
}

testRule(movedImage, [
  {
    name: 'a version of Bitnami, with a registry key: the repository is what moved',
    values: 'image:\n  registry: docker.io\n  repository: bitnami/nginx\n  tag: 1.27.3\n',
    said: [{ message: 'shut', data: { image: 'docker.io/bitnami/nginx', ...bitnami }, at: 'bitnami/nginx' }],
    fixedUnsafe: 'image:\n  registry: docker.io\n  repository: bitnamilegacy/nginx\n  tag: 1.27.3\n',
  },
  {
    name: 'the same without its registry',
    values: 'image: bitnami/nginx:1.27.3\n',
    said: [{ message: 'shut', data: { image: 'docker.io/bitnami/nginx', ...bitnami }, at: 'bitnami/nginx:1.27.3' }],
    fixedUnsafe: 'image: docker.io/bitnamilegacy/nginx:1.27.3\n',
  },
  {
    name: 'a tag that the template gives is some version',
    values: 'image:\n  repository: bitnami/nginx\n  tag: ""\n',
    said: [{ message: 'shut', data: { image: 'docker.io/bitnami/nginx', ...bitnami }, at: 'bitnami/nginx' }],
    fixedUnsafe: 'image:\n  repository: docker.io/bitnamilegacy/nginx\n  tag: ""\n',
  },
  { name: 'latest is still there', values: 'image: bitnami/nginx:latest\n' },
  { name: 'an account that only begins like it', values: 'image: bitnamilegacy/nginx:1.27.3\n' },
  { name: 'a mirror of it', values: 'image: registry.example.com/bitnami/nginx:1.27.3\n' },
  { name: 'a registry that is gone is told by retired-registry', values: 'image: k8s.gcr.io/pause:3.9\n' },
])
