// OCI layouts as both ends of a copy, in folders and tars: whole, cut off and gone on with.

import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { Readable } from 'node:stream'
import { answer, carry, messageOf, NAME, registryWith } from '../../testing/carried-image.ts'
import { digestOf, makeImage, writeLayout, type MadeImage } from '../../testing/made-image.ts'
import { memoryRegistry, type MemoryRepository } from '../../testing/memory-content.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { refused } from '../copy-outcome.ts'
import { writeBlob } from './blob-writer.ts'
import { folderFiles } from './folder-files.ts'
import { openTarWriter } from './layout-tar.ts'
import { layoutSource, openLayout } from './open-layout.ts'
import { tarFiles } from './tar-files.ts'
import { openLayoutWriter } from './write-layout.ts'

const image = makeImage({ name: 'app' })
const other = makeImage({ name: 'other' })

test('an image goes from a registry into a folder, and from there into another registry', async (t) => {
  const folder = path.join(tempFolder(t, {}), 'bundle')
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  answer(await carry(registryWith(image), writer.repository(NAME)))
  writer.close()
  assert.deepEqual(readdirSync(folder).toSorted(), ['blobs', 'index.json', 'oci-layout'])
  for (const [digest, bytes] of image.blobs) {
    assert.deepEqual(readFileSync(path.join(folder, 'blobs', digest.replace(':', '/'))), bytes)
  }
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { manifests: unknown[] }
  assert.deepEqual(index.manifests, [
    {
      mediaType: image.mediaType,
      digest: image.digest,
      size: image.blobs.get(image.digest)?.length,
      annotations: {
        'io.containerd.image.name': `${NAME}:1.0`,
        'org.opencontainers.image.ref.name': `${NAME}:1.0`,
      },
    },
  ])
  const layout = answer(openLayout(folderFiles(folder, 'oci:bundle')))
  const target = memoryRegistry('private').repository('app')
  answer(
    await carry(
      layoutSource(() => layout, NAME),
      target,
    ),
  )
  assert.equal(target.tags.get('1.0'), image.digest)
  assert.equal(target.blobs.size + target.manifests.size, image.blobs.size)
})

test('several images lie in one layout, and an entry of somebody else stays as it is', async (t) => {
  const root = tempFolder(t, {})
  const foreign = { mediaType: 'text/x', digest: other.digest, size: 3, platform: { os: 'x' }, odd: [1] }
  const folder = path.join(root, 'bundle')
  writeLayout(folder, new Map())
  writeFileSync(path.join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [foreign] }))
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  answer(await carry(registryWith(image), writer.repository(NAME)))
  answer(await carry(registryWith(other), writer.repository('ghcr.io/team/other')))
  answer(await carry(registryWith(other), writer.repository(NAME)))
  const { manifests } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { manifests: unknown[] }
  assert.deepEqual(manifests[0], foreign)
  assert.equal(manifests.length, 3)
  assert.deepEqual(
    writer.entries().map(({ digest }) => digest),
    [other.digest, other.digest, other.digest],
  )
})

test('a second copy into a folder writes nothing', async (t) => {
  const folder = path.join(tempFolder(t, {}), 'bundle')
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  answer(await carry(registryWith(image), writer.repository(NAME)))
  const again = answer(openLayoutWriter(folder, 'oci:bundle'))
  const from = registryWith(image)
  const copied = answer(await carry(from, again.repository(NAME)))
  assert.deepEqual([copied.blobs, copied.manifests, from.log], [0, 0, []])
})

test('a part that a process left behind is gone on with', async (t) => {
  const folder = tempFolder(t, {})
  const bytes = Buffer.alloc(100_000, 'content')
  const digest = digestOf(bytes)
  // No process has this number.
  const left = path.join(folder, '.partial', `${digest.replace(':', '-')}.${2 ** 30}`)
  mkdirSync(path.dirname(left))
  writeFileSync(left, bytes.subarray(0, 60_000))
  const starts: number[] = []
  const open = async (start: number) => {
    starts.push(start)
    return { kind: 'answer', value: { stream: Readable.from([bytes.subarray(start)]), start } } as const
  }
  answer(await writeBlob(folder, 'oci:x', { digest, size: bytes.length, open }))
  assert.deepEqual(starts, [60_000])
  assert.deepEqual(readFileSync(path.join(folder, 'blobs', digest.replace(':', '/'))), bytes)
  assert.deepEqual(readdirSync(path.join(folder, '.partial')), [])
})

test('a part that was left behind and is wrong is fetched anew', async (t) => {
  const folder = tempFolder(t, {})
  const bytes = Buffer.alloc(1000, 'content')
  const digest = digestOf(bytes)
  const left = path.join(folder, '.partial', `${digest.replace(':', '-')}.${2 ** 30}`)
  mkdirSync(path.dirname(left))
  writeFileSync(left, Buffer.alloc(600, 'other'))
  const starts: number[] = []
  const open = async (start: number) => {
    starts.push(start)
    return { kind: 'answer', value: { stream: Readable.from([bytes.subarray(start)]), start } } as const
  }
  answer(await writeBlob(folder, 'oci:x', { digest, size: bytes.length, open }))
  assert.deepEqual(starts, [600, 0])
  assert.deepEqual(readFileSync(path.join(folder, 'blobs', digest.replace(':', '/'))), bytes)
})

