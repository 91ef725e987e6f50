// One registries.conf, or one file of registries.conf.d, in the second version of the format or in the first (containers-registries.conf.5;
// container-libs pkg/sysregistriesv2 loadConfigFile). What is wrong with it makes the whole file unreadable.

import { NAMED_HOST } from '../../reference/grammar.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { entriesOf, startOf, stringOf, whereOf, type Fault, type Tree } from '../tree.ts'
import { readTomlTree } from '../toml-tree.ts'
import type { CrioMirror, CrioRegistry, MirrorUse, ShortNameAlias } from './config.ts'
import type { CrioRule } from './notices.ts'
import { aliasTarget, isShortName } from './short-name.ts'
import { TomlFields, unknownKeys } from './toml-fields.ts'

/** What one file says; what it does not say is absent. */
export interface RegistriesConf {
  readonly registries: readonly CrioRegistry[]
  readonly search?: readonly PlacedText[]
  readonly mode?: PlacedText
  readonly aliases: ReadonlyMap<string, ShortNameAlias>
}

/** The file that counts by itself, or one that is laid over it: these must be of the second version. */
export type ConfRole = 'main' | 'drop-in'

/** Reads a file. */
export function readRegistriesConf(
  file: SourceFile,
  role: ConfRole,
  notices: Notices<CrioRule>,
): RegistriesConf | { readonly fault: Fault } {
  const read = readTomlTree(file)
  if (!read.ok) return { fault: read.problem }
  const reading: Reading = { tree: read.tree, fields: new TomlFields(), notices }
  const conf = isFirstVersion(reading) ? firstVersion(reading, role, startOf(file)) : secondVersion(reading)
  const fault = reading.fields.fault()
  return fault === undefined ? conf : { fault }
}

interface Reading {
  readonly tree: Tree | undefined
  readonly fields: TomlFields
  readonly notices: Notices<CrioRule>
}

const ROOT_KEYS: readonly string[] = [
  'registry',
  'registries',
  'unqualified-search-registries',
  'credential-helpers',
  'short-name-mode',
  'additional-layer-store-auth-helper',
  'aliases',
]
const REGISTRY_KEYS: readonly string[] = [
  'prefix',
  'location',
  'insecure',
  'blocked',
  'mirror-by-digest-only',
  'mirror',
  'pull-from-mirror',
]
const MIRROR_KEYS: readonly string[] = ['location', 'insecure', 'pull-from-mirror']

const FIRST_VERSION_TABLES = ['search', 'insecure', 'block'] as const

function isFirstVersion({ tree, fields }: Reading): boolean {
  const table = fields.table(tree, 'registries')
  return FIRST_VERSION_TABLES.some((name) => fields.texts(fields.table(table, name), 'registries') !== undefined)
}

function firstVersion({ tree, fields, notices }: Reading, role: ConfRole, where: Where): RegistriesConf {
  const table = fields.table(tree, 'registries')
  const listed = (name: (typeof FIRST_VERSION_TABLES)[number]): readonly PlacedText[] =>
    (fields.texts(fields.table(table, name), 'registries') ?? []).map((each) => ({
      ...each,
      text: locationOf(each, fields),
    }))
  if (role === 'drop-in')
    fields.refuse(where, 'a file of registries.conf.d must be of the second version: [[registry]] tables')
  const second = ROOT_KEYS.filter((key) => key !== 'registries')
  if (entriesOf(tree).some(({ name }) => second.includes(name)))
    fields.refuse(where, 'tables of the first version ([registries.…]) and of the second cannot be in one file')
  notices.add('outdated-registries-conf', {
    where,
    message: 'this file is in the first version of the format, which knows neither mirrors nor other locations',
    hint: 'write [[registry]] tables and unqualified-search-registries',
  })
  const [blocked, insecure] = [listed('block'), listed('insecure')]
  const locations = new Map([...insecure, ...blocked].map(({ text, where: place }) => [text, place]))
  const registries = Array.from(locations, ([location, place]): CrioRegistry => {
    const isIn = (list: readonly PlacedText[]): boolean => list.some(({ text }) => text === location)
    const [isInsecure, isBlocked] = [isIn(insecure), isIn(blocked)]
    return { prefix: location, location, isInsecure, isBlocked, mirrors: [], where: place }
  })
  return { registries, search: searched(listed('search'), fields), aliases: new Map() }
}

function secondVersion(reading: Reading): RegistriesConf {
  const { tree, fields } = reading
  tellUnknown(reading, tree, ROOT_KEYS)
  const search = fields.texts(tree, 'unqualified-search-registries')
  const mode = fields.text(tree, 'short-name-mode')
  fields.texts(tree, 'credential-helpers')
  fields.text(tree, 'additional-layer-store-auth-helper')
  if (mode !== undefined && !['disabled', 'enforcing', 'permissive'].includes(mode.text))
    fields.refuse(mode.where, 'short-name-mode must be enforcing, permissive or disabled')
  const registries = fields.tables(tree, 'registry').map((table) => registryOf(reading, table))
  tellConflicts(registries, fields)
  return {
    registries,
    ...(search === undefined ? {} : { search: searched(search, fields) }),
    ...(mode === undefined ? {} : { mode }),
    aliases: aliasesOf(fields.table(tree, 'aliases'), fields),
  }
}

