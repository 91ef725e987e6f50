// What a key's name says: which part of an image it would hold, for which of several images beside each other, and how strongly.
//
// Keys are taken apart into words (`jmxExporterImageTag` → jmx, exporter, image, tag), so one table covers camel case, snake case and
// kebab case alike. The words were counted over some 1,450 values files of public charts.

import { NUMBERED } from '../yaml/key-names.ts'
import { hasKey, keyText, placeOf, type YamlTable } from '../yaml/table.ts'
import type { KeyPath } from '../yaml/path.ts'
import type { Role } from './image-use.ts'

/** What the name of a key says of its scalar. */
export interface KeyClass {
  /** The words that tell images in one map apart: `jmx exporter` in `jmxExporterImageTag`; empty for plain keys. */
  readonly stem: string
  readonly role: Role | 'version' | 'pull-policy' | 'use-digest' | 'password' | 'docker-config' | 'env-value'
  /**
   * How the name spells it: `plain` is the part's word alone (`tag`), `image` has the word image before it (`imageTag`, `fooImage`),
   * `named` other words (`defaultAirflowTag`), `trailing` has the telling words behind (`imageK8S`).
   */
  readonly form: 'plain' | 'image' | 'named' | 'trailing'
}

/** Each role as a bit: which roles a group of keys has is then one number. */
export const roleBits: Readonly<Record<KeyClass['role'], number>> = {
  reference: 1,
  registry: 2,
  prefix: 4,
  repository: 8,
  name: 16,
  tag: 32,
  digest: 64,
  suffix: 128,
  version: 256,
  'pull-policy': 512,
  'use-digest': 1024,
  'env-value': 2048,
  password: 4096,
  'docker-config': 8192,
}

/** Words that end a key and name a part. */
const partWords: Readonly<Record<string, KeyClass['role']>> = {
  registry: 'registry',
  repository: 'repository',
  repo: 'repository',
  name: 'name',
  tag: 'tag',
  version: 'version',
  release: 'version',
  digest: 'digest',
  sha: 'digest',
  sha256: 'digest',
  hub: 'prefix',
  org: 'prefix',
  namespace: 'prefix',
  prefix: 'prefix',
  variant: 'suffix',
  flavour: 'suffix',
  flavor: 'suffix',
  suffix: 'suffix',
  ref: 'reference',
  reference: 'reference',
}

/** Of these the plain word alone names a part; the others need the word image before them. */
const plainWords: ReadonlySet<string> = new Set(
  'registry repository repo name tag version release digest sha sha256 hub org variant flavour flavor'.split(' '),
)

/** Of these other words may stand before (`defaultAirflowRepository`); a lone `fooName` or `fooVersion` says nothing. */
const namedWords: ReadonlySet<string> = new Set('registry repository repo tag digest'.split(' '))

/** Behind the word image these make the key one about images that holds none: `imagePullSecrets`, `imageFormat`. */
const otherMatters: ReadonlySet<string> = new Set(
  (
    'pull puller secret secrets policies format feature features type types size gc cleanup wait timeout timeouts url uri id ids stream ' +
    'streams cache caching insecure enabled enable disabled disable check checks scan scanner scanning analyze delete prune pruner retention ' +
    'interval limit limits count path dir directory file files volume volumes storage arch os architecture platform platforms list lists ' +
    'profile match matcher regex pattern patterns filter filters args command entrypoint port user update updater automation swapper ' +
    'signature provider renderer processor magick editor upload max min quality width height density builder build mode strategy source ' +
    'annotation annotations label labels method key keys optimization optimizer resize resizer class creation credentials credential auth'
  ).split(' '),
)

/** Before the word image these tell of images that no kubelet pulls: pictures, disks, machines. */
const otherKinds: ReadonlySet<string> = new Set(
  'backing machine vm qcow qcow2 ami iso cloud background logo icon cover banner og graph picture photo avatar thumbnail screenshot activity allow'.split(
    ' ',
  ),
)

/** What the name of a key says, of its scalar and of a map or list under it. */
export interface KeySense {
  readonly scalar: KeyClass | undefined
  /** Whether a map or list under the key is about images: `image`, `images`, `initImage`; not `imagePullSecrets`. */
  readonly isImage: boolean
  /** Whether the key is `images` or ends in it: its children are images by name. */
  readonly isImages: boolean
  /** The role of the scalar as a bit, 0 where it is no part of an image. */
  readonly bit: number
  /** Whether the scalar says something in any map, not only in one that speaks of images. */
  readonly isStrong: boolean
}

const nonsense: KeySense = { scalar: undefined, isImage: false, isImages: false, bit: 0, isStrong: false }

/** Roles that, spelled plainly, say something only in a map that speaks of images. */
const weakRoles: ReadonlySet<KeyClass['role']> = new Set<KeyClass['role']>([
  'name',
  'version',
  'tag',
  'digest',
  'suffix',
  'pull-policy',
  'use-digest',
  'env-value',
])

/** A key without any of these says nothing, but for `value`; asked before it is taken apart into words. */
const telling =
  'image repo regist tag digest sha hub org name version release variant flavor flavour suffix policy pass token dockerc'.split(
    ' ',
  )

/** By the key's number. */
const senses: (KeySense | undefined)[] = []

