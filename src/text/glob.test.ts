// What patterns match, by a table and against a matcher that is too simple to be wrong.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { compileGlob } from './glob.ts'
import { anyText } from '../testing/any-text.ts'

interface Case {
  readonly pattern: string
  readonly separator?: string
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const cases: readonly Case[] = [
  { pattern: '', yes: [''], no: ['a'] },
  { pattern: 'ghcr.io', yes: ['ghcr.io'], no: ['ghcr-io', 'ghcr.io/x', 'GHCR.IO', ''] },
  { pattern: '*', yes: ['', 'a', 'a.b'], no: ['/', 'a/b'] },
  { pattern: '**', yes: ['', 'a', '/', 'a/b/c'], no: [] },
  { pattern: '***', yes: ['', 'a/b'], no: [] },
  { pattern: '*.example', yes: ['a.example', 'a.b.example', '.example'], no: ['a.example/x', 'a.example.'] },
  { pattern: '*.example', separator: '.', yes: ['a.example'], no: ['a.b.example'] },
  { pattern: 'ghcr.io/*', yes: ['ghcr.io/a', 'ghcr.io/'], no: ['ghcr.io', 'ghcr.io/a/b'] },
  { pattern: 'ghcr.io/**', yes: ['ghcr.io/a', 'ghcr.io/', 'ghcr.io/a/b'], no: ['ghcr.io'] },
  { pattern: 'a/**/b', yes: ['a/b', 'a/x/b', 'a/x/y/b', 'a//b'], no: ['a/xb', 'ab', 'a/b/c'] },
  { pattern: '**/b', yes: ['b', 'a/b', 'a/a/b', '/b'], no: ['ab', 'a/ab'] },
  { pattern: 'a/**/**/b', yes: ['a/b', 'a/x/b', 'a/x/y/b'], no: ['a/xb'] },
  { pattern: 'a**/b', yes: ['a/b', 'ax/b', 'a/x/b'], no: ['ab', 'b'] },
  { pattern: '**.tag', separator: '.', yes: ['a.b.tag', '.tag'], no: ['a.b.tags'] },
  {
    pattern: 'images.**.tag',
    separator: '.',
    yes: ['images.tag', 'images.a.tag', 'images.a.b.tag'],
    no: ['images.atag'],
  },
  { pattern: '*', separator: '', yes: ['a/b', ''], no: [] },
  { pattern: '**/b', separator: '', yes: ['a/b', '/b'], no: ['b'] },
  { pattern: 'a?c', yes: ['abc', 'a.c', 'a\u{1f600}c', 'a\nc'], no: ['ac', 'a/c', 'abbc'] },
  { pattern: '[a-c_]', yes: ['a', 'b', 'c', '_'], no: ['d', '', 'ab', '-'] },
  { pattern: '[!a-c]', yes: ['d', '-', '\u{1f600}'], no: ['a', '/', ''] },
  { pattern: '[^a]', yes: ['b', '^'], no: ['a', '/'] },
  { pattern: '[a-]', yes: ['a', '-'], no: ['b'] },
  { pattern: '[-a]', yes: ['a', '-'], no: ['b'] },
  { pattern: '[/a]', yes: ['a'], no: ['/'] },
  { pattern: '[\\]a]', yes: [']', 'a'], no: ['\\'] },
  { pattern: '[*?{]', yes: ['*', '?', '{'], no: ['a'] },
  { pattern: '[\u{1f600}-\u{1f64f}]', yes: ['\u{1f610}'], no: ['a'] },
  { pattern: '{a,b}c', yes: ['ac', 'bc'], no: ['c', 'abc', '{a,b}c'] },
  { pattern: 'a{,b,cc}', yes: ['a', 'ab', 'acc'], no: ['ac', 'abcc'] },
  { pattern: '{a,{b,c}d,e*}', yes: ['a', 'bd', 'cd', 'e', 'ef'], no: ['b', 'ad'] },
  { pattern: '{a}', yes: ['a'], no: ['{a}'] },
  { pattern: 'x{}', yes: ['x'], no: ['x{}'] },
  {
    pattern: '{docker.io,quay.io}/{*/,}app',
    yes: ['docker.io/app', 'quay.io/x/app'],
    no: ['quay.io/x/y/app', 'ghcr.io/app'],
  },
  { pattern: '\\*', yes: ['*'], no: ['a', '\\*'] },
  { pattern: 'a\\{b,c\\}', yes: ['a{b,c}'], no: ['ab'] },
  { pattern: 'a]}b,*', yes: ['a]}b,', 'a]}b,c'], no: ['ab'] },
]

for (const { pattern, separator, yes, no } of cases) {
  test(`the pattern "${pattern}"${separator === undefined ? '' : ` between "${separator}"`} matches what it should`, () => {
    const matches = compileGlob(pattern, separator === undefined ? {} : { separator })
    for (const text of yes) assert.ok(matches(text), `should match ${JSON.stringify(text)}`)
    for (const text of no) assert.ok(!matches(text), `should not match ${JSON.stringify(text)}`)
  })
}

for (const pattern of [
  '[',
  'a[b',
  '[]',
  '[]*',
  '[!',
  '{',
  '*{a,b',
  '{a{b}',
  '[z-a]*',
  '*\\',
  '\\',
  `*${'a'.repeat(100_000)}`,
]) {
  test(`the malformed pattern "${pattern.slice(0, 20)}" matches itself and nothing else`, () => {
    const matches = compileGlob(pattern)
    assert.ok(matches(pattern))
    for (const text of ['', 'a', 'b', 'ab', 'x', pattern.slice(1)]) assert.ok(!matches(text), text)
  })
}

/** A pattern as a tree, for a matcher that tries everything. */
type Tree =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'any'; readonly set: string | undefined; readonly isNegated: boolean }
  | { readonly kind: 'run'; readonly stars: '*' | '**' }
  | { readonly kind: 'choice'; readonly of: readonly (readonly Tree[])[] }

