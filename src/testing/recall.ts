// How much of what real Helm rendered is found in values alone, and what else is taken for an image: over the charts of a corpus that
// carry an `expected.json` (which keys each rendered image was made of). Used by the corpus test and by `npm run recall`.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sourceFile } from '../files/source-file.ts'
import { findUsesInFile } from '../uses/find-uses.ts'
import { readYaml } from '../yaml/read.ts'

/** One corpus chart's record of what Helm did with it. */
interface Expected {
  readonly leaves?: readonly { readonly path: string; readonly own: boolean }[]
  /** For each rendered image the leaves that it was made of: pairs of path and role. */
  readonly traced?: readonly (readonly (readonly [path: string, role: string])[])[]
}

/** What a run over the corpus found. */
export interface Recall {
  /** Rendered images whose name and tag both came from keys of the chart's own values; each way to make one counts once a chart. */
  readonly images: number
  /** Those found as one use with exactly those keys, of the keys that the corpus had marked. */
  readonly found: number
  readonly missed: readonly string[]
  /** Keys with a value that were taken for a part of an image. */
  readonly keys: number
  /** Those that no list of the corpus has: for people to read. */
  readonly unlisted: readonly string[]
}

/** Measures recall over all charts below `corpus`. */
export async function measureRecall(corpus: string): Promise<Recall> {
  const total = { images: 0, found: 0, missed: [] as string[], keys: 0, unlisted: [] as string[] }
  for (const folder of chartsBelow(corpus)) {
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected // the corpus's own format
    const uses = await usesOf(join(folder, 'values.yaml'))
    const own = new Set(expected.leaves?.filter((leaf) => leaf.own).map((leaf) => leaf.path))
    const name = relative(corpus, folder)
    const made = new Set(
      (expected.traced ?? []).filter((image) => isTold(image, own)).map((image) => keysOf(image.map(([path]) => path))),
    )
    const got = new Set(uses.map((use) => keysOf(use.map((leaf) => leaf.path).filter((path) => own.has(path)))))
    total.images += made.size
    for (const keys of made) {
      if (got.has(keys)) total.found++
      else total.missed.push(`${name}: ${keys}`)
    }
    const leaves = new Map(uses.flat().map((leaf) => [leaf.path, leaf.text] as const))
    total.keys += leaves.size
    for (const [path, text] of leaves) if (!own.has(path)) total.unlisted.push(`${name}: ${path} = ${text}`)
  }
  return total
}

function* chartsBelow(folder: string): Generator<string> {
  if (existsSync(join(folder, 'expected.json'))) yield folder
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) yield* chartsBelow(join(folder, entry.name))
}

async function usesOf(path: string): Promise<readonly (readonly { readonly path: string; readonly text: string }[])[]> {
  const text = readFileSync(path, 'utf8')
  const { table } = await readYaml(text)
  const { uses } = findUsesInFile({ file: sourceFile(path, { kind: 'disk', path }, text), table })
  const told = uses.map((use) =>
    use.parts
      .filter((part) => part.leaf.text !== '')
      .map(({ leaf }) => ({ path: leaf.path.join('.'), text: leaf.text })),
  )
  return told.filter((leaves) => leaves.length > 0)
}

/** Whether both name and tag of an image came from keys, all of them of the chart's own values file. */
function isTold(image: readonly (readonly [string, string])[], own: ReadonlySet<string>): boolean {
  const roles = new Set(image.map(([, role]) => role))
  const isWhole = roles.has('full') || (roles.has('repo') && roles.has('tag'))
  return isWhole && image.every(([path]) => own.has(path))
}

function keysOf(paths: readonly string[]): string {
  return [...new Set(paths)].toSorted().join(' + ')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const recall = await measureRecall(process.env['CHARTPIN_CORPUS'] ?? '')
  const lines = [
    ...recall.missed.map((line) => `missed    ${line}`),
    ...recall.unlisted.map((line) => `unlisted  ${line}`),
    `${recall.found} of ${recall.images} images found with exactly their keys (${((100 * recall.found) / recall.images).toFixed(1)} %); ${recall.unlisted.length} of ${recall.keys} keys are in no list`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
