// A registries.yaml as data (rancher/wharfie pkg/registries types.go): mirrors by registry, and how each host is reached.

import type { SourceFile } from '../../files/source-file.ts'
import type { NamedFile } from '../attempt.ts'
import type { HostOptions } from '../containerd/config.ts'
import type { Notices } from '../notice.ts'
import type { Where } from '../step.ts'
import {
  below,
  booleanOf,
  entriesOf,
  nounOf,
  stringOf,
  whereOf,
  type Fault,
  type Tree,
  type TreeEntry,
} from '../tree.ts'
import { readYamlTree } from '../yaml-tree.ts'
import type { K3sRule } from './notices.ts'

/** What the file says. */
export interface Registries {
  readonly mirrors: ReadonlyMap<string, Mirror>
  readonly configs: ReadonlyMap<string, HostConfig>
}

/** What stands in for a registry. */
export interface Mirror {
  readonly where: Where
  readonly endpoints: readonly { readonly text: string; readonly where: Where }[]
  readonly rewrites: readonly { readonly pattern: string; readonly replacement: string; readonly where: Where }[]
}

/** How a host is reached. */
export interface HostConfig {
  readonly where: Where
  /** Absent where nothing is said about TLS. */
  readonly tls?: HostOptions['tls'] & {}
  readonly auth?: TreeEntry
}

/** Reads the file; or why the node does not start. */
export async function readRegistriesYaml(
  file: SourceFile,
  notices: Notices<K3sRule>,
): Promise<Registries | { readonly fault: Fault }> {
  const read = await readYamlTree(file)
  const fault = read.ok ? wrongType(read.tree, SHAPE) : read.problem
  if (fault !== undefined) {
    notices.add('broken-registries-file', {
      where: fault.where,
      message: `${fault.message}: the node does not start`,
      hint: 'mend it',
    })
    return { fault }
  }
  const tree = read.ok ? read.tree : undefined
  tellUnknown(tree, SHAPE, notices)
  return {
    mirrors: new Map(entriesOf(below(tree, 'mirrors')).map((entry) => [entry.name, mirrorOf(entry)])),
    configs: new Map(entriesOf(below(tree, 'configs')).map((entry) => [entry.name, configOf(entry)])),
  }
}

function mirrorOf({ where, value }: TreeEntry): Mirror {
  const endpoint = below(value, 'endpoint')
  const endpoints = (endpoint?.kind === 'list' ? endpoint.items : []).map((item) => {
    return { text: textOf(item), where: whereOf(item) }
  })
  const rewrites = entriesOf(below(value, 'rewrite')).map((rule) => {
    return { pattern: rule.name, replacement: textOf(rule.value), where: rule.where }
  })
  return { where, endpoints, rewrites }
}

function configOf({ where, value }: TreeEntry): HostConfig {
  const tls = below(value, 'tls')
  const auth = value.kind === 'map' ? value.entries.get('auth') : undefined
  return {
    where,
    ...(tls?.kind === 'map' ? { tls: tlsOf(tls) } : {}),
    ...(auth?.value.kind === 'map' ? { auth } : {}),
  }
}

function tlsOf(tls: Tree): HostConfig['tls'] & {} {
  const file = (name: string): NamedFile | undefined => {
    const tree = below(tls, name)
    const path = stringOf(tree) ?? ''
    return tree === undefined || path === '' ? undefined : { path, where: whereOf(tree) }
  }
  const [ca, cert, key] = [file('ca_file'), file('cert_file'), file('key_file')]
  return {
    ca: ca === undefined ? [] : [ca],
    client: cert === undefined ? [] : [{ cert, ...(key === undefined ? {} : { key }) }],
    ...(booleanOf(below(tls, 'insecure_skip_verify')) === true ? { verify: false } : {}),
  }
}

/** A number where a text is wanted is taken as it is written, as go-yaml does. */
function textOf(tree: Tree): string {
  if (tree.kind !== 'scalar' || tree.value === null) return ''
  return typeof tree.value === 'string' ? tree.value : tree.file.text.slice(tree.span.start, tree.span.end)
}

/** What go-yaml decodes the file into. */
type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list' }
  | { readonly kind: 'map'; readonly of: Shape }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Shape>> }

const TEXT: Shape = { kind: 'text' }
const MIRROR: Shape = { kind: 'record', fields: { endpoint: { kind: 'list' }, rewrite: { kind: 'map', of: TEXT } } }
const AUTH: Shape = {
  kind: 'record',
  fields: { username: TEXT, password: TEXT, auth: TEXT, identity_token: TEXT },
}
const TLS: Shape = {
  kind: 'record',
  fields: { ca_file: TEXT, cert_file: TEXT, key_file: TEXT, insecure_skip_verify: { kind: 'boolean' } },
}
const SHAPE: Shape = {
  kind: 'record',
  fields: {
    mirrors: { kind: 'map', of: MIRROR },
    configs: { kind: 'map', of: { kind: 'record', fields: { auth: AUTH, tls: TLS } } },
    auths: { kind: 'map', of: AUTH },
  },
}

/** The first value that go-yaml would refuse; null is nothing, everywhere. */
function wrongType(tree: Tree | undefined, shape: Shape): Fault | undefined {
  if (tree === undefined || (tree.kind === 'scalar' && tree.value === null)) return undefined
  const isMap = shape.kind === 'map' || shape.kind === 'record'
  const wanted = isMap ? 'map' : shape.kind === 'list' ? 'list' : 'scalar'
  const isBoolean = tree.kind === 'scalar' && typeof tree.value === 'boolean'
  if (tree.kind !== wanted || (shape.kind === 'boolean' && !isBoolean))
    return {
      where: whereOf(tree),
      message: `a ${shape.kind === 'record' ? 'map' : shape.kind} must stand here, and not a ${nounOf(tree)}`,
    }
  if (tree.kind === 'list') return tree.items.map((item) => wrongType(item, TEXT)).find((fault) => fault !== undefined)
  return entriesOf(tree)
    .map(({ name, value }) => {
      const inner = innerOf(shape, name)
      return inner === undefined ? undefined : wrongType(value, inner)
    })
    .find((fault) => fault !== undefined)
}

function innerOf(shape: Shape, name: string): Shape | undefined {
  if (shape.kind === 'map') return shape.of
  return shape.kind === 'record' ? shape.fields[name] : undefined
}

function tellUnknown(tree: Tree | undefined, shape: Shape, notices: Notices<K3sRule>): void {
  for (const { name, where, value } of entriesOf(tree)) {
    const inner = innerOf(shape, name)
    if (inner !== undefined) tellUnknown(value, inner, notices)
    else if (shape.kind === 'record') {
      notices.add('unknown-registries-key', {
        where,
        // Where a password belongs, a key may be one whose colon was forgotten.
        message: `${'password' in shape.fields ? 'this' : name} is no key that is read here`,
        hint: `known are ${Object.keys(shape.fields).join(', ')}`,
      })
    }
  }
}
