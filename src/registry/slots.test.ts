// Turns.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom, integer } from 'fast-check'
import { openSlots } from './slots.ts'

test('there are never more at work than may be, and all have their turn', async () => {
  const hosts = array(constantFrom('a', 'b', 'c'), { maxLength: 40 })
  await holds(
    asyncProperty(hosts, integer({ min: 1, max: 6 }), integer({ min: 1, max: 6 }), async (queue, all, host) => {
      const slots = openSlots({ all, host })
      const busy = new Map<string, number>()
      let done = 0
      const work = async (name: string): Promise<void> => {
        busy.set(name, (busy.get(name) ?? 0) + 1)
        assert.ok([...busy.values()].every((count) => count <= host))
        assert.ok([...busy.values()].reduce((sum, count) => sum + count, 0) <= all)
        await Promise.resolve()
        busy.set(name, (busy.get(name) ?? 0) - 1)
        done++
      }
      await Promise.all(queue.map(async (name) => await slots.run(name, async () => await work(name))))
      assert.equal(done, queue.length)
    }),
  )
})

test('work that fails gives its turn back', async () => {
  const slots = openSlots({ all: 1, host: 1 })
  await assert.rejects(slots.run('a', async () => await Promise.reject(new Error('no'))))
  assert.equal(await slots.run('a', async () => await Promise.resolve(1)), 1)
})
