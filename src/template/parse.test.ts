// Templates parsed, printed and refused as Go does it. The vectors were compared with Helm 4.1.4; they follow the tables of Go's
// `text/template/parse/parse_test.go`.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

import * as fc from 'fast-check'

import type { ActionNode, ParsedTemplate, StatementNode, TemplateSyntaxNode } from './node.ts'
import { isBlank, parseTemplate } from './parse.ts'
import { placeOf } from './place.ts'
import { errorContext, printBody } from './print-node.ts'
import { TemplateSyntaxError } from './template-error.ts'
import { anyText } from '../testing/any-text.ts'

const FUNCTIONS: ReadonlySet<string> = new Set(
  'and call contains default dict eq fail include indent index int join len list nindent not or print printf quote add required toYaml tpl until'.split(
    ' ',
  ),
)

/** What the file is called whose templates Helm was asked about. */
const NAME = 'shop/templates/t.tpl'

function vectors(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../testdata/template/parse/${name}.json`, import.meta.url), 'utf8'))
}

function parse(text: string, name = 't', functions: { has(name: string): boolean } = FUNCTIONS): ParsedTemplate {
  return parseTemplate(name, text, functions)
}

function refusal(text: string, name = 't'): TemplateSyntaxError {
  try {
    parse(text, name)
  } catch (error) {
    assert.ok(error instanceof TemplateSyntaxError, String(error))
    return error
  }
  return assert.fail('it was accepted')
}

interface Printed {
  readonly name: string
  readonly template: string
  readonly printed: string
  readonly defined?: Readonly<Record<string, string>>
}

// The rows are ours, written as the tests read them.
for (const { name, template, printed, defined = {} } of vectors('printed') as readonly Printed[]) {
  test(`parsed and printed: ${name}`, () => {
    const parsed = parse(template)
    assert.equal(printBody(parsed.body), printed)
    assert.deepEqual(Object.fromEntries([...parsed.defined].map(([key, { body }]) => [key, printBody(body)])), defined)
  })
}

interface Refused {
  readonly name: string
  readonly template: string
  readonly error: string
  readonly line: number
}

for (const { name, template, error, line } of vectors('refused') as readonly Refused[]) {
  test(`refused: ${name}`, () => {
    const { message, place } = refusal(template, NAME)
    assert.equal(message, error)
    assert.equal(placeOf(template, place.offset).line, line)
    assert.equal(place.template, NAME)
    assert.equal(place.text, template)
  })
}

/** A node as Helm named it in an error, and where it said that it is. */
interface NodePlace {
  readonly template: string
  readonly node: string
  readonly line: number
  readonly column: number
}

test('nodes stand where Helm says that they do', () => {
  for (const { template, node, line, column } of vectors('places') as readonly NodePlace[]) {
    const parsed = parse(template)
    const bodies = [parsed.body, ...[...parsed.defined.values()].map(({ body }) => body)]
    const places = bodies
      .flatMap((body) => body.flatMap(inside))
      .filter((each) => errorContext(each) === node)
      .map((each) => placeOf(template, each.at))
    assert.ok(
      places.some((place) => place.line === line && place.column === column),
      `${template}: <${node}> at ${line}:${column}, found at ${JSON.stringify(places)}`,
    )
  }
})

/** A node and all that are in it. */
function inside(node: TemplateSyntaxNode): TemplateSyntaxNode[] {
  return [node, ...Object.values(node).flat().filter(isNode).flatMap(inside)]
}

function isNode(value: unknown): value is TemplateSyntaxNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'at' in value
}

test('every action and its pipeline stand on their own line', () => {
  const { body, text } = parse('{{printf 1234}}\n'.repeat(100))
  const actions = body.filter((node): node is ActionNode => node.kind === 'action')
  assert.deepEqual(
    actions.map(({ at, pipe }) => [placeOf(text, at).line, placeOf(text, pipe.at)]),
    actions.map((_, index) => [index + 1, { line: index + 1, column: 2 }]),
  )
})

test('text stands where it begins after trimming, and is a slice of the template', () => {
  const { body, text } = parse(' a {{- 1 -}} \n b {{/* c */}} d')
  const texts = body.flatMap((node) => (node.kind === 'text' ? [node] : []))
  assert.deepEqual(
    texts.map((node) => node.text),
    [' a', 'b ', ' d'],
  )
  for (const node of texts) assert.ok(text.startsWith(node.text, node.at))
})

test('a definition stands where its braces open', () => {
  const { defined } = parse('a {{- define "b" }}c{{ end }}{{ if 1 }}{{block "d" .}}{{end}}{{ end }}')
  assert.deepEqual(
    [...defined].map(([name, { at }]) => [name, at]),
    [
      ['b', 2],
      ['d', 39],
    ],
  )
})

for (const [text, blank] of [
  ['', true],
  ['apples', false],
  [' \t\n \v\f\u00a0\u0085\u2003', true],
  ['\ufeff', false],
  ['{{/* apples */}}', true],
  ['{{define "a"}}apples{{end}}\n\n{{define `b`}}pears{{end}}\n', true],
  ['{{define "a"}}apples{{end}}\nb\n', false],
  ['{{define "a"}}apples{{end}}{{if 3}}{{end}}', false],
  ['{{ "" }}', false],
  ['{{ template "a" }}', false],
] as const) {
  test(`${JSON.stringify(text)} is ${blank ? '' : 'not '}blank`, () => {
    assert.equal(isBlank(parse(text).body), blank)
  })
}

test('break is a function where there is one of that name', () => {
  const text = '{{range .a}}{{break 20}}{{end}}'
  assert.equal(printBody(parse(text, 't', new Set(['break'])).body), text)
  assert.equal(refusal(text).message, 'unexpected "20" in {{break}}')
})

test('a long token is told by its first ten characters', () => {
  assert.equal(refusal('{{if .}}{{end "äöüäöüäöüäöü"}}').message, 'unexpected "\\"äöüäöüäöü"... in end')
})

test('bytes that are no UTF-8 are told as such', () => {
  assert.equal(refusal('{{ a\udc80 }}').message, "bad character U+FFFD '\ufffd'")
  assert.equal(refusal('{{ \udc80 }}').message, "unrecognized character in action: U+FFFD '\ufffd'")
})

// Room, so that whatever runs a template has some stack left at this depth.
const DEEP = 490
const NESTED: readonly (readonly [what: string, nest: (depth: number) => string])[] = [
  ['parentheses', (depth) => `{{${'('.repeat(depth)}1${')'.repeat(depth)}}}`],
  ['parentheses for arguments', (depth) => `{{${'print (print 1 | print '.repeat(depth)}1${')'.repeat(depth)}}}`],
  ['if', (depth) => '{{if 1}}'.repeat(depth) + '{{end}}'.repeat(depth)],
  ['else if', (depth) => `{{if 1}}${'{{else if 1}}'.repeat(depth - 1)}{{end}}`],
  ['else', (depth) => '{{with 1}}{{else}}'.repeat(depth) + '{{end}}'.repeat(depth)],
  [
    'blocks',
    (depth) => Array.from({ length: depth }, (_, i) => `{{block "b${i}" 1}}`).join('') + '{{end}}'.repeat(depth),
  ],
]

for (const [what, nest] of NESTED) {
  test(`${what} may be nested deeply, but not without end`, () => {
    assert.ok(printBody(parse(nest(DEEP)).body).length > 0)
    for (const depth of [501, 10_001, 100_000]) assert.match(refusal(nest(depth)).message, /^max \w+ depth exceeded$/)
  })
}

test('where little stack is left, a deep template is refused, not the process ended', () => {
  const text = '{{if 1}}'.repeat(490) + '{{end}}'.repeat(490)
  const messages = new Set<string>()
  const deeper = (): void => {
    try {
      deeper()
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
    }
    if (messages.size > 0) return
    // From the end of the stack outwards, until there is room enough for the parse to begin.
    try {
      parse(text)
    } catch (error) {
      if (error instanceof TemplateSyntaxError) messages.add(error.message)
    }
  }
  deeper()
  assert.deepEqual([...messages], ['max nesting depth exceeded'])
})

test('a parse takes time in proportion to the text', () => {
  const many = 30_000
  const texts = [
    `{{${' '.repeat(many)}`,
    ' '.repeat(many) + '{{- 1}}'.repeat(many),
    '{{/*'.repeat(many),
    '{{`'.repeat(many),
    `{{"${'\\a'.repeat(many)}"}}`,
    `{{$a := 1}}${Array.from({ length: many }, (_, i) => `{{$v${i} := $a}}`).join('')}{{$a}}`,
    `{{.a${'.b'.repeat(many)}}}`,
    `{{${'1'.repeat(many)}}}`,
    `{{0x1.${'1_1'.repeat(many)}p1}}`,
    `{{${'1_'.repeat(many)}}}`,
    `{{${'print|'.repeat(many)}}}`,
    '{{define "a"}} {{end}}'.repeat(many / 10),
  ]
  for (const text of texts) {
    const start = performance.now()
    try {
      parse(text)
    } catch (error) {
      assert.ok(error instanceof TemplateSyntaxError)
    }
    const took = performance.now() - start
    assert.ok(took < 5000, `${text.slice(0, 20)}… took ${took} ms`)
  }
})

