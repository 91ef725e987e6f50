// registries.conf: which entry is about a name, what the name becomes, and what makes a whole file useless. The cases are those of
// testdata/cluster/vectors/registries-conf.json.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { assert as holds, constantFrom, property } from 'fast-check'
import { sourceFile } from '../../files/source-file.ts'
import { parseReference } from '../../reference/parse.ts'
import { canonical } from '../../reference/print.ts'
import { gatherNotices } from '../notice.ts'
import { printWhere } from '../step.ts'
import { crioRules } from './notices.ts'
import { longestMatch, matchedLength, relocated } from './prefix.ts'
import { readRegistriesConf } from './registries-conf.ts'

interface Vectors {
  readonly matches: readonly { readonly name: string; readonly prefix: string; readonly length: number | null }[]
  readonly rewrites: readonly {
    readonly image: string
    readonly prefix: string
    readonly location: string
    readonly to: string | null
  }[]
  readonly broken: readonly { readonly name: string; readonly text: string; readonly line: number }[]
}

const place = new URL('../../../testdata/cluster/vectors/registries-conf.json', import.meta.url)
// The file is the project's own, and has this shape.
const { matches, rewrites, broken } = JSON.parse(readFileSync(place, 'utf8')) as Vectors

for (const { name, prefix, length } of matches)
  test(`the prefix ${prefix} is ${length === null ? 'not ' : ''}about ${name}`, () => {
    assert.equal(matchedLength(name, prefix) ?? null, length)
  })

for (const { image, prefix, location, to } of rewrites)
  test(`${image} at ${prefix} → ${location} is ${to ?? 'no name'}`, () => {
    const parsed = parseReference(image, 'containers-image')
    assert.ok(parsed.ok)
    const moved = relocated(parsed.reference, prefix, location)
    assert.equal(moved.ok ? canonical(moved.reference) : null, to)
  })

for (const { name, text, line } of broken)
  test(`${name} makes registries.conf useless`, () => {
    const file = sourceFile('registries.conf', { kind: 'argument' }, text)
    const read = readRegistriesConf(file, 'main', gatherNotices(crioRules))
    assert.ok('fault' in read)
    assert.equal(printWhere(read.fault.where), `registries.conf:${line}`)
  })

test('the longest prefix decides, whatever the order, and of equally long ones the first', () => {
  const prefixes = ['a.example', 'a.example/team', '*.test', 'a.example/team/app', 'b.example']
  const entries = prefixes.map((prefix) => ({ prefix }))
  const names = ['a.example/team/app', 'a.example/team/other', 'a.example/x', 'c.example/x', 'd.test/x']
  holds(
    property(constantFrom(...names), constantFrom(0, 1, 2, 3, 4), (name, turn) => {
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)]
      assert.deepEqual(longestMatch(turned, name), longestMatch(entries, name))
    }),
  )
  assert.deepEqual(
    names.map((name) => longestMatch(entries, name)?.prefix),
    ['a.example/team/app', 'a.example/team', 'a.example', undefined, '*.test'],
  )
  const equal = [{ prefix: '*.example' }, { prefix: 'a.example' }]
  assert.equal(longestMatch(equal, 'a.example/x')?.prefix, '*.example')
})

test('a million slashes at the end of a location take no time', () => {
  const text = `[[registry]]\nlocation = "hub.example${'/'.repeat(1_000_000)}x${'/'.repeat(1_000_000)}"\n`
  const started = performance.now()
  readRegistriesConf(sourceFile('x', { kind: 'argument' }, text), 'main', gatherNotices(crioRules))
  assert.ok(performance.now() - started < 2000)
})
