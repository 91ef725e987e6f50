// The table of commands: what each is called, takes and does, for the parser, the help and completion.

import type { CommandName } from './command-names.ts'

/** One command. */
export interface Command {
  /** What stands behind the name in the line of usage. */
  readonly operands: string
  /** How many operands it takes at most. */
  readonly most: number
  readonly summary: string
  /** What the help says below the summary, a sentence or two. */
  readonly about: string
  readonly examples: readonly string[]
  /** What its operands are, for completion. */
  readonly completes: 'files' | 'rules' | 'shells' | 'commands' | 'nothing'
}

/** By name, in the order of the help. */
export const commands: { readonly [Name in CommandName]: Command } = {
  lint: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'find what is wrong with container images (the default command)',
    about:
      'Reads charts, chart archives and values files, by default everything below the working directory. A path can be a folder, a file, a glob, or - for standard input.',
    examples: [
      'chartpin',
      'chartpin charts/web -f values-prod.yaml',
      'chartpin --preset air-gapped --format sarif=chartpin.sarif',
    ],
    completes: 'files',
  },
  fix: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'make the safe fixes that the rules offer',
    about:
      'Changes only the bytes of the values in question. Fixes that may change what is installed are made only with --unsafe.',
    examples: ['chartpin fix --diff', 'chartpin fix charts/web --unsafe'],
    completes: 'files',
  },
  pin: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'rewrite values so that images come from another registry',
    about:
      'In place, or with -o as an override values file that holds only the changed keys. A second run changes nothing. The result is not proven by rendering.',
    examples: [
      'chartpin pin --to registry.example.com/mirror --diff',
      'chartpin pin charts/web --map mapping.yaml -o values.airgap.yaml',
    ],
    completes: 'files',
  },
  images: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'list every image, one a line',
    about: 'Standard output holds the references and nothing else; --format json tells where each comes from.',
    examples: ['chartpin images charts/web > images.txt', 'chartpin images web-1.2.3.tgz --format json'],
    completes: 'files',
  },
  render: {
    operands: '[CHART]',
    most: 1,
    summary: 'print the manifests of a chart, as `helm template` would',
    about:
      'Byte for byte what Helm prints, without a Helm and without a cluster; --trace tells for each line where it comes from. Random values, certificates and the time are stand-ins, the same in every run. Exit code 1 where Helm could not render the chart.',
    examples: [
      'chartpin render charts/web -f values-prod.yaml',
      'chartpin render web-1.2.3.tgz --set image.tag=1.27.3 --trace',
      'chartpin render charts/web -s templates/deployment.yaml --helm 3',
    ],
    completes: 'files',
  },
  explain: {
    operands: 'RULE',
    most: 1,
    summary: 'what a rule finds, why, and what to do',
    about: 'Needs no network: the documents of the rules are built in.',
    examples: ['chartpin explain floating-tag'],
    completes: 'rules',
  },
  rules: {
    operands: '',
    most: 0,
    summary: 'list the rules with their levels',
    about: 'The levels are those that are in force in the working directory.',
    examples: ['chartpin rules', 'chartpin rules --format json'],
    completes: 'nothing',
  },
  config: {
    operands: '[PATH]',
    most: 1,
    summary: 'print the settings in force, and where each comes from',
    about: 'For the working directory, or for PATH.',
    examples: ['chartpin config', 'chartpin config charts/web'],
    completes: 'files',
  },
  init: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'write a short chartpin.yaml from what is found',
    about: 'Never overwrites a file. Prints the lines for .pre-commit-config.yaml.',
    examples: ['chartpin init'],
    completes: 'files',
  },
  baseline: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'record the findings of today, so that only new ones are reported',
    about:
      'Writes the file named by --baseline or by the configuration, else chartpin-baseline.json; what is gone is dropped from it.',
    examples: ['chartpin baseline'],
    completes: 'files',
  },
  schema: {
    operands: '',
    most: 0,
    summary: 'print the JSON Schema of chartpin.yaml',
    about:
      'For editors: a first line `# yaml-language-server: $schema=chartpin.schema.json` in chartpin.yaml points to it.',
    examples: ['chartpin schema > chartpin.schema.json'],
    completes: 'nothing',
  },
  completion: {
    operands: 'SHELL',
    most: 1,
    summary: 'print the completion script of bash, zsh or fish',
    about: 'The script is static: no process is started for a completion.',
    examples: [
      'source <(chartpin completion bash)',
      'chartpin completion fish > ~/.config/fish/completions/chartpin.fish',
    ],
    completes: 'shells',
  },
  version: {
    operands: '',
    most: 0,
    summary: 'print the version',
    about: 'With --verbose also of Node and of the system.',
    examples: ['chartpin version'],
    completes: 'nothing',
  },
  help: {
    operands: '[COMMAND]',
    most: 1,
    summary: 'this help, or that of a command',
    about: 'The same as COMMAND --help.',
    examples: ['chartpin help pin'],
    completes: 'commands',
  },
}
