import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadInputs } from '../charts/load.ts'
import { sourceFile } from '../files/source-file.ts'
import { canonical } from '../reference/print.ts'
import { assertGolden } from '../testing/golden.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { findChartUses, findUsesInFile } from './find-uses.ts'
import type { ImageUse } from './image-use.ts'

const stories = fileURLToPath(new URL('../../testdata/uses', import.meta.url))

function printImage({ image }: ImageUse): string {
  switch (image.kind) {
    case 'known':
      return `${canonical(image.reference)} (tag: ${image.tagFrom})`
    case 'invalid':
      return `invalid "${image.text}" at ${image.problem.offset}: ${image.problem.kind}`
    case 'opaque':
      return `opaque "${image.text}"`
    case 'partial':
      return 'partial'
  }
}

function printUse(use: ImageUse): string {
  const parts = use.parts.map(
    ({ role, leaf, scope }) =>
      `${role}${scope === 'chart' ? '*' : ''}=${printPath(leaf.rootPath)}${leaf.shadows === undefined ? '' : `>${leaf.shadows.file.path}`}`,
  )
  return `${printPath(use.rootPath)}\n  ${use.confidence} ${use.shape}${use.source === 'shape' ? '' : ` by ${use.source}`}\n  ${parts.join(' ')}\n  ${printImage(use)}\n`
}

async function usesOf(folder: string): Promise<readonly ImageUse[]> {
  if (!existsSync(`${folder}/Chart.yaml`)) {
    const text = readFileSync(`${folder}/values.yaml`, 'utf8')
    const { table } = await readYaml(text)
    return findUsesInFile({ file: sourceFile('values.yaml', { kind: 'stdin' }, text), table }).uses
  }
  const uses: ImageUse[] = []
  for await (const loaded of loadInputs(['.'], { cwd: folder })) {
    assert.equal(loaded.kind, 'chart')
    if (loaded.kind === 'chart') uses.push(...findChartUses(loaded).uses)
  }
  return uses
}

for (const { name: story } of readdirSync(stories, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  test(`images asked for: ${story.replaceAll('-', ' ')}`, async () => {
    const uses = await usesOf(`${stories}/${story}`)
    assertGolden(`uses/${story}/uses.txt`, uses.map(printUse).join(''))
  })
}
