// Challenges as they are met: the cases of the tokenizer, and anything at all.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, array, constantFrom, property, string, tuple } from 'fast-check'
import { readChallenges } from './challenge.ts'

interface Case {
  readonly name: string
  readonly headers: readonly string[]
  readonly reads: readonly (readonly [string, Readonly<Record<string, string>>])[]
}

const cases: readonly Case[] = [
  {
    name: 'a bearer challenge has its parameters',
    headers: ['Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"'],
    reads: [
      [
        'bearer',
        { realm: 'https://auth.example/token', service: 'registry.example', scope: 'repository:a/b:pull,push' },
      ],
    ],
  },
  {
    name: 'several challenges stand in one header',
    headers: ['Bearer realm="https://a.example/t",service="s", Basic realm="b"'],
    reads: [
      ['bearer', { realm: 'https://a.example/t', service: 's' }],
      ['basic', { realm: 'b' }],
    ],
  },
  {
    name: 'several challenges stand in several headers, and a quote that does not end spoils its own only',
    headers: ['Basic realm="a', 'Bearer realm="https://a.example"'],
    reads: [
      ['basic', { realm: 'a' }],
      ['bearer', { realm: 'https://a.example' }],
    ],
  },
  {
    name: 'names and schemes may be written in any letters, with any spaces, and without quotes',
    headers: ['BEARER  Realm = https://a.example/t , SERVICE= s'],
    reads: [['bearer', { realm: 'https://a.example/t', service: 's' }]],
  },
  {
    name: 'commas, escapes and equals signs belong to a quoted value',
    headers: [String.raw`Bearer realm="https://a.example/?a=b,c",service="say \"x\" \\ y"`],
    reads: [['bearer', { realm: 'https://a.example/?a=b,c', service: String.raw`say "x" \ y` }]],
  },
  {
    name: 'what is written twice counts once, and the first time',
    headers: ['Bearer realm="https://a.example",realm="https://b.example"'],
    reads: [['bearer', { realm: 'https://a.example' }]],
  },
  {
    name: 'challenges of other schemes do not disturb',
    headers: ['Negotiate YWJj==, NTLM, Basic realm="a"'],
    reads: [
      ['negotiate', {}],
      ['ntlm', {}],
      ['basic', { realm: 'a' }],
    ],
  },
  { name: 'empty members are passed over', headers: [', ,Basic realm=a,,'], reads: [['basic', { realm: 'a' }]] },
  { name: 'parameters without a scheme belong to nobody', headers: ['realm="a"'], reads: [] },
  { name: 'nothing is read of nothing', headers: [''], reads: [] },
  {
    name: 'longer headers than anybody needs are not read',
    headers: [`Basic realm="${'a'.repeat(20_000)}"`],
    reads: [],
  },
]

for (const { name, headers, reads } of cases) {
  test(name, () => {
    const read = readChallenges(headers).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)])
    assert.deepEqual(read, reads)
  })
}

test('any header is read without an error, and in linear time', () => {
  const piece = constantFrom('Bearer', 'Basic', ' ', ',', '=', '"', '\\', 'realm', '/', ';', 'a', '=,')
  holds(
    property(array(piece, { maxLength: 200 }), string(), (pieces, text) => {
      for (const header of [pieces.join(''), text]) assert.ok(readChallenges([header]).length <= header.length)
    }),
  )
  for (const part of ['a/', '"\\', '= ', 'a ', ',', 'a=,'])
    assert.ok(Array.isArray(readChallenges([part.repeat(8000)])))
})

test('what is written as the RFC has it is read back', () => {
  const word = constantFrom('realm', 'service', 'scope', 'error')
  const value = string()
  holds(
    property(array(tuple(word, value)), (parameters) => {
      const quoted = parameters.map(([name, text]) => `${name}="${text.replaceAll(/[\\"]/g, String.raw`\$&`)}"`)
      const [challenge] = readChallenges([`Bearer ${quoted.join(', ')}`])
      const first = new Map(parameters.toReversed())
      assert.deepEqual(challenge?.parameters, first)
    }),
  )
})