test('content that is cut keeps what came; content that is wrong or endless keeps nothing', async (t) => {
  const folder = tempFolder(t, {})
  const bytes = Buffer.alloc(1000, 'content')
  const digest = digestOf(bytes)
  const partials = () => readdirSync(path.join(folder, '.partial'))
  const from = memoryRegistry('x').repository('x')
  from.blobs.set(digest, bytes)
  from.faults.set('blob', refused('cut', { code: 'ECONNRESET' }))
  const descriptor = { mediaType: '', digest, size: 1000, annotations: new Map<string, string>(), urls: [] }
  const cut = await writeBlob(folder, 'oci:x', {
    digest,
    size: 1000,
    open: async (start) => await from.blob(descriptor, start),
  })
  assert.equal(messageOf(cut), 'cut')
  assert.equal(partials().length, 1)
  rmSync(path.join(folder, '.partial'), { recursive: true })
  for (const content of [Buffer.alloc(1000, 'wrong'), Buffer.alloc(5000, 'endless'), Buffer.alloc(10)]) {
    const open = async () => ({ kind: 'answer', value: { stream: Readable.from([content]), start: 0 } }) as const
    assert.match(messageOf(await writeBlob(folder, 'oci:x', { digest, size: 1000, open })), /another digest/)
    assert.deepEqual(partials(), [])
    assert.equal(existsSync(path.join(folder, 'blobs', digest.replace(':', '/'))), false)
  }
})

test('a blob of the wrong size in the layout is written anew', async (t) => {
  const folder = path.join(tempFolder(t, {}), 'bundle')
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  const [digest = ''] = [...registryWith(image).blobs.keys()]
  mkdirSync(path.join(folder, 'blobs/sha256'), { recursive: true })
  writeFileSync(path.join(folder, 'blobs', digest.replace(':', '/')), 'half')
  answer(await carry(registryWith(image), writer.repository(NAME)))
  assert.deepEqual(readFileSync(path.join(folder, 'blobs', digest.replace(':', '/'))), image.blobs.get(digest))
})

test('a folder with anything else in it is not made a layout', (t) => {
  const folder = tempFolder(t, { 'letters.txt': 'dear' })
  assert.match(messageOf(openLayoutWriter(folder, 'oci:x')), /not empty and no OCI layout: "letters.txt"/)
})

test('a folder that a run was killed in at its very beginning is taken', (t) => {
  const folder = tempFolder(t, { 'blobs/sha256/': '' })
  assert.equal(openLayoutWriter(folder, 'oci:x').kind, 'answer')
})

test('an image goes into a tar and out of it; the tar is the same each time', async (t) => {
  const root = tempFolder(t, {})
  const make = async (name: string): Promise<Buffer> => {
    const writer = answer(openTarWriter(path.join(root, name), `oci-archive:${name}`))
    answer(await carry(registryWith(image), writer.layout.repository(NAME)))
    answer(await writer.pack())
    writer.close()
    return readFileSync(path.join(root, name))
  }
  const bytes = await make('a.tar')
  assert.ok(bytes.equals(await make('b.tar')))
  assert.deepEqual(readdirSync(root).toSorted(), ['a.tar', 'b.tar'])
  const files = answer(tarFiles(path.join(root, 'a.tar'), 'oci-archive:a.tar'))
  t.after(() => files.close())
  const layout = answer(openLayout(files))
  const target = memoryRegistry('private').repository('app')
  answer(
    await carry(
      layoutSource(() => layout, NAME),
      target,
    ),
  )
  assert.equal(target.tags.get('1.0'), image.digest)
})

test('a tar that is there stays until a whole one takes its place, and keeps what it has', async (t) => {
  const root = tempFolder(t, {})
  const file = path.join(root, 'a.tar')
  const add = async (name: string, made: MadeImage, finish: 'pack' | 'give-up'): Promise<MemoryRepository> => {
    const writer = answer(openTarWriter(file, 'oci-archive:a.tar'))
    const from = registryWith(made)
    answer(await carry(from, writer.layout.repository(name)))
    if (finish === 'pack') answer(await writer.pack())
    writer.close()
    return from
  }
  await add(NAME, image, 'pack')
  const before = readFileSync(file)
  await add('ghcr.io/team/other', other, 'give-up')
  assert.ok(readFileSync(file).equals(before))
  assert.deepEqual(readdirSync(root).toSorted(), ['a.tar', 'a.tar.partial'])
  const from = await add('ghcr.io/team/other', other, 'pack')
  assert.deepEqual(from.log, [])
  assert.deepEqual(readdirSync(root), ['a.tar'])
  const files = answer(tarFiles(file, 'oci-archive:a.tar'))
  t.after(() => files.close())
  assert.deepEqual(
    answer(openLayout(files)).entries.map(({ digest }) => digest),
    [image.digest, other.digest],
  )
  assert.deepEqual(files.blobs().toSorted(), [...image.blobs.keys(), ...other.blobs.keys()].toSorted())
  const packed = readFileSync(file)
  assert.deepEqual((await add(NAME, image, 'pack')).log, [])
  assert.ok(readFileSync(file).equals(packed))
})

test('referrers lie in a layout without a name, and are found again', async (t) => {
  const folder = path.join(tempFolder(t, {}), 'bundle')
  const from = registryWith(image)
  const config = Buffer.from('{}')
  from.blobs.set(digestOf(config), config)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(config), size: 2 },
      layers: [],
      subject: { mediaType: image.mediaType, digest: image.digest, size: 1 },
    }),
  )
  from.manifests.set(digestOf(manifest), manifest)
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  assert.equal(answer(await carry(from, writer.repository(NAME))).attached, 1)
  assert.equal(answer(await carry(from, writer.repository(NAME))).attached, 0)
  const layout = answer(openLayout(folderFiles(folder, 'oci:bundle')))
  assert.equal(layout.entries.length, 2)
  const target = memoryRegistry('private').repository('app')
  assert.equal(
    answer(
      await carry(
        layoutSource(() => layout, NAME),
        target,
      ),
    ).attached,
    1,
  )
  assert.ok(target.manifests.has(digestOf(manifest)))
})
