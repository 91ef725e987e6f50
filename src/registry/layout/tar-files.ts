// A layout that is a tar: where its files stand in it is found once, then each is read from its place. Nothing is unpacked.

import { closeSync, constants, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import { done, refused } from '../copy-outcome.ts'
import type { Outcome } from '../outcome.ts'
import { blobName, digestOfName, type LayoutFiles } from './layout-files.ts'
import { diskTrouble } from './layout-trouble.ts'
import { findTarMembers, type TarPlace } from './tar-places.ts'

/** How much of a blob is read at a time, in bytes. */
const PIECE = 256 * 1024

/** Opens a tar and finds its members; a trouble where it is none. `close` ends it. */
export function tarFiles(absolute: string, shown: string): Outcome<LayoutFiles> {
  let fd: number
  try {
    fd = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  } catch (error) {
    return diskTrouble(shown, error)
  }
  const places = readPlaces(fd, shown)
  if (places.kind === 'trouble') {
    closeSync(fd)
    return places
  }
  return done(filesAt(fd, places.value, shown))
}

function readPlaces(fd: number, shown: string): Outcome<ReadonlyMap<string, TarPlace>> {
  try {
    const stats = fstatSync(fd)
    if (!stats.isFile()) return refused(`${shown}: it is no regular file`)
    const start = Buffer.alloc(2)
    readSync(fd, start, 0, 2, 0)
    if (start[0] === 0x1f && start[1] === 0x8b)
      return refused(`${shown}: it is packed with gzip, and is read only unpacked (gunzip)`)
    const found = findTarMembers((buffer, at) => readSync(fd, buffer, 0, buffer.length, at), stats.size)
    return typeof found === 'string' ? refused(`${shown}: the archive ${found}`) : done(found)
  } catch (error) {
    return diskTrouble(shown, error)
  }
}

function filesAt(fd: number, places: ReadonlyMap<string, TarPlace>, shown: string): LayoutFiles {
  const placeOf = (name: string): Outcome<TarPlace | undefined> => {
    const place = places.get(name)
    return place?.kind === 'other' ? refused(`${shown}: ${name} is a link, or no regular file`) : done(place)
  }
  const read = (name: string, limit: number): Outcome<Buffer | undefined> => {
    const place = placeOf(name)
    if (place.kind === 'trouble' || place.value === undefined) return place.kind === 'trouble' ? place : done(undefined)
    const { start, size } = place.value
    if (size > limit) return refused(`${shown}: ${name} has more than ${limit} bytes`)
    try {
      const bytes = Buffer.alloc(size)
      return readSync(fd, bytes, 0, size, start) === size ? done(bytes) : refused(`${shown}: ${name} is cut off`)
    } catch (error) {
      return diskTrouble(`${shown}: ${name}`, error)
    }
  }
  return {
    shown,
    small: read,
    blob: (digest, limit) => read(blobName(digest), limit),
    sizeOf(digest) {
      const place = placeOf(blobName(digest))
      return place.kind === 'trouble' ? place : done(place.value?.size)
    },
    open(digest, skipped) {
      const place = placeOf(blobName(digest))
      if (place.kind === 'trouble') return place
      if (place.value === undefined) return refused(`${shown}: there is no ${blobName(digest)}`)
      const { start, size } = place.value
      if (skipped >= size) return done(Readable.from([]))
      const range = { start: start + skipped, end: start + size - 1 }
      return done(createReadStream('', { fd, autoClose: false, highWaterMark: PIECE, ...range }))
    },
    blobs: () => [...places.keys()].flatMap(digestOfName),
    close: () => {
      closeSync(fd)
    },
  }
}
