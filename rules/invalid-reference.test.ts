// Tests of the rule invalid-reference: texts that no runtime takes, and those that other rules tell.

import { testRule } from '../src/testing/rule-tester.ts'
import { invalidReference } from './invalid-reference.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

testRule(invalidReference, [
  {
    name: 'capitals in a repository',
    values: 'image:\n  repository: ghcr.io/Acme/api\n  tag: "1"\n',
    said: [
      {
        message: 'invalid',
        data: { image: 'ghcr.io/Acme/api:1', problem: 'a repository must be lower case' },
        at: 'ghcr.io/Acme/api',
      },
    ],
    fixedUnsafe: 'image:\n  repository: ghcr.io/acme/api\n  tag: "1"\n',
  },
  {
    name: 'a character that no tag has',
    values: 'image: quay.io/acme/api:1.0+build\n',
    said: [
      {
        message: 'invalid',
        data: { image: 'quay.io/acme/api:1.0+build', problem: '"+" cannot stand in a tag' },
        at: 'quay.io/acme/api:1.0+build',
      },
    ],
  },
  {
    name: 'the part that is wrong is marked, not another one',
    values: 'image:\n  repository: quay.io/acme/api\n  tag: -1\n',
    said: [
      { message: 'invalid', data: { image: 'quay.io/acme/api:-1', problem: 'a tag cannot begin with "-"' }, at: '-1' },
    ],
  },
  {
    name: 'two slashes in a row',
    values: 'image:\n  repository: quay.io/acme//api\n  tag: v1\n',
    said: [
      {
        message: 'invalid',
        data: { image: 'quay.io/acme//api:v1', problem: 'two slashes cannot follow each other' },
        at: 'quay.io/acme//api',
      },
    ],
  },
  {
    name: 'blanks around a part are taken away',
    values: 'image:\n  repository: quay.io/acme/web\n  tag: "1.0 "\n',
    said: [{ message: 'blank', data: { text: '1.0' }, at: '"1.0 "' }],
    fixed: 'image:\n  repository: quay.io/acme/web\n  tag: "1.0"\n',
  },
  {
    name: 'capitals of a tag stay when the name is mended',
    values: 'image: quay.io/Acme/web:RC1\n',
    said: [
      {
        message: 'invalid',
        data: { image: 'quay.io/Acme/web:RC1', problem: 'a repository must be lower case' },
        at: 'quay.io/Acme/web:RC1',
      },
    ],
    fixedUnsafe: 'image: quay.io/acme/web:RC1\n',
  },
  { name: 'words for people are no image yet', values: 'image: "DEFINED IN SECRETS"\n' },
  {
    name: 'a scheme is told by registry-with-scheme',
    values: 'image:\n  registry: https://quay.io\n  repository: acme/api\n  tag: v1\n',
  },
  { name: 'a digest that is wrong is told by malformed-digest', values: 'image: quay.io/acme/api@sha256:0a\n' },
  { name: 'two tags are told by doubled-tag', values: 'image:\n  repository: quay.io/acme/api:1.0\n  tag: "1.0"\n' },
  {
    name: 'a number that YAML changes is told by number-as-tag',
    values: 'image:\n  repository: quay.io/acme/api\n  tag: 20240724035543\n',
  },
  { name: 'a template is no text to judge', values: 'image: "{{ .Values.registry }}/api:1"\n' },
  { name: 'a good reference with everything', values: `image: quay.io:443/acme/api_x--y:v1@${digest}\n` },
  { name: 'what is no image is not looked at', values: 'repository: https://github.com/Acme/api.git\n' },
])
