// Blobs that several images want at once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLedger } from './blob-ledger.ts'
import type { UploadWay } from './client.ts'
import { done, refused } from './copy-outcome.ts'
import type { Outcome } from './outcome.ts'
import { openTurns } from './turns.ts'

const wanted = (repository: string, place = 'registry') => ({ place, repository, digest: 'sha256:0' })
const uploaded: Outcome<UploadWay> = done('uploaded')

test('a blob is sent to one repository, and the others are told where it is', async () => {
  const ledger = openLedger()
  const froms: (string | undefined)[] = []
  const send = async (from: string | undefined): Promise<Outcome<UploadWay>> => {
    froms.push(from)
    return uploaded
  }
  await Promise.all(['a', 'b', 'c', 'a'].map(async (name) => await ledger.once(wanted(name), send)))
  assert.deepEqual(froms, [undefined, 'a', 'a'])
})

test('who wants it in the same repository later gets told that it is there', async () => {
  const ledger = openLedger()
  assert.deepEqual(await ledger.once(wanted('a'), async () => uploaded), done('uploaded'))
  assert.deepEqual(await ledger.once(wanted('a'), async () => uploaded), done('there-already'))
})

test('another registry has nothing of it', async () => {
  const ledger = openLedger()
  const froms: (string | undefined)[] = []
  for (const place of ['one', 'two']) {
    await ledger.once(wanted('a', place), async (from) => {
      froms.push(from)
      return uploaded
    })
  }
  assert.deepEqual(froms, [undefined, undefined])
})

test('where the first one fails the next one sends it; the same repository is not tried again', async () => {
  const ledger = openLedger()
  const trouble = refused('denied')
  const outcomes = await Promise.all([
    ledger.once(wanted('a'), async () => trouble),
    ledger.once(wanted('a'), async () => uploaded),
    ledger.once(wanted('b'), async (from) => (from === undefined ? uploaded : trouble)),
    ledger.once(wanted('c'), async (from) => (from === 'b' ? done('mounted') : trouble)),
  ])
  assert.deepEqual(outcomes, [trouble, trouble, done('uploaded'), done('mounted')])
})

test('so much work at a time and no more, and a failure gives its turn on', async () => {
  const take = openTurns(2)
  let busy = 0
  let most = 0
  const work = async (fails: boolean): Promise<void> => {
    most = Math.max(most, ++busy)
    await new Promise((next) => void setImmediate(next))
    busy--
    if (fails) throw new Error('no')
  }
  const outcomes = await Promise.allSettled(
    [1, 2, 3, 4, 5, 6].map(async (each) => await take(async () => await work(each === 2))),
  )
  assert.equal(most, 2)
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 5)
})
