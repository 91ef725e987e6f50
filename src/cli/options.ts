// The one table of options: what the parser accepts and the environment can set. What people read of them is in `option-texts.ts`.

import { commandNames, type CommandName } from './command-names.ts'

/** What the command line says, checked: lists are empty and single values undefined where nothing was given and there is no default. */
export interface OptionValues {
  readonly values: readonly string[]
  readonly set: readonly string[]
  readonly 'set-string': readonly string[]
  readonly 'set-json': readonly string[]
  readonly 'set-literal': readonly string[]
  readonly 'set-file': readonly string[]
  readonly name: string | undefined
  readonly namespace: string | undefined
  readonly helm: '4' | '3'
  readonly 'kube-version': string | undefined
  readonly 'api-versions': readonly string[]
  readonly 'is-upgrade': boolean
  readonly lookup: string | undefined
  readonly 'include-crds': boolean
  readonly 'no-render': boolean
  readonly 'no-hooks': boolean
  readonly 'no-tests': boolean
  readonly 'show-only': readonly string[]
  readonly trace: boolean
  readonly exclude: readonly string[]
  readonly 'force-exclude': boolean
  readonly 'stdin-filename': string | undefined
  readonly profile: string | undefined
  readonly 'control-plane': boolean
  readonly cluster: boolean
  readonly lock: boolean
  readonly config: string | undefined
  readonly 'no-config': boolean
  readonly preset: 'recommended' | 'strict' | 'air-gapped' | undefined
  readonly rule: readonly string[]
  readonly select: readonly string[]
  readonly baseline: string | undefined
  readonly 'no-baseline': boolean
  readonly 'no-ignores': boolean
  readonly render: boolean
  readonly 'fail-on': 'error' | 'warning' | 'info' | 'never'
  readonly 'max-warnings': number | undefined
  readonly unsafe: boolean
  readonly to: string | undefined
  readonly path: 'with-registry' | 'keep' | 'last'
  readonly map: string | undefined
  readonly digests: boolean
  readonly 'digests-from': string | undefined
  readonly locked: boolean
  readonly 'lock-file': string | undefined
  readonly online: boolean
  readonly offline: boolean
  readonly 'max-age': number | undefined
  readonly ask: 'source' | 'target'
  readonly platform: readonly string[]
  readonly 'dry-run': boolean
  readonly 'no-referrers': boolean
  readonly against: string | undefined
  readonly insecure: readonly string[]
  readonly ca: readonly string[]
  readonly auth: string | undefined
  readonly 'credential-helpers': boolean
  readonly 'keep-going': boolean
  readonly output: string | undefined
  readonly diff: boolean
  readonly 'pull-secret': string | undefined
  readonly check: boolean
  readonly force: boolean
  readonly format: readonly string[]
  readonly as: string | undefined
  readonly explain: boolean
  readonly all: boolean
  readonly color: 'auto' | 'always' | 'never'
  readonly 'no-color': boolean
  readonly quiet: boolean
  readonly verbose: boolean
  readonly help: boolean
  readonly version: boolean
}
export type OptionName = keyof OptionValues

