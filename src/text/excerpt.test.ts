import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { type ExcerptOptions, type Pointer, makeExcerpt, printExcerpt } from './excerpt.ts'
import { indexLines } from './line-index.ts'
import type { Span } from './span.ts'
import { makeStyle, plainStyle } from './style.ts'
import { displayWidth } from './width.ts'

/** What to point at: the part of the text between the marks `«n` and `n»`, n being its index. */
interface Mark {
  readonly kind: Pointer['kind']
  readonly label?: string
}

interface Case {
  readonly name: string
  readonly source: readonly string[]
  readonly marks: readonly Mark[]
  readonly width?: number
  readonly context?: number
  /** Indexes of the marks whose text is hidden. */
  readonly concealed?: readonly number[]
  readonly lines: readonly string[]
}

const primary = (label?: string): Mark => ({ kind: 'primary', ...(label === undefined ? {} : { label }) })
const secondary = (label?: string): Mark => ({ kind: 'secondary', ...(label === undefined ? {} : { label }) })

/** Takes the marks out of a text, and says where they stood. */
function readMarks(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const piece of marked.split(/(«\d|\d»)/)) {
    if (/^«\d$/.test(piece)) starts[Number(piece.charAt(1))] = text.length
    else if (/^\d»$/.test(piece)) ends[Number(piece.charAt(0))] = text.length
    else text += piece
  }
  return { text, spans: starts.map((start, i) => ({ start, end: ends[i] ?? start })) }
}

function excerptOf(c: Case): readonly string[] {
  const { text, spans } = readMarks(c.source.join('\n'))
  const spanOf = (index: number): Span => spans[index] ?? { start: 0, end: 0 }
  const pointers = c.marks.map((mark, index) => ({ ...mark, span: spanOf(index) }))
  const options = { width: c.width ?? 60, context: c.context ?? 0, concealed: (c.concealed ?? []).map(spanOf) }
  const rows = makeExcerpt(text, indexLines(text), pointers, options)
  return printExcerpt(rows, { style: plainStyle, tint: 'error', gutter: 1 })
}

