// The images of manifests that are read as one table, and the edits that grant the wishes for them.

import { applyEdits, type Edit } from '../text/edits.ts'
import { findSinks } from '../uses/sinks/find-sinks.ts'
import { decodedSecret } from '../uses/sinks/secret-data.ts'
import type { Sink } from '../uses/sinks/sink.ts'
import { scalarText, type YamlTable } from '../yaml/table.ts'
import { composedEdit } from './composed-edit.ts'
import {
  refused,
  type ManifestEdit,
  type ManifestEdits,
  type ManifestImage,
  type ManifestRequest,
} from './manifest-image.ts'
import { wishedText } from './manifest-wish.ts'
import { scalarEdits, secretEdit } from './scalar-edits.ts'

/** Finds the images of a table, and the edits that change them as it is asked. Only those that are surely images are looked at. */
export function manifestEdits(table: YamlTable, request: ManifestRequest): ManifestEdits {
  const changes: ManifestEdit[] = []
  const others: ManifestImage[] = []
  for (const sinks of sinksByScalar(findSinks(table, request.userFields))) {
    const [{ parts }] = sinks
    const made = parts.length > 1 ? composedEdit(table, sinks[0], request) : textEdit(table, sinks, request)
    if (made.edits.length > 0) changes.push(made)
    else others.push(...made.images)
  }
  return { changes, others }
}

type Sinks = readonly [Sink, ...Sink[]]

/** Those of one text together; what is put together from several scalars alone. */
function sinksByScalar(sinks: readonly Sink[]): readonly Sinks[] {
  const groups: [Sink, ...Sink[]][] = []
  for (const sink of sinks) {
    const last = groups.at(-1)
    if (sink.confidence === 'possible') continue
    if (last !== undefined && last[0].parts[0].entry === sink.parts[0].entry) last.push(sink)
    else groups.push([sink])
  }
  return groups
}

interface Named {
  readonly image: ManifestImage
  readonly replacement?: Edit
}

function textEdit(table: YamlTable, sinks: Sinks, request: ManifestRequest): ManifestEdit {
  const [{ kind, parts }] = sinks
  const [{ entry }] = parts
  const text = kind === 'secret' ? decodedSecret(table, entry) : scalarText(table, entry)
  const named = sinks.map((sink) => namedIn(text, sink, request))
  const replacements = named.flatMap(({ replacement }) => (replacement === undefined ? [] : [replacement]))
  const images = named.map(({ image }) => image)
  if (replacements.length === 0) return { entries: [entry], edits: [], images }
  if (kind === 'secret') {
    return { entries: [entry], edits: [secretEdit(table, entry, applyEdits(text, replacements))], images }
  }
  const edits = scalarEdits(table, entry, replacements)
  if (edits !== undefined) return { entries: [entry], edits, images }
  return { entries: [entry], edits: [], images: refused(images, 'it is broken over lines') }
}

function namedIn(text: string, { parts: [{ entry, span }] }: Sink, request: ManifestRequest): Named {
  const name = text.slice(span.start, span.end)
  const wish = request.wishOf(name)
  if (wish.kind === 'none') return { image: { text: name, entry, outcome: { kind: 'no-image', reason: wish.why } } }
  const { reference, wanted, withoutDigest } = wish
  const to = wishedText(reference, wanted)
  const about = { text: name, reference, entry }
  const left = withoutDigest === undefined ? {} : { withoutDigest }
  if (to === name) return { image: { ...about, outcome: { kind: 'unchanged', ...left } } }
  return { image: { ...about, outcome: { kind: 'changed', to, ...left } }, replacement: { span, text: to } }
}
