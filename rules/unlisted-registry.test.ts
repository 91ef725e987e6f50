// Tests of the rule unlisted-registry: registries that are not on the list.

import { testRule } from '../src/testing/rule-tester.ts'
import { unlistedRegistry } from './unlisted-registry.ts'

testRule(unlistedRegistry, [
  { name: 'without a list everything is allowed', values: 'image: quay.io/acme/web:v1\n' },
  {
    name: 'with a list of denied ones alone too',
    values: 'image: quay.io/acme/web:v1\n',
    policy: { deny: ['docker.io'] },
  },
  {
    name: 'an image below none of the listed registries',
    values: 'image:\n  registry: quay.io\n  repository: acme/web\n  tag: v1\n',
    policy: { allow: ['registry.example.com', 'ghcr.io/acme'] },
    said: [
      {
        message: 'unlisted',
        data: { name: 'quay.io/acme/web', allowed: 'registry.example.com, ghcr.io/acme' },
        at: 'quay.io',
      },
    ],
  },
  {
    name: 'no registry is Docker Hub',
    values: 'image:\n  repository: acme/web\n  tag: v1\n',
    policy: { allow: ['a.example', 'b.example', 'c.example', 'd.example'] },
    said: [
      {
        message: 'unlisted',
        data: { name: 'docker.io/acme/web', allowed: 'a.example, b.example, c.example, …' },
        at: 'acme/web',
      },
    ],
  },
  {
    name: 'a registry for all images that could hold a listed path',
    values: 'global:\n  imageRegistry: registry.example.com\n',
    policy: { allow: ['registry.example.com/mirror'] },
  },
  {
    name: 'a registry for all images that could not',
    values: 'global:\n  imageRegistry: other.example.com\n',
    policy: { allow: ['registry.example.com/mirror'] },
    said: [
      {
        message: 'unlisted',
        data: { name: 'other.example.com', allowed: 'registry.example.com/mirror' },
        at: 'other.example.com',
      },
    ],
  },
  {
    name: 'a listed registry',
    values: 'image: registry.example.com/mirror/web:v1\n',
    policy: { allow: ['registry.example.com/mirror'] },
  },
  {
    name: "a template is nobody's registry",
    values: 'image: "{{ .x }}/web:v1"\n',
    policy: { allow: ['registry.example.com'] },
  },
])
