// The images of the clusters that profiles describe: what kubeadm is told, what minikube adds, what the runtime has for sandboxes.

import assert from 'node:assert/strict'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import type { Profile } from '../profile.ts'
import { readProfile } from '../read-profile.ts'
import { clusterImages, configuredRelease, parseRelease, type KubernetesRelease } from './cluster-images.ts'

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Images that begin so are compared. */
  readonly of: string
  readonly images: readonly string[]
}

const kubeadm = (lines: string): string =>
  `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\nkubernetesVersion: v1.34.2\n${lines}`
const containerd = (config: string, version: string): Readonly<Record<string, string>> => ({
  'cluster.yaml': `runtime: { kind: containerd, version: ${version} }\nnode: { files: { /etc/containerd/config.toml: config.toml } }\n`,
  'config.toml': config,
})
const minikube = (flags: string, more = ''): Readonly<Record<string, string>> => ({
  'cluster.yaml': `distribution: minikube\nkubernetes: 1.34.2\nruntime: { kind: dockerd }\nminikube:\n  flags: ${flags}\n${more}`,
})

const cases: readonly Case[] = [
  {
    name: 'a repository of kubeadm holds for all, and CoreDNS is one level higher there',
    files: { 'cluster.yaml': 'manifests: [k.yaml]', 'k.yaml': kubeadm('imageRepository: hub.example/k8s\n') },
    of: 'hub.example/k8s/coredns',
    images: ['hub.example/k8s/coredns:v1.12.1'],
  },
  {
    name: 'parts of kubeadm may have repositories and tags of their own',
    files: {
      'cluster.yaml': 'manifests: [k.yaml]',
      'k.yaml': kubeadm(
        'dns: { imageRepository: hub.example/dns, imageTag: v9 }\netcd: { local: { imageRepository: hub.example/db, imageTag: "3" } }\n',
      ),
    },
    of: 'hub.example/',
    images: ['hub.example/dns/coredns:v9', 'hub.example/db/etcd:3'],
  },
  {
    name: 'an external etcd is no image of the cluster, nor a proxy that is switched off',
    files: {
      'cluster.yaml': 'manifests: [k.yaml]',
      'k.yaml': kubeadm('etcd: { external: { endpoints: [x] } }\nproxy: { disabled: true }\n'),
    },
    of: 'registry.k8s.io/',
    images: [
      'registry.k8s.io/kube-apiserver:v1.34.2',
      'registry.k8s.io/kube-controller-manager:v1.34.2',
      'registry.k8s.io/kube-scheduler:v1.34.2',
      'registry.k8s.io/coredns/coredns:v1.12.1',
      'registry.k8s.io/pause:3.10.1',
    ],
  },
  {
    name: 'objects of others are no ClusterConfiguration of kubeadm',
    files: {
      'cluster.yaml': 'manifests: [k.yaml]',
      'k.yaml': 'apiVersion: other.example/v1\nkind: ClusterConfiguration\nimageRepository: hub.example\n',
    },
    of: 'hub.example',
    images: [],
  },
  {
    name: 'the sandbox image of containerd 1 stands beside the one of kubeadm',
    files: containerd(
      'version = 2\n[plugins."io.containerd.grpc.v1.cri"]\nsandbox_image = "hub.example/pause:3.6"\n',
      '1.7.27',
    ),
    of: 'hub.example',
    images: ['hub.example/pause:3.6'],
  },
  {
    name: 'the sandbox image of containerd 2 stands in a place of its own',
    files: containerd(
      'version = 3\n[plugins."io.containerd.cri.v1.images".pinned_images]\nsandbox = "hub.example/pause:3.9"\n',
      '2.1.5',
    ),
    of: 'hub.example',
    images: ['hub.example/pause:3.9'],
  },
  {
    name: 'the sandbox image of CRI-O is its pause_image',
    files: {
      'cluster.yaml':
        'kubernetes: 1.34.2\nruntime: { kind: crio }\nnode: { files: { /etc/crio/crio.conf: crio.conf } }\n',
      'crio.conf': '[crio.image]\npause_image = "hub.example/pause:3.10"\n',
    },
    of: 'hub.example',
    images: ['hub.example/pause:3.10'],
  },
  {
    name: 'a sandbox image that is the one of kubeadm is one image',
    files: containerd(
      'version = 3\n[plugins."io.containerd.cri.v1.images".pinned_images]\nsandbox = "registry.k8s.io/pause:3.10.1"\n',
      '2.1.5',
    ),
    of: 'registry.k8s.io/pause',
    images: ['registry.k8s.io/pause:3.10.1'],
  },
  {
    name: 'minikube takes scheme and slash off its repository, and looks there for its own images too',
    files: minikube('{ image-repository: "https://hub.example/k8s/" }'),
    of: 'hub.example/k8s/',
    images: [
      'hub.example/k8s/kube-apiserver:v1.34.2',
      'hub.example/k8s/kube-controller-manager:v1.34.2',
      'hub.example/k8s/kube-scheduler:v1.34.2',
      'hub.example/k8s/kube-proxy:v1.34.2',
      'hub.example/k8s/coredns:v1.12.1',
      'hub.example/k8s/coredns/coredns:v1.12.1',
      'hub.example/k8s/pause:3.10.1',
      'hub.example/k8s/etcd:3.6.5-0',
      'hub.example/k8s/k8s-minikube/storage-provisioner:v5',
    ],
  },
  {
    name: 'the addon registry-creds has an image of its own',
    files: minikube('{}', '  addons: [registry-creds]\n'),
    of: 'docker.io/',
    images: ['docker.io/upmcenterprises/registry-creds:1.10'],
  },
]

