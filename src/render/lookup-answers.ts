// What `lookup` finds: objects of a cluster from a file that somebody wrote or saved (`kubectl get … -o yaml`), as Helm gets them from a
// server (helm `pkg/engine/lookup_func.go`).

import type { SourceFile } from '../files/source-file.ts'
import { fromYaml } from '../template/encode/from-yaml.ts'
import type { Call } from '../template/function.ts'
import { traced } from '../template/traced.ts'
import { type Dict, dict, int, list, str, type Value } from '../template/value.ts'
import type { HelmState, LookupQuery } from './helm-functions.ts'
import { originFrom } from './source.ts'
import { splitDocuments } from './split-documents.ts'

/** Answers from the YAML documents of a file; a `List` stands for its items. What a document says of `Error` is nobody's. */
export function lookupIn(file: SourceFile): NonNullable<HelmState['lookup']> {
  let objects: readonly Dict[] | undefined
  return (query, call) => {
    objects ??= objectsOf(file, call)
    const found = objects.filter((object) => fits(object, query))
    if (query.name !== '') return found[0]
    return found.length === 0 ? undefined : listOf(found, query)
  }
}

function objectsOf(file: SourceFile, call: Call): readonly Dict[] {
  const text = traced(file.text, originFrom(call.origins, { kind: 'file', file }))
  return splitDocuments(text).flatMap((document) => {
    const object = fromYaml(document, call)
    const items = object.entries.get('items')
    const members = textAt(object, 'kind').endsWith('List') && items?.kind === 'list' ? items.items : [object]
    return members.flatMap((member) => (member.kind === 'dict' ? [withIntegers(member)] : []))
  })
}

/** A server's numbers are integers where they have no fraction, not floats as those of files. */
function withIntegers<Kind extends Value>(value: Kind): Kind
function withIntegers(value: Value): Value {
  if (value.kind === 'dict') {
    return { ...value, entries: new Map(Array.from(value.entries, ([key, child]) => [key, withIntegers(child)])) }
  }
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => withIntegers(item)) }
  return value.kind === 'float' && Number.isSafeInteger(value.value) ? int(value.value, value.origin, 'int64') : value
}

function fits(object: Dict, { apiVersion, kind, namespace, name }: LookupQuery): boolean {
  const metadata = object.entries.get('metadata')
  const about = (key: string): string => (metadata?.kind === 'dict' ? textAt(metadata, key) : '')
  const own = about('namespace')
  return (
    textAt(object, 'apiVersion') === apiVersion &&
    textAt(object, 'kind') === kind &&
    (name === '' || about('name') === name) &&
    // An object without a namespace is the cluster's, or of whatever namespace is asked for.
    (namespace === '' || own === '' || own === namespace)
  )
}

function textAt(object: Dict, key: string): string {
  const value = object.entries.get(key)
  return value?.kind === 'string' ? value.text : ''
}

function listOf(items: readonly Dict[], { apiVersion, kind }: LookupQuery): Dict {
  const origin = items[0]?.origin ?? 0
  const entries = new Map<string, Value>([
    ['apiVersion', str(apiVersion, origin)],
    ['kind', str(`${kind}List`, origin)],
    ['metadata', dict(new Map(), origin)],
    ['items', list([...items], origin)],
  ])
  return dict(entries, origin)
}
