// The names of the commands.

/** Every command, in the order of the help. */
export const commandNames = [
  'lint',
  'fix',
  'pin',
  'images',
  'why',
  'diff',
  'render',
  'resolve',
  'configure',
  'check',
  'lock',
  'copy',
  'post-render',
  'explain',
  'rules',
  'config',
  'init',
  'baseline',
  'schema',
  'completion',
  'version',
  'help',
] as const
export type CommandName = (typeof commandNames)[number]

export function isCommand(word: string): word is CommandName {
  return commandNames.some((name) => name === word)
}
