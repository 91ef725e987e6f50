// What command lines are read as. The odd cases are those that minimist alone would misread.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommandLine, type CommandLine } from './args.ts'
import { UsageError } from './failure.ts'
import type { OptionName, OptionValues } from './options.ts'

interface Accepted {
  readonly name: string
  readonly argv: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly command?: CommandLine['command']
  readonly operands?: readonly string[]
  readonly options?: Partial<OptionValues>
}

const accepted: readonly Accepted[] = [
  {
    name: 'nothing is a lint',
    argv: [],
    command: 'lint',
    operands: [],
    options: { 'fail-on': 'warning', color: 'auto', quiet: false, values: [] },
  },
  {
    name: 'a first word that is no command is a path',
    argv: ['charts/web'],
    command: 'lint',
    operands: ['charts/web'],
  },
  { name: 'a command', argv: ['images', 'a', 'b'], command: 'images', operands: ['a', 'b'] },
  { name: 'only the first word is a command', argv: ['lint', 'images'], command: 'lint', operands: ['images'] },
  {
    name: 'behind -- every word is a path',
    argv: ['--', 'images', '-x', '--to'],
    command: 'lint',
    operands: ['images', '-x', '--to'],
  },
  { name: 'a command before --', argv: ['images', '--', '-odd'], command: 'images', operands: ['-odd'] },
  { name: '- is standard input', argv: ['-'], operands: ['-'] },
  {
    name: 'a word that looks like a number stays as it is',
    argv: ['1.0', '0x1f', 'lint'],
    operands: ['1.0', '0x1f', 'lint'],
  },
  {
    name: 'values that look like numbers stay as they are',
    argv: ['--set', 'tag=1.20', '--config', '1.20'],
    options: { set: ['tag=1.20'], config: '1.20' },
  },
  {
    name: 'a value keeps its equals signs',
    argv: ['--set', 'a=b=c', '--set=d=e=f'],
    options: { set: ['a=b=c', 'd=e=f'] },
  },
  {
    name: '-f is Helm’s, repeated or with commas',
    argv: ['-f', 'a.yaml', '-fb.yaml', '-f=c.yaml', '--values', 'd.yaml,e.yaml'],
    options: { values: ['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml'] },
  },
  { name: '-f - is standard input', argv: ['images', '-f', '-', 'x'], operands: ['x'], options: { values: ['-'] } },
  { name: 'letters of flags can stand together', argv: ['-vV'], options: { verbose: true, version: true } },
  { name: 'letters can end in one with a value', argv: ['-qfa.yaml'], options: { quiet: true, values: ['a.yaml'] } },
  {
    name: 'a word behind a flag is no value of it',
    argv: ['fix', '--diff', 'true', 'charts'],
    operands: ['true', 'charts'],
    options: { diff: true },
  },
  {
    name: 'a flag that begins with no- is itself',
    argv: ['--no-config', '--no-color'],
    options: { 'no-config': true, 'no-color': true, config: undefined, color: 'auto' },
  },
  {
    name: 'a choice',
    argv: ['--color=always', '--fail-on', 'never'],
    options: { color: 'always', 'fail-on': 'never' },
  },
  { name: 'a number', argv: ['--max-warnings', '0'], options: { 'max-warnings': 0 } },
  { name: 'a list at commas', argv: ['--select', 'a,b', '--select', 'c'], options: { select: ['a', 'b', 'c'] } },
  { name: 'a glob keeps its commas', argv: ['--exclude', '{a,b}/**'], options: { exclude: ['{a,b}/**'] } },
  {
    name: 'a key with dots in a value makes no object',
    argv: ['--set', 'a.b.c=1', '--rule', '__proto__=off'],
    options: { set: ['a.b.c=1'], rule: ['__proto__=off'] },
  },
  {
    name: 'an environment variable',
    argv: [],
    env: { CHARTPIN_FAIL_ON: 'error', CHARTPIN_RULE: 'a=off,b=error', CHARTPIN_NO_CONFIG: '1' },
    options: { 'fail-on': 'error', rule: ['a=off', 'b=error'], 'no-config': true },
  },
  {
    name: 'a flag wins over the environment',
    argv: ['--fail-on=info'],
    env: { CHARTPIN_FAIL_ON: 'error' },
    options: { 'fail-on': 'info' },
  },
  {
    name: 'a flag wins over a contrary variable',
    argv: ['--no-config'],
    env: { CHARTPIN_CONFIG: 'x.yaml' },
    options: { 'no-config': true, config: undefined },
  },
  {
    name: 'an empty variable and a switched-off one say nothing',
    argv: [],
    env: { CHARTPIN_FAIL_ON: '', CHARTPIN_QUIET: '0' },
    options: { 'fail-on': 'warning', quiet: false },
  },
  {
    name: 'a variable of another command’s option',
    argv: ['lint'],
    env: { CHARTPIN_TO: 'r.example.com' },
    options: { to: undefined },
  },
  { name: 'help of a command', argv: ['pin', '--help'], command: 'pin', options: { help: true } },
]

