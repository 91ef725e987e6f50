// The exit codes, each with the sentence that help and README print.

/** What the process ends with. Stable from 1.0. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  usage: 2,
  failed: 3,
  bug: 70,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** By code, for people. */
export const exitCodeMeanings: readonly (readonly [ExitCode, string])[] = [
  [exitCodes.clean, 'nothing to say, or everything done'],
  [
    exitCodes.findings,
    'findings at or above --fail-on; with --diff or --check: something would change; for diff: the images differ; for why: nothing is found; for resolve: an image is not pulled, or the cluster is configured wrong; for lock: --check finds it out of date',
  ],
  [exitCodes.usage, 'the command line or the configuration is wrong, or a named path is not there'],
  [exitCodes.failed, 'could not finish: a file cannot be written, an edit was refused, or a registry gives no answer'],
  [exitCodes.bug, 'a mistake in chartpin itself'],
]
