// Post-rendering of whole charts: what chartpin renders of those in `testdata/pin`, and what real Helm printed of those in `testdata/render`.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { loadInputs } from '../charts/load.ts'
import { printRelease } from '../render/print-release.ts'
import { renderChart } from '../render/render-chart.ts'
import { newRelease } from '../releases/release.ts'
import { findSinks } from '../uses/sinks/find-sinks.ts'
import { readYaml } from '../yaml/read.ts'
import { keyText, Kind, kindOf, scalarText } from '../yaml/table.ts'
import { compileMapping, mappingTo } from './mapping.ts'
import { postRender, type PostRenderRequest } from './post-render.ts'

const testdata = fileURLToPath(new URL('../../testdata', import.meta.url))
const request: PostRenderRequest = {
  mapping: compileMapping(mappingTo('mirror.example.com/x', 'with-registry')),
  digestOf: ({ tag }) => (tag === undefined ? undefined : `sha256:${'e'.repeat(64)}`),
  userFields: [],
}

async function renderOf(chart: string): Promise<string | undefined> {
  for await (const loaded of loadInputs([`${chart}/Chart.yaml`], { cwd: chart })) {
    if (loaded.kind !== 'chart') continue
    const rendered = renderChart(newRelease(loaded.chart, { name: 'rel', namespace: 'ns' }), { tracking: 'off' })
    return rendered.failure === undefined ? printRelease(rendered, { crds: [], hooks: 'shown' }) : undefined
  }
  return undefined
}

/** What Helm printed: each piece stands below a line that says which Helm. */
function printedIn(story: string): readonly string[] {
  const file = `${testdata}/render/${story}/expected.txt`
  return existsSync(file) ? readFileSync(file, 'utf8').split(/^>>>.*\n/m) : []
}

/** Every image moves, nothing else changes, and a second run finds nothing to do. Gives how many have moved. */
async function checkMoves(stream: string): Promise<number> {
  const made = await postRender(stream, request)
  if (made.kind === 'unreadable') return 0
  const again = await postRender(made.text, request)
  assert.ok(again.kind === 'rewritten' && again.edits.length === 0)
  const [before, after] = [(await readYaml(stream)).table, (await readYaml(made.text)).table]
  assert.equal(after.count, before.count)
  const parts = findSinks(before).flatMap((sink) => (sink.confidence === 'possible' ? [] : sink.parts))
  const named = new Set(parts.map(({ entry }) => entry))
  for (let entry = 0; entry < before.count; entry++) {
    assert.equal(kindOf(after, entry), kindOf(before, entry))
    assert.equal(keyText(after, entry), keyText(before, entry))
    if (kindOf(before, entry) !== Kind.scalar || named.has(entry)) continue
    assert.equal(scalarText(after, entry), scalarText(before, entry))
  }
  return made.images.filter(({ outcome }) => outcome.kind === 'changed').length
}

for (const story of readdirSync(`${testdata}/pin`)) {
  test(`post-rendered: ${story.replaceAll('-', ' ')}`, async () => {
    const stream = await renderOf(`${testdata}/pin/${story}`)
    // One of them asks its user for a value.
    if (stream === undefined) assert.ok(existsSync(`${testdata}/pin/${story}/given.yaml`))
    else assert.ok((await checkMoves(stream)) > 0)
  })
}

test('post-rendered: everything that Helm printed', async () => {
  const streams = readdirSync(`${testdata}/render`).flatMap(printedIn)
  assert.ok(streams.length > 100)
  for (const stream of streams) await checkMoves(stream)
})
