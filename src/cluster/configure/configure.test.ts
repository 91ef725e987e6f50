// The law of guides: what is written, read back as the node would read it, makes exactly the wanted requests.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { array, assert as holds, asyncProperty, constantFrom, record, uniqueArray, type Arbitrary } from 'fast-check'
import { sourceFile, type SourceFile } from '../../files/source-file.ts'
import type { Attempt } from '../attempt.ts'
import { behaviourOf } from '../containerd/behaviour.ts'
import { serverOf } from '../containerd/hosts.ts'
import { manifestsOf, type Manifest } from '../manifest.ts'
import type { Profile, Runtime } from '../profile.ts'
import { readProfile } from '../read-profile.ts'
import { readRuntime } from '../read-runtime.ts'
import { resolve } from '../resolve.ts'
import { startOf } from '../tree.ts'
import { parseVersion } from '../version.ts'
import { NO_FILES, withTexts } from '../virtual-files.ts'
import { readYamlTrees } from '../yaml-tree.ts'
import { guideFor } from './configure.ts'
import { MARK, pathOf, type Guide } from './guide.ts'
import { printPlace, withOpenTargets, type Access, type Place, type Redirect, type Wish } from './wish.ts'

interface Cluster {
  readonly distribution: Profile['distribution']
  readonly kind: Runtime['kind']
  readonly version: string
  readonly kubernetes: string
}

const CONTAINERDS = ['1.6.20', '1.6.32', '1.7.6', '1.7.20', '2.0.1', '2.1.5', '2.2.0', '2.3.0', '2.3.4']
const KUBERNETES = ['1.23.1', '1.27.9', '1.28.6', '1.33.1', '1.36.0']
const WITH_CONTAINERD = ['kubeadm', 'k3s', 'rke2', 'kind', 'talos', 'k0s', 'microk8s', 'minikube'] as const

const clusters: readonly Cluster[] = [
  ...WITH_CONTAINERD.flatMap((distribution) =>
    CONTAINERDS.map((version, at): Cluster => {
      // k0s from 1.36 on takes nothing older than containerd 2.
      const kubernetes = KUBERNETES[distribution === 'k0s' && version.startsWith('1.') ? at % 3 : at % 5] ?? '1.33.1'
      return { distribution, kind: 'containerd', version, kubernetes }
    }),
  ),
  ...(['kubeadm', 'minikube', 'openshift'] as const).flatMap((distribution) =>
    KUBERNETES.map((kubernetes): Cluster => ({ distribution, kind: 'crio', version: kubernetes, kubernetes })),
  ),
  ...(['kubeadm', 'minikube'] as const).flatMap((distribution) =>
    ['20.10.24', '27.1.0', '28.5.0', '29.0.0'].map((version): Cluster => {
      return { distribution, kind: 'dockerd', version, kubernetes: '1.33.1' }
    }),
  ),
]

const HOSTS = ['mirror.example', 'mirror.example:5000', '10.0.0.7', '10.0.0.7:80', 'registry.local:443', 'quay.io:8443']
const PATHS = ['', '', 'hub', 'team/hub', 'docker.io', 'v2']
const SOURCES: readonly Place[] = [
  { host: 'docker.io', path: '' },
  { host: 'quay.io', path: '' },
  { host: 'registry.k8s.io', path: '' },
  { host: 'reg.internal:5000', path: '' },
  { host: 'quay.io', path: 'team' },
  { host: 'docker.io', path: 'library/redis' },
  { host: 'mirror.example', path: '' },
]

interface Wanted {
  readonly cluster: Cluster
  readonly redirects: readonly Redirect[]
  readonly insecure: ReadonlyMap<string, Access>
  readonly tail: string
}

const wanted: Arbitrary<Wanted> = record({
  cluster: constantFrom(...clusters),
  sources: uniqueArray(constantFrom(...SOURCES), { minLength: 1, maxLength: 4, selector: printPlace }),
  targets: array(record({ host: constantFrom(...HOSTS), path: constantFrom(...PATHS) }), {
    minLength: 4,
    maxLength: 4,
  }),
  accesses: array(constantFrom<Access>('verified', 'unverified', 'http', 'either'), { minLength: 8, maxLength: 8 }),
  upstreams: array(constantFrom<Redirect['upstream']>('after', 'never'), { minLength: 4, maxLength: 4 }),
  tail: constantFrom(':1.27', `@sha256:${'ab'.repeat(32)}`),
}).map(({ cluster, sources, targets, accesses, upstreams, tail }) => {
  const access = new Map(
    [...HOSTS, 'reg.internal:5000', 'other.local'].map((host, at) => [host, accesses[at] ?? 'http']),
  )
  const redirects = sources.flatMap((source, at): readonly Redirect[] => {
    const target = targets[at]
    if (target === undefined || target.host === source.host) return []
    return [{ source, target, access: access.get(target.host) ?? 'verified', upstream: upstreams[at] ?? 'after' }]
  })
  const insecure = new Map([...access].filter(([, each]) => each !== 'verified'))
  return { cluster, redirects: withOpenTargets(redirects), insecure, tail }
})

