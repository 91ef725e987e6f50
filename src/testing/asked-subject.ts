// Subjects with made-up answers of registries, for the rules that judge by them: a table of images in `registries.yaml` of a case or an example.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { askForImages } from '../facts/asked-images.ts'
import type { Standing } from '../facts/image-fact.ts'
import type { Subject } from '../findings/rule.ts'
import { canonical } from '../reference/print.ts'
import { parsePlatform } from '../registry/platform-text.ts'
import { askTable, type MadeUpImage, type MadeUpImages } from './asked-images.ts'
import { plainYaml } from './plain-yaml.ts'

/** What registries and the lock say. */
export interface Answers {
  /** By whole reference; anything else is absent. A word and a reason stand for an image that is not found: `denied: unauthorized`. */
  readonly images: Readonly<Record<string, MadeUpImage | Readonly<Partial<Record<Unfound, string>>>>>
  /** What every image shall have. */
  readonly platforms?: readonly string[]
  /** The digest that the lock has for a tag. */
  readonly locked?: Readonly<Record<string, string>>
}

type Unfound = Exclude<Standing['kind'], 'found'>
const unfound: readonly Unfound[] = ['absent', 'denied', 'throttled', 'unreachable', 'not-asked']

/** The subject, asked about. */
export async function askedSubject(subject: Subject, answers: Answers): Promise<Subject> {
  const { images, platforms = [], locked = {} } = answers
  const asked = await askForImages(subject.uses, subject.graph, {
    ask: askTable(Object.fromEntries(Object.entries(images).map(([name, image]) => [name, madeUp(image)]))),
    platforms: platforms.flatMap((text) => parsePlatform(text) ?? []),
    lockedDigest: ({ registry, repository, tag }) =>
      locked[canonical({ registry, repository, ...(tag !== undefined && { tag }) })],
  })
  return { ...subject, asked }
}

/** What `registries.yaml` of a folder says; nothing is there where it has none. */
export function readAnswers(folder: string): Answers {
  const file = path.join(folder, 'registries.yaml')
  // A test file of our own: what is wrong in it is a test that fails.
  return existsSync(file) ? (plainYaml(readFileSync(file, 'utf8')) as Answers) : { images: {} }
}

function madeUp(image: Answers['images'][string]): MadeUpImages[string] {
  if ('digest' in image && typeof image.digest === 'string') return { ...image, digest: image.digest }
  const said = image as Readonly<Partial<Record<Unfound, string>>>
  const kind = unfound.find((each) => said[each] !== undefined) ?? 'absent'
  return { kind, message: said[kind] ?? '' }
}
