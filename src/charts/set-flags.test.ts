import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type KeyPath, printPath } from '../yaml/path.ts'
import { newDraft, newMap } from './draft.ts'
import { DEFAULT_RULES, helmRules } from './helm-rules.ts'
import { applySet, type SetProblem } from './set-flags.ts'
import { isSetFlag, SET_FLAGS, type SetArgument } from './set-argument.ts'
import { layersOf, type MapNode, nodeAt, placeOfNode, type ValueNode } from './value-tree.ts'

// What the flags give is held against real Helm in coalesce-stories.test.ts; here is where things are.

interface Applied {
  readonly root: MapNode
  readonly problems: readonly SetProblem[]
}

function apply(args: readonly SetArgument[], rules = DEFAULT_RULES): Applied {
  const draft = newDraft()
  const root = newMap(draft)
  const problems = args.flatMap((set) => applySet({ draft, rules, readFile }, root, set) ?? [])
  return { root, problems }
}

function readFile(path: string): { readonly text: string } | { readonly message: string } {
  return path === 'missing' ? { message: 'it is not there' } : { text: `content of ${path}` }
}

/** `--set a=1` as a user writes it. */
function argument(written: string): SetArgument {
  const [, flag = '', text = ''] = /^--(\S+) (.*)$/s.exec(written) ?? []
  assert.ok(isSetFlag(flag))
  return { flag, text }
}

const places: readonly { written: string; path: KeyPath; value: string; key: string }[] = [
  { written: '--set a=1', path: ['a'], value: '1', key: 'a' },
  { written: '--set a.b.c=x y', path: ['a', 'b', 'c'], value: 'x y', key: 'c' },
  { written: '--set a=1,b=2', path: ['b'], value: '2', key: 'b' },
  { written: '--set a\\.b=c\\,d', path: ['a.b'], value: 'c\\,d', key: 'a\\.b' },
  { written: '--set a={x,y}', path: ['a'], value: '{x,y}', key: 'a' },
  { written: '--set a={x,y}', path: ['a', 1], value: 'y', key: '' },
  { written: '--set a[1]=x', path: ['a', 1], value: 'x', key: '[1]' },
  { written: '--set a[0][2].b=x', path: ['a', 0, 2, 'b'], value: 'x', key: 'b' },
  { written: '--set a=', path: ['a'], value: '', key: 'a' },
  { written: '--set-string a=1,b={2}', path: ['b', 0], value: '2', key: '' },
  { written: '--set-literal a=1,b={2}', path: ['a'], value: '1,b={2}', key: 'a' },
  { written: '--set-file a=f.txt', path: ['a'], value: 'f.txt', key: 'a' },
  { written: '--set-json a= {"b": [1, {"c": "d"}]} ,e=2', path: ['a'], value: '{"b": [1, {"c": "d"}]}', key: 'a' },
  { written: '--set-json a= {"b": [1, {"c": "d"}]} ,e=2', path: ['a', 'b', 1, 'c'], value: '"d"', key: '"c"' },
  { written: '--set-json a= {"b": [1, {"c": "d"}]} ,e=2', path: ['e'], value: '2', key: 'e' },
  { written: '--set-json a=', path: ['a'], value: '', key: 'a' },
]

for (const { written, path, value, key } of places) {
  test(`in ${written} the value of ${printPath(path)} is written ${JSON.stringify(value)}`, () => {
    const { root, problems } = apply([argument(written)])
    assert.deepEqual(problems, [])
    const node = nodeAt(root, path)
    assert.ok(node?.origin.kind === 'set')
    assert.equal(placeOfNode(node)?.lexeme, value)
    const { keySpan, argument: origin } = node.origin
    assert.equal(origin.text.slice(keySpan.start, keySpan.end), key)
  })
}