/** A profile of nothing but versions. */
async function profileOf({ distribution, kind, version, kubernetes }: Cluster): Promise<Profile> {
  const text = `distribution: ${distribution}\nkubernetes: "${kubernetes}"\nruntime: { kind: ${kind}, version: "${version}" }\n`
  const { profile, problems } = await readProfile(virtual('cluster.yaml', text), { cwd: '/', presets: [] })
  assert.deepEqual(problems, [])
  assert.ok(profile !== undefined)
  return profile
}

function virtual(name: string, text: string): SourceFile {
  return sourceFile(name, { kind: 'argument' }, text)
}

async function wishOf({ cluster, redirects, insecure }: Wanted): Promise<Wish> {
  const profile = await profileOf(cluster)
  const accounts = [{ namespace: 'default', serviceAccount: 'default' }]
  return { profile, redirects, insecure, entries: [], accounts, secretName: 'pull' }
}

/** The runtime of a node that has the files of a guide. */
async function readBack({ distribution, kind, version, kubernetes }: Cluster, guide: Guide): Promise<Runtime> {
  const texts = new Map<string, SourceFile>()
  const manifests: Manifest[] = []
  let clusterConfig: SourceFile | undefined
  let flags: readonly string[] = []
  for (const file of guide.files) {
    const { place, text } = file
    const source = virtual(pathOf(file), text)
    if (place.kind === 'node' || place.kind === 'part') texts.set(place.path, source)
    else if (/^(?:kind-cluster|talos-patch)\.yaml$/.test(place.name)) clusterConfig = source
    else if (place.name === 'minikube-start.sh') flags = text.split(/\s+/).filter((word) => word.startsWith('--'))
    else if (place.name !== 'kubeadm.yaml') {
      const read = await readYamlTrees(source)
      assert.ok(read.ok, text)
      manifests.push(...manifestsOf(read.trees))
    }
  }
  // What kind's node images with containerd 1.x have.
  if (distribution === 'kind' && version.startsWith('1.'))
    texts.set('/etc/containerd/config.toml', virtual('config.toml', 'version = 2\n'))
  const where = startOf(virtual('minikube-start.sh', ''))
  const flag = (name: string): readonly { readonly text: string; readonly where: typeof where }[] =>
    flags.filter((each) => each.startsWith(`--${name}=`)).map((each) => ({ text: each.slice(name.length + 3), where }))
  const runtime = await readRuntime({
    kind,
    distribution,
    version: parseVersion(version) ?? { major: 0, minor: 0, patch: 0 },
    files: withTexts(NO_FILES, texts),
    config: undefined,
    clusterConfig,
    kubernetes: parseVersion(kubernetes),
    manifests,
    minikube: { 'insecure-registry': flag('insecure-registry'), 'registry-mirror': flag('registry-mirror') },
    cwd: '/',
  })
  assert.ok(runtime !== undefined)
  return runtime
}

/** `https`, `https!` where the certificate is not checked, `http`: in the order of asking. */
function schemesFor(access: Access, host: string, cluster: Cluster, style: 'flags' | 'files'): readonly string[] {
  if (access === 'verified') return ['https']
  if (cluster.kind === 'crio' || style === 'flags') {
    if (access === 'http' && style === 'flags' && cluster.kind === 'dockerd') return ['http']
    return access === 'unverified' && style === 'flags' ? ['https!'] : ['https!', 'http']
  }
  if (access === 'unverified') return ['https!']
  const version = cluster.kind === 'dockerd' ? '2.1.0' : cluster.version
  const { triesTlsFirst } = behaviourOf(parseVersion(version) ?? { major: 0, minor: 0, patch: 0 })
  return access === 'either' && triesTlsFirst && !host.endsWith(':80') ? ['https!', 'http'] : ['http']
}

function schemeOf({ scheme, tls }: Attempt): string {
  return scheme === 'https' && !tls.verify ? 'https!' : scheme
}

function hasStore({ kind, version }: Cluster): boolean {
  return kind === 'dockerd' && version.startsWith('29.')
}

/** Whether the nodes can carry a redirect out. */
function isPossible({ source, target }: Redirect, cluster: Cluster): boolean {
  if (cluster.kind === 'crio') return true
  if (source.path !== '') return false
  return cluster.kind !== 'dockerd' || hasStore(cluster) || (source.host === 'docker.io' && target.path === '')
}

interface Asked {
  readonly wanted: Wanted
  readonly runtime: Runtime
  readonly guide: Guide
}

/** The longest source that an image lies below, among those that the nodes can carry out. */
function takerOf(name: string, { redirects, cluster }: Wanted): Redirect | undefined {
  return redirects
    .filter(({ source }) => name.startsWith(`${printPlace(source)}/`))
    .toSorted((a, b) => b.source.path.length - a.source.path.length)
    .find((redirect) => isPossible(redirect, cluster))
}

