// Tests of inline ignores: how they are written, what they cover, how they are taken out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { applyEdits } from '../text/edits.ts'
import { readYaml } from '../yaml/read.ts'
import { readDirectives, type Directive } from './directive.ts'

async function directivesIn(text: string): Promise<readonly Directive[]> {
  const { table } = await readYaml(text)
  return readDirectives({ file: sourceFile('values.yaml', { kind: 'stdin' }, text), table })
}

/** The text that a directive covers; undefined where it covers nothing. */
function covered({ covers, file }: Directive): string | undefined {
  return covers && file.text.slice(covers.start, covers.end)
}

interface Reading {
  readonly name: string
  readonly comment: string
  readonly names?: readonly string[]
  readonly reason?: string
  readonly trouble?: Directive['trouble']
}

const readings: readonly Reading[] = [
  { name: 'one rule with a reason', comment: '# chartpin: ignore[a] because', names: ['a'], reason: 'because' },
  { name: 'several rules, blanks or not', comment: '#chartpin:ignore[ a,b , c ]', names: ['a', 'b', 'c'], reason: '' },
  { name: 'several signs before it', comment: '## chartpin: ignore[a] x', names: ['a'], reason: 'x' },
  {
    name: 'an issue number as the reason',
    comment: '# chartpin: ignore[a] #123, and #4',
    names: ['a'],
    reason: '#123, and #4',
  },
  {
    name: 'a comment of another program behind it',
    comment: '# chartpin: ignore[a] x # @schema type:string',
    names: ['a'],
    reason: 'x',
  },
  {
    name: 'a comment of another program before it',
    comment: '# renovate: image=x # chartpin: ignore[a] y',
    names: ['a'],
    reason: 'y',
  },
  {
    name: 'a Flux marker behind it',
    comment: '# chartpin: ignore[a] x #{"$imagepolicy": "f:p"}',
    names: ['a'],
    reason: 'x',
  },
  {
    name: 'a dash that is no separator',
    comment: '# chartpin: ignore[a] see --set',
    names: ['a'],
    reason: 'see --set',
  },
  {
    name: 'the separator of helm-docs',
    comment: '# chartpin: ignore[a] -- because',
    names: ['a'],
    reason: '-- because',
    trouble: 'describes',
  },
  { name: 'no brackets', comment: '# chartpin: ignore a', trouble: 'malformed' },
  { name: 'nothing in the brackets', comment: '# chartpin: ignore[ , ] x', trouble: 'malformed' },
  { name: 'another word', comment: '# chartpin: ignroe[a] x', trouble: 'malformed' },
  { name: 'a word that only begins like a hint', comment: '# chartpin: images', trouble: 'malformed' },
]
for (const c of readings) {
  test(`read: ${c.name}`, async () => {
    const [directive, ...more] = await directivesIn(`tag: latest ${c.comment}\n`)
    assert.deepEqual(more, [])
    assert.deepEqual(
      { names: directive?.names, reason: directive?.reason, trouble: directive?.trouble },
      { names: c.names ?? [], reason: c.reason ?? '', trouble: c.trouble },
    )
  })
}

const silent: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'a hint for discovery', text: 'a: b # chartpin: image\n' },
  { name: 'the other hint for discovery', text: 'a: b # chartpin: not-an-image, a Git repository\n' },
  { name: 'words about it in another comment', text: '# see the manual on chartpin: ignore[a] is a comment\na: b\n' },
  { name: 'text of a block', text: 'a: |\n  # chartpin: ignore[a] x\n' },
  { name: 'text in quotes', text: 'a: "x # chartpin: ignore[a] x"\n' },
  { name: 'a plain scalar with a sign in it', text: 'a: x#chartpin: ignore[a]\n' },
]
for (const c of silent) test(`${c.name} is no directive`, async () => assert.deepEqual(await directivesIn(c.text), []))

