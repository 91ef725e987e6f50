// The regions of a release's templates → every place in them that can emit an image, found without running anything.

import type { SourceFile } from '../../files/source-file.ts'
import type { ActionNode, PipeNode, StatementNode } from '../../template/node.ts'
import { expressionOf, operandsOf } from './expression.ts'
import { imageEnding, literalImages, type ImageEnding, type PlaceKind } from './image-patterns.ts'
import type { Region, TemplateMap } from './regions.ts'

/** A place in a template that can emit an image. */
export interface ImagePlace {
  /** `path:offset`: the same in every render, and of all copies of a template one. */
  readonly id: string
  readonly kind: PlaceKind
  /** What the text calls it: `image`, `OPERATOR_IMAGE`, `--agent-image`; empty for a reference in the text. */
  readonly key: string
  readonly file: SourceFile
  /** Of the key, or of the action; UTF-16, in the file's text. */
  readonly offset: number
  /** The template that it is in: a file's name or that of a `define`. */
  readonly template: string
  readonly region: Region
}

/** The places that some configuration can reach, in the order of the files. */
export function imagePlaces(map: TemplateMap): readonly ImagePlace[] {
  const places = new Map<string, ImagePlace>()
  for (const region of map.live) {
    for (const { kind, key, at } of placesIn(region.statements, map, region)) {
      const { file } = region.file
      const id = `${file.path}:${at}`
      if (!places.has(id)) places.set(id, { id, kind, key, file, offset: at, template: region.template, region })
    }
  }
  return [...places.values()]
}

function* placesIn(statements: readonly StatementNode[], map: TemplateMap, region: Region): Generator<ImageEnding> {
  for (const [index, node] of statements.entries()) {
    if (node.kind === 'text') {
      for (const literal of literalImages(node.text)) yield { ...literal, at: node.at + literal.at }
      const next = statements.slice(index + 1).find((after) => !isAssignment(after))
      const ending = next === undefined || next.kind === 'text' ? undefined : imageEnding(node.text)
      // What stands below `containers:` counts only where it comes from outside of the templates, which the action itself tells.
      if (ending !== undefined && ending.kind !== 'containers') yield { ...ending, at: node.at + ending.at }
    } else if (node.kind === 'action' && !isAssignment(node)) {
      const before = statements[index - 1]
      const isBelow = before?.kind === 'text' && imageEnding(before.text)?.kind === 'containers'
      if (emitsContainers(node, region, isBelow, map)) yield { kind: 'containers', key: 'containers', at: node.at }
    }
  }
}

function isAssignment(node: StatementNode): boolean {
  return node.kind === 'action' && node.pipe.mode !== 'plain'
}

const CONTAINERS = /(?:containers|sidecars?)$/i
const EMITTERS: ReadonlySet<string> = new Set(['toYaml', 'tpl', 'include', 'toYamlPretty', 'toJson', 'toRawJson'])

/** Whether an action prints containers as they are in the values. */
function emitsContainers({ pipe }: ActionNode, region: Region, isBelow: boolean, map: TemplateMap): boolean {
  const calls = [pipe, ...operandsOf(pipe)].flatMap((operand) => {
    const expression = expressionOf(operand)
    return expression.kind === 'call' ? [expression] : []
  })
  if (!calls.some(({ name }) => EMITTERS.has(name))) return false
  // A template that has places of its own is looked at where they are.
  for (const { name, args } of calls) {
    const [called] = args
    const body = name === 'include' && called?.kind === 'string' ? map.bodies.get(called.text) : undefined
    if (body !== undefined && hasImageText(body, map)) return false
  }
  if (isBelow || namesContainers(pipe)) return true
  const { side } = region
  return side?.outcome === true && usesDot(pipe) && side.node.kind !== 'if' && namesContainers(side.node.pipe)
}

function namesContainers(pipe: PipeNode): boolean {
  for (const node of operandsOf(pipe)) {
    if ('fields' in node && CONTAINERS.test(node.fields.at(-1) ?? '')) return true
    if (node.kind === 'variable' && CONTAINERS.test(node.name)) return true
  }
  return false
}

function usesDot(pipe: PipeNode): boolean {
  return [...operandsOf(pipe)].some(({ kind }) => kind === 'dot' || kind === 'variable')
}

/** Whether a template, or one that it calls, has text that says image. */
function hasImageText(body: Region, map: TemplateMap): boolean {
  const seen = new Set<Region>()
  const open = [body]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    for (const node of at.statements) if (node.kind === 'text' && /image["']?[ \t]*:/i.test(node.text)) return true
    open.push(...at.children, ...map.callsOf(at))
  }
  return false
}