function checkRedirect({ source }: Redirect, asking: Asked): void {
  const { wanted: all, runtime, guide } = asking
  const { cluster, tail } = all
  const repository = [source.path, 'acme/app'].filter((part) => part !== '').join('/')
  const name = `${source.host}/${repository}`
  const taker = takerOf(name, all)
  const resolution = resolve(name + tail, { runtime })
  assert.equal(resolution.kind, 'attempts', name)
  const asked = resolution.attempts.filter(({ path }) => path.includes('/manifests/'))
  const printed = asked.map((attempt) => `${schemeOf(attempt)} ${attempt.host}${attempt.path}`)
  const isTagOfOld =
    cluster.distribution === 'openshift' && cluster.kubernetes.startsWith('1.23') && tail.startsWith(':')
  if (taker === undefined || isTagOfOld) {
    assert.ok(guide.limits.length > 0, 'what cannot be done is said')
    return
  }
  const { target, access, upstream } = taker
  const below = name.slice(printPlace(taker.source).length + 1)
  const path = `/v2/${[target.path, below].filter((part) => part !== '').join('/')}/manifests/${tail.slice(1)}`
  const style = cluster.kind === 'dockerd' && !hasStore(cluster) ? 'flags' : 'files'
  const first = schemesFor(access, target.host, cluster, style).map((scheme) => `${scheme} ${target.host}${path}`)
  assert.deepEqual(printed.slice(0, first.length), first, name)
  const rest = asked.slice(first.length).filter((_, at) => !first.includes(printed[first.length + at] ?? ''))
  const others = rest.filter(({ host }) => host !== serverOf(taker.source.host))
  assert.deepEqual(
    others.map(({ host }) => host),
    [],
    `${name}: nobody else is asked`,
  )
  checkUpstream(taker, rest, asking)
  const isAfter = rest.length > 0
  if (isAfter !== (upstream === 'after')) {
    const why = guide.limits.map(({ message }) => message).join('\n')
    assert.match(
      why,
      /cannot be kept from|is not asked itself either|cannot keep nodes/,
      `${name}: ${printed.join(', ')}`,
    )
  }
}

/** The registry itself is reached as it is declared, or it is said that it is not. */
function checkUpstream({ source }: Redirect, rest: readonly Attempt[], { wanted: all, guide }: Asked): void {
  const access = all.insecure.get(source.host) ?? 'verified'
  const schemes = rest.map(schemeOf)
  if (schemes.length === 0) return
  const isClassic = all.cluster.kind === 'dockerd' && !hasStore(all.cluster)
  const expected = isClassic ? ['https'] : schemesFor(access, source.host, all.cluster, 'files')
  const isSaid = guide.limits.some(({ message }) => /over https only|cannot be kept from it/.test(message))
  if (!isSaid) assert.deepEqual(schemes, expected, `${source.host} itself`)
}

function checkInsecure(host: string, access: Access, { wanted: { cluster, redirects, tail }, runtime }: Asked): void {
  if (redirects.some(({ source }) => source.host === host)) return
  const resolution = resolve(`${host}/acme/app${tail}`, { runtime })
  assert.equal(resolution.kind, 'attempts', host)
  const asked = resolution.attempts.filter((attempt) => attempt.path.includes('/manifests/'))
  const isFlags = cluster.kind === 'dockerd' && !hasStore(cluster)
  const schemes = isFlags ? ['https!', 'http'] : schemesFor(access, host, cluster, 'files')
  assert.deepEqual(asked.slice(0, schemes.length).map(schemeOf), schemes, host)
  assert.ok(asked.every((attempt) => attempt.host === host && attempt.repository === 'acme/app'))
}

test('what is written makes the wanted requests, on every runtime and in every version', async () => {
  await holds(
    asyncProperty(wanted, async (each) => {
      const wish = await wishOf(each)
      const guide = guideFor(wish, () => undefined)
      const runtime = await readBack(each.cluster, guide)
      const asked = { wanted: each, runtime, guide }
      const errors = runtime.config.notices.filter(({ severity, where }) => {
        return severity === 'error' && where?.file.path !== "minikube's node image"
      })
      assert.deepEqual(
        errors.map(({ rule, message }) => `${rule}: ${message}`),
        [],
      )
      for (const redirect of each.redirects) checkRedirect(redirect, asked)
      for (const [host, access] of each.insecure) checkInsecure(host, access, asked)
    }),
    { seed: 20_261_123, numRuns: 600, includeErrorInReport: true },
  )
})

test('files that can hold a comment say who wrote them', async () => {
  for (const cluster of clusters) {
    const [source = { host: '', path: '' }] = SOURCES
    const target = { host: 'mirror.example', path: 'hub' }
    const redirects: readonly Redirect[] = [{ source, target, access: 'verified', upstream: 'never' }]
    const guide = guideFor(await wishOf({ cluster, redirects, insecure: new Map(), tail: '' }), () => undefined)
    for (const file of guide.files.filter((each) => !pathOf(each).endsWith('.json')))
      assert.ok(file.text.includes(MARK), pathOf(file))
  }
})
