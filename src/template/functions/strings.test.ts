import assert from 'node:assert/strict'
import test from 'node:test'

import * as fc from 'fast-check'

import { fakeCall } from '../../testing/fake-call.ts'
import { tracedPieces } from '../../testing/traced-pieces.ts'
import { Origins } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { concat, RUN, TextBuilder, traced } from '../traced.ts'
import { deepOriginOf } from '../value-origin.ts'
import { int, list, nothing, str, type Str, strOf, type Value } from '../value.ts'
import { pathFunctions } from './paths.ts'
import { regexFunctions } from './regex.ts'
import { stringFunctions } from './strings.ts'

const functions = new Map([...stringFunctions, ...pathFunctions, ...regexFunctions])

/** Arguments of a test: text that comes from a source of that name, pieces of several, a number, a list. */
type Argument =
  | string
  | number
  | null
  | readonly [text: string, source: string][]
  | { readonly list: readonly Argument[] }

interface Bench {
  readonly origins: Origins
  readonly value: (argument: Argument, source: string) => Value
  readonly run: (name: string, args: readonly Argument[]) => Value
}

/** Arguments that are plain text come from `a`, `b`, `c` … by their place. */
function bench(): Bench {
  const origins = new Origins('on')
  const known = new Map<string, number>()
  const originOf = (name: string): number => {
    const id = known.get(name) ?? origins.source({ kind: name })
    known.set(name, id)
    return id
  }
  const value = (argument: Argument, source: string): Value => {
    if (argument === null) return nothing('nil', originOf(source))
    if (typeof argument === 'string') return str(argument, originOf(source))
    if (typeof argument === 'number') return int(argument, originOf(source))
    if ('list' in argument) {
      return list(
        argument.list.map((item, index) => value(item, `${source}${index}`)),
        originOf(source),
      )
    }
    return strOf(concat(argument.map(([text, name]) => traced(text, originOf(name)))))
  }
  const run = (name: string, args: readonly Argument[]): Value => {
    const found = functions.get(name)
    assert.ok(found, name)
    return found.run(
      fakeCall({ origins, name, site: originOf('site') }),
      args.map((argument, index) => value(argument, 'abcd'[index] ?? '')),
    )
  }
  return { origins, value, run }
}

/** The pieces of a text, or of each text in a list or map. */
function pieces(value: Value, origins: Origins): unknown {
  if (value.kind === 'list') return value.items.map((item) => pieces(item, origins))
  if (value.kind === 'dict')
    return Object.fromEntries([...value.entries].map(([key, item]) => [key, pieces(item, origins)]))
  if (value.kind === 'string') return tracedPieces(value, origins)
  assert.equal(value.kind, 'bool')
  return [...origins.sourcesOf(value.origin)].map(({ kind }) => kind).toSorted()
}

const REGISTRY_AND_NAME = [
  ['reg.io', 'x'],
  ['/', 'tpl'],
  ['app', 'y'],
] as const
const IMAGE: Argument = REGISTRY_AND_NAME.map(([text, source]): [string, string] => [text, source])

