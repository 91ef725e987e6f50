// Which draft of JSON Schema a values.schema.json is read by: each Helm's library decides that for itself.

import type { HelmVersion } from '../../releases/release.ts'

/** `hybrid` is what Helm 3's library makes of a schema that names no draft it knows: the keywords of drafts 4 to 7 together. */
export type SchemaDraft = '4' | '6' | '7' | '2019-09' | '2020-12' | 'hybrid'

/** The draft of a schema; undefined where its `$schema` is an address that would have to be fetched. */
export function draftOf(schema: unknown, helm: HelmVersion): SchemaDraft | undefined {
  const named = typeof schema === 'object' && schema !== null && '$schema' in schema ? schema.$schema : undefined
  const url = typeof named === 'string' ? named.replace(/#$/, '') : undefined
  return helm === '4.1.4' ? newerDraft(url) : olderDraft(url)
}

/** santhosh-tekuri/jsonschema `draft.go` draftFromURL; without `$schema` its latest. */
function newerDraft(url: string | undefined): SchemaDraft | undefined {
  return url === undefined ? '2020-12' : NEWER.get(url.replace(/^https?:\/\//, ''))
}

const NEWER: ReadonlyMap<string, SchemaDraft> = new Map([
  ['json-schema.org/schema', '2020-12'],
  ['json-schema.org/draft/2020-12/schema', '2020-12'],
  ['json-schema.org/draft/2019-09/schema', '2019-09'],
  ['json-schema.org/draft-07/schema', '7'],
  ['json-schema.org/draft-06/schema', '6'],
  ['json-schema.org/draft-04/schema', '4'],
])

/** xeipuuv/gojsonschema `draft.go` parseSchemaURL: three addresses, to the letter. */
function olderDraft(url: string | undefined): SchemaDraft {
  const [, draft] = /^http:\/\/json-schema\.org\/draft-0([467])\/schema$/.exec(url ?? '') ?? []
  return draft === '4' || draft === '6' || draft === '7' ? draft : 'hybrid'
}
