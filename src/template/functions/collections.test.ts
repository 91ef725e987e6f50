// Origins of what the functions on lists, maps, defaults and numbers give: what was moved keeps its own, what decided is told.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeCall } from '../../testing/fake-call.ts'
import { absentOrigin } from '../dict-entry.ts'
import type { Call, TemplateFunction } from '../function.ts'
import { Origins, type OriginId, type Source } from '../origin.ts'
import { originOf } from '../value-origin.ts'
import { bool, type Dict, dict, float, list, nothing, str, type Value } from '../value.ts'
import { defaultFunctions } from './defaults.ts'
import { dictFunctions } from './dicts.ts'
import { listFunctions } from './lists.ts'
import { mergeFunctions } from './merge.ts'
import { numberFunctions } from './numbers.ts'

const TABLE = new Map<string, TemplateFunction>([
  ...listFunctions,
  ...dictFunctions,
  ...mergeFunctions,
  ...defaultFunctions,
  ...numberFunctions,
])

interface Named extends Source {
  readonly name: string
}

class Bench {
  readonly origins = new Origins('on')
  readonly call: Call = fakeCall({ origins: this.origins })
  readonly #named = new Map<string, OriginId>()

  origin(name: string): OriginId {
    const known = this.#named.get(name)
    if (known !== undefined) return known
    const source: Named = { kind: 'named', name }
    const id = this.origins.source(source)
    this.#named.set(name, id)
    return id
  }

  text(text: string, name: string): Value {
    return str(text, this.origin(name))
  }

  run(name: string, args: readonly Value[], call: Partial<Call> = {}): Value {
    const found = TABLE.get(name)
    assert.ok(found, name)
    return found.run({ ...this.call, ...call, name }, args)
  }

  /** The names of all sources of an origin, sorted. */
  names(origin: OriginId): string[] {
    const sources = [...this.origins.sourcesOf(origin)]
    return sources.map((source) => ('name' in source ? String(source.name) : source.kind)).toSorted()
  }

  sources(value: Value): string[] {
    return this.names(originOf(value, this.origins))
  }

  copied(value: Value): string | undefined {
    const source = this.origins.copiedFrom(originOf(value, this.origins))
    return source !== undefined && 'name' in source ? String(source.name) : undefined
  }
}

test('a default picked because something was empty is a copy that tells what was empty', () => {
  const bench = new Bench()
  const picked = bench.run('default', [bench.text('fallback', 'a'), bench.text('', 'b')])
  assert.deepEqual([bench.copied(picked), bench.sources(picked)], ['a', ['a', 'b']])
})

test('a value that is there is picked for its own sake', () => {
  const bench = new Bench()
  const picked = bench.run('default', [bench.text('fallback', 'a'), bench.text('x', 'b')])
  assert.deepEqual(bench.sources(picked), ['b'])
})

test('coalesce tells all that it passed over, also when nothing is left', () => {
  const bench = new Bench()
  const empty = [bench.text('', 'a'), nothing('nil', bench.origin('b'))]
  const picked = bench.run('coalesce', [...empty, bench.text('x', 'c')])
  assert.deepEqual([bench.copied(picked), bench.sources(picked)], ['c', ['a', 'b', 'c']])
  assert.deepEqual(bench.sources(bench.run('coalesce', empty)), ['a', 'b'])
})

test('ternary tells its condition', () => {
  const bench = new Bench()
  const args = [bench.text('yes', 'a'), bench.text('no', 'b'), bool(false, bench.origin('c'))]
  const picked = bench.run('ternary', args)
  assert.deepEqual([bench.copied(picked), bench.sources(picked)], ['b', ['b', 'c']])
})

function mapWith(bench: Bench, entries: Record<string, Value>, name: string): Dict {
  const made = dict(new Map(Object.entries(entries)), bench.origin(name))
  return { ...made, absent: (key) => bench.origin(`${name} without ${key}`) }
}

test('a key that is missing is told, by get, dig and hasKey', () => {
  const bench = new Bench()
  const map = mapWith(bench, { a: mapWith(bench, {}, 'inner') }, 'outer')
  const key = bench.text('zz', 'key')
  assert.deepEqual(bench.sources(bench.run('get', [map, key])), ['key', 'outer without zz'])
  assert.deepEqual(bench.sources(bench.run('hasKey', [map, key])), ['key', 'outer without zz'])
  const dug = bench.run('dig', [bench.text('a', 'first'), key, bench.text('d', 'default'), map])
  assert.deepEqual(bench.copied(dug), 'default')
  assert.deepEqual(bench.sources(dug), ['default', 'first', 'inner without zz', 'key'])
})

