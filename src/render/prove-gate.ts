// The proof of a gate: one of its conditions is set otherwise, the release is rendered again, and what stood behind the gate is gone, or is not.

import { helmRules } from '../charts/helm-rules.ts'
import { coalesceRelease } from '../charts/layers.ts'
import { nodeAt } from '../charts/value-tree.ts'
import type { Release } from '../releases/release.ts'
import type { KeyPath } from '../yaml/path.ts'
import { isEmptyData, nodeData } from './explore/node-data.ts'
import { NO_PATCH, type Patch, patchedRelease } from './explore/patch.ts'
import { settle } from './explore/settle.ts'
import { newUsage } from './explore/value-usage.ts'
import type { Want } from './explore/want.ts'
import type { GateCondition, Need } from './gate-conditions.ts'
import { renderChart, type RenderedRelease } from './render-chart.ts'

/** What became of something whose gate was turned. */
export interface GateProof {
  /** What was set for it. */
  readonly patch: Patch
  /** `vanished` proves the gate; `failed` says that the release does not render then, which proves nothing. */
  readonly outcome: 'vanished' | 'stayed' | 'failed' | 'cannot-turn'
}

/** What is looked for in a render: a document, and a text in it. */
export interface GatedThing {
  /** The template file's name, and the document's kind and name. */
  readonly file: string
  readonly kind: string
  readonly name: string
  /** A text of the document, such as an image; the document as a whole when absent. */
  readonly text?: string
}

/** Sets a condition otherwise, renders again, and says whether the thing is still there. */
export function proveGate(release: Release, condition: GateCondition, thing: GatedThing): GateProof {
  const patch = turned(release, condition)
  if (patch === undefined) return { patch: NO_PATCH, outcome: 'cannot-turn' }
  const rendered = renderChart(patchedRelease(release, patch), { tracking: 'off' })
  if (rendered.failure !== undefined) return { patch, outcome: 'failed' }
  return { patch, outcome: isThere(rendered, thing) ? 'stayed' : 'vanished' }
}

function isThere({ manifests, hooks }: RenderedRelease, { file, kind, name, text }: GatedThing): boolean {
  return [...manifests, ...hooks].some(
    (manifest) =>
      manifest.file.template.name === file &&
      manifest.head.kind === kind &&
      manifest.head.name === name &&
      (text === undefined || manifest.content.text.includes(text)),
  )
}

/** The patch with which a condition no longer holds. */
function turned(release: Release, condition: GateCondition): Patch | undefined {
  if (condition.kind === 'release') {
    const operation = release.operation === 'upgrade' ? 'install' : 'upgrade'
    return condition.name.startsWith('Release.Is') ? { ...NO_PATCH, operation } : undefined
  }
  if (condition.kind === 'api-version') return { ...NO_PATCH, apiVersions: [condition.text] }
  if (condition.kind === 'kube-version') return undefined
  const want = opposite(condition.needs)
  const { chart, layers, helm, readFile } = release
  const { root } = coalesceRelease({ chart, layers, helm: helmRules(helm), ...(readFile && { readFile }) })
  const current = (path: KeyPath): ReturnType<typeof nodeData> | undefined => {
    const node = nodeAt(root, path)
    return node === undefined ? undefined : nodeData(node)
  }
  if (condition.kind === 'chart')
    return settle({ current, usage: newUsage('', undefined) }, condition.path, { kind: 'is', value: false })[0]
  const isTrue = !isEmptyData(current(condition.path))
  const turning: Want = want ?? { kind: isTrue ? 'falsy' : 'truthy' }
  return settle({ current, usage: newUsage('', undefined) }, condition.path, turning)[0]
}

function opposite(need: Need): Want | undefined {
  switch (need.kind) {
    case 'truthy':
      return { kind: 'falsy' }
    case 'falsy':
      return { kind: 'truthy' }
    case 'equal':
      return { kind: 'isNot', value: need.to }
    case 'not-equal':
      return { kind: 'is', value: need.to }
    case 'decides':
      return undefined
  }
}
