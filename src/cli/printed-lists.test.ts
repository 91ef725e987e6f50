// Lists of real charts, read back by the rules of every format, and by skopeo itself where CHARTPIN_PEERS=1 promises that it is there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { compileMapping, mappingTo } from '../edits/mapping.ts'
import { listFormatNames, listFormat, type ListFormat } from '../images/formats/list-formats.ts'
import type { ImageEntry } from '../images/formats/image-entry.ts'
import { fitEntries, imageEntries } from '../images/image-entries.ts'
import { canonical } from '../reference/print.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { readBack } from '../testing/printed-lists.ts'
import { readCommandLine } from './args.ts'
import { gatherList, type GatheredList } from './gather-list.ts'
import { settingsSource } from './settings.ts'

const corpus = process.env['CHARTPIN_CORPUS'] ?? ''
const mapping = compileMapping(mappingTo('registry.example.com/mirror', 'with-registry'))

function listOf(cwd: string): Promise<GatheredList> {
  const { io } = memoryIo({ cwd })
  const invocation = { ...readCommandLine(['images', '.', '--no-config'], {}), io }
  return gatherList(invocation, settingsSource(invocation))
}

/** What skopeo is asked to copy: by digest where there is one. */
function copied({ reference: { registry, repository, tag = '', digest } }: ImageEntry): string {
  return `${registry}/${repository}${digest === undefined ? `:${tag}` : `@${digest}`}`
}

/** What only registries know. */
function withPlatform(entry: ImageEntry): ImageEntry {
  return { ...entry, platforms: new Map([['linux/amd64', `sha256:${'a'.repeat(64)}`]]) }
}

const gathered = corpus === '' ? undefined : listOf(corpus)

if (gathered !== undefined) {
  for (const name of listFormatNames()) {
    test(`the images of all real charts are read back from ${name}`, async () => {
      const { list, placesOf, charts } = await gathered
      const format: ListFormat = listFormat(name)
      const all = imageEntries(list.images, { mapping, placesOf })
      const fitted = fitEntries(format.needs === 'platforms' ? all.map(withPlatform) : all, format)
      const refused = new Set(fitted.refused)
      const entries = fitted.entries.filter(({ reference }) => !refused.has(canonical(reference)))
      const { sources } = readBack(name, format.print({ entries, charts, toolVersion: '0.0.0' }))
      const wanted = entries.map((entry) => (name === 'skopeo' ? copied(entry) : canonical(entry.reference)))
      assert.ok(entries.length > 0)
      assert.deepEqual(sources.toSorted(), [...new Set(wanted)].toSorted())
      assert.ok(fitted.leftOut.length < 0.05 * list.images.length, `${fitted.leftOut.length} are left out`)
    })
  }
}

if (process.env['CHARTPIN_PEERS'] === '1') {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-skopeo-'))
  after(() => rmSync(scratch, { recursive: true, force: true }))

  /** What skopeo says that it would copy to, below the mirror. */
  const dryRun = (text: string): readonly string[] => {
    const file = path.join(scratch, 'skopeo.yaml')
    writeFileSync(file, text)
    const mirror = 'mirror.example.com/x'
    const args = ['sync', '--dry-run', '--scoped', '--src', 'yaml', '--dest', 'docker', file, mirror]
    const { status, stderr } = spawnSync('skopeo', args, {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: scratch },
    })
    assert.equal(status, 0, stderr)
    assert.doesNotMatch(stderr, /level=error|Querying registry/)
    return [...stderr.matchAll(/ to="docker:\/\/mirror\.example\.com\/x\/([^"]+)"/g)]
      .map(([, to = '']) => to)
      .toSorted()
  }

  const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
  const references = [
    'docker.io/library/nginx:1.10',
    `docker.io/library/nginx:1.10@${digest}`,
    'docker.io/library/nginx',
    'ghcr.io/a/b/c:1e3',
    'localhost/x:yes',
    `quay.io/a/b@${digest}`,
  ]

  test('skopeo would copy exactly what the list says', () => {
    const images = references.map((reference) => ({ reference, tagFrom: 'key', uses: [] }) as const)
    const { entries } = fitEntries(imageEntries(images, { placesOf: () => [] }), listFormat('skopeo'))
    assert.deepEqual(
      dryRun(listFormat('skopeo').print({ entries, charts: [], toolVersion: '0.0.0' })),
      [
        'docker.io/library/nginx:1.10',
        `docker.io/library/nginx@${digest}`,
        'docker.io/library/nginx:latest',
        'ghcr.io/a/b/c:1e3',
        'localhost/x:yes',
        `quay.io/a/b@${digest}`,
      ].toSorted(),
    )
  })

  if (gathered !== undefined) {
    test('skopeo would copy exactly the images of all real charts', async () => {
      const { list, placesOf, charts } = await gathered
      const { entries } = fitEntries(imageEntries(list.images, { placesOf }), listFormat('skopeo'))
      const text = listFormat('skopeo').print({ entries, charts, toolVersion: '0.0.0' })
      assert.deepEqual(dryRun(text), [...new Set(entries.map(copied))].toSorted())
    })
  }
}
