import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureRecall } from '../testing/recall.ts'

const corpus = process.env['CHARTPIN_CORPUS']

if (corpus !== undefined && corpus !== '') {
  test('of the images that Helm renders from values keys, 98 of 100 are found with exactly those keys', async (t) => {
    const { images, found, keys, unlisted, missed } = await measureRecall(corpus)
    t.diagnostic(
      `recall: ${found} of ${images} images; ${unlisted.length} of ${keys} keys are in no list (npm run recall prints them)`,
    )
    for (const line of missed) t.diagnostic(`missed: ${line}`)
    assert.ok(images > 0, 'the corpus has no charts with expectations')
    assert.ok(found >= 0.98 * images, `${found} of ${images}`)
  })
}
