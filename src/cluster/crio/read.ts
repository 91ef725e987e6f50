// CRI-O's configuration of a node, read from its files.

import { isProblem, type SourceFile } from '../../files/source-file.ts'
import { parseReference } from '../../reference/parse.ts'
import { canonical } from '../../reference/print.ts'
import { readCertificates } from '../certificates.ts'
import type { NodeFiles } from '../node-files.ts'
import { gatherNotices, type Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step } from '../step.ts'
import { startOf } from '../tree.ts'
import type { Version } from '../version.ts'
import type { CrioConfig, CrioRegistry, Policy, Registries, ShortNameAlias } from './config.ts'
import { CRIO_CONFIG, readCrioConf } from './crio-conf.ts'
import { crioRules, type CrioRule } from './notices.ts'
import { readPolicy } from './policy.ts'
import { withoutUser } from './prefix.ts'
import { readRegistriesConf, type RegistriesConf } from './registries-conf.ts'

/** Which CRI-O, and where its files are. */
export interface CrioFiles {
  readonly files: NodeFiles
  readonly version: Version
  /** Of its own configuration, on the node; absent: where packages put it. */
  readonly path?: string
  /** A registries.conf in place of the node's: what a cluster writes there. */
  readonly base?: SourceFile
}

const REGISTRIES_CONF = '/etc/containers/registries.conf'
const POLICY = '/etc/containers/policy.json'
/** In the order in which they are looked at. */
const CERTIFICATE_ROOTS: readonly string[] = ['/etc/containers/certs.d', '/etc/docker/certs.d']

/** Reads crio.conf, registries.conf, policy.json and all that lies beside them. CRI-O runs as root, and without a home of its own. */
export function readCrio({ files, version, path = CRIO_CONFIG, base }: CrioFiles): CrioConfig {
  const notices = gatherNotices(crioRules)
  const conf = readCrioConf({ files, version, path, notices })
  const read = readAll(files, base, notices)
  const policy = policyOf(files, conf.policyPath?.text ?? POLICY, notices)
  const registries = merged('fault' in read ? [] : read.confs, notices)
  for (const registry of registries.registries) tellUnusable(registry, notices)
  tellSearch(registries, conf.shortNameMode, notices)
  const broken = 'fault' in read ? read.fault : 'fault' in policy ? policy.fault : undefined
  return {
    version,
    ...(conf.refusal === undefined ? {} : { refusal: conf.refusal }),
    ...(broken === undefined ? {} : { broken }),
    registries,
    ...('policy' in policy ? { policy: policy.policy } : {}),
    shortNameMode: conf.shortNameMode,
    certificates: readCertificates(files, CERTIFICATE_ROOTS),
    ...(conf.sandboxImage === undefined ? {} : { sandboxImage: sandboxOf(conf.sandboxImage) }),
    ...(conf.authFile === undefined ? {} : { authFile: conf.authFile }),
    notices: notices.all(),
  }
}

function sandboxOf({ text, where }: PlacedText): { readonly text: string; readonly step: Step } {
  return { text, step: { message: 'CRI-O pulls this image for each pod', where } }
}

type AllConfs = { readonly confs: readonly RegistriesConf[] } | { readonly fault: Step }

/** The main file, then those of the folder by name. One that cannot be read stops all pulls. */
function readAll(files: NodeFiles, base: SourceFile | undefined, notices: Notices<CrioRule>): AllConfs {
  const confs: RegistriesConf[] = []
  const names = files.list(`${REGISTRIES_CONF}.d`)
  const inside = names === undefined || isProblem(names) ? [] : names
  const dropIns = inside.filter((name) => name.endsWith('.conf'))
  for (const name of inside.filter((each) => !dropIns.includes(each))) tellUnread(files, name, notices)
  let fault: Step | undefined
  for (const path of [REGISTRIES_CONF, ...dropIns.map((name) => `${REGISTRIES_CONF}.d/${name}`)]) {
    const isMain = path === REGISTRIES_CONF
    const file = isMain && base !== undefined ? base : files.read(path)
    if (file === undefined || isProblem(file)) continue
    const conf = readRegistriesConf(file, isMain ? 'main' : 'drop-in', notices)
    if (!('fault' in conf)) {
      confs.push(conf)
      continue
    }
    const { where, message } = conf.fault
    notices.add('broken-registries-conf', {
      where,
      message: `no image can be pulled with it: ${message}`,
      hint: 'mend it',
    })
    fault ??= { message, where }
  }
  return fault === undefined ? { confs } : { fault }
}

