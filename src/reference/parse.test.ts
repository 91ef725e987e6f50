// Laws of the parser, on texts that look like references and on any text at all.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { DIALECTS } from './compare.ts'
import { HOST, PATH, TAG } from './grammar.ts'
import { parseReference } from './parse.ts'
import { familiar, withDefaultTag } from './familiar.ts'
import { canonical, nameOf } from './print.ts'
import { anyText } from '../testing/any-text.ts'

const hex = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: length, maxLength: length })
    .map((all) => all.join(''))

const host = fc.constantFrom(
  'docker.io',
  'index.docker.io',
  'localhost',
  'localhost:5000',
  'HUB',
  'a_b.c',
  'a_b',
  '[::1]:80',
  'x.y:1',
  '-a.b',
  'q:',
)
const component = fc.constantFrom(
  'a',
  'library',
  'localhost',
  'a.b',
  'a_b',
  'a__b',
  'x--1',
  'A',
  'a-',
  '',
  'a'.repeat(130),
)
const tag = fc.constantFrom('', ':', ':latest', ':1.2', ':-x', `:${'t'.repeat(129)}`)
const digest = fc.oneof(
  fc.constantFrom('', '@', '@sha256:', '@md5:aa'),
  hex(64).map((all) => `@sha256:${all}`),
  hex(128).map((all) => `@sha512:${all}`),
)

/** Texts of which about a third are references. */
const likely = fc.oneof(
  fc
    .tuple(fc.option(host, { nil: undefined }), fc.array(component, { minLength: 1, maxLength: 3 }), tag, digest)
    .map(([first, path, colon, at]) => (first === undefined ? '' : `${first}/`) + path.join('/') + colon + at),
  hex(64),
  hex(64).map((all) => `docker.io/${all}`),
)
const anything = fc.oneof(
  likely,
  fc.string(),
  anyText(),
  fc.array(fc.constantFrom(...'aA0./:@-_[]{$ %'.split('')), { maxLength: 30 }).map((all) => all.join('')),
)

for (const dialect of DIALECTS) {
  test(`${dialect}: the canonical text of a reference parses to the same reference, qualified`, () => {
    let accepted = 0
    fc.assert(
      fc.property(likely, (text) => {
        const parsed = parseReference(text, dialect)
        if (!parsed.ok) return
        accepted++
        const full = canonical(parsed.reference)
        assert.deepEqual(parseReference(full, dialect), {
          ok: true,
          reference: { ...parsed.reference, text: full, isQualified: true },
        })
      }),
      { numRuns: 1000 },
    )
    assert.ok(accepted > 100, `only ${accepted} texts were references`)
  })

  test(`${dialect}: the familiar text of a reference parses to the same reference`, () => {
    fc.assert(
      fc.property(likely, (text) => {
        const parsed = parseReference(text, dialect)
        if (!parsed.ok) return
        const again = parseReference(familiar(parsed.reference), dialect)
        assert.ok(again.ok)
        assert.equal(canonical(again.reference), canonical(parsed.reference))
        assert.ok(familiar(again.reference).length <= canonical(parsed.reference).length)
      }),
      { numRuns: 1000 },
    )
  })

  test(`${dialect}: any text gives a reference that holds it, or a problem at a place within it`, () => {
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseReference(text, dialect)
        if (parsed.ok) assert.equal(parsed.reference.text, text)
        else assertProblem(parsed.problem, text)
      }),
      { numRuns: 2000 },
    )
  })
}

function assertProblem(problem: { readonly offset: number; readonly message: string }, text: string): void {
  const { offset, message } = problem
  assert.ok(offset >= 0 && offset <= text.length, `${offset} of ${text.length}`)
  assert.ok(
    offset < text.length || text === '' || message.includes('digest') || message.includes('digits'),
    `nothing at ${offset}: ${message}`,
  )
  assert.match(message, /^[^\n]+[^.\n]$/)
}

test('a reference of distribution is made of parts that its grammar takes', () => {
  fc.assert(
    fc.property(likely, (text) => {
      const parsed = parseReference(text)
      if (!parsed.ok) return
      const { registry, repository } = parsed.reference
      assert.match(registry, HOST)
      assert.match(repository, PATH)
      assert.match(withDefaultTag(parsed.reference).tag ?? 'none', TAG)
      assert.equal(nameOf(parsed.reference), `${registry}/${repository}`)
    }),
  )
})

const hostile: readonly (readonly [string, (n: number) => string])[] = [
  ['letters and a wrong end', (n) => `${'a'.repeat(n)}!`],
  ['letters and dashes', (n) => `${'a-'.repeat(n / 2)}!`],
  ['dashes', (n) => `a${'-'.repeat(n)}!`],
  ['components', (n) => `${'a/'.repeat(n / 2)}!`],
  ['labels', (n) => `${'a.'.repeat(n / 2)}!/x`],
  ['labels and dashes', (n) => `${'a.b-'.repeat(n / 4)}/x`],
  ['colons', (n) => ':'.repeat(n)],
  ['at signs', (n) => '@'.repeat(n)],
  ['slashes', (n) => `a.b${'/'.repeat(n)}`],
  ['an IPv6 address', (n) => `[${':'.repeat(n)}/x`],
  ['a tag', (n) => `a:${'b'.repeat(n)}`],
  ['digits', (n) => `a@sha256:${'0'.repeat(n)}`],
  ['an algorithm', (n) => `a@${'a.'.repeat(n / 2)}:`],
  ['white space', (n) => ' '.repeat(n)],
  ['braces', (n) => '{'.repeat(n)],
]

for (const [name, make] of hostile) {
  test(`a hostile text of a hundred thousand characters and more is read at once: ${name}`, () => {
    const start = performance.now()
    for (const length of [100_000, 999_000, 20_000_000]) {
      assert.equal(parseReference(make(length), 'distribution').ok, false)
      assert.equal(parseReference(make(length), 'containers-image').ok, false)
      assert.equal(
        parseReference(make(length), 'go-containerregistry').ok,
        length < 1_000_000 && name.startsWith('labels'),
      )
    }
    // It takes some milliseconds; reading a million characters in quadratic time would take an hour.
    assert.ok(performance.now() - start < 30_000)
  })
}

test('no message repeats more of the text than one character', () => {
  const parsed = parseReference('robot:hunter2@mirror.example/app')
  assert.ok(!parsed.ok)
  assert.doesNotMatch(parsed.problem.message, /hunter2|robot/)
})
