// Words for the errors of the package `yaml`, in this program's voice and from Helm's point of view.

import type { ErrorCode, YAMLParseError } from 'yaml'
import { SPACE } from './chars.ts'
import type { YamlProblem } from './problem.ts'

interface Words {
  readonly message: string
  readonly hint: string
}

/** What to say for an error whose own message matches; the first that does. */
type Cases = readonly (readonly [RegExp, Words])[]

const ANY = /^/
const CLOSE_QUOTE = 'Close it; further lines of quoted text must be indented deeper than the key'

/** What to say for each kind of error. */
const WORDS: Readonly<Record<ErrorCode, Cases>> = {
  ALIAS_PROPS: [
    [ANY, { message: 'An alias has an anchor or a tag', hint: 'Remove the anchor or the tag before the *' }],
  ],
  BAD_ALIAS: [
    [ANY, { message: 'An anchor or alias has no usable name', hint: 'Name it with letters, digits, - or _' }],
  ],
  BAD_COLLECTION_TYPE: [[ANY, { message: 'The tag does not fit the value', hint: 'Remove the tag' }]],
  BAD_DIRECTIVE: [
    [ANY, { message: 'A directive that is not known', hint: 'Remove the line, or put the value in quotes' }],
  ],
  BAD_DQ_ESCAPE: [
    [
      ANY,
      {
        message: 'Helm knows no such escape in double quotes',
        hint: String.raw`Write \\ for a backslash, or use single quotes`,
      },
    ],
  ],
  BAD_INDENT: [
    [
      /^Flow/,
      {
        message: 'The bracket that opens here is not closed, or lines inside it are indented too little',
        hint: 'Close it, and indent the lines inside deeper than the key',
      },
    ],
    [
      ANY,
      {
        message: 'The indentation fits nothing above',
        hint: 'Begin in the column where the other keys or items of this map or list begin',
      },
    ],
  ],
  BAD_PROP_ORDER: [
    [ANY, { message: 'An anchor or tag stands before the - or ? of its value', hint: 'Write it behind' }],
  ],
  BAD_SCALAR_START: [
    [ANY, { message: 'Unquoted text cannot begin with this character', hint: 'Put the text in quotes' }],
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    [
      ANY,
      {
        message: 'A second key or a list begins on the line of a key',
        hint: 'Put text that has ": " in it in quotes, or begin the map or list on a line of its own',
      },
    ],
  ],
  BLOCK_IN_FLOW: [[ANY, { message: 'A list or map without brackets inside brackets', hint: 'Write it with brackets' }]],
  DUPLICATE_KEY: [[ANY, { message: 'The key stands twice in its map', hint: 'Remove one of the two' }]],
  IMPOSSIBLE: [],
  KEY_OVER_1024_CHARS: [[ANY, { message: 'The key is longer than 1,024 characters', hint: 'Shorten it' }]],
  MISSING_CHAR: [
    [/quote$/, { message: 'The quote that opens here is not closed', hint: CLOSE_QUOTE }],
    [
      /^Implicit map keys/,
      {
        message: 'There is no colon behind this text',
        hint: 'Write it as key: value, or indent it as part of the value above',
      },
    ],
    [/^Sequence item/, { message: 'The item has no dash', hint: 'Begin it with "- ", or indent it deeper' }],
    [/^Missing space after :/, { message: 'There is no space behind the colon', hint: 'Write ": "' }],
    [/^Missing (,|, or :)/, { message: 'There is no comma between two items', hint: 'Separate them by a comma' }],
    [/^Tags and anchors/, { message: 'There is no space behind an anchor or tag', hint: 'Separate it from the value' }],
    [
      /^(Missing newline after block|Block collection cannot)/,
      { message: 'A map or list begins behind a marker on its line', hint: 'Begin it on a line of its own' },
    ],
    [/must end with a/, { message: 'The bracket that opens here is not closed', hint: 'Close it' }],
    [
      /indentation indicator/,
      { message: 'Empty lines above the text are indented deeper than it', hint: 'Remove their blanks' },
    ],
  ],
  MULTILINE_IMPLICIT_KEY: [
    [ANY, { message: 'A key goes over several lines', hint: 'Check whether the line above lacks a colon or a quote' }],
  ],
  MULTIPLE_ANCHORS: [[ANY, { message: 'The value has two anchors', hint: 'Remove one' }]],
  MULTIPLE_DOCS: [[ANY, { message: 'There is more than one document', hint: 'Keep one' }]],
  MULTIPLE_TAGS: [[ANY, { message: 'The value has two tags', hint: 'Remove one' }]],
  NON_STRING_KEY: [[ANY, { message: 'The key is no text', hint: 'Put it in quotes' }]],
  RESOURCE_EXHAUSTION: [[ANY, { message: 'The values are nested too deeply', hint: 'Flatten them' }]],
  TAB_AS_INDENT: [
    [ANY, { message: 'A tab is used as indentation', hint: 'Indent with spaces; YAML allows no tabs there' }],
  ],
  TAG_RESOLVE_FAILED: [[ANY, { message: 'The tag is not known', hint: 'Remove it' }]],
  UNEXPECTED_TOKEN: [
    [
      /flow-(seq|map)-end/,
      { message: 'A bracket closes that was not opened', hint: 'Remove it, or put the text in quotes' },
    ],
    [
      /block-seq-ind|seq-item-ind/,
      { message: 'A list begins on the line of its key', hint: 'Begin it on the next line' },
    ],
    [
      /Block scalar header/,
      { message: 'Text stands behind | or > on its line', hint: 'Begin the text on the next line' },
    ],
    [/^Unexpected (,|comma)/, { message: 'A comma too many', hint: 'Remove it, or put the text in quotes' }],
    [/at node end/, { message: 'More follows where the value has ended', hint: 'Put the whole value in quotes' }],
    [ANY, { message: 'This cannot stand here', hint: 'Put the text in quotes, or check the indentation' }],
  ],
}

const UNSAID: Words = { message: 'This is not YAML', hint: 'Check this line and the one above' }

/** The problem that the first of some errors of `yaml` is; undefined where go-yaml, and so Helm, reads the text all the same. */
export function syntaxProblem(text: string, errors: readonly YAMLParseError[]): YamlProblem | undefined {
  let first: YAMLParseError | undefined
  for (const error of errors) {
    if ((first === undefined || error.pos[0] < first.pos[0]) && !isTolerated(text, error)) first = error
  }
  return first && worded(text, first)
}

function worded(text: string, { code, message, pos }: YAMLParseError): YamlProblem {
  const start = code === 'BAD_INDENT' ? contentFrom(text, pos[0]) : Math.min(pos[0], text.length)
  const feed = text.indexOf('\n', start)
  const lineEnd = feed === -1 ? text.length : feed
  const end = Math.max(start, Math.min(code === 'BAD_DQ_ESCAPE' ? start + 2 : Math.max(pos[1], start + 1), lineEnd))
  const words = WORDS[code].find(([pattern]) => pattern.test(message))?.[1] ?? UNSAID
  return { span: { start, end }, ...words, fatal: true }
}

function contentFrom(text: string, offset: number): number {
  let at = Math.min(offset, text.length)
  while (text.charCodeAt(at) === SPACE) at++
  return at
}

/** go-yaml reads a comment right behind a token, and `\'` in double quotes (`scannerc.go`). */
function isTolerated(text: string, { code, message, pos }: YAMLParseError): boolean {
  if (code === 'MISSING_CHAR') return message.startsWith('Comments must be')
  return code === 'BAD_DQ_ESCAPE' && text.startsWith(String.raw`\'`, pos[0])
}
