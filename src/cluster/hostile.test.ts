// Configuration files that are broken in any way: each reader says so, or takes them, and none throws or prints their text.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asyncProperty, assert as hold, constantFrom, nat, record, string, type Arbitrary } from 'fast-check'
import { sourceFile, type SourceFile } from '../files/source-file.ts'
import { behaviourOf } from './containerd/behaviour.ts'
import { readHostsToml } from './containerd/hosts-toml.ts'
import { containerdRules } from './containerd/notices.ts'
import { readJsonTree } from './json-tree.ts'
import { k3sRules } from './k3s/notices.ts'
import { readRegistriesYaml } from './k3s/registries-yaml.ts'
import { gatherNotices } from './notice.ts'
import { readProfile } from './read-profile.ts'
import { secretPlaces } from './secret-places.ts'
import { readTalos } from './talos/read.ts'
import { readToml } from './toml-tree.ts'
import { readYamlTrees } from './yaml-tree.ts'

const SECRET = 'hunter2hunter2'
const VERSION = { major: 2, minor: 1, patch: 0 }

const seeds: readonly string[] = [
  `server = "https://a"\n[host."https://b"]\ncapabilities = ["pull"]\nca = ["x"]\n[host."https://b".header]\nx = "${SECRET}"\n`,
  `mirrors:\n  a:\n    endpoint: [b]\n    rewrite: { "^x": y }\nconfigs:\n  b: { auth: { username: u, password: ${SECRET} }, tls: { ca_file: x } }\n`,
  `machine:\n  registries:\n    mirrors: { a: { endpoints: [https://b] } }\n    config: { b: { auth: { password: ${SECRET} } } }\n`,
  `{"auths":{"a":{"auth":"${SECRET}"}},"credHelpers":{"b":"c"}}`,
  'distribution: k3s\nnode: { files: { /etc: x } }\nfeatureGates: { A: true }\nmanifests: [x]\n',
]

/** A text with a piece taken out, and another one put in. */
const texts: Arbitrary<string> = record({
  seed: constantFrom(...seeds),
  at: nat(200),
  length: nat(12),
  put: string({
    maxLength: 6,
    unit: constantFrom('"', "'", '[', ']', '{', '}', ':', '=', '\n', ' ', '\\', '.', '*', '&a', '1', 'x', '\u{0}'),
  }),
}).map(({ seed, at, length, put }) => seed.slice(0, at) + put + seed.slice(at + length))

const readers: readonly { readonly name: string; readonly read: (file: SourceFile) => Promise<readonly string[]> }[] = [
  { name: 'TOML', read: async (file) => messages(await Promise.resolve(readToml(file))) },
  { name: 'JSON', read: async (file) => messages(await Promise.resolve(readJsonTree(file))) },
  { name: 'YAML', read: async (file) => messages(await readYamlTrees(file)) },
  {
    name: 'a hosts.toml',
    read: async (file) => {
      const notices = gatherNotices(containerdRules)
      readHostsToml({ file, folder: '/x', behaviour: behaviourOf(VERSION), notices })
      return Promise.resolve(notices.all().flatMap(({ message, hint }) => [message, hint]))
    },
  },
  {
    name: 'a registries.yaml',
    read: async (file) => {
      const notices = gatherNotices(k3sRules)
      await readRegistriesYaml(file, notices)
      return notices.all().flatMap(({ message, hint }) => [message, hint])
    },
  },
  {
    name: 'a machine configuration',
    read: async (machine) => (await readTalos({ version: VERSION, machine })).notices.map(({ message }) => message),
  },
  {
    name: 'a profile',
    read: async (file) => {
      const { problems } = await readProfile(file, { cwd: import.meta.dirname, presets: [] })
      return problems.map(({ message }) => message)
    },
  },
]

for (const { name, read } of readers) {
  test(`${name} can be broken in any way, and its secrets stay untold`, async () => {
    await hold(
      asyncProperty(texts, async (text) => {
        const told = await read(sourceFile('x', { kind: 'argument' }, text))
        assert.ok(
          told.every((message) => !message.includes(SECRET)),
          told.join('\n'),
        )
      }),
      { numRuns: 100 },
    )
  })
}

test('the places of secrets are in order and in the text, whatever is broken', async () => {
  await hold(
    asyncProperty(texts, async (text) => {
      const spans = await secretPlaces(sourceFile('x', { kind: 'argument' }, text))
      const isSorted = spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0))
      assert.ok(isSorted && spans.every(({ start, end }) => start < end && end <= text.length))
    }),
    { numRuns: 100 },
  )
})

for (const seed of seeds.filter((text) => text.includes(SECRET))) {
  test(`the secret after ${JSON.stringify(seed.slice(0, 12))} is in one of its places`, async () => {
    const at = seed.indexOf(SECRET)
    const spans = await secretPlaces(sourceFile('x', { kind: 'argument' }, seed))
    assert.ok(spans.some(({ start, end }) => start <= at && at + SECRET.length <= end))
  })
}

function messages(
  read: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly message: string } },
): readonly string[] {
  return read.ok ? [] : [read.problem.message]
}
