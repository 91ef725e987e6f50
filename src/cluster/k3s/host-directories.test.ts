// What registries.yaml comes to, registry by registry.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { containerdRules } from '../containerd/notices.ts'
import { gatherNotices } from '../notice.ts'
import { startOf } from '../tree.ts'
import { hostDirectories } from './host-directories.ts'
import { k3sRules } from './notices.ts'
import { readRegistriesYaml } from './registries-yaml.ts'

interface Case {
  readonly name: string
  readonly text: string
  /** `disable-default-registry-endpoint` and `embedded-registry`. */
  readonly settings?: { readonly noDefault?: true; readonly isEmbedded?: true }
  /** Folders with their addresses; `~` is the registry itself, whichever it is; `!` marks what is not verified. */
  readonly folders: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'nothing', text: '', folders: [] },
  { name: 'a registry without mirrors', text: 'mirrors: { docker.io: }', folders: [] },
  { name: 'a registry that is its own mirror', text: 'mirrors: { docker.io: { endpoint: [docker.io] } }', folders: [] },
  {
    name: 'a registry whose server is its mirror',
    text: 'mirrors: { docker.io: { endpoint: ["https://registry-1.docker.io/v2"] } }',
    folders: [],
  },
  {
    name: 'the registry itself in the first place',
    text: 'mirrors: { quay.io: { endpoint: [quay.io, a.example] } }',
    folders: ['quay.io: https://quay.io/v2 https://a.example/v2 https://quay.io/v2'],
  },
  {
    name: 'addresses without scheme and path',
    text: 'mirrors: { quay.io: { endpoint: [a.example, "b.example:443", "1.2.3.4:5000", "http://c.example", localhost, "localhost:443"] } }',
    folders: [
      'quay.io: https://a.example/v2 https://b.example:443/v2 https://1.2.3.4:5000/v2 http://c.example/v2 https://localhost/v2 https://localhost:443/v2 https://quay.io/v2',
    ],
  },
  {
    name: 'ports of this machine',
    text: 'mirrors: { quay.io: { endpoint: ["localhost:5000", "127.0.0.1:5000", "https://localhost:5000"] } }',
    folders: [
      'quay.io: http://localhost:5000/v2 http://127.0.0.1:5000/v2 https://localhost:5000/v2 https://quay.io/v2',
    ],
  },
  {
    name: 'the same address twice, in other words',
    text: 'mirrors: { quay.io: { endpoint: [a.example, "https://a.example/", "https://a.example/v2", b.example, a.example] } }',
    folders: ['quay.io: https://a.example/v2 https://b.example/v2 https://quay.io/v2'],
  },
  {
    name: 'a path',
    text: 'mirrors: { quay.io: { endpoint: [a.example/proxy/v2, "https://a.example/proxy"] } }',
    folders: ['quay.io: https://a.example/proxy/v2 https://a.example/proxy https://quay.io/v2'],
  },
  {
    name: 'TLS of a mirror, and of the registry itself',
    text: 'mirrors: { quay.io: { endpoint: [a.example] } }\nconfigs: { a.example: { tls: { insecure_skip_verify: true } }, quay.io: { tls: { insecure_skip_verify: true } } }',
    folders: ['a.example: !https://a.example/v2', 'quay.io: !https://a.example/v2 !https://quay.io/v2'],
  },
  {
    name: "TLS of Docker Hub under its server's name",
    text: 'mirrors: { docker.io: { endpoint: [a.example] } }\nconfigs: { registry-1.docker.io: { tls: { insecure_skip_verify: true } } }',
    folders: [
      'registry-1.docker.io: !https://registry-1.docker.io/v2',
      'docker.io: https://a.example/v2 !https://registry-1.docker.io/v2',
    ],
  },
  {
    name: 'mirrors of all registries',
    text: 'mirrors: { "*": { endpoint: [a.example] } }',
    folders: ['_default: https://a.example/v2 ~'],
  },
  { name: 'all registries without mirrors', text: 'mirrors: { "*": }', folders: [] },
  {
    name: 'settings of all registries',
    text: 'configs: { "*": { tls: { insecure_skip_verify: true } } }',
    folders: ['_default: !~'],
  },
  {
    name: 'no default endpoint',
    text: 'mirrors: { quay.io: { endpoint: [a.example, quay.io] }, "*": { endpoint: [b.example] }, ghcr.io: }',
    settings: { noDefault: true },
    folders: ['quay.io: https://a.example/v2 https://quay.io/v2', '_default: https://b.example/v2'],
  },
  {
    name: 'no default endpoint, but for a registry that has settings',
    text: 'mirrors: { quay.io: { endpoint: [a.example] } }\nconfigs: { quay.io: { auth: { username: u, password: p } } }',
    settings: { noDefault: true },
    folders: ['quay.io: https://a.example/v2 https://quay.io/v2'],
  },
  {
    name: 'the embedded registry',
    text: 'mirrors: { docker.io: , quay.io: { endpoint: [a.example] } }\nconfigs: { ghcr.io: { tls: { insecure_skip_verify: true } } }',
    settings: { isEmbedded: true },
    folders: [
      'ghcr.io: !https://ghcr.io/v2',
      'docker.io: https://127.0.0.1:6443/v2 https://registry-1.docker.io/v2',
      'quay.io: https://127.0.0.1:6443/v2 https://a.example/v2 https://quay.io/v2',
    ],
  },
]

for (const { name, text, settings, folders } of cases) {
  test(`k3s sets up ${name}`, async () => {
    const file = sourceFile('registries.yaml', { kind: 'argument' }, text)
    const notices = gatherNotices({ ...containerdRules, ...k3sRules })
    const registries = await readRegistriesYaml(file, notices)
    assert.ok(!('fault' in registries))
    const directories = hostDirectories({
      kind: 'k3s',
      registries,
      notices,
      settings: {
        registriesPath: '/etc/rancher/k3s/registries.yaml',
        ...(settings?.noDefault === true ? { noDefaultEndpoint: startOf(file) } : {}),
        ...(settings?.isEmbedded === true ? { embeddedRegistry: startOf(file) } : {}),
      },
    })
    const made = [...directories.values()].map(({ name: folder, hosts, fallback }) => {
      const addresses = hosts.map(({ scheme, host, basePath, tls }) => `${mark(tls)}${scheme}://${host}${basePath}`)
      return `${folder}: ${[...addresses, ...(fallback === undefined ? [] : [`${mark(fallback.tls)}~`])].join(' ')}`
    })
    assert.deepEqual(made, folders)
  })
}

function mark(tls: { readonly verify?: boolean } | undefined): string {
  return tls?.verify === false ? '!' : ''
}
