// The options of a host in hosts.toml: what containerd makes of them, or why it gives the whole file up
// (containerd core/remotes/docker/config/hosts.go parseHostConfig).

import path from 'node:path'
import type { Capability, NamedFile } from '../attempt.ts'
import type { Where } from '../step.ts'
import { entriesOf, nounOf, stringOf, whereOf, type Fault, type Tree, type TreeEntry } from '../tree.ts'
import type { Behaviour } from './behaviour.ts'
import type { HostOptions } from './config.ts'

/** The options of one host. */
export interface HostFields extends HostOptions {
  readonly capabilities: readonly Capability[]
  readonly overridesPath: boolean
  /** Whether anything is said about TLS: a host over http is asked over https first then. */
  readonly hasTls: boolean
}

/** The options of a host, or why containerd gives the file up. */
export type ReadFields =
  | { readonly ok: true; readonly fields: HostFields }
  | { readonly ok: false; readonly problem: Fault }

/** What reading options needs to know. */
export interface FieldsContext {
  /** The folder of the hosts.toml, on the node. */
  readonly folder: string
  readonly behaviour: Behaviour
}

/** The keys of a host; `server` and `host` stand beside them at the root. */
export const hostKeys: readonly string[] = [
  'capabilities',
  'ca',
  'client',
  'skip_verify',
  'header',
  'override_path',
  'dial_timeout',
]

/** A key of a map; Go's TOML readers do not mind its case. */
export function fieldOf(tree: Tree | undefined, name: string): TreeEntry | undefined {
  if (tree?.kind !== 'map') return undefined
  return tree.entries.get(name) ?? entriesOf(tree).find((entry) => entry.name.toLowerCase() === name)
}

/** Reads the options of a host, or of the root of the file. */
export function readHostFields(tree: Tree | undefined, context: FieldsContext): ReadFields {
  const reader = new FieldsReader(tree, context)
  const fields = reader.fields()
  return reader.fault === undefined ? { ok: true, fields } : { ok: false, problem: reader.fault }
}

const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

/** One reading of one host. Only the first fault counts. */
class FieldsReader {
  fault: Fault | undefined
  readonly #tree: Tree | undefined
  readonly #context: FieldsContext

  constructor(tree: Tree | undefined, context: FieldsContext) {
    this.#tree = tree
    this.#context = context
  }

  fields(): HostFields {
    const ca = this.#ca()
    const client = this.#client()
    const verify = this.#boolean('skip_verify')
    this.#dialTimeout()
    return {
      capabilities: this.#capabilities(),
      headers: this.#headers(),
      overridesPath: this.#boolean('override_path') ?? false,
      hasTls: ca !== undefined || (client !== undefined && client.length > 0) || verify !== undefined,
      ...(ca === undefined && client === undefined && verify === undefined
        ? {}
        : { tls: { ca: ca ?? [], client: client ?? [], ...(verify === undefined ? {} : { verify: !verify }) } }),
    }
  }

  #capabilities(): readonly Capability[] {
    const field = fieldOf(this.#tree, 'capabilities')
    if (field === undefined) return ALL
    if (field.value.kind !== 'list') return this.#refuse(field.value, 'capabilities must be a list', ALL)
    const found = field.value.items.map((item) => this.#capability(item))
    return found.length === 0 ? ALL : ALL.filter((capability) => found.includes(capability))
  }

  #capability(item: Tree): string {
    const word = stringOf(item)?.toLowerCase()
    const known = this.#context.behaviour.knowsReferrers ? KNOWN : KNOWN.filter((each) => each !== 'referrers')
    if (word === undefined) return this.#refuse(item, 'a capability must be a text', '')
    return known.includes(word) ? word : this.#refuse(item, 'an unknown capability', '')
  }

  #ca(): readonly NamedFile[] | undefined {
    const field = fieldOf(this.#tree, 'ca')
    if (field === undefined) return undefined
    const files = field.value.kind === 'list' ? field.value.items : [field.value]
    return files.flatMap((file) => this.#file(file, 'ca must be a path, or a list of paths'))
  }

  #client(): readonly { readonly cert: NamedFile; readonly key?: NamedFile }[] | undefined {
    const field = fieldOf(this.#tree, 'client')
    if (field === undefined) return undefined
    const items = field.value.kind === 'list' ? field.value.items : [field.value]
    return items.flatMap((item) => {
      const isPair = item.kind === 'list' && field.value.kind === 'list'
      const files = (isPair ? item.items : [item]).flatMap((file) => this.#file(file, CLIENT))
      const [cert, key] = files
      if (isPair && files.length !== 2) return this.#refuse(item, CLIENT, [])
      return cert === undefined ? [] : [{ cert, ...(key === undefined ? {} : { key }) }]
    })
  }

  #file(tree: Tree, complaint: string): readonly NamedFile[] {
    const text = stringOf(tree)
    if (text === undefined) return this.#refuse(tree, complaint, [])
    return [{ path: path.posix.resolve(this.#context.folder, text), where: whereOf(tree) }]
  }

  #headers(): readonly string[] {
    const field = fieldOf(this.#tree, 'header')
    if (field === undefined) return []
    if (field.value.kind !== 'map') return this.#refuse(field.value, 'header must be a table', [])
    return entriesOf(field.value).map(({ name, value }) => {
      const isFine =
        stringOf(value) !== undefined ||
        (value.kind === 'list' && value.items.every((item) => stringOf(item) !== undefined))
      return isFine ? name : this.#refuse(value, 'a header must be a text, or a list of texts', name)
    })
  }

  #dialTimeout(): void {
    const field = this.#context.behaviour.knowsDialTimeout ? fieldOf(this.#tree, 'dial_timeout') : undefined
    if (field === undefined) return
    const text = stringOf(field.value)
    if (text !== '' && !DURATION.test(text ?? ''))
      this.#refuse(field.value, 'dial_timeout must be a duration: "10s"', '')
  }

  #boolean(name: string): boolean | undefined {
    const field = fieldOf(this.#tree, name)
    if (field === undefined) return undefined
    const value = field.value
    if (value.kind === 'scalar' && typeof value.value === 'boolean') return value.value
    return this.#refuse(value, `${name} must be true or false, not a ${nounOf(value)}`, undefined)
  }

  #refuse<Value>(at: Where, message: string, instead: Value): Value {
    this.fault ??= { where: { file: at.file, span: at.span }, message }
    return instead
  }
}

const CLIENT = 'client must be a path, a list of paths, or a list of pairs of paths'
const ALL: readonly Capability[] = ['pull', 'resolve']
const KNOWN: readonly string[] = ['pull', 'resolve', 'push', 'referrers']
