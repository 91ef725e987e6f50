// The scanner against other readers: entry by entry against `yaml`, text by text against js-yaml, on cases, on real files, and on
// files changed at random. Alike, or refused.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FAILSAFE_SCHEMA, loadAll } from 'js-yaml'
import { CELLS } from './cells.ts'
import { parseWithYaml } from './parse.ts'
import { repeatedKeys } from './repeated-keys.ts'
import { scanYaml } from './scan.ts'
import {
  childrenOf,
  keyText,
  Kind,
  kindOf,
  lexeme,
  parentIndent,
  parentOf,
  scalarText,
  Style,
  styleOf,
  type YamlTable,
} from './table.ts'

const corpus = process.env['CHARTPIN_CORPUS']
const cases = fileURLToPath(new URL('../../testdata/yaml/', import.meta.url))

function namesBelow(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.ya?ml$/.test(name)).toSorted()
}

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8')
}

/** All that a table says, in a form that can be compared. */
function contents({ cells, count, documents, anchors, aliases, tags }: YamlTable): readonly unknown[] {
  const entries = Array.from({ length: count }, (_, entry) => cells.slice(entry * CELLS, (entry + 1) * CELLS).join(' '))
  return [entries, documents, [...anchors], [...aliases], [...tags]]
}

function assertAlike(text: string, scanned: YamlTable): void {
  const { table, problems } = parseWithYaml(text)
  assert.deepEqual(problems, repeatedKeys(scanned))
  assert.deepEqual(contents(scanned), contents(table))
}

/** A value as texts, lists and objects, with aliases in place; what js-yaml reads without any types. */
function plainValue(table: YamlTable, entry: number): unknown {
  switch (kindOf(table, entry)) {
    case Kind.none:
      return ''
    case Kind.scalar:
      return scalarText(table, entry)
    case Kind.seq:
      return childrenOf(table, entry).map((child) => plainValue(table, child))
    case Kind.map:
      return Object.fromEntries(
        childrenOf(table, entry).map((child) => [keyText(table, child), plainValue(table, child)]),
      )
    case Kind.alias:
      return plainValue(table, table.aliases.get(entry) ?? -1)
  }
}

function readByJsYaml(text: string): readonly unknown[] | undefined {
  try {
    return loadAll(text, { schema: FAILSAFE_SCHEMA })
  } catch {
    return undefined
  }
}

for (const name of namesBelow(path.join(cases, 'certain'))) {
  test(`the scanner reads by itself, and as yaml does: ${name}`, () => {
    const text = textOf(path.join(cases, 'certain'), name)
    const table = scanYaml(text)
    assert.ok(table)
    assertAlike(text, table)
  })
}

for (const name of namesBelow(path.join(cases, 'unusual'))) {
  test(`the scanner leaves to the fallback, which reads it: ${name}`, () => {
    const text = textOf(path.join(cases, 'unusual'), name)
    assert.equal(scanYaml(text), undefined)
    const { table, problems } = parseWithYaml(text)
    assert.deepEqual(problems, [])
    assert.ok(table.count > 0)
  })
}

for (const name of namesBelow(path.join(cases, 'unindented')).filter((file) => !file.includes('.same.'))) {
  test(`the scanner reads as Helm does what yaml refuses: ${name}`, () => {
    const folder = path.join(cases, 'unindented')
    const text = textOf(folder, name)
    const table = scanYaml(text)
    const same = scanYaml(textOf(folder, name.replace('.yaml', '.same.yaml')))
    assert.ok(table && same)
    assert.deepEqual(plainValue(table, 0), plainValue(same, 0))
    assert.ok(parseWithYaml(text).problems.length > 0, 'yaml reads it: move it to certain/')
  })
}

test('texts mean the same to js-yaml', () => {
  let compared = 0
  for (const name of namesBelow(cases)) {
    const text = textOf(cases, name)
    const table = scanYaml(text) ?? parseWithYaml(text).table
    const documents = readByJsYaml(text)
    // js-yaml ends the last line of a text block even where the file does not.
    if (documents === undefined || table.documents.length === 0 || !text.endsWith('\n')) continue
    compared++
    const values = table.documents.map((root) => plainValue(table, root))
    assert.deepEqual(values, JSON.parse(JSON.stringify(documents).replaceAll('null', '""')), name)
  }
  assert.ok(compared > 10)
})

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SIGNS = Array.from(' \n\t:-#"\'[]{},|>\\%?~')
const PIECES = ['  ', ': ', '- ', ' #', '&a ', '*a', '!t ', '|-', '>+', '|2', '? ', 'é', '\r\n', '\n\n', '\n  ', '  \n']
const INSERTS = SIGNS.concat(PIECES, ['---\n', '...\n', 'x: y\n'])

