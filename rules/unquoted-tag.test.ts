// Tests of the rule unquoted-tag: numbers that come out as they stand.

import { testRule } from '../src/testing/rule-tester.ts'
import { unquotedTag } from './unquoted-tag.ts'

testRule(unquotedTag, [
  {
    name: 'a number with a dot',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: 1.32\n',
    said: [{ message: 'number', data: { lexeme: '1.32' }, at: '1.32' }],
    fixed: 'image:\n  repository: quay.io/acme/web\n  tag: "1.32"\n',
  },
  {
    name: 'a whole number, in braces',
    values: 'image: {repository: quay.io/acme/web, tag: 16}\n',
    said: [{ message: 'number', data: { lexeme: '16' }, at: '16' }],
    fixed: 'image: {repository: quay.io/acme/web, tag: "16"}\n',
  },
  {
    name: 'a number that comes out changed is told by number-as-tag',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: 1.10\n',
  },
  { name: 'a number in quotes', values: 'image:\n  repository: quay.io/acme/web\n  tag: "16"\n' },
  { name: 'a version of three parts is text', values: 'image:\n  repository: quay.io/acme/web\n  tag: 1.2.3\n' },
  { name: 'a number elsewhere', values: 'replicas: 3\nport: 1.5\n' },
])