/** What the key of an entry says; nothing for an entry without key. Fast for many. */
export function senseOf(table: YamlTable, entry: number): KeySense {
  if (!hasKey(table, entry)) return nonsense
  const number = placeOf(table, entry)
  const known = senses[number]
  if (known !== undefined) return known
  const sense = senseOfKey(keyText(table, entry))
  if (number < NUMBERED) {
    // Without holes, which would make every look a slow one.
    while (senses.length <= number) senses.push(undefined)
    senses[number] = sense
  }
  return sense
}
/** What the name of a key says of its scalar, or undefined for a key that says nothing of images. */
export function classOfKey(key: string): KeyClass | undefined {
  return senseOfKey(key).scalar
}

/** What the last key of a path says of its scalar; of items of lists that of the list. */
export function roleOfPath(path: KeyPath): KeyClass['role'] | undefined {
  const key = path.findLast((part) => typeof part === 'string')
  return key === undefined ? undefined : classOfKey(key)?.role
}

function senseOfKey(key: string): KeySense {
  if (key.length > 64) return nonsense
  const lower = key.toLowerCase()
  const isTelling = lower === 'value' || telling.some((part) => lower.includes(part))
  return isTelling ? makeSense(wordsOf(key)) : nonsense
}

function makeSense(words: readonly string[]): KeySense {
  const scalar = classify(words)
  const isImage = words.some((word) => word === 'image' || word === 'images') && !isOtherMatter(words)
  const isImages = isImage && words.at(-1) === 'images'
  if (scalar === undefined) return isImage ? { ...nonsense, isImage, isImages } : nonsense
  const bit = secretRoles.has(scalar.role) ? 0 : roleBits[scalar.role]
  const isStrong = bit !== 0 && !(scalar.form === 'plain' && weakRoles.has(scalar.role))
  return { scalar, isImage, isImages, bit, isStrong }
}

/** A key's words in lower case: `connection_pooler_image` → connection, pooler, image. */
export function wordsOf(key: string): readonly string[] {
  return (key.match(/[A-Z]?[a-z0-9]+|[A-Z0-9]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase())
}

function isOtherMatter(words: readonly string[]): boolean {
  const image = words.findLastIndex((word) => word === 'image' || word === 'images')
  return words.some((word, at) => (at > image ? otherMatters : otherKinds).has(word))
}

/** Keys that are known by their whole name. */
const wholeNames: Readonly<Record<string, KeyClass>> = {
  'use digest': { stem: '', role: 'use-digest', form: 'plain' },
  'tag suffix': { stem: '', role: 'suffix', form: 'plain' },
  value: { stem: '', role: 'env-value', form: 'plain' },
  dockerconfigjson: { stem: '', role: 'docker-config', form: 'plain' },
  dockerconfig: { stem: '', role: 'docker-config', form: 'plain' },
  dockercfg: { stem: '', role: 'docker-config', form: 'plain' },
  'docker config json': { stem: '', role: 'docker-config', form: 'plain' },
  'docker config': { stem: '', role: 'docker-config', form: 'plain' },
}

const secretRoles: ReadonlySet<KeyClass['role']> = new Set<KeyClass['role']>(['password', 'docker-config'])

/** Words that end the keys of secrets. */
const secretWords: ReadonlySet<string> = new Set(['password', 'passwd', 'pass', 'token'])

function classify(words: readonly string[]): KeyClass | undefined {
  const name = words.join(' ')
  if (Object.hasOwn(wholeNames, name)) return wholeNames[name]
  if (secretWords.has(words.at(-1) ?? '')) return { stem: stemOf(words.slice(0, -1)), role: 'password', form: 'plain' }
  if (words.at(-2) === 'pull' && words.at(-1) === 'policy') {
    return { stem: stemOf(words.slice(0, -2)), role: 'pull-policy', form: 'plain' }
  }
  const image = words.lastIndexOf('image')
  if (image < 0) return classifyPlain(words)
  return isOtherMatter(words) ? undefined : classifyImage(words.slice(0, image), words.slice(image + 1))
}

function classifyPlain(words: readonly string[]): KeyClass | undefined {
  const last = words.at(-1) ?? ''
  const role = Object.hasOwn(partWords, last) ? partWords[last] : undefined
  if (role === undefined) return undefined
  if (words.length === 1) return plainWords.has(last) ? { stem: '', role, form: 'plain' } : undefined
  return namedWords.has(last) ? { stem: stemOf(words.slice(0, -1)), role, form: 'named' } : undefined
}

function classifyImage(before: readonly string[], after: readonly string[]): KeyClass | undefined {
  const stem = stemOf(before)
  const [word] = after
  if (word === undefined) return { stem, role: 'reference', form: 'image' }
  if (after.length === 1 && Object.hasOwn(partWords, word)) {
    return { stem, role: word === 'name' ? 'reference' : (partWords[word] ?? 'reference'), form: 'image' }
  }
  if (after.join(' ') === 'tag suffix') return { stem, role: 'suffix', form: 'image' }
  return { stem: stemOf([...before, ...after]), role: 'reference', form: 'trailing' }
}

function stemOf(words: readonly string[]): string {
  return words.filter((word) => word !== 'image').join(' ')
}