const leaf: fc.Arbitrary<Tree> = fc.oneof(
  fc.constantFrom('a', 'b', 'c', '/', '.').map((text): Tree => ({ kind: 'character', text })),
  fc.constantFrom<Tree>({ kind: 'run', stars: '*' }, { kind: 'run', stars: '**' }),
  fc.constantFrom<Tree>({ kind: 'any', set: undefined, isNegated: false }),
  fc
    .tuple(fc.constantFrom('a', 'ab', 'c/'), fc.boolean())
    .map(([set, isNegated]): Tree => ({ kind: 'any', set, isNegated })),
)
const { trees } = fc.letrec<{ readonly tree: Tree; readonly trees: readonly Tree[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2 },
    { arbitrary: leaf, weight: 4 },
    {
      arbitrary: fc.array(tie('trees'), { minLength: 1, maxLength: 3 }).map((of): Tree => ({ kind: 'choice', of })),
      weight: 1,
    },
  ),
  trees: fc.array(tie('tree'), { maxLength: 5 }),
}))

function print(all: readonly Tree[]): string {
  return all.map(printTree).join('')
}

function printTree(tree: Tree): string {
  switch (tree.kind) {
    case 'character':
      return tree.text
    case 'any':
      return tree.set === undefined ? '?' : `[${tree.isNegated ? '!' : ''}${tree.set}]`
    case 'run':
      return tree.stars
    case 'choice':
      return `{${tree.of.map(print).join(',')}}`
  }
}

/** The lengths of all beginnings of `text`, from `at`, that `tree` matches. */
function lengths(tree: Tree, text: string, at: number): readonly number[] {
  switch (tree.kind) {
    case 'character':
      return text[at] === tree.text ? [1] : []
    case 'any':
      return at < text.length &&
        text[at] !== '/' &&
        (tree.set === undefined || tree.set.includes(text[at] ?? '') !== tree.isNegated)
        ? [1]
        : []
    case 'run': {
      const rest = text.slice(at)
      const longest = tree.stars === '**' || !rest.includes('/') ? rest.length : rest.indexOf('/')
      return Array.from({ length: longest + 1 }, (_, length) => length)
    }
    case 'choice':
      return tree.of.flatMap((all) =>
        Array.from({ length: text.length - at + 1 }, (_, i) => i).filter((length) =>
          matchesAll(all, text.slice(at, at + length)),
        ),
      )
  }
}

