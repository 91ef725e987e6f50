// The `--set*` arguments of a command line, as they were typed.

/**
 * The flags that take values on the command line, in the order in which Helm takes them whatever theirs is there
 * (helm `pkg/cli/values/options.go` MergeValues).
 */
export const SET_FLAGS = ['set-json', 'set', 'set-string', 'set-file', 'set-literal'] as const
export type SetFlag = (typeof SET_FLAGS)[number]

/** Whether a flag's name, without its dashes, is one of them. */
export function isSetFlag(name: string): name is SetFlag {
  return SET_FLAGS.some((flag) => flag === name)
}

/** One use of such a flag: `--set a.b=1` is `{ flag: 'set', text: 'a.b=1' }`. */
export interface SetArgument {
  readonly flag: SetFlag
  readonly text: string
}