const mistakes: readonly { written: string; offset: number; says: RegExp }[] = [
  { written: '--set a', offset: 0, says: /key has no value/ },
  { written: '--set a=1,bc', offset: 4, says: /key has no value/ },
  { written: '--set a,b=1', offset: 0, says: /before the comma/ },
  { written: '--set a.=1', offset: 0, says: /nothing is set below/ },
  { written: '--set a={x,y', offset: 2, says: /closing }/ },
  { written: '--set a[x]=1', offset: 2, says: /no index/ },
  { written: '--set a[-1]=1', offset: 2, says: /no index/ },
  { written: '--set ab[65537]=1', offset: 2, says: /at most 65536/ },
  { written: '--set a[0]b=1', offset: 4, says: /cannot follow/ },
  { written: '--set a=1,a.b=2', offset: 4, says: /is no map/ },
  { written: '--set a=1,a[0]=2', offset: 4, says: /key is no list/ },
  { written: '--set a[0]=1,a[0][1]=2', offset: 8, says: /item is no list/ },
  { written: `--set ${'n.'.repeat(31)}n=1`, offset: 60, says: /more than 30/ },
  { written: `--set a${'[0]'.repeat(501)}=1`, offset: 1504, says: /more than 500/ },
  { written: '--set-json a={"b":x}', offset: 7, says: /JSON/ },
  { written: '--set-json a={"b" 1}', offset: 7, says: /colon/ },
  { written: '--set-json a=[1 2]', offset: 5, says: /comma or ]/ },
  { written: '--set-json a={"b":1 "c"}', offset: 9, says: /comma or }/ },
  { written: '--set-json a="b', offset: 2, says: /string/ },
  { written: '--set-json a=1e999', offset: 2, says: /too large/ },
  { written: `--set-json a=${'['.repeat(501)}`, offset: 502, says: /deep/ },
  { written: '--set-file a=missing', offset: 2, says: /not there/ },
  { written: '--set-literal a', offset: 0, says: /no value/ },
]

for (const { written, offset, says } of mistakes) {
  test(`${written.slice(0, 40)} is a mistake at ${offset}`, () => {
    const [problem, ...more] = apply([argument(written)]).problems
    assert.deepEqual(more, [])
    assert.equal(problem?.offset, offset)
    assert.match(problem.message, says)
    assert.deepEqual(problem.argument, argument(written))
  })
}

test('Helm 4 takes an index without its bracket for the end, Helm 3 does not', () => {
  assert.deepEqual(apply([argument('--set a[0')]).problems, [])
  assert.equal(apply([argument('--set a[0')], helmRules('3.17.1')).problems[0]?.offset, 2)
})

test('a value shadows what an earlier argument set at its place', () => {
  const { root } = apply(['--set a.b=1', '--set a.b={x}', '--set a.b[0]=y'].map(argument))
  const node = nodeAt(root, ['a', 'b', 0])
  assert.ok(node !== undefined)
  assert.deepEqual(
    layersOf(node).map((layer) => (layer.kind === 'scalar' ? layer.value : layer.kind)),
    ['y', 'x'],
  )
  const hidden = nodeAt(root, ['a', 'b'])?.shadows
  assert.ok(hidden?.kind === 'scalar')
  assert.equal(hidden.value, 1)
})

test('integers of --set keep all their digits', () => {
  const node = nodeAt(apply([argument('--set a=9007199254740993')]).root, ['a'])
  assert.ok(node?.kind === 'scalar')
  assert.equal(node.int64, 9_007_199_254_740_993n)
  assert.equal(node.value, 9_007_199_254_740_992)
})

test('gaps of a list that grows are nulls that nobody wrote', () => {
  const gap = nodeAt(apply([argument('--set a[2]=x')]).root, ['a', 1])
  assert.deepEqual(gap, { kind: 'scalar', value: null, origin: { kind: 'none' } })
})

test('whatever the text, reading ends without an exception, and every value lies in it', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('ab.,=[]{}\\01" :-n')) })
  fc.assert(
    fc.property(fc.constantFrom(...SET_FLAGS), text, (flag, written) => {
      const { root, problems } = apply([{ flag, text: written }])
      for (const { offset } of problems) assert.ok(offset >= 0 && offset <= written.length)
      for (const { origin } of nodesOf(root)) {
        if (origin.kind === 'set') assert.ok(origin.span.start <= origin.span.end && origin.span.end <= written.length)
      }
    }),
    { numRuns: 2000 },
  )
})

function nodesOf(node: ValueNode): readonly ValueNode[] {
  if (node.kind === 'scalar') return [node]
  return [node, ...[...(node.kind === 'map' ? node.entries.values() : node.items)].flatMap(nodesOf)]
}

test('what printPath writes is where --set puts the value', () => {
  const key = fc.string({ minLength: 1, unit: fc.constantFrom(...Array.from('ab.,=[]\\ é')) })
  const path = fc.tuple(key, fc.array(fc.oneof(key, fc.nat({ max: 3 })), { maxLength: 5 }))
  fc.assert(
    fc.property(path, ([first, rest]) => {
      const { root, problems } = apply([{ flag: 'set', text: `${printPath([first, ...rest])}=value` }])
      assert.deepEqual(problems, [])
      const node = nodeAt(root, [first, ...rest])
      assert.ok(node?.kind === 'scalar')
      assert.equal(node.value, 'value')
    }),
  )
})
