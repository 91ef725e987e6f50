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
      'In place, or with -o as an override values file that holds only the changed keys. A second run changes nothing. Charts are rendered before and after, in every configuration that can be found: what moves is proven, and what cannot be moved is named with its place.',
    examples: [
      'chartpin pin --to registry.example.com/mirror --diff',
      'chartpin pin charts/web --map mapping.yaml -o values.airgap.yaml',
      'chartpin pin charts/web -f values.airgap.yaml --to registry.example.com/mirror --check',
    ],
    completes: 'files',
  },
  images: {
    operands: '[PATH…]',
    most: Infinity,
    summary: 'list every image, one a line',
    about:
      'Of charts what they run as they are, by rendering them; of values files what they ask for. Standard output holds the references and nothing else; --verbose tells beside it where each runs and by which keys, --format json everything, and --as writes the list for another tool. A chart that does not render is listed from its values, and said to be unproven.',
    examples: [
      'chartpin images charts/web > images.txt',
      'chartpin images web-1.2.3.tgz --all --verbose',
      'chartpin images web-1.2.3.tgz --format json',
      'chartpin images charts/web --as regsync --to registry.example.com/mirror',
    ],
    completes: 'files',
  },
  why: {
    operands: 'IMAGE|KEY [CHART]',
    most: 2,
    summary: 'from an image to the keys that make it, or from a key to what it reaches',
    about:
      'IMAGE is a reference or a part of one (`nginx`), KEY a path of the values (`image.tag`, `redis.image`). Tells where it runs, what writes it, which keys it is made of, on what it depends, and how to have it from another registry. What the release as it is does not run is looked for with other values; --all looks for both. Exit code 1 where nothing is found.',
    examples: ['chartpin why nginx charts/web', 'chartpin why metrics.image web-1.2.3.tgz -f values-prod.yaml'],
    completes: 'files',
  },
  diff: {
    operands: 'OLD NEW',
    most: 2,
    summary: 'which images come and go between two charts or lists',
    about:
      'Each side is a list with one reference a line, or whatever `chartpin images` lists, with the same options. Prints + for what is new, - for what is gone, and ~ for another tag or digest; --as writes a list of what has to be carried over. Exit code 1 where the images differ.',
    examples: ['chartpin diff web-1.2.3.tgz web-1.3.0.tgz', 'chartpin diff images.txt charts/web --as skopeo'],
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
  resolve: {
    operands: '[REF|CHART…]',
    most: Infinity,
    summary: 'how a cluster would pull images: which requests, in which order, with which credential',
    about:
      'By cluster.yaml, which points at the files of a node and of a repository. Of charts every image with the pods that run it; what exists as a path is a path, everything else a reference. Lists the requests of its runtime in their order, and what is wrong with its configuration; --explain tells the file and line behind each. No registry is asked, and no secret is printed. Exit code 1 where an image is not pulled, or the configuration of the cluster has an error.',
    examples: [
      'chartpin resolve nginx:1.27 --profile cluster.yaml',
      'chartpin resolve charts/web --profile cluster.yaml --explain',
    ],
    completes: 'files',
  },
  'post-render': {
    operands: '',
    most: 0,
    summary: 'move the images in manifests on standard input, for what no key controls',
    about:
      'Prints the manifests as they came, with nothing changed but the references: in containers, in custom resources, in arguments and variables, in texts and Secrets that surely name images. Made to be a post-renderer of Helm: where something cannot be changed, or the input is no YAML, nothing is printed and the exit code is 3. A second run changes nothing.',
    examples: [
      'chartpin post-render --to registry.example.com/mirror < manifests.yaml',
      'chartpin post-render --map mapping.yaml --diff < manifests.yaml',
    ],
    completes: 'nothing',
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
    about:
      'Never overwrites a file. Prints the lines for .pre-commit-config.yaml. With --cluster it writes a short cluster.yaml instead, for `chartpin resolve`.',
    examples: ['chartpin init', 'chartpin init --cluster'],
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
    summary: 'print the JSON Schema of chartpin.yaml, or of cluster.yaml',
    about:
      'For editors: a first line `# yaml-language-server: $schema=chartpin.schema.json` in chartpin.yaml points to it.',
    examples: ['chartpin schema > chartpin.schema.json', 'chartpin schema --cluster > cluster.schema.json'],
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
