// Tests of the rule inconsistent-versions: one image at several versions.

import { testRule } from '../src/testing/rule-tester.ts'
import { inconsistentVersions } from './inconsistent-versions.ts'

testRule(inconsistentVersions, [
  {
    name: 'the version that most have is the usual one',
    values:
      'a:\n  image: quay.io/acme/web:1.2\nb:\n  image: quay.io/acme/web:1.3\nc:\n  image:\n    repository: quay.io/acme/web\n    tag: "1.3"\n',
    said: [
      {
        message: 'differs',
        data: { image: 'quay.io/acme/web', version: '1.2', usual: '1.3' },
        at: 'quay.io/acme/web:1.2',
      },
    ],
  },
  {
    name: 'of two the first one is the usual one',
    values: 'a:\n  image: nginx:1.27\nb:\n  image: docker.io/library/nginx:1.26\n',
    said: [
      {
        message: 'differs',
        data: { image: 'docker.io/library/nginx', version: '1.26', usual: '1.27' },
        at: 'docker.io/library/nginx:1.26',
      },
    ],
  },
  {
    name: 'flavours of one version are one version',
    values: 'a:\n  image: nginx:v1.27-alpine\nb:\n  image: nginx:1.27-slim\n',
  },
  {
    name: 'tags that are no versions are not compared',
    values: 'a:\n  image: nginx:latest\nb:\n  image: nginx:1.27\n',
  },
  {
    name: 'images of one name in different registries are different',
    values: 'a:\n  image: quay.io/acme/web:1.2\nb:\n  image: ghcr.io/acme/web:1.3\n',
  },
  {
    name: 'items of a list are choices',
    values: 'versions:\n  - image: quay.io/acme/web:1.2\n  - image: quay.io/acme/web:1.3\n',
  },
])