const cases: readonly (readonly [name: string, call: readonly [string, ...Argument[]], pieces: unknown])[] = [
  ['what trim leaves is a copy', ['trim', '  ab '], ['ab ← a:2']],
  [
    'space of another source leaves a trace',
    [
      'trim',
      [
        ['ab', 'x'],
        [' ', 'y'],
      ],
    ],
    ['ab ← x:0', ' ← {y}'],
  ],
  ['a suffix that was cut decided', ['trimSuffix', '-', 'ab-'], ['ab ← b:0 | a']],
  ['a suffix that is not there decided as well', ['trimSuffix', '-', 'ab'], ['ab ← b:0 | a']],
  ['a part that trunc left out leaves a trace', ['trunc', 6, IMAGE], ['reg.io ← x:0 | a', ' ← {a tpl y}']],
  ['half a character is no copy', ['trunc', 2, 'aé'], ['a ← b:0 | a', '\udcc3 ← bytes(b) | a']],
  ['substr copies from its start on', ['substr', 2, 4, 'abcdef'], ['cd ← c:2 | a b']],
  ['dots of abbrev are its own', ['abbrev', 5, 'abcdefgh'], ['ab ← b:0 | a', '... ← site:0 | a']],
  ['nospace copies what is no space', ['nospace', 'a b'], ['a ← a:0', 'b ← a:2']],
  ['case makes a new form of each run', ['upper', IMAGE], ['REG.IO ← upper(x)', '/ ← upper(tpl)', 'APP ← upper(y)']],
  ['words are made of the whole', ['snakecase', 'fooBar'], ['foo_bar ← {a}']],
  ['indent adds pads of its own', ['indent', 1, 'a\nb'], ['  ← site:0 | a', 'a\n ← b:0', '  ← site:0 | a', 'b ← b:2']],
  ['nindent adds its line end with the pad', ['nindent', 2, 'a'], ['\n   ← site:0 | a', 'a ← b:0']],
  ['no pad at all was decided too', ['indent', 0, 'a'], ['a ← b:0 | a']],
  [
    'kept parts of replace are copies, new ones come from what they replace with',
    ['replace', '.', '-', 'a.b'],
    ['a ← c:0 | a', '- ← b:0 | a c', 'b ← c:2 | a'],
  ],
  [
    'replacing by nothing leaves no character but a trace',
    ['replace', '/', '', IMAGE],
    ['reg.io ← x:0 | a', ' ← b:0 | a tpl', ' ← {a tpl}', 'app ← y:0 | a'],
  ],
  ['repeat copies again', ['repeat', 2, 'ab'], ['ab ← b:0 | a', 'ab ← b:0 | a']],
  [
    'parts of split know what stood before them',
    ['split', '/', IMAGE],
    { _0: ['reg.io ← x:0 | a tpl'], _1: ['app ← y:0 | a tpl x'] },
  ],
  [
    'join copies items and separators',
    ['join', ',', { list: ['x', 'y'] }],
    ['x ← b0:0', ', ← a:0 | b', 'y ← b1:0', ' ← b:0'],
  ],
  ["quotes are the function's", ['quote', 'a"b'], ['" ← site:0', 'a ← a:0', '\\" ← quote(a)', 'b ← a:2', '" ← site:0']],
  ['what is nothing leaves a trace', ['quote', null, 'x'], [' ← {a}', '" ← site:0', 'x ← b:0', '" ← site:0']],
  ['single quotes too', ['squote', 'x'], ["' ← site:0", 'x ← a:0', "' ← site:0"]],
  ['cat puts spaces between', ['cat', 'x', 'y'], ['x ← a:0', '  ← site:0', 'y ← b:0']],
  ['one of two is chosen by the count', ['plural', 'one', 'many', 1], ['one ← a:0 | c']],
  ['wrap takes spaces out', ['wrap', 3, 'foo bar'], ['foo ← b:0 | a', '\n ← site:0 | a', 'bar ← b:4 | a']],
  ['finding is derived from both', ['contains', 'x', 'y'], ['a', 'b']],
  ['the base of a path is a copy', ['base', IMAGE], [' ← {tpl x}', 'app ← y:0']],
  ['a clean path is made of copies', ['clean', 'a//b'], ['a ← a:0', '/b ← a:2']],
  ['a match is a copy that the pattern chose', ['regexFind', '[a-z]+$', 'reg/app'], ['app ← b:4 | a']],
  [
    'of several sources all decided about a match',
    ['regexFind', 'app', IMAGE],
    [' ← {a tpl x y}', 'app ← y:0 | a tpl x'],
  ],
  ['no match is derived from both', ['regexFind', 'z', 'app'], [' ← {a b}']],
  ['all matches', ['regexFindAll', '[ab]', 'axb', -1], [['a ← b:0 | a'], ['b ← b:2 | a']]],
  ['parts between matches', ['regexSplit', ':', 'a:b', -1], [['a ← b:0 | a'], ['b ← b:2 | a']]],
  [
    'groups are copies of the text, the rest of the replacement',
    ['regexReplaceAll', '(b+)', 'abc', '<$1>'],
    ['a ← b:0 | a c', '< ← c:0 | a b', 'b ← b:1 | a c', '> ← c:3 | a b', 'c ← b:2 | a c'],
  ],
  ["escapes of a pattern are the function's", ['regexQuoteMeta', 'a.b'], ['a ← a:0', '\\ ← site:0', '.b ← a:1']],
]

for (const [name, [called, ...args], expected] of cases) {
  test(`${called}: ${name}`, () => {
    const { origins, run } = bench()
    assert.deepEqual(pieces(run(called, args), origins), expected)
  })
}

test('what is not tracked has no runs', () => {
  const call = fakeCall({ origins: new Origins('off'), site: 0 })
  for (const [name, ...args] of [
    ['indent', int(2), str('a\nb')],
    ['replace', str('a'), str('b'), str('aba')],
    ['quote', str('x')],
    ['trunc', int(1), str('abc')],
    ['join', str(','), list([str('a'), str('b')])],
    ['regexReplaceAll', str('a'), str('ab'), str('x')],
  ] as const) {
    const value = functions.get(name)?.run(call, args)
    assert.ok(value?.kind === 'string' && value.runs.length === 0, name)
  }
})

