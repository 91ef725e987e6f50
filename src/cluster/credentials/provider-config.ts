// The kubelet's CredentialProviderConfig: which programs it asks for which images, and why it would not start with it
// (kubernetes pkg/credentialprovider/plugin/config.go, kubelet config/v1/types.go).

import { isProblem, type SourceFile } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import {
  below,
  booleanOf,
  entriesOf,
  itemsOf,
  startOf,
  stringOf,
  stringsOf,
  whereOf,
  type Fault,
  type Tree,
} from '../tree.ts'
import { isAtLeast, type Version } from '../version.ts'
import { readYamlTree } from '../yaml-tree.ts'
import type { ProgramInput } from './program.ts'
import { registryPattern } from './registry-pattern.ts'
import { Sealed } from './sealed.ts'
import { sealFile, sealedWhere } from './sealed-file.ts'

/** How a provider is told whose pod it is for. */
export interface TokenAttributes {
  readonly where: Where
  readonly audience: string
  readonly requiresAccount: boolean
  /** Annotations of the service account: without a required one the provider is not asked. */
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** A program that the kubelet asks for credentials. */
export interface CredentialProvider {
  readonly name: string
  readonly where: Where
  readonly images: readonly PlacedText[]
  readonly apiVersion: string
  /** As it is written: `12h`, `0s`. */
  readonly cacheDuration: string
  /** May hold secrets. */
  readonly input: Sealed<Pick<ProgramInput, 'args' | 'env'>>
  readonly token?: TokenAttributes
}

/** All providers, or what the kubelet does not start with. */
export interface ProviderConfig {
  readonly providers: readonly CredentialProvider[]
  readonly faults: readonly Fault[]
}

/** What decides which files are good. */
export interface ProviderConfigOptions {
  /** Absent: the newest. */
  readonly kubernetes: Version | undefined
  /** Whether `KubeletServiceAccountTokenForCredentialProviders` is on. */
  readonly hasTokenGate: boolean
}

/** Reads the file, or the folder of files, at a path of the node; undefined where the profile has nothing there. */
export async function readProviderConfig(
  path: PlacedText,
  files: NodeFiles,
  options: ProviderConfigOptions,
): Promise<ProviderConfig | undefined> {
  const named = filesAt(path.text, files)
  if (named === undefined) return undefined
  const providers: CredentialProvider[] = []
  const faults: Fault[] = []
  for (const file of named) await readOne(file, options, { providers, faults })
  if (providers.length === 0 && faults.length === 0)
    faults.push({ where: path.where, message: `no credential provider is set up at ${path.text}` })
  return { providers, faults: [...faults, ...repeated(providers)] }
}

function filesAt(path: string, files: NodeFiles): readonly SourceFile[] | undefined {
  const file = files.read(path)
  if (file !== undefined && !isProblem(file)) return [file]
  const names = files.list(path)
  if (names === undefined || isProblem(names)) return undefined
  return names
    .filter((name) => /\.(?:json|ya?ml)$/.test(name))
    .flatMap((name) => {
      const each = files.read(`${path}/${name}`)
      return each === undefined || isProblem(each) ? [] : [each]
    })
}

interface Read {
  readonly providers: CredentialProvider[]
  readonly faults: Fault[]
}

async function readOne(file: SourceFile, options: ProviderConfigOptions, { providers, faults }: Read): Promise<void> {
  const read = await readYamlTree(file)
  if (!read.ok) {
    faults.push({ where: sealedWhere(read.problem.where), message: 'it is neither YAML nor JSON' })
    return
  }
  const refuse: Refuse = (where, message) => faults.push({ where: sealedWhere(where), message })
  const { tree } = read
  const start = startOf(sealFile(file))
  if (stringOf(below(tree, 'kind')) !== 'CredentialProviderConfig')
    refuse(start, 'kind must be CredentialProviderConfig')
  checkVersion(tree, start, { options, refuse })
  tellUnknown(tree, 'config', refuse)
  const list = itemsOf(below(tree, 'providers'))
  if (list.length === 0) refuse(below(tree, 'providers') ?? start, 'providers must name one at least')
  for (const item of list) providers.push(providerOf(item, { options, refuse }))
}

type Refuse = (where: Where, message: string) => void
interface Checking {
  readonly options: ProviderConfigOptions
  readonly refuse: Refuse
}

/** Since when each version of the file is read; the gate KubeletCredentialProviders moved along with them (KEP-2133). */
const FILE_VERSIONS: readonly { readonly version: string; readonly minor: number }[] = [
  { version: 'kubelet.config.k8s.io/v1alpha1', minor: 20 },
  { version: 'kubelet.config.k8s.io/v1beta1', minor: 24 },
  { version: 'kubelet.config.k8s.io/v1', minor: 26 },
]
/** The same for what a provider speaks. */
const SPOKEN_VERSIONS: readonly { readonly version: string; readonly minor: number }[] = [
  { version: 'credentialprovider.kubelet.k8s.io/v1alpha1', minor: 20 },
  { version: 'credentialprovider.kubelet.k8s.io/v1beta1', minor: 24 },
  { version: 'credentialprovider.kubelet.k8s.io/v1', minor: 26 },
]

function checkVersion(tree: Tree | undefined, start: Where, { options, refuse }: Checking): void {
  const written = below(tree, 'apiVersion')
  const known = FILE_VERSIONS.find(({ version }) => version === stringOf(written))
  if (known === undefined)
    refuse(written ?? start, `apiVersion must be one of ${FILE_VERSIONS.map(({ version }) => version).join(', ')}`)
  else if (!hasMinor(options.kubernetes, known.minor))
    refuse(written ?? start, `${known.version} is read from Kubernetes 1.${known.minor} on`)
}

function hasMinor(kubernetes: Version | undefined, minor: number): boolean {
  return kubernetes === undefined || isAtLeast(kubernetes, 1, minor)
}

/** The decoder is strict: a key that it does not know is an error. */
const KNOWN: Readonly<Record<'config' | 'provider' | 'token', readonly string[]>> = {
  config: ['apiVersion', 'kind', 'providers'],
  provider: ['name', 'matchImages', 'defaultCacheDuration', 'apiVersion', 'args', 'env', 'tokenAttributes'],
  token: [
    'serviceAccountTokenAudience',
    'cacheType',
    'requireServiceAccount',
    'requiredServiceAccountAnnotationKeys',
    'optionalServiceAccountAnnotationKeys',
  ],
}

function tellUnknown(tree: Tree | undefined, what: keyof typeof KNOWN, refuse: Refuse): void {
  for (const { name, where } of entriesOf(tree)) {
    if (!KNOWN[what].includes(name))
      refuse(where, `unknown key ${name.slice(0, 60)}: known are ${KNOWN[what].join(', ')}`)
  }
}

function providerOf(tree: Tree, checking: Checking): CredentialProvider {
  const { refuse } = checking
  tellUnknown(tree, 'provider', refuse)
  const name = stringOf(below(tree, 'name')) ?? ''
  const nameFault = faultOfName(name)
  if (nameFault !== undefined) refuse(below(tree, 'name') ?? tree, nameFault)
  const images = stringsOf(below(tree, 'matchImages')).map(({ text, where }) => ({ text, where: sealedWhere(where) }))
  if (images.length === 0) refuse(below(tree, 'matchImages') ?? tree, 'matchImages must name one pattern at least')
  for (const { text, where } of images)
    if (registryPattern(text) === undefined) refuse(where, 'a pattern of matchImages is no address')
  const apiVersion = spokenVersion(tree, checking)
  const token = below(tree, 'tokenAttributes')
  return {
    name,
    where: sealedWhere(below(tree, 'name') ?? tree),
    images,
    apiVersion,
    cacheDuration: durationOf(tree, refuse),
    input: new Sealed({
      args: stringsOf(below(tree, 'args')).map(({ text }) => text),
      env: envOf(below(tree, 'env')),
    }),
    ...(token === undefined ? {} : { token: tokenOf(token, apiVersion, checking) }),
  }
}

function faultOfName(name: string): string | undefined {
  if (name === '') return 'name must be the name of a program'
  return /[/ ]/.test(name) || name === '.' || name === '..'
    ? 'name must be the name of a file, without slashes and blanks'
    : undefined
}

function spokenVersion(tree: Tree, { options, refuse }: Checking): string {
  const written = below(tree, 'apiVersion')
  const known = SPOKEN_VERSIONS.find(({ version }) => version === stringOf(written))
  if (known === undefined) {
    refuse(
      written ?? tree,
      `apiVersion of a provider must be one of ${SPOKEN_VERSIONS.map(({ version }) => version).join(', ')}`,
    )
    return ''
  }
  if (!hasMinor(options.kubernetes, known.minor))
    refuse(written ?? tree, `${known.version} is spoken from Kubernetes 1.${known.minor} on`)
  return known.version
}

/** As Go's time.ParseDuration takes it. */
const DURATION = /^[+-]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/

function durationOf(tree: Tree, refuse: Refuse): string {
  const written = below(tree, 'defaultCacheDuration')
  const text = stringOf(written)
  if (text === undefined) refuse(written ?? tree, 'defaultCacheDuration must be written, like 10m')
  else if (!DURATION.test(text)) refuse(written ?? tree, 'defaultCacheDuration is no duration; write it like 10m')
  else if (text.startsWith('-') && /[1-9]/.test(text))
    refuse(written ?? tree, 'defaultCacheDuration must not be negative')
  return text ?? ''
}

function envOf(list: Tree | undefined): ProgramInput['env'] {
  return itemsOf(list).map((item) => ({
    name: stringOf(below(item, 'name')) ?? '',
    value: stringOf(below(item, 'value')) ?? '',
  }))
}

function tokenOf(tree: Tree, apiVersion: string, { options, refuse }: Checking): TokenAttributes {
  tellUnknown(tree, 'token', refuse)
  const audience = stringOf(below(tree, 'serviceAccountTokenAudience')) ?? ''
  const requires = booleanOf(below(tree, 'requireServiceAccount'))
  const required = stringsOf(below(tree, 'requiredServiceAccountAnnotationKeys')).map(({ text }) => text)
  const optional = stringsOf(below(tree, 'optionalServiceAccountAnnotationKeys')).map(({ text }) => text)
  const rules: readonly (readonly [boolean, string])[] = [
    [!options.hasTokenGate, 'tokenAttributes needs the feature gate KubeletServiceAccountTokenForCredentialProviders'],
    [audience === '', 'serviceAccountTokenAudience must be written'],
    [requires === undefined, 'requireServiceAccount must be written'],
    [
      apiVersion !== 'credentialprovider.kubelet.k8s.io/v1',
      'tokenAttributes goes only with apiVersion credentialprovider.kubelet.k8s.io/v1',
    ],
    [
      requires === false && required.length > 0,
      'requiredServiceAccountAnnotationKeys goes only with requireServiceAccount: true',
    ],
    [required.some((key) => optional.includes(key)), 'an annotation cannot be both required and optional'],
    [hasRepeats(required) || hasRepeats(optional), 'an annotation is named twice'],
    [!isCacheType(below(tree, 'cacheType'), options.kubernetes), 'cacheType must be ServiceAccount or Token'],
  ]
  for (const [isWrong, message] of rules) if (isWrong) refuse(tree, message)
  return { where: sealedWhere(tree), audience, requiresAccount: requires ?? true, required, optional }
}

/** The alpha of 1.33 has no such field (KEP-4412). */
function isCacheType(tree: Tree | undefined, kubernetes: Version | undefined): boolean {
  const text = stringOf(tree)
  return text === 'ServiceAccount' || text === 'Token' || (tree === undefined && !hasMinor(kubernetes, 34))
}

function hasRepeats(texts: readonly string[]): boolean {
  return new Set(texts).size < texts.length
}

function repeated(providers: readonly CredentialProvider[]): readonly Fault[] {
  const seen = new Set<string>()
  return providers.flatMap(({ name, where }) => {
    const isRepeated = seen.has(name)
    seen.add(name)
    return isRepeated ? [{ where: whereOf(where), message: `the provider ${name.slice(0, 60)} is set up twice` }] : []
  })
}
