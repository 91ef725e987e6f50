// Completion scripts, written from the tables of commands and options. Static text: a TAB starts no process of ours.

import { commandNames, type CommandName } from './command-names.ts'
import { commands } from './commands.ts'
import { optionText } from './option-texts.ts'
import { options, optionsOf, type Option, type OptionName } from './options.ts'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** Names that only the caller knows. */
export interface CompletionWords {
  readonly rules: readonly string[]
  readonly formats: readonly string[]
  readonly lists: readonly string[]
}

/** The script that makes a shell complete `chartpin`. */
export function completionScript(shell: Shell, words: CompletionWords): string {
  switch (shell) {
    case 'bash':
      return bashScript(words)
    case 'zsh':
      return zshScript(words)
    case 'fish':
      return fishScript(words)
  }
}

/** What can stand behind an option or a command: words, files, or nothing that we know. */
function valuesOf(name: OptionName, words: CompletionWords): readonly string[] | 'files' | 'anything' {
  const option: Option = options[name]
  const { suggestions, placeholder = '' } = optionText(name)
  if (option.kind === 'choice') return option.choices
  if (suggestions !== undefined) return words[suggestions]
  return /FILE|GLOB/.test(placeholder) ? 'files' : 'anything'
}

function operandsOf(command: CommandName, words: CompletionWords): readonly string[] {
  switch (commands[command].completes) {
    case 'rules':
      return words.rules
    case 'shells':
      return shells
    case 'commands':
      return commandNames
    case 'files':
    case 'nothing':
      return []
  }
}

function spellings(name: OptionName): readonly string[] {
  const { alias } = options[name]
  return alias === undefined ? [`--${name}`] : [`-${alias}`, `--${name}`]
}

function bashScript(words: CompletionWords): string {
  const valued = optionsOf('lint')
    .concat(
      optionsOf('fix'),
      optionsOf('pin'),
      optionsOf('images'),
      optionsOf('render'),
      optionsOf('resolve'),
      optionsOf('configure'),
      optionsOf('check'),
      optionsOf('lock'),
      optionsOf('copy'),
    )
    .filter((name, at, all) => all.indexOf(name) === at && options[name].kind !== 'flag')
  const values = valued.map(
    (name) => `    ${spellings(name).join('|')}) ${bashReply(valuesOf(name, words))}; return ;;`,
  )
  const perCommand = commandNames.map((command) => {
    const flags = optionsOf(command).flatMap(spellings).join(' ')
    return `    ${command}) flags='${flags}'; operands='${operandsOf(command, words).join(' ')}' ;;`
  })
  return `# bash completion of chartpin: source <(chartpin completion bash)
_chartpin() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=lint word flags operands
  if [[ $current == = ]]; then current=''; fi
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  case $previous in
${values.join('\n')}
  esac
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
    ${commandNames.join('|')}) command=$word; break ;;
    esac
  done
  case $command in
${perCommand.join('\n')}
  esac
  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commandNames.join(' ')}" -- "$current") $(compgen -f -- "$current"))
  elif [[ -n $operands ]]; then
    COMPREPLY=($(compgen -W "$operands" -- "$current"))
  else
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -o filenames -F _chartpin chartpin
`
}

function bashReply(values: readonly string[] | 'files' | 'anything'): string {
  if (values === 'files') return 'COMPREPLY=($(compgen -f -- "$current"))'
  return values === 'anything' ? 'COMPREPLY=()' : `COMPREPLY=($(compgen -W '${values.join(' ')}' -- "$current"))`
}

function zshScript(words: CompletionWords): string {
  const perCommand = commandNames.map((command) => {
    const flags = optionsOf(command).flatMap((name) => zshOption(name, words))
    return `    ${command})\n      _arguments -s ${[...flags, zshOperands(command, words)].join(' ')} ;;`
  })
  const described = commandNames.map((name) => `    ${zshQuote(`${name}:${commands[name].summary}`)}`)
  return `#compdef chartpin
# zsh completion of chartpin: chartpin completion zsh > "\${fpath[1]}/_chartpin"
_chartpin() {
  local command=lint word
  local -a names=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command names
    _files
    return
  fi
  for word in $words[2,CURRENT-1]; do
    case $word in
    ${commandNames.join('|')}) command=$word; words=("\${(@)words:#$word}"); (( CURRENT-- )); break ;;
    esac
  done
  case $command in
${perCommand.join('\n')}
  esac
}
if [[ $funcstack[1] == _chartpin ]]; then _chartpin "$@"; else compdef _chartpin chartpin; fi
`
}

function zshOption(name: OptionName, words: CompletionWords): readonly string[] {
  const option: Option = options[name]
  const help = optionText(name).help.replace(/[[\]:]/g, '\\$&')
  const repeat = option.kind === 'list' ? '*' : ''
  return spellings(name).map((spelling) => {
    if (option.kind === 'flag') return zshQuote(`${repeat}${spelling}[${help}]`)
    const values = valuesOf(name, words)
    const action = values === 'files' ? '_files' : values === 'anything' ? '' : `(${values.join(' ')})`
    return zshQuote(`${repeat}${spelling}${spelling.startsWith('--') ? '=' : '+'}[${help}]:value:${action}`)
  })
}

function zshOperands(command: CommandName, words: CompletionWords): string {
  const operands = operandsOf(command, words)
  if (operands.length > 0) return zshQuote(`*:operand:(${operands.join(' ')})`)
  return commands[command].completes === 'files' ? zshQuote('*:path:_files') : ''
}

function zshQuote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

function fishScript(words: CompletionWords): string {
  const names = commandNames.join(' ')
  const lines = commandNames.flatMap((command) => {
    // Options of the default command are offered also where no command is written.
    const seen = `__fish_seen_subcommand_from ${command}`
    const condition = command === 'lint' ? `${seen}; or not __fish_seen_subcommand_from ${names}` : seen
    const operands = operandsOf(command, words)
    return [
      `complete -c chartpin -n 'not __fish_seen_subcommand_from ${names}' -a ${command} -d ${fishQuote(commands[command].summary)}`,
      ...(operands.length > 0 ? [`complete -c chartpin -n '${condition}' -f -a ${fishQuote(operands.join(' '))}`] : []),
      ...optionsOf(command).map((name) => fishOption(name, condition, words)),
    ]
  })
  return `# fish completion of chartpin: chartpin completion fish > ~/.config/fish/completions/chartpin.fish\n${lines.join('\n')}\n`
}

function fishOption(name: OptionName, condition: string, words: CompletionWords): string {
  const option: Option = options[name]
  const letter = option.alias === undefined ? '' : ` -s ${option.alias}`
  const values = valuesOf(name, words)
  const value =
    option.kind === 'flag'
      ? ''
      : values === 'files'
        ? ' -r -F'
        : values === 'anything'
          ? ' -x'
          : ` -x -a ${fishQuote(values.join(' '))}`
  return `complete -c chartpin -n '${condition}'${letter} -l ${name} -d ${fishQuote(optionText(name).help)}${value}`
}

function fishQuote(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`
}
