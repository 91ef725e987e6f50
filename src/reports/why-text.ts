// Why an image is there, and what a key reaches, for people: the keys in their files, and notes about the rest.

import type { Finding, Mark } from '../findings/finding.ts'
import type { ReachedImage, ReachedPlace } from '../images/key-reach.ts'
import type { KeyEffect } from '../images/probe-key.ts'
import { gatesOfPlace } from '../images/shown-image.ts'
import type { Alternative, WayOut, WhyImage } from '../images/why-image.ts'
import type { WhyKey } from '../images/why-key.ts'
import { canonical } from '../reference/print.ts'
import { isNoPatch } from '../render/explore/patch.ts'
import { gutterEdge } from '../text/excerpt.ts'
import { printParagraph } from '../text/paragraph.ts'
import type { RenderedPlace } from '../uses/image-graph.ts'
import type { ImagePiece } from '../uses/image-pieces.ts'
import type { Leaf } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { type FrameLook, gutterOf, printFrames } from './frames.ts'
import { gatesText, keysText, patchText, placeText, whereText } from './image-words.ts'
import { type Note, printNotes } from './notes.ts'
import { sentence } from './sentence.ts'

/** Prints one image. */
export function printWhyImage(why: WhyImage, look: FrameLook): string {
  return printBlock({ title: titleOf(why), marks: marksOf(why), notes: imageNotes(why) }, look)
}

/** Prints one key. */
export function printWhyKey(key: WhyKey, look: FrameLook, meant?: string): string {
  const { path, leaves } = key
  const inFiles = leaves.filter(({ file }) => file.place.kind !== 'argument')
  const marks = inFiles.slice(0, MOST_LEAVES).map(({ file, span, keySpan, rootPath }) => ({
    file,
    span: span.start === span.end ? keySpan : span,
    ...(inFiles.length > 1 && { label: printPath(rootPath) }),
  }))
  const unset = leaves.length === 0 ? ', which is not set' : ''
  return printBlock({ title: `${printPath(path)}${unset}`, marks, notes: keyNotes(key, meant) }, look)
}

const MOST_LEAVES = 8

interface Block {
  readonly title: string
  readonly marks: readonly Mark[]
  readonly notes: readonly Note[]
}

function printBlock({ title, marks, notes }: Block, look: FrameLook): string {
  const [at, ...related] = marks
  const { style, width } = look
  const head = printParagraph([{ text: sentence(title), tint: 'strong' }], { style, width, indent: 2 })
  const kept = notes.filter(({ lines }) => lines.length > 0)
  if (at === undefined) return joined([...head, ...printNotes(kept, { gutter: 1, style, width })])
  const finding = asFinding(at, related)
  const gutter = gutterOf(finding)
  const edge = look.frames === 'shown' ? [gutterEdge({ style, tint: 'info', gutter })] : []
  return joined([...head, ...printFrames(finding, look), ...edge, ...printNotes(kept, { gutter, style, width })])
}

function joined(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}

/** What prints frames wants a finding. */
function asFinding(at: Mark, related: readonly Mark[]): Finding {
  const identity = { chart: '', keyPath: '', reference: '' }
  return { rule: 'why', severity: 'info', message: '', hint: '', path: at.file.path, at, related, fixes: [], identity }
}

function titleOf({ image }: WhyImage): string {
  const { parsed, text } = image.joined
  if (!parsed.ok) return `${text}, which is no image reference: ${parsed.problem.message}`
  const full = canonical(parsed.reference)
  return full === text ? text : `${text}, which is ${full}`
}

/** The places of keys and of template texts that the image is made of; one that gives several components is marked once. */
function marksOf({ components }: WhyImage): readonly Mark[] {
  const marks = new Map<string, { readonly mark: Mark; readonly labels: string[] }>()
  for (const { component, pieces } of components) {
    for (const piece of pieces) {
      for (const mark of pieceMarks(piece)) {
        const key = `${mark.file.path}\0${mark.span.start}\0${mark.span.end}`
        const known = marks.get(key)
        if (known === undefined) marks.set(key, { mark, labels: [component] })
        else if (!known.labels.includes(component)) known.labels.push(component)
      }
    }
  }
  return [...marks.values()].map(({ mark, labels }) => ({ ...mark, label: andText(labels) }))
}

function pieceMarks({ source, span }: ImagePiece): readonly Mark[] {
  switch (source.kind) {
    case 'leaf':
      return leafMarks(source.leaf)
    case 'text':
      return [{ file: source.file, span: { start: source.offset, end: source.offset + span.end - span.start } }]
    case 'derived':
      return source.leaves.flatMap(leafMarks)
    case 'fact':
      return []
  }
}

function leafMarks({ file, span, keySpan }: Leaf): readonly Mark[] {
  return file.place.kind === 'argument' ? [] : [{ file, span: span.start === span.end ? keySpan : span }]
}

function imageNotes(why: WhyImage): readonly Note[] {
  const { image, written } = why
  return [
    { label: 'runs in', lines: placeLines(image.places) },
    { label: 'written by', lines: written === undefined ? [] : [placeText(written.file, written.offset)] },
    { label: 'made of', lines: factLines(why) },
    { label: 'asked, and not set', lines: why.alternatives.flatMap(alternativeLine) },
    { label: 'from another registry', lines: wayLines(why) },
  ]
}

