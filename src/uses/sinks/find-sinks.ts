// A manifest → every place in it where an image is named: in containers of any kind of object, in fields of custom resources by the table of
// kinds and by the shapes that values have, and in texts.

import { findKeys, type FoundKeys } from '../find-keys.ts'
import type { Role } from '../image-use.ts'
import { looksFull, looksLikeName } from '../value-looks.ts'
import {
  childrenOf,
  childWithKey,
  hasKey,
  keyText,
  Kind,
  kindOf,
  nextOf,
  parentOf,
  scalarText,
  type YamlTable,
} from '../../yaml/table.ts'
import { composedSinks, fieldEntries, type ResourceHead, rowsFor } from './resource-sinks.ts'
import type { Sink, SinkKind, SinkPart } from './sink.ts'
import { textSinksOf } from './text-sinks.ts'

/** What a user adds: paths in resources of a kind, as `spec.runner.image` or `spec.runners[].image`. */
export interface UserField {
  /** `*` for every kind. */
  readonly kind: string
  readonly path: string
}

/** The sinks of all documents of a table, in the order of their scalars. Linear in the table and its texts. */
export function findSinks(table: YamlTable, userFields: readonly UserField[] = []): readonly Sink[] {
  const found = new Found(table)
  for (const root of table.documents.flatMap((document) => resourcesIn(table, document))) {
    const head = headOf(table, root)
    // Descriptions of fields name images that nobody pulls.
    if (head.kind === 'CustomResourceDefinition') continue
    addContainers(found, root)
    addFields(found, root, head, userFields)
    if (!isCore(head) && !hasDisks(head)) addShapes(found, root)
    addTexts(found, root, head)
  }
  return found.sinks()
}

/** Sinks as they are found: a scalar belongs to the first that takes it. */
class Found {
  readonly table: YamlTable
  readonly #sinks: Sink[] = []
  readonly #taken = new Set<number>()
  #slots: FoundKeys['slots'] | undefined
  #at = 0

  constructor(table: YamlTable) {
    this.table = table
  }

