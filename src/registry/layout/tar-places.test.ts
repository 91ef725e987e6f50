// Where blobs stand in a tar, however large they are: the headers that are written are those that are read.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blobHeader } from './blob-header.ts'
import { BLOCK, findTarMembers, type ReadAt } from './tar-places.ts'

const GIB = 1024 ** 3

interface Case {
  readonly name: string
  readonly digest: string
  readonly size: number
}

const cases: readonly Case[] = [
  { name: 'an empty blob', digest: `sha256:${'a'.repeat(64)}`, size: 0 },
  { name: 'one of a whole block', digest: `sha256:${'a'.repeat(64)}`, size: BLOCK },
  { name: 'one with a long name', digest: `sha512:${'b'.repeat(128)}`, size: 700 },
  { name: 'the largest that ustar has room for', digest: `sha256:${'c'.repeat(64)}`, size: 8 * GIB - 1 },
  { name: 'one that only PAX can tell', digest: `sha256:${'c'.repeat(64)}`, size: 8 * GIB },
  { name: 'one that is larger still, with a long name', digest: `sha512:${'d'.repeat(128)}`, size: 90 * GIB + 3 },
]

/** A tar of one member that is not there as bytes: only its header, and zeros. */
function virtualTar(header: Buffer): ReadAt {
  return (buffer, at) => {
    buffer.fill(0)
    header.copy(buffer, 0, Math.min(at, header.length), Math.min(at + buffer.length, header.length))
    return buffer.length
  }
}

for (const { name, digest, size } of cases) {
  test(name, () => {
    const header = blobHeader(digest, size)
    const end = header.length + Math.ceil(size / BLOCK) * BLOCK
    const found = findTarMembers(virtualTar(header), end + 2 * BLOCK)
    assert.ok(typeof found !== 'string')
    const file = `blobs/${digest.replace(':', '/')}`
    assert.deepEqual([...found], [[file, { kind: 'file', start: header.length, size }]])
  })
}