interface OptionBase {
  readonly alias?: string
  /** The commands that take it. */
  readonly commands: readonly CommandName[]
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
}
export interface NumberOption extends OptionBase {
  readonly kind: 'number'
}
export interface ListOption extends OptionBase {
  readonly kind: 'list'
  /** Whether one occurrence can hold several, as in Helm's `-f a.yaml,b.yaml`. */
  readonly isSplitAtCommas: boolean
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
/** Commands that are about the images of charts. */
const listing: readonly CommandName[] = ['images', 'diff', 'resolve', 'configure', 'check', 'lock', 'copy', 'pin']
const reading: readonly CommandName[] = ['lint', 'fix', 'baseline', 'init', ...listing]
const rendering: readonly CommandName[] = ['why', 'render', ...listing]
const laying: readonly CommandName[] = ['lint', 'baseline', ...rendering]
const judging: readonly CommandName[] = ['lint', 'fix', 'baseline']
const configured: readonly CommandName[] = [...judging, ...listing, 'why', 'config', 'rules', 'post-render']
const aiming: readonly CommandName[] = ['pin', 'images', 'diff', 'configure', 'check', 'lock', 'copy', 'post-render']
const asking: readonly CommandName[] = ['lint', 'baseline', 'check', 'lock', 'copy', 'pin', 'images', 'post-render']
const digesting: readonly CommandName[] = ['pin', 'images', 'post-render']

/** All options; each entry is held to the type of its value above. */
export const options: { readonly [Name in OptionName]: OptionFor<OptionValues[Name]> } = {
  values: {
    kind: 'list',
    alias: 'f',
    isSplitAtCommas: true,
    commands: laying,
  },
  set: { kind: 'list', isSplitAtCommas: false, commands: laying },
  'set-string': { kind: 'list', isSplitAtCommas: false, commands: laying },
  'set-json': { kind: 'list', isSplitAtCommas: false, commands: laying },
  'set-literal': { kind: 'list', isSplitAtCommas: false, commands: laying },
  'set-file': { kind: 'list', isSplitAtCommas: false, commands: laying },
  name: { kind: 'text', commands: rendering },
  namespace: { kind: 'text', alias: 'n', commands: rendering },
  helm: { kind: 'choice', choices: ['4', '3'], default: '4', commands: rendering, fromEnvironment: true },
  'kube-version': { kind: 'text', commands: rendering, fromEnvironment: true },
  'api-versions': { kind: 'list', alias: 'a', isSplitAtCommas: true, commands: rendering, fromEnvironment: true },
  'is-upgrade': { kind: 'flag', commands: rendering },
  lookup: { kind: 'text', commands: rendering },
  'include-crds': { kind: 'flag', commands: ['render'] },
  'no-render': {
    kind: 'flag',
    commands: listing,
    conflicts: ['all', 'no-hooks', 'no-tests'],
  },
  'no-hooks': { kind: 'flag', commands: ['images', 'diff', 'render', 'resolve', 'configure'] },
  'no-tests': { kind: 'flag', commands: ['images', 'diff', 'resolve', 'configure'] },
  'show-only': { kind: 'list', alias: 's', isSplitAtCommas: false, commands: ['render'] },
  trace: { kind: 'flag', commands: ['render'] },
  exclude: { kind: 'list', isSplitAtCommas: false, commands: reading, fromEnvironment: true },
  'force-exclude': { kind: 'flag', commands: reading },
  'stdin-filename': { kind: 'text', commands: ['lint', 'fix', 'pin', 'images', 'resolve', 'copy'] },
  profile: {
    kind: 'text',
    commands: ['lint', 'images', 'pin', 'resolve', 'configure', 'check'],
    fromEnvironment: true,
  },
  'control-plane': { kind: 'flag', commands: ['images'] },
  cluster: { kind: 'flag', commands: ['init', 'schema'], conflicts: ['lock'] },
  lock: { kind: 'flag', commands: ['schema'] },
  config: { kind: 'text', alias: 'c', commands: configured, conflicts: ['no-config'], fromEnvironment: true },
  'no-config': { kind: 'flag', commands: configured, fromEnvironment: true },
  preset: {
    kind: 'choice',
    choices: ['recommended', 'strict', 'air-gapped'],
    commands: ['lint', 'fix', 'baseline', 'config', 'rules'],
    fromEnvironment: true,
  },
  rule: {
    kind: 'list',
    isSplitAtCommas: true,
    commands: ['lint', 'fix', 'baseline', 'config', 'rules'],
    fromEnvironment: true,
  },
  select: { kind: 'list', isSplitAtCommas: true, commands: judging, fromEnvironment: true },
  baseline: { kind: 'text', commands: judging, conflicts: ['no-baseline'], fromEnvironment: true },
  'no-baseline': { kind: 'flag', commands: ['lint', 'fix'] },
  'no-ignores': { kind: 'flag', commands: ['lint', 'fix'] },
  render: { kind: 'flag', commands: ['lint', 'baseline'], fromEnvironment: true },
  'fail-on': {
    kind: 'choice',
    choices: ['error', 'warning', 'info', 'never'],
    default: 'warning',
    commands: ['lint'],
    fromEnvironment: true,
  },
  'max-warnings': { kind: 'number', commands: ['lint'], fromEnvironment: true },
  unsafe: { kind: 'flag', commands: ['fix'] },
  to: { kind: 'text', commands: aiming, conflicts: ['map'], fromEnvironment: true },
  path: {
    kind: 'choice',
    choices: ['with-registry', 'keep', 'last'],
    default: 'with-registry',
    commands: aiming,
    fromEnvironment: true,
  },
  map: { kind: 'text', commands: aiming, fromEnvironment: true },
  digests: { kind: 'flag', commands: digesting, conflicts: ['digests-from', 'locked'] },
  'digests-from': { kind: 'text', commands: digesting, conflicts: ['locked'], fromEnvironment: true },
  locked: { kind: 'flag', commands: digesting },
  'lock-file': { kind: 'text', commands: ['lint', 'baseline', 'lock', ...digesting], fromEnvironment: true },
  online: { kind: 'flag', commands: ['lint', 'baseline'], conflicts: ['against'], fromEnvironment: true },
  offline: { kind: 'flag', commands: ['check', 'lock'], conflicts: ['ask', 'max-age'], fromEnvironment: true },
  'max-age': { kind: 'number', commands: ['lint', 'check'], conflicts: ['against'], fromEnvironment: true },
  ask: { kind: 'choice', choices: ['source', 'target'], default: 'source', commands: ['lock', ...digesting] },
  platform: {
    kind: 'list',
    isSplitAtCommas: true,
    commands: ['lint', 'baseline', 'check', 'lock', 'copy', ...digesting],
    fromEnvironment: true,
  },
  'dry-run': { kind: 'flag', commands: ['copy'] },
  against: { kind: 'text', commands: ['lint', 'baseline', 'check'], conflicts: ['offline'] },
  insecure: { kind: 'list', isSplitAtCommas: true, commands: asking, fromEnvironment: true },
  ca: { kind: 'list', isSplitAtCommas: false, commands: asking, fromEnvironment: true },
  auth: { kind: 'text', commands: asking, fromEnvironment: true },
  'credential-helpers': { kind: 'flag', commands: [...asking, 'resolve'], fromEnvironment: true },
  'no-referrers': { kind: 'flag', commands: ['copy'], fromEnvironment: true },
  'keep-going': { kind: 'flag', commands: ['post-render'], fromEnvironment: true },
  output: { kind: 'text', alias: 'o', commands: ['pin', 'configure'], conflicts: ['diff', 'check'] },
  diff: { kind: 'flag', commands: ['fix', 'pin', 'post-render'], conflicts: ['check'] },
  'pull-secret': { kind: 'text', commands: ['pin', 'configure'], fromEnvironment: true },
  force: { kind: 'flag', commands: ['pin', 'configure'] },
  check: { kind: 'flag', commands: ['pin', 'lock', 'post-render'] },
  format: {
    kind: 'list',
    isSplitAtCommas: true,
    commands: ['lint', 'images', 'why', 'diff', 'render', 'resolve', 'check', 'lock', 'copy', 'pin', 'rules'],
    fromEnvironment: ['lint'],
  },
  as: { kind: 'text', commands: ['images', 'diff'], conflicts: ['format'] },
  explain: { kind: 'flag', commands: ['resolve'] },
  all: { kind: 'flag', commands: ['lint', 'images', 'why', 'diff', 'resolve', 'configure'] },
  color: {
    kind: 'choice',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    commands: everywhere,
    conflicts: ['no-color'],
    fromEnvironment: true,
  },
  'no-color': { kind: 'flag', commands: everywhere },
  quiet: { kind: 'flag', alias: 'q', commands: everywhere, conflicts: ['verbose'], fromEnvironment: true },
  verbose: { kind: 'flag', alias: 'v', commands: everywhere, fromEnvironment: true },
  help: { kind: 'flag', alias: 'h', commands: everywhere },
  version: { kind: 'flag', alias: 'V', commands: everywhere },
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

/** Whether a variable is one that `environmentName` gives. */
export function isOptionVariable(variable: string): boolean {
  if (!variable.startsWith('CHARTPIN_')) return false
  return Object.hasOwn(options, variable.slice('CHARTPIN_'.length).toLowerCase().replaceAll('_', '-'))
}