const covers: readonly { readonly name: string; readonly text: string; readonly covered: string | undefined }[] = [
  {
    name: 'beside a value it covers the line',
    text: 'a: 1\nb: 2 # chartpin: ignore[x]\nc: 3\n',
    covered: 'b: 2 # chartpin: ignore[x]',
  },
  {
    name: 'beside a key with a map it covers the map',
    text: 'a: # chartpin: ignore[x]\n  b: 1\n  c: 2\nd: 3\n',
    covered: 'a: # chartpin: ignore[x]\n  b: 1\n  c: 2',
  },
  {
    name: 'beside the first key of an item it covers only that line',
    text: '- b: 1 # chartpin: ignore[x]\n  c: 2\n',
    covered: '- b: 1 # chartpin: ignore[x]',
  },
  { name: 'above a value it covers the value', text: 'a: 1\n# chartpin: ignore[x]\nb: 2\nc: 3\n', covered: 'b: 2' },
  {
    name: 'above a map it covers the whole map',
    text: '# chartpin: ignore[x]\na:\n  b: 1\n  c: 2\nd: 3\n',
    covered: 'a:\n  b: 1\n  c: 2',
  },
  {
    name: 'above the first key it covers that key, not the file',
    text: '# chartpin: ignore[x]\na: 1\nb: 2\n',
    covered: 'a: 1',
  },
  {
    name: 'above an item it covers the whole item',
    text: 'l:\n  # chartpin: ignore[x]\n  - b: 1\n    c: 2\n  - b: 3\n',
    covered: 'b: 1\n    c: 2',
  },
  {
    name: 'above an item of the root it covers the item',
    text: '# chartpin: ignore[x]\n- b: 1\n  c: 2\n- d: 3\n',
    covered: 'b: 1\n  c: 2',
  },
  {
    name: 'other comments may stand between',
    text: '# chartpin: ignore[x]\n# -- the tag\n# @schema type:string\na: 1\nb: 2\n',
    covered: 'a: 1',
  },
  { name: 'an empty line ends it', text: '# chartpin: ignore[x]\n\na: 1\n', covered: undefined },
  { name: 'at the end of a file it covers nothing', text: 'a: 1\n# chartpin: ignore[x]\n', covered: undefined },
  { name: 'a file without keys has nothing to cover', text: '# chartpin: ignore[x]\n', covered: undefined },
  {
    name: 'for the file it covers the file',
    text: '# chartpin: ignore-file[x]\n\na: 1\n',
    covered: '# chartpin: ignore-file[x]\n\na: 1\n',
  },
  {
    name: 'for the file it may stand below a document mark',
    text: '---\n# chartpin: ignore-file[x]\na: 1\n',
    covered: '---\n# chartpin: ignore-file[x]\na: 1\n',
  },
  {
    name: 'for the file it must not stand below the first key',
    text: 'a: 1\n# chartpin: ignore-file[x]\nb: 1\n',
    covered: undefined,
  },
  { name: 'carriage returns change nothing', text: 'a: 1\r\n# chartpin: ignore[x]\r\nb: 2\r\n', covered: 'b: 2' },
  {
    name: 'beside a block of text it covers the block',
    text: 'a: | # chartpin: ignore[x]\n  one\n  two\nb: 1\n',
    covered: 'a: | # chartpin: ignore[x]\n  one\n  two\n',
  },
]
for (const c of covers) {
  test(c.name, async () => {
    const [directive] = await directivesIn(c.text)
    assert.ok(directive)
    assert.equal(covered(directive), c.covered)
    assert.equal(directive.trouble, c.covered === undefined ? 'misplaced' : undefined)
  })
}

const removals: readonly { readonly name: string; readonly text: string; readonly left: string }[] = [
  { name: 'with the blanks before it', text: 'a: 1   # chartpin: ignore[x] y\nb: 2\n', left: 'a: 1\nb: 2\n' },
  { name: 'with its whole line', text: 'a: 1\n  # chartpin: ignore[x] y\nb: 2\n', left: 'a: 1\nb: 2\n' },
  {
    name: 'with its whole line and carriage return',
    text: 'a: 1\r\n# chartpin: ignore[x] y\r\nb: 2\r\n',
    left: 'a: 1\r\nb: 2\r\n',
  },
  { name: 'from the last line', text: 'a: 1\n# chartpin: ignore[x] y', left: 'a: 1' },
  {
    name: 'before a Flux marker',
    text: 'a: 1 # chartpin: ignore[x] y # {"$imagepolicy": "f:p:tag"}\n',
    left: 'a: 1 # {"$imagepolicy": "f:p:tag"}\n',
  },
  {
    name: 'behind a schema',
    text: 'a: 1 # @schema type:string # chartpin: ignore[x] y\n',
    left: 'a: 1 # @schema type:string\n',
  },
  { name: 'between two others', text: '# a # chartpin: ignore[x] y # b\na: 1\n', left: '# a # b\na: 1\n' },
  {
    name: 'and leaves the lines of helm-docs around it',
    text: '# chartpin: ignore[x]\n# -- the tag\na: 1\n',
    left: '# -- the tag\na: 1\n',
  },
  { name: 'with blanks behind it', text: 'a: 1 # chartpin: ignore[x] y  \nb: 2\n', left: 'a: 1\nb: 2\n' },
]
for (const c of removals) {
  test(`taken out ${c.name}`, async () => {
    const [directive] = await directivesIn(c.text)
    assert.ok(directive)
    assert.equal(applyEdits(c.text, [directive.removal]), c.left)
  })
}

test('the names stand where they are said to stand', async () => {
  const text = 'a: 1 # chartpin: ignore[ b,  c ] d\n'
  const [directive] = await directivesIn(text)
  assert.equal(text.slice(directive?.namesSpan?.start, directive?.namesSpan?.end), ' b,  c ')
})

test('a hostile comment of many signs is read in linear time', async () => {
  const text = `a: 1 # chartpin: ignore[x] ${' #'.repeat(200_000)}\n`
  assert.equal((await directivesIn(text)).length, 1)
})
