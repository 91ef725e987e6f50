// A release → its manifests as `helm template` prints them, each character with its origin (helm `pkg/action/action.go` renderResources,
// `pkg/release/v1/util/manifest_sorter.go`).

import type { Release } from '../releases/release.ts'
import type { TemplateError, TemplateSyntaxError } from '../template/template-error.ts'
import type { Traced } from '../template/traced.ts'
import { compareBytes } from '../template/utf8.ts'
import type { YamlTable } from '../yaml/table.ts'
import { profileOf } from './helm-profile.ts'
import { sortByKind } from './kind-order.ts'
import { type ManifestHead, readManifest } from './manifest-head.ts'
import { type Refusal, refusalOf, refusalOfProblem } from './refusal.ts'
import { type Rendered, type RenderedFile, type RenderOptions, renderRelease } from './render-release.ts'
import { checkValues, type SchemaFault, type UncheckedSchema } from './schema/check-values.ts'
import { splitDocuments } from './split-documents.ts'

/** One document of a release. */
export interface Manifest {
  /** The file that made it. */
  readonly file: RenderedFile
  /** Its text as Helm prints it, trimmed. */
  readonly content: Traced
  readonly table: YamlTable
  readonly head: ManifestHead
  /** The events at which it runs, when it is a hook: `pre-install`. */
  readonly hooks: readonly string[]
}

/** Why Helm gives no manifests. */
export type RenderFailure =
  | { readonly kind: 'template'; readonly error: TemplateError | TemplateSyntaxError }
  /** A document that Helm cannot read; `offset` is one in `content`. */
  | {
      readonly kind: 'document'
      readonly file: RenderedFile
      readonly content: Traced
      readonly message: string
      readonly offset: number
    }
  /** The chart or its values are refused before anything is rendered. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The values break the rules of a values.schema.json. */
  | { readonly kind: 'schema'; readonly faults: readonly [SchemaFault, ...SchemaFault[]] }

/** A rendered release. With a failure the manifests are those that could be made all the same. */
export interface RenderedRelease {
  readonly rendered: Rendered | undefined
  /** In the order in which Helm prints them; hooks apart, in theirs. */
  readonly manifests: readonly Manifest[]
  readonly hooks: readonly Manifest[]
  /** What the root chart's NOTES.txt says. */
  readonly notes: Traced | undefined
  /** Parts of schemas that nobody checked. */
  readonly unchecked: readonly UncheckedSchema[]
  readonly failure?: RenderFailure
}

/** Renders a release as Helm would. Nothing in a chart makes it throw. */
export function renderChart(release: Release, options: RenderOptions = {}): RenderedRelease {
  const nothing = { rendered: undefined, manifests: [], hooks: [], notes: undefined, unchecked: [] }
  const refusal = refusalOf(release)
  if (refusal !== undefined) return { ...nothing, failure: { kind: 'refused', refusal } }
  const rendered = renderRelease(release, options)
  const [problem] = rendered.problems
  if (problem !== undefined) {
    return { ...nothing, rendered, failure: { kind: 'refused', refusal: refusalOfProblem(problem) } }
  }
  const notesName = `${rendered.root.fullPath}/templates/NOTES.txt`
  const notes = rendered.files.find(({ template }) => template.name === notesName)?.made
  const files = rendered.files
    .filter((file) => !isNotes(file))
    .toSorted((a, b) => compareBytes(a.template.name, b.template.name))
  const { manifests, hooks, failure } = readDocuments(files, options.memory?.readManifest ?? readManifest)
  const { lastKinds } = profileOf(release.helm)
  const { faults, unchecked } = checkValues(rendered.root, rendered.values, {
    helm: release.helm,
    treeOf: options.memory?.treeOf,
  })
  const first = schemaFailure(faults) ?? templateFailure(rendered) ?? failure
  return {
    rendered,
    manifests: sortByKind(manifests, ({ head }) => head.kind, lastKinds),
    hooks: sortByKind(hooks, ({ head }) => head.kind, lastKinds),
    notes,
    unchecked,
    ...(first !== undefined && { failure: first }),
  }
}

function isNotes({ template }: RenderedFile): boolean {
  return template.name.endsWith('NOTES.txt')
}

function schemaFailure([first, ...others]: readonly SchemaFault[]): RenderFailure | undefined {
  return first === undefined ? undefined : { kind: 'schema', faults: [first, ...others] }
}

function templateFailure({ error }: Rendered): RenderFailure | undefined {
  return error === undefined ? undefined : { kind: 'template', error }
}

interface Documents {
  readonly manifests: readonly Manifest[]
  readonly hooks: readonly Manifest[]
  readonly failure: RenderFailure | undefined
}

function readDocuments(files: readonly RenderedFile[], read: typeof readManifest): Documents {
  const manifests: Manifest[] = []
  const hooks: Manifest[] = []
  let failure: RenderFailure | undefined
  for (const file of files) {
    for (const content of splitDocuments(file.made)) {
      const reading = read(content.text)
      if (!reading.ok) {
        failure ??= { kind: 'document', file, content, message: reading.message, offset: reading.offset }
        continue
      }
      const events = hookEvents(reading.head)
      // Helm drops a document with a hook that it does not know.
      if (events?.some((event) => !EVENTS.has(event)) === true) continue
      const manifest = { file, content, table: reading.table, head: reading.head, hooks: events ?? [] }
      if (events === undefined) manifests.push(manifest)
      else hooks.push(manifest)
    }
  }
  return { manifests, hooks, failure }
}

const EVENTS = new Set([
  'pre-install',
  'post-install',
  'pre-delete',
  'post-delete',
  'pre-upgrade',
  'post-upgrade',
  'pre-rollback',
  'post-rollback',
  'test',
  'test-success',
])

function hookEvents({ annotations }: ManifestHead): readonly string[] | undefined {
  return annotations
    .get('helm.sh/hook')
    ?.split(',')
    .map((event) => event.trim().toLowerCase())
}
