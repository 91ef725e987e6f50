// Tests of the rule doubled-tag: tags in the name and behind it.

import { testRule } from '../src/testing/rule-tester.ts'
import { doubledTag } from './doubled-tag.ts'

testRule(doubledTag, [
  {
    name: 'the same tag twice can be mended',
    values: 'image:\n  repository: graylog/graylog:6.1\n  tag: "6.1"\n',
    said: [{ message: 'doubled', data: { inside: '6.1', second: '6.1' }, at: 'graylog/graylog:6.1' }],
    fixedUnsafe: 'image:\n  repository: graylog/graylog\n  tag: "6.1"\n',
  },
  {
    name: 'of two different tags nobody knows which is meant',
    values: 'image:\n  repository: graylog/graylog:6.1\n  tag: "6.2"\n',
    said: [{ message: 'doubled', data: { inside: '6.1', second: '6.2' }, at: 'graylog/graylog:6.1' }],
  },
  {
    name: 'two tags in one string',
    values: 'image: "docker.io/library/nginx:1.27:1.27"\n',
    said: [{ message: 'doubled', data: { inside: '1.27', second: '1.27' }, at: '"docker.io/library/nginx:1.27:1.27"' }],
    fixedUnsafe: 'image: "docker.io/library/nginx:1.27"\n',
  },
  {
    name: 'a port is no tag',
    values: 'image:\n  repository: localhost:5000/web\n  tag: "1"\n',
  },
  {
    name: 'a tag in the repository with nothing in the tag key',
    values: 'image:\n  repository: graylog/graylog:6.1\n  tag: ""\n',
  },
  {
    name: 'digits behind a repository that ends in @sha256',
    values: `image:\n  repository: quay.io/acme/web@sha256\n  tag: ${'0'.repeat(64)}\n`,
  },
])
