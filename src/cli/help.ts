// The help, written from the tables of commands, options and exit codes, for a terminal of any width.

import { commandNames, type CommandName } from './command-names.ts'
import { commands } from './commands.ts'
import { exitCodeMeanings } from './exit-codes.ts'
import { listFormatNames, listFormat } from '../images/formats/list-formats.ts'
import { formatNames, formats } from '../reports/formats.ts'
import { wrap } from '../text/width.ts'
import { optionText, type OptionGroup } from './option-texts.ts'
import { environmentName, isFromEnvironment, options, optionsOf, type Option, type OptionName } from './options.ts'

const groupTitles: { readonly [Group in OptionGroup]: string } = {
  input: 'What is read',
  release: 'What is installed',
  rules: 'What is judged',
  registries: 'How registries are reached',
  rewrite: 'What is written',
  output: 'What is printed',
  general: 'Besides',
}

/** Widths that text is written for: narrower terminals get the least, wider ones the most. */
const leastWidth = 40
const mostWidth = 100

/** The overview: commands, exit codes, where to read on. */
export function overview(columns: number): string {
  const width = clampWidth(columns)
  const rows = commandNames.map(
    (name) => [`${name} ${commands[name].operands}`.trim(), commands[name].summary] as const,
  )
  return [
    block('chartpin finds, checks and rewrites the container images of Helm charts and values files.', width, 0),
    '',
    'Usage: chartpin [COMMAND] [PATH…] [OPTION…]',
    '',
    'Commands',
    table(rows, width),
    '',
    'Exit codes',
    table(
      exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
      width,
    ),
    '',
    block(
      'Options stand in the help of each command: chartpin help lint. Nothing is asked of you, and no network is used but by check, copy, lock and --digests.',
      width,
      0,
    ),
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp(name: CommandName, columns: number): string {
  const width = clampWidth(columns)
  const { operands, summary, about, examples } = commands[name]
  const taken = optionsOf(name)
  const groups = Object.keys(groupTitles)
    .map((group) => [group, taken.filter((option) => optionText(option).group === group)] as const)
    .filter(([, names]) => names.length > 0)
    // The keys of groupTitles are the groups.
    .map(([group, names]) => `${groupTitles[group as OptionGroup]}\n${table(names.map(optionRow), width)}`)
  const sections = [
    block(`chartpin ${name}: ${summary}`, width, 0),
    `Usage: chartpin ${name === 'lint' ? '[lint]' : name}${operands === '' ? '' : ` ${operands}`} [OPTION…]`,
    block(about, width, 0),
    ...groups,
    ...(taken.includes('format') ? [`Formats\n${table(formatRows(name), width)}`] : []),
    ...(taken.includes('as') ? [`List formats, with their usual files\n${table(listRows(), width)}`] : []),
    `Examples\n${examples.map((example) => `  ${example}`).join('\n')}`,
    ...environmentNote(name, width),
  ]
  return `${sections.join('\n\n')}\n`
}

/** What the format `text` is of commands that do not print one thing a line. */
const textSummaries: Readonly<Partial<Record<CommandName, string>>> = {
  render: 'manifests as Helm prints them',
  why: 'source frames, for terminals',
  resolve: 'a table for each image, for terminals',
  lock: 'what changes, one image a line',
  copy: 'source, target and digest, one image a line',
}

function formatRows(name: CommandName): readonly (readonly [string, string])[] {
  return formatNames
    .filter((format) => name === 'lint' || format === 'text' || format === 'json')
    .map((format) => [
      format,
      name === 'lint'
        ? formats[format].summary
        : format === 'text'
          ? (textSummaries[name] ?? 'one a line')
          : 'everything, for programs; versioned',
    ])
}

function listRows(): readonly (readonly [string, string])[] {
  return listFormatNames().map((name) => {
    const { summary, file } = listFormat(name)
    return [name, file === undefined ? summary : `${summary} (${file})`]
  })
}

function environmentNote(name: CommandName, width: number): readonly string[] {
  const names = optionsOf(name)
    .filter((option) => isFromEnvironment(option, name))
    .map(environmentName)
  return names.length === 0
    ? []
    : [`Environment\n${block(`Where the command line is silent: ${names.join(', ')}.`, width, 2)}`]
}

function optionRow(name: OptionName): readonly [string, string] {
  const option: Option = options[name]
  const letter = option.alias === undefined ? '    ' : `-${option.alias}, `
  const notes = [
    optionText(name).help,
    ...(option.kind === 'choice' && option.default !== undefined ? [`(default ${option.default})`] : []),
    ...(option.kind === 'list' ? ['(repeatable)'] : []),
  ]
  return [`${letter}--${name}${valueForm(name)}`, notes.join(' ')]
}

/** What stands behind an option: ` FILE`, ` error|warning`, nothing for a flag. */
export function valueForm(name: OptionName): string {
  const option: Option = options[name]
  switch (option.kind) {
    case 'flag':
      return ''
    case 'choice':
      return ` ${option.choices.join('|')}`
    case 'text':
    case 'number':
    case 'list':
      return ` ${optionText(name).placeholder ?? ''}`
  }
}

/** Two columns; where the left one is too wide for its text, or the terminal too narrow for two, the right one goes below. */
function table(rows: readonly (readonly [string, string])[], width: number): string {
  const left = Math.min(Math.max(...rows.map(([name]) => name.length)), 22)
  const indent = width < 60 ? 6 : left + 4
  return rows
    .map(([name, text]) => {
      const body = block(text, width, indent)
      return name.length + 4 > indent ? `  ${name}\n${body}` : `  ${name.padEnd(indent - 2)}${body.trimStart()}`
    })
    .join('\n')
}

function clampWidth(columns: number): number {
  return Math.max(leastWidth, Math.min(columns, mostWidth))
}

/** Text in lines of at most `width`, each after `indent` spaces. */
function block(text: string, width: number, indent: number): string {
  return wrap(text, width - indent)
    .map((line) => ' '.repeat(indent) + line)
    .join('\n')
}