function tellUnread(files: NodeFiles, name: string, notices: Notices<CrioRule>): void {
  const file = files.read(`${REGISTRIES_CONF}.d/${name}`)
  if (file === undefined || isProblem(file)) return
  notices.add('unread-registries-conf', {
    where: startOf(file),
    message: 'of this folder only files that end in .conf are read',
    hint: `call it ${name}.conf, or take it out`,
  })
}

/** Later files win: registries by prefix, lists as a whole, aliases one by one. Within a file the first of equal prefixes counts. */
function merged(confs: readonly RegistriesConf[], notices: Notices<CrioRule>): Registries {
  const byPrefix = new Map<string, CrioRegistry>()
  const aliases = new Map<string, ShortNameAlias>()
  for (const conf of confs) {
    const own = new Map<string, CrioRegistry>()
    for (const registry of conf.registries) {
      const first = own.get(registry.prefix)
      if (first === undefined) own.set(registry.prefix, registry)
      else tellRepeated(registry, notices)
    }
    for (const [prefix, registry] of own) {
      const before = byPrefix.get(prefix)
      if (before !== undefined) tellRepeated(before, notices)
      byPrefix.set(prefix, registry)
    }
    for (const [name, alias] of conf.aliases) aliases.set(name, alias)
    if (conf.mode !== undefined) tellMode(conf.mode, notices)
  }
  const registries = [...byPrefix.values()].toSorted((a, b) => (a.prefix < b.prefix ? -1 : 1))
  return {
    registries,
    search: confs.flatMap(({ search }) => (search === undefined ? [] : [search])).at(-1) ?? [],
    aliases,
  }
}

function tellRepeated({ prefix, where }: CrioRegistry, notices: Notices<CrioRule>): void {
  notices.add('repeated-registry-prefix', {
    where,
    message: `another [[registry]] is about ${prefix} too, and that one counts: nothing of this one does`,
    hint: 'put both into one',
  })
}

function tellMode({ where }: PlacedText, notices: Notices<CrioRule>): void {
  notices.add('overridden-short-name-mode', {
    where,
    message: 'CRI-O does not take short-name-mode from here',
    hint: 'set short_name_mode in crio.conf (CRI-O 1.34 and later)',
  })
}

function tellSearch({ search }: Registries, { mode }: CrioConfig['shortNameMode'], notices: Notices<CrioRule>): void {
  const [first] = search
  const isOwn = first?.where.file.place.kind === 'argument'
  if (first === undefined || isOwn || search.length === 1 || mode === 'disabled') return
  notices.add('ambiguous-short-names', {
    where: first.where,
    message: `${search.length} registries are set for short names, and CRI-O takes none of them by itself: short names cannot be pulled`,
    hint: 'leave one, write aliases, or set short_name_mode = "disabled" in crio.conf',
  })
}

function tellUnusable(registry: CrioRegistry, notices: Notices<CrioRule>): void {
  const { prefix, where } = registry
  if (!prefix.startsWith('*.') && !isFullName(`${prefix}/x/x`))
    notices.add('unreachable-registry-prefix', {
      where,
      message: `no image has a full name that begins with ${prefix}`,
      hint: 'write a registry, with or without a path, and no tag: docker.io/library/nginx',
    })
  for (const { location, where: place } of [...registry.mirrors, registry]) {
    // Behind a host two components: what Docker Hub needs to have a full name.
    if (location === '' || isFullName(`${location}/x/x`)) continue
    notices.add('unusable-mirror-location', {
      where: place,
      message: `${withoutUser(location)} makes no full name: nothing of ${prefix} can be pulled, from other mirrors neither`,
      hint: 'write host[:port][/path], without a tag',
    })
  }
}

function isFullName(text: string): boolean {
  const parsed = parseReference(text, 'containers-image')
  return parsed.ok && canonical(parsed.reference) === text
}

type PolicyFound = { readonly policy: Policy } | { readonly fault: Step } | { readonly none: true }

function policyOf(files: NodeFiles, path: string, notices: Notices<CrioRule>): PolicyFound {
  const file = files.read(path)
  if (file === undefined || isProblem(file)) return { none: true }
  const policy = readPolicy(file, notices)
  if (!('fault' in policy)) return { policy }
  const { where, message } = policy.fault
  notices.add('broken-image-policy', { where, message: `no image can be pulled with it: ${message}`, hint: 'mend it' })
  return { fault: { message, where } }
}
