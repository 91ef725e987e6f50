// policy.json: which images may run at all (containers-policy.json.5; container-libs signature/policy_config.go). It is asked about the
// name that the pod gives, whatever mirror the image comes from.

import { canonical, nameOf } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import type { SourceFile } from '../../files/source-file.ts'
import { readJsonTree } from '../json-tree.ts'
import type { Notices } from '../notice.ts'
import { below, entriesOf, stringOf, whereOf, type Fault, type Tree, type TreeEntry } from '../tree.ts'
import type { Policy, PolicyScope, Requirement } from './config.ts'
import type { CrioRule } from './notices.ts'

const SIGSTORE_KEYS: readonly string[] = [
  'keyPath',
  'keyPaths',
  'keyData',
  'keyDatas',
  'fulcio',
  'pki',
  'signedIdentity',
  'rekorPublicKeyPath',
  'rekorPublicKeyPaths',
  'rekorPublicKeyData',
  'rekorPublicKeyDatas',
]

/** The kinds of requirements, what each comes to, and the keys that it may have. */
const REQUIREMENTS: ReadonlyMap<string, { readonly asks: Requirement; readonly keys: readonly string[] }> = new Map([
  ['insecureAcceptAnything', { asks: 'accept', keys: [] }],
  ['reject', { asks: 'reject', keys: [] }],
  ['signedBy', { asks: 'signature', keys: ['keyType', 'keyPath', 'keyPaths', 'keyData', 'signedIdentity'] }],
  ['signedBaseLayer', { asks: 'signature', keys: ['baseLayerIdentity'] }],
  ['sigstoreSigned', { asks: 'signature', keys: SIGSTORE_KEYS }],
])

/** Reads a policy. Unknown keys and kinds are faults: nothing can be pulled then. */
export function readPolicy(file: SourceFile, notices: Notices<CrioRule>): Policy | { readonly fault: Fault } {
  const read = readJsonTree(file)
  if (!read.ok) return { fault: read.problem }
  const root = read.tree
  const faults: Fault[] = []
  const refuse: Refuse = (tree, message) => faults.push({ where: whereOf(tree), message })
  if (root?.kind !== 'map')
    return { fault: { where: { file, span: { start: 0, end: 0 } }, message: 'it must hold an object' } }
  for (const { name, value } of root.entries.values())
    if (name !== 'default' && name !== 'transports') refuse(value, `there is no key ${name} in a policy`)
  const standard = root.entries.get('default')
  if (standard === undefined) refuse(root, 'the key default is missing')
  for (const transport of entriesOf(below(root, 'transports')))
    for (const scope of entriesOf(transport.value)) scopeOf(scope, refuse)
  const scopes = entriesOf(below(root, 'transports', 'docker')).map((entry) => scopeOf(entry, () => undefined))
  const otherwise = standard === undefined ? undefined : scopeOf(standard, refuse)
  const [fault] = faults
  if (fault !== undefined || otherwise === undefined)
    return { fault: fault ?? { where: whereOf(root), message: 'the key default is missing' } }
  for (const scope of scopes) tellUnmatched(scope, notices)
  return { scopes: new Map(scopes.map((scope) => [scope.name, scope])), otherwise }
}

type Refuse = (tree: Tree, message: string) => void

function scopeOf({ name, where, value }: TreeEntry, refuse: Refuse): PolicyScope {
  const items = value.kind === 'list' ? value.items : []
  if (items.length === 0) refuse(value, 'a scope must have a list of one requirement or more')
  return { name, requirements: items.flatMap((item) => requirementOf(item, refuse)), where }
}

function requirementOf(item: Tree, refuse: Refuse): readonly Requirement[] {
  const known = REQUIREMENTS.get(stringOf(below(item, 'type')) ?? '')
  if (known === undefined) {
    refuse(item, `a requirement must have a type: ${[...REQUIREMENTS.keys()].join(', ')}`)
    return []
  }
  for (const { name, value } of entriesOf(item))
    if (name !== 'type' && !known.keys.includes(name)) refuse(value, `a requirement of this type has no key ${name}`)
  return [known.asks]
}

/** Scopes are compared with whole names, and with what is left of them at slashes. */
function tellUnmatched({ name, where }: PolicyScope, notices: Notices<CrioRule>): void {
  if (name === '' || /^\*\.[^*/:@]+$/.test(name)) return
  const hint = name.startsWith('index.docker.io') || !/^[^/]*[.:]|^localhost(?:\/|$)/.test(name)
  if (!hint && !/\/$|:\/\//.test(name)) return
  notices.add('unmatched-policy-scope', {
    where,
    message: `no image is called ${name}: scopes are compared with full names`,
    hint: 'write the name with its registry, without scheme: docker.io/library/nginx',
  })
}

/** What a policy says of an image: the scope that decides is the most specific one. */
export function scopeFor(policy: Policy, reference: Reference): PolicyScope {
  for (const name of scopesOf(reference)) {
    const scope = policy.scopes.get(name)
    if (scope !== undefined) return scope
  }
  return policy.otherwise
}

/** The scopes that are about an image, the most specific first (container-libs docker/policyconfiguration/naming.go). */
export function scopesOf(reference: Reference): readonly string[] {
  const scopes = [canonical(reference)]
  let name = nameOf(reference)
  for (let slash = name.length; slash !== -1; slash = name.lastIndexOf('/')) {
    name = name.slice(0, slash)
    scopes.push(name)
  }
  const host = name.split(':', 1)[0] ?? ''
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) scopes.push(`*${host.slice(dot)}`)
  return [...scopes, '']
}
