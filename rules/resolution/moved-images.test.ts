// The entries are in order, and each is found by an image that real charts name.

import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parseReference } from '../../src/reference/parse.ts'
import { checkRegistry, checkRepository } from '../../src/reference/parts.ts'
import { nameOf } from '../../src/reference/print.ts'
import { findMoved, newPlaceOf } from './find-moved.ts'
import { MOVED_CHART_REPOSITORIES } from './moved-chart-repositories.ts'
import type { MovedImage } from './moved-image.ts'
import { MOVED_IMAGES } from './moved-images.ts'
import { movedHosts, movedPlaces } from './moved-places.ts'

/** The registry and prefix of an entry. */
function keyOf({ match }: MovedImage): string {
  return `${match.registry}/${match.repositoryPrefix ?? ''}`
}

function find(text: string): MovedImage | undefined {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return findMoved(parsed.reference)
}

test('the entries are sorted by registry and prefix, and unique', () => {
  const keys = MOVED_IMAGES.map(keyOf)
  assert.deepEqual(keys, [...new Set(keys)].toSorted())
})

test('the places of all entries are known', () => {
  const whole = new Set(
    MOVED_IMAGES.flatMap(({ match }) => (match.repositoryPrefix === undefined ? [match.registry] : [])),
  )
  const places = MOVED_IMAGES.filter(({ match }) => !match.registry.startsWith('*.')).map(({ match }) => {
    const { registry, repositoryPrefix = '' } = match
    return whole.has(registry) ? registry : `${registry}/${repositoryPrefix.split('/', 1)[0] ?? ''}`
  })
  assert.deepEqual([...movedPlaces], [...new Set(places)].toSorted())
  const hosts = MOVED_IMAGES.flatMap(({ match }) => (match.registry.startsWith('*.') ? [match.registry.slice(1)] : []))
  assert.deepEqual(movedHosts, [...new Set(hosts)])
})

for (const moved of MOVED_IMAGES) {
  test(`the entry of ${keyOf(moved)} is well-formed`, () => {
    const { match, since, source, note, replacement } = moved
    assert.equal(checkRegistry(match.registry.replace(/^\*\./, 'x.')), undefined)
    for (const prefix of [match.repositoryPrefix ?? 'x', ...(match.exceptPrefixes ?? [])])
      assert.equal(checkRepository(prefix), undefined)
    for (const prefix of match.exceptPrefixes ?? []) assert.ok(prefix.startsWith(match.repositoryPrefix ?? ''), prefix)
    assert.match(since, /^20\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)
    assert.match(source, /^https:\/\/\S+$/)
    assert.match(note, /^[^\n]+[^.\n]$/)
    if (replacement !== undefined)
      assert.equal(checkRegistry(`${replacement.registry}/${replacement.repositoryPrefix ?? 'x'}`), undefined)
    assert.ok(moved.tags === 'check' || replacement !== undefined, 'no tags can be the same without a new place')
  })
}

const hex = 'ab'.repeat(32)

