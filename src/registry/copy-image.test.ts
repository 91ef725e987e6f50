// Images copied between places in memory: in which order, what is left alone, and what comes of what goes wrong.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digestOf, makeImage, type MadeImage } from '../testing/made-image.ts'
import { memoryRegistry, type MemoryRepository } from '../testing/memory-content.ts'
import { openLedger } from './blob-ledger.ts'
import { copyImage } from './copy-image.ts'
import { refused } from './copy-outcome.ts'
import type { CopiedImage, CopyJob, CopyRoom } from './copying.ts'
import type { Outcome } from './outcome.ts'
import { openTurns } from './turns.ts'

const image = makeImage({ name: 'app', platforms: ['linux/amd64', 'linux/arm64'] })
const OCI_IMAGE = 'application/vnd.oci.image.manifest.v1+json'

function newRoom(): CopyRoom & { readonly bytes: () => number } {
  let bytes = 0
  return {
    ledger: openLedger(),
    turns: openTurns(4),
    sent: (count) => {
      bytes += count
    },
    bytes: () => bytes,
  }
}

function source(made: MadeImage = image): MemoryRepository {
  const repository = memoryRegistry('source').repository('team/app')
  repository.add('1.0', made)
  return repository
}

function job(from: MemoryRepository, target: MemoryRepository, more: Partial<CopyJob> = {}): CopyJob {
  return { source: from, reference: '1.0', target, as: { kind: 'tag', tag: '1.0' }, referrers: 'along', ...more }
}

function valueOf(outcome: Outcome<CopiedImage>): CopiedImage {
  if (outcome.kind === 'trouble') throw new Error(outcome.message)
  return outcome.value
}

function describe(bytes: Buffer, mediaType: string) {
  return { mediaType, digest: digestOf(bytes), size: bytes.length }
}

const isAmd64: CopyJob['wants'] = ({ architecture }) => architecture === 'amd64'

/** An index around an image. */
function nest(inner: MadeImage): MadeImage {
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: inner.mediaType,
      manifests: [{ mediaType: inner.mediaType, digest: inner.digest, size: inner.blobs.get(inner.digest)?.length }],
    }),
  )
  const digest = digestOf(bytes)
  return {
    ...inner,
    digest,
    blobs: new Map([...inner.blobs, [digest, bytes]]),
    manifests: [...inner.manifests, inner.digest],
  }
}

function addReferrer(to: MemoryRepository, subject: string, name: string): string {
  const blob = Buffer.from(`the content of ${name}`)
  const config = Buffer.from('{}')
  for (const each of [blob, config]) to.blobs.set(digestOf(each), each)
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_IMAGE,
      artifactType: 'application/example',
      config: describe(config, 'application/vnd.oci.empty.v1+json'),
      layers: [describe(blob, 'text/plain')],
      subject: { mediaType: image.mediaType, digest: subject, size: 1 },
    }),
  )
  to.manifests.set(digestOf(manifest), manifest)
  return digestOf(manifest)
}

