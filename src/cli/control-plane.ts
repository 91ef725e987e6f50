// The images of the cluster itself for `chartpin images --control-plane`: of the release that --kube-version, the profile or its
// ClusterConfiguration names.

import path from 'node:path'
import {
  clusterImages,
  configuredRelease,
  KNOWN_DISTRIBUTIONS,
  parseRelease,
  type ClusterImage,
  type KubernetesRelease,
} from '../cluster/control-plane/cluster-images.ts'
import { KNOWN_MINORS } from '../cluster/control-plane/versions.ts'
import type { Profile } from '../cluster/profile.ts'
import { mergeLists, type ImageList, type ListedImage } from '../images/image-list.ts'
import { parseReference } from '../reference/parse.ts'
import { printMark } from '../reports/place.ts'
import { visible } from '../text/width.ts'
import { readClusterProfile } from './cluster-profile.ts'
import { UsageError } from './failure.ts'
import { gatherList, type GatheredList } from './gather-list.ts'
import type { Invocation } from './invocation.ts'
import type { SettingsSource } from './settings.ts'
import { nothingSeen } from './subjects.ts'

/**
 * Lists the images of a cluster, with those of everything that an invocation names; without operands nothing but them. Throws `UsageError`
 * where nothing says the release of Kubernetes, or its images are not known.
 */
export async function gatherWithCluster(
  invocation: Invocation,
  source: SettingsSource,
  evidence: 'values' | 'rendered',
): Promise<GatheredList> {
  const { operands, io } = invocation
  const [first = '.'] = operands
  const settings = await source.of(first === '-' ? io.cwd : path.resolve(io.cwd, first))
  const profile = settings.cluster === undefined ? undefined : await readClusterProfile(invocation, settings)
  refuseOthers(profile)
  const release = releaseOf(invocation, profile)
  const { images, left } = clusterImages(release, profile)
  if (images === undefined) throw unknownRelease(release)
  const list = { images: images.map(listed), unlisted: [] }
  for (const each of left) io.stderr.write(`! ${visible(each)}\n`)
  const gathered = operands.length === 0 ? nothingGathered() : await gatherList(invocation, source, evidence)
  return {
    ...gathered,
    list: mergeLists([gathered.list, list]),
    cluster: `Kubernetes ${release.tag.slice(1)}`,
  }
}

function nothingGathered(): GatheredList {
  const list: ImageList = { images: [], unlisted: [] }
  return { list, seen: nothingSeen(), problems: [], charts: [], rendered: [], valuesOnly: 0, placesOf: () => [] }
}

const EXAMPLE =
  'name --kube-version, as in --kube-version 1.35.2, or write kubernetes: 1.35.2 into cluster.yaml and name that: --profile cluster.yaml'

function releaseOf({ options, given }: Invocation, profile: Profile | undefined): KubernetesRelease {
  const flag = options['kube-version']
  const named =
    flag === undefined
      ? (profile?.kubernetesText ?? textOf(profile && configuredRelease(profile)))
      : { text: flag, where: undefined }
  if (named === undefined)
    throw new UsageError('chartpin images --control-plane needs to know the version of Kubernetes', { hint: EXAMPLE })
  const release = parseRelease(named.text)
  if (release !== undefined) return release
  const place = flag === undefined ? named.where && printMark(named.where) : given.get('kube-version')
  throw new UsageError(`${named.text} is no whole version of Kubernetes`, {
    because: [`${place === undefined ? '' : `${place}: `}images are tagged by the patch release`],
    hint: EXAMPLE,
  })
}

function textOf(text: string | undefined): { readonly text: string; readonly where: undefined } | undefined {
  return text === undefined ? undefined : { text, where: undefined }
}

function refuseOthers(profile: Profile | undefined): void {
  if (profile === undefined || KNOWN_DISTRIBUTIONS.includes(profile.distribution)) return
  throw new UsageError(`the images that ${profile.distribution} brings for its own cluster are not known`, {
    because: [`known are those of ${KNOWN_DISTRIBUTIONS.join(' and ')}`],
    hint: 'take the list that comes with its release; --no-config --kube-version 1.35.2 gives the images of kubeadm',
  })
}

function unknownRelease({ tag }: KubernetesRelease): UsageError {
  const [oldest, newest] = KNOWN_MINORS
  return new UsageError(`the images of Kubernetes ${tag.slice(1)} are not known`, {
    because: [`known are 1.${oldest} to 1.${newest}`],
    hint: `\`kubeadm config images list --kubernetes-version ${tag}\` tells them`,
  })
}

function listed(part: ClusterImage): ListedImage {
  if (!parseReference(part.image).ok || !parseReference(part.origin).ok)
    throw new UsageError(`${part.component} is no image reference by the cluster profile`, {
      hint: 'correct the image repository, or the sandbox image, of the profile',
    })
  return { reference: part.image, tagFrom: 'cluster', uses: [], parts: [part] }
}