function matchesAll([first, ...rest]: readonly Tree[], text: string): boolean {
  if (first === undefined) return text === ''
  return lengths(first, text, 0).some((length) => matchesAll(rest, text.slice(length)))
}

/** Whether runs stand next to each other, which makes one run of them. */
function hasAdjoiningRuns(all: readonly Tree[]): boolean {
  return all.some((tree, i) => {
    if (tree.kind === 'choice') return tree.of.some(hasAdjoiningRuns)
    return tree.kind === 'run' && all[i + 1]?.kind === 'run'
  })
}

test('a compiled pattern matches what trying everything matches', () => {
  let matched = 0
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '/', '.'), { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(trees, text, (all, candidate) => {
      const pattern = print(all)
      // A whole segment of stars means more than its parts; the next test is about it.
      fc.pre(!hasAdjoiningRuns(all) && !/(?:^|\/)\*\*\//.test(pattern))
      const isMatch = matchesAll(all, candidate)
      if (isMatch) matched++
      assert.equal(compileGlob(pattern)(candidate), isMatch, pattern)
    }),
    { numRuns: 3000 },
  )
  assert.ok(matched > 100, `only ${matched} matched`)
})

test('a whole segment of two stars matches what its two meanings match', () => {
  const piece = fc.array(fc.constantFrom('a', '/', '*', '?'), { maxLength: 3 }).map((all) => all.join(''))
  const text = fc.array(fc.constantFrom('a', '/', 'b'), { maxLength: 6 }).map((all) => all.join(''))
  fc.assert(
    fc.property(piece, piece, text, (before, after, candidate) => {
      const start = before === '' || before.endsWith('/') ? before : `${before}/`
      fc.pre(!/\*\*/.test(start + after) && !after.startsWith('*'))
      const either = compileGlob(`${start}{**\\/,}${after}`)(candidate)
      assert.equal(compileGlob(`${start}**/${after}`)(candidate), either, `${start}**/${after}`)
    }),
    { numRuns: 1000 },
  )
})

test('any pattern is compiled, and any text is matched, without throwing', () => {
  const pattern = fc.oneof(
    anyText(),
    fc.array(fc.constantFrom(...'a*?[]{},\\-!/^'.split('')), { maxLength: 20 }).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(pattern, anyText(), (glob, text) => {
      assert.equal(typeof compileGlob(glob)(text), 'boolean')
    }),
    { numRuns: 300 },
  )
})

test('a text of which every character is escaped matches itself', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, other) => {
      const matches = compileGlob(text.replaceAll(/./gsu, '\\$&'))
      assert.ok(matches(text))
      assert.equal(matches(other), other === text)
    }),
  )
})

const hostile: readonly (readonly [name: string, pattern: string, text: string])[] = [
  ['stars', '*a'.repeat(1000), 'a'.repeat(2000)],
  ['stars over everything', '**a'.repeat(1000), `${'a'.repeat(2000)}b`],
  ['nested alternatives', `${'{a,'.repeat(2000)}b${'}'.repeat(2000)}`, 'a'.repeat(2000)],
  ['alternatives in a row', '{a,a,}'.repeat(500), 'a'.repeat(501)],
  ['unclosed classes', '['.repeat(100_000), 'a'.repeat(100_000)],
  ['unclosed braces', '{'.repeat(100_000), 'a'.repeat(100_000)],
  ['a class of many ranges', `[${'b-c'.repeat(30_000)}]*`, 'a'.repeat(100_000)],
]

for (const [name, pattern, text] of hostile) {
  test(`a hostile pattern takes no longer than its length times that of the text: ${name}`, () => {
    const start = performance.now()
    compileGlob(pattern)(text)
    // Measured: below a second. Backtracking would not come back at all.
    assert.ok(performance.now() - start < 30_000)
  })
}
