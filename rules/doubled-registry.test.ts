// Tests of the rule doubled-registry: two registries in a row, and mirrors that keep the old one.

import { testRule } from '../src/testing/rule-tester.ts'
import { doubledRegistry } from './doubled-registry.ts'

testRule(doubledRegistry, [
  {
    name: 'the same registry in both keys',
    values: 'image:\n  registry: quay.io\n  repository: quay.io/acme/web\n  tag: v1\n',
    said: [{ message: 'doubled', data: { image: 'quay.io/quay.io/acme/web:v1' }, at: 'quay.io/acme/web' }],
    fixedUnsafe: 'image:\n  registry: quay.io\n  repository: acme/web\n  tag: v1\n',
  },
  {
    name: 'the same registry twice in a string',
    values: 'image: registry.example.com/registry.example.com/acme/web:v1\n',
    said: [
      {
        message: 'doubled',
        data: { image: 'registry.example.com/registry.example.com/acme/web:v1' },
        at: 'registry.example.com/registry.example.com/acme/web:v1',
      },
    ],
    fixedUnsafe: 'image: registry.example.com/acme/web:v1\n',
  },
  {
    name: 'two different public registries',
    values: 'image:\n  registry: docker.io\n  repository: quay.io/acme/web\n  tag: v1\n',
    said: [{ message: 'doubled', data: { image: 'docker.io/quay.io/acme/web:v1' }, at: 'quay.io/acme/web' }],
  },
  {
    name: 'Docker Hub under two names',
    values: 'image:\n  registry: docker.io\n  repository: index.docker.io/acme/web\n  tag: v1\n',
    said: [
      { message: 'doubled', data: { image: 'docker.io/index.docker.io/acme/web:v1' }, at: 'index.docker.io/acme/web' },
    ],
  },
  {
    name: 'a mirror that keeps the old registry in its paths',
    values: 'image:\n  registry: registry.example.com\n  repository: docker.io/acme/web\n  tag: v1\n',
  },
  { name: 'an empty registry key', values: 'image:\n  registry: ""\n  repository: quay.io/acme/web\n  tag: v1\n' },
  {
    name: 'a repository with a dot in it',
    values: 'image:\n  registry: ghcr.io\n  repository: acme.labs/web\n  tag: v1\n',
  },
])