test('an image arrives byte for byte: blobs, then manifests, then the index under its tag', async () => {
  const target = memoryRegistry('target').repository('mirror/app')
  const room = newRoom()
  const copied = valueOf(await copyImage(job(source(), target), room))
  assert.equal(copied.digest, image.digest)
  assert.equal(target.tags.get('1.0'), image.digest)
  for (const [digest, bytes] of image.blobs) {
    assert.deepEqual(target.blobs.get(digest) ?? target.manifests.get(digest), bytes)
  }
  assert.equal(target.log.at(-1), 'put 1.0')
  for (const child of image.manifests) {
    const { config, layers } = JSON.parse(image.blobs.get(child)?.toString() ?? '') as {
      config: { digest: string }
      layers: { digest: string }[]
    }
    const at = target.log.indexOf(`put ${child}`)
    assert.ok(at >= 0)
    for (const { digest } of [config, ...layers]) assert.ok(target.log.indexOf(`upload ${digest}`) < at, digest)
  }
  const ofBlobs = [...target.blobs.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  assert.equal(room.bytes(), ofBlobs)
})

test('a layer that both platforms share is fetched once', async () => {
  const from = source()
  valueOf(await copyImage(job(from, memoryRegistry('target').repository('a')), newRoom()))
  assert.equal(new Set(from.log).size, from.log.length)
})

test('a second run sends nothing', async () => {
  const target = memoryRegistry('target').repository('a')
  const from = source()
  valueOf(await copyImage(job(from, target), newRoom()))
  target.log.length = 0
  from.log.length = 0
  const { blobs, manifests, mounted, bytes } = valueOf(await copyImage(job(from, target), newRoom()))
  assert.deepEqual({ blobs, manifests, mounted, bytes }, { blobs: 0, manifests: 0, mounted: 0, bytes: 0 })
  assert.deepEqual([target.log, from.log], [[], []])
})

test('what a copy that was cut off has brought is not sent again', async () => {
  const target = memoryRegistry('target').repository('a')
  const from = source()
  const last = image.manifests[1] ?? ''
  target.faults.set(`put ${last}`, refused('cut', { failure: 'unreachable' }))
  assert.equal((await copyImage(job(from, target), newRoom())).kind, 'trouble')
  assert.equal(target.tags.size, 0)
  const before = target.blobs.size
  target.faults.clear()
  from.log.length = 0
  const copied = valueOf(await copyImage(job(from, target), newRoom()))
  assert.equal(copied.blobs, 5 - before)
  assert.deepEqual(from.log.length, 5 - before)
  assert.equal(target.tags.get('1.0'), image.digest)
})

test('an index that is there without some of its parts is filled up', async () => {
  const target = memoryRegistry('target', { indexes: 'sparse' }).repository('a')
  const some = valueOf(await copyImage(job(source(), target, { wants: isAmd64 }), newRoom()))
  assert.deepEqual([some.leftOut, target.manifests.size, target.tags.get('1.0')], [1, 2, image.digest])
  valueOf(await copyImage(job(source(), target), newRoom()))
  assert.equal(target.manifests.size, 3)
  assert.equal(target.blobs.size, 5)
})

test('where an index needs all its parts, some platforms alone are refused, and the tag is not written', async () => {
  const target = memoryRegistry('target').repository('a')
  const outcome = await copyImage(job(source(), target, { wants: isAmd64 }), newRoom())
  assert.ok(outcome.kind === 'trouble')
  assert.match(outcome.message, /another index would have another digest/)
  assert.equal(target.tags.size, 0)
})

test('a platform that an image does not have is told with those that it has', async () => {
  const outcome = await copyImage(
    job(source(), memoryRegistry('target').repository('a'), { wants: ({ os }) => os === 'plan9' }),
    newRoom(),
  )
  assert.ok(outcome.kind === 'trouble')
  assert.match(outcome.message, /linux\/amd64, linux\/arm64/)
})

test('blobs of the same registry are mounted, and sent once by all images together', async () => {
  const registry = memoryRegistry('target')
  const room = newRoom()
  const from = source()
  const names = ['a', 'b', 'c']
  await Promise.all(names.map(async (name) => valueOf(await copyImage(job(from, registry.repository(name)), room))))
  const uploads = names.flatMap((name) => registry.repository(name).log.filter((line) => line.startsWith('upload')))
  assert.equal(uploads.length, 5)
  for (const name of names) assert.equal(registry.repository(name).blobs.size, 5)
})

test('a copy within one registry moves no content', async () => {
  const registry = memoryRegistry('one')
  const from = registry.repository('team/app')
  from.add('1.0', image)
  const copied = valueOf(await copyImage(job(from, registry.repository('elsewhere')), newRoom()))
  assert.deepEqual([copied.blobs, copied.mounted], [0, 5])
})

test('content with another digest than its own is not taken, and the tag is not written', async () => {
  const from = source()
  const [blob] = [...from.blobs.keys()]
  from.blobs.set(blob ?? '', Buffer.from('something else'))
  const target = memoryRegistry('target').repository('a')
  const outcome = await copyImage(job(from, target), newRoom())
  assert.ok(outcome.kind === 'trouble')
  assert.equal(target.tags.size, 0)
})

test('content that breaks off is told with what broke it', async () => {
  const from = source()
  const [blob] = [...from.blobs.keys()]
  from.faults.set(
    `blob ${blob ?? ''}`,
    refused('the connection was cut', { failure: 'unreachable', code: 'ECONNRESET' }),
  )
  const outcome = await copyImage(job(from, memoryRegistry('target').repository('a')), newRoom())
  assert.deepEqual(outcome.kind === 'trouble' ? outcome.code : '', 'ECONNRESET')
})

test('when the one who sends a blob fails, the next one who wants it sends it', async () => {
  const registry = memoryRegistry('target')
  const first = registry.repository('a')
  first.faults.set('upload', refused('denied', { failure: 'denied', status: 403 }))
  const room = newRoom()
  const from = source()
  const outcomes = await Promise.all([
    copyImage(job(from, first), room),
    copyImage(job(from, registry.repository('b')), room),
  ])
  assert.deepEqual(
    outcomes.map(({ kind }) => kind),
    ['trouble', 'answer'],
  )
})

test('a tag that is not there at the source is absent', async () => {
  const outcome = await copyImage(
    job(source(), memoryRegistry('target').repository('a'), { reference: '9.9' }),
    newRoom(),
  )
  assert.equal(outcome.kind === 'trouble' ? outcome.failure : '', 'absent')
})

for (const referrers of ['listed', 'by-tag'] as const) {
  test(`referrers, and what refers to them, go along where the target has them ${referrers}`, async () => {
    const from = source()
    const signature = addReferrer(from, image.digest, 'a signature')
    const onPlatform = addReferrer(from, image.manifests[0] ?? '', 'a bill of material')
    const onSignature = addReferrer(from, signature, 'a signature of the signature')
    const target = memoryRegistry('target', { referrers }).repository('a')
    const copied = valueOf(await copyImage(job(from, target), newRoom()))
    assert.equal(copied.attached, 3)
    for (const [subject, each] of [
      [image.digest, signature],
      [image.manifests[0] ?? '', onPlatform],
      [signature, onSignature],
    ] as const) {
      const listed = await target.referrers(subject)
      assert.deepEqual(listed.kind === 'answer' ? listed.value.map(({ digest }) => digest) : [], [each])
    }
    target.log.length = 0
    assert.equal(valueOf(await copyImage(job(from, target), newRoom())).attached, 0)
    assert.deepEqual(target.log, [])
  })
}

test('the tags that cosign makes go along, unless they are to be left', async () => {
  const from = source()
  const signature = makeImage({ name: 'signature', platforms: ['linux/amd64'] })
  const tag = `${image.digest.replace(':', '-')}.sig`
  from.add(tag, signature)
  const target = memoryRegistry('target').repository('a')
  valueOf(await copyImage(job(from, target, { referrers: 'left' }), newRoom()))
  assert.equal(target.tags.has(tag), false)
  assert.equal(valueOf(await copyImage(job(from, target), newRoom())).attached, 1)
  assert.equal(target.tags.get(tag), signature.digest)
})

test('a source that does not tell of signatures still gives its image, and that is noted', async () => {
  const from = source()
  from.faults.set('referrers', refused('403 Forbidden', { failure: 'denied', status: 403 }))
  const copied = valueOf(await copyImage(job(from, memoryRegistry('target').repository('a')), newRoom()))
  assert.match(copied.notes.join(), /signatures were not looked for: 403/)
})

test('a source that fails when it is asked for signatures fails the image, whose tag is there', async () => {
  const from = source()
  from.faults.set('referrers', refused('503', { failure: 'server-error', status: 503 }))
  const target = memoryRegistry('target').repository('a')
  assert.equal((await copyImage(job(from, target), newRoom())).kind, 'trouble')
  assert.equal(target.tags.get('1.0'), image.digest)
})

test('layers that lie at their publisher stay there', async () => {
  const config = Buffer.from('{"os":"windows","architecture":"amd64"}')
  const layers = [
    {
      ...describe(Buffer.from('base'), 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'),
      urls: ['https://publisher.example/base'],
    },
    describe(Buffer.from('own'), 'application/vnd.oci.image.layer.v1.tar+gzip'),
  ]
  const manifest = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: OCI_IMAGE,
      config: describe(config, 'application/vnd.oci.image.config.v1+json'),
      layers,
    }),
  )
  const blobs = [config, Buffer.from('own'), manifest].map((bytes) => [digestOf(bytes), bytes] as const)
  const made = { digest: digestOf(manifest), mediaType: OCI_IMAGE, blobs: new Map(blobs), manifests: [] }
  const target = memoryRegistry('target').repository('a')
  const copied = valueOf(await copyImage(job(source(made), target), newRoom()))
  assert.deepEqual([copied.foreign, copied.blobs], [1, 2])
})

test('an index in an index is copied, and a tower of them is refused', async () => {
  const twice = nest(image)
  const target = memoryRegistry('target').repository('a')
  valueOf(await copyImage(job(source(twice), target), newRoom()))
  assert.equal(target.tags.get('1.0'), twice.digest)
  const tower = nest(nest(nest(nest(nest(twice)))))
  const outcome = await copyImage(job(source(tower), memoryRegistry('target').repository('b')), newRoom())
  assert.match(outcome.kind === 'trouble' ? outcome.message : '', /lies in more than 4 indexes/)
})
