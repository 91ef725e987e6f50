import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { YamlFile } from '../charts/chart.ts'
import { sourceFile, type Place } from '../files/source-file.ts'
import { applyEdits } from '../text/edits.ts'
import type { Change } from '../uses/change.ts'
import { findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { leafAt } from '../uses/leaf.ts'
import { parsePath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { entryAt } from '../yaml/table.ts'
import { planChanges, type Plan, type PlanOptions } from './plan.ts'
import { verifyEdits } from './verify.ts'

async function valuesFile(text: string, place: Place = { kind: 'disk', path: '/values.yaml' }): Promise<YamlFile> {
  const { table } = await readYaml(text)
  const shown =
    place.kind === 'member' ? `web-1.0.0.tgz!/${place.name}` : place.kind === 'argument' ? '--set' : 'values.yaml'
  return { file: sourceFile(shown, place, text), table }
}

function leafChange(values: YamlFile, path: string, text: string): Change {
  const entry = entryAt(values.table, parsePath(path))
  assert.ok(entry !== undefined, `${path} is in the file`)
  return { kind: 'leaf', leaf: leafAt(values, entry, { path: parsePath(path), rootPath: parsePath(path) }), text }
}

function useAt(values: YamlFile, path: string): ImageUse {
  const use = findUsesInFile(values).uses.find((each) => each.path.join('.') === path)
  assert.ok(use, `there is an image at ${path}`)
  return use
}

/** The text after a plan, which must read as it was meant. */
async function textAfter(values: YamlFile, plan: Plan): Promise<string> {
  const [file, ...others] = plan.files
  assert.deepEqual(others, [])
  if (file === undefined) return values.file.text
  const verified = await verifyEdits(file, values.table)
  assert.ok(verified.ok, verified.ok ? '' : verified.reason)
  return verified.text
}

interface Spelling {
  readonly name: string
  readonly before: string
  readonly path: string
  readonly text: string
  readonly after: string
}

const spellings: readonly Spelling[] = [
  { name: 'plain stays plain', before: 'a: x # c\n', path: 'a', text: 'y/z:1', after: 'a: y/z:1 # c\n' },
  { name: 'single quotes stay', before: "a: 'x'\n", path: 'a', text: "it's", after: "a: 'it''s'\n" },
  { name: 'double quotes stay', before: 'a: "x"   # c\n', path: 'a', text: 'y', after: 'a: "y"   # c\n' },
  {
    name: 'a text that would be a number gets quotes',
    before: 'a: x\n',
    path: 'a',
    text: '1.10',
    after: 'a: "1.10"\n',
  },
  { name: 'a text that would be true gets quotes', before: 'a: x\n', path: 'a', text: 'on', after: 'a: "on"\n' },
  {
    name: 'a number becomes the text that was asked for',
    before: 'a: 1.10\n',
    path: 'a',
    text: '1.10',
    after: 'a: "1.10"\n',
  },
  {
    name: 'nothing after the colon, at the end of a line',
    before: 'a:\nb: 1\n',
    path: 'a',
    text: 'v1',
    after: 'a: v1\nb: 1\n',
  },
  {
    name: 'nothing after the colon, and blanks',
    before: 'a:  \nb: 1\n',
    path: 'a',
    text: 'v1',
    after: 'a: v1  \nb: 1\n',
  },
  {
    name: 'nothing after the colon, before a comment',
    before: 'a: # c\nb: 1\n',
    path: 'a',
    text: 'v1',
    after: 'a: v1 # c\nb: 1\n',
  },
  { name: 'nothing after the colon, at the end of the file', before: 'a:', path: 'a', text: 'v1', after: 'a: v1' },
  {
    name: 'nothing after the colon, before a carriage return',
    before: 'a:\r\nb: 1\r\n',
    path: 'a',
    text: 'v1',
    after: 'a: v1\r\nb: 1\r\n',
  },
  {
    name: 'nothing in a flow map',
    before: 'a: { t: , b: 1 }\n',
    path: 'a.t',
    text: 'v1',
    after: 'a: { t: v1 , b: 1 }\n',
  },
  {
    name: 'a key of a flow map without a colon',
    before: 'a: {t, b: 1}\n',
    path: 'a.t',
    text: 'v1',
    after: 'a: {t: v1, b: 1}\n',
  },
  { name: 'nothing after a dash', before: 'a:\n  -\n  - x\n', path: 'a[0]', text: 'v1', after: 'a:\n  - v1\n  - x\n' },
  { name: 'nothing after an anchor', before: 'a: &n\nb: 1\n', path: 'a', text: 'v1', after: 'a: &n v1\nb: 1\n' },
  { name: 'a tilde', before: 'a: ~ # none\n', path: 'a', text: 'v1', after: 'a: v1 # none\n' },
  { name: 'the word null', before: 'a: null\n', path: 'a', text: 'v1', after: 'a: v1\n' },
  { name: 'an empty string', before: 'a: ""\n', path: 'a', text: 'v1', after: 'a: "v1"\n' },
  {
    name: 'a value on a line of its own',
    before: 'a:\n  # c\n  x # d\nb: 1\n',
    path: 'a',
    text: 'z',
    after: 'a:\n  # c\n  z # d\nb: 1\n',
  },
  { name: 'a plain text of several lines', before: 'a: x\n  y\nb: 1\n', path: 'a', text: 'z', after: 'a: z\nb: 1\n' },
  {
    name: 'a quoted text of several lines',
    before: 'a: "x/\\\n  y"\nb: 1\n',
    path: 'a',
    text: 'z',
    after: 'a: "z"\nb: 1\n',
  },
  {
    name: 'a block with one line keeps its header and indentation',
    before: 'a: |-\n    x\nb: 1\n',
    path: 'a',
    text: 'y',
    after: 'a: |-\n    y\nb: 1\n',
  },
  {
    name: 'a folded block with a comment at its header',
    before: 'a: >- # c\n  x\n\nb: 1\n',
    path: 'a',
    text: 'y',
    after: 'a: >- # c\n  y\n\nb: 1\n',
  },
  {
    name: 'a block with carriage returns',
    before: 'a: |-\r\n  x\r\nb: 1\r\n',
    path: 'a',
    text: 'y',
    after: 'a: |-\r\n  y\r\nb: 1\r\n',
  },
  {
    name: 'a block at the end of the file without a line end',
    before: 'a: |-\n  x',
    path: 'a',
    text: 'y',
    after: 'a: |-\n  y',
  },
  {
    name: 'a block whose text ends a line becomes quoted, and the next line stays one',
    before: 'a: |\n  x\nb: 1\n',
    path: 'a',
    text: 'y',
    after: 'a: "y"\nb: 1\n',
  },
  {
    name: 'a block of two lines becomes quoted',
    before: 'a: |-\r\n  x\r\n  z\r\nb: 1\r\n',
    path: 'a',
    text: 'y',
    after: 'a: "y"\r\nb: 1\r\n',
  },
  {
    name: 'commas in a flow map need quotes',
    before: 'a: {t: x}\n',
    path: 'a.t',
    text: 'y,z',
    after: 'a: {t: "y,z"}\n',
  },
  {
    name: 'an IPv6 host needs quotes',
    before: 'a: x\n',
    path: 'a',
    text: '[::1]:5000/y',
    after: 'a: "[::1]:5000/y"\n',
  },
  {
    name: 'quoted keys and those that are no strings',
    before: '"a b": { 1: x }\n',
    path: 'a b.1',
    text: 'z',
    after: '"a b": { 1: z }\n',
  },
  {
    name: 'letters beyond ASCII and a byte order mark before it',
    before: '\ufeff# größe 🐳\na: x # é\n',
    path: 'a',
    text: 'z',
    after: '\ufeff# größe 🐳\na: z # é\n',
  },
  { name: 'an explicit string tag stays', before: 'a: !!str 1.27\n', path: 'a', text: 'v2', after: 'a: !!str v2\n' },
  {
    name: 'an item of a list',
    before: 'a:\n- x\n-   "y" # c\n',
    path: 'a[1]',
    text: 'z',
    after: 'a:\n- x\n-   "z" # c\n',
  },
  {
    name: 'a second document is left alone',
    before: 'a: x\n---\na: y\n',
    path: 'a',
    text: 'z',
    after: 'a: z\n---\na: y\n',
  },
]

for (const { name, before, path, text, after } of spellings) {
  test(`a leaf gets a text: ${name}`, async () => {
    const values = await valuesFile(before)
    const plan = planChanges([leafChange(values, path, text)])
    assert.deepEqual(plan.refused, [])
    assert.equal(await textAfter(values, plan), after)
  })
}

test('what reads so already has no edit', async () => {
  const values = await valuesFile('a: x\nb: ""\nc:\nd: "1"\n')
  const changes = [
    ['a', 'x'],
    ['b', ''],
    ['c', ''],
    ['d', '1'],
  ] as const
  const plan = planChanges(changes.map(([path, text]) => leafChange(values, path, text)))
  assert.deepEqual([plan.files, plan.done.length, plan.refused], [[], 4, []])
})

test('a wish for an image leaves a number alone that prints as it shall', async () => {
  const values = await valuesFile('image: { repository: acme/web, tag: 1.27 }\n')
  const wanted = { registry: 'r.example', repository: 'acme/web', tag: '1.27' }
  const plan = planChanges([{ kind: 'image', use: useAt(values, 'image'), wanted }])
  assert.equal(await textAfter(values, plan), 'image: { repository: r.example/acme/web, tag: 1.27 }\n')
})

test('the first of two texts for one leaf is taken, the other change is refused whole', async () => {
  const values = await valuesFile('image: { registry: quay.io, repository: a/b, tag: v1 }\n')
  const first = leafChange(values, 'image.registry', 'one.example')
  const second: Change = {
    kind: 'image',
    use: useAt(values, 'image'),
    wanted: { registry: 'two.example', repository: 'c/d' },
  }
  const plan = planChanges([first, second])
  assert.equal(await textAfter(values, plan), 'image: { registry: one.example, repository: a/b, tag: v1 }\n')
  assert.deepEqual(plan.done, [first])
  assert.deepEqual(plan.refused, [
    { change: second, reason: 'image.registry is already changed to "one.example"', follows: false },
  ])
})

test('equal texts for one leaf are one edit', async () => {
  const values = await valuesFile('a: x\n')
  const plan = planChanges([leafChange(values, 'a', 'y'), leafChange(values, 'a', 'y')])
  assert.equal(plan.files[0]?.edits.length, 1)
  assert.deepEqual([plan.done.length, plan.refused], [2, []])
})

const reasons = ({ refused }: Plan): readonly string[] => refused.map(({ reason }) => reason)

test('changes of characters and of leaves do not touch the same place', async () => {
  const values = await valuesFile('a: x # gone\nb: y # too\nc: z\n')
  const { file } = values
  const text = (start: number, end: number, replacement: string): Change => ({
    kind: 'text',
    file,
    edit: { span: { start, end }, text: replacement },
  })
  const changes = [
    text(4, 11, ''),
    text(4, 11, ''),
    leafChange(values, 'a', 'xx'),
    leafChange(values, 'b', 'yy'),
    text(14, 22, ' q # gone'),
    text(23, 23, '# new\n'),
    text(23, 23, '# newer\n'),
    text(6, 9, 'one'),
  ]
  const plan = planChanges(changes)
  assert.equal(applyEdits(file.text, plan.files[0]?.edits ?? []), 'a: xx\nb: yy # too\n# new\n# newer\nc: z\n')
  assert.deepEqual(
    plan.refused.map(({ change }) => changes.indexOf(change)),
    [7, 4],
  )
  assert.deepEqual(new Set(reasons(plan)), new Set(['another change already touches this place']))
})

test('a file that was read twice is one file', async () => {
  const place = { kind: 'disk', path: '/shared/values.yaml' } as const
  const [first, second] = [await valuesFile('a: x\nb: y\n', place), await valuesFile('a: x\nb: y\n', place)]
  const changes = [leafChange(first, 'a', 'xx'), leafChange(second, 'a', 'xx'), leafChange(second, 'b', 'yy')]
  assert.equal(await textAfter(first, planChanges(changes)), 'a: xx\nb: yy\n')
})

const packed: Place = { kind: 'member', archive: { kind: 'disk', path: '/web-1.0.0.tgz' }, name: 'web/values.yaml' }
const refusals: readonly {
  readonly name: string
  readonly place: Place
  readonly options?: PlanOptions
  readonly reason: string
}[] = [
  {
    name: 'a value of the command line',
    place: { kind: 'argument' },
    reason: 'a is given on the command line (--set): change it there',
  },
  {
    name: 'a packed chart that may not be written',
    place: packed,
    options: { isWritable: ({ kind }) => kind === 'disk' },
    reason:
      'a lies in the packed chart web-1.0.0.tgz, which is not rewritten where it lies: write an override values file (-o override.yaml), or unpack it',
  },
  {
    name: 'standard input that may not be written',
    place: { kind: 'stdin' },
    options: { isWritable: () => false },
    reason: 'a stands in values.yaml, which is not to be written',
  },
]
for (const { name, place, options, reason } of refusals) {
  test(`not every leaf can be edited: ${name}`, async () => {
    const values = await valuesFile('a: x\nb: w\n', place)
    const plan = planChanges([leafChange(values, 'a', 'z'), leafChange(values, 'b', 'w')], options)
    assert.deepEqual([plan.files, reasons(plan)], [[], [reason]])
  })
}

test('a packed chart that may be written is', async () => {
  const values = await valuesFile('a: x\n', packed)
  assert.equal(await textAfter(values, planChanges([leafChange(values, 'a', 'z')])), 'a: z\n')
})

test('thousands of changes of one file are planned at once', async () => {
  const count = 20_000
  const text = Array.from({ length: count }, (_, at) => `k${at}: x # c\n`).join('')
  const values = await valuesFile(text)
  const starts = [...text.matchAll(/#/g)].map((match) => match.index)
  const changes = starts.map((start): Change => ({
    kind: 'text',
    file: values.file,
    edit: { span: { start, end: start + 3 }, text: '' },
  }))
  const plan = planChanges(changes)
  assert.equal(plan.files[0]?.edits.length, count)
  assert.deepEqual(plan.refused, [])
})
