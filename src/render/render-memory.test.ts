import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import type { Release } from '../releases/release.ts'
import { storyRelease } from '../testing/story-release.ts'
import { functionTable } from './function-table.ts'
import { renderChart } from './render-chart.ts'
import { newRenderMemory, type RenderMemory } from './render-memory.ts'

const chart = {
  'values.yaml': 'name: a\n',
  'templates/a.yaml': 'kind: A\nmetadata: { name: {{ .Values.name }} }\ndata: {{ .Files.Get "note.txt" | quote }}\n',
  'note.txt': 'hello',
}

function printed(release: Release, memory?: RenderMemory): readonly string[] {
  const { manifests } = renderChart(release, memory === undefined ? {} : { memory })
  return manifests.map(({ content }) => content.text)
}

test('renders with a memory give what renders without one give', async (t) => {
  const release = await storyRelease(t, chart)
  const memory = newRenderMemory()
  for (let round = 0; round < 3; round++) assert.deepEqual(printed(release, memory), printed(release))
})

test('looks at each file once, whatever becomes of it on disk', async (t) => {
  const release = await storyRelease(t, chart)
  const folder = release.chart.tree.identity()
  const memory = newRenderMemory()
  const before = printed(release, memory)
  rmSync(path.join(folder, 'note.txt'))
  writeFileSync(path.join(folder, 'templates/a.yaml'), 'kind: B\n')
  assert.deepEqual(printed(release, memory), before)
  assert.notDeepEqual(printed(release, newRenderMemory()), before)
})

test('gives the same tree for the same text under the same name, and another for another', () => {
  const { parse } = newRenderMemory()
  const functions = functionTable('4.1.4')
  const first = parse('a', '{{ .x }}', functions)
  assert.equal(parse('a', '{{ .x }}', functions), first)
  assert.notEqual(parse('b', '{{ .x }}', functions), first)
  assert.notEqual(parse('a', '{{ .y }}', functions), first)
})

test('reads a document once as long as there is room, and large ones all the same', () => {
  const { readManifest } = newRenderMemory()
  const text = 'kind: A\n'
  const first = readManifest(text)
  assert.equal(readManifest(text), first)
  const large = `kind: B\ndata: ${'x'.repeat(5_000_000)}\n`
  assert.ok(readManifest(large).ok)
  const again = readManifest(text)
  assert.notEqual(again, first)
  assert.deepEqual(again, first)
})
