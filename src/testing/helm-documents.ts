// What Helm printed → its documents, each with its template, kind, name and data: for the check of `pin`.

import { type Data, isMap, toData } from '../yaml/data.ts'
import { readYaml } from '../yaml/read.ts'

/** One document of a render. */
export interface HelmDocument {
  /** The template that made it, as Helm writes it: `web/templates/deployment.yaml`. */
  readonly source: string
  /** Empty where it has none. */
  readonly kind: string
  readonly name: string
  readonly text: string
  /** The text itself where it is no YAML to chartpin. */
  readonly data: Data
}

/** Helm's marker of a document; in a document's own texts it would be indented. */
const HEAD = /^---\n# Source: (.*)\n/gm

/** Takes what Helm printed apart; one character a byte, as it is kept. */
export async function readDocuments(stdout: string): Promise<readonly HelmDocument[]> {
  const text = Buffer.from(stdout, 'latin1').toString('utf8')
  const heads = [...text.matchAll(HEAD)]
  return Promise.all(
    heads.map((head, i) => {
      const end = heads[i + 1]?.index ?? text.length
      return readDocument(head[1] ?? '', text.slice(head.index + head[0].length, end))
    }),
  )
}

async function readDocument(source: string, text: string): Promise<HelmDocument> {
  const { table, problems } = await readYaml(text)
  const outcome = toData(table)
  const data = outcome.ok && !problems.some((problem) => problem.fatal) ? outcome.data : text
  return { source, kind: textAt(data, ['kind']), name: textAt(data, ['metadata', 'name']), text, data }
}

function textAt(data: Data, [key, ...rest]: readonly string[]): string {
  if (key === undefined) return typeof data === 'string' ? data : ''
  return isMap(data) ? textAt(data.get(key) ?? null, rest) : ''
}

/** A document before, after, or both; `key` tells it from the others. */
export interface DocumentPair {
  readonly key: string
  readonly before: HelmDocument | undefined
  readonly after: HelmDocument | undefined
}

/**
 * Puts the documents of two renders side by side: those of the same template, kind and name in their order, then those that are left of the
 * same template and kind, whose names have changed.
 */
export function pairDocuments(
  before: readonly HelmDocument[],
  after: readonly HelmDocument[],
): readonly DocumentPair[] {
  const byName = pairBy(before, after, ({ source, kind, name }) => `${source} ${kind}/${name}`)
  const left = {
    before: byName.flatMap((pair) => (pair.after === undefined && pair.before !== undefined ? [pair.before] : [])),
    after: byName.flatMap((pair) => (pair.before === undefined && pair.after !== undefined ? [pair.after] : [])),
  }
  return [
    ...byName.filter((pair) => pair.before !== undefined && pair.after !== undefined),
    ...pairBy(left.before, left.after, ({ source, kind }) => `${source} ${kind}/*`),
  ]
}

function pairBy(
  before: readonly HelmDocument[],
  after: readonly HelmDocument[],
  keyOf: (document: HelmDocument) => string,
): readonly DocumentPair[] {
  const [ofBefore, ofAfter] = [keyed(before, keyOf), keyed(after, keyOf)]
  const keys = new Set([...ofBefore.keys(), ...ofAfter.keys()])
  return [...keys].map((key) => ({ key, before: ofBefore.get(key), after: ofAfter.get(key) }))
}

/** Of several documents with one key the second is `key #2`. */
function keyed(
  documents: readonly HelmDocument[],
  keyOf: (document: HelmDocument) => string,
): ReadonlyMap<string, HelmDocument> {
  const counts = new Map<string, number>()
  return new Map(
    documents.map((document) => {
      const key = keyOf(document)
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      return [count === 1 ? key : `${key} #${count}`, document]
    }),
  )
}
