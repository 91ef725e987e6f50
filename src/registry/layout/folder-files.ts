// A layout that is a folder.

import {
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import path from 'node:path'
import { done, refused } from '../copy-outcome.ts'
import type { Digest } from '../manifest.ts'
import type { Outcome } from '../outcome.ts'
import { blobName, digestOfName, type LayoutFiles } from './layout-files.ts'
import { diskTrouble } from './layout-trouble.ts'

/** How much of a blob is read at a time, in bytes. */
const PIECE = 256 * 1024

/** Opens the files of a folder; nothing is read yet. */
export function folderFiles(absolute: string, shown: string): LayoutFiles {
  const look = (name: string): Outcome<number | undefined> => regularSize(path.join(absolute, name), shown)
  const read = (name: string, size: Outcome<number | undefined>, limit: number): Outcome<Buffer | undefined> => {
    if (size.kind === 'trouble' || size.value === undefined) return size.kind === 'trouble' ? size : done(undefined)
    if (size.value > limit) return refused(`${shown}: ${name} has more than ${limit} bytes`)
    try {
      return done(readFileSync(path.join(absolute, name)))
    } catch (error) {
      return diskTrouble(`${shown}: ${name}`, error)
    }
  }
  const sizeOf = (digest: Digest): Outcome<number | undefined> => {
    const linked = ['blobs', path.dirname(blobName(digest))].find((folder) => isLink(path.join(absolute, folder)))
    return linked === undefined
      ? look(blobName(digest))
      : refused(`${shown}: ${linked} is a link, and links are not followed in a layout`)
  }
  return {
    shown,
    small: (name, limit) => read(name, look(name), limit),
    blob: (digest, limit) => read(blobName(digest), sizeOf(digest), limit),
    sizeOf,
    open(digest, start) {
      try {
        // A link that was put there since is not followed either.
        const fd = openSync(path.join(absolute, blobName(digest)), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
        if (fstatSync(fd).isFile()) return done(createReadStream('', { fd, start, highWaterMark: PIECE }))
        closeSync(fd)
        return refused(`${shown}: ${blobName(digest)} is no regular file`)
      } catch (error) {
        return diskTrouble(`${shown}: ${blobName(digest)}`, error)
      }
    },
    blobs: () =>
      ['sha256', 'sha512'].flatMap((algorithm) =>
        namesIn(path.join(absolute, 'blobs', algorithm)).flatMap((hex) => digestOfName(`blobs/${algorithm}/${hex}`)),
      ),
    close: () => undefined,
  }
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function isLink(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/** Of a regular file, in bytes; undefined where nothing is there. */
function regularSize(file: string, shown: string): Outcome<number | undefined> {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false })
    if (stats === undefined || stats.isFile()) return done(stats?.size)
    const what = stats.isSymbolicLink() ? 'is a link, and links are not followed in a layout' : 'is no regular file'
    return refused(`${shown}: ${path.basename(file)} ${what}`)
  } catch (error) {
    return diskTrouble(`${shown}: ${path.basename(file)}`, error)
  }
}