const cases: readonly Case[] = [
  {
    name: 'several places of one file share a frame, the lines between them are left out',
    source: ['image:', '  registry: «1docker.io1»', '  # a comment', '  repository: x', '  tag: «0latest0»', ''],
    marks: [primary('moves'), secondary('registry')],
    lines: [
      '2 |   registry: docker.io',
      '  |             --------- registry',
      '...',
      '5 |   tag: latest',
      '  |        ^^^^^^ moves',
    ],
  },
  {
    name: 'context is shown around each place, and nothing beyond it',
    source: ['a: 1', 'b: 2', 'c: «030»', 'd: 4', 'e: 5', ''],
    marks: [primary()],
    context: 1,
    lines: ['2 | b: 2', '3 | c: 3', '  |    ^', '4 | d: 4'],
  },
  {
    name: 'labels of one line hang below each other, the last stands behind its carets',
    source: ['image: {registry: «1docker.io1», repository: «2nginx2», tag: «0latest0»}'],
    marks: [primary('moves'), secondary('registry'), secondary('repository')],
    lines: [
      '1 | image: {registry: docker.io, repository: nginx, tag: latest}',
      '  |                   ---------              -----       ^^^^^^ moves',
      '  |                   |                      repository',
      '  |                   registry',
    ],
    width: 70,
  },
  {
    name: 'a label with no room behind the carets stands below them, broken at blanks and moved to the left where it must be',
    source: ['image: docker.io/library/«0nginx0»'],
    marks: [primary('resolves to another image tomorrow')],
    width: 36,
    lines: [
      '1 | image: docker.io/library/nginx',
      '  |                          ^^^^^',
      '  |               resolves to another',
      '  |               image tomorrow',
    ],
  },
  {
    name: 'the primary mark wins where marks overlap, and both labels are said',
    source: ['image: «1nginx:«0latest0»1»'],
    marks: [primary('moves'), secondary('a reference')],
    lines: ['1 | image: nginx:latest', '  |        ------^^^^^^ moves', '  |        a reference'],
  },
  {
    name: 'two labels for the same place are both said',
    source: ['tag: «0«1x1»0»'],
    marks: [primary('one'), secondary('two')],
    lines: ['1 | tag: x', '  |      ^ one', '  |      two'],
  },
  {
    name: 'an empty span is one caret, also behind the end of its line',
    source: ['tag:«00»', 'x: 1'],
    marks: [primary('nothing is written here')],
    lines: ['1 | tag:', '  |     ^ nothing is written here'],
  },
  {
    name: 'a tab reaches to the next multiple of four',
    source: ['a:\t«0x0»'],
    marks: [primary()],
    lines: ['1 | a:  x', '  |     ^'],
  },
  {
    name: 'carets stand below wide characters, emoji and combined ones',
    source: ['# 画像 🐳 é\u0301 👨‍👩‍👧 «0画x0»'],
    marks: [primary('here')],
    lines: ['1 | # 画像 🐳 é\u0301 👨‍👩‍👧 画x', '  |                ^^^ here'],
  },
  {
    name: 'escape sequences are shown as text, with the carets below them',
    source: ['tag: "«0a\u001b[31mb\u009b0»" \u202e # «1c1»'],
    marks: [primary('red'), secondary()],
    lines: ['1 | tag: "a\\x1b[31mb\\x9b" \\u202e # c', '  |       ^^^^^^^^^^^^^^           -', '  |       red'],
  },
  {
    name: 'what a CI server would take for a command is broken up',
    source: ['args: ##[add-mask]x ##vso[task.x]y «0z0»'],
    marks: [primary()],
    lines: ['1 | args: \\x23#[add-mask]x \\x23#vso[task.x]y z', '  |                                          ^'],
  },
  {
    name: 'labels are made harmless too',
    source: ['a: «0b0»'],
    marks: [primary('x\u001b[2J\ny')],
    lines: ['1 | a: b', '  |    ^ x\\x1b[2J\\ny'],
  },
  {
    name: 'a byte order mark takes no room',
    source: ['\ufeff«0a0»: b'],
    marks: [primary()],
    lines: ['1 | a: b', '  | ^'],
  },
  {
    name: 'carriage returns at line ends are not shown, others are',
    source: ['a: «0b0»\r', 'c: «1d\re1»\r', ''],
    marks: [primary(), secondary()],
    lines: ['1 | a: b', '  |    ^', '2 | c: d\\re', '  |    ----'],
  },
  {
    name: 'of a span over many lines the first and the last are shown, without indentation',
    source: ['a: «0|', '  one', '  two', '  three', '  four0»', 'b: 1'],
    marks: [primary('a block')],
    lines: ['1 | a: |', '  |    ^', '...', '5 |   four', '  |   ^^^^ a block'],
  },
  {
    name: 'a span over three lines is shown whole',
    source: ['a: «0"one', '  two', '  three"0»'],
    marks: [primary('a text')],
    lines: ['1 | a: "one', '  |    ^^^^', '2 |   two', '  |   ^^^', '3 |   three"', '  |   ^^^^^^ a text'],
  },
  {
    name: 'a secret is always eight stars, in the lines around too',
    source: [
      'user: u',
      'password: «1"a very long secret"1» # old',
      'tag: «0x0»',
      'token: «2|',
      '  line one',
      '  line two2»',
      '',
    ],
    marks: [primary('moves')],
    context: 3,
    concealed: [1, 2],
    lines: [
      '1 | user: u',
      '2 | password: ******** # old',
      '3 | tag: x',
      '  |      ^ moves',
      '4 | token: ********',
      '5 | ********',
      '6 | ********',
    ],
  },
  {
    name: 'carets below a secret say nothing of its length',
    source: ['password: «0x0»'],
    marks: [primary('in clear')],
    concealed: [0],
    lines: ['1 | password: ********', '  |           ^^^^^^^^ in clear'],
  },
  {
    name: 'of a long line the stretch around the mark is shown',
    source: [`a: ${'x'.repeat(300)} tag: «0latest0» ${'y'.repeat(300)}`],
    marks: [primary('moves')],
    width: 40,
    lines: ['1 | …xxxxxxxxxx tag: latest yyyyyyyyyyyyyyy…', '  |                  ^^^^^^ moves'],
  },
  {
    name: 'places of a long line that do not fit together are shown one after the other',
    source: [`{"registry": "«1docker.io1»", "x": "${'x'.repeat(300)}", "tag": "«0latest0»"}`],
    marks: [primary('moves'), secondary('registry')],
    width: 40,
    lines: [
      '1 | {"registry": "docker.io", "x": "xxxxxxx…',
      '  |               --------- registry',
      '1 | …xxxxxxxxxxxxxxxxxxx", "tag": "latest"}',
      '  |                                ^^^^^^',
      '  |                                moves',
    ],
  },
  {
    name: 'a mark wider than the terminal is cut, with a little of what stands before it',
    source: [`a: ${'x'.repeat(100)} tag: «0${'z'.repeat(100)}0»`],
    marks: [primary('too long')],
    width: 40,
    lines: [
      '1 | …xxx tag: zzzzzzzzzzzzzzzzzzzzzzzzzzzzz…',
      '  |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      '  |           too long',
    ],
  },
]
for (const c of cases) test(`excerpt: ${c.name}`, () => assert.deepEqual(excerptOf(c), c.lines))

