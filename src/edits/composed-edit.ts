// An image that a resource puts together from several fields: changed as one in values is, with the host in front of its name.

import { sourceFile } from '../files/source-file.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import type { Edit } from '../text/edits.ts'
import type { WantedImage } from '../uses/change.ts'
import { composeImage } from '../uses/compose.ts'
import type { ImageUse, Part } from '../uses/image-use.ts'
import { leafAt } from '../uses/leaf.ts'
import type { Sink } from '../uses/sinks/sink.ts'
import { pathOf, type YamlTable } from '../yaml/table.ts'
import { carryImage } from './carry.ts'
import type { ManifestWish } from './manifest-wish.ts'
import type { ManifestEdit, ManifestOutcome, ManifestRequest } from './manifest-image.ts'
import { editOfLeaf } from './spell-edit.ts'
import { wantedParts } from './wanted.ts'

/** An image that stands in several fields is changed as one in values is. */
export function composedEdit(table: YamlTable, sink: Sink, request: ManifestRequest): ManifestEdit {
  const use = useOf(table, sink)
  const { image } = use
  const [{ entry }] = sink.parts
  const entries = sink.parts.map((part) => part.entry)
  const text = image.kind === 'known' ? image.reference.text : image.kind === 'partial' ? '' : image.text
  const wish = request.wishOf(text)
  if (image.kind !== 'known' || wish.kind === 'none') {
    const reason = wish.kind === 'none' ? wish.why : 'its parts are no reference'
    return { entries, edits: [], images: [{ text, entry, outcome: { kind: 'no-image', reason } }] }
  }
  const { wanted, ...left } = forFields(wish, use)
  const { outcome, edits } = carried(use, { reference: image.reference, wanted })
  const told = outcome.kind === 'refused' ? outcome : { ...outcome, ...left }
  return { entries, edits, images: [{ text, reference: image.reference, entry, outcome: told }] }
}

interface Made {
  readonly outcome: Exclude<ManifestOutcome, { kind: 'no-image' }>
  readonly edits: readonly Edit[]
}

interface Wished {
  readonly reference: Reference
  readonly wanted: WantedImage
}

function carried(use: ImageUse, { reference, wanted }: Wished): Made {
  if (Object.keys(wanted).length === 0) return { outcome: { kind: 'unchanged' }, edits: [] }
  const to = canonical(wantedParts(reference, wanted))
  const ways = carryImage(use, wanted)
  if (ways.kind === 'impossible') return { outcome: { kind: 'refused', to, reason: ways.reason }, edits: [] }
  return { outcome: { kind: 'changed', to }, edits: ways.leaves.map(editOfLeaf) }
}

type ForFields = Pick<Extract<ManifestWish, { kind: 'image' }>, 'wanted' | 'withoutDigest'>

/** Versions in resources are read by more than those who pull: a digest goes into a field of its own, or nowhere. */
function forFields({ wanted, withoutDigest }: ForFields, { parts }: ImageUse): ForFields {
  const left = withoutDigest === undefined ? {} : { withoutDigest }
  if (wanted.digest === undefined || parts.some(({ role }) => role === 'digest')) return { wanted, ...left }
  const { registry, repository } = wanted
  const name = registry === undefined || repository === undefined ? {} : { registry, repository }
  return { wanted: name, withoutDigest: 'the resource has no field for it' }
}

/** The image as a use of values, whose file the table is. */
function useOf(table: YamlTable, sink: Sink): ImageUse {
  const file = sourceFile('-', { kind: 'stdin' }, table.text)
  const parts = sink.parts.map(({ role, entry }): Part => {
    const path = pathOf(table, entry)
    const leaf = leafAt({ file, table }, entry, { path, rootPath: path })
    const isHex = role === 'digest' && !leaf.text.includes(':')
    return { role, leaf, scope: 'own', ...(role === 'digest' && { digestForm: isHex ? 'hex' : 'full' }) }
  })
  const path = pathOf(table, sink.parts[0].entry)
  const { confidence } = sink
  const image = composeImage(parts)
  return { evidence: 'rendered', source: 'shape', confidence, shape: 'manifest', path, rootPath: path, parts, image }
}
