import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { newLane, type RenderRequest } from './render-lane.ts'
import { tempFolder } from './temp-folder.ts'

/** Answers with what it is told to by the name of the chart. */
const module = `
process.on('message', ({ chart }) => {
  if (chart === 'hangs') return
  if (chart === 'ends') { process.stderr.write('out of luck\\n', () => process.exit(9)); return }
  process.send({ kind: 'rendered', stdout: chart + process.pid, milliseconds: 1 })
})
`

const request = (chart: string): RenderRequest => ({
  chart,
  cwd: '/',
  args: [],
  helm: '4.1.4',
  origins: false,
})

test('a chart that ends its render process is told, and the next is rendered in another', async (context) => {
  const folder = tempFolder(context, { 'child.cjs': module })
  const lane = newLane({ module: path.join(folder, 'child.cjs') })
  try {
    const said: string[] = []
    for (const chart of ['a', 'b', 'ends', 'c']) {
      const reply = await lane.render(request(chart))
      said.push(reply.kind === 'rendered' ? reply.stdout.slice(chart.length) : reply.message)
    }
    assert.equal(said[1], said[0], 'one process for many charts')
    assert.equal(said[2], 'the process ended with 9\nout of luck')
    assert.match(said[3] ?? '', /^\d+$/)
    assert.notEqual(said[3], said[0])
  } finally {
    lane.stop()
  }
})

test('a chart that never comes to an end is told', async (context) => {
  const folder = tempFolder(context, { 'child.cjs': module })
  const lane = newLane({ module: path.join(folder, 'child.cjs'), patience: 30 })
  assert.deepEqual(await lane.render(request('hangs')), { kind: 'crashed', message: 'no end after 0.03 s' })
})
