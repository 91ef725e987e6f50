// The images of the cluster itself: the versions that go with a release (testdata/cluster/vectors/control-plane.json), and their names
// in other repositories.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parseVersion, type Version } from '../version.ts'
import { controlPlaneImages, type ControlPlaneComponent, type ControlPlaneSettings } from './images.ts'
import { KNOWN_MINORS } from './versions.ts'

interface Vector {
  readonly version: string
  readonly coredns: string
  readonly etcd: string
  readonly pause: string
}

const place = new URL('../../../testdata/cluster/vectors/control-plane.json', import.meta.url)
// The file is the project's own, and has this shape.
const vectors = JSON.parse(readFileSync(place, 'utf8')) as readonly Vector[]

function version(text: string): Version {
  const parsed = parseVersion(text)
  assert.ok(parsed !== undefined)
  return parsed
}

function names(settings: ControlPlaneSettings, component?: ControlPlaneComponent): readonly string[] {
  const images = controlPlaneImages(settings)
  assert.ok(images !== undefined)
  return images.filter((each) => component === undefined || each.component === component).map(({ image }) => image)
}

for (const { version: release, coredns, etcd, pause } of vectors)
  test(`Kubernetes ${release} has its CoreDNS, etcd and pause`, () => {
    assert.deepEqual(names({ kubernetes: version(release) }), [
      `registry.k8s.io/kube-apiserver:v${release}`,
      `registry.k8s.io/kube-controller-manager:v${release}`,
      `registry.k8s.io/kube-scheduler:v${release}`,
      `registry.k8s.io/kube-proxy:v${release}`,
      `registry.k8s.io/${coredns}`,
      `registry.k8s.io/pause:${pause}`,
      `registry.k8s.io/etcd:${etcd}`,
    ])
  })

test('every known minor version has a vector', () => {
  const [oldest, newest] = KNOWN_MINORS
  const minors = new Set(vectors.map((each) => version(each.version).minor))
  assert.deepEqual([oldest, newest, minors.size], [20, 37, newest - oldest + 1])
})

test('versions that are not known have no images', () => {
  assert.equal(controlPlaneImages({ kubernetes: version('1.19.0') }), undefined)
  assert.equal(controlPlaneImages({ kubernetes: version('1.38.0') }), undefined)
  assert.equal(controlPlaneImages({ kubernetes: version('2.30.0') }), undefined)
})

const kubernetes = version('1.35.0')

test('in another repository kubeadm looks for CoreDNS one level higher', () => {
  assert.deepEqual(names({ kubernetes, repository: 'hub.example/k8s/' }, 'coredns'), [
    'hub.example/k8s/coredns:v1.13.1',
  ])
  assert.deepEqual(names({ kubernetes, dns: { repository: 'hub.example/dns', tag: 'v9' } }, 'coredns'), [
    'hub.example/dns/coredns:v9',
  ])
})

test('with minikube both names of CoreDNS are needed, and a storage provisioner', () => {
  const images = controlPlaneImages({ kubernetes, repository: 'hub.example/k8s', isMinikube: true }) ?? []
  assert.deepEqual(
    images.filter(({ component }) => component === 'coredns').map(({ image, by }) => `${image} ${by.join()}`),
    ['hub.example/k8s/coredns:v1.13.1 kubeadm', 'hub.example/k8s/coredns/coredns:v1.13.1 minikube'],
  )
  assert.ok(images.every(({ origin }) => /^(?:registry\.k8s\.io|gcr\.io)\//.test(origin)))
  assert.equal(images.at(-1)?.image, 'hub.example/k8s/k8s-minikube/storage-provisioner:v5')
  assert.deepEqual(names({ kubernetes, isMinikube: true }, 'coredns'), ['registry.k8s.io/coredns/coredns:v1.13.1'])
})

test('each image says where to copy it from', () => {
  const images = controlPlaneImages({ kubernetes, repository: 'hub.example/k8s' }) ?? []
  assert.deepEqual(
    images.map(({ origin }) => origin),
    names({ kubernetes }),
  )
})

test('parts that the cluster does not have are left out', () => {
  const parts = names({ kubernetes, hasNoProxy: true, etcd: { isExternal: true } })
  assert.deepEqual(
    parts.filter((image) => /proxy|etcd/.test(image)),
    [],
  )
  assert.deepEqual(names({ kubernetes, etcd: { repository: 'hub.example', tag: '1' } }, 'etcd'), ['hub.example/etcd:1'])
})
