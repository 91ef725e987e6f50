// What `chartpin check --against` compares with: the images of a list, of a lock, or of an OCI layout.

import path from 'node:path'
import type { FoundImage } from '../facts/image-fact.ts'
import { type LockedImage, lockName } from '../images/lock.ts'
import { parsePlatform } from '../registry/platform-text.ts'
import { parseReference } from '../reference/parse.ts'
import type { ReferenceParts } from '../reference/print.ts'
import { layoutWishes, openNamedLayout, readLayoutName } from './copy-layouts.ts'
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

/** Reads what `--against` names: `oci:FOLDER`, `oci-archive:FILE.tar`, a lock, else a list with one image a line, or a chart. */
export async function readHeld(invocation: Invocation, source: SettingsSource): Promise<HeldImages> {
  const { against: shown = '' } = invocation.options
  const { find } = finder(await readNamed(shown, invocation, source))
  return { shown, find }
}

async function readNamed(name: string, invocation: Invocation, source: SettingsSource): Promise<readonly NamedImage[]> {
  const { cwd } = invocation.io
  const layout = readLayoutName(name, cwd)
  if (layout !== undefined) {
    const { wanted } = layoutWishes(openNamedLayout(layout), undefined)
    return wanted.map(({ reference, digest = '' }) => ({ reference, image: { digest, platforms: [] } }))
  }
  if (/\.lock\.ya?ml$/.test(name)) {
    const { images } = await readLockFile(path.resolve(cwd, name), cwd)
    return images.flatMap(lockedImages)
  }
  const { images } = await readListSide(name, invocation, source)
  return images.flatMap(({ reference }) => named(reference, { digest: '', platforms: [] }))
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
