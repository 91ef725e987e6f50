// The tokens of templates; the table follows that of Go's `text/template/parse/lex_test.go`.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { Lexer } from './lex.ts'

/** Each token as its kind and, if that does not say it, its text or problem; `_` before those that have space before them. */
function tokens(text: string, functions: ReadonlySet<string> = new Set()): readonly string[] {
  const lexer = new Lexer(text, functions)
  const list: string[] = []
  for (;;) {
    const kind = lexer.next()
    const said = kind === 'error' ? lexer.problem : lexer.slice()
    const isBound = kind === 'text' || kind === 'open' || kind === 'close' || kind === 'eof'
    const mark = lexer.spaced && !isBound ? '_' : ''
    list.push(
      mark + (said === kind || kind === 'open' || kind === 'close' || kind === 'eof' ? kind : `${kind} ${said}`),
    )
    if (kind === 'eof' || kind === 'error') return list
  }
}

const CASES: readonly (readonly [name: string, text: string, tokens: readonly string[]])[] = [
  ['an empty text', '', ['eof']],
  ['space', ' \t\n', ['text  \t\n', 'eof']],
  ['text alone', 'apples', ['text apples', 'eof']],
  ['a comment between texts', 'a-{{/* b */}}-c', ['text a-', 'text -c', 'eof']],
  [
    'other characters',
    '{{,@% #}}',
    ['open', 'character ,', 'character @', 'character %', '_character #', 'close', 'eof'],
  ],
  ['parentheses', '{{((3) )}}', ['open', '(', '(', 'number 3', ')', '_)', 'close', 'eof']],
  ['an empty action', '{{}}', ['open', 'close', 'eof']],
  ['a function', '{{for}}', ['open', 'identifier for', 'close', 'eof']],
  ['a string', '{{"a \\n\\t\\\\\\" "}}', ['open', 'string "a \\n\\t\\\\\\" "', 'close', 'eof']],
  ['a raw string', '{{`a\n}}\\`}}', ['open', 'rawString `a\n}}\\`', 'close', 'eof']],
  [
    'numbers',
    '{{1 02 0x14 -7.2i 1e3 1E3 +1.2e-4 4.2i 1+2i 1_2 0x1.e_fp4 0X1P-1 0b01 0o17 .5}}',
    [
      'open',
      'number 1',
      ...['02', '0x14', '-7.2i', '1e3', '1E3', '+1.2e-4', '4.2i'].map((number) => `_number ${number}`),
      '_complex 1+2i',
      ...['1_2', '0x1.e_fp4', '0X1P-1', '0b01', '0o17', '.5'].map((number) => `_number ${number}`),
      'close',
      'eof',
    ],
  ],
  [
    'characters',
    "{{'a' '\\n' '\\'' '\\\\' '\\u00FF' '本' ''}}",
    [
      'open',
      "charConstant 'a'",
      ...["'\\n'", "'\\''", "'\\\\'", "'\\u00FF'", "'本'", "''"].map((character) => `_charConstant ${character}`),
      'close',
      'eof',
    ],
  ],
  ['booleans and nil', '{{true false nil}}', ['open', 'bool true', '_bool false', '_nil', 'close', 'eof']],
  [
    'dots and fields',
    '{{.x . .2 .x.y.z}}',
    ['open', 'field .x', '_.', '_number .2', '_field .x', 'field .y', 'field .z', 'close', 'eof'],
  ],
  [
    'keywords',
    '{{range if else end with break continue block define template}}',
    [
      'open',
      'range',
      ...['if', 'else', 'end', 'with', 'break', 'continue', 'block', 'define', 'template'].map((word) => `_${word}`),
      'close',
      'eof',
    ],
  ],
  [
    'variables',
    '{{$c := print $ $hello $23 $ $v.Field $x=}}',
    [
      'open',
      'variable $c',
      '_:=',
      '_identifier print',
      '_variable $',
      '_variable $hello',
      '_variable $23',
      '_variable $',
      '_variable $v',
      'field .Field',
      "_error bad character U+003D '='",
    ],
  ],
  ['an assignment', '{{$v = 3}}', ['open', 'variable $v', '_=', '_number 3', 'close', 'eof']],
  [
    'a pipeline between texts',
    'a {{echo 1.2 |b|c "d"}} e',
    [
      'text a ',
      'open',
      'identifier echo',
      '_number 1.2',
      '_|',
      'identifier b',
      '|',
      'identifier c',
      '_string "d"',
      'close',
      'text  e',
      'eof',
    ],
  ],
  ['many pipes', '{{|||||}}', ['open', '|', '|', '|', '|', '|', 'close', 'eof']],
  [
    'names of all alphabets',
    '{{größe_٣ .本 $ñ}}',
    ['open', 'identifier größe_٣', '_field .本', '_variable $ñ', 'close', 'eof'],
  ],
  ['trimming', 'a  {{- 3 -}}  b', ['text a', 'open', 'number 3', 'close', 'text b', 'eof']],
  ['trimming all', '  {{- 3 -}}  ', ['open', 'number 3', 'close', 'eof']],
  ['trimming between actions', '{{1 -}}  {{- 2}}', ['open', 'number 1', 'close', 'open', 'number 2', 'close', 'eof']],
  ['trimming comments', 'a  {{- /* b */ -}}  c', ['text a', 'text c', 'eof']],
  ['braces that close nothing', 'a-{.}}-b', ['text a-{.}}-b', 'eof']],
  ['a control character', '#{{\u0001}}', ['text #', 'open', 'error unrecognized character in action: U+0001']],
  ['an action that ends with the text', '{{range', ['open', 'range', 'error unclosed action']],
  ['a string over a line end', '{{"\n"}}', ['open', 'error unterminated quoted string']],
  ['a raw string without an end', '{{`xx}}', ['open', 'error unterminated raw quoted string']],
  ['a character constant over a line end', "{{'\n}}", ['open', 'error unterminated character constant']],
  ['a bad number', '{{3k}}', ['open', 'error bad number syntax: "3k"']],
  ['an open parenthesis', '{{(3}}', ['open', '(', 'number 3', 'error unclosed left paren']],
  ['a parenthesis too many', '{{3)}}', ['open', 'number 3', 'error unexpected right paren']],
  ['a comment too short', 'a{{/*/}}b', ['text a', 'error unclosed comment']],
  ['a comment and space', 'a{{/* */ }}b', ['text a', 'error comment ends before closing delimiter']],
]

for (const [name, text, expected] of CASES) {
  test(`tokens of ${name}`, () => {
    assert.deepEqual(tokens(text), expected)
  })
}

test('break and continue are words of the language only where no function has that name', () => {
  assert.deepEqual(tokens('{{break continue}}', new Set(['break'])), [
    'open',
    'identifier break',
    '_continue',
    'close',
    'eof',
  ])
})

test('tokens stand where their characters do', () => {
  const lexer = new Lexer('0123{{- hello -}} \nxyz', new Set())
  const places = []
  while (lexer.next() !== 'eof') places.push([lexer.kind, lexer.start, lexer.end])
  assert.deepEqual(places, [
    ['text', 0, 4],
    ['open', 4, 6],
    ['identifier', 8, 13],
    ['close', 15, 17],
    ['text', 19, 22],
  ])
  assert.equal(lexer.start, 22)
})