  /** What looks below a root as images look in values. To be asked for growing roots. */
  slotsBelow(root: number): FoundKeys['slots'] {
    this.#slots ??= findKeys(this.table).slots
    while ((this.#slots[this.#at]?.holder ?? Infinity) < root) this.#at++
    const from = this.#at
    const end = nextOf(this.table, root)
    while ((this.#slots[this.#at]?.holder ?? Infinity) < end) this.#at++
    return this.#slots.slice(from, this.#at)
  }

  isTaken(entry: number): boolean {
    return this.#taken.has(entry)
  }

  add(sink: Sink): void {
    if (sink.parts.some(({ entry }) => this.#taken.has(entry))) return
    for (const { entry } of sink.parts) this.#taken.add(entry)
    this.#sinks.push(sink)
  }

  /** What would be an image, were there not another one in its stead. */
  leaveOut({ parts }: Sink): void {
    for (const { entry } of parts) this.#taken.add(entry)
  }

  /** Several of one text. */
  addAll(entry: number, sinks: readonly Sink[]): void {
    if (sinks.length === 0) return
    this.#taken.add(entry)
    this.#sinks.push(...sinks)
  }

  sinks(): readonly Sink[] {
    return this.#sinks.toSorted(
      (a, b) => a.parts[0].entry - b.parts[0].entry || a.parts[0].span.start - b.parts[0].span.start,
    )
  }
}

/** The roots of the resources in a document: of a `List` its items, however often they are lists themselves. */
function resourcesIn(table: YamlTable, root: number): readonly number[] {
  if (kindOf(table, root) !== Kind.map) return []
  const items = headOf(table, root).kind.endsWith('List') ? childWithKey(table, root, 'items') : undefined
  if (items === undefined || kindOf(table, items) !== Kind.seq) return [root]
  return childrenOf(table, items).flatMap((item) => resourcesIn(table, item))
}

function headOf(table: YamlTable, root: number): ResourceHead {
  const text = (key: string): string => {
    const entry = kindOf(table, root) === Kind.map ? childWithKey(table, root, key) : undefined
    return entry === undefined ? '' : scalarText(table, entry)
  }
  const [group = '', version] = text('apiVersion').split('/')
  return { kind: text('kind'), group: version === undefined ? '' : group }
}

/** Kinds of Kubernetes itself have images in containers only, and keys that look like others are none. */
function isCore({ group }: ResourceHead): boolean {
  return group === '' || !group.includes('.') || group.endsWith('.k8s.io')
}

/** Groups that call the disks of machines images. */
const OF_DISKS =
  /(?:^|\.)(?:cluster\.x-k8s\.io|machine\.openshift\.io|cdi\.kubevirt\.io|longhorn\.io|harvesterhci\.io|metal3\.io|services\.k8s\.aws|cnrm\.cloud\.google\.com|crossplane\.io|upbound\.io)$/

function hasDisks({ group }: ResourceHead): boolean {
  return OF_DISKS.test(group)
}

const CONTAINER_LISTS: ReadonlySet<string> = new Set(['containers', 'initContainers', 'ephemeralContainers'])

function addContainers(found: Found, root: number): void {
  const { table } = found
  for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
    if (!hasKey(table, entry)) continue
    const key = keyText(table, entry)
    if (key === 'image') {
      const holder = parentOf(table, entry)
      const list = parentOf(table, holder)
      if (list >= 0 && kindOf(table, list) === Kind.seq && CONTAINER_LISTS.has(keyText(table, list))) {
        addWhole(found, entry, 'container')
      }
    } else if (key === 'reference' && isImageVolume(table, entry)) addWhole(found, entry, 'volume')
  }
}

/** `volumes[].image.reference`. */
function isImageVolume(table: YamlTable, entry: number): boolean {
  const image = parentOf(table, entry)
  const list = parentOf(table, parentOf(table, image))
  return keyText(table, image) === 'image' && list >= 0 && keyText(table, list) === 'volumes'
}

/** A scalar that is a reference as a whole; an empty one names nothing. */
function addWhole(found: Found, entry: number, kind: SinkKind): void {
  const part = wholePart(found.table, entry)
  if (part === undefined || (kind === 'container' && isInjected(found.table, part))) return
  found.add({ kind, confidence: 'certain', parts: [part] })
}

/** Istio's webhook puts its own image where this stands (istio `pkg/kube/inject/webhook.go`). */
function isInjected(table: YamlTable, { entry, span }: SinkPart): boolean {
  return scalarText(table, entry).slice(span.start, span.end) === 'auto'
}

function wholePart(table: YamlTable, at: number): SinkPart | undefined {
  const entry = table.aliases.get(at) ?? at
  const text = scalarText(table, entry)
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  return end <= start ? undefined : { role: 'reference', entry, span: { start, end } }
}

function addFields(found: Found, root: number, head: ResourceHead, userFields: readonly UserField[]): void {
  const { table } = found
  for (const { kind, path } of userFields) {
    if (kind !== head.kind && kind !== '*') continue
    for (const entry of fieldEntries(table, root, path)) addWhole(found, entry, 'resource')
  }
  for (const row of rowsFor(head)) {
    const whole = row.images.flatMap((path) => fieldEntries(table, root, path))
    for (const entry of whole) addWhole(found, entry, 'resource')
    const named = new Set(whole.filter((entry) => found.isTaken(entry)).map((entry) => parentOf(table, entry)))
    for (const sink of composedSinks(table, root, row.composed ?? [])) {
      if (named.has(parentOf(table, sink.parts[0].entry))) found.leaveOut(sink)
      else found.add(sink)
    }
  }
}

/** What looks in a custom resource as images look in values. */
function addShapes(found: Found, root: number): void {
  const { table } = found
  const status = childWithKey(table, root, 'status') ?? -1
  for (const { holder, confidence, parts } of found.slotsBelow(root)) {
    if (confidence === 'possible' || (holder >= status && status >= 0 && holder < nextOf(table, status))) continue
    const told = parts.flatMap(({ role, entry }): readonly SinkPart[] => {
      const part = wholePart(table, entry)
      return part === undefined ? [] : [{ ...part, role }]
    })
    const [first, ...others] = told
    if (first === undefined || !isNamed(table, told, parts)) continue
    found.add({ kind: 'resource', confidence: 'likely', parts: [first, ...others] })
  }
}

const NAMES: ReadonlySet<Role> = new Set<Role>(['reference', 'prefix', 'repository', 'name'])

/** Whether parts name an image: a lone word does only where something beside it says that it is one, and nothing is left out before it. */
function isNamed(table: YamlTable, told: readonly SinkPart[], asked: readonly { readonly role: Role }[]): boolean {
  const names = told.filter(({ role }) => NAMES.has(role))
  const [only, ...more] = names
  if (only === undefined || more.length > 0) return only !== undefined
  const isAlone = told.length === 1 || asked.filter(({ role }) => NAMES.has(role)).length > 1
  const text = scalarText(table, only.entry)
  return isAlone ? looksFull(text) : looksLikeName(text)
}

function addTexts(found: Found, root: number, { kind }: ResourceHead): void {
  const { table } = found
  const texts = textSinksOf(table, root, kind)
  for (const entry of entriesOf(table, root)) {
    if (kindOf(table, entry) !== Kind.scalar || found.isTaken(entry)) continue
    found.addAll(entry, texts.of(entry))
  }
}

/** The entries below a root but those of `status`, which says what was, and wishes nothing. */
function* entriesOf(table: YamlTable, root: number): Generator<number> {
  for (let entry = root + 1, end = nextOf(table, root); entry < end; entry++) {
    if (parentOf(table, entry) === root && keyText(table, entry) === 'status') entry = nextOf(table, entry) - 1
    else yield entry
  }
}
