// Tests of the rule retired-registry: registries and accounts that are gone.

import { testRule } from '../src/testing/rule-tester.ts'
import { retiredRegistry } from './retired-registry.ts'

testRule(retiredRegistry, [
  {
    name: 'a frozen registry, in front of the repository',
    values: 'image:\n  repository: k8s.gcr.io/pause\n  tag: "3.9"\n',
    said: [
      {
        message: 'frozen',
        data: {
          image: 'k8s.gcr.io/pause',
          since: '2023-04-03',
          note: 'the images of Kubernetes are on registry.k8s.io',
        },
        at: 'k8s.gcr.io/pause',
      },
    ],
    fixedUnsafe: 'image:\n  repository: registry.k8s.io/pause\n  tag: "3.9"\n',
  },
  {
    name: 'a frozen registry, in its own key',
    values: 'image:\n  registry: k8s.gcr.io\n  repository: sig-storage/csi-resizer\n  tag: v1.8.0\n',
    said: [
      {
        message: 'frozen',
        data: {
          image: 'k8s.gcr.io/sig-storage/csi-resizer',
          since: '2023-04-03',
          note: 'the images of Kubernetes are on registry.k8s.io',
        },
        at: 'k8s.gcr.io',
      },
    ],
    fixedUnsafe: 'image:\n  registry: registry.k8s.io\n  repository: sig-storage/csi-resizer\n  tag: v1.8.0\n',
  },
  {
    name: 'a registry key that stands alone',
    values: 'global:\n  imageRegistry: k8s.gcr.io\n',
    said: [
      {
        message: 'frozen',
        data: { image: 'k8s.gcr.io', since: '2023-04-03', note: 'the images of Kubernetes are on registry.k8s.io' },
        at: 'k8s.gcr.io',
      },
    ],
  },
  { name: 'the new place', values: 'image:\n  repository: registry.k8s.io/pause\n  tag: "3.9"\n' },
  { name: 'a copy in a mirror', values: 'image: registry.example.com/k8s.gcr.io/pause:3.9\n' },
  { name: 'an image that moved from a registry that lives', values: 'image: docker.io/bitnami/nginx:1.27.3\n' },
])