for (const { name, files, of, images } of cases)
  test(name, async (context) => {
    const made = clusterImages(releaseOf('1.34.2'), await profileOf(context, files)).images ?? []
    assert.deepEqual(
      made.map(({ image }) => image).filter((image) => image.startsWith(of)),
      images,
    )
  })

test('images of other addons are left to minikube, and a repository that it looks for itself is told', async (context) => {
  const files = minikube('{ image-repository: auto }', '  addons: [registry]\n')
  const { images = [], left } = clusterImages(releaseOf('1.34.2'), await profileOf(context, files))
  assert.deepEqual(
    left.map((text) => /addon registry go with|=auto/.exec(text)?.[0]),
    ['=auto', 'addon registry go with'],
  )
  assert.equal(images[0]?.image, 'registry.k8s.io/kube-apiserver:v1.34.2')
})

test('a ClusterConfiguration says its release', async (context) => {
  const files = { 'cluster.yaml': 'manifests: [k.yaml]', 'k.yaml': kubeadm('') }
  assert.equal(configuredRelease(await profileOf(context, files)), 'v1.34.2')
})

const releases: readonly (readonly [string, string | undefined])[] = [
  ['1.35.2', 'v1.35.2'],
  ['v1.37.0-rc.0', 'v1.37.0-rc.0'],
  ['1.30.4+acme.1', 'v1.30.4_acme.1'],
  ['1.35', undefined],
  ['stable-1.35', undefined],
  ['1.35.2.1', undefined],
]

for (const [text, tag] of releases)
  test(`${text} ${tag === undefined ? 'is no whole release' : `has images with the tag ${tag}`}`, () =>
    assert.equal(parseRelease(text)?.tag, tag))

test('a pre-release has the images of its release, and a tag of its own', () => {
  const { images = [] } = clusterImages(releaseOf('1.37.0-rc.0'), undefined)
  assert.deepEqual(
    images.slice(0, 1).map(({ image }) => image),
    ['registry.k8s.io/kube-apiserver:v1.37.0-rc.0'],
  )
})

function releaseOf(text: string): KubernetesRelease {
  const release = parseRelease(text)
  assert.ok(release !== undefined)
  return release
}

async function profileOf(context: TestContext, files: Readonly<Record<string, string>>): Promise<Profile> {
  const folder = tempFolder(context, files)
  const place = { kind: 'disk', path: path.join(folder, 'cluster.yaml') } as const
  const file = sourceFile('cluster.yaml', place, files['cluster.yaml'] ?? '')
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  return profile
}
