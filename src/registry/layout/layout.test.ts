// OCI layouts as both ends of a copy, in folders and tars: whole, cut off and gone on with, and made by somebody who means harm.

import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { Readable } from 'node:stream'
import { digestOf, makeImage, writeLayout, type MadeImage } from '../../testing/made-image.ts'
import { memoryRegistry, type MemoryRepository } from '../../testing/memory-content.ts'
import { paxOf, tarOf, type TarPart } from '../../testing/tar-builder.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { openLedger } from '../blob-ledger.ts'
import type { ContentSource, ContentTarget } from '../content.ts'
import { copyImage } from '../copy-image.ts'
import { refused } from '../copy-outcome.ts'
import type { CopiedImage } from '../copying.ts'
import type { Outcome } from '../outcome.ts'
import { openTurns } from '../turns.ts'
import { writeBlob } from './blob-writer.ts'
import { folderFiles } from './folder-files.ts'
import type { LayoutFiles } from './layout-files.ts'
import { openTarWriter } from './layout-tar.ts'
import { layoutSource, openLayout, type Layout } from './open-layout.ts'
import { tarFiles } from './tar-files.ts'
import { openLayoutWriter } from './write-layout.ts'

const NAME = 'docker.io/team/app'
const image = makeImage({ name: 'app' })
const other = makeImage({ name: 'other' })

function answer<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'trouble') throw new Error(outcome.message)
  return outcome.value
}

function messageOf(outcome: Outcome<unknown>): string {
  return outcome.kind === 'trouble' ? outcome.message : ''
}

function registryWith(made: MadeImage): MemoryRepository {
  const repository = memoryRegistry('registry').repository('team/app')
  repository.add('1.0', made)
  return repository
}

async function carry(source: ContentSource, target: ContentTarget, reference = '1.0'): Promise<Outcome<CopiedImage>> {
  const room = { ledger: openLedger(), turns: openTurns(4), sent: () => undefined }
  return await copyImage({ source, reference, target, as: { kind: 'tag', tag: '1.0' }, referrers: 'along' }, room)
}

/** A layout from elsewhere, in both forms. */
function bothForms(t: TestContext, parts: Readonly<Record<string, string | Buffer>>): readonly LayoutFiles[] {
  const root = tempFolder(t, Object.fromEntries(Object.entries(parts).map(([name, text]) => [`folder/${name}`, text])))
  const file = path.join(root, 'layout.tar')
  writeFileSync(file, tarOf(Object.entries(parts).map(([name, content]) => ({ name, content }))))
  const tar = answer(tarFiles(file, 'oci-archive:layout.tar'))
  t.after(() => tar.close())
  return [folderFiles(path.join(root, 'folder'), 'oci:folder'), tar]
}

const MARKER = '{"imageLayoutVersion":"1.0.0"}'

function partsOf(made: MadeImage, name = `${NAME}:1.0`): Record<string, string | Buffer> {
  const blobs = [...made.blobs].map(([digest, bytes]) => [`blobs/${digest.replace(':', '/')}`, bytes] as const)
  const { digest, mediaType } = made
  const annotations = { 'org.opencontainers.image.ref.name': name }
  const entry = { mediaType, digest, size: made.blobs.get(digest)?.length, annotations }
  return {
    'oci-layout': MARKER,
    'index.json': JSON.stringify({ schemaVersion: 2, manifests: [entry] }),
    ...Object.fromEntries(blobs),
  }
}

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

interface Hostile {
  readonly name: string
  readonly parts: Readonly<Record<string, string | Buffer>>
  readonly message: RegExp
}

