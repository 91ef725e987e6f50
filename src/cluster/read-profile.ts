// A cluster profile, read from cluster.yaml and from the files of nodes and repositories that it points at.

import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import type { CredentialFile } from './credentials/credential-file.ts'
import { withCredentials } from './credentials/with-credentials.ts'
import type { Distribution, RuntimeKind } from './distribution.ts'
import { readKubelet } from './kubelet-settings.ts'
import { kubeletFlags } from './minikube/flags.ts'
import { minikubeProfile, type MinikubeProfile } from './minikube/profile.ts'
import { nodeFiles, type NodeFiles, type NodePath } from './node-files.ts'
import { inOrder } from './notice.ts'
import type { ProfilePreset } from './preset.ts'
import type { Profile } from './profile.ts'
import { profileType, type CredentialsSettings, type NodeSettings, type ProfileSettings } from './profile-settings.ts'
import type { PlacedText, ProfileProblem, Report } from './profile-type.ts'
import { readManifests } from './read-manifests.ts'
import { readRuntime, type RuntimeInput } from './read-runtime.ts'
import { startOf, type Tree } from './tree.ts'
import { parseVersion, type Version } from './version.ts'
import { readYamlTree } from './yaml-tree.ts'

/** A profile, and what is wrong with cluster.yaml and the paths in it; absent where it cannot be made. */
export interface ProfileRead {
  readonly profile: Profile | undefined
  readonly problems: readonly ProfileProblem[]
}

/** What reading needs to know. */
export interface ProfileOptions {
  /** Where paths are shown from; absolute. */
  readonly cwd: string
  readonly presets: readonly ProfilePreset[]
}

/** What is assumed where a profile does not say the version of its runtime. CRI-O has the minor versions of Kubernetes. */
const NEWEST_RUNTIME: Readonly<Record<RuntimeKind, Version>> = {
  containerd: { major: 2, minor: 3, patch: 4 },
  crio: { major: 1, minor: 37, patch: 0 },
  dockerd: { major: 29, minor: 0, patch: 0 },
}
/** Bytes of one file of credentials, or of a distribution's own file. */
const FILE_LIMIT = 1 << 20

/** Reads a profile. No file outside of those that it names is opened, and no program is run. */
export async function readProfile(file: SourceFile, options: ProfileOptions): Promise<ProfileRead> {
  const problems: ProfileProblem[] = []
  const report: Report = (where, message, hint) => problems.push({ where, message, hint })
  const read = await readYamlTree(file)
  if (!read.ok) report(read.problem.where, read.problem.message, 'mend it')
  const settings = read.ok ? settingsOf(file, read.tree, report) : undefined
  if (settings === undefined || problems.length > 0) return { profile: undefined, problems }
  const reading: Reading = { file, options, settings, report, folder: folderOf(file, options.cwd) }
  tellPreset(reading)
  const profile = await profileOf(reading)
  return { profile, problems }
}

function settingsOf(file: SourceFile, tree: Tree | undefined, report: Report): ProfileSettings | undefined {
  if (tree !== undefined) return profileType.read(tree, '', report)
  report(startOf(file), 'the profile is empty', 'write distribution: and node: at least')
  return undefined
}

interface Reading {
  readonly file: SourceFile
  readonly options: ProfileOptions
  readonly settings: ProfileSettings
  readonly report: Report
  /** The folder of cluster.yaml; absolute. */
  readonly folder: string
}

function folderOf({ place }: SourceFile, cwd: string): string {
  return place.kind === 'disk' ? path.dirname(path.resolve(cwd, place.path)) : cwd
}

async function profileOf(reading: Reading): Promise<Profile | undefined> {
  const { file, settings, report, folder, options } = reading
  const distribution = settings.distribution ?? presetOf(reading)?.distribution ?? 'kubeadm'
  const kubernetes = versionOf(settings.kubernetes, report)
  const node = nodeFiles(nodePaths(settings.node, folder), options.cwd)
  const manifests = await readManifests(settings.manifests ?? [], { folder, cwd: options.cwd }, report)
  const minikube = distribution === 'minikube' ? minikubeOf(reading) : undefined
  const runtime = await runtimeOf(reading, { distribution, kubernetes, files: node, manifests })
  if (runtime === undefined) return undefined
  return withCredentials({
    file,
    ...(kubernetes === undefined ? {} : { kubernetes }),
    ...(settings.kubernetes === undefined ? {} : { kubernetesText: settings.kubernetes }),
    distribution,
    runtime,
    ...registriesOf(settings),
    ...(await kubeletOf(node, settings)),
    apiServer: { admissionPlugins: settings.apiServer?.admissionPlugins ?? [] },
    credentialFiles: credentialFiles(reading, settings.credentials),
    manifests,
    ...(settings.pullSecret === undefined ? {} : { pullSecret: settings.pullSecret }),
    ...(minikube === undefined ? {} : { minikube }),
    node,
    notices: inOrder([...runtime.config.notices, ...(minikube?.notices ?? [])]),
  })
}

