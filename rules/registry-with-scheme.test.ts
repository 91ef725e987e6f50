// Tests of the rule registry-with-scheme: addresses where references belong.

import { testRule } from '../src/testing/rule-tester.ts'
import { registryWithScheme } from './registry-with-scheme.ts'

testRule(registryWithScheme, [
  {
    name: 'a registry with https',
    values: 'image:\n  registry: https://registry.example.com/\n  repository: acme/web\n  tag: v1\n',
    said: [
      { message: 'scheme', data: { scheme: 'https://', what: 'a registry' }, at: 'https://registry.example.com/' },
    ],
    fixedUnsafe: 'image:\n  registry: registry.example.com\n  repository: acme/web\n  tag: v1\n',
  },
  {
    name: 'a repository with docker',
    values: 'image:\n  repository: docker://quay.io/acme/web\n  tag: v1\n',
    said: [{ message: 'scheme', data: { scheme: 'docker://', what: 'an image' }, at: 'docker://quay.io/acme/web' }],
    fixedUnsafe: 'image:\n  repository: quay.io/acme/web\n  tag: v1\n',
  },
  {
    name: 'a registry for all images, told once',
    values: 'global:\n  imageRegistry: http://registry.example.com/mirror\nimage:\n  repository: acme/web\n  tag: v1\n',
    said: [
      { message: 'scheme', data: { scheme: 'http://', what: 'a registry' }, at: 'http://registry.example.com/mirror' },
    ],
    fixedUnsafe: 'global:\n  imageRegistry: registry.example.com/mirror\nimage:\n  repository: acme/web\n  tag: v1\n',
  },
  {
    name: 'a registry without scheme',
    values: 'image:\n  registry: registry.example.com:5000\n  repository: acme/web\n  tag: v1\n',
  },
  { name: 'a Git repository', values: 'source:\n  repository: https://github.com/acme/web.git\n' },
])
