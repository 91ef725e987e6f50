// Tests of the rule floating-tag: tags that move, in every spelling of one image.

import { testRule } from '../src/testing/rule-tester.ts'
import { floatingTag } from './floating-tag.ts'

const digest = 'sha256:4c1b7f0a9d2e85361b7f0a9d2e85364c1b7f0a9d2e85364c1b7f0a9d2e853641'

/** One image, spelled in the ways of charts: each must give the same finding. */
const spellings: readonly { readonly spelling: string; readonly values: string; readonly at: string }[] = [
  { spelling: 'a string', values: 'image: quay.io/acme/web:latest\n', at: 'quay.io/acme/web:latest' },
  { spelling: 'a string in quotes', values: 'image: "quay.io/acme/web:latest"\n', at: '"quay.io/acme/web:latest"' },
  { spelling: 'a map of two', values: 'image:\n  repository: quay.io/acme/web\n  tag: latest\n', at: 'latest' },
  {
    spelling: 'a map of three',
    values: 'image:\n  registry: quay.io\n  repository: acme/web\n  tag: latest\n',
    at: 'latest',
  },
  {
    spelling: 'a map in braces',
    values: 'image: {registry: quay.io, repository: acme/web, tag: latest}\n',
    at: 'latest',
  },
  { spelling: 'name and tag', values: 'image:\n  name: quay.io/acme/web\n  tag: latest\n', at: 'latest' },
  { spelling: 'split keys', values: 'image: quay.io/acme/web\nimageTag: latest\n', at: 'latest' },
  {
    spelling: 'keys of a component',
    values: 'webImageRepository: quay.io/acme/web\nwebImageTag: latest\n',
    at: 'latest',
  },
  {
    spelling: 'keys below a component',
    values: 'web:\n  image:\n    image: quay.io/acme/web\n    tag: latest\n',
    at: 'latest',
  },
  {
    spelling: 'a list of containers',
    values: 'extraContainers:\n  - image: quay.io/acme/web:latest\n',
    at: 'quay.io/acme/web:latest',
  },
  { spelling: 'a map of images', values: 'images:\n  web: quay.io/acme/web:latest\n', at: 'quay.io/acme/web:latest' },
  {
    spelling: 'carriage returns',
    values: 'image:\r\n  repository: quay.io/acme/web\r\n  tag: latest\r\n',
    at: 'latest',
  },
]

testRule(floatingTag, [
  ...spellings.map(({ spelling, values, at }) => ({
    name: `a tag that moves in ${spelling}`,
    values,
    said: [{ message: 'floats', data: { tag: 'latest' }, at }],
  })),
  ...spellings.map(({ spelling, values }) => ({
    name: `a release in ${spelling}`,
    values: values.replace('latest', '1.27.3'),
  })),
  { name: 'a digest holds it', values: `image:\n  repository: nginx\n  tag: latest\n  digest: ${digest}\n` },
  { name: 'a digest behind the tag holds it', values: `image: nginx:latest@${digest}\n` },
  { name: 'no tag at all is another matter', values: 'image:\n  repository: nginx\n  tag: ""\n' },
  {
    name: 'a tag that ends in a word of moving',
    values: 'image:\n  repository: nginx\n  tag: 1.27-SNAPSHOT\n',
    said: [{ message: 'floats', data: { tag: '1.27-SNAPSHOT' }, at: '1.27-SNAPSHOT' }],
  },
])