function registryOf(reading: Reading, table: Tree): CrioRegistry {
  const { fields } = reading
  tellUnknown(reading, table, REGISTRY_KEYS)
  const where = whereOf(table)
  const location = locationOf(fields.text(table, 'location'), fields)
  const prefix = locationOf(fields.text(table, 'prefix'), fields) || location
  if (prefix === '') fields.refuse(where, 'a registry must have a location, or a prefix')
  else if (location === '' && !prefix.startsWith('*.'))
    fields.refuse(where, 'a registry with a prefix must have a location, unless the prefix is like *.example.com')
  if (prefix.startsWith('*.') && /[/@:]/.test(prefix))
    fields.refuse(where, 'a prefix that begins with *. must be a host alone, like *.example.com')
  const use = fields.text(table, 'pull-from-mirror')
  if (use !== undefined) fields.refuse(use.where, 'pull-from-mirror belongs to mirrors')
  const byDigest = fields.flag(table, 'mirror-by-digest-only')?.isOn ?? false
  return {
    prefix,
    location,
    isInsecure: fields.flag(table, 'insecure')?.isOn ?? false,
    isBlocked: fields.flag(table, 'blocked')?.isOn ?? false,
    mirrors: fields
      .tables(table, 'mirror')
      .map((mirror) => mirrorOf(reading, mirror, byDigest ? 'digest-only' : undefined)),
    where,
  }
}

const USES: readonly MirrorUse[] = ['all', 'digest-only', 'tag-only']

function mirrorOf(reading: Reading, table: Tree, forAll: MirrorUse | undefined): CrioMirror {
  const { fields } = reading
  tellUnknown(reading, table, MIRROR_KEYS)
  const location = locationOf(fields.text(table, 'location'), fields)
  if (location === '') fields.refuse(whereOf(table), 'a mirror must have a location')
  const written = fields.text(table, 'pull-from-mirror')
  const use = USES.find((each) => each === written?.text)
  if (written !== undefined && use === undefined)
    fields.refuse(written.where, 'pull-from-mirror must be all, digest-only or tag-only')
  if (written !== undefined && forAll !== undefined)
    fields.refuse(written.where, 'pull-from-mirror and mirror-by-digest-only cannot both be set')
  const isInsecure = fields.flag(table, 'insecure')?.isOn ?? false
  return { location, isInsecure, use: forAll ?? use ?? 'all', where: whereOf(table) }
}

function locationOf(written: PlacedText | undefined, fields: TomlFields): string {
  if (written === undefined) return ''
  if (/^https?:\/\//.test(written.text)) fields.refuse(written.where, 'a location must be written without a scheme')
  return withoutEndSlashes(written.text)
}

function withoutEndSlashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end--
  return text.slice(0, end)
}

function searched(search: readonly PlacedText[], fields: TomlFields): readonly PlacedText[] {
  return search.map((each) => {
    const text = locationOf(each, fields)
    if (!NAMED_HOST.test(text))
      fields.refuse(each.where, 'a registry for short names must be a host: no path, no scheme')
    return { text, where: each.where }
  })
}

/** Entries for one location must agree on what is allowed there. */
function tellConflicts(registries: readonly CrioRegistry[], fields: TomlFields): void {
  const first = new Map<string, CrioRegistry>()
  for (const registry of registries) {
    const key = registry.location || registry.prefix
    const other = first.get(key) ?? registry
    first.set(key, other)
    if (other.isInsecure !== registry.isInsecure)
      fields.refuse(registry.where, `two registries with the location ${key} differ in insecure`)
    if (other.isBlocked !== registry.isBlocked)
      fields.refuse(registry.where, `two registries with the location ${key} differ in blocked`)
  }
}

function aliasesOf(table: Tree | undefined, fields: TomlFields): ReadonlyMap<string, ShortNameAlias> {
  return new Map(
    entriesOf(table).map(({ name, where, value }): readonly [string, ShortNameAlias] => {
      const text = stringOf(value)
      const target = text === undefined || text === '' ? undefined : aliasTarget(text)
      if (!isShortName(name)) fields.refuse(where, 'an alias must be a name without registry, tag and digest')
      if (text === undefined || (text !== '' && target === undefined))
        fields.refuse(whereOf(value), 'an alias must stand for a name with its registry, without tag and digest')
      return [name, { target, where }]
    }),
  )
}

function tellUnknown({ notices }: Reading, table: Tree | undefined, known: readonly string[]): void {
  for (const { name, where } of unknownKeys(table, known)) {
    notices.add('unknown-registries-conf-key', {
      where,
      message: `there is no key ${name} here, and nothing reads it`,
      hint: `known are ${known.join(', ')}`,
    })
  }
}
