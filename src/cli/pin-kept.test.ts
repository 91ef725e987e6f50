// What `chartpin pin -o` does with a file of an earlier run, where registries do not tell all digests.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { memoryIo } from '../testing/memory-io.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import { run } from './run.ts'

const chart = {
  'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'web/values.yaml': 'image: localhost:1/acme/web:1\n',
  'web/templates/web.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [{name: web, image: "{{ .Values.image }}"}]\n',
}
const before = `image: registry.test/acme/web:1@sha256:${'a'.repeat(64)}\n`
const without = /image: registry\.test\/.*acme\/web:1\n/

const cases = [
  { name: 'a file with digests is left as it was', files: { 'airgap.yaml': before }, args: [], kept: true },
  { name: 'a file that is not there is written', files: {}, args: [], kept: false },
  { name: '--force writes over it', files: { 'airgap.yaml': before }, args: ['--force'], kept: false },
]

for (const { name, files, args, kept } of cases) {
  test(`without an answer of the registry: ${name}`, async (context) => {
    const cwd = tempFolder(context, { ...chart, ...files })
    const { io, stderr } = memoryIo({ cwd, env: { HOME: cwd } })
    const argv = ['pin', 'web', '--to', 'registry.test', '--digests', '-o', 'airgap.yaml', ...args]
    const exit = await run(argv, io)
    const after = readFileSync(path.join(cwd, 'airgap.yaml'), 'utf8')
    assert.equal(exit, 3, stderr())
    assert.equal(after === before, kept)
    if (kept) assert.match(stderr(), /airgap\.yaml left as it was/)
    else assert.match(after, without)
  })
}
