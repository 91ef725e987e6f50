// What else a plan changes: every scalar of the manifests that reads otherwise than before and is no image of the plan, with the keys that
// explain it. A difference that no key explains means that something is not understood.

import type { Manifest, RenderedRelease } from '../../render/render-chart.ts'
import { asRenderSource } from '../../render/source.ts'
import { touches } from '../../render/explore/patch.ts'
import { RUN, slice } from '../../template/traced.ts'
import type { Configuration } from '../../uses/configurations.ts'
import { type KeyPath, printPath } from '../../yaml/path.ts'
import { Kind, kindOf, pathOf, scalarText, valueSpan } from '../../yaml/table.ts'
import { type Ground, imageIn, type Target, type Trial } from './ground.ts'
import type { Settings } from './setting.ts'

/** One scalar, or a whole document, that is other than before. */
export interface Difference {
  readonly configuration: Configuration
  /** The template that makes it. */
  readonly template: string
  readonly kind: string
  readonly name: string
  /** In the document; empty where the document as a whole came or went. */
  readonly path: KeyPath
  readonly before: string | undefined
  readonly after: string | undefined
  /** The settings that had a say in it, as they are printed; empty where none explains it. */
  readonly because: readonly string[]
}

/** Of differences that several configurations have alike the first. */
export function onceEach(differences: readonly Difference[]): readonly Difference[] {
  const known = new Map<string, Difference>()
  for (const one of differences) {
    const key = [one.template, one.kind, one.name, printPath(one.path), one.before, one.after].join('\0')
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}

/** All differences between the release as it is and a trial, in the order of the documents. */
export function differencesOf(ground: Ground, trial: Trial): readonly Difference[] {
  return [...trial.tried].flatMap(([configuration, { rendered }]) => {
    const targets = [...ground.targets, ...ground.watched].filter((target) => target.configuration === configuration)
    return compare({ configuration, trial, targets, after: rendered })
  })
}

interface Comparison {
  readonly configuration: Configuration
  readonly trial: Trial
  readonly targets: readonly Target[]
  readonly after: RenderedRelease
}

function compare(comparison: Comparison): readonly Difference[] {
  const { configuration, after, trial } = comparison
  const old = documentsOf(configuration.rendered)
  const made = documentsOf(after)
  const found: Difference[] = []
  for (const [key, before] of old) {
    const now = made.get(key)
    if (now === undefined) found.push(wholeDocument(comparison, before, 'gone'))
    else if (now.content.text !== before.content.text) found.push(...scalarsOf(comparison, before, now))
  }
  for (const [key, now] of made) if (!old.has(key)) found.push(wholeDocument(comparison, now, 'new'))
  return trial.settings.size === 0 ? [] : found
}

function documentsOf({ manifests, hooks }: RenderedRelease): ReadonlyMap<string, Manifest> {
  const documents = new Map<string, Manifest>()
  for (const manifest of [...manifests, ...hooks]) {
    const { file, head } = manifest
    for (let nth = 0; ; nth++) {
      const key = `${file.template.name}\0${head.kind}\0${nth}`
      if (documents.has(key)) continue
      documents.set(key, manifest)
      break
    }
  }
  return documents
}

function aboutDocument(
  { configuration }: Comparison,
  { file, head }: Manifest,
): Pick<Difference, 'configuration' | 'template' | 'kind' | 'name'> {
  return { configuration, template: file.template.name, kind: head.kind, name: head.name }
}

function wholeDocument(comparison: Comparison, manifest: Manifest, became: 'gone' | 'new'): Difference {
  const { content } = manifest
  const because = settingsBehind(comparison, [{ manifest, start: 0, end: content.text.length, of: became }])
  const text = {
    before: became === 'gone' ? content.text : undefined,
    after: became === 'new' ? content.text : undefined,
  }
  return { ...aboutDocument(comparison, manifest), path: [], ...text, because }
}

function scalarsOf(comparison: Comparison, before: Manifest, now: Manifest): readonly Difference[] {
  const old = scalars(before)
  const made = scalars(now)
  const found: Difference[] = []
  for (const key of new Set([...old.keys(), ...made.keys()])) {
    const was = old.get(key)
    const is = made.get(key)
    const texts = { before: textAt(before, was), after: textAt(now, is) }
    if (texts.before === texts.after || isPlanned(comparison, before, was, texts)) continue
    const places: Stretch[] = [
      ...(was === undefined ? [] : [{ manifest: before, ...valueSpan(before.table, was), of: 'gone' as const }]),
      ...(is === undefined ? [] : [{ manifest: now, ...valueSpan(now.table, is), of: 'new' as const }]),
    ]
    const path = pathOf(was === undefined ? now.table : before.table, was ?? is ?? 0)
    found.push({ ...aboutDocument(comparison, before), path, ...texts, because: settingsBehind(comparison, places) })
  }
  return found
}

function textAt({ table }: Manifest, entry: number | undefined): string | undefined {
  return entry === undefined ? undefined : scalarText(table, entry)
}

function scalars({ table }: Manifest): ReadonlyMap<string, number> {
  const entries = new Map<string, number>()
  for (let entry = 0; entry < table.count; entry++) {
    if (kindOf(table, entry) === Kind.scalar) entries.set(printPath(pathOf(table, entry)), entry)
  }
  return entries
}

interface Texts {
  readonly before: string | undefined
  readonly after: string | undefined
}

/** Whether a scalar became what its images became, and nothing else of it changed. */
function isPlanned(
  { targets, trial }: Comparison,
  manifest: Manifest,
  entry: number | undefined,
  texts: Texts,
): boolean {
  const own = targets.filter(
    ({ image }) => image.manifest === manifest && image.sink.parts.some((part) => part.entry === entry),
  )
  if (own.length === 0 || texts.before === undefined) return false
  if (own.some(({ image }) => image.sink.parts.length > 1 || image.sink.kind === 'secret')) return true
  let made = texts.before
  for (const target of own.toReversed()) {
    const [{ span }] = target.image.sink.parts
    made = made.slice(0, span.start) + (imageIn(trial, target)?.text ?? '') + made.slice(span.end)
  }
  return made === texts.after
}

/** A stretch of a document of one of the two renders. */
interface Stretch {
  readonly manifest: Manifest
  readonly start: number
  readonly end: number
  readonly of: 'gone' | 'new'
}

/** The settings that the characters come from, or that had a say in them. */
function settingsBehind({ configuration, after, trial }: Comparison, places: readonly Stretch[]): readonly string[] {
  const found = new Set<string>()
  for (const { manifest, start, end, of } of places) {
    const origins = (of === 'gone' ? configuration.rendered : after).rendered?.origins
    if (origins === undefined) continue
    const { runs } = slice(manifest.content, start, end)
    for (let i = 0; i < runs.length; i += RUN) {
      for (const source of origins.sourcesOf(runs[i + 1] ?? 0)) {
        const made = asRenderSource(source)
        if (made.kind === 'value' || made.kind === 'absent') addTouched(found, trial.settings, made.path)
      }
    }
  }
  return [...found]
}

function addTouched(found: Set<string>, settings: Settings, path: KeyPath): void {
  for (const [key, setting] of settings) if (touches(setting.path, path)) found.add(key)
}