const MOST_PLACES = 6

function placeLines(places: readonly RenderedPlace[]): readonly string[] {
  const shown = places.slice(0, MOST_PLACES).map((place) => {
    const gates = gatesText(gatesOfPlace(place))
    const { patch } = place.configuration
    const withPatch = isNoPatch(patch) ? '' : ` (seen with ${patchText(patch, place)})`
    return `${whereText(place.image)}${gates === '' ? '' : `: ${gates}`}${withPatch}`
  })
  const more = places.length - shown.length
  return more > 0 ? [...shown, `and in ${more} more`] : shown
}

/** Parts that stand in no file that could be shown. */
function factLines({ components }: WhyImage): readonly string[] {
  return components.flatMap(({ component, pieces }) =>
    pieces.flatMap(({ source }) => {
      if (source.kind === 'fact') return [`${component} from ${source.name}`]
      if (source.kind === 'leaf' && source.leaf.file.place.kind === 'argument') {
        return [`${component} from ${source.leaf.file.path} ${printPath(source.leaf.rootPath)}`]
      }
      if (source.kind === 'leaf' && source.form === 'reformatted') {
        return [`${component} is ${printPath(source.leaf.rootPath)} in another form`]
      }
      if (source.kind !== 'derived') return []
      const by = source.by.length === 0 ? 'made by the template' : `made by ${source.by.join(', ')}`
      const keys = source.leaves.map(({ rootPath }) => rootPath)
      return [`${component} ${by}${keys.length === 0 ? '' : ` from ${keysText(keys)}`}`]
    }),
  )
}

function alternativeLine({ path, state, effect }: Alternative): readonly string[] {
  const text = effectText(effect)
  return text === undefined ? [] : [`${printPath(path)}${state === 'empty' ? ' (empty)' : ''}: ${text}`]
}

/** What setting a key does; undefined for nothing. */
function effectText(effect: KeyEffect): string | undefined {
  switch (effect.kind) {
    case 'changes':
      return effect.components.length === 0 ? 'would change the text' : `would give the ${andText(effect.components)}`
    case 'refused':
      return 'has a say; what, no made-up value could tell'
    case 'gone':
      return 'would take the image away'
    case 'unknown':
      return 'has a say'
    case 'nothing':
      return undefined
  }
}

function andText(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}

function wayLines({ ways, switches, image }: WhyImage): readonly string[] {
  if (ways.length > 0) return ways.map(wayText)
  const lead = image.joined.leaves.size === 0 ? 'no key controls it' : 'no key that was tried moves it'
  const off = switches.length === 0 ? '' : `, or do without it: ${keysText(switches)}`
  return [`${lead}; take a newer chart, or rewrite the manifests behind Helm (chartpin post-render)${off}`]
}

function wayText({ path, leaf, outcome, companion }: WayOut): string {
  const place = leaf === undefined ? ' (not set now)' : ` (${placeText(leaf.file, leaf.span.start)})`
  switch (outcome) {
    case 'moves':
      return `set ${printPath(path)}${leaf?.file.place.kind === 'argument' ? '' : place}${
        companion === undefined ? '' : `, and ${printPath(companion)}=true without which the chart refuses it`
      }`
    case 'refused':
      return `${printPath(path)}${place} would, and the chart refuses it as it is`
    case 'unknown':
      return `${printPath(path)}${place} may; it was not tried`
  }
}

function keyNotes({ reach: { images, places }, isRead }: WhyKey, meant: string | undefined): readonly Note[] {
  const of = (kind: ReachedPlace['kind']): readonly string[] => [
    ...images.filter((image) => image.kind === kind).map(reachedText),
    ...reachLines(places.filter((place) => place.kind === kind)),
  ]
  const near = meant === undefined ? '' : `; did you mean ${meant}?`
  const nothing = isRead ? 'templates read it, and nothing of it is in a manifest' : `no template reads it${near}`
  return [
    { label: 'stands in', lines: of('makes') },
    { label: 'has a say in', lines: of('chooses') },
    { label: 'decides on', lines: of('gates') },
    { label: 'note', lines: images.length + places.length > 0 ? [] : [nothing] },
  ]
}

function reachedText({ image, components }: ReachedImage): string {
  const part = components.length === 0 ? '' : `the ${andText(components)} of `
  return `${part}${image.joined.text} in ${placesText(image.places)}`
}

function placesText(places: readonly RenderedPlace[]): string {
  const [first, ...others] = places.map(({ image }) => whereText(image))
  return others.length === 0 ? (first ?? '') : `${first ?? ''} and ${others.length} more`
}

const MOST_REACHED = 12

function reachLines(places: readonly ReachedPlace[]): readonly string[] {
  const shown = places.slice(0, MOST_REACHED).map(({ manifest: { head }, field, configuration }) => {
    const withPatch = isNoPatch(configuration.patch) ? '' : ' (with other values)'
    const name = head.name === '' ? '' : ` ${head.name}`
    return `${head.kind === '' ? 'a document' : head.kind}${name}, ${printPath(field)}${withPatch}`
  })
  const more = places.length - shown.length
  return more > 0 ? [...shown, `and ${more} more`] : shown
}
