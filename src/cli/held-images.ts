// What `chartpin check --against` compares with: the images of a list, of a lock, of an OCI layout, or of what `docker save` wrote.

import path from 'node:path'
import type { FoundImage } from '../facts/image-fact.ts'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile, readStart } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { type LockedImage, lockName } from '../images/lock.ts'
import { readDockerArchive } from '../registry/layout/docker-archive.ts'
import { tarFiles } from '../registry/layout/tar-files.ts'
import { parsePlatform } from '../registry/platform-text.ts'
import { parseReference } from '../reference/parse.ts'
import type { ReferenceParts } from '../reference/print.ts'
import { layoutWishes, openNamedLayout, readLayoutName } from './copy-layouts.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { readListSide } from './list-side.ts'
import { readLockFile } from './lock-file.ts'
import type { SettingsSource } from './settings.ts'

/** What is told of an image; without its digest, or without platforms, where they are not told. */
export type HeldImage = Pick<FoundImage, 'digest' | 'platforms'>

/** The images of a file. */
export interface HeldImages {
  /** How the file is called. */
  readonly shown: string
  /** The image of a name; of a name with a digest the one that has it, or one of which no digest is told. */
  readonly find: (reference: ReferenceParts) => HeldImage | undefined
}

interface NamedImage {
  readonly reference: ReferenceParts
  readonly image: HeldImage
}

/** Reads what `--against` names: `oci:FOLDER`, `oci-archive:FILE.tar`, `docker-archive:FILE.tar`, a lock of any kind, else a list with one image a line, or a chart. */
export async function readHeld(invocation: Invocation, source: SettingsSource): Promise<HeldImages> {
  const { against: shown = '' } = invocation.options
  const { find } = finder(await readNamed(shown, invocation, source))
  return { shown, find }
}

async function readNamed(name: string, invocation: Invocation, source: SettingsSource): Promise<readonly NamedImage[]> {
  const { cwd } = invocation.io
  const [, archive] = /^docker-archive:(.*)$/s.exec(name) ?? []
  if (archive !== undefined) return archivedImages(archive, name, cwd)
  const layout = readLayoutName(name, cwd)
  if (layout !== undefined) {
    const { wanted } = layoutWishes(openNamedLayout(layout), undefined)
    return wanted.map(({ reference, digest = '' }) => ({ reference, image: { digest, platforms: [] } }))
  }
  const foreign = await foreignLock(path.resolve(cwd, name), cwd)
  if (foreign !== undefined) return foreign
  if (/\.lock\.ya?ml$/.test(name)) {
    const { images } = await readLockFile(path.resolve(cwd, name), cwd)
    return images.flatMap(lockedImages)
  }
  const { images } = await readListSide(name, invocation, source)
  return images.flatMap(({ reference }) => named(reference, { digest: '', platforms: [] }))
}

/** The names of an archive, which tells no digests. */
function archivedImages(file: string, shown: string, cwd: string): readonly NamedImage[] {
  if (file === '')
    throw new UsageError('docker-archive: needs a path behind it', { hint: 'as in docker-archive:a.tar' })
  const files = tarFiles(path.resolve(cwd, file), shown)
  if (files.kind === 'trouble') throw new UsageError(files.message)
  try {
    const archived = readDockerArchive(files.value)
    if (archived.kind === 'trouble') throw new UsageError(archived.message)
    return archived.value.flatMap((name) => named(name, { digest: '', platforms: [] }))
  } finally {
    files.value.close()
  }
}

/** The Images.lock of `helm dt`, and the locks of imgpkg and kbld, told by what they are; undefined for all other files. */
async function foreignLock(absolute: string, cwd: string): Promise<readonly NamedImage[] | undefined> {
  if (/\.t?gz$/i.test(absolute) || readStart(absolute, 1).length === 0) return undefined
  const source = readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: CHART_FILE_LIMIT })
  if (isProblem(source)) return undefined
  const { looksLikeLines, readForeignLock } = await import('../images/digest-document.ts')
  const read = looksLikeLines(source.text) ? undefined : await readForeignLock(source.text)
  if (read === undefined) return undefined
  if (read.problems.length > 0)
    throw new UsageError(`the lock ${source.path} cannot be used; nothing was done`, {
      because: read.problems.slice(0, 5).map(({ line, message }) => `${source.path}:${line}: ${message}`),
    })
  return read.entries.flatMap(({ image, digest, platforms = [] }) => named(image, { digest, platforms }))
}

/** By the name that it has, and by that which a mapping gives it. */
function lockedImages({ image, target, digest, platforms }: LockedImage): readonly NamedImage[] {
  const held = [...platforms].flatMap(([text, own]) => {
    const platform = parsePlatform(text)
    return platform === undefined ? [] : [{ platform, digest: own }]
  })
  const names = [image, ...(target === undefined ? [] : [target])]
  return names.flatMap((text) => named(text, { digest, platforms: held }))
}

/** The digest that a name has is that of its image, where nothing else tells it. */
function named(text: string, image: HeldImage): readonly NamedImage[] {
  const parsed = parseReference(text)
  if (!parsed.ok) return []
  const { reference } = parsed
  return [{ reference, image: { ...image, digest: image.digest === '' ? (reference.digest ?? '') : image.digest } }]
}

/** A tag finds what has it, and a digest what has that, with which tag ever. */
function finder(images: readonly NamedImage[]): Pick<HeldImages, 'find'> {
  const byTag = new Map(images.map(({ reference, image }) => [lockName(reference), image]))
  const byDigest = new Map(images.map(({ reference, image }) => [digestName(reference, image.digest), image]))
  return {
    find(reference) {
      const { digest } = reference
      const tagged = byTag.get(lockName(reference))
      if (digest === undefined) return tagged
      return byDigest.get(digestName(reference, digest)) ?? (tagged?.digest === '' ? tagged : undefined)
    },
  }
}

function digestName({ registry, repository }: ReferenceParts, digest: string): string {
  return lockName({ registry, repository, digest })
}
