// The one table of options: what the parser accepts, help and completion show, and the environment can set.

import { commandNames, type CommandName } from './command-names.ts'

/** What the command line says, checked: lists are empty and single values undefined where nothing was given and there is no default. */
export interface OptionValues {
  readonly values: readonly string[]
  readonly set: readonly string[]
  readonly 'set-string': readonly string[]
  readonly 'set-json': readonly string[]
  readonly 'set-literal': readonly string[]
  readonly 'set-file': readonly string[]
  readonly exclude: readonly string[]
  readonly 'force-exclude': boolean
  readonly 'stdin-filename': string | undefined
  readonly config: string | undefined
  readonly 'no-config': boolean
  readonly preset: 'recommended' | 'strict' | 'air-gapped' | undefined
  readonly rule: readonly string[]
  readonly select: readonly string[]
  readonly baseline: string | undefined
  readonly 'no-baseline': boolean
  readonly 'no-ignores': boolean
  readonly 'fail-on': 'error' | 'warning' | 'info' | 'never'
  readonly 'max-warnings': number | undefined
  readonly unsafe: boolean
  readonly to: string | undefined
  readonly path: 'with-registry' | 'keep' | 'last'
  readonly map: string | undefined
  readonly digests: string | undefined
  readonly output: string | undefined
  readonly diff: boolean
  readonly check: boolean
  readonly format: readonly string[]
  readonly all: boolean
  readonly color: 'auto' | 'always' | 'never'
  readonly 'no-color': boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly help: boolean
  readonly version: boolean
}
export type OptionName = keyof OptionValues

/** Under which heading of a command's help an option stands. */
export type OptionGroup = 'input' | 'rules' | 'rewrite' | 'output' | 'general'

interface OptionBase {
  readonly alias?: string
  readonly group: OptionGroup
  /** The commands that take it. */
  readonly commands: readonly CommandName[]
  /** What it does, without a full stop. */
  readonly help: string
  /** How it is typed, for the help of the command and for errors. */
  readonly example?: string
  /** Options that contradict it. */
  readonly conflicts?: readonly OptionName[]
  /** Whether an environment variable (`environmentName`) can give it; to these commands only where it names some. */
  readonly fromEnvironment?: true | readonly CommandName[]
}

export interface FlagOption extends OptionBase {
  readonly kind: 'flag'
}
export interface TextOption extends OptionBase {
  readonly kind: 'text'
  readonly placeholder: string
}
export interface NumberOption extends OptionBase {
  readonly kind: 'number'
  readonly placeholder: string
}
export interface ListOption extends OptionBase {
  readonly kind: 'list'
  readonly placeholder: string
  /** Whether one occurrence can hold several, as in Helm's `-f a.yaml,b.yaml`. */
  readonly isSplitAtCommas: boolean
  /** What the values can be, where that is known beforehand; for completion. */
  readonly suggestions?: 'formats' | 'rules'
}
export interface ChoiceOption<Choice extends string = string> extends OptionBase {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  readonly default?: Choice
}
export type Option = FlagOption | TextOption | NumberOption | ListOption | ChoiceOption

type OptionFor<Value> = [Value] extends [boolean]
  ? FlagOption
  : [Value] extends [readonly string[]]
    ? ListOption
    : [Value] extends [number | undefined]
      ? NumberOption
      : string extends Value
        ? TextOption
        : undefined extends Value
          ? ChoiceOption<NonNullable<Value> & string>
          : ChoiceOption<Value & string> & { readonly default: Value }

const everywhere: readonly CommandName[] = commandNames
const reading: readonly CommandName[] = ['lint', 'fix', 'pin', 'images', 'baseline', 'init']
const judging: readonly CommandName[] = ['lint', 'fix', 'baseline']
const configured: readonly CommandName[] = ['lint', 'fix', 'pin', 'images', 'baseline', 'config', 'rules']

