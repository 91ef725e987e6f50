// Which of a release's values its templates read, in any configuration that was looked at, and which they look for and do not find: from the
// origins of everything that was rendered, and, for what no configuration reached, from what the templates say.

import { placeOfNode } from '../charts/value-tree.ts'
import type { Release } from '../releases/release.ts'
import { exploredTemplates } from '../render/explore/release-templates.ts'
import { walkUsage } from '../render/explore/usage-walk.ts'
import type { ValueUsage } from '../render/explore/value-usage.ts'
import { asRenderSource, type RenderSource } from '../render/source.ts'
import { NOBODY, type OriginId } from '../template/origin.ts'
import { RUN } from '../template/traced.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'
import type { Configuration } from './configurations.ts'
import type { Leaf } from './image-use.ts'
import { innerWords, textWords } from './inner-templates.ts'

/** What is known of the reading of values. */
export interface ValueReads {
  /** Whether something rendered shows or depends on a value: one that stands at this path, or is written at this place. */
  readonly isShown: (leaf: Pick<Leaf, 'file' | 'span' | 'rootPath'>) => boolean
  /** Whether the templates can read what stands at a path, as far as their text tells; also where something around it is read as a whole. */
  readonly isAskedFor: (rootPath: KeyPath) => boolean
  /** Paths that were looked up, and where nothing is. */
  readonly absent: readonly KeyPath[]
  /** Whether a word stands in some template. */
  readonly isMentioned: (word: string) => boolean
  /** Whether it is a condition or tag that turns a chart on and off, or leads to one. */
  readonly isSwitch: (rootPath: KeyPath) => boolean
}

/** Works it out when the first question comes; linear in what was rendered. */
export function readsOf(configurations: readonly Configuration[]): ValueReads {
  const shown = remembered(() => shownValues(configurations))
  const usage = remembered(() => asked(configurations))
  return {
    isShown: ({ file, span, rootPath }) =>
      shown().paths.has(printPath(rootPath)) || shown().places.has(placeKey(file.path, span.start)),
    isAskedFor: (rootPath) => isAsked(usage(), rootPath),
    get absent() {
      return shown().absent
    },
    isMentioned: (word) => usage().words.has(word),
    isSwitch: (rootPath) => usage().switches.has(printPath(rootPath)),
  }
}

function remembered<Value>(make: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => (known ??= { value: make() }).value
}

interface Shown {
  readonly paths: ReadonlySet<string>
  readonly places: ReadonlySet<string>
  readonly absent: readonly KeyPath[]
}

function shownValues(configurations: readonly Configuration[]): Shown {
  const paths = new Set<string>()
  const places = new Set<string>()
  const absent = new Map<string, KeyPath>()
  for (const { rendered } of configurations) {
    for (const source of sourcesOf(rendered.rendered)) {
      if (source.kind === 'absent') absent.set(printPath(source.path), source.path)
      if (source.kind !== 'value' || source.node.kind !== 'scalar') continue
      paths.add(printPath(source.path))
      const place = placeOfNode(source.node)
      if (place?.file !== undefined) places.add(placeKey(place.file.path, place.span.start))
    }
  }
  return { paths, places, absent: [...absent.values()] }
}

/** The sources of all that was rendered, notes and text between manifests included. */
function sourcesOf(rendered: Configuration['rendered']['rendered']): readonly RenderSource[] {
  if (rendered === undefined) return []
  const ids = new Set<OriginId>()
  for (const { made } of rendered.files) {
    for (let i = 1; i < made.runs.length; i += RUN) ids.add(made.runs[i] ?? NOBODY)
  }
  return [...rendered.origins.sourcesOfAll(ids)].map(asRenderSource)
}

function placeKey(path: string, start: number): string {
  return `${path}\0${start}`
}

interface Asked {
  /** What stands in texts that `tpl` may be given. */
  readonly inner: ReadonlySet<string>
  readonly root: ValueUsage | undefined
  readonly words: ReadonlySet<string>
  readonly switches: ReadonlySet<string>
}

function asked(configurations: readonly Configuration[]): Asked {
  const [first] = configurations
  if (first === undefined) return { root: undefined, words: new Set(), inner: new Set(), switches: new Set() }
  const release: Release = first.release
  const { map, charts } = exploredTemplates(release)
  const texts = new Set([...map.regionOf.values()].map(({ parsed }) => parsed.text))
  const words = new Set([...texts].flatMap(textWords))
  const inner = innerWords(release, first.rendered.rendered?.values)
  const switches = new Set(charts.flatMap((chart) => chart.switches.flatMap(waysTo)))
  return { root: walkUsage(map, charts), words, inner, switches }
}

function waysTo(path: KeyPath): readonly string[] {
  return path.map((_, index) => printPath(path.slice(0, index + 1)))
}

function isAsked({ root, inner }: Asked, path: KeyPath): boolean {
  const last = path.findLast((key) => typeof key === 'string')
  return (last !== undefined && inner.has(last)) || (root !== undefined && isUsed(root, path))
}

/** Whether templates read what is at a path: it itself, or something around it that they take as it is. */
function isUsed(root: ValueUsage, path: KeyPath): boolean {
  let at: ValueUsage | undefined = root
  for (const key of path) {
    const next: ValueUsage | undefined = typeof key === 'number' ? at.element : (at.fields.get(key) ?? at.element)
    if (next === undefined) return at !== root && isTakenWhole(at)
    at = next
  }
  return true
}

/** Of a map nothing in particular is asked for, or all that is in it. */
function isTakenWhole({ fields, element, types }: ValueUsage): boolean {
  return (fields.size === 0 && element === undefined) || types.has('text')
}
