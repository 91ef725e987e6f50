// Layouts made by somebody who means harm, in folders and tars: refused, not copied, and nothing outside them is read or written.

import assert from 'node:assert/strict'
import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { answer, carry, messageOf, NAME, registryWith } from '../../testing/carried-image.ts'
import { makeImage, type MadeImage } from '../../testing/made-image.ts'
import { memoryRegistry } from '../../testing/memory-content.ts'
import { paxOf, tarOf, type TarPart } from '../../testing/tar-builder.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import type { CopiedImage } from '../copying.ts'
import type { Outcome } from '../outcome.ts'
import { folderFiles } from './folder-files.ts'
import type { LayoutFiles } from './layout-files.ts'
import { layoutSource, openLayout, type Layout } from './open-layout.ts'
import { tarFiles } from './tar-files.ts'
import { openLayoutWriter } from './write-layout.ts'

const image = makeImage({ name: 'app' })

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
