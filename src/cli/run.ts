// The program as a function: arguments and surroundings in, exit code out.

import { readCommandLine, type CommandLine } from './args.ts'
import type { CommandName } from './command-names.ts'
import { baseline } from './commands/baseline.ts'
import { completion } from './commands/completion.ts'
import { config } from './commands/config.ts'
import { configure } from './commands/configure.ts'
import { copy } from './commands/copy.ts'
import { diff } from './commands/diff.ts'
import { explain } from './commands/explain.ts'
import { fix } from './commands/fix.ts'
import { help } from './commands/help.ts'
import { images } from './commands/images.ts'
import { init } from './commands/init.ts'
import { lint } from './commands/lint.ts'
import { check } from './commands/check.ts'
import { lock } from './commands/lock.ts'
import { pin } from './commands/pin.ts'
import { postRender } from './commands/post-render.ts'
import { render } from './commands/render.ts'
import { resolve } from './commands/resolve.ts'
import { rules } from './commands/rules.ts'
import { schema } from './commands/schema.ts'
import { version } from './commands/version.ts'
import { why } from './commands/why.ts'
import type { ExitCode } from './exit-codes.ts'
import { describeFailure } from './describe-failure.ts'
import type { RunCommand } from './invocation.ts'
import type { Io } from './io.ts'
import { refuseTooManyOperands } from './operands.ts'

/** What runs each command. `lint` is what most runs are; the others are loaded when they are called. */
const runners: { readonly [Name in CommandName]: RunCommand } = {
  lint,
  fix,
  pin,
  images,
  why,
  diff,
  render,
  resolve,
  configure,
  check,
  lock,
  copy,
  'post-render': postRender,
  explain,
  rules,
  config,
  init,
  baseline,
  schema,
  completion,
  version,
  help,
}

/** Runs the program. Whatever goes wrong is printed, and told by the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const line = askedFor(readCommandLine(argv, io.env))
    // `lint`, which nearly every run is, takes any number.
    if (line.command !== 'lint') refuseTooManyOperands(line)
    return await runners[line.command]({ ...line, io })
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
