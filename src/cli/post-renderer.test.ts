// chartpin as a post-renderer of real Helm: by its path in Helm 3, as a plugin in Helm 4. Runs where `npm run oracle` has fetched them.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { oracleHelm, type OracleVersion } from '../testing/oracle.ts'
import { tempFolder } from '../testing/temp-folder.ts'

const manifest = fileURLToPath(new URL('../../plugin.yaml', import.meta.url))
/** Which another test holds to be the build of the sources. */
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const packageJson = fileURLToPath(new URL('../../package.json', import.meta.url))

const files = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'chart/templates/pod.yaml':
    '# hard-coded\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: "nginx:1.27" # here\n',
  'chart/templates/job.yaml':
    'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: job\n  annotations:\n    helm.sh/hook: post-install\nspec:\n  template:\n    spec:\n      containers:\n        - name: job\n          image: quay.io/acme/job:1\n',
  'bad/Chart.yaml': 'apiVersion: v2\nname: bad\nversion: 1.0.0\n',
  'bad/templates/pod.yaml':
    'apiVersion: v1\nkind: Pod\nmetadata:\n  name: &image nginx\nspec:\n  containers:\n    - name: web\n      image: *image\n',
}

const wish = ['--to', 'mirror.example.com/x', '--path', 'keep']

function helm(version: OracleVersion, binary: string, root: string, chart: string): string {
  const env = {
    HOME: root,
    HELM_PLUGINS: path.join(root, version === '4.1.4' ? 'plugins' : 'none'),
    PATH: path.dirname(process.execPath),
    KUBECONFIG: '/dev/null',
  }
  const renderer = version === '4.1.4' ? 'chartpin' : path.join(root, 'chartpin.sh')
  const args = wish.flatMap((arg) => ['--post-renderer-args', arg])
  const all = ['template', 'rel', path.join(root, chart), '--post-renderer', renderer, ...args]
  return execFileSync(binary, all, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

for (const version of ['4.1.4', '3.17.1'] as const) {
  const binary = oracleHelm(version)
  if (binary === undefined) continue
  test(`Helm ${version} has its images moved, and installs nothing where one cannot be`, (context) => {
    const root = tempFolder(context, {
      ...files,
      'plugins/chartpin/plugin.yaml': readFileSync(manifest),
      'chartpin.sh': `#!/bin/sh\nexec "${process.execPath}" "$(dirname "$0")/plugins/chartpin/dist/chartpin.cjs" post-render "$@"\n`,
    })
    cpSync(dist, path.join(root, 'plugins/chartpin/dist'), { recursive: true })
    chmodSync(path.join(root, 'chartpin.sh'), 0o755)
    const printed = helm(version, binary, root, 'chart')
    assert.match(printed, /^# hard-coded$/m)
    assert.match(printed, /image: "mirror\.example\.com\/x\/library\/nginx:1\.27" # here/)
    // Helm 3 hands no hooks to post-renderers.
    assert.match(
      printed,
      version === '4.1.4' ? /image: mirror\.example\.com\/x\/acme\/job:1/ : /image: quay\.io\/acme\/job:1/,
    )
    assert.throws(
      () => helm(version, binary, root, 'bad'),
      version === '4.1.4' ? /exited with error/ : /stays \(Pod\/nginx/,
    )
  })
}

test('the plugin has the version of the program', () => {
  const { version } = JSON.parse(readFileSync(packageJson, 'utf8')) as { readonly version: string } // our own file
  assert.match(readFileSync(manifest, 'utf8'), new RegExp(`^version: ${version.replaceAll('.', '\\.')}$`, 'm'))
})