for (const { name, argv, env = {}, command, operands, options = {} } of accepted) {
  test(`accepts: ${name}`, () => {
    const line = readCommandLine(argv, env)
    if (command !== undefined) assert.equal(line.command, command)
    if (operands !== undefined) assert.deepEqual(line.operands, operands)
    for (const [option, value] of Object.entries(options))
      assert.deepEqual(line.options[option as OptionName], value, option)
  })
}

const refused: readonly (readonly [string, readonly string[], RegExp, RegExp])[] = [
  ['an unknown option', ['--fromat', 'json'], /no option --fromat/, /did you mean --format\?/],
  ['an unknown option that would swallow a path', ['--airborne', 'charts/'], /no option --airborne/, /chartpin help/],
  ['an unknown option with a value', ['--image.tag=1'], /no option --image\.tag/, /help/],
  ['an option in capitals', ['fix', '--Unsafe'], /no option --Unsafe/, /--unsafe/],
  ['an option of other tools', ['--ignore', 'x'], /no option --ignore/, /--rule RULE=off/],
  ['an unknown letter', ['-x'], /no option -x/, /help/],
  ['an unknown letter among known ones', ['-qx'], /no option -x/, /help/],
  ['a prototype’s name', ['--__proto__=1'], /no option --__proto__/, /help/],
  ['a prototype’s method', ['--constructor'], /no option --constructor/, /help/],
  ['a number below zero', ['--max-warnings', '-1'], /no option -1/, /behind "="/],
  ['a number that is none', ['--max-warnings=many'], /needs a number/, /^$/],
  ['a missing value at the end', ['--format'], /--format needs a value/, /--format text/],
  ['a missing value before an option', ['--config', '--diff'], /--config needs a value/, /./],
  ['an empty value', ['--config='], /--config needs a value/, /--config=FILE/],
  ['a choice without a value', ['--color'], /--color needs a value/, /auto\|always\|never/],
  ['a word that is no choice', ['--color', 'lint'], /--color cannot be "lint"/, /one of auto, always, never/],
  ['a misspelt choice', ['--fail-on=warnings'], /--fail-on cannot be "warnings"/, /did you mean warning\?/],
  ['a flag with a value', ['fix', '--diff=yes'], /--diff takes no value/, /--diff alone/],
  ['a no-flag with a value', ['--no-config=false'], /--no-config takes no value/, /alone/],
  [
    'a single value given twice',
    ['pin', '--to', 'a.example.com', '--to=b.example.com'],
    /--to is given more than once/,
    /all but one/,
  ],
  [
    'an option of another command',
    ['lint', '--to', 'r.example.com'],
    /chartpin lint has no option --to/,
    /chartpin pin/,
  ],
  ['contradicting options', ['--config', 'x', '--no-config'], /--config and --no-config contradict/, /leave one out/],
  [
    'contradicting options of a rewrite',
    ['pin', '--diff', '--check'],
    /--diff and --check contradict/,
    /leave one out/,
  ],
]

for (const [name, argv, message, hint] of refused) {
  test(`refuses: ${name}`, () => {
    const error = refusal(argv, {})
    assert.match(error.message, message)
    assert.match(error.details.hint ?? '', hint)
  })
}

test('refuses a variable that holds no choice, by the name of the variable', () => {
  assert.match(refusal([], { CHARTPIN_FAIL_ON: 'always' }).message, /^CHARTPIN_FAIL_ON cannot be "always"$/)
  assert.match(refusal([], { CHARTPIN_QUIET: 'maybe' }).message, /^CHARTPIN_QUIET cannot be "maybe"$/)
})

test('says of what was given how it was written there', () => {
  const { given } = readCommandLine(['-q', '--preset', 'strict'], { CHARTPIN_FAIL_ON: 'error' })
  assert.deepEqual(Object.fromEntries(given), { quiet: '--quiet', preset: '--preset', 'fail-on': 'CHARTPIN_FAIL_ON' })
})

function refusal(argv: readonly string[], env: Readonly<Record<string, string>>): UsageError {
  try {
    readCommandLine(argv, env)
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error))
    return error
  }
  return assert.fail('was accepted')
}
