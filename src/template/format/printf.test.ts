import assert from 'node:assert/strict'
import { test } from 'node:test'

import { CALL_SITE, fakeCall } from '../../testing/fake-call.ts'
import { Origins, type Source } from '../origin.ts'
import { RUN, type Traced } from '../traced.ts'
import { bool, dict, float, int, list, nothing, str, type Value } from '../value.ts'
import { sprintf } from './printf.ts'
import { sprint, sprintln } from './sprint.ts'

const FORMAT: Source = { kind: 'format' }
const A: Source = { kind: 'a' }
const B: Source = { kind: 'b' }

interface Fixture {
  readonly origins: Origins
  readonly call: ReturnType<typeof fakeCall>
  readonly a: number
  readonly b: number
}

function fixture(): Fixture {
  const origins = new Origins('on')
  return { origins, call: fakeCall({ origins }), a: origins.source(A), b: origins.source(B) }
}

/** Each piece of a text with the kind of the source that it copies from and where it begins there; else what it is a form of or made from, after `~`. */
function pieces({ text, runs }: Traced, origins: Origins): string[] {
  const found: string[] = []
  for (let i = 0, start = 0; i < runs.length; i += RUN) {
    const end = runs[i] ?? 0
    const origin = runs[i + 1] ?? 0
    const copied = origins.copiedFrom(origin)
    const from = [...origins.sourcesOf(origin)]
      .map((source) => source.kind)
      .toSorted()
      .join('+')
    const where = copied === undefined ? `~${from}` : copied === CALL_SITE ? from : `${copied.kind}${runs[i + 2]}`
    found.push(`${text.slice(start, end)}<${where}>`)
    start = end
  }
  return found
}

function format(text: string, make: (fixture: Fixture) => readonly Value[]): string[] {
  const own = fixture()
  return pieces(sprintf(str(text, own.origins.source(FORMAT), 100), make(own), own.call), own.origins)
}

const cases: readonly { name: string; got: () => string[]; want: readonly string[] }[] = [
  {
    name: 'strings and the format itself stay copies',
    got: () => format('%s/%v:x', ({ a, b }) => [str('reg', a, 7), str('img', b)]),
    want: ['reg<a7>', '/<format102>', 'img<b0>', ':x<format105>'],
  },
  {
    name: 'a percent sign is a copy of the second of the two',
    got: () => format('5%%', () => []),
    want: ['5<format100>', '%<format102>'],
  },
  {
    name: 'padding comes from the call, on either side',
    got: () => format('%5s-%-4s', ({ a, b }) => [str('abc', a), str('d', b)]),
    want: ['  <call-site>', 'abc<a0>', '-<format103>', 'd<b0>', '   <call-site>'],
  },
  {
    name: 'a precision cuts and keeps where the rest comes from',
    got: () => format('%.2s.', ({ a }) => [str('😀éz', a, 3)]),
    want: ['😀é<a3>', '.<format104>'],
  },
  {
    name: 'numbers are new forms of what they come from',
    got: () => format('%d %.1f', ({ a, b }) => [int(8080, a), float(2.25, b)]),
    want: ['8080<~a>', ' <format102>', '2.2<~b>'],
  },
  {
    name: 'elements of lists and maps keep their runs, the brackets come from the list',
    got: () =>
      format('=%v', ({ a, b, origins }) => [
        list(
          [str('x', a), dict(new Map([['k', str('y', b)]]), origins.source({ kind: 'm' }))],
          origins.source({ kind: 'l' }),
        ),
      ]),
    want: ['=<format100>', '[<~l>', 'x<a0>', ' <~l>', 'map[<~m>', 'k<~m>', ':<~m>', 'y<b0>', ']<~m>', ']<~l>'],
  },
  {
    name: 'quotes come from the call, escapes are new forms',
    got: () => format('%q!', ({ a }) => [str('a\nb', a)]),
    want: ['"<call-site>', 'a<a0>', '\\n<~a>', 'b<a2>', '"<call-site>', '!<format102>'],
  },
  {
    name: 'a width that is an argument had its say in the text',
    got: () => format('%*s.', ({ a, b }) => [int(2, b), str('x', a)]),
    want: [' <b+call-site>', 'x<a0>', '.<format103>'],
  },
  {
    name: 'a format of which nothing is left had its say',
    got: () => format('%s', ({ a }) => [str('x', a)]),
    want: ['x<a0>', '<~format>'],
  },
  {
    name: 'an empty argument leaves a run of no width',
    got: () => format('[%s]', ({ a }) => [str('', a)]),
    want: ['[<format100>', '<a0>', ']<format103>'],
  },
  {
    name: 'print separates by spaces of the call where neither is a string',
    got: () => {
      const { call, origins, a, b } = fixture()
      return pieces(sprint([int(1, a), bool(true, b), str('s', a, 4), nothing('nil', b)], call), origins)
    },
    want: ['1<~a>', ' <call-site>', 'true<~b>', 's<a4>', '<nil><~b>'],
  },
  {
    name: 'println ends in a line break of the call',
    got: () => {
      const { call, origins, a } = fixture()
      return pieces(sprintln([str('s', a), str('t', a)], call), origins)
    },
    want: ['s<a0>', ' <call-site>', 't<a0>', '\n<call-site>'],
  },
]

for (const { name, got, want } of cases) test(`printf: ${name}`, () => assert.deepEqual(got(), want))

test('printf: without tracking the text is the same and has no runs', () => {
  const origins = new Origins('off')
  const args = [str('x'), list([int(1), str('y')]), str('q"')]
  assert.deepEqual(sprintf(str('%4s|%v|%q'), args, { origins, site: 0 }), { text: '   x|[1 y]|"q\\""', runs: [] })
})

test('printf: what would be absurdly long is refused', () => {
  const { call } = fixture()
  const args = Array.from({ length: 100 }, () => int(1))
  assert.throws(() => sprintf(str('%1000000d'.repeat(100)), args, call), { reason: 'limit' })
})

test('printf: a map that holds itself is refused', () => {
  const { call } = fixture()
  const endless = dict(new Map())
  endless.entries.set('self', endless)
  assert.throws(() => sprintf(str('%v'), [endless], call), { reason: 'limit' })
  assert.throws(() => sprint([endless], call), { reason: 'limit' })
})
