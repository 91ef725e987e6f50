// Tests of the rule hub-alias: the other names of Docker Hub.

import { testRule } from '../src/testing/rule-tester.ts'
import { hubAlias } from './hub-alias.ts'

testRule(hubAlias, [
  {
    name: 'the address of a server',
    values: 'image:\n  registry: registry-1.docker.io\n  repository: grafana/grafana\n  tag: 12.0.1\n',
    said: [{ message: 'server', data: { host: 'registry-1.docker.io' }, at: 'registry-1.docker.io' }],
    fixed: 'image:\n  registry: docker.io\n  repository: grafana/grafana\n  tag: 12.0.1\n',
  },
  {
    name: 'the old name, in a string',
    values: 'image: "index.docker.io/grafana/grafana:12.0.1"\n',
    said: [{ message: 'alias', data: { host: 'index.docker.io' }, at: '"index.docker.io/grafana/grafana:12.0.1"' }],
    fixed: 'image: "docker.io/grafana/grafana:12.0.1"\n',
  },
  {
    name: 'the web site, in front of a repository',
    values: 'image:\n  repository: hub.docker.com/grafana/grafana\n  tag: 12.0.1\n',
    said: [{ message: 'website', data: { host: 'hub.docker.com' }, at: 'hub.docker.com/grafana/grafana' }],
    fixed: 'image:\n  repository: docker.io/grafana/grafana\n  tag: 12.0.1\n',
  },
  { name: 'its own name', values: 'image: docker.io/grafana/grafana:12.0.1\n' },
  {
    name: 'a host that only ends like it',
    values: 'image: my.registry-1.docker.io.example.com/grafana/grafana:12.0.1\n',
  },
  { name: 'a path of a mirror', values: 'image: registry.example.com/index.docker.io/grafana:12.0.1\n' },
])