/** For each entry an image of a real chart, and its new place. */
const images: readonly (readonly [image: string, key: string, newPlace?: string])[] = [
  ['kong-docker-kubernetes-ingress-controller.bintray.io/kong-ingress-controller:0.7.0', '*.bintray.io/'],
  [
    'docker.bintray.io/jfrog/artifactory-oss:5.2.0',
    '*.bintray.io/jfrog',
    'releases-docker.jfrog.io/jfrog/artifactory-oss',
  ],
  ['asia.gcr.io/project/app:1', 'asia.gcr.io/'],
  ['cgr.dev/chainguard/python:3.11', 'cgr.dev/chainguard'],
  ['argoproj/argoexec:v3.4.0', 'docker.io/argoproj', 'quay.io/argoproj/argoexec'],
  ['argoproj/argocd:v2.0.0', 'docker.io/argoproj/argocd', 'quay.io/argoproj/argocd'],
  ['bitnami/redis:4.0.7-r0', 'docker.io/bitnami', 'docker.io/bitnamilegacy/redis'],
  ['docker.io/bitnami/nginx:1.29.1-debian-12-r0', 'docker.io/bitnami', 'docker.io/bitnamilegacy/nginx'],
  [`index.docker.io/bitnami/nginx@sha256:${hex}`, 'docker.io/bitnami', 'docker.io/bitnamilegacy/nginx'],
  [
    'docker.io/flannel/flannel-cni-plugin:v1.6.0-flannel1',
    'docker.io/flannel',
    'ghcr.io/flannel-io/flannel-cni-plugin',
  ],
  ['fluxcd/source-controller:v0.17.1', 'docker.io/fluxcd', 'ghcr.io/fluxcd/source-controller'],
  ['minio/mc:RELEASE.2022-08-11T00-30-48Z', 'docker.io/minio/mc', 'quay.io/minio/mc'],
  ['minio/minio:RELEASE.2020-06-14T18-32-17Z', 'docker.io/minio/minio', 'quay.io/minio/minio'],
  ['docker.pkg.github.com/owner/repository/image:1', 'docker.pkg.github.com/'],
  ['eu.gcr.io/project/app:1', 'eu.gcr.io/'],
  ['gcr.io/heptio-images/authenticator:v0.1.0', 'gcr.io/'],
  ['gcr.io/google-containers/exechealthz:1.2', 'gcr.io/google-containers', 'registry.k8s.io/exechealthz'],
  ['gcr.io/google_containers/defaultbackend:1.0', 'gcr.io/google_containers', 'registry.k8s.io/defaultbackend'],
  ['gcr.io/istio-release/pilot:1.25.0', 'gcr.io/istio-release', 'docker.io/istio/pilot'],
  [
    'gcr.io/kubebuilder/kube-rbac-proxy:v0.11.0',
    'gcr.io/kubebuilder/kube-rbac-proxy',
    'quay.io/brancz/kube-rbac-proxy',
  ],
  ['gcr.io/kubernetes-helm/tiller:v2.16.0', 'gcr.io/kubernetes-helm/tiller', 'ghcr.io/helm/tiller'],
  [
    'gcr.io/tekton-releases/github.com/tektoncd/pipeline/cmd/git-init:v0.29.0',
    'gcr.io/tekton-releases',
    'ghcr.io/tektoncd/github.com/tektoncd/pipeline/cmd/git-init',
  ],
  ['k8s.gcr.io/defaultbackend:1.4', 'k8s.gcr.io/', 'registry.k8s.io/defaultbackend'],
  [
    'k8s.gcr.io/kube-state-metrics/kube-state-metrics:v2.4.1',
    'k8s.gcr.io/',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics',
  ],
  [
    'quay.io/coreos/kube-state-metrics:v1.9.7',
    'quay.io/coreos/kube-state-metrics',
    'registry.k8s.io/kube-state-metrics/kube-state-metrics',
  ],
  [
    'quay.io/coreos/prometheus-config-reloader:v0.38.1',
    'quay.io/coreos/prometheus-config-reloader',
    'quay.io/prometheus-operator/prometheus-config-reloader',
  ],
  [
    'quay.io/coreos/prometheus-operator:v0.38.1',
    'quay.io/coreos/prometheus-operator',
    'quay.io/prometheus-operator/prometheus-operator',
  ],
  ['quay.io/k8scsi/csi-provisioner:v1.4.0', 'quay.io/k8scsi', 'registry.k8s.io/sig-storage/csi-provisioner'],
  ['quay.io/minio/mc:RELEASE.2024-11-21T17-21-54Z', 'quay.io/minio/mc'],
  ['quay.io/minio/minio:RELEASE.2024-12-18T13-15-44Z', 'quay.io/minio/minio'],
  ['registry.istio.io/release/proxyv2:1.30.0', 'registry.istio.io/release', 'docker.io/istio/proxyv2'],
  ['registry.k8s.io/ingress-nginx/controller:v1.15.1', 'registry.k8s.io/ingress-nginx'],
  ['registry.opensource.zalan.do/acid/spilo-10:1.5-p5', 'registry.opensource.zalan.do/'],
  ['us.gcr.io/project/app:1', 'us.gcr.io/'],
  ['us.gcr.io/k8s-artifacts-prod/coredns:1.7.0', 'us.gcr.io/k8s-artifacts-prod', 'registry.k8s.io/coredns'],
]

for (const [image, key, newPlace] of images) {
  test(`${image} ${newPlace === undefined ? 'has moved' : `is now ${newPlace}`}`, () => {
    const moved = find(image)
    assert.ok(moved !== undefined)
    assert.equal(keyOf(moved), key)
    const parsed = parseReference(image)
    assert.ok(parsed.ok)
    const place = newPlaceOf(moved, parsed.reference.repository)
    assert.equal(place === undefined ? undefined : nameOf(place), newPlace)
  })
}

test('each entry is found by at least one image', () => {
  assert.deepEqual([...new Set(images.map(([, key]) => key))].toSorted(), MOVED_IMAGES.map(keyOf))
})

const others = [
  'nginx:1.27',
  'bitnamilegacy/redis:8.0.2-debian-12-r4',
  'bitnami/kubectl',
  'bitnami/nginx:latest',
  `bitnami/nginx:latest@sha256:${hex}`,
  'bitnami/sealed-secrets-controller:0.30.0',
  'bitnamisecure/nginx:latest',
  'cgr.dev/chainguard/bash:latest',
  'fluxcd/flux:1.25.4',
  'gcr.io/distroless/static:nonroot',
  'istio/pilot:1.30.0',
  'minio/operator:v7.0.0',
  'quay.io/coreos/clair:v2.1.8',
  'quay.io/argoproj/argocd:v3.4.4',
  'quay.io/k8scsi-mirror/csi-provisioner:v1',
  'registry.k8s.io/coredns/coredns:v1.12.0',
  'mirror.example/bitnami/redis:4.0.7-r0',
  'bintray.io/jfrog/x:1',
]

for (const image of others) {
  test(`nothing is known of ${image.slice(0, 60)}`, () => {
    assert.equal(find(image), undefined)
  })
}

test('a replacement is not itself an image that has moved, but for those that are frozen and known to be', () => {
  const chains = MOVED_IMAGES.filter(({ confidence }) => confidence === 'confirmed').flatMap((moved) => {
    const place = newPlaceOf(moved, `${moved.match.repositoryPrefix ?? 'x'}/app`)
    const next = place && findMoved({ ...place, tag: '1' })
    return next === undefined ? [] : [`${keyOf(moved)} → ${keyOf(next)}`]
  })
  assert.deepEqual(chains, ['docker.io/minio/mc → quay.io/minio/mc', 'docker.io/minio/minio → quay.io/minio/minio'])
})

test('the chart repositories are sorted and lead elsewhere', () => {
  const urls = MOVED_CHART_REPOSITORIES.map(({ url }) => url)
  assert.deepEqual(urls, [...new Set(urls)].toSorted())
  for (const { url, replacement } of MOVED_CHART_REPOSITORIES)
    assert.notEqual(new URL(url).host, new URL(replacement).host)
})