test('colour goes around gutter, carets and labels, never around the source', () => {
  const text = 'tag: latest\n'
  const pointers: readonly Pointer[] = [{ kind: 'primary', span: { start: 5, end: 11 }, label: 'moves' }]
  const rows = makeExcerpt(text, indexLines(text), pointers, { width: 40, context: 0, concealed: [] })
  const style = makeStyle({ hasColour: true, hasLinks: false })
  assert.deepEqual(printExcerpt(rows, { style, tint: 'warning', gutter: 2 }), [
    '\u001b[94m 1 |\u001b[39m tag: latest',
    '\u001b[94m   |\u001b[39m      \u001b[1;33m^^^^^^ moves\u001b[22;39m',
  ])
})

const pieces = fc.constantFrom(
  'a',
  'key: value',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '画',
  '🐳',
  '👨‍👩‍👧',
  'e\u0301',
  '\u001b[2J',
  '\u200b',
  '\ud800',
  '##[x]',
  'w'.repeat(90),
)
const anySource = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((all) => all.join(''))
const anyRun = fc.record({
  text: anySource,
  places: fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 1, maxLength: 5 }),
  width: fc.integer({ min: 12, max: 80 }),
  context: fc.nat(2),
})

function spansIn(text: string, places: readonly (readonly [number, number])[]): readonly Span[] {
  return places.map(([at, length]) => {
    const start = at % (text.length + 1)
    return { start, end: Math.min(text.length, start + length) }
  })
}

const optionsOf = (run: { readonly width: number; readonly context: number }): ExcerptOptions => ({
  ...run,
  concealed: [],
})

test('whatever the source, no row is wider than the terminal, none holds a control character, and every pointer has its carets', () => {
  fc.assert(
    fc.property(anyRun, ({ text, places, width, context }) => {
      const pointers = spansIn(text, places).map((span): Pointer => ({ kind: 'primary', span }))
      const rows = makeExcerpt(text, indexLines(text), pointers, optionsOf({ width, context }))
      for (const row of rows) {
        const line =
          row.kind === 'source' ? row.text : row.kind === 'marks' ? row.pieces.map((piece) => piece.text).join('') : ''
        // A caret may stand behind the end of a line that fills the terminal.
        assert.ok(displayWidth(line) <= width + 1, `${displayWidth(line)} > ${width}: ${line}`)
        assert.doesNotMatch(line, /[\p{Cc}\p{Cs}]|##\[/u)
      }
      const lines = indexLines(text)
      for (const { span } of pointers) {
        const at = rows.findIndex((row) => row.kind === 'source' && row.line === lines.position(span.start).line)
        assert.ok(rows.slice(at + 1).some((row) => row.kind === 'marks'))
      }
    }),
    { numRuns: 400 },
  )
})

test('below a short ASCII line the carets cover just what is pointed at', () => {
  const line = fc.stringMatching(/^[ -~]{1,40}$/).filter((text) => !text.includes('##'))
  fc.assert(
    fc.property(line, fc.nat(), fc.nat(40), (text, at, length) => {
      const span = spansIn(text, [[at, length]])[0] ?? { start: 0, end: 0 }
      const rows = makeExcerpt(text, indexLines(text), [{ kind: 'primary', span }], {
        width: 60,
        context: 0,
        concealed: [],
      })
      const carets = rows
        .flatMap((row) => (row.kind === 'marks' ? row.pieces : []))
        .map((piece) => piece.text)
        .join('')
      assert.equal(carets, ' '.repeat(span.start) + '^'.repeat(Math.max(1, span.end - span.start)))
    }),
  )
})

test('no letter of a concealed span is ever in an excerpt', () => {
  fc.assert(
    fc.property(anyRun, fc.integer({ min: 1, max: 30 }), (run, length) => {
      // Greek letters stand nowhere else in these sources.
      const at = run.text.length >> 1
      const text = `${run.text.slice(0, at)}${'ω'.repeat(length)}${run.text.slice(at)}`
      const concealed = [{ start: at, end: at + length }]
      const pointers = [...spansIn(text, run.places), ...concealed].map((span): Pointer => ({
        kind: 'secondary',
        span,
        label: 'x',
      }))
      const rows = makeExcerpt(text, indexLines(text), pointers, { width: run.width, context: run.context, concealed })
      assert.doesNotMatch(JSON.stringify(rows), /ω/)
    }),
    { numRuns: 300 },
  )
})
