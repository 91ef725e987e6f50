import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadInputs } from '../charts/load.ts'
import { writeBack } from '../files/write-back.ts'
import { assertGolden } from '../testing/golden.ts'
import { unifiedDiff } from '../text/diff.ts'
import { findChartUses, findUses, findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { compileMapping, mappingTo, type CompiledMapping, type PathStrategy } from './mapping.ts'
import type { Release } from './override-plan.ts'
import { pinFiles, pinOverride, type PinOutcome } from './pin-plan.ts'
import { pinWishes, unmovedTexts, wishedText } from './pin.ts'

const stories = fileURLToPath(new URL('../../testdata/edits', import.meta.url))

interface Story {
  readonly uses: readonly ImageUse[]
  /** Without those of values files that nobody lays over the chart. */
  readonly ofRelease: readonly ImageUse[]
  readonly release: Release
}

async function readStory(folder: string): Promise<Story> {
  for await (const loaded of loadInputs(['.'], { cwd: folder })) {
    if (loaded.kind === 'chart') {
      const ofRelease = findUses(loaded).uses
      const release: Release = { kind: 'chart', chart: loaded.chart, layers: [] }
      return { uses: findChartUses(loaded).uses, ofRelease, release }
    }
    if (loaded.kind === 'values') {
      const { uses } = findUsesInFile(loaded.values)
      return { uses, ofRelease: uses, release: { kind: 'values', values: loaded.values } }
    }
  }
  throw new Error(`${folder} holds neither a chart nor a values file`)
}

function mappingOf(folder: string): CompiledMapping {
  // A file of our own.
  const { to, path: strategy } = JSON.parse(readFileSync(path.join(folder, 'pin.json'), 'utf8')) as {
    readonly to: string
    readonly path: PathStrategy
  }
  return compileMapping(mappingTo(to, strategy))
}

function printOutcome(outcome: PinOutcome): string {
  const { kind, wish } = outcome
  const place = `${kind} ${printPath(wish.use.rootPath)}`
  if (kind === 'refused') return `${place}\n  because ${outcome.reason}\n`
  return `${place}\n  ${wishedText(wish) ?? 'nothing to tell'}\n`
}

for (const { name } of readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const folder = path.join(stories, name)
  const mapping = mappingOf(folder)
  const title = name.replaceAll('-', ' ')

  test(`pinned in place: ${title}`, async () => {
    const { uses } = await readStory(folder)
    const { files, outcomes } = await pinFiles(pinWishes(uses, { mapping }))
    const told = unmovedTexts(uses, mapping).map(({ use, to }) => `text ${printPath(use.rootPath)}\n  ${to}\n`)
    const diffs = files.map(({ file, edits }) => unifiedDiff({ path: file.path, text: file.text, edits }))
    assertGolden(`edits/${name}/pinned.txt`, [...outcomes.map(printOutcome), ...told, ...diffs].join(''))
  })

  test(`pinned by an override: ${title}`, async () => {
    const { ofRelease, release } = await readStory(folder)
    const { text, problem, outcomes } = await pinOverride(pinWishes(ofRelease, { mapping }), release)
    assert.equal(problem, undefined)
    const refused = outcomes.filter(({ kind }) => kind === 'refused').map((each) => printOutcome(each))
    assertGolden(`edits/${name}/override.txt`, text + refused.join(''))
  })

  test(`a second run changes nothing: ${title}`, async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'chartpin-edits-'))
    try {
      cpSync(folder, copy, { recursive: true })
      const first = await pinFiles(pinWishes((await readStory(copy)).uses, { mapping }))
      const written = await writeBack(first.files)
      assert.deepEqual(
        written.map(({ kind }) => kind),
        first.files.map(() => 'written'),
      )
      const second = await pinFiles(pinWishes((await readStory(copy)).uses, { mapping }))
      assert.deepEqual(second.files, [])
    } finally {
      rmSync(copy, { recursive: true })
    }
  })
}
