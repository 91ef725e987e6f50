// Reads the command line and the environment into checked option values, by the table of options.
//
// minimist does the taking apart. What it would let pass, or take for something else (numbers, unknown options that swallow a path,
// `--no-x`, glued letters, missing values, objects by dots), is settled before it in `canonicalTokens` and after it in `valueOf`.

import minimist from 'minimist'
import { isCommand, type CommandName } from './command-names.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { environmentValues } from './environment.ts'
import { valueOf, type GivenValue, type RawValue } from './option-value.ts'
import { isOptionVariable, optionNames, options, type Option, type OptionName, type OptionValues } from './options.ts'
import { misplaced, unknownOption } from './wrong-option.ts'

/** What the command line asks for. */
export interface CommandLine extends Omit<Invocation, 'io'> {
  /** Whether the command was written, not taken as the default one. */
  readonly isNamed: boolean
}

const optionsByLetter: ReadonlyMap<string, OptionName> = new Map(
  optionNames.flatMap((name) => {
    const { alias } = options[name]
    return alias === undefined ? [] : [[alias, name]]
  }),
)

/** Reads arguments (without node and script) and the environment; throws `UsageError` for what is not in the tables. */
export function readCommandLine(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const separator = argv.indexOf('--')
  const before = separator === -1 ? argv : argv.slice(0, separator)
  const after = separator === -1 ? [] : argv.slice(separator + 1)
  const tokens = before.flatMap(canonicalTokens)
  // Only what is written: minimist gives every flag that it is told of a value, and looks whether that is a number.
  const named = optionNames.filter((name) => tokens.some((token) => token.startsWith(`--${name}`)))
  const { _: words, ...raw } = minimist(tokens, {
    string: ['_', ...named.filter((name) => options[name].kind !== 'flag')],
    boolean: named.filter((name) => options[name].kind === 'flag'),
  })
  const [first] = words
  const isNamed = first !== undefined && isCommand(first)
  const command = isNamed ? first : 'lint'
  const flags = flagValues(raw, command)
  const given = Object.keys(env).some(isOptionVariable)
    ? new Map([...flags, ...environmentValues(env, command, flags)])
    : flags
  refuseConflicts(given)
  return {
    command,
    isNamed,
    options: optionValues(given),
    given: new Map([...given].map(([name, { written }]) => [name, written])),
    operands: [...(isNamed ? words.slice(1) : words), ...after],
  }
}

/**
 * An argument as minimist reads it without surprise: letters spelt out, and flags as `--flag=true`, because minimist would take
 * `--no-config` for `config: false` and a following word `true` for the flag's value. Words and values pass unchanged.
 */
function canonicalTokens(token: string): readonly string[] {
  if (!token.startsWith('-') || token === '-') return [token]
  return token.startsWith('--') ? [longToken(token)] : letterTokens(token)
}

function longToken(token: string): string {
  const equals = token.indexOf('=')
  const written = equals === -1 ? token : token.slice(0, equals)
  const name = knownName(written)
  if (options[name].kind !== 'flag') return token
  if (equals !== -1)
    throw new UsageError(`${written} takes no value`, { hint: `write ${written} alone, or leave it out` })
  return `${token}=true`
}

/** `-qv` is two flags; `-fvalues.yaml` and `-f=values.yaml` are a letter with its value, as Helm reads them. */
function letterTokens(token: string): readonly string[] {
  const name = optionsByLetter.get(token[1] ?? '')
  if (name === undefined) throw unknownOption(token)
  const rest = token.slice(2)
  if (options[name].kind !== 'flag') return rest === '' ? [`--${name}`] : [`--${name}=${rest.replace(/^=/, '')}`]
  return [`--${name}=true`, ...(rest === '' ? [] : letterTokens(`-${rest}`))]
}

function knownName(written: string): OptionName {
  const name = optionNames.find((known) => `--${known}` === written)
  if (name === undefined) throw unknownOption(written)
  return name
}

/** What the flags say. */
function flagValues(
  raw: Readonly<Record<string, RawValue>>,
  command: CommandName,
): ReadonlyMap<OptionName, GivenValue> {
  const given = new Map<OptionName, GivenValue>()
  for (const name of optionNames) {
    const option: Option = options[name]
    const value = raw[name]
    if (value === undefined || value === false) continue
    if (!option.commands.includes(command)) throw misplaced(name, option, command)
    given.set(name, { value: valueOf(name, `--${name}`, value), written: `--${name}` })
  }
  return given
}

function refuseConflicts(given: ReadonlyMap<OptionName, GivenValue>): void {
  for (const [name, { written }] of given) {
    for (const other of options[name].conflicts ?? []) {
      const against = given.get(other)
      if (against !== undefined)
        throw new UsageError(`${written} and ${against.written} contradict each other`, { hint: 'leave one out' })
    }
  }
}

function optionValues(given: ReadonlyMap<OptionName, GivenValue>): OptionValues {
  const entries = optionNames.map((name) => [name, given.get(name)?.value ?? absentValue(options[name])] as const)
  // `valueOf` and `absentValue` make the value that the option's kind asks for, and the table holds the kind to the type.
  return Object.fromEntries(entries) as unknown as OptionValues
}

function absentValue(option: Option): boolean | readonly string[] | string | undefined {
  switch (option.kind) {
    case 'flag':
      return false
    case 'list':
      return []
    case 'choice':
      return option.default
    case 'text':
    case 'number':
      return undefined
  }
}