const entry = (fields: object) => JSON.stringify({ schemaVersion: 2, manifests: [fields] })
const hostile: readonly Hostile[] = [
  { name: 'nothing in it', parts: { x: '' }, message: /no OCI layout, for there is no oci-layout/ },
  { name: 'no index', parts: { 'oci-layout': MARKER }, message: /no OCI layout, for there is no index.json/ },
  {
    name: 'another version',
    parts: { 'oci-layout': '{"imageLayoutVersion":"9.0.0"}', 'index.json': entry({}) },
    message: /version "9.0.0"/,
  },
  { name: 'a marker that is no JSON', parts: { 'oci-layout': 'yes', 'index.json': '{}' }, message: /tells no version/ },
  { name: 'an index without manifests', parts: { 'oci-layout': MARKER, 'index.json': '[]' }, message: /no list/ },
  {
    name: 'an index that is nested without end',
    parts: { 'oci-layout': MARKER, 'index.json': '['.repeat(500_000) },
    message: /no list/,
  },
  {
    name: 'a digest that leads out of the layout',
    parts: {
      'oci-layout': MARKER,
      'index.json': entry({ mediaType: '', digest: 'sha256:../../../../etc/passwd', size: 1 }),
    },
    message: /manifest 1 .* is no descriptor/,
  },
  {
    name: 'a size that is none',
    parts: { 'oci-layout': MARKER, 'index.json': entry({ mediaType: '', digest: image.digest, size: -1 }) },
    message: /is no descriptor/,
  },
  {
    name: 'a marker without end',
    parts: { 'oci-layout': Buffer.alloc(70_000, ' '), 'index.json': '{}' },
    message: /oci-layout has more than/,
  },
]
for (const { name, parts, message } of hostile) {
  test(`refused: ${name}`, (t) => {
    for (const files of bothForms(t, parts)) assert.match(messageOf(openLayout(files)), message)
  })
}

/** What becomes of an image from a layout that was changed. */
async function copyOut(layout: Layout): Promise<Outcome<CopiedImage>> {
  const target = memoryRegistry('private').repository('app')
  const outcome = await carry(
    layoutSource(() => layout, NAME),
    target,
  )
  if (outcome.kind === 'trouble') assert.equal(target.tags.size, 0)
  return outcome
}

const manifestOf = (made: MadeImage) =>
  JSON.parse(made.blobs.get(made.manifests[0] ?? '')?.toString() ?? '') as { layers: { digest: string }[] }
const layer = manifestOf(image).layers[0]?.digest ?? ''
const changed: readonly { name: string; digest: string; to: (bytes: Buffer) => Buffer | undefined; message: RegExp }[] =
  [
    {
      name: 'a layer with other content of the same size',
      digest: layer,
      to: (bytes) => Buffer.alloc(bytes.length, 'x'),
      message: /has another digest/,
    },
    { name: 'a layer that is cut', digest: layer, to: (bytes) => bytes.subarray(1), message: /bytes instead of/ },
    { name: 'a layer that is missing', digest: layer, to: () => undefined, message: /there is no blobs/ },
    {
      name: 'a manifest with other content',
      digest: image.manifests[0] ?? '',
      to: (bytes) => Buffer.from(bytes.toString().replace('schemaVersion', 'schemaversion')),
      message: /has another digest/,
    },
    {
      name: 'a manifest that is too long',
      digest: image.digest,
      to: () => Buffer.alloc(9 * 1024 * 1024),
      message: /has more than/,
    },
  ]
for (const { name, digest, to, message } of changed) {
  test(`not copied: ${name}`, async (t) => {
    const parts = partsOf(image)
    const file = `blobs/${digest.replace(':', '/')}`
    const bytes = to(image.blobs.get(digest) ?? Buffer.alloc(0))
    if (bytes === undefined) delete parts[file]
    else parts[file] = bytes
    for (const files of bothForms(t, parts)) assert.match(messageOf(await copyOut(answer(openLayout(files)))), message)
  })
}

