// Tests of the rule missing-tag: whole strings, where a template copies them and elsewhere.

import { testRule } from '../src/testing/rule-tester.ts'
import { missingTag } from './missing-tag.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

testRule(missingTag, [
  {
    name: 'an image in a list of containers',
    values: 'initContainers:\n  - name: wait\n    image: busybox\n',
    said: [{ message: 'missing', data: { image: 'busybox' }, at: 'busybox' }],
  },
  {
    name: 'an image in a map of containers',
    values: 'initContainers:\n  wait:\n    image: quay.io/acme/wait\n',
    said: [{ message: 'missing', data: { image: 'quay.io/acme/wait' }, at: 'quay.io/acme/wait' }],
  },
  {
    name: 'a string that the user calls an image',
    values: 'runtime: quay.io/acme/wait # chartpin: image\n',
    said: [{ message: 'missing', data: { image: 'quay.io/acme/wait' }, at: 'quay.io/acme/wait' }],
  },
  {
    name: 'a string elsewhere may get its tag from the template',
    values: 'image: quay.io/acme/wait\n',
    said: [{ message: 'bare', data: { image: 'quay.io/acme/wait' }, at: 'quay.io/acme/wait' }],
  },
  {
    name: 'the port of a registry is no tag, and the tag behind is one',
    values: 'image: localhost:5000/acme/wait:1\n',
  },
  {
    name: 'the port of a registry is no tag',
    values: 'containers:\n  - image: localhost:5000/wait\n',
    said: [{ message: 'missing', data: { image: 'localhost:5000/wait' }, at: 'localhost:5000/wait' }],
  },
  { name: 'a digest is enough', values: `containers:\n  - image: busybox@${digest}\n` },
  { name: 'a map without tag leaves it to the appVersion', values: 'image:\n  repository: nginx\n' },
  { name: 'a map with an empty tag leaves it to the appVersion', values: 'image:\n  repository: nginx\n  tag: ""\n' },
  { name: 'a string with a tag key beside it', values: 'image: quay.io/acme/wait\nimageTag: "1"\n' },
  { name: 'a string with an empty tag key beside it', values: 'image: quay.io/acme/wait\nimageTag: ""\n' },
])
