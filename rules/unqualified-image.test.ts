// Tests of the rule unqualified-image: images that name no registry.

import { testRule } from '../src/testing/rule-tester.ts'
import { unqualifiedImage } from './unqualified-image.ts'

testRule(unqualifiedImage, [
  {
    name: 'a name alone',
    values: 'image:\n  repository: nginx\n  tag: 1.27.3\n',
    said: [{ message: 'unqualified', data: { image: 'nginx:1.27.3' }, at: 'nginx' }],
    fixedUnsafe: 'image:\n  repository: docker.io/library/nginx\n  tag: 1.27.3\n',
  },
  {
    name: 'an account and a name, with an empty registry key',
    values: 'image:\n  registry: ""\n  repository: grafana/grafana\n  tag: 12.0.1\n',
    said: [{ message: 'unqualified', data: { image: 'grafana/grafana:12.0.1' }, at: 'grafana/grafana' }],
    fixedUnsafe: 'image:\n  registry: "docker.io"\n  repository: grafana/grafana\n  tag: 12.0.1\n',
  },
  {
    name: 'a string',
    values: "image: 'grafana/grafana:12.0.1'\n",
    said: [{ message: 'unqualified', data: { image: 'grafana/grafana:12.0.1' }, at: "'grafana/grafana:12.0.1'" }],
    fixedUnsafe: "image: 'docker.io/grafana/grafana:12.0.1'\n",
  },
  { name: 'a registry key', values: 'image:\n  registry: docker.io\n  repository: grafana/grafana\n  tag: 12.0.1\n' },
  { name: 'a registry in the name', values: 'image: localhost/grafana:12.0.1\n' },
  {
    name: 'a registry for all images',
    values: 'global:\n  imageRegistry: registry.example.com\nimage:\n  repository: nginx\n  tag: 1.27.3\n',
  },
])
