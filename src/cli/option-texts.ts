// What people read of the options: for the help, completion, and complaints about values.

import type { OptionName, options } from './options.ts'

/** Under which heading of a command's help an option stands. */
export type OptionGroup = 'input' | 'release' | 'rules' | 'registries' | 'rewrite' | 'output' | 'general'

interface OwnText {
  readonly group: OptionGroup
  /** What it does, without a full stop. */
  readonly help: string
  /** How it is typed, for the help of the command and for errors. */
  readonly example?: string
}
interface ValuedText extends OwnText {
  /** What stands for the value. */
  readonly placeholder: string
  /** What the values can be, where that is known beforehand; for completion. */
  readonly suggestions?: 'formats' | 'lists' | 'rules'
}

type TextFor<Kind> = Kind extends 'flag' | 'choice' ? OwnText : ValuedText

/** What is said of one option. */
export type OptionText = OwnText & Partial<ValuedText>

/** What is said of an option; a placeholder where it takes a free value. */
export function optionText(name: OptionName): OptionText {
  return texts[name]
}

const texts: { readonly [Name in OptionName]: TextFor<(typeof options)[Name]['kind']> } = {
  values: {
    placeholder: 'FILE',
    group: 'input',
    help: 'values file laid over the chart, as in Helm; - is standard input',
    example: '-f values-prod.yaml',
  },
  set: {
    placeholder: 'KEY=VALUE',
    group: 'input',
    help: 'value laid over the values files, as in Helm',
    example: '--set image.tag=1.27.3',
  },
  'set-string': {
    placeholder: 'KEY=VALUE',
    group: 'input',
    help: 'the same, always a string',
  },
  'set-json': {
    placeholder: 'KEY=JSON',
    group: 'input',
    help: 'the same, written as JSON',
  },
  'set-literal': {
    placeholder: 'KEY=TEXT',
    group: 'input',
    help: 'the same, taken as it stands',
  },
  'set-file': {
    placeholder: 'KEY=FILE',
    group: 'input',
    help: 'the same, read from a file',
  },
  name: {
    placeholder: 'NAME',
    group: 'release',
    help: 'name of the release (default release-name)',
    example: '--name web',
  },
  namespace: {
    placeholder: 'NAME',
    group: 'release',
    help: 'its namespace (default default)',
  },
  helm: {
    group: 'release',
    help: 'which Helm to be like: 4.1.4 or 3.17.1',
  },
  'kube-version': {
    placeholder: 'VERSION',
    group: 'release',
    help: 'version of Kubernetes that templates see, instead of the one that Helm assumes; images --control-plane: whose images',
    example: '--kube-version 1.30',
  },
  'api-versions': {
    placeholder: 'API',
    group: 'release',
    help: 'API versions that templates see besides those of Kubernetes',
    example: '-a monitoring.coreos.com/v1',
  },
  'is-upgrade': {
    group: 'release',
    help: 'templates see an upgrade instead of an installation',
  },
  lookup: {
    placeholder: 'FILE',
    group: 'release',
    help: 'cluster objects that `lookup` finds, as YAML documents; without it it finds nothing',
    example: '--lookup objects.yaml',
  },
  'include-crds': {
    group: 'output',
    help: 'print the files in crds/ as well',
  },
  'no-render': {
    group: 'release',
    help: 'look at the values alone, and not at what charts make of them',
  },
  'no-hooks': {
    group: 'output',
    help: 'leave hooks out',
  },
  'no-tests': {
    group: 'output',
    help: 'leave the hooks of `helm test` out',
  },
  'show-only': {
    placeholder: 'TEMPLATE',
    group: 'output',
    help: 'only what these templates make; a path behind the name of the chart, or a pattern',
    example: "-s 'templates/*.yaml'",
  },
  trace: {
    group: 'output',
    help: 'tell for each line which values, template and conditions make it',
  },
  exclude: {
    placeholder: 'GLOB',
    group: 'input',
    help: 'paths that are not looked at, besides what Git ignores',
    example: "--exclude 'vendor/**'",
  },
  'force-exclude': {
    group: 'input',
    help: 'leave excluded paths out even where they are named on the command line',
  },
  'stdin-filename': {
    placeholder: 'NAME',
    group: 'input',
    help: 'how standard input (-) is called in messages, and where its configuration is looked for',
  },
  profile: {
    placeholder: 'FILE',
    group: 'input',
    help: 'cluster profile, instead of the one that chartpin.yaml names by cluster:',
    example: '--profile cluster.yaml',
  },
  'control-plane': {
    group: 'input',
    help: 'list the images of the cluster itself: of the Kubernetes that --kube-version or the cluster profile names; without paths nothing else',
    example: '--control-plane --kube-version 1.35.2',
  },
  cluster: {
    group: 'output',
    help: 'of cluster.yaml instead of chartpin.yaml',
  },
  lock: {
    group: 'output',
    help: 'of chartpin.lock.yaml instead of chartpin.yaml',
  },
  config: {
    placeholder: 'FILE',
    group: 'rules',
    help: 'configuration file, instead of the nearest chartpin.yaml of each input',
  },
  'no-config': {
    group: 'rules',
    help: 'read no configuration file',
  },
  preset: {
    group: 'rules',
    help: 'the set of rules to start from',
  },
  rule: {
    placeholder: 'RULE=LEVEL',
    suggestions: 'rules',
    group: 'rules',
    help: 'level of one rule: error, warning, info or off',
    example: '--rule floating-tag=off',
  },
  select: {
    placeholder: 'RULE',
    suggestions: 'rules',
    group: 'rules',
    help: 'only these rules, also those that are off otherwise',
  },
  baseline: {
    placeholder: 'FILE',
    group: 'rules',
    help: 'findings recorded there are not reported; `chartpin baseline` writes it',
  },
  'no-baseline': {
    group: 'rules',
    help: 'report what the baseline holds as well',
  },
  'no-ignores': {
    group: 'rules',
    help: 'report also what `# chartpin: ignore[…]` comments silence',
  },
  render: {
    group: 'rules',
    help: 'render charts in all their configurations as well, for the rules that need it',
  },
  'fail-on': {
    group: 'rules',
    help: 'the lowest severity that makes the exit code 1',
  },
  'max-warnings': {
    placeholder: 'N',
    group: 'rules',
    help: 'exit code 1 for more warnings than this, and not for fewer',
  },
  unsafe: {
    group: 'rewrite',
    help: 'make also the fixes that may change what is installed',
  },
  to: {
    placeholder: 'REGISTRY',
    group: 'rewrite',
    help: 'where all images shall come from: host[:port][/path]; configure: with http:// or https:// in front where that is not to be found out; copy: to there, or into oci:FOLDER or oci-archive:FILE.tar',
    example: '--to registry.example.com/mirror',
  },
  path: {
    group: 'rewrite',
    help: 'what of the old name follows --to: its registry and path, its path, or the last part of it',
  },
  map: {
    placeholder: 'FILE',
    group: 'rewrite',
    help: 'mapping file: ordered source patterns and their targets',
  },
  digests: {
    group: 'rewrite',
    help: 'ask the registries for the digest of each image, and write it as well; the tag stays',
  },
  'digests-from': {
    placeholder: 'FILE',
    group: 'rewrite',
    help: 'the same with the digests of a list or lock file: lines, chartpin.lock.yaml, ImagesLock, Images.lock',
    example: '--digests-from images.txt',
  },
  locked: {
    group: 'rewrite',
    help: 'the same with the digests of chartpin.lock.yaml and no network; each image must be in it',
  },
  'lock-file': {
    placeholder: 'FILE',
    group: 'registries',
    help: 'the lock, instead of chartpin.lock.yaml in the folder of the chart or the working directory',
  },
  online: {
    group: 'registries',
    help: 'ask the registries for every image, and judge by what they say',
  },
  offline: {
    group: 'registries',
    help: 'ask no registry: lock holds only the images against the lock, check tells what is known from earlier',
  },
  'max-age': {
    placeholder: 'MINUTES',
    group: 'registries',
    help: 'images that were found less long ago are not asked for again (default 0: each is asked for)',
    example: '--max-age 60',
  },
  ask: {
    group: 'rewrite',
    help: 'which registry is asked for digests: that which an image comes from, or that which it goes to',
  },
  platform: {
    placeholder: 'OS/ARCH',
    group: 'registries',
    help: 'digests of this platform: of its own manifest instead of the index; for check and lint: each image must have it; for lock: only these are recorded; for copy: only these are copied, below the whole index',
    example: '--platform linux/amd64',
  },
  'dry-run': {
    group: 'rewrite',
    help: 'list what would be copied from where to where and how many bytes that are, and write nothing',
  },
  against: {
    placeholder: 'FILE',
    group: 'registries',
    help: 'ask nobody: look whether a list, a lock (of chartpin, kbld, imgpkg, or Images.lock), an OCI layout (oci:FOLDER, oci-archive:FILE.tar) or docker-archive:FILE.tar has every image',
    example: '--against oci:bundle',
  },
  insecure: {
    placeholder: 'HOST',
    group: 'registries',
    help: 'a registry whose certificate is not checked, or that speaks http; those of this machine are such unless --ca is given',
    example: '--insecure registry.test:5000',
  },
  ca: {
    placeholder: 'FILE',
    group: 'registries',
    help: 'certificates (PEM) of authorities that are trusted beside those of the system',
  },
  auth: {
    placeholder: 'FILE',
    group: 'registries',
    help: "credentials, in Docker's config.json or Podman's auth.json form, instead of those of this user",
  },
  'credential-helpers': {
    group: 'registries',
    help: 'run the programs that these files name to get credentials',
  },
  'no-referrers': {
    group: 'rewrite',
    help: 'leave signatures and attestations that refer to the images behind',
  },
  'keep-going': {
    group: 'rewrite',
    help: 'print the manifests also where an image in them cannot be changed',
  },
  output: {
    placeholder: 'FILE',
    group: 'rewrite',
    help: 'write there, and leave the input alone: an override values file (.yaml) or a chart archive (.tgz); - is standard output; configure: a folder',
    example: '-o values.airgap.yaml',
  },
  diff: {
    group: 'rewrite',
    help: 'print what would change and write nothing; exit code 1 where anything would',
  },
  'pull-secret': {
    placeholder: 'NAME',
    group: 'rewrite',
    help: 'give the pods of moved images this pull secret, instead of the one that the cluster profile names, where the chart has a key for it; configure: what the pull secrets are called',
    example: '--pull-secret regcred',
  },
  force: {
    group: 'rewrite',
    help: 'write also what changes more than images and what follows from them; configure: over files of others',
  },
  check: {
    group: 'rewrite',
    help: 'write nothing; exit code 1 where anything would change',
  },
  format: {
    placeholder: 'FMT[=FILE]',
    suggestions: 'formats',
    group: 'output',
    help: 'how results are written, and where to; more than one at a time',
    example: '--format text --format sarif=chartpin.sarif',
  },
  as: {
    placeholder: 'FORMAT',
    suggestions: 'lists',
    group: 'output',
    help: 'write the list for another tool, in one of the list formats below, instead of a report',
    example: '--as skopeo',
  },
  explain: {
    group: 'output',
    help: 'tell below each attempt which files and lines led to it',
  },
  all: {
    group: 'output',
    help: 'lint: show every finding on a terminal, not only the first 50 of each rule; images, why, diff, resolve, configure: look also at what other values switch on',
  },
  color: {
    group: 'output',
    help: 'colours in what people read; auto: on a terminal',
  },
  'no-color': {
    group: 'output',
    help: 'the same as --color=never',
  },
  quiet: {
    group: 'output',
    help: 'findings and results only: no summary, no advice',
  },
  verbose: {
    group: 'output',
    help: 'tell also what was read, what was left out and why',
  },
  help: {
    group: 'general',
    help: 'this help',
  },
  version: {
    group: 'general',
    help: 'the version',
  },
}
