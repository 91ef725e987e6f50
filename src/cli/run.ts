// The program as a function: arguments and surroundings in, exit code out.

import { readCommandLine, type CommandLine } from './args.ts'
import type { CommandName } from './command-names.ts'
import { lint } from './commands/lint.ts'
import type { ExitCode } from './exit-codes.ts'
import { describeFailure } from './describe-failure.ts'
import type { RunCommand } from './invocation.ts'
import type { Io } from './io.ts'
import { refuseTooManyOperands } from './operands.ts'

/** What runs each command. `lint` is what most runs are and stands in the core; the others are loaded when they are asked for. */
const runners: { readonly [Name in CommandName]: () => Promise<RunCommand> } = {
  lint: () => Promise.resolve(lint),
  fix: async () => (await import('./commands/fix.ts')).fix,
  pin: async () => (await import('./commands/pin.ts')).pin,
  images: async () => (await import('./commands/images.ts')).images,
  explain: async () => (await import('./commands/explain.ts')).explain,
  rules: async () => (await import('./commands/rules.ts')).rules,
  config: async () => (await import('./commands/config.ts')).config,
  init: async () => (await import('./commands/init.ts')).init,
  baseline: async () => (await import('./commands/baseline.ts')).baseline,
  schema: async () => (await import('./commands/schema.ts')).schema,
  completion: async () => (await import('./commands/completion.ts')).completion,
  version: async () => (await import('./commands/version.ts')).version,
  help: async () => (await import('./commands/help.ts')).help,
}

/** Runs the program. Whatever goes wrong is printed, and told by the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const line = askedFor(readCommandLine(argv, io.env))
    // `lint`, which nearly every run is, takes any number.
    if (line.command !== 'lint') refuseTooManyOperands(line)
    const execute = await runners[line.command]()
    return await execute({ ...line, io })
  } catch (error) {
    const { exitCode, text } = describeFailure(error, Boolean(io.env['CHARTPIN_DEBUG']))
    io.stderr.write(text)
    return exitCode
  }
}

/** `--help` and `--version` are commands of their own, whatever stands beside them. */
function askedFor(line: CommandLine): CommandLine {
  if (line.options.help && line.command !== 'help') {
    return { ...line, command: 'help', operands: line.isNamed ? [line.command] : [] }
  }
  return line.options.version ? { ...line, command: 'version', operands: [] } : line
}
