// A packed chart with changed files in it, as bytes: for writing it elsewhere than where it was read.

import { rootOf, type ChangedFile } from '../files/write-back.ts'
import type { ChangedArchive } from '../files/write-tgz.ts'

/**
 * The archive with these members changed, those of archives within it too; every other member keeps its bytes. All files must
 * have been read from this archive: one that is not there, or is other than it was read, refuses the whole.
 */
export async function rewriteArchive(archive: Buffer, changed: readonly ChangedFile[]): Promise<ChangedArchive> {
  const { replaceMembers } = await import('../files/write-tgz.ts')
  const members = changed.map(({ file, text }) => ({
    names: rootOf(file.place).names,
    bytes: Buffer.from(text),
    before: Buffer.from(file.text),
  }))
  return replaceMembers(archive, members)
}
