// Images, their places and their keys in words, for lists and explanations that people read.

import type { SourceFile } from '../files/source-file.ts'
import { gatesOfPlace, placeInManifest } from '../images/shown-image.ts'
import type { GateCondition } from '../render/gate-conditions.ts'
import { type Patch, touches } from '../render/explore/patch.ts'
import { conditionText } from '../render/trace.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import type { RenderedImage } from '../uses/rendered-image.ts'
import type { SinkKind } from '../uses/sinks/sink.ts'
import { isMap, type Data } from '../yaml/data.ts'
import { type KeyPath, printPath } from '../yaml/path.ts'

/** `templates/web.yaml:12:9`. */
export function placeText(file: SourceFile, offset: number): string {
  const { line, column } = file.lines().position(offset)
  return `${file.path}:${line}:${column}`
}

/** Keys in one text; those that differ only in their last step stand together: `image.{registry, repository, tag}`. */
export function keysText(paths: readonly KeyPath[]): string {
  const groups = new Map<string, Set<string>>()
  for (const path of paths) {
    const above = path.length < 2 || typeof path.at(-1) === 'number' ? printPath(path) : printPath(path.slice(0, -1))
    const group = groups.get(above) ?? new Set<string>()
    groups.set(above, group.add(printPath(path)))
  }
  return [...groups]
    .flatMap(([above, keys]) => {
      const lasts = [...keys].map((key) => key.slice(above.length + 1))
      return keys.size > 1 ? [`${above}.{${lasts.join(', ')}}`] : [...keys]
    })
    .join(', ')
}

/** `Deployment web, container app (pre-install hook)`, `ConfigMap web, data.agent`. */
export function whereText(image: RenderedImage): string {
  const { object, field, container } = placeInManifest(image)
  const { hooks } = image.manifest
  const inside = container === undefined ? fieldText(image.sink.kind, field) : `${listText(field)} ${container}`
  return `${object}, ${inside}${hooks.length === 0 ? '' : ` (${hooks.join(', ')} hook)`}`
}

const LISTS: Readonly<Record<string, string>> = {
  containers: 'container',
  initContainers: 'init container',
  ephemeralContainers: 'ephemeral container',
}

function listText(field: KeyPath): string {
  return LISTS[String(field.at(-3))] ?? 'container'
}

const KINDS: Readonly<Partial<Record<SinkKind, string>>> = {
  variable: 'variable ',
  argument: 'argument ',
  volume: 'volume ',
  secret: 'secret text ',
}

function fieldText(kind: SinkKind, field: KeyPath): string {
  return `${KINDS[kind] ?? ''}${printPath(field)}`
}

/** The conditions of a place: `only if metrics.enabled and not web.off, depends on mode`. Empty where there are none. */
export function gatesText(gates: readonly GateCondition[]): string {
  const texts = gates.map(conditionText)
  const under = (lead: string): readonly string[] =>
    texts.filter((text) => text.startsWith(lead)).map((text) => text.slice(lead.length))
  const [needed, asked] = [under(NEEDED), under(ASKED)]
  return [
    ...(needed.length === 0 ? [] : [`${NEEDED}${needed.join(' and ')}`]),
    ...(asked.length === 0 ? [] : [`${ASKED}${asked.join(', ')}`]),
  ].join(', ')
}

/** How conditions begin. */
const NEEDED = 'only if '
const ASKED = 'depends on '

/** What of a patch has to do with the gates of a place: `metrics.enabled=true`; the whole of it where nothing has. */
export function patchText(patch: Patch, place: RenderedPlace): string {
  const gates = gatesOfPlace(place)
  const near = patch.values.filter(({ path }) => gates.some((gate) => 'path' in gate && touches(gate.path, path)))
  const values = (near.length > 0 ? near : patch.values).map(
    ({ path, value }) => `${printPath(path)}=${dataText(value)}`,
  )
  const { kubeVersion, apiVersions = [], operation } = patch
  const flags = [
    ...(kubeVersion === undefined ? [] : [`--kube-version ${kubeVersion}`]),
    ...apiVersions.map((version) => `-a ${version}`),
    ...(operation === 'upgrade' ? ['--is-upgrade'] : []),
  ]
  const all = [...values, ...flags]
  const shown = all.slice(0, MOST_VALUES)
  return `${shown.join(', ')}${all.length > shown.length ? ` and ${all.length - shown.length} more` : ''}`
}

const MOST_VALUES = 4

function dataText(data: Data): string {
  if (isMap(data)) return data.size === 0 ? '{}' : '{…}'
  if (typeof data === 'object' && data !== null) return data.length === 0 ? '[]' : '[…]'
  return String(data)
}
