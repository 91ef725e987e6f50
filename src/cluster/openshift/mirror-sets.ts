// Mirror sets of OpenShift: ImageDigestMirrorSet, ImageTagMirrorSet and the older ImageContentSourcePolicy, those for one source put
// together (openshift/api config/v1 types_image_digest_mirror_set.go; openshift/runtime-utils pkg/registries/registries.go).

import type { Manifest } from '../manifest.ts'
import type { Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { below, entriesOf, itemsOf, stringOf, stringsOf, whereOf, type Tree } from '../tree.ts'
import type { MirrorUse } from '../crio/config.ts'
import type { OpenShiftRule } from './notices.ts'
import { inPreference } from './preference.ts'

/** All that is said about mirrors of one source, for digests or for tags. */
export interface MirrorSet {
  readonly source: string
  readonly use: MirrorUse
  /** In the order in which they are asked. The source can be among them, but not at the end. */
  readonly mirrors: readonly PlacedText[]
  /** `mirrorSourcePolicy: NeverContactSource`. */
  readonly isSourceBlocked: boolean
  readonly where: Where
}

interface SetKind {
  readonly kind: string
  readonly group: string
  readonly key: string
  readonly use: MirrorUse
}

const KINDS: readonly SetKind[] = [
  {
    kind: 'ImageContentSourcePolicy',
    group: 'operator.openshift.io/',
    key: 'repositoryDigestMirrors',
    use: 'digest-only',
  },
  { kind: 'ImageDigestMirrorSet', group: 'config.openshift.io/', key: 'imageDigestMirrors', use: 'digest-only' },
  { kind: 'ImageTagMirrorSet', group: 'config.openshift.io/', key: 'imageTagMirrors', use: 'tag-only' },
]

/** The mirror sets among some manifests, by source; those for digests first. */
export function readMirrorSets(manifests: readonly Manifest[], notices: Notices<OpenShiftRule>): readonly MirrorSet[] {
  const written = KINDS.flatMap((kind) =>
    manifests.filter((manifest) => isOf(manifest, kind)).flatMap((manifest) => entriesIn(manifest, kind, notices)),
  )
  const bySource = new Map<string, MirrorSet[]>()
  for (const set of written) {
    const key = `${set.use} ${set.source}`
    const sets = bySource.get(key) ?? []
    sets.push(set)
    bySource.set(key, sets)
  }
  return Array.from(bySource)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, sets]) => together(sets))
}

function isOf({ apiVersion, kind }: Manifest, wanted: SetKind): boolean {
  return kind === wanted.kind && apiVersion.startsWith(wanted.group)
}

function entriesIn(
  { tree }: Manifest,
  { kind, key, use }: SetKind,
  notices: Notices<OpenShiftRule>,
): readonly MirrorSet[] {
  const spec = below(tree, 'spec')
  for (const { name, where } of entriesOf(spec)) {
    if (name === key || !KINDS.some((each) => each.key === name)) continue
    const message = `${kind} has no key ${name}: these mirrors are dropped`
    notices.add('misplaced-mirrors', { where, message, hint: `write ${key}` })
  }
  if (kind === 'ImageContentSourcePolicy')
    notices.add('deprecated-mirror-set', {
      where: whereOf(tree),
      message: 'ImageContentSourcePolicy is deprecated',
      hint: 'write an ImageDigestMirrorSet: oc adm migrate icsp makes one',
    })
  return itemsOf(below(spec, key)).flatMap((item) => entryOf(item, use, notices))
}

function entryOf(item: Tree, use: MirrorUse, notices: Notices<OpenShiftRule>): readonly MirrorSet[] {
  const where = whereOf(item)
  const source = stringOf(below(item, 'source')) ?? ''
  const mirrors = stringsOf(below(item, 'mirrors'))
  const wrong = [{ text: source, where }, ...mirrors].find(({ text }, at) => !isScope(text, at === 0))
  if (wrong !== undefined) {
    const hint = 'write host[:port][/path], without scheme, tag and slash at the end'
    const message = `${wrong.text === '' ? 'the source is missing' : `${wrong.text} is no name`}: OpenShift does not take this entry`
    notices.add('malformed-mirror-set', { where: wrong.where, message, hint })
    return []
  }
  if (mirrors.every(({ text }) => text === source)) {
    const message = `no mirror is named for ${source}, so that this entry does nothing, its mirrorSourcePolicy neither`
    notices.add('mirror-set-without-mirror', { where, message, hint: 'name a mirror, or use blockedRegistries' })
    return []
  }
  const isSourceBlocked = stringOf(below(item, 'mirrorSourcePolicy')) === 'NeverContactSource'
  return [{ source, use, mirrors, isSourceBlocked, where }]
}

const SCOPE = /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:\/[a-z0-9._-]+)*)$/

function isScope(text: string, isSource: boolean): boolean {
  if (isSource && text.startsWith('*.')) return /^\*(?:\.[A-Za-z0-9-]+)+$/.test(text)
  return SCOPE.test(text)
}

/** One set of several for one source. What blocks the source in one of them blocks it. */
function together(sets: readonly MirrorSet[]): readonly MirrorSet[] {
  const [first] = sets
  if (first === undefined) return []
  const { source } = first
  const lists = sets.map(({ mirrors }) => {
    const names = mirrors.map(({ text }) => text)
    return names.includes(source) ? names : [...names, source]
  })
  const order = inPreference(lists)
  const places = new Map(sets.flatMap(({ mirrors }) => mirrors).map(({ text, where }) => [text, where]))
  const asked = order.at(-1) === source ? order.slice(0, -1) : order
  const mirrors = asked.map((text) => ({ text, where: places.get(text) ?? first.where }))
  return [{ ...first, mirrors, isSourceBlocked: sets.some(({ isSourceBlocked }) => isSourceBlocked) }]
}
