// What Go says of a template that fails, in words for people who write charts; what is not known here stays in Go's.

/** A message in a sentence without a full stop, and what to do about it where that can be told. */
export interface PlainWords {
  readonly message: string
  readonly hint: string
}

type Wording = readonly [RegExp, (match: readonly string[], node: string) => PlainWords]

const WORDINGS: readonly Wording[] = [
  [
    /^nil pointer evaluating (?:interface \{\}|.*)\.(\S+)$/,
    ([, field = ''], node) => ({
      message: `${parentOf(node, field)} is not there, so nothing can be read from it`,
      hint: `set ${valuesPath(node) ?? `what is before .${field}`}, or guard it with \`if\` or \`default\``,
    }),
  ],
  [
    /^wrong type for value; expected (.+); got (.+)$/,
    ([, wanted = '', got = '']) => ({
      message: `${typeText(wanted)} is wanted here, and this is ${typeText(got)}`,
      hint: 'change the value, or convert it',
    }),
  ],
  [
    /^invalid value; expected (.+)$/,
    ([, wanted = ''], node) => ({
      message: `there is no value here, and ${typeText(wanted)} is wanted`,
      hint: valuesPath(node) === undefined ? 'give a `default`' : `set ${valuesPath(node)}, or give a \`default\``,
    }),
  ],
  [
    /no template "(.+)" associated with template "gotpl"$/,
    ([, name = '']) => ({
      message: `no template is called ${name}`,
      hint: 'write a `define` for it, or put the library chart that has it into charts/',
    }),
  ],
  [
    /^function "(.+)" not defined$/,
    ([, name = '']) => ({ message: `Helm has no function ${name}`, hint: 'look for a misspelling' }),
  ],
  [
    /^can't evaluate field (\S+) in type (.+)$/,
    ([, field = '', type = '']) => ({
      message: `.${field} cannot be read from ${typeText(type)}`,
      hint: 'the value is not the map that the template takes it for',
    }),
  ],
  [
    /^rendering takes more than (\d+) steps$/,
    ([, steps = '']) => ({ message: `rendering takes more than ${steps} steps`, hint: 'a loop may have no end' }),
  ],
]

/** Words a message; `node` is what Go says that it failed at. */
export function plainWords(message: string, node: string): PlainWords {
  for (const [pattern, word] of WORDINGS) {
    const match = pattern.exec(message)
    if (match !== null) return word(match, node)
  }
  return { message: message.trim().replaceAll(/\s*\n\s*/g, ' '), hint: '' }
}

/** `.Values.global.region` without its last field: what was not there. */
function parentOf(node: string, field: string): string {
  const at = node.indexOf(`.${field}`)
  const before = at > 0 ? node.slice(0, at) : ''
  return before === '' ? `what has .${field}` : before
}

function valuesPath(node: string): string | undefined {
  return /^\$?\.Values\.([\w.-]+)$/.exec(node)?.[1]
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['bool', 'true or false'],
  ['int', 'an integer'],
  ['int64', 'an integer'],
  ['float64', 'a number'],
  ['map[string]interface {}', 'a map'],
  ['[]interface {}', 'a list'],
  ['interface {}', 'nothing'],
])

function typeText(type: string): string {
  return TYPES.get(type) ?? type
}