/** All options; each entry is held to the type of its value above. */
export const options: { readonly [Name in OptionName]: OptionFor<OptionValues[Name]> } = {
  values: {
    kind: 'list',
    alias: 'f',
    placeholder: 'FILE',
    isSplitAtCommas: true,
    group: 'input',
    commands: ['lint', 'images', 'pin', 'baseline'],
    help: 'values file laid over the chart, as in Helm; - is standard input',
    example: '-f values-prod.yaml',
  },
  set: {
    kind: 'list',
    placeholder: 'KEY=VALUE',
    isSplitAtCommas: false,
    group: 'input',
    commands: ['lint', 'images', 'baseline'],
    help: 'value laid over the values files, as in Helm',
    example: '--set image.tag=1.27.3',
  },
  'set-string': {
    kind: 'list',
    placeholder: 'KEY=VALUE',
    isSplitAtCommas: false,
    group: 'input',
    commands: ['lint', 'images', 'baseline'],
    help: 'the same, always a string',
  },
  'set-json': {
    kind: 'list',
    placeholder: 'KEY=JSON',
    isSplitAtCommas: false,
    group: 'input',
    commands: ['lint', 'images', 'baseline'],
    help: 'the same, written as JSON',
  },
  'set-literal': {
    kind: 'list',
    placeholder: 'KEY=TEXT',
    isSplitAtCommas: false,
    group: 'input',
    commands: ['lint', 'images', 'baseline'],
    help: 'the same, taken as it stands',
  },
  'set-file': {
    kind: 'list',
    placeholder: 'KEY=FILE',
    isSplitAtCommas: false,
    group: 'input',
    commands: ['lint', 'images', 'baseline'],
    help: 'the same, read from a file',
  },
  exclude: {
    kind: 'list',
    placeholder: 'GLOB',
    isSplitAtCommas: false,
    group: 'input',
    commands: reading,
    help: 'paths that are not looked at, besides what Git ignores',
    example: "--exclude 'vendor/**'",
    fromEnvironment: true,
  },
  'force-exclude': {
    kind: 'flag',
    group: 'input',
    commands: reading,
    help: 'leave excluded paths out even where they are named on the command line',
  },
  'stdin-filename': {
    kind: 'text',
    placeholder: 'NAME',
    group: 'input',
    commands: ['lint', 'fix', 'pin', 'images'],
    help: 'how standard input (-) is called in messages, and where its configuration is looked for',
  },
  config: {
    kind: 'text',
    alias: 'c',
    placeholder: 'FILE',
    group: 'rules',
    commands: configured,
    help: 'configuration file, instead of the nearest chartpin.yaml of each input',
    conflicts: ['no-config'],
    fromEnvironment: true,
  },
  'no-config': {
    kind: 'flag',
    group: 'rules',
    commands: configured,
    help: 'read no configuration file',
    fromEnvironment: true,
  },
  preset: {
    kind: 'choice',
    choices: ['recommended', 'strict', 'air-gapped'],
    group: 'rules',
    commands: ['lint', 'fix', 'baseline', 'config', 'rules'],
    help: 'the set of rules to start from',
    fromEnvironment: true,
  },
  rule: {
    kind: 'list',
    placeholder: 'RULE=LEVEL',
    isSplitAtCommas: true,
    suggestions: 'rules',
    group: 'rules',
    commands: ['lint', 'fix', 'baseline', 'config', 'rules'],
    help: 'level of one rule: error, warning, info or off',
    example: '--rule floating-tag=off',
    fromEnvironment: true,
  },
  select: {
    kind: 'list',
    placeholder: 'RULE',
    isSplitAtCommas: true,
    suggestions: 'rules',
    group: 'rules',
    commands: judging,
    help: 'only these rules, also those that are off otherwise',
    fromEnvironment: true,
  },
  baseline: {
    kind: 'text',
    placeholder: 'FILE',
    group: 'rules',
    commands: judging,
    help: 'findings recorded there are not reported; `chartpin baseline` writes it',
    conflicts: ['no-baseline'],
    fromEnvironment: true,
  },
  'no-baseline': {
    kind: 'flag',
    group: 'rules',
    commands: ['lint', 'fix'],
    help: 'report what the baseline holds as well',
  },
  'no-ignores': {
    kind: 'flag',
    group: 'rules',
    commands: ['lint', 'fix'],
    help: 'report also what `# chartpin: ignore[…]` comments silence',
  },
  'fail-on': {
    kind: 'choice',
    choices: ['error', 'warning', 'info', 'never'],
    default: 'warning',
    group: 'rules',
    commands: ['lint'],
    help: 'the lowest severity that makes the exit code 1',
    fromEnvironment: true,
  },
  'max-warnings': {
    kind: 'number',
    placeholder: 'N',
    group: 'rules',
    commands: ['lint'],
    help: 'exit code 1 for more warnings than this, and not for fewer',
    fromEnvironment: true,
  },
  unsafe: {
    kind: 'flag',
    group: 'rewrite',
    commands: ['fix'],
    help: 'make also the fixes that may change what is installed',
  },
  to: {
    kind: 'text',
    placeholder: 'REGISTRY',
    group: 'rewrite',
    commands: ['pin'],
    help: 'where all images shall come from: host[:port][/path]',
    example: '--to registry.example.com/mirror',
    conflicts: ['map'],
    fromEnvironment: true,
  },
  path: {
    kind: 'choice',
    choices: ['with-registry', 'keep', 'last'],
    default: 'with-registry',
    group: 'rewrite',
    commands: ['pin'],
    help: 'what of the old name follows --to: its registry and path, its path, or the last part of it',
    fromEnvironment: true,
  },
  map: {
    kind: 'text',
    placeholder: 'FILE',
    group: 'rewrite',
    commands: ['pin'],
    help: 'mapping file: ordered source patterns and their targets',
    fromEnvironment: true,
  },
  digests: {
    kind: 'text',
    placeholder: 'FILE',
    group: 'rewrite',
    commands: ['pin'],
    help: 'list or lock file with the digest of each image, which is written as well',
    fromEnvironment: true,
  },
  output: {
    kind: 'text',
    alias: 'o',
    placeholder: 'FILE',
    group: 'rewrite',
    commands: ['pin'],
    help: 'write there, and leave the input alone: an override values file (.yaml) or a chart archive (.tgz); - is standard output',
    example: '-o values.airgap.yaml',
    conflicts: ['diff', 'check'],
  },
  diff: {
    kind: 'flag',
    group: 'rewrite',
    commands: ['fix', 'pin'],
    help: 'print what would change and write nothing; exit code 1 where anything would',
    conflicts: ['check'],
  },
  check: {
    kind: 'flag',
    group: 'rewrite',
    commands: ['pin'],
    help: 'write nothing; exit code 1 where anything would change',
  },
  format: {
    kind: 'list',
    placeholder: 'FMT[=FILE]',
    isSplitAtCommas: true,
    suggestions: 'formats',
    group: 'output',
    commands: ['lint', 'images', 'rules'],
    help: 'how results are written, and where to; more than one at a time',
    example: '--format text --format sarif=chartpin.sarif',
    fromEnvironment: ['lint'],
  },
  all: {
    kind: 'flag',
    group: 'output',
    commands: ['lint'],
    help: 'show every finding on a terminal, not only the first 50 of each rule',
  },
  color: {
    kind: 'choice',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    group: 'output',
    commands: everywhere,
    help: 'colours in what people read; auto: on a terminal',
    conflicts: ['no-color'],
    fromEnvironment: true,
  },
  'no-color': { kind: 'flag', group: 'output', commands: everywhere, help: 'the same as --color=never' },
  quiet: {
    kind: 'flag',
    alias: 'q',
    group: 'output',
    commands: everywhere,
    help: 'findings and results only: no summary, no advice',
    conflicts: ['verbose'],
    fromEnvironment: true,
  },
  verbose: {
    kind: 'flag',
    alias: 'v',
    group: 'output',
    commands: everywhere,
    help: 'tell also what was read, what was left out and why',
    fromEnvironment: true,
  },
  help: { kind: 'flag', alias: 'h', group: 'general', commands: everywhere, help: 'this help' },
  version: { kind: 'flag', alias: 'V', group: 'general', commands: everywhere, help: 'the version' },
}

/** Names in the order of the table. */
// Object.keys is typed as string[]; the table's own type says that it has exactly these keys.
export const optionNames: readonly OptionName[] = Object.keys(options) as OptionName[]

/** The options that a command takes, in the order of the table. */
export function optionsOf(command: CommandName): readonly OptionName[] {
  return optionNames.filter((name) => options[name].commands.includes(command))
}

/** Whether an environment variable can give an option to a command. */
export function isFromEnvironment(name: OptionName, command: CommandName): boolean {
  const { commands, fromEnvironment = [] }: Option = options[name]
  return commands.includes(command) && (fromEnvironment === true || fromEnvironment.includes(command))
}

/** The variable that gives an option where the command line does not: `fail-on` → `CHARTPIN_FAIL_ON`. */
export function environmentName(name: OptionName): string {
  return `CHARTPIN_${name.toUpperCase().replaceAll('-', '_')}`
}
