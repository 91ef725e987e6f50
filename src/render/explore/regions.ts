// The templates of a release as regions: lists of statements that run together or not at all, each below the branch side that it is, with
// what it calls. For knowing which branch sides can lead where, without running anything.

import type { FunctionTable } from '../../template/function.ts'
import type { BranchNode, ParsedTemplate, StatementNode } from '../../template/node.ts'
import { isBlank, type parseTemplate } from '../../template/parse.ts'
import { printBody } from '../../template/print-node.ts'
import { TemplateSyntaxError } from '../../template/template-error.ts'
import type { TemplateFile } from '../template-files.ts'
import { calledNames } from './called-names.ts'

/** Statements that run together: a template's body, or one side of a branch. */
export interface Region {
  readonly statements: readonly StatementNode[]
  readonly parsed: ParsedTemplate
  readonly file: TemplateFile
  /** The template whose body it is part of: a file's name or that of a `define`. */
  readonly template: string
  /** The side that it is; absent for a template's body. */
  readonly side?: { readonly of: Region; readonly node: BranchNode; readonly outcome: boolean }
  readonly children: Region[]
}

/** All regions of a release's templates. */
export interface TemplateMap {
  /** Bodies that names mean when every chart is on. */
  readonly bodies: ReadonlyMap<string, Region>
  /** Whose statements these are; those of a copy of a template in another chart are the same region's. */
  readonly regionOf: ReadonlyMap<readonly StatementNode[], Region>
  /** The bodies that a region calls by name. */
  readonly callsOf: (region: Region) => readonly Region[]
  /** Regions that call a template's body. */
  readonly callersOf: (body: Region) => readonly Region[]
  /** Regions that run in some configuration, in the order of the files. */
  readonly live: readonly Region[]
}

type Parse = typeof parseTemplate

/** Maps the templates of the files, which are in the order in which Helm parses them. Files that cannot be parsed are left out. */
export function mapTemplates(files: readonly TemplateFile[], functions: FunctionTable, parse: Parse): TemplateMap {
  const regionOf = new Map<readonly StatementNode[], Region>()
  const bodies = bodiesByName(files, functions, parse, regionOf)
  const names = [...bodies.keys()]
  const calls = new Map<Region, readonly Region[]>()
  const callers = new Map<Region, Region[]>()
  for (const region of new Set(regionOf.values())) {
    const called = calledNames(region.statements, names).flatMap((name) => bodies.get(name) ?? [])
    calls.set(region, called)
    for (const body of called) {
      const list = callers.get(body)
      if (list === undefined) callers.set(body, [region])
      else list.push(region)
    }
  }
  const callsOf = (region: Region): readonly Region[] => calls.get(region) ?? []
  const roots = files.filter(isManifest).flatMap(({ name }) => bodies.get(name) ?? [])
  const live = reachable(roots, callsOf)
  const isLive = new Set(live)
  const callersOf = (body: Region): readonly Region[] =>
    (callers.get(body) ?? []).filter((region) => isLive.has(region))
  return { bodies, regionOf, callsOf, callersOf, live }
}

/** Whether what the file makes becomes manifests. */
function isManifest({ isPartial, name }: TemplateFile): boolean {
  return !isPartial && !name.endsWith('NOTES.txt')
}

function bodiesByName(
  files: readonly TemplateFile[],
  functions: FunctionTable,
  parse: Parse,
  regionOf: Map<readonly StatementNode[], Region>,
): ReadonlyMap<string, Region> {
  const all = new Map<string, Region[]>()
  for (const file of files) {
    const parsed = parsedOrNothing(() => parse(file.name, file.file.text, functions))
    if (parsed === undefined) continue
    const add = (template: string, statements: readonly StatementNode[]): void => {
      const known = all.get(template) ?? []
      if (known.length > 0 && isBlank(statements)) return
      all.set(template, [...known, newRegion({ statements, parsed, file, template })])
    }
    add(parsed.name, parsed.body)
    for (const [name, { body }] of parsed.defined) add(name, body)
  }
  const bodies = new Map<string, Region>()
  for (const [name, regions] of all) {
    const winner = regions.at(-1)
    if (winner === undefined) continue
    bodies.set(name, winner)
    register(winner, winner, regionOf)
    const text = regions.length > 1 ? printBody(winner.statements) : ''
    // Charts often carry copies of one library, and which of them counts depends on which charts are on.
    for (const other of regions.slice(0, -1)) {
      register(other, printBody(other.statements) === text ? winner : other, regionOf)
    }
  }
  return bodies
}

function parsedOrNothing(parse: () => ParsedTemplate): ParsedTemplate | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return undefined
    throw error
  }
}

function newRegion(about: Omit<Region, 'children'>): Region {
  const region: Region = { ...about, children: [] }
  for (const node of about.statements) {
    if (node.kind !== 'if' && node.kind !== 'with' && node.kind !== 'range') continue
    const side = (statements: readonly StatementNode[], outcome: boolean): void => {
      region.children.push(newRegion({ ...about, statements, side: { of: region, node, outcome } }))
    }
    side(node.body, true)
    if (node.orElse !== undefined) side(node.orElse, false)
  }
  return region
}

/** Tells whose region the statements of `copy` and all below it are: the same place in `original`. */
function register(copy: Region, original: Region, regionOf: Map<readonly StatementNode[], Region>): void {
  regionOf.set(copy.statements, original)
  for (const [index, child] of copy.children.entries()) register(child, original.children[index] ?? child, regionOf)
}

function reachable(roots: readonly Region[], callsOf: (region: Region) => readonly Region[]): readonly Region[] {
  const seen = new Set<Region>()
  const open = [...roots].toReversed()
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue
    seen.add(at)
    open.push(...callsOf(at).toReversed(), ...at.children.toReversed())
  }
  return [...seen]
}
