import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type StreamFacts, makeStyle, plainStyle, wantsColour } from './style.ts'

const terminal = { wish: 'auto', env: {}, isTerminal: true } as const
const pipe = { wish: 'auto', env: {}, isTerminal: false } as const

const cases: readonly (readonly [name: string, facts: StreamFacts, expected: boolean])[] = [
  ['a terminal gets colour', terminal, true],
  ['a pipe gets none', pipe, false],
  ['a CI server gets none by itself', { ...pipe, env: { CI: '1' } }, false],
  ['NO_COLOR takes it from a terminal', { ...terminal, env: { NO_COLOR: '1' } }, false],
  ['an empty NO_COLOR is none', { ...terminal, env: { NO_COLOR: '' } }, true],
  ['NO_COLOR is stronger than FORCE_COLOR', { ...terminal, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
  ['FORCE_COLOR gives it to a pipe', { ...pipe, env: { FORCE_COLOR: '1' } }, true],
  ['FORCE_COLOR=0 takes it from a terminal', { ...terminal, env: { FORCE_COLOR: '0' } }, false],
  ['FORCE_COLOR=false takes it from a terminal', { ...terminal, env: { FORCE_COLOR: 'false' } }, false],
  ['an empty FORCE_COLOR says nothing', { ...pipe, env: { FORCE_COLOR: '' } }, false],
  ['FORCE_COLOR is stronger than a dumb terminal', { ...terminal, env: { FORCE_COLOR: '1', TERM: 'dumb' } }, true],
  ['a dumb terminal gets none', { ...terminal, env: { TERM: 'dumb' } }, false],
  [
    '--color=always is stronger than all of them',
    { wish: 'always', env: { NO_COLOR: '1', TERM: 'dumb' }, isTerminal: false },
    true,
  ],
  ['--color=never is stronger than all of them', { wish: 'never', env: { FORCE_COLOR: '1' }, isTerminal: true }, false],
]
for (const [name, facts, expected] of cases) test(name, () => assert.equal(wantsColour(facts), expected))

test('colour begins and ends around the text, and is left out around blanks', () => {
  const style = makeStyle({ hasColour: true, hasLinks: false })
  assert.equal(style.paint('error', 'x'), '\u001b[1;31mx\u001b[22;39m')
  assert.equal(style.paint('error', ''), '')
  assert.equal(style.paint('error', '  '), '  ')
  assert.equal(plainStyle.paint('error', 'x'), 'x')
})

test('links are made where they are asked for, and only of addresses that cannot end them early', () => {
  const style = makeStyle({ hasColour: false, hasLinks: true })
  assert.equal(
    style.link('rule', 'https://example.com/a'),
    '\u001b]8;;https://example.com/a\u001b\\rule\u001b]8;;\u001b\\',
  )
  assert.equal(style.link('rule', 'https://example.com/\u001b\\x'), 'rule')
  assert.equal(plainStyle.link('rule', 'https://example.com/a'), 'rule')
})