/** A text with one to three characters or lines put in, taken out, moved or doubled. */
function mutated(text: string, random: () => number): string {
  const below = (limit: number): number => Math.floor(random() * limit)
  let result = text
  for (let left = 1 + below(3); left > 0; left--) {
    const at = below(result.length + 1)
    const lines = result.split('\n')
    const line = below(lines.length)
    const shifted = `${' '.repeat(1 + below(3))}${lines[line] ?? ''}`
    const ways = [
      () => result.slice(0, at) + (INSERTS[below(INSERTS.length)] ?? '') + result.slice(at),
      () => result.slice(0, at) + (INSERTS[below(INSERTS.length)] ?? '') + result.slice(at),
      () => result.slice(0, at) + result.slice(at + 1 + below(3)),
      () => lines.toSpliced(line, 1).join('\n'),
      () => lines.toSpliced(line, 0, lines[below(lines.length)] ?? '').join('\n'),
      () => lines.toSpliced(line, 1, shifted).join('\n'),
      () => lines.toSpliced(line, 1, (lines[line] ?? '').replace(/^ {1,2}/, '')).join('\n'),
    ]
    result = (ways[below(ways.length)] ?? (() => result))()
  }
  return result
}

/** Whether quotes or brackets go on over lines that `yaml` finds too little indented: it then reads something else, or nothing. */
function hasFreeLines(table: YamlTable): boolean {
  for (let entry = 0; entry < table.count; entry++) {
    if (!FREE_STYLES.has(styleOf(table, entry)) || kindOf(table, entry) === Kind.none) continue
    const floor = blockIndent(table, entry)
    const [, ...further] = lexeme(table, entry).split('\n')
    if (further.some((line) => line.trim() !== '' && line.search(/[^ ]/) <= floor)) return true
  }
  return false
}

const FREE_STYLES: ReadonlySet<Style> = new Set([Style.single, Style.double, Style.flow])

/** The column of the key or dash of the innermost block collection around an entry. */
function blockIndent(table: YamlTable, entry: number): number {
  const parent = parentOf(table, entry)
  return parent < 0 || styleOf(table, parent) === Style.block ? parentIndent(table, entry) : blockIndent(table, parent)
}

test('texts changed at random are read as by yaml, or refused', () => {
  const random = randomFrom(20_240_607)
  const texts = namesBelow(path.join(cases, 'certain')).map((name) => textOf(path.join(cases, 'certain'), name))
  const pieces = texts.flatMap((text) => cut(text, 12))
  let alike = 0
  for (let round = 0; round < 2500; round++) {
    const text = mutated(pieces[Math.floor(random() * pieces.length)] ?? '', random)
    const table = scanYaml(text)
    if (table === undefined || hasFreeLines(table)) continue
    const { table: other, problems } = parseWithYaml(text)
    assert.deepEqual(problems, repeatedKeys(table), JSON.stringify(text))
    assert.deepEqual(contents(table), contents(other), JSON.stringify(text))
    alike++
  }
  assert.ok(alike > 500, `only ${alike} texts were accepted`)
})

function cut(text: string, lines: number): readonly string[] {
  const all = text.split('\n')
  const pieces: string[] = []
  for (let at = 0; at < all.length; at += lines) pieces.push(all.slice(at, at + lines).join('\n') + '\n')
  return pieces
}

if (corpus !== undefined && corpus !== '') {
  test('real files are read as by yaml; next to none is refused', (context) => {
    const names = namesBelow(corpus)
    const refused: string[] = []
    let entries = 0
    for (const name of names) {
      const text = textOf(corpus, name)
      const table = scanYaml(text)
      if (table === undefined) refused.push(name)
      else {
        assertAlike(text, table)
        entries += table.count
      }
    }
    context.diagnostic(`${names.length} files, ${entries} entries alike; refused: ${refused.join(', ') || 'none'}`)
    assert.ok(refused.length <= names.length / 500)
  })
}
