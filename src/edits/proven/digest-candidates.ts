// What could be set so that an image is pinned to a digest: a key for digests, behind the tag, behind a whole reference, and last the way of
// charts that put a repository and a tag together whatever these are.

import { roleOfPath } from '../../uses/key-class.ts'
import { piecesIn, type RenderedImage } from '../../uses/rendered-image.ts'
import { splitReference } from '../../reference/split.ts'
import type { Span } from '../../text/span.ts'
import type { Leaf } from '../../uses/image-use.ts'
import { type KeyPath, samePath } from '../../yaml/path.ts'
import { type Candidate, ownKeys } from './candidates.ts'
import type { Goal } from './goal.ts'

/** The candidates for an image's digest, the best first. */
export function digestCandidates(image: RenderedImage, goal: Goal): readonly Candidate[] {
  const { digest } = goal
  if (digest === undefined) return []
  return [...digestKeys(image, digest), ...behindTag(image, goal, digest), ...behindName(image, digest)]
}

/** Keys near those of the name that were looked up, and hold nothing. A key for all images can hold the digest of none. */
function openKeys(image: RenderedImage, role: string): readonly KeyPath[] {
  const own = ownKeys(image).filter(([first]) => first !== 'global')
  return image
    .deciders()
    .filter(({ path, state }) => (state === 'absent' || state === 'empty') && roleOfPath(path) === role)
    .map(({ path }) => path)
    .filter((path) => own.some((key) => samePath(key.slice(0, -1), path.slice(0, key.length - 1))))
}

/** Some templates write `sha256:` before what the key holds; which is seen when it is tried. */
function digestKeys(image: RenderedImage, digest: string): readonly Candidate[] {
  const forms = [digest, digest.replace(/^sha256:/, '')]
  return openKeys(image, 'digest').flatMap((path) => forms.map((value): Candidate => [{ path, value }]))
}

function behindTag(image: RenderedImage, { now }: Goal, digest: string): readonly Candidate[] {
  const leaf = tagLeafOf(image)
  const own = leaf === undefined ? [] : [{ path: leaf.rootPath, value: `${leaf.text}@${digest}` }]
  const { tag } = now
  const open = tag === undefined ? [] : openKeys(image, 'tag').map((path) => ({ path, value: `${tag}@${digest}` }))
  return [...own, ...open].map((setting) => [setting])
}

/** Behind a whole reference; or the algorithm behind the name, and its digits for a tag, which a colon then joins. */
function behindName(image: RenderedImage, digest: string): readonly Candidate[] {
  const { name } = splitReference(image.text)
  const leaf = leafOf(image, name)
  const tag = tagLeafOf(image)
  if (leaf === undefined) return []
  if (tag === undefined) {
    const isWhole = leaf.text.endsWith(image.text.slice(name.start))
    return isWhole ? [[{ path: leaf.rootPath, value: `${leaf.text}@${digest}` }]] : []
  }
  return [
    [
      { path: leaf.rootPath, value: `${leaf.text}@sha256` },
      { path: tag.rootPath, value: digest.replace(/^sha256:/, '') },
    ],
  ]
}

/** The leaf that is the tag as it stands, and nothing of the name. */
function tagLeafOf(image: RenderedImage): Leaf | undefined {
  const { name, tag } = splitReference(image.text)
  const leaf = tag === undefined ? undefined : leafOf(image, tag)
  return leaf !== undefined && leaf !== leafOf(image, name) && leaf.text === tag?.text ? leaf : undefined
}

/** The one leaf that the last characters of a stretch come from. */
function leafOf({ pieces }: RenderedImage, span: Span): Leaf | undefined {
  const source = piecesIn(pieces, span).at(-1)?.source
  return source?.kind === 'leaf' ? source.leaf : undefined
}