test('what is set under a condition is there under it, key and value', () => {
  const bench = new Bench()
  const map = mapWith(bench, {}, 'map')
  const gate = bench.origins.gate(0, { asked: {}, outcome: true, origin: bench.origin('toggle') })
  bench.run('set', [map, bench.text('k', 'key'), bench.text('v', 'value')], { gate })
  const value = map.entries.get('k')
  assert.ok(value)
  assert.deepEqual([bench.copied(value), bench.sources(value)], ['value', ['toggle', 'value']])
  assert.deepEqual(bench.names(map.keyOrigins?.get('k') ?? 0), ['key', 'toggle'])
})

test('that a key is gone tells who took it out, and under which condition', () => {
  const bench = new Bench()
  const map = mapWith(bench, { k: bench.text('v', 'value') }, 'map')
  const gate = bench.origins.gate(0, { asked: {}, outcome: true, origin: bench.origin('toggle') })
  bench.run('unset', [map, bench.text('k', 'key')], { gate })
  assert.deepEqual(bench.names(absentOrigin(map, 'k')), ['call-site', 'key', 'map without k', 'toggle', 'value'])
})

test('a merged map answers for the missing keys of all that went into it, in a circle as well', () => {
  const bench = new Bench()
  const target = mapWith(bench, {}, 'target')
  const source = mapWith(bench, { a: bench.text('v', 'value') }, 'source')
  bench.run('merge', [target, source])
  bench.run('merge', [source, target])
  assert.deepEqual(bench.names(absentOrigin(target, 'zz')), ['source without zz', 'target without zz'])
  assert.equal(bench.copied(target.entries.get('a') ?? nothing('nil')), 'value')
})

test('pick, omit and deepCopy carry on what is known of missing keys and of the characters of keys', () => {
  const bench = new Bench()
  const known = new Map([['a', bench.origin('key a')]])
  const map: Dict = { ...mapWith(bench, { a: bench.text('v', 'value') }, 'map'), keyOrigins: known }
  const made = [bench.run('pick', [map, str('a')]), bench.run('omit', [map, str('b')]), bench.run('deepCopy', [map])]
  for (const one of made) {
    assert.ok(one.kind === 'dict')
    assert.equal(one.keyOrigins?.get('a'), bench.origin('key a'))
    assert.ok(bench.names(absentOrigin(one, 'zz')).includes('map without zz'))
  }
})

test('keys are copies where their characters are known', () => {
  const bench = new Bench()
  const made = bench.run('dict', [bench.text('k', 'key'), bench.text('v', 'value')])
  const keys = bench.run('keys', [made])
  assert.ok(keys.kind === 'list' && keys.items[0] !== undefined)
  assert.equal(bench.copied(keys.items[0]), 'key')
})

test('items of a list stay copies, and tell the list that they were picked from', () => {
  const bench = new Bench()
  const items = list([bench.text('a', 'one'), bench.text('b', 'two')], bench.origin('list'))
  const last = bench.run('last', [items])
  assert.deepEqual([bench.copied(last), bench.sources(last)], ['two', ['list', 'two']])
  assert.deepEqual(bench.sources(bench.run('first', [list([], bench.origin('empty'))])), ['empty'])
})

test('a converted number is another form of the same one only where it is the same', () => {
  const bench = new Bench()
  const form = (value: Value): readonly string[] | undefined => bench.origins.formOf(originOf(value, bench.origins))?.by
  assert.deepEqual(form(bench.run('int', [float(80, bench.origin('n'))])), ['int'])
  assert.deepEqual(form(bench.run('int', [bench.text('80', 's')])), ['int'])
  assert.equal(form(bench.run('int', [float(3.7, bench.origin('n'))])), undefined)
  assert.equal(form(bench.run('add', [float(3, bench.origin('n'))])), undefined)
  assert.deepEqual(bench.sources(bench.run('add', [bench.text('1', 'a'), float(2, bench.origin('b'))])), ['a', 'b'])
})

test('lists of absurd length are refused for safety', () => {
  const bench = new Bench()
  const refused = { reason: 'limit' }
  assert.throws(() => bench.run('until', [{ kind: 'int', type: 'int', value: 10_000_000, origin: 0 }]), refused)
})
