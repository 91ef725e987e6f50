// What stands behind the `=` of a `--set*` argument: text, a typed scalar, a list in braces, JSON, or a file's content.

import type { Span } from '../text/span.ts'
import { readJson } from './json-values.ts'
import { mistake, type Mistake, originOf, type Parser, type Progress, readToken, type Token } from './set-parser.ts'
import { typedScalar } from './set-scalar.ts'
import type { ScalarNode, ValueNode } from './value-tree.ts'

/** Helm's `unicode.IsSpace`. */
const BLANK = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y

/** What is behind the `=`; hands the node to `assign`. */
export function readValue(parser: Parser, keySpan: Span, assign: (node: ValueNode) => Mistake | undefined): Progress {
  const start = parser.at
  switch (parser.flag) {
    case 'set-json':
      return readJsonValue(parser, keySpan, assign)
    case 'set-literal':
      parser.at = parser.text.length
      return assign(text(parser, { start, end: parser.at }, keySpan)) ?? 'more'
    case 'set':
    case 'set-string':
    case 'set-file': {
      if (start === parser.text.length) return assign(text(parser, { start, end: start }, keySpan)) ?? 'end'
      const node =
        parser.text[start] === '{' ? readList(parser, keySpan) : readScalar(parser, keySpan, readToken(parser, ','))
      return 'kind' in node ? (assign(node) ?? 'more') : node
    }
  }
}

function readJsonValue(parser: Parser, keySpan: Span, assign: (node: ValueNode) => Mistake | undefined): Progress {
  if (skipBlanksAndComma(parser)) {
    const span = { start: parser.at, end: parser.at }
    return assign({ kind: 'scalar', value: null, origin: originOf(parser, span, keySpan) }) ?? 'more'
  }
  const outcome = readJson(parser.text, parser.at, (value, key) => {
    return originOf(parser, value, key.end > key.start ? key : keySpan)
  })
  if (outcome.kind === 'mistake') return outcome
  parser.at = outcome.end
  const problem = assign(outcome.node)
  skipBlanksAndComma(parser)
  return problem ?? 'more'
}

/** Whether there was nothing but blanks up to a comma, which is consumed, or up to the end. */
function skipBlanksAndComma(parser: Parser): boolean {
  BLANK.lastIndex = parser.at
  parser.at += BLANK.exec(parser.text)?.[0].length ?? 0
  if (parser.text[parser.at] === ',') {
    parser.at++
    return true
  }
  return parser.at === parser.text.length
}

function readList(parser: Parser, keySpan: Span): ValueNode | Mistake {
  const start = parser.at++
  const items: ValueNode[] = []
  for (;;) {
    const token = readToken(parser, ',}')
    if (token.end === undefined) return { offset: start, message: 'the list has no closing }' }
    const { span } = token
    const end = parser.at
    if (token.end === '}' && parser.text[parser.at] === ',') parser.at++
    const item = readScalar(parser, { start: span.start, end: span.start }, token)
    if (!('kind' in item)) return item
    items.push(item)
    if (token.end === '}') return { kind: 'list', items, origin: originOf(parser, { start, end }, keySpan) }
  }
}

function readScalar(parser: Parser, keySpan: Span, token: Token): ScalarNode | Mistake {
  const origin = originOf(parser, token.span, keySpan)
  if (parser.flag === 'set') return typedScalar(token.text, origin)
  if (parser.flag !== 'set-file') return { kind: 'scalar', value: token.text, origin }
  const file = parser.readFile(token.text)
  return 'text' in file ? { kind: 'scalar', value: file.text, origin } : mistake(token, file.message)
}

function text(parser: Parser, span: Span, keySpan: Span): ScalarNode {
  return { kind: 'scalar', value: parser.text.slice(span.start, span.end), origin: originOf(parser, span, keySpan) }
}
