// `.Files`: the files of a chart that are nothing else (helm `pkg/engine/files.go`), read when a template asks for them.

import type { Chart } from '../charts/chart.ts'
import { isProblem, type Problem, sourceFile } from '../files/source-file.ts'
import type { FileTree } from '../files/tree.ts'
import { toYaml } from '../template/encode/to-yaml.ts'
import { toBase64 } from '../template/encode/base64.ts'
import type { Call } from '../template/function.ts'
import { NOBODY, type OriginId, type Origins } from '../template/origin.ts'
import { slice, traced } from '../template/traced.ts'
import { compareBytes, fromBytes } from '../template/utf8.ts'
import {
  type Bytes,
  type Dict,
  type Host,
  list,
  type Member,
  type Method,
  strOf,
  stringDict,
  type Value,
} from '../template/value.ts'
import { compileGlob } from '../text/glob.ts'
import type { HelmProfile } from './helm-profile.ts'
import { originFrom } from './source.ts'
import { filesBelow } from './template-files.ts'

/** Files by name, each read once. */
interface Shelf {
  readonly names: () => readonly string[]
  /** Empty for a file that is not there. */
  readonly read: (name: string) => Bytes
}

/** Reads from `tree`, which is the chart's. */
export function filesObject(
  chart: Chart,
  tree: FileTree,
  { profile, origins }: { readonly profile: HelmProfile; readonly origins: Origins },
): Host {
  const { metadata } = chart
  const known = new Map<string, Bytes>()
  let names: readonly string[] | undefined
  const listed = (): readonly string[] => (names ??= ownFiles(tree, metadata.apiVersion))
  const nowhere = originFrom(origins, { kind: 'chart', name: 'Files', chart })
  const read = (name: string): Bytes => {
    let bytes = known.get(name)
    if (bytes === undefined) {
      bytes = readFile(tree, listed().includes(name) ? name : undefined, { origins, nowhere })
      known.set(name, bytes)
    }
    return bytes
  }
  return filesHost({ names: listed, read }, { profile, origin: nowhere })
}

interface Reading {
  readonly origins: Origins
  readonly nowhere: OriginId
}

function readFile(tree: FileTree, name: string | undefined, { origins, nowhere }: Reading): Bytes {
  const bytes = name === undefined ? undefined : tree.bytes(name)
  if (name === undefined || bytes === undefined || isProblem(bytes)) return { kind: 'bytes', ...traced('', nowhere) }
  const text = fromBytes(withoutMark(bytes))
  if (origins.tracking === 'off') return { kind: 'bytes', ...traced(text, NOBODY) }
  const file = sourceFile(`${tree.path}/${name}`, tree.place(name), text)
  return { kind: 'bytes', ...traced(text, originFrom(origins, { kind: 'file', file })) }
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

/** What is neither metadata, nor values, nor templates, nor another chart (helm `pkg/chart/v2/loader/load.go`). */
function ownFiles(tree: FileTree, apiVersion: string): readonly string[] {
  const problems: Problem[] = []
  const top = tree.list('')
  if (isProblem(top)) return []
  const names = top.flatMap(({ name, kind }) => {
    if (kind === 'file') return NO_FILES.has(name) || (apiVersion !== 'v1' && OLD_FILES.has(name)) ? [] : [name]
    return kind === 'folder' && name !== 'templates' && name !== 'charts' ? filesBelow(tree, name, problems) : []
  })
  return names.toSorted(compareBytes)
}

const NO_FILES = new Set(['Chart.yaml', 'Chart.lock', 'values.yaml', 'values.schema.json'])
/** Of charts of the first version they are ordinary files as well. */
const OLD_FILES = new Set(['requirements.yaml', 'requirements.lock'])

interface Shown {
  readonly profile: HelmProfile
  readonly origin: OriginId
}

function filesHost(shelf: Shelf, shown: Shown): Host {
  const methods: Readonly<Record<string, Method>> = {
    Get: method(['string'], (_, name) => strOf(shelf.read(name))),
    GetBytes: method(['string'], (_, name) => shelf.read(name)),
    Lines: method(['string'], (_, name) => linesOf(shelf.read(name))),
    Glob: method(['string'], (_, pattern) => filesHost(globbed(shelf, pattern), shown)),
    AsConfig: method([], (call) => asMap(shelf, call, (bytes) => strOf(bytes))),
    AsSecrets: method([], (call) => asMap(shelf, call, (bytes) => strOf(toBase64(bytes, call)))),
  }
  const elements = (): Dict => ({
    kind: 'dict',
    of: 'any',
    entries: new Map(shelf.names().map((name) => [name, shelf.read(name)])),
    origin: shown.origin,
  })
  return {
    kind: 'host',
    type: 'engine.files',
    goKind: 'map',
    origin: shown.origin,
    member: (name): Member => methods[name] ?? { kind: 'bytes', ...traced('', shown.origin) },
    print: () => traced('map[]', shown.origin),
    toJson: elements,
    elements,
    inner: undefined,
  }
}

function method(params: Method['params'], body: (call: Call, text: string) => Value): Method {
  return {
    kind: 'method',
    params,
    // Methods are called with the same as functions.
    call: ([argument], context) => body(context as Call, argument?.kind === 'string' ? argument.text : ''),
  }
}

function globbed(shelf: Shelf, pattern: string): Shelf {
  const matches = compileGlob(pattern, { doubleStar: 'plain' })
  let names: readonly string[] | undefined
  return { names: () => (names ??= shelf.names().filter(matches)), read: shelf.read }
}

function linesOf(bytes: Bytes): Value {
  const { text } = bytes
  if (text === '') return list([], NOBODY, 'string')
  const items: Value[] = []
  const end = text.endsWith('\n') ? text.length - 1 : text.length
  for (let start = 0; start <= end;) {
    const newline = text.indexOf('\n', start)
    const stop = newline === -1 || newline > end ? end : newline
    items.push(strOf(slice(bytes, start, stop)))
    start = stop + 1
  }
  return list(items, NOBODY, 'string')
}

/** Files by their base names as YAML; of those with the same base name the last by path, where Helm takes any. */
function asMap(shelf: Shelf, call: Call, convert: (bytes: Bytes) => Value): Value {
  const entries = new Map<string, Value>()
  for (const name of shelf.names()) entries.set(name.slice(name.lastIndexOf('/') + 1), convert(shelf.read(name)))
  return strOf(toYaml(stringDict(entries), call))
}
