// Labels in manifests that Kubernetes refuses because of the text of an image key: a tag with a digest behind it, one that is too long.

import type { SourceFile } from '../files/source-file.ts'
import { slice } from '../template/traced.ts'
import type { Span } from '../text/span.ts'
import {
  childrenOf,
  keySpan,
  keyText,
  Kind,
  kindOf,
  nextOf,
  parentOf,
  scalarText,
  type YamlTable,
} from '../yaml/table.ts'
import type { Configuration } from './configurations.ts'
import type { ImageGraph } from './image-graph.ts'
import { type ImagePiece, leavesOfRender, piecesOf } from './image-pieces.ts'
import type { Leaf } from './image-use.ts'
import { sinkText } from './sinks/sink-text.ts'
import { isPlaceholder } from './value-looks.ts'

/** A label that is none, and the version key that makes it so. */
export interface BrokenLabel {
  readonly leaf: Leaf
  readonly label: string
  readonly text: string
  /** Kind and name of the object. */
  readonly object: string
  /** Where a template writes the label. */
  readonly at?: { readonly file: SourceFile; readonly span: Span }
}

/** Kubernetes `apimachinery/pkg/util/validation` IsValidLabelValue. */
const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/

/** What is refused for its length alone is told so. */
export const LONGEST_LABEL = 63

/** The broken labels of all configurations, each once for its key and name. */
export function brokenLabels(graph: ImageGraph): readonly BrokenLabel[] {
  const versions = versionLeaves(graph)
  const found = new Map<string, BrokenLabel>()
  for (const configuration of graph.configurations.all) {
    for (const broken of brokenIn(configuration)) {
      const key = placeOf(broken.leaf)
      // What a pipeline fills in is not what is installed.
      if (versions.has(key) && !isPlaceholder(broken.leaf.text))
        found.set(`${key}\0${broken.label}`, found.get(`${key}\0${broken.label}`) ?? broken)
    }
  }
  return [...found.values()]
}

/** Where the tags and digests of images are written. */
function versionLeaves({ images, uses }: ImageGraph): ReadonlySet<string> {
  const rendered = images.flatMap(({ leaves }) =>
    [...leaves].filter(([, parts]) => parts.includes('tag') || parts.includes('digest')),
  )
  const written = uses.flatMap(({ parts }) => parts.filter(({ role }) => role === 'tag' || role === 'digest'))
  return new Set([...rendered.map(([leaf]) => placeOf(leaf)), ...written.map(({ leaf }) => placeOf(leaf))])
}

function placeOf({ file, span }: Leaf): string {
  return `${file.path}\0${span.start}`
}

function brokenIn({ rendered: { rendered, manifests, hooks } }: Configuration): readonly BrokenLabel[] {
  if (rendered === undefined) return []
  const { origins } = rendered
  const leafOf = leavesOfRender()
  return [...manifests, ...hooks].flatMap((manifest) => {
    const { table, content, head } = manifest
    return labelEntries(table).flatMap((entry): readonly BrokenLabel[] => {
      const text = scalarText(table, entry)
      if (LABEL_VALUE.test(text)) return []
      const span = { start: 0, end: text.length }
      const traced = sinkText(
        { kind: 'text', confidence: 'certain', parts: [{ role: 'tag', entry, span }] },
        manifest,
        origins,
      )
      const leaves = new Set(piecesOf(traced, origins, leafOf).flatMap(leavesIn))
      const key = keySpan(table, entry)
      const at = templatePlace(piecesOf(slice(content, key.start, key.end), origins, leafOf))
      const about = {
        label: keyText(table, entry),
        text,
        object: `${head.kind} ${head.name}`,
        ...(at !== undefined && { at }),
      }
      return [...leaves].map((leaf) => ({ leaf, ...about }))
    })
  })
}

function leavesIn({ source }: ImagePiece): readonly Leaf[] {
  if (source.kind === 'leaf') return [source.leaf]
  return source.kind === 'derived' ? source.leaves : []
}

function templatePlace(pieces: readonly ImagePiece[]): BrokenLabel['at'] {
  const [first] = pieces
  if (first?.source.kind !== 'text') return undefined
  const { file, offset: start } = first.source
  return { file, span: { start, end: start + first.span.end - first.span.start } }
}

/** The values of labels and of selectors for them; descriptions of fields have neither. */
function labelEntries(table: YamlTable): readonly number[] {
  const found: number[] = []
  for (const root of table.documents) {
    for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
      if (kindOf(table, entry) !== Kind.map || !isLabels(table, entry)) continue
      for (const child of childrenOf(table, entry)) if (kindOf(table, child) === Kind.scalar) found.push(child)
    }
  }
  return found
}

function isLabels(table: YamlTable, entry: number): boolean {
  const key = keyText(table, entry)
  return key === 'matchLabels' || (key === 'labels' && keyText(table, parentOf(table, entry)) === 'metadata')
}
