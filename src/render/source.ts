// What rendered characters and values can come from: the sources behind the origins of a render.

import type { Chart } from '../charts/chart.ts'
import type { ValueNode } from '../charts/value-tree.ts'
import type { SourceFile } from '../files/source-file.ts'
import type { CallSite } from '../template/frame.ts'
import type { OriginId, Origins, Source } from '../template/origin.ts'
import type { KeyPath } from '../yaml/path.ts'

/** A file of templates; a run's offset is one in its text. */
export interface TemplateSource {
  readonly kind: 'template'
  readonly file: SourceFile
  /** As Helm names it: `chart/templates/web.yaml`. */
  readonly name: string
}

/** A value of the release: a leaf, or a map or list as a whole. `path` is where the root's user sets it. */
export interface ValueSource {
  readonly kind: 'value'
  readonly node: ValueNode
  readonly path: KeyPath
}

/** A key that was looked up and is not there: setting `path` would make a difference. */
export interface AbsentSource {
  readonly kind: 'absent'
  readonly path: KeyPath
}

/** What a chart's Chart.yaml says: `Chart.Version`. */
export interface ChartSource {
  readonly kind: 'chart'
  readonly chart: Chart
  /** As a template names it, without the first dot. */
  readonly name: string
}

/** A fact about the release or its surroundings: `Release.Name`, `Capabilities.KubeVersion`. */
export interface FactSource {
  readonly kind: 'release' | 'capabilities'
  /** As a template names it, without the first dot. */
  readonly name: string
}

/** The content of a chart's file, read through `.Files`. */
export interface FileSource {
  readonly kind: 'file'
  readonly file: SourceFile
}

/** Something that differs from run to run, and its stand-in here: random characters, keys, the clock. */
export interface RandomSource {
  readonly kind: 'random'
}

/** What the cluster would have been asked. */
export interface LookupSource {
  readonly kind: 'lookup'
  readonly query: string
}

/** Everything that a render's characters can come from. */
export type RenderSource =
  | TemplateSource
  | ValueSource
  | AbsentSource
  | ChartSource
  | FactSource
  | FileSource
  | RandomSource
  | LookupSource
  | CallSite

/** Makes an origin of a source: the only way that sources get into a render's origins. */
export function originFrom(origins: Origins, source: RenderSource): OriginId {
  return origins.source(source)
}

/** A source as what it is: all that a render's origins hold came through `originFrom`, or is a call of a function. */
export function asRenderSource(source: Source): RenderSource {
  return source as RenderSource
}
