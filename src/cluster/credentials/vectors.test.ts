// Runs the tables of testdata/cluster/credentials: which keys are for which images, what readers make of entries, what cannot be read.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { sourceFile } from '../../files/source-file.ts'
import { readJsonTree } from '../json-tree.ts'
import { gateState, type GateName } from '../kubelet/feature-gates.ts'
import type { Tree } from '../tree.ts'
import { parseVersion } from '../version.ts'
import { authFileLogin } from './auth-files.ts'
import { readDockerConfig, type ConfigReader, type DockerConfig } from './docker-config.ts'
import { dockerLogin } from './docker-login.ts'
import { filedKey, lookUp } from './keyring.ts'
import { readPullSecret } from './pull-secret.ts'
import { isForImage, registryKey, shownRegistry } from './registry-pattern.ts'

function rowsOf(name: string): readonly unknown[] {
  const text = readFileSync(new URL(`../../../testdata/cluster/credentials/${name}.json`, import.meta.url), 'utf8')
  // The files are ours and of this form, here and where rows are taken for those of one table: others fail below.
  const { rows } = JSON.parse(text) as { readonly rows: readonly unknown[] }
  assert.ok(rows.length > 0)
  return rows
}

interface MatchRow {
  readonly about: string
  readonly key: string
  readonly image: string
  readonly matches: boolean
}

for (const { about, key, image, matches } of rowsOf('matches') as readonly MatchRow[]) {
  test(`the key ${key} is ${matches ? '' : 'not '}for ${image}: ${about}`, () => {
    const filed = registryKey(key)
    assert.equal(filed !== undefined && isForImage(filed, image), matches)
  })
}

interface KeyringRow {
  readonly about: string
  readonly keys: readonly string[]
  readonly image: string
  readonly tries: readonly string[]
}

for (const { about, keys, image, tries } of rowsOf('keyrings') as readonly KeyringRow[]) {
  test(`a keyring tries what is for ${image || 'no image'}: ${about}`, () => {
    const all = keys.map((item) => ({ filed: filedKey(item), item }))
    assert.deepEqual(
      lookUp(image, all).map(({ item }) => item),
      tries,
    )
  })
}

interface EntryRow {
  readonly about: string
  readonly reader: ConfigReader
  readonly entry: unknown
  readonly is: string
}

function treeOf(value: unknown): Tree | undefined {
  const read = readJsonTree(sourceFile('config.json', { kind: 'argument' }, JSON.stringify(value)))
  assert.ok(read.ok)
  return read.tree
}

for (const { about, reader, entry, is } of rowsOf('entries') as readonly EntryRow[]) {
  test(`${reader} reads ${about} as ${is === '' ? 'a password alone' : is}`, () => {
    const tree = treeOf({ auths: { 'reg.example': entry } })
    const read = readDockerConfig(tree, { reader, form: 'auths', source: 'config.json' })
    assert.equal(read.ok ? contentOf(read.config) : 'refused', is)
    assert.doesNotMatch(inspect(read, { depth: 20 }) + JSON.stringify(read), /word-1|token-12/)
  })
}

function contentOf({ entries }: DockerConfig): string {
  const content = entries[0]?.content
  return content?.kind === 'credential' ? content.credential.label.replace(/@config\.json$/, '') : (content?.kind ?? '')
}

interface AuthRow {
  readonly about: string
  readonly keys: readonly string[]
  readonly name: string
  readonly found: string | null
  readonly form: 'auths' | 'legacy'
}

function entriesFor(keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(keys.map((key) => [key, { auth: 'dTpw' }]))
}

function configFor(value: unknown, reader: ConfigReader, form: 'auths' | 'bare' = 'auths'): DockerConfig {
  const read = readDockerConfig(treeOf(value), { reader, form, source: 'config.json' })
  assert.ok(read.ok)
  return read.config
}

for (const { about, keys, name, found, form } of rowsOf('auth-files') as readonly AuthRow[]) {
  test(`an auth file has ${found ?? 'nothing'} for ${name}: ${about}`, () => {
    const auths = entriesFor(keys)
    const content = form === 'legacy' ? configFor(auths, 'containers', 'bare') : configFor({ auths }, 'containers')
    const login = authFileLogin(name, [{ path: 'auth.json', form, content }])
    assert.equal(login.kind === 'entry' ? login.entry.registry : null, found)
  })
}

