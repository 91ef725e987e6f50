// The objects of OpenShift: mirror sets for digests and for tags, and the cluster's list of insecure registries
// (openshift/api config/v1 types_image_digest_mirror_set.go, types_image_tag_mirror_set.go).

import { emitYaml } from '../../yaml/emit.ts'
import { matchedLength } from '../crio/prefix.ts'
import { below, stringsOf } from '../tree.ts'
import { isAtLeast, type Version } from '../version.ts'
import { entryFor } from './credentials.ts'
import { MARK, together, type Guide, type GuideFile, type Limit } from './guide.ts'
import { printPlace, type Place, type Redirect, type Wish } from './wish.ts'
import { yaml, type Json } from './yaml.ts'

/** The guide for OpenShift; its nodes are configured by the cluster alone. Mirror sets are of 4.13, which is Kubernetes 1.26. */
export function openShiftGuide(wish: Wish, kubernetes: Version | undefined): Guide {
  const { redirects } = wish
  const hasSets = kubernetes === undefined || isAtLeast(kubernetes, 1, 26)
  const own = redirects.filter(({ source, target }) => printPlace(source) !== printPlace(target))
  const sets = own.length === 0 ? [] : hasSets ? mirrorSets(own) : [contentPolicy(own)]
  const limits = [
    ...(hasSets || own.length === 0 ? [] : oldLimits(own)),
    ...(hasSets ? hitLimits(own) : []),
    ...pullSecret(wish),
  ]
  const steps = sets.length === 0 ? [] : ['oc apply -f cluster/; the nodes take it over one by one']
  return together([{ files: sets, steps, limits }, insecureGuide(wish)])
}

function object(name: string, ...objects: readonly Json[]): GuideFile {
  const text = `${MARK}\n${objects.map((each) => emitYaml(yaml(each), { as: 'file' })).join('---\n')}`
  return { place: { kind: 'cluster', name }, text, secrets: [] }
}

function mirrorSets(redirects: readonly Redirect[]): readonly GuideFile[] {
  const entries = redirects.map(({ source, target, upstream }) => ({
    source: printPlace(source),
    mirrors: [printPlace(target)],
    mirrorSourcePolicy:
      upstream === 'never' && !isHit(source, redirects) ? 'NeverContactSource' : 'AllowContactingSource',
  }))
  const set = (kind: string, key: string): Json => {
    return { apiVersion: 'config.openshift.io/v1', kind, metadata: { name: 'chartpin' }, spec: { [key]: entries } }
  }
  return [
    object('image-digest-mirror-set.yaml', set('ImageDigestMirrorSet', 'imageDigestMirrors')),
    object('image-tag-mirror-set.yaml', set('ImageTagMirrorSet', 'imageTagMirrors')),
  ]
}

/** Whether blocking a registry would block a mirror too: a name without a port stands for all of its ports (sysregistriesv2). */
function isHit(source: Place, redirects: readonly Redirect[]): boolean {
  return redirects.some(({ target, access }) => {
    return access === 'verified' && matchedLength(`${printPlace(target)}/a`, printPlace(source)) !== undefined
  })
}

function hitLimits(redirects: readonly Redirect[]): readonly Limit[] {
  return redirects
    .filter(({ source, upstream }) => upstream === 'never' && isHit(source, redirects))
    .map(({ source }) => ({
      message: `${printPlace(source)} cannot be kept from being asked: a block on it would be one on the mirror with a port, too`,
      hint: 'give the mirror another name',
    }))
}

function contentPolicy(redirects: readonly Redirect[]): GuideFile {
  return object('image-content-source-policy.yaml', {
    apiVersion: 'operator.openshift.io/v1alpha1',
    kind: 'ImageContentSourcePolicy',
    metadata: { name: 'chartpin' },
    spec: {
      repositoryDigestMirrors: redirects.map(({ source, target }) => {
        return { source: printPlace(source), mirrors: [printPlace(target)] }
      }),
    },
  })
}

function oldLimits(redirects: readonly Redirect[]): readonly Limit[] {
  const tags: Limit = {
    message: 'this OpenShift has mirrors for digests only: images with a tag are asked of their own registry',
    hint: 'pin the charts to digests: chartpin pin --digests FILE',
  }
  if (redirects.every(({ upstream }) => upstream === 'after')) return [tags]
  return [
    tags,
    { message: 'this OpenShift cannot keep nodes from asking the registries themselves', hint: 'from 4.13 on it can' },
  ]
}

/** The lists of the cluster's Image object are replaced as a whole by a patch, so that what it has already is repeated. */
function insecureGuide({ insecure, redirects, profile: { manifests } }: Wish): Guide {
  const targets = redirects.filter(({ access }) => access !== 'verified').map(({ target }) => target.host)
  const wanted = [...new Set([...insecure.keys(), ...targets])]
  if (wanted.length === 0) return { files: [], steps: [], limits: [] }
  const image = manifests.find(({ kind, name, apiVersion }) => {
    return kind === 'Image' && name === 'cluster' && apiVersion.startsWith('config.openshift.io/')
  })
  const before = stringsOf(below(image?.tree, 'spec', 'registrySources', 'insecureRegistries')).map(({ text }) => text)
  const patch = {
    apiVersion: 'config.openshift.io/v1',
    kind: 'Image',
    metadata: { name: 'cluster' },
    spec: { registrySources: { insecureRegistries: [...new Set([...before, ...wanted])] } },
  }
  const limits: readonly Limit[] =
    image === undefined
      ? [
          {
            message:
              'the list of insecure registries that the cluster has is not in the profile, and the patch replaces it',
            hint: 'put the output of `oc get image.config.openshift.io/cluster -o yaml` among its manifests',
          },
        ]
      : []
  return {
    files: [{ ...object('image-config.yaml', patch), place: { kind: 'setup', name: 'image-config.yaml' } }],
    steps: ['oc patch image.config.openshift.io/cluster --type=merge --patch-file image-config.yaml'],
    limits,
  }
}

/** What the kubelet finds goes to no mirror; the pull secret of the whole cluster does, by the name of the mirror. */
function pullSecret({ redirects, entries }: Wish): readonly Limit[] {
  const hosts = [
    ...new Set(redirects.flatMap(({ target }) => (entryFor(target, entries) === undefined ? [] : [target.host]))),
  ]
  return hosts.map((host) => ({
    message: `nodes send ${host} what the pull secret of the whole cluster has for it, and nothing else`,
    hint: 'add it: oc get secret/pull-secret -n openshift-config, then oc set data secret/pull-secret',
  }))
}
