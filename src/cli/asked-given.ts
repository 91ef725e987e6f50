// Subjects with what registries, or a file, say of their images: loaded when a run asks.

import type { Settings } from '../config/effective.ts'
import { askForImages, type ImageQuestions } from '../facts/asked-images.ts'
import { lockFinder } from '../images/lock.ts'
import type { Reference } from '../reference/reference.ts'
import type { Digest } from '../registry/manifest.ts'
import { askedPlatforms } from './asked-platforms.ts'
import { openInformant } from './informant.ts'
import type { Invocation } from './invocation.ts'
import { nearestLock, readLockFile } from './lock-file.ts'
import { installedGraph } from './rendered-given.ts'
import { settingsSource } from './settings.ts'
import type { Given } from './subjects.ts'

/** Who is asked in a run, under settings that name the same cluster. */
export interface GivenAsker {
  /** The same with the facts of its images. */
  add(given: Given): Promise<Given>
  close(): void
}

/** Opens it. Throws `UsageError` where what an option names cannot be read. */
export async function openGivenAsker(invocation: Invocation, settings: Settings): Promise<GivenAsker> {
  const platforms = askedPlatforms(invocation)
  const lockedDigest = await readLocked(invocation)
  const informant = await openInformant({ invocation, source: settingsSource(invocation), settings })
  const questions: ImageQuestions = { ask: informant.ask, platforms, lockedDigest }
  return {
    async add(given) {
      const { subject } = given
      const graph = subject.graph ?? installedGraph(given, invocation)
      return {
        ...given,
        subject: { ...subject, asked: await askForImages(graph?.uses ?? subject.uses, graph, questions) },
      }
    },
    close: () => informant.close(),
  }
}

async function readLocked(invocation: Invocation): Promise<ImageQuestions['lockedDigest']> {
  const place = nearestLock(invocation)
  if (place === undefined) return () => undefined
  const find = lockFinder(await readLockFile(place, invocation.io.cwd))
  return ({ registry, repository, tag }: Reference): Digest | undefined =>
    tag === undefined ? undefined : find({ registry, repository, tag })?.digest
}
