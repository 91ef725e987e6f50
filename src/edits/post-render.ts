// Manifests with their images from elsewhere: a stream as Helm hands it to a post-renderer, edited in nothing but the references.

import type { Reference } from '../reference/reference.ts'
import { applyEdits, type Edit } from '../text/edits.ts'
import { readYaml, type YamlProblem } from '../yaml/read.ts'
import { childWithKey, Kind, kindOf, nextOf, scalarText, valueSpan, type YamlTable } from '../yaml/table.ts'
import { withSafeAnchors } from './anchored-edits.ts'
import { manifestEdits } from './manifest-edits.ts'
import type { ManifestImage, ManifestRequest } from './manifest-image.ts'
import { type ManifestAsking, wishesOf } from './manifest-wish.ts'
import type { UserField } from '../uses/sinks/find-sinks.ts'
import { documentsOf, type ManifestPart, partsOf } from './manifest-parts.ts'
import { movedEdit } from './scalar-edits.ts'

/** What is asked of a stream: as of values, and of fields that the user has told. */
export interface PostRenderRequest extends ManifestAsking {
  readonly userFields: readonly UserField[]
}

/** An image of the stream. */
export interface StreamImage extends Pick<ManifestImage, 'text' | 'outcome'> {
  /** Where the scalar stands that names it, in the stream. */
  readonly offset: number
  /** `Deployment/web`; empty where the document has no such fields. */
  readonly resource: string
  /** The template that it was rendered from, where a comment or an annotation of Helm's says so. */
  readonly template: string
}

/** The stream, rewritten; or what is no YAML in it. */
export type PostRendered =
  | {
      readonly kind: 'rewritten'
      readonly text: string
      readonly edits: readonly Edit[]
      /** In the order of the stream. */
      readonly images: readonly StreamImage[]
      /** All that were read, for what is to be said of the mapping. */
      readonly references: readonly Reference[]
    }
  | { readonly kind: 'unreadable'; readonly offset: number; readonly message: string; readonly hint: string }

/** Rewrites a stream of any length. Linear in it; nothing of it is changed but references. */
export async function postRender(stream: string, asked: PostRenderRequest): Promise<PostRendered> {
  const request: ManifestRequest = { wishOf: wishesOf(asked), userFields: asked.userFields }
  const edits: Edit[] = []
  const images: StreamImage[] = []
  const references: Reference[] = []
  for (const part of partsOf(stream)) {
    for (const { table, start, fatal } of await readPart(part)) {
      if (fatal !== undefined) {
        const { span, message, hint } = fatal
        return { kind: 'unreadable', offset: start + span.start, message, hint }
      }
      const { changes, others } = await withSafeAnchors(table, manifestEdits(table, request), request)
      const find = placeFinder(table)
      const found = [...changes.flatMap((change) => change.images), ...others].toSorted((a, b) => a.entry - b.entry)
      for (const { text, outcome, entry, reference } of found) {
        if (reference !== undefined) references.push(reference)
        images.push({ text, outcome, offset: start + valueSpan(table, entry).start, ...find(entry) })
      }
      for (const change of changes) for (const edit of change.edits) edits.push(movedEdit(edit, start))
    }
  }
  return { kind: 'rewritten', text: applyEdits(stream, edits), edits, images, references }
}

interface ReadPart {
  readonly table: YamlTable
  readonly start: number
  readonly fatal: YamlProblem | undefined
}

/** A piece as one table; where that cannot be read, or has aliases, its documents one by one, so that these make no work of the others. */
async function readPart(part: ManifestPart): Promise<readonly ReadPart[]> {
  const whole = await readDocument(part)
  const isPlain = whole.fatal === undefined && whole.table.aliases.size === 0
  const documents = isPlain ? [] : documentsOf(part)
  if (documents.length < 2) return [whole]
  const read: ReadPart[] = []
  for (const document of documents) {
    read.push(await readDocument(document))
    if (read.at(-1)?.fatal !== undefined) break
  }
  return read
}

async function readDocument({ text, start }: ManifestPart): Promise<ReadPart> {
  const { table, problems } = await readYaml(text)
  return { table, start, fatal: problems.find(({ fatal }) => fatal) }
}

type Place = Pick<StreamImage, 'resource' | 'template'>

/** Tells of entries in growing order in which document they stand. */
function placeFinder(table: YamlTable): (entry: number) => Place {
  let at = 0
  let known: { readonly root: number; readonly place: Place } | undefined
  return (entry) => {
    while (nextOf(table, table.documents[at] ?? 0) <= entry && at < table.documents.length - 1) at++
    const root = table.documents[at] ?? 0
    if (known?.root !== root) known = { root, place: placeOf(table, root, at) }
    return known.place
  }
}

function placeOf(table: YamlTable, root: number, index: number): Place {
  const text = (path: readonly string[]): string => {
    let found: number | undefined = root
    for (const key of path) {
      if (found === undefined || kindOf(table, found) !== Kind.map) return ''
      found = childWithKey(table, found, key)
    }
    return found === undefined ? '' : scalarText(table, found)
  }
  const kind = text(['kind'])
  const resource = kind === '' ? '' : `${kind}/${text(['metadata', 'name'])}`
  const annotated = text(['metadata', 'annotations', 'postrenderer.helm.sh/postrender-filename'])
  return { resource, template: annotated === '' ? sourceAbove(table, root, index) : annotated }
}

/** `# Source: chart/templates/web.yaml`, between the document before and this one. */
function sourceAbove(table: YamlTable, root: number, index: number): string {
  const before = table.documents[index - 1]
  const from = before === undefined ? 0 : valueSpan(table, before).end
  const above = table.text.slice(from, valueSpan(table, root).start)
  return /^# Source: (\S+)\s*$/m.exec(above)?.[1] ?? ''
}