test('indented text and its runs are what slices put together would be', () => {
  const lines = fc.array(fc.constantFrom('a', '\n', '\n\n', 'b c', '', 'é'), { maxLength: 12 })
  fc.assert(
    fc.property(lines, fc.nat(3), fc.constantFrom('indent', 'nindent'), (parts, count, name) => {
      const { origins, run } = bench()
      const sources = parts.map((part, index): [string, string] => [part, `s${index}`])
      const indented = run(name, [count, sources])
      assert.ok(indented.kind === 'string')
      const pad = ' '.repeat(count)
      const text = (name === 'nindent' ? '\n' : '') + pad + parts.join('').split('\n').join(`\n${pad}`)
      assert.equal(indented.text, text)
      assert.equal(indented.runs.at(-RUN) ?? 0, text.length)
      const copied = tracedPieces(indented, origins).filter((piece) => / ← s\d/.test(piece))
      assert.equal(copied.map((piece) => piece.replace(/ ← .*/s, '')).join(''), parts.join(''))
    }),
  )
})

test('splitting and joining gives the same text with the same copies', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.constantFrom(',', 'a', 'é', ''), (text, separator) => {
      const { origins, run } = bench()
      const split = run('splitList', [separator, text])
      assert.ok(split.kind === 'list')
      const builder = new TextBuilder()
      for (const [index, item] of split.items.entries()) {
        if (index > 0) builder.add(separator, 0)
        assert.ok(item.kind === 'string')
        for (const piece of tracedPieces(item, origins)) assert.match(piece, / ← b:\d+( \| a)?$/s)
        builder.addTraced(item)
      }
      assert.equal(builder.text, text)
    }),
  )
})

/** Calls of one text with the number or text that goes with it. */
const oneText: readonly (readonly [name: string, ...before: Argument[]])[] = [
  ['trim'],
  ['trimAll', '-a'],
  ['trimPrefix', 'a'],
  ['trimSuffix', '-'],
  ['trunc', 3],
  ['trunc', -2],
  ['substr', 0, 3],
  ['abbrev', 5],
  ['nospace'],
  ['initials'],
  ['title'],
  ['snakecase'],
  ['replace', 'a', ''],
  ['replace', 'a-', 'x'],
  ['split', '-'],
  ['splitn', '-', 2],
  ['wrap', 3],
  ['base'],
  ['dir'],
  ['clean'],
  ['ext'],
  ['regexFind', '[^-]+$'],
  ['regexFindAll', 'a-?'],
  ['contains', '-a'],
]

test('whatever changes a result when it is changed is among the origins of that result', () => {
  const part = fc.constantFrom<string>('a', '-', ' ', '/', 'B', '..', 'é', '.', 'a-')
  fc.assert(
    fc.property(
      fc.constantFrom(...oneText),
      fc.array(part, { minLength: 1, maxLength: 6 }),
      fc.nat(),
      fc.oneof(part, fc.constant('')),
      ([name, ...before], parts, at, other) => {
        const changedAt = at % parts.length
        const all = name === 'regexFindAll' ? [-1] : []
        const [first, second] = [bench(), bench()]
        const result = first.run(name, [...before, named(parts), ...all])
        const changed = second.run(name, [...before, named(parts.with(changedAt, other)), ...all])
        if (plain(result) === plain(changed)) return
        const sources = first.origins.sourcesOf(deepOriginOf(result, first.origins))
        assert.ok(
          [...sources].some(({ kind }) => kind === `s${changedAt}`),
          `${name}: ${plain(result)} becomes ${plain(changed)}`,
        )
      },
    ),
    { numRuns: 2000 },
  )
})

/** Pieces each from a source of its own. */
function named(texts: readonly string[]): Argument {
  return texts.map((text, index): [string, string] => [text, `s${index}`])
}

function plain(value: Value): string {
  if (value.kind === 'string') return JSON.stringify(value.text)
  if (value.kind === 'list') return `[${value.items.map(plain).join(' ')}]`
  if (value.kind === 'dict') return [...value.entries].map(([key, item]) => `${key}${plain(item)}`).join(' ')
  return value.kind === 'bool' ? String(value.value) : value.kind
}

test('results that nobody can want end the run', () => {
  const huge = str('ab'.repeat(1_000_000))
  const refused: readonly (readonly [string, ...(Str[] | Value[])])[] = [
    ['repeat', int(2 ** 40), str('ab')],
    ['indent', int(2 ** 31), str('a')],
    ['replace', str('a'), str('x'.repeat(100)), huge],
    ['wrapWith', int(1), str('x'.repeat(100)), huge],
    ['splitList', str('a'), str('a'.repeat(1_000_001))],
    ['join', str('x'.repeat(1_000_000)), list(Array.from({ length: 100 }, () => str('a')))],
    ['regexReplaceAll', str('a'), str('a'.repeat(1000)), str('x'.repeat(100_000))],
  ]
  for (const [name, ...args] of refused) {
    assert.throws(
      () => functions.get(name)?.run(fakeCall({ name }), args),
      (error) => error instanceof FunctionError && error.reason === 'limit',
      name,
    )
  }
})
