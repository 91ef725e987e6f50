// Tests of the rule number-as-tag: what YAML makes of tags without quotes.

import { testRule } from '../src/testing/rule-tester.ts'
import { numberAsTag } from './number-as-tag.ts'

/** As Helm prints them, measured with Helm 3.17 and 4.1. */
const changed: readonly (readonly [lexeme: string, text: string])[] = [
  ['1.10', '1.1'],
  ['3.0', '3'],
  ['20240724035543', '2.0240724035543e+13'],
  ['12345678', '1.2345678e+07'],
  ['0123', '83'],
  ['0o17', '15'],
  ['0x1F', '31'],
  ['1_000', '1000'],
  ['1e3', '1000'],
]
const unchanged: readonly string[] = [
  '"1.10"',
  "'0123'",
  '1.32',
  '16',
  '123456',
  '1.2.3',
  'v1.10',
  '5e3b',
  '2024-01-01',
  '12:30:45',
]

testRule(numberAsTag, [
  ...changed.map(([lexeme, text]) => ({
    name: `${lexeme} reaches the chart as ${text}`,
    values: `image:\n  repository: quay.io/acme/web\n  tag: ${lexeme}\n`,
    said: [{ message: 'changes', data: { lexeme, text }, at: lexeme }],
    fixedUnsafe: `image:\n  repository: quay.io/acme/web\n  tag: "${lexeme}"\n`,
  })),
  ...unchanged.map((lexeme) => ({
    name: `${lexeme} reaches the chart as it stands`,
    values: `image:\n  repository: quay.io/acme/web\n  tag: ${lexeme}\n`,
  })),
  {
    name: 'a tag in split keys',
    values: 'image: quay.io/acme/web\nimageTag: 1.10 # the release\n',
    said: [{ message: 'changes', data: { lexeme: '1.10', text: '1.1' }, at: '1.10' }],
    fixedUnsafe: 'image: quay.io/acme/web\nimageTag: "1.10" # the release\n',
  },
  {
    name: 'a tag that many images share is told once',
    values:
      'images:\n  tag: 1.10\nweb:\n  image:\n    repository: quay.io/acme/web\napi:\n  image:\n    repository: quay.io/acme/api\n',
    said: [{ message: 'changes', data: { lexeme: '1.10', text: '1.1' }, at: '1.10' }],
    fixedUnsafe:
      'images:\n  tag: "1.10"\nweb:\n  image:\n    repository: quay.io/acme/web\napi:\n  image:\n    repository: quay.io/acme/api\n',
  },
])
