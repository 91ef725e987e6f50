// What Helm reads of each rendered document before it does anything with it (helm `pkg/release/v1/util/manifest.go` SimpleHead).

import { pairsOf } from '../charts/chart-fields.ts'
import { mayBeRefused } from '../charts/suspicion.ts'
import { toData } from '../yaml/data.ts'
import { parseWithYaml } from '../yaml/parse.ts'
import { fieldText } from '../yaml/resolve.ts'
import { scanDoubt, scanYaml } from '../yaml/scan.ts'
import { Kind, kindOf, type YamlTable } from '../yaml/table.ts'

/** The head of a document. */
export interface ManifestHead {
  readonly kind: string
  readonly name: string
  readonly annotations: ReadonlyMap<string, string>
}

export type ManifestReading =
  | { readonly ok: true; readonly table: YamlTable; readonly head: ManifestHead }
  /** Helm stops at such a document. `offset` is within its text. */
  | { readonly ok: false; readonly message: string; readonly offset: number }

/** Reads a document. */
export function readManifest(text: string): ManifestReading {
  const scanned = scanYaml(text)
  if (scanned !== undefined) return withHead(scanned)
  const { table, problems } = parseWithYaml(text, scanDoubt(text))
  const fatal = problems.find((problem) => problem.fatal)
  if (fatal !== undefined && table.documents.length === 0) return refusal(fatal.message, fatal.span.start)
  return withHead(table)
}

function refusal(message: string, offset: number): ManifestReading {
  return { ok: false, message, offset }
}

const NOTHING: ReadonlyMap<string, number> = new Map()

function withHead(table: YamlTable): ManifestReading {
  const [root] = table.documents
  if (root !== undefined && mayBeRefused(table)) {
    const data = toData(table, root)
    if (!data.ok) return refusal(data.message, 0)
  }
  if (root === undefined || isNothing(table, root)) return read(table, NOTHING)
  const at = table.aliases.get(root) ?? root
  if (kindOf(table, at) !== Kind.map) return refusal('the document is no map', 0)
  return read(table, pairsOf(table, at))
}

function isNothing(table: YamlTable, entry: number): boolean {
  const kind = kindOf(table, entry)
  return kind === Kind.none || (kind === Kind.scalar && fieldText(table, entry) === '')
}

function read(table: YamlTable, fields: ReadonlyMap<string, number>): ManifestReading {
  const metadata = fields.get('metadata')
  const meta = metadata === undefined ? NOTHING : pairsOf(table, metadata)
  const list = meta.get('annotations')
  const annotations = new Map<string, string>()
  for (const [key, value] of list === undefined ? NOTHING : pairsOf(table, list)) {
    if (!isText(table, value)) return refusal(`the annotation "${key}" is no text`, 0)
    annotations.set(key, fieldText(table, value))
  }
  for (const entry of [fields.get('kind'), fields.get('apiVersion'), meta.get('name')]) {
    if (entry !== undefined && !isText(table, entry)) return refusal('apiVersion, kind or metadata.name is no text', 0)
  }
  const text = (entry: number | undefined): string => (entry === undefined ? '' : fieldText(table, entry))
  return { ok: true, table, head: { kind: text(fields.get('kind')), name: text(meta.get('name')), annotations } }
}

function isText(table: YamlTable, entry: number): boolean {
  const kind = kindOf(table, table.aliases.get(entry) ?? entry)
  return kind === Kind.scalar || kind === Kind.none
}
