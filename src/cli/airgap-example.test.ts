// The worked example of testdata/airgap-minikube: an air-gapped minikube with an insecure registry of its own, from the list of images to
// a chart without findings whose images all come from that registry.

import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assertGolden } from '../testing/golden.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { readTree } from '../testing/run-cli.ts'
import { run } from './run.ts'

const EXAMPLE = 'airgap-minikube'
const place = fileURLToPath(new URL(`../../testdata/${EXAMPLE}`, import.meta.url))

interface Outcome {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

/** Hands a copy of the example, and a way to run chartpin in it. */
async function inExample(
  work: (chartpin: (line: string) => Promise<Outcome>, folder: string) => Promise<void>,
): Promise<void> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-example-'))
  try {
    cpSync(place, cwd, { recursive: true })
    await work(async (line) => {
      const { io, stdout, stderr } = memoryIo({ cwd, env: {}, stdin: '' })
      const exit = await run(line.split(' '), io)
      return { exit, stdout: stdout(), stderr: stderr() }
    }, cwd)
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

test('the example lists what its cluster needs, its own images included', () =>
  inExample(async (chartpin) => {
    const { exit, stdout } = await chartpin('images web --control-plane')
    assert.equal(exit, 0)
    assert.deepEqual(
      [
        'docker.io/library/nginx:',
        'quay.io/',
        'registry.k8s.io/kube-apiserver:v1.35.0',
        'registry.acme.example/',
      ].filter((name) => !stdout.includes(name)),
      [],
    )
    assertGolden(`${EXAMPLE}/images.txt`, stdout)
  }))

test('the example says where each image is to be copied to', () =>
  inExample(async (chartpin) => {
    const { exit, stdout } = await chartpin('images web --control-plane --as crane --map guide/mapping.yaml')
    assert.equal(exit, 0)
    const lines = stdout.trimEnd().split('\n')
    const images = readFileSync(path.join(place, 'images.txt'), 'utf8').trimEnd().split('\n')
    assert.deepEqual(
      lines,
      images.map((image) => `${image}\tlocalhost:5000/${image}`),
    )
  }))

test('the example has the guide that configure writes', () =>
  inExample(async (chartpin, folder) => {
    const { exit, stdout, stderr } = await chartpin('configure web images.txt --to http://localhost:5000 -o again')
    assert.equal(exit, 0)
    assert.doesNotMatch(stdout + stderr, /not-a-secret/)
    const written = readTree(path.join(folder, 'again'))
    assert.deepEqual([...written.keys()].toSorted(), [...readTree(path.join(place, 'guide')).keys()].toSorted())
    for (const [name, text] of written) assertGolden(`${EXAMPLE}/guide/${name}`, text)
  }))

test('the example has findings, until its images come from the registry of the cluster', () =>
  inExample(async (chartpin, folder) => {
    const before = await chartpin('lint web --render')
    assert.equal(before.exit, 1)
    assert.match(before.stdout, /\[public-registry\]/)
    const pinned = await chartpin('pin web --digests-from digests.txt -o override.yaml')
    assert.equal(pinned.exit, 0)
    assert.match(pinned.stderr, /4 images change\. override\.yaml written\. Proven by rendering/)
    assertGolden(`${EXAMPLE}/airgap.yaml`, readFileSync(path.join(folder, 'override.yaml'), 'utf8'))
    const after = await chartpin('lint web -f override.yaml --render')
    assert.deepEqual([after.exit, after.stdout], [0, ''])
  }))

test('after that nothing but the registry of the cluster is asked, over http, with its own credential', () =>
  inExample(async (chartpin) => {
    const { exit, stdout } = await chartpin('resolve web -f airgap.yaml --format json')
    assert.equal(exit, 0)
    // What printResolveJson writes; a report of another form fails below.
    const { images } = JSON.parse(stdout) as {
      readonly images: readonly {
        readonly attempts: readonly { readonly url: string; readonly credentials: unknown }[]
      }[]
    }
    assert.equal(images.length, 4)
    for (const { attempts } of images) {
      assert.ok(attempts.length > 0)
      for (const { url, credentials } of attempts) {
        assert.match(url, /^http:\/\/localhost:5000\/v2\//)
        assert.match(JSON.stringify(credentials), /"sent":\["puller@secret default\/registry-credentials"/)
      }
    }
    assert.doesNotMatch(stdout, /not-a-secret/)
  }))

test('without the pin the nodes ask their mirror, and no public registry', () =>
  inExample(async (chartpin) => {
    const { stdout } = await chartpin('resolve nginx:1.27.3 quay.io/prometheus/blackbox-exporter:v0.25.0')
    const requests = stdout.split('\n').filter((line) => / HEAD /.test(line))
    assert.equal(requests.length, 2)
    assert.deepEqual(
      requests.filter((line) => !line.includes('http://localhost:5000/v2/')),
      [],
    )
  }))
