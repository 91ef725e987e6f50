// Tests of the rule public-registry: public registries, where none can be reached.

import { testRule } from '../src/testing/rule-tester.ts'
import { publicRegistry } from './public-registry.ts'

testRule(publicRegistry, [
  {
    name: 'a well-known registry',
    values: 'image:\n  registry: quay.io\n  repository: acme/web\n  tag: v1\n',
    said: [{ message: 'public', data: { image: 'quay.io/acme/web', registry: 'Quay' }, at: 'quay.io' }],
  },
  {
    name: 'no registry is Docker Hub',
    values: 'image:\n  repository: nginx\n  tag: 1.27.3\n',
    said: [{ message: 'public', data: { image: 'docker.io/library/nginx', registry: 'Docker Hub' }, at: 'nginx' }],
  },
  {
    name: 'the registry of a cloud',
    values: 'image: europe-docker.pkg.dev/acme/web/api:v1\n',
    said: [
      {
        message: 'public',
        data: { image: 'europe-docker.pkg.dev/acme/web/api', registry: 'Google Artifact Registry' },
        at: 'europe-docker.pkg.dev/acme/web/api:v1',
      },
    ],
  },
  { name: "a registry of one's own", values: 'image: registry.example.com/acme/web:v1\n' },
  {
    name: 'a list of allowed registries says it better',
    values: 'image: quay.io/acme/web:v1\n',
    policy: { allow: ['registry.example.com'] },
  },
])
