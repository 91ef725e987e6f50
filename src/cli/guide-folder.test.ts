// Guides in folders, over several runs: what is secret is for its owner only, what others wrote stays, what is left over is named.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

const PROFILE = `preset: k3s
kubernetes: 1.33.1
airGapped: true
credentials: { dockerConfigs: [config.json] }
`
const PASSWORD = 'hush-hush'
const AUTH = Buffer.from(`me:${PASSWORD}`).toString('base64')

interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

function folderWith(t: TestContext): string {
  const config = JSON.stringify({ auths: { 'registry.local:5000': { auth: AUTH } } })
  return tempFolder(t, { 'cluster.yaml': PROFILE, 'config.json': config, 'images.txt': 'nginx:1\nquay.io/a/b:1\n' })
}

async function configure(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const { io, stdout, stderr } = memoryIo({ cwd, env: {}, stdin: '' })
  const all = ['configure', 'images.txt', '--profile', 'cluster.yaml', '--to', 'registry.local:5000/hub', ...args]
  const exit = await run(all, io)
  return { exit, stdout: stdout(), stderr: stderr() }
}

const SECRETS: readonly string[] = ['node/etc/rancher/k3s/registries.yaml', 'cluster/pull-secret-default.yaml']

test('files with credentials are for their owner only, and are shown to nobody', async (t) => {
  const root = folderWith(t)
  const runs = [await configure(root), await configure(root, '-o', 'guide'), await configure(root, '-o', 'guide')]
  for (const { exit, stdout, stderr } of runs) {
    assert.equal(exit, 0, stderr)
    for (const secret of [PASSWORD, AUTH, Buffer.from(AUTH).toString('base64').slice(2, -4)])
      assert.ok(!`${stdout}${stderr}`.includes(secret))
    assert.match(stderr, /me@config\.json/)
  }
  for (const name of SECRETS) assert.equal(statSync(path.join(root, 'guide', name)).mode & 0o7777, 0o600, name)
  assert.ok(readFileSync(path.join(root, 'guide', SECRETS[0] ?? ''), 'utf8').includes(PASSWORD))
  assert.ok(!readFileSync(path.join(root, 'guide/README.md'), 'utf8').includes(PASSWORD))
})

test('a folder is written again, and what is left over of the run before is named', async (t) => {
  const root = folderWith(t)
  await configure(root, '-o', 'guide')
  writeFileSync(path.join(root, 'cluster.yaml'), 'preset: crio\nkubernetes: 1.33.1\n')
  const { exit, stderr } = await configure(root, '-o', 'guide')
  assert.equal(exit, 0, stderr)
  assert.match(stderr, /guide\/node\/etc\/rancher\/k3s\/registries\.yaml is from an earlier run/)
  assert.ok(existsSync(path.join(root, 'guide/node/etc/rancher/k3s/registries.yaml')))
})

test('a file that somebody else wrote is kept, with all others as they were, unless it is insisted on', async (t) => {
  const root = folderWith(t)
  await configure(root, '-o', 'guide')
  const mapping = path.join(root, 'guide/mapping.yaml')
  writeFileSync(mapping, 'rules: []\n')
  const refused = await configure(root, '-o', 'guide', '--path', 'keep')
  assert.equal(refused.exit, 3)
  assert.match(refused.stderr, /guide\/mapping\.yaml is there already/)
  assert.equal(readFileSync(mapping, 'utf8'), 'rules: []\n')
  assert.ok(readFileSync(path.join(root, 'guide', SECRETS[0] ?? ''), 'utf8').includes('hub/docker.io'))
  assert.equal((await configure(root, '-o', 'guide', '--path', 'keep', '--force')).exit, 0)
  assert.match(readFileSync(mapping, 'utf8'), /path: keep/)
})