test('links in a folder are not followed: neither of blobs nor of their folders', async (t) => {
  for (const linked of [`blobs/${layer.replace(':', '/')}`, 'blobs/sha256', 'blobs']) {
    const [folder] = [tempFolder(t, partsOf(image))]
    const outside = tempFolder(t, {})
    renameSync(path.join(folder, linked), path.join(outside, 'it'))
    symlinkSync(path.join(outside, 'it'), path.join(folder, linked))
    const layout = answer(openLayout(folderFiles(folder, 'oci:x')))
    assert.match(messageOf(await copyOut(layout)), /links are not followed/)
  }
  const folder = tempFolder(t, { ...partsOf(image), 'index.json': { link: '/etc/passwd' } })
  assert.match(messageOf(openLayout(folderFiles(folder, 'oci:x'))), /links are not followed/)
})

test('a link in the place of a blob is not written through', async (t) => {
  const folder = path.join(tempFolder(t, {}), 'bundle')
  const outside = tempFolder(t, { precious: 'keep' })
  const writer = answer(openLayoutWriter(folder, 'oci:bundle'))
  symlinkSync(path.join(outside, 'precious'), path.join(folder, 'blobs', layer.replace(':', '/')))
  assert.match(messageOf(await carry(registryWith(image), writer.repository(NAME))), /links are not followed/)
  assert.equal(readFileSync(path.join(outside, 'precious'), 'utf8'), 'keep')
})

function tarParts(parts: Readonly<Record<string, string | Buffer>>): readonly TarPart[] {
  return Object.entries(parts).map(([name, content]) => ({ name, content }))
}

const tars: readonly { name: string; bytes: () => Buffer; message: RegExp }[] = [
  {
    name: 'a link in the place of a blob',
    bytes: () =>
      tarOf(
        tarParts(partsOf(image)).map((part) =>
          part.name.includes(layer.slice(7)) ? { name: part.name, type: '2', link: '/etc/passwd' } : part,
        ),
      ),
    message: /is a link, or no regular file/,
  },
  {
    name: 'one that is cut in a member',
    bytes: () => tarOf(tarParts(partsOf(image))).subarray(0, 1500),
    message: /ends in the middle/,
  },
  { name: 'one with a damaged header', bytes: () => Buffer.alloc(2048, 'x'), message: /has a damaged header/ },
  { name: 'one that is packed', bytes: () => Buffer.from([0x1f, 0x8b, 8, 0]), message: /packed with gzip/ },
  {
    name: 'one whose member claims to be endless',
    bytes: () => tarOf([{ name: 'oci-layout', content: MARKER, size: '77777777777' }]),
    message: /ends in the middle/,
  },
]
for (const { name, bytes, message } of tars) {
  test(`not read: ${name}`, async (t) => {
    const root = tempFolder(t, { 'a.tar': bytes() })
    const files = tarFiles(path.join(root, 'a.tar'), 'oci-archive:a.tar')
    if (files.kind === 'answer') t.after(() => files.value.close())
    const layout = files.kind === 'answer' ? openLayout(files.value) : files
    assert.match(layout.kind === 'answer' ? messageOf(await copyOut(layout.value)) : layout.message, message)
  })
}

test('names in a tar may begin with ./ or be said by PAX; names that lead elsewhere are nobody’s', async (t) => {
  const parts = tarParts(partsOf(image)).flatMap((part): readonly TarPart[] =>
    part.name.startsWith('blobs/')
      ? [
          { name: 'pax', type: 'x', content: paxOf({ path: `./${part.name}` }) },
          { ...part, name: 'short' },
        ]
      : [{ ...part, name: `./${part.name}` }],
  )
  const root = tempFolder(t, {
    'a.tar': tarOf([{ name: '../../oci-layout', content: 'x' }, ...parts, { name: '/index.json', content: 'x' }]),
  })
  const files = answer(tarFiles(path.join(root, 'a.tar'), 'oci-archive:a.tar'))
  t.after(() => files.close())
  assert.equal((await copyOut(answer(openLayout(files)))).kind, 'answer')
})
