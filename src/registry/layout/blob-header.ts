// The header of a blob in a tar: ustar where that has room, else with PAX before it.

import { paxHeader, paxRecord, tarHeader, USTAR_SIZE_LIMIT } from '../../files/tar-header.ts'
import type { Digest } from '../manifest.ts'
import { blobName } from './layout-files.ts'

/** The bytes before the content of a blob, whose size is in bytes. Names of sha512 are longer than ustar takes, and layers can be larger. */
export function blobHeader(digest: Digest, size: number): Buffer {
  const name = blobName(digest)
  const isLarge = size >= USTAR_SIZE_LIMIT
  const records = [
    ...(name.length > 100 ? [paxRecord('path', name)] : []),
    ...(isLarge ? [paxRecord('size', String(size))] : []),
  ]
  const own = tarHeader({
    name: Buffer.from(name).subarray(0, 100),
    type: '0',
    size: isLarge ? 0 : size,
    mode: 0o644,
  })
  return records.length === 0 ? own : Buffer.concat([paxHeader(records.join('')), own])
}