async function runtimeOf(
  reading: Reading,
  node: Pick<RuntimeInput, 'distribution' | 'kubernetes' | 'files' | 'manifests'>,
): Promise<Profile['runtime'] | undefined> {
  const { distribution } = node
  const { file, settings, report, options } = reading
  const kind = settings.runtime?.kind ?? presetOf(reading)?.runtime ?? usualRuntime(distribution)
  const version = versionOf(settings.runtime?.version, report) ?? (kind === 'crio' ? node.kubernetes : undefined)
  const config = settings.runtime?.config?.text
  const clusterConfig = fileAt(reading, settings.clusterConfig)
  const runtime = await readRuntime({
    ...node,
    kind,
    version: version ?? NEWEST_RUNTIME[kind],
    config,
    clusterConfig,
    minikube: settings.minikube?.flags ?? {},
    cwd: options.cwd,
  })
  if (runtime === undefined)
    report(startOf(file), `${distribution} does not run with ${kind}`, 'name another runtime.kind')
  return runtime
}

function minikubeOf(reading: Reading): MinikubeProfile {
  const { minikube = {} } = reading.settings
  return minikubeProfile(minikube, fileAt(reading, minikube.registryCreds))
}

function registriesOf(
  settings: ProfileSettings,
): Pick<Profile, 'isAirGapped' | 'reachable' | 'insecure' | 'preloaded'> {
  return {
    isAirGapped: settings.airGapped ?? false,
    reachable: settings.reachableRegistries ?? [],
    insecure: settings.insecureRegistries ?? [],
    preloaded: settings.preloadedImages ?? [],
  }
}

function presetOf({ settings: { preset }, options: { presets } }: Reading): ProfilePreset | undefined {
  return presets.find(({ name }) => name === preset?.text)
}

function tellPreset({ settings: { preset }, options: { presets }, report }: Reading): void {
  if (preset === undefined || presets.some(({ name }) => name === preset.text)) return
  const known = presets.map(({ name }) => name).join(', ')
  report(preset.where, `there is no preset ${preset.text}`, `known are ${known}`)
}

function versionOf(written: PlacedText | undefined, report: Report): Version | undefined {
  if (written === undefined) return undefined
  const version = parseVersion(written.text)
  if (version === undefined) report(written.where, `${written.text} is no version`, 'write it like 1.35.2')
  return version
}

function usualRuntime(distribution: Distribution): RuntimeKind {
  if (distribution === 'openshift') return 'crio'
  return distribution === 'minikube' ? 'dockerd' : 'containerd'
}

function nodePaths(node: NodeSettings | undefined, folder: string): readonly NodePath[] {
  const root = node?.root === undefined ? [] : [{ node: '/', real: path.resolve(folder, node.root.text) }]
  const files = [...(node?.files ?? [])].map(([nodePath, { text }]): NodePath => {
    const clean = path.posix.normalize(nodePath)
    return { node: clean.length > 1 ? clean.replace(/\/$/, '') : clean, real: path.resolve(folder, text) }
  })
  return [...root, ...files]
}

async function kubeletOf(files: NodeFiles, settings: ProfileSettings): ReturnType<typeof readKubelet> {
  const { kubelet, featureGates } = await readKubelet({
    files,
    config: settings.kubelet?.config?.text,
    flags: new Map([...kubeletFlags(settings.minikube?.flags), ...(settings.kubelet?.flags ?? [])]),
  })
  return { kubelet, featureGates: new Map([...featureGates, ...(settings.featureGates ?? [])]) }
}

function fileAt({ folder, options, report }: Reading, named: PlacedText | undefined): SourceFile | undefined {
  if (named === undefined) return undefined
  const absolute = path.resolve(folder, named.text)
  const file = readSourceFile({ absolute, path: displayPath(absolute, options.cwd), limit: FILE_LIMIT })
  if (!isProblem(file)) return file
  report(named.where, `${file.path} ${file.message}`, file.hint)
  return undefined
}

function credentialFiles(reading: Reading, settings: CredentialsSettings | undefined): readonly CredentialFile[] {
  const make = (
    kind: CredentialFile['kind'],
    named: PlacedText,
    registries: CredentialFile['registries'],
  ): readonly CredentialFile[] => {
    const file = fileAt(reading, named)
    return file === undefined ? [] : [{ kind, file, registries }]
  }
  return [
    ...(settings?.dockerConfigs ?? []).flatMap((named) => make('docker-config', named, [])),
    ...(settings?.containersAuth ?? []).flatMap((named) => make('containers-auth', named, [])),
    ...(settings?.googleKeys ?? []).flatMap((key) => make('google-key', key.file, key.registries)),
  ]
}