const PIECES = [
  '{{',
  '}}',
  '{{-',
  '-}}',
  ' ',
  '\n',
  '-',
  '/*',
  '*/',
  '(',
  ')',
  '|',
  ':=',
  '=',
  ',',
  '.',
  '$',
  '"',
  '`',
  "'",
  '\\',
  '$x',
  '$x := ',
  '.a',
  '.a.b',
  'print',
  'quote',
  '1',
  '-2.5',
  '0x',
  '1i',
  'nil',
  'true',
  'é',
  '\udc80',
  '😀',
  '\u0001',
  'if ',
  'else',
  'end',
  'range ',
  'with ',
  'define "a"',
  'block "b" .',
  'template "c"',
  'break',
  'continue',
  '{{if .}}',
  '{{range .}}',
  '{{else}}',
  '{{end}}',
  '{{ $x := 1 }}',
  '{{ print (1) }}',
]

test('whatever the text, it is a template or refused', () => {
  const text = fc.oneof(
    anyText(),
    fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
  )
  fc.assert(
    fc.property(text, (any) => {
      try {
        assert.equal(parse(any).text, any)
      } catch (error) {
        if (!(error instanceof TemplateSyntaxError)) throw error
        assert.ok(error.place.offset >= 0 && error.place.offset <= any.length)
      }
    }),
    { numRuns: 500 },
  )
})

