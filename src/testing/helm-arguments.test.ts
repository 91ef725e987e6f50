import assert from 'node:assert/strict'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import type { Chart } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import type { Release } from '../releases/release.ts'
import { RefusedArguments, releaseOf } from './helm-arguments.ts'
import { tempFolder } from './temp-folder.ts'

async function releaseWith(context: TestContext, ...args: readonly string[]): Promise<Release> {
  const cwd = tempFolder(context, {
    'Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'ci/small.yaml': 'a: 1\n',
    'ci/broken.yaml': 'a: [1\n',
    'notes.txt': 'hello',
  })
  return releaseOf(await chartIn(cwd), { args, cwd, helm: '3.17.1' })
}

async function chartIn(folder: string): Promise<Chart> {
  for await (const loaded of loadInputs([folder], { cwd: path.dirname(folder) }))
    if (loaded.kind === 'chart') return loaded.chart
  throw new Error(`no chart in ${folder}`)
}

test('a render without arguments is that of `helm template rel . -n ns`', async (context) => {
  const { name, namespace, helm, operation, layers, apiVersions } = await releaseWith(context)
  assert.deepEqual(
    { name, namespace, helm, operation, layers, apiVersions },
    { name: 'rel', namespace: 'ns', helm: '3.17.1', operation: 'install', layers: [], apiVersions: [] },
  )
})

test('flags become layers and facts of the release', async (context) => {
  const args = ['--set', 'b=1,c=2', '-f', 'ci/small.yaml', '--set-string=d=3', '--is-upgrade']
  const release = await releaseWith(
    context,
    ...args,
    '--kube-version',
    '1.30',
    '-a',
    'x/v1,y/v1',
    '--api-versions=z/v1',
  )
  const layers = release.layers.map((layer) => (layer.kind === 'file' ? layer.file.file.path : layer.argument))
  assert.deepEqual(layers, ['ci/small.yaml', { flag: 'set', text: 'b=1,c=2' }, { flag: 'set-string', text: 'd=3' }])
  assert.equal(release.operation, 'upgrade')
  assert.equal(release.kubeVersion, '1.30')
  assert.deepEqual(release.apiVersions, ['x/v1', 'y/v1', 'z/v1'])
  assert.deepEqual(release.readFile?.('notes.txt'), { text: 'hello' })
})

test('values files that Helm refuses are told apart from flags that are not known here', async (context) => {
  await assert.rejects(releaseWith(context, '-f', 'ci/broken.yaml'), RefusedArguments)
  await assert.rejects(releaseWith(context, '-f', 'ci/absent.yaml'), RefusedArguments)
  await assert.rejects(releaseWith(context, '--dry-run'), /dry-run/)
})
