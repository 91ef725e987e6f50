// Tests of the rule unknown-shape: what smells of an image and is taken for none.

import { testRule } from '../src/testing/rule-tester.ts'
import { unknownShape } from './unknown-shape.ts'

testRule(unknownShape, [
  {
    name: 'a value with registry, path and tag below any key',
    values: 'jobs:\n  runtime: registry.example.com/platform/worker:2.8.0\n',
    said: [
      {
        message: 'unknown',
        data: { value: 'registry.example.com/platform/worker:2.8.0', key: 'runtime' },
        at: 'registry.example.com/platform/worker:2.8.0',
      },
    ],
  },
  {
    name: 'a value that the user calls an image',
    values: 'runtime: registry.example.com/worker:2.8.0 # chartpin: image\n',
  },
  {
    name: 'a value that the user calls none',
    values: 'runtime: registry.example.com/worker:2.8.0 # chartpin: not-an-image\n',
  },
  {
    name: 'a value that the user calls none, above it',
    values: '# chartpin: not-an-image\nruntime: registry.example.com/worker:2.8.0\n',
  },
  { name: 'an image', values: 'image: registry.example.com/worker:2.8.0\n' },
  { name: 'a host and port', values: 'endpoint: registry.example.com:443\n' },
  { name: 'a path', values: 'mountPath: /var/lib/worker\n' },
  { name: 'an address', values: 'url: https://registry.example.com/worker:8080\n' },
])
