// What Helm wants of the fields of Chart.yaml, and a look that tells the charts in which all of it is surely right from the few to be judged.

import { CELLS, Cell } from '../yaml/cells.ts'
import { DASH, DOT, PLUS } from '../yaml/chars.ts'
import { Kind, kindOf, lexeme, nextOf, Style, styleOf, type YamlTable } from '../yaml/table.ts'
import type { FieldShape } from './chart-fields.ts'
import type { OpenChart } from './open-chart.ts'

/** The shape of each field's value, by the field's name in lower case. */
export const CHART_SHAPES: ReadonlyMap<string, FieldShape> = new Map([
  ['apiversion', 'text'],
  ['name', 'text'],
  ['version', 'text'],
  ['appversion', 'text'],
  ['kubeversion', 'text'],
  ['description', 'text'],
  ['home', 'text'],
  ['icon', 'text'],
  ['type', 'text'],
  ['condition', 'text'],
  ['tags', 'text'],
  ['sources', 'texts'],
  ['keywords', 'texts'],
  ['deprecated', 'switch'],
  ['annotations', 'text-map'],
  ['maintainers', 'maps'],
])

/** Of a maintainer. */
export const MAINTAINER_SHAPES: ReadonlyMap<string, FieldShape> = new Map([
  ['name', 'text'],
  ['email', 'text'],
  ['url', 'text'],
])

/** Masterminds/semver `NewVersion`: parts may be left out, and a `v` may stand before; numbers after `-` have no leading zero. */
export const LOOSE_VERSION: RegExp =
  /^v?\d+(?:\.\d+){0,2}(?:-(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+(?:\.(?!0\d+(?:[.+]|$))[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

export const CHART_TYPES: ReadonlySet<string> = new Set(['', 'application', 'library'])
export const API_VERSIONS: ReadonlySet<string> = new Set(['', 'v1', 'v2'])

/** True only where `chartProblems` finds nothing: a map of plain texts, each of its field's shape and right. */
export function isSurelyRight({ table, fields, root, text }: OpenChart): boolean {
  if (root === undefined || table.aliases.size > 0 || table.tags.size > 0 || kindOf(table, root) !== Kind.map)
    return false
  for (const [name, shape] of CHART_SHAPES) {
    const entry = fields.get(name)
    if (entry !== undefined && !hasShape(table, entry, shape)) return false
  }
  const name = text('name')
  return (
    name !== '' &&
    !name.includes('/') &&
    !name.startsWith('.') &&
    LOOSE_VERSION.test(text('version')) &&
    API_VERSIONS.has(text('apiversion')) &&
    CHART_TYPES.has(text('type'))
  )
}

function hasShape(table: YamlTable, entry: number, shape: FieldShape): boolean {
  const kind = kindOf(table, entry)
  switch (shape) {
    case 'text':
      return isText(table, entry)
    case 'texts':
      return kind === Kind.seq && areTexts(table, entry)
    case 'text-map':
      return kind === Kind.map && areTexts(table, entry)
    case 'maps':
      return kind === Kind.seq && areMapsOfTexts(table, entry)
    case 'switch':
      return kind === Kind.scalar && SWITCHES.has(lexeme(table, entry))
    case 'map':
    case 'list':
      return false
  }
}

const SWITCHES: ReadonlySet<string> = new Set(['true', 'false'])

/** A scalar that is no number which no JSON can hold (`.inf`). */
function isText(table: YamlTable, entry: number): boolean {
  if (kindOf(table, entry) !== Kind.scalar) return false
  if (styleOf(table, entry) !== Style.plain) return true
  const first = table.text.charCodeAt(table.cells[entry * CELLS + Cell.valueStart] ?? 0)
  return first !== DOT && first !== PLUS && first !== DASH
}

function areTexts(table: YamlTable, collection: number): boolean {
  for (let child = collection + 1, end = nextOf(table, collection); child < end; child = nextOf(table, child)) {
    if (!isText(table, child)) return false
  }
  return true
}

function areMapsOfTexts(table: YamlTable, list: number): boolean {
  for (let item = list + 1, end = nextOf(table, list); item < end; item = nextOf(table, item)) {
    if (kindOf(table, item) !== Kind.map || !areTexts(table, item)) return false
  }
  return true
}
