// Pins every values file of a corpus of real charts (the folder that CHARTPIN_CORPUS names), and looks at every byte.

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { YamlFile } from '../charts/chart.ts'
import { loadInputs } from '../charts/load.ts'
import { sourceFile } from '../files/source-file.ts'
import { counted } from '../text/counted.ts'
import { findUses, findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { compileMapping, mappingTo, type PathStrategy } from './mapping.ts'
import { pinFiles, pinOverride, type PinOutcome } from './pin-plan.ts'
import { pinWishes, type DigestOf, type PinRequest } from './pin.ts'
import type { VerifiedFile } from './verify-plan.ts'
import { nameOfUse } from './wanted.ts'

const corpus = process.env['CHARTPIN_CORPUS'] ?? ''
const target = 'registry.example.com/mirror'

/** A digest that is made up of the reference, so that two images never have the same one by chance. */
const digestOf: DigestOf = ({ registry, repository, tag }) => {
  const digits = Buffer.from(`${registry}/${repository}:${tag}`).toString('hex')
  return `sha256:${digits.slice(-64).padStart(64, '0')}`
}

interface Read {
  readonly values: YamlFile
  readonly uses: readonly ImageUse[]
}

async function read(name: string, text: string): Promise<Read> {
  const { table } = await readYaml(text)
  const values = { file: sourceFile(name, { kind: 'disk', path: path.join(corpus, name) }, text), table }
  return { values, uses: findUsesInFile(values).uses }
}

async function pin({ values, uses }: Read, request: PinRequest): Promise<Awaited<ReturnType<typeof pinFiles>>> {
  return pinFiles(pinWishes(uses, request), { tableOf: () => values.table })
}

/** The characters before, between and behind the changed leaves are the same in both texts. */
function assertRestIsSame(before: string, { text, leaves, edits }: VerifiedFile): void {
  let at = 0
  let moved = 0
  const spans = leaves.map(({ leaf }) => leaf.span).toSorted((a, b) => a.start - b.start)
  for (const span of [...spans, { start: before.length, end: before.length }]) {
    assert.equal(text.slice(at + moved, span.start + moved), before.slice(at, span.start))
    for (const edit of edits) {
      if (edit.span.start < span.start || edit.span.end > span.end) continue
      moved += edit.text.length - (edit.span.end - edit.span.start)
    }
    at = span.end
  }
  assert.equal(text.length, before.length + moved)
}

const keyOf = ({ shape, parts }: ImageUse): string =>
  `${shape} ${parts.map(({ role, leaf }) => `${role}=${printPath(leaf.path)}`).join()}`

function assertMoved(outcomes: readonly PinOutcome[], after: readonly ImageUse[], name: string): void {
  const found = new Map(after.map((use) => [keyOf(use), use]))
  for (const { kind, wish } of outcomes) {
    if (kind !== 'changed' || wish.mapped?.kind !== 'moved') continue
    const use = found.get(keyOf(wish.use))
    const now = use && nameOfUse(use)
    const { registry, repository } = wish.mapped
    assert.equal(now && `${now.registry}/${now.repository}`, `${registry}/${repository}`, `${name} ${keyOf(wish.use)}`)
  }
}

/** Reasons without the names in them, for counting. */
function kindOfReason(reason: string): string {
  return reason.replaceAll(/"[^"]*"/g, '"…"').replace(/: .*/, '')
}

const valuesFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !/(?:^|[\\/])(?:Chart|requirements)\.yaml$/.test(name))
    .toSorted()

if (corpus !== '') {
  for (const strategy of ['keep', 'with-registry', 'last'] satisfies readonly PathStrategy[]) {
    test(`the whole corpus is pinned, with its paths as in "${strategy}"`, async (t) => {
      const request: PinRequest = { mapping: compileMapping(mappingTo(target, strategy)), digestOf }
      const counts = new Map<string, number>()
      const count = (what: string): unknown => counts.set(what, (counts.get(what) ?? 0) + 1)
      for (const name of valuesFiles(corpus)) {
        const text = readFileSync(path.join(corpus, name), 'utf8')
        const { files, outcomes } = await pin(await read(name, text), request)
        for (const outcome of outcomes) {
          count(outcome.kind)
          if (outcome.kind === 'refused') count(`refused because ${kindOfReason(outcome.reason)}`)
          if (outcome.kind === 'changed' && outcome.withoutDigest !== undefined) {
            count(`without digest because ${kindOfReason(outcome.withoutDigest)}`)
          }
        }
        const [file, ...others] = files
        assert.deepEqual(others, [])
        if (file === undefined) continue
        count('files')
        assertRestIsSame(text, file)
        const again = await read(name, file.text)
        assertMoved(outcomes, again.uses, name)
        const second = await pin(again, request)
        assert.deepEqual(second.files, [], `${name}: a second run changes nothing`)
      }
      assert.ok((counts.get('changed') ?? 0) > 1000)
      for (const [what, number] of [...counts].toSorted(([, a], [, b]) => b - a)) t.diagnostic(`${number} ${what}`)
      t.diagnostic(counted(valuesFiles(corpus).length, 'values file'))
    })
  }

  test('every chart of the corpus gets an override that changes what it should and nothing else', async (t) => {
    const request: PinRequest = { mapping: compileMapping(mappingTo(target, 'with-registry')) }
    const counts = { charts: 0, changed: 0, unchanged: 0, refused: 0 }
    for await (const loaded of loadInputs(['.'], { cwd: corpus })) {
      if (loaded.kind !== 'chart') continue
      const { chart } = loaded
      const wishes = pinWishes(findUses({ chart }).uses, request)
      const { text, problem, outcomes } = await pinOverride(wishes, { kind: 'chart', chart, layers: [] })
      assert.equal(problem, undefined, chart.path)
      const { values } = await read('override.yaml', text)
      const after = findUses({ chart, layers: [{ kind: 'file', file: values }] }).uses
      const found = new Map(after.map((use) => [keyInRelease(use), use]))
      for (const { kind, wish } of outcomes) {
        counts[kind]++
        const { mapped } = wish
        if (kind !== 'changed' || mapped?.kind !== 'moved' || isWrapped(wish.use)) continue
        const use = found.get(keyInRelease(wish.use))
        const now = use && nameOfUse(use)
        const place = `${chart.path} ${keyInRelease(wish.use)}`
        assert.equal(now && `${now.registry}/${now.repository}`, `${mapped.registry}/${mapped.repository}`, place)
      }
      counts.charts++
    }
    assert.ok(counts.changed > 1000)
    for (const [what, number] of Object.entries(counts)) t.diagnostic(`${number} ${what}`)
  })
}

/** The override may have the image in another shape, but in the same keys. */
function keyInRelease({ rootPath, parts }: ImageUse): string {
  const own = parts.filter(({ scope }) => scope === 'own').map(({ leaf }) => printPath(leaf.rootPath))
  return `${printPath(rootPath)}: ${own.join()}`
}

/** Whether a template takes away the key around all values (Istio's), so that the override stands beside them until it is rendered. */
function isWrapped({ path: at }: ImageUse): boolean {
  return String(at[0]).startsWith('_internal')
}
