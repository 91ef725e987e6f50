// `chartpin copy` beside skopeo, with real registries: each reads what the other wrote, and a copy that was killed goes on.
// Runs with CHARTPIN_PEERS=1 only.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fillRegistry } from '../testing/fill-registry.ts'
import { makeImage, type MadeImage } from '../testing/made-image.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { startRegistry } from '../testing/real-registry.ts'
import { skopeo } from '../testing/skopeo.ts'
import { run } from './run.ts'

interface Stage {
  readonly cwd: string
  readonly source: string
  readonly target: string
  readonly images: readonly MadeImage[]
  readonly chartpin: (...argv: readonly string[]) => Promise<string>
  readonly peer: (...argv: readonly string[]) => Promise<string>
}

async function stage(t: TestContext, layer: number): Promise<Stage> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-copy-'))
  t.after(() => rmSync(cwd, { recursive: true, force: true }))
  const [{ host: source }, { host: target }] = [await startRegistry(t), await startRegistry(t)]
  const images = [0, 1, 2].map((each) => makeImage({ name: `app-${each}`, layer: randomBytes(layer) }))
  for (const [at, image] of images.entries()) await fillRegistry(source, `team/app-${at}`, '1.0', image)
  writeFileSync(path.join(cwd, 'images.txt'), images.map((_, at) => `${source}/team/app-${at}:1.0\n`).join(''))
  return {
    cwd,
    source,
    target,
    images,
    chartpin: async (...argv) => {
      const { io, stdout, stderr } = memoryIo({ cwd, env: { HOME: cwd } })
      assert.equal(await run(['copy', ...argv], io), 0, stderr())
      return stdout()
    },
    peer: async (...argv) => {
      const { exit, stdout, stderr } = await skopeo(argv, cwd)
      assert.equal(exit, 0, stderr)
      return stdout
    },
  }
}

function digestOfText(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  test('skopeo finds in the registry what was copied there, byte for byte', async (t) => {
    const { source, target, images, chartpin, peer } = await stage(t, 100_000)
    await chartpin('images.txt', '--to', `${target}/mirror`)
    for (const [at, { digest }] of images.entries()) {
      const name = `docker://${target}/mirror/${source.replace(':', '_')}/team/app-${at}:1.0`
      assert.equal(digestOfText(await peer('inspect', '--raw', '--tls-verify=false', name)), digest)
      await peer('copy', '--all', '--src-tls-verify=false', name, `oci:checked:app-${at}`)
    }
  })

  for (const [form, file] of [
    ['oci', 'bundle'],
    ['oci-archive', 'bundle.tar'],
  ] as const) {
    test(`skopeo reads ${form}: as it is written here`, async (t) => {
      const { cwd, source, target, images, chartpin, peer } = await stage(t, 100_000)
      await chartpin('images.txt', '--to', `${form}:${file}`)
      for (const [at, { digest }] of images.entries()) {
        const name = `${form}:${path.join(cwd, file)}:${source}/team/app-${at}:1.0`
        await peer('copy', '--all', '--dest-tls-verify=false', name, `docker://${target}/read/app-${at}:1.0`)
        const there = `docker://${target}/read/app-${at}:1.0`
        assert.equal(digestOfText(await peer('inspect', '--raw', '--tls-verify=false', there)), digest)
      }
    })

    test(`what skopeo writes as ${form}: is read here`, async (t) => {
      const { cwd, source, target, images, chartpin, peer } = await stage(t, 100_000)
      const layout = `${form}:${path.join(cwd, file)}`
      await peer(
        'copy',
        '--all',
        '--src-tls-verify=false',
        `docker://${source}/team/app-0:1.0`,
        `${layout}:quay.io/acme/app:2.0`,
      )
      await chartpin(`${form}:${file}`, '--to', target, '--path', 'keep')
      const there = `docker://${target}/acme/app:2.0`
      assert.equal(digestOfText(await peer('inspect', '--raw', '--tls-verify=false', there)), images[0]?.digest)
    })
  }

  test('a copy that is killed again and again leaves nothing wrong, and comes to its end', async (t) => {
    const { cwd, images, chartpin } = await stage(t, 20_000_000)
    const bundle = path.join(cwd, 'bundle')
    const main = JSON.stringify(new URL('main.ts', import.meta.url).href)
    const script = `import { main } from ${main}; await main()`
    const argv = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script, 'chartpin']
    for (let round = 1; round <= 3; round++) {
      const args = [...argv, 'copy', 'images.txt', '--to', 'oci:bundle']
      const child = spawn(process.execPath, args, {
        cwd,
        stdio: 'ignore',
        env: { PATH: process.env['PATH'], HOME: cwd },
      })
      const ended = once(child, 'close')
      // From the moment that there is something to kill: at another byte each time.
      while (!existsSync(path.join(bundle, 'oci-layout')) && child.exitCode === null) await wait(5)
      await wait(round * 25)
      child.kill('SIGKILL')
      await ended
      assert.equal(child.signalCode, 'SIGKILL')
      assertWhole(bundle)
    }
    await chartpin('images.txt', '--to', 'oci:bundle')
    assertWhole(bundle)
    assert.deepEqual(readdirSync(bundle).toSorted(), ['blobs', 'index.json', 'oci-layout'])
    const all = images.flatMap(({ blobs }) => [...blobs.keys()])
    assert.deepEqual(
      readdirSync(path.join(bundle, 'blobs/sha256')).toSorted(),
      [...new Set(all)].map((digest) => digest.slice('sha256:'.length)).toSorted(),
    )
  })
}

/** Every blob has its digest, whenever the copy was killed. */
function assertWhole(bundle: string): void {
  const folder = path.join(bundle, 'blobs/sha256')
  for (const hex of existsSync(folder) ? readdirSync(folder) : []) {
    assert.equal(
      createHash('sha256')
        .update(readFileSync(path.join(folder, hex)))
        .digest('hex'),
      hex,
    )
  }
}