/** Templates of all that the language has, spaced at random. */
const { body: randomTemplate } = fc.letrec<{ operand: string; pipe: string; statement: string; body: string }>(
  (tie) => {
    const space = fc.constantFrom(' ', '  ', '\n', '\t')
    return {
      operand: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          '.',
          '$',
          '.a',
          '.a.b.c',
          '$.a',
          '1',
          '-2.5',
          '0x1f',
          "'a'",
          '"a\\"}}"',
          '`a\n}}`',
          'true',
          'print',
        ),
        tie('pipe').map((pipe) => `(${pipe})`),
        tie('pipe').map((pipe) => `( ${pipe} ).a.b`),
      ),
      pipe: fc
        .tuple(
          tie('operand'),
          fc.array(fc.tuple(space, tie('operand')), { maxLength: 2 }),
          fc.constantFrom('', '|print', ' | quote .a '),
        )
        .map(([first, rest, last]) => first + rest.flat().join('') + last),
      statement: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('apples', ' \n', '}}', 'ä😀', '{{/* a */}}', '{{- /* a */ -}}'),
        fc.tuple(space, tie('pipe')).map(([gap, pipe]) => `{{${gap}${pipe}${gap}}}`),
        tie('pipe').map((pipe) => `{{- ${pipe} -}}`),
        tie('pipe').map((pipe) => `{{$x := ${pipe}}}{{ $x = $x.a }}`),
        fc.tuple(tie('pipe'), tie('body')).map(([pipe, body]) => `{{if ${pipe}}}${body}{{ else if .a }}{{ end }}`),
        fc
          .tuple(tie('pipe'), tie('body'))
          .map(([pipe, body]) => `{{ with $y := ${pipe} }}${body}{{else}}{{ $y }}{{ end }}`),
        fc
          .tuple(tie('pipe'), tie('body'))
          .map(([pipe, body]) => `{{range $i, $v := ${pipe}}}${body}{{ break }}{{ end }}`),
        tie('pipe').map((pipe) => `{{ template "a\\tb" ${pipe} }}`),
      ),
      body: fc.array(tie('statement'), { maxLength: 4 }).map((statements) => statements.join('')),
    }
  },
)

test('a printed template is a template, and prints the same', () => {
  fc.assert(
    fc.property(randomTemplate, (text) => {
      const printed = printBody(parse(text).body)
      const again = parse(printed)
      assert.equal(printBody(again.body), printed)
      assert.deepEqual(withoutPlaces(again.body), withoutPlaces(parse(text).body))
    }),
  )
})

/** A body as data: without places, and text in one piece where a comment stood between. */
function withoutPlaces(body: readonly StatementNode[]): unknown {
  const joined: unknown[] = []
  for (const node of body) {
    const last = joined.at(-1)
    if (node.kind === 'text' && typeof last === 'string') joined[joined.length - 1] = last + node.text
    else if (node.kind === 'text') joined.push(node.text)
    else if ('body' in node) {
      const orElse = node.orElse && withoutPlaces(node.orElse)
      joined.push([node.kind, printBody([{ ...node, body: [], orElse: [] }]), withoutPlaces(node.body), orElse])
    } else
      joined.push(
        JSON.stringify(node, (key, value: unknown) =>
          key === 'at' ? undefined : typeof value === 'bigint' ? `${value}` : value,
        ),
      )
  }
  return joined
}