interface LoginRow {
  readonly about: string
  readonly config: { readonly auths: readonly string[] } & Readonly<Record<string, unknown>>
  readonly registry: string
  readonly takes: string | null
}

for (const { about, config, registry, takes } of rowsOf('docker-logins') as readonly LoginRow[]) {
  test(`docker takes ${takes ?? 'nothing'} for ${registry}: ${about}`, () => {
    const login = dockerLogin(registry, configFor({ ...config, auths: entriesFor(config.auths) }, 'docker'))
    assert.equal(
      login.kind === 'entry' ? login.entry.registry : login.kind === 'program' ? login.call.program : null,
      takes,
    )
  })
}

interface MalformedRow {
  readonly about: string
  readonly data?: string
  readonly text?: string
  readonly tells: string
}

for (const { about, data, text = '', tells } of rowsOf('malformed') as readonly MalformedRow[]) {
  test(`a pull secret cannot be read, and nothing of it is told: ${about}`, () => {
    const coded = data ?? Buffer.from(text).toString('base64')
    const secret = readPullSecret(secretManifest({ '.dockerconfigjson': coded }))
    assert.equal(secret?.kind, 'malformed')
    assert.ok(secret.message.includes(tells), secret.message)
    for (const shown of [
      secret.message,
      secret.hint,
      JSON.stringify(secret),
      inspect(secret, { depth: 20, showHidden: true }),
    ])
      assert.ok(!shown.includes('sEcReT') && (coded === '' || !shown.includes(coded)), shown)
  })
}

function secretManifest(data: Readonly<Record<string, string>>): Parameters<typeof readPullSecret>[0] {
  const tree = treeOf({ type: 'kubernetes.io/dockerconfigjson', metadata: { name: 'pull' }, data })
  assert.ok(tree !== undefined)
  return { apiVersion: 'v1', kind: 'Secret', name: 'pull', namespace: 'shop', tree }
}

interface GateRow {
  readonly gate: GateName
  readonly version: string
  readonly set?: boolean
  readonly isOn: boolean
  readonly stage?: string
  readonly refused?: string
}

for (const { gate, version, set, isOn, stage, refused } of rowsOf('gates') as readonly GateRow[]) {
  const told = set === undefined ? '' : `, told ${set ? 'on' : 'off'}`
  test(`${gate} in Kubernetes ${version}${told} is ${isOn ? 'on' : 'off'} (${stage ?? 'unknown'})${refused === undefined ? '' : ', and refused'}`, () => {
    const where = { file: sourceFile('cluster.yaml', { kind: 'argument' }, ''), span: { start: 0, end: 0 } }
    const featureGates = new Map(set === undefined ? [] : [[gate, { isOn: set, where }]])
    const state = gateState(gate, { kubernetes: parseVersion(version), featureGates })
    assert.deepEqual([state.isOn, state.stage], [isOn, stage])
    assert.equal(state.refusal?.message.includes(refused ?? '') ?? false, refused !== undefined)
  })
}

const shown: readonly (readonly [written: string, shown: string])[] = [
  ['https://reg.example/v1/', 'https://reg.example/v1/'],
  ['https://puller:word@reg.example/v1/', 'https://reg.example/v1/'],
  ['puller:word@reg.example', 'reg.example'],
  ['puller:a/b@reg.example', '…@reg.example'],
  ['puller:a b@reg.example', '…@reg.example'],
  ['puller:a@b@reg.example', 'reg.example'],
  ['reg.example/a@b', '…@b'],
  ['reg.example\u{1B}[31m', 'reg.example\u{FFFD}[31m'],
]

for (const [written, expected] of shown) {
  test(`the key ${JSON.stringify(written)} is shown as ${expected}, and is for the same images`, () => {
    assert.equal(shownRegistry(written), expected)
    for (const name of ['reg.example/app', 'b/app']) {
      const keys = [written, expected].map((key) => registryKey(key))
      assert.equal(...([isFor(keys[0], name), isFor(keys[1], name)] as const))
    }
  })
}

function isFor(key: string | undefined, name: string): boolean {
  return key !== undefined && isForImage(key, name)
}
