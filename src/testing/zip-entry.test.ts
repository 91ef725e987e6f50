import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import { readZipEntry } from './zip-entry.ts'

interface Entry {
  readonly name: string
  readonly text: string
  readonly method: 'stored' | 'deflated'
  /** Bytes between a header and what follows it: both headers have such fields, of lengths of their own. */
  readonly extra?: number
}

/** A zip archive in which the local headers know no sizes, as archives have it that were written in one go. */
function zipOf(entries: readonly Entry[], comment = ''): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, method, extra = 0 } of entries) {
    const content = Buffer.from(text)
    const packed = method === 'stored' ? content : deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(name.length, 26)
    local.writeUInt16LE(extra, 28)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(method === 'stored' ? 0 : 8, 10)
    central.writeUInt32LE(crc32(content), 16)
    central.writeUInt32LE(packed.length, 20)
    central.writeUInt32LE(content.length, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt16LE(extra * 2, 30)
    central.writeUInt32LE(at, 42)
    const own = Buffer.concat([local, Buffer.from(name), Buffer.alloc(extra), packed])
    parts.push(own)
    directory.push(Buffer.concat([central, Buffer.from(name), Buffer.alloc(extra * 2)]))
    at += own.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)])
}

const entries: readonly Entry[] = [
  { name: 'helm/LICENSE', text: 'do as you like', method: 'stored' },
  { name: 'helm/helm', text: 'x'.repeat(5000), method: 'deflated', extra: 9 },
  { name: 'kubectl/kubectl', text: '', method: 'stored', extra: 3 },
]

for (const { name, text, method } of entries) {
  test(`an entry of a zip is read by its name: ${name}, ${method}`, () => {
    assert.equal(readZipEntry(zipOf(entries), name)?.toString(), text)
  })
}

test('a comment behind the archive does not hide its directory', () => {
  assert.equal(readZipEntry(zipOf(entries, 'PK\u0005\u0006 and more'), 'helm/LICENSE')?.toString(), 'do as you like')
})

test('a name that is not in the zip gives nothing', () => {
  assert.equal(readZipEntry(zipOf(entries), 'helm'), undefined)
})

const broken: readonly { readonly name: string; readonly zip: () => Buffer; readonly error: RegExp }[] = [
  { name: 'an archive cut off', zip: () => zipOf(entries).subarray(0, -1), error: /not the whole of one/ },
  { name: 'nothing at all', zip: () => Buffer.alloc(0), error: /no zip archive/ },
  {
    name: 'a changed byte',
    zip: () => {
      const zip = zipOf(entries)
      zip.write('D', zip.indexOf('do as'))
      return zip
    },
    error: /checksum/,
  },
  {
    name: 'a directory that is elsewhere',
    zip: () => {
      const zip = zipOf(entries)
      zip.writeUInt32LE(1, zip.length - 6)
      return zip
    },
    error: /directory is damaged/,
  },
]
for (const { name, zip, error } of broken) {
  test(`a damaged zip is refused: ${name}`, () => {
    assert.throws(() => readZipEntry(zip(), 'helm/LICENSE'), error)
  })
}
