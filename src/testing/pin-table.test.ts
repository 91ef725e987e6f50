import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PinCaseResult, PinState } from './pin-case.ts'
import { arePinsGood, printPins } from './pin-table.ts'
import type { ImageFate, JudgedChange, JudgedImage, PinVerdict } from './pin-verdict.ts'

function result(label: string, state: PinState): PinCaseResult {
  return { label, state, milliseconds: 300, memory: 61_440, helmMilliseconds: 200, unproven: [] }
}

function judged(verdict: Partial<PinVerdict>): PinState {
  return { kind: 'judged', verdict: { images: [], changes: [], added: [], removed: [], ...verdict }, override: '' }
}

function image(fate: ImageFate, kind: JudgedImage['kind'] = 'pod'): JudgedImage {
  const found = fate === 'wrong' ? 'quay.io/b' : 'quay.io/a'
  return { document: 'web', path: 'spec.image', kind, reference: 'quay.io/a', wished: '', found, fate, reason: '' }
}

function change(key: string, isExplained: boolean): JudgedChange {
  return { document: 'web', path: `metadata.${key}`, before: '1', after: '2', isExplained, key }
}

const results: readonly PinCaseResult[] = [
  result('good', judged({ images: [image('moved'), image('no key')], changes: [change('checksum', true)] })),
  result('open', judged({ images: [image('moved'), { ...image('refused'), reason: 'two share it' }] })),
  result(
    'bad',
    judged({ images: [image('wrong'), image('left', 'env')], changes: [change('name', false)], added: ['x'] }),
  ),
  result('gone', { kind: 'broken', message: 'Error: no\nmore', override: '' }),
  result('odd', { kind: 'not rendered', message: 'Error: no', pin: 'answered' }),
]

test('what fails and what stays is told chart by chart, then the keys and the totals', () => {
  assert.equal(
    printPins(results, 'some'),
    `open
    refused (pod): quay.io/a at web spec.image, because two share it

bad
    wrong (pod): quay.io/a -> quay.io/b at web spec.image
    left (env): quay.io/a at web spec.image
    changed: web metadata.name: 1 -> 2
    added: x

gone
    broken: Error: no
      more

Changed besides images (explained, not explained):
     1      0  checksum
     0      1  name

Slowest: good 0.3 s, open 0.3 s, bad 0.3 s, gone 0.3 s, odd 0.3 s
Heaviest: good 60 MB, open 60 MB, bad 60 MB, gone 60 MB, odd 60 MB

Images of pods: 5; moved: 2, moved without digest: 0, digest missing: 0, no key: 1, refused: 1, left: 0, wrong: 1; moved of those that a key controls: 50.00 %
Images elsewhere: 1; moved: 0, moved without digest: 0, digest missing: 0, no key: 0, refused: 0, left: 1, wrong: 0; moved of those that a key controls: 0.00 %
Other scalars changed: 2, not explained: 1; documents added: 1, removed: 0
Charts: 5, judged: 3, without a failure: 2; not rendered by Helm: 1, rendered no more: 1, refused: 0, crashed: 0; not proven: 0
Helm 1.0 s, pin 1.5 s
`,
  )
})

test('images without a key are listed where all is asked for', () => {
  assert.match(printPins(results, 'all'), /^good\n {4}no key \(pod\): quay.io\/a at web spec.image$/m)
})

const states: readonly (readonly [string, PinState, boolean])[] = [
  ['images that moved or have no key', judged({ images: [image('moved'), image('no key')] }), true],
  ['an image that was refused', judged({ images: [image('refused')] }), true],
  ['a digest that could not be written', judged({ images: [image('moved without digest')] }), true],
  ['a digest that is missing', judged({ images: [image('digest missing')] }), false],
  ['an image that was left', judged({ images: [image('left')] }), false],
  ['a wrong image', judged({ images: [image('wrong')] }), false],
  ['an explained change', judged({ changes: [change('a', true)] }), true],
  ['a change that is not explained', judged({ changes: [change('a', false)] }), false],
  ['a document that came', judged({ added: ['a'] }), false],
  ['a document that went', judged({ removed: ['a'] }), false],
  ['a chart that Helm never rendered', { kind: 'not rendered', message: '', pin: 'answered' }, true],
  ['a chart that Helm renders no more', { kind: 'broken', message: '', override: '' }, false],
  ['a crash, also on a chart that Helm does not render', { kind: 'crashed', message: '' }, false],
  ['a chart that pin does not want', { kind: 'refused', message: '' }, false],
]
for (const [name, state, isGood] of states) {
  test(`a run ${isGood ? 'is content' : 'fails'} with ${name}`, () => {
    assert.equal(arePinsGood([result('web', state)]), isGood)
  })
}
