// How the kubelet of a node is set up, as far as it decides how images are pulled: its KubeletConfiguration, and its flags
// (kubernetes kubelet config/v1beta1/types.go).

import { isProblem } from '../files/source-file.ts'
import type { NodeFiles } from './node-files.ts'
import type { KubeletSettings } from './profile.ts'
import type { PlacedSwitch, PlacedText } from './profile-type.ts'
import { below, entriesOf, stringOf, stringsOf, whereOf, type Tree } from './tree.ts'
import { readYamlTree } from './yaml-tree.ts'

/** Where a kubelet has its configuration, as kubeadm sets it up. */
const KUBELET_CONFIG = '/var/lib/kubelet/config.yaml'
/** Files of flags, by what sets them (kubeadm, packages). */
const FLAG_FILES: readonly string[] = [
  '/var/lib/kubelet/kubeadm-flags.env',
  '/etc/default/kubelet',
  '/etc/sysconfig/kubelet',
]

/** What is set for a kubelet. */
export interface KubeletRead {
  readonly kubelet: KubeletSettings
  /** Feature gates of configuration and flags; flags win. */
  readonly featureGates: ReadonlyMap<string, PlacedSwitch>
}

/** Where a kubelet's files are, and flags that are told elsewhere; these win over those of files. */
export interface KubeletFiles {
  readonly files: NodeFiles
  readonly config: string | undefined
  readonly flags: ReadonlyMap<string, PlacedText>
}

/** Reads a kubelet's configuration; what is not there sets nothing. */
export async function readKubelet({ files, config, flags }: KubeletFiles): Promise<KubeletRead> {
  const file = files.read(config ?? KUBELET_CONFIG)
  const read = file === undefined || isProblem(file) ? undefined : await readYamlTree(file)
  const tree = read?.ok === true ? read.tree : undefined
  const all = new Map([...FLAG_FILES.flatMap((path) => flagsIn(files, path)), ...flags])
  const policy = textAt(tree, 'imagePullCredentialsVerificationPolicy')
  const maximumGcAge = textAt(tree, 'imageMaximumGCAge')
  return {
    kubelet: {
      ...(policy === undefined ? {} : { pullCredentialsPolicy: policy }),
      preloadedAllowlist: stringsOf(below(tree, 'preloadedImagesVerificationAllowlist')),
      ...(maximumGcAge === undefined ? {} : { maximumGcAge }),
      ...flagAs(all, 'image-credential-provider-config', 'credentialProviderConfig'),
      ...flagAs(all, 'image-credential-provider-bin-dir', 'credentialProviderBinDir'),
      ...flagAs(all, 'pod-infra-container-image', 'podInfraContainerImage'),
    },
    featureGates: new Map([...gatesIn(tree), ...gatesOfFlag(all.get('feature-gates'))]),
  }
}

type Gate = readonly [string, PlacedSwitch]

function textAt(tree: Tree | undefined, name: string): PlacedText | undefined {
  const found = below(tree, name)
  const text = stringOf(found)
  return found === undefined || text === undefined ? undefined : { text, where: whereOf(found) }
}

function flagAs<Name extends string>(
  flags: ReadonlyMap<string, PlacedText>,
  flag: string,
  name: Name,
): Partial<Record<Name, PlacedText>> {
  const found = flags.get(flag)
  // One key, and it is the name.
  return found === undefined ? {} : ({ [name]: found } as Record<Name, PlacedText>)
}

function gatesIn(tree: Tree | undefined): readonly Gate[] {
  return entriesOf(below(tree, 'featureGates')).flatMap(({ name, value, where }): readonly Gate[] => {
    return value.kind === 'scalar' && typeof value.value === 'boolean' ? [[name, { isOn: value.value, where }]] : []
  })
}

/** `A=true,B=false`. */
function gatesOfFlag(flag: PlacedText | undefined): readonly Gate[] {
  if (flag === undefined) return []
  return flag.text.split(',').flatMap((pair): readonly Gate[] => {
    const [name = '', value = ''] = pair.split('=')
    return name === '' ? [] : [[name.trim(), { isOn: /^(?:true|t|1)$/i.test(value.trim()), where: flag.where }]]
  })
}

/** Flags in a file of shell variables: `KUBELET_EXTRA_ARGS="--a=b --c d"`. */
function flagsIn(files: NodeFiles, path: string): readonly (readonly [string, PlacedText])[] {
  const file = files.read(path)
  if (file === undefined || isProblem(file)) return []
  return Array.from(file.text.matchAll(/(?<![^\s"'=])--([a-z][a-z0-9-]*)(?:[= ]([^\s"'-][^\s"']*))?/g), (match) => {
    const [all, name = '', text = 'true'] = match
    return [name, { text, where: { file, span: { start: match.index, end: match.index + all.length } } }] as const
  })
}
