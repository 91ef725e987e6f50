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
      'chartpin pin charts/web --to registry.example.com/mirror --digests',
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
    operands: '[CHART|LIST|REF…]',
    most: Infinity,
    summary: 'how a cluster would pull images: which requests, in which order, with which credential',
    about:
      'By cluster.yaml, which points at the files of a node and of a repository. Of charts every image with the pods that run it, and of lists each line; what exists as a path is a path, everything else a reference. Lists the requests of its runtime in their order, and what is wrong with its configuration; --explain tells the file and line behind each. No registry is asked, and no secret is printed; programs that keep credentials are run with --credential-helpers only. Exit code 1 where an image is not pulled, or the configuration of the cluster has an error.',
    examples: [
      'chartpin resolve nginx:1.27 --profile cluster.yaml',
      'chartpin resolve charts/web --profile cluster.yaml --explain',
    ],
    completes: 'files',
  },
  check: {
    operands: '[CHART|LIST|REF…]',
    most: Infinity,
    summary: 'ask registries whether every image is there',
    about:
      'For every image of charts and lists: is it there, which digest has it, and who was asked with which credential; with --to or --map at its target too, where it must be the same. From this machine, or with --profile along the mirrors of a cluster; --platform wants these platforms of each image. --against asks nobody, and looks in a list, a lock, an OCI layout or an archive of docker save; --offline tells what earlier runs were told. Exit code 1 where an image is missing, 3 where a registry did not say.',
    examples: [
      'chartpin check charts/web --platform linux/amd64,linux/arm64',
      'chartpin check charts/web --to registry.example.com/mirror',
      'chartpin check charts/web --against oci:bundle',
    ],
    completes: 'files',
  },
  lock: {
    operands: '[CHART|LIST…]',
    most: Infinity,
    summary: 'record the digest of every image in chartpin.lock.yaml, or hold it against the registries',
    about:
      'Asks the registries for every image that the charts can run or their values name, and writes its digest, platforms, size and source to the lock; entries without a change stay. --check writes nothing and says what is new, gone, or under another digest than before: exit code 1. Where a registry gives no answer the entry stays as it was, and the exit code is 3. `chartpin pin --locked` takes digests from the lock without a network.',
    examples: [
      'chartpin lock charts/web',
      'chartpin lock --check',
      'chartpin lock charts/web --to registry.example.com/mirror --platform linux/amd64',
    ],
    completes: 'files',
  },
  copy: {
    operands: '[CHART|LIST|LOCK|REF|LAYOUT…]',
    most: Infinity,
    summary: 'copy images into a registry, or into an OCI layout and from there into the registry',
    about:
      'Whole indexes with all their platforms, byte for byte, so that every digest stays; signatures and attestations go along. LAYOUT is oci:FOLDER or oci-archive:FILE.tar, as in skopeo; a LOCK (chartpin.lock.yaml) is copied by its digests. What is there is not sent again, so a copy that was cut off goes on with the same command. One image that fails does not stop the others: exit code 3, and what failed is told at the end.',
    examples: [
      'chartpin copy charts/web --to registry.example.com/mirror',
      'chartpin copy charts/web --to oci-archive:bundle.tar',
      'chartpin copy oci-archive:bundle.tar --to registry.example.com/mirror',
      'chartpin copy chartpin.lock.yaml --map mapping.yaml --dry-run',
    ],
    completes: 'files',
  },
  configure: {
    operands: '[CHART|LIST…]',
    most: Infinity,
    summary: 'write the files that make a cluster pull from where you want',
    about:
      'By cluster.yaml, which tells what runs on the nodes, and by --to or --map, as for `chartpin pin`: mirrors of the runtime in the form that its version reads, pull secrets and service accounts from the files of credentials that the profile names, settings of the kubelet and of what sets the cluster up. For the registries of the charts and lists that are named; without any for those that the mapping names, or all that are known. Prints what it would write, or with -o writes it into a folder laid out like a node; credentials are never printed. Tells where each file belongs, what is to be restarted, and what this runtime cannot do. No cluster is touched.',
    examples: [
      'chartpin configure --profile cluster.yaml --to mirror.example.com/hub',
      'chartpin configure charts/web --profile cluster.yaml --to http://registry.local:5000 -o guide',
      'chartpin configure images.txt --profile cluster.yaml --map mapping.yaml -o guide',
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
    summary: 'print the JSON Schema of chartpin.yaml, cluster.yaml or chartpin.lock.yaml',
    about:
      'For editors: a first line `# yaml-language-server: $schema=chartpin.schema.json` in chartpin.yaml points to it.',
    examples: [
      'chartpin schema > chartpin.schema.json',
      'chartpin schema --cluster > cluster.schema.json',
      'chartpin schema --lock > lock.schema.json',
    ],
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
