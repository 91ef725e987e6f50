// Which images a Kubernetes release needs beside its own, by its minor version and the patch from which they hold: CoreDNS, etcd and
// the sandbox image (kubernetes cmd/kubeadm/app/constants; kubernetes/minikube pkg/minikube/constants/constants_kubeadm_images.go).

import type { Version } from '../version.ts'

/** Tags of the images that have versions of their own. */
export interface ComponentTags {
  readonly coredns: string
  readonly etcd: string
  readonly pause: string
}

/** From this patch on. */
interface Since extends Partial<ComponentTags> {
  readonly patch: number
}

interface Release extends ComponentTags {
  /** What later patches change, in order. */
  readonly since: readonly Since[]
}

function release(coredns: string, pause: string, etcd: string, ...since: readonly Since[]): Release {
  return { coredns, pause, etcd, since }
}

/** By minor version of Kubernetes 1. */
const RELEASES: ReadonlyMap<number, Release> = new Map([
  [20, release('1.7.0', '3.2', '3.4.13-0')],
  [21, release('v1.8.0', '3.4.1', '3.4.13-0')],
  [22, release('v1.8.4', '3.5', '3.5.0-0', { patch: 17, etcd: '3.5.6-0' })],
  [23, release('v1.8.6', '3.6', '3.5.1-0', { patch: 14, etcd: '3.5.5-0' }, { patch: 15, etcd: '3.5.6-0' })],
  [24, release('v1.8.6', '3.7', '3.5.3-0', { patch: 8, etcd: '3.5.5-0' }, { patch: 9, etcd: '3.5.6-0' })],
  [
    25,
    release(
      'v1.9.3',
      '3.8',
      '3.5.4-0',
      { patch: 4, etcd: '3.5.5-0' },
      { patch: 5, etcd: '3.5.6-0' },
      { patch: 15, etcd: '3.5.9-0' },
    ),
  ],
  [26, release('v1.9.3', '3.9', '3.5.6-0', { patch: 10, etcd: '3.5.9-0' }, { patch: 13, etcd: '3.5.10-0' })],
  [
    27,
    release(
      'v1.10.1',
      '3.9',
      '3.5.7-0',
      { patch: 7, etcd: '3.5.9-0' },
      { patch: 10, etcd: '3.5.10-0' },
      { patch: 12, etcd: '3.5.12-0' },
    ),
  ],
  [
    28,
    release(
      'v1.10.1',
      '3.9',
      '3.5.9-0',
      { patch: 6, etcd: '3.5.10-0' },
      { patch: 8, etcd: '3.5.12-0' },
      { patch: 14, etcd: '3.5.15-0' },
    ),
  ],
  [
    29,
    release(
      'v1.11.1',
      '3.9',
      '3.5.10-0',
      { patch: 3, etcd: '3.5.12-0' },
      { patch: 9, etcd: '3.5.15-0' },
      { patch: 11, etcd: '3.5.16-0' },
    ),
  ],
  [30, release('v1.11.1', '3.9', '3.5.12-0', { patch: 5, coredns: 'v1.11.3', etcd: '3.5.15-0' })],
  [31, release('v1.11.1', '3.10', '3.5.15-0', { patch: 1, coredns: 'v1.11.3' }, { patch: 14, etcd: '3.5.24-0' })],
  [32, release('v1.11.3', '3.10', '3.5.16-0', { patch: 10, etcd: '3.5.24-0' })],
  [33, release('v1.12.0', '3.10', '3.5.21-0', { patch: 6, etcd: '3.5.24-0' })],
  [34, release('v1.12.1', '3.10.1', '3.6.4-0', { patch: 2, etcd: '3.6.5-0' })],
  [35, release('v1.13.1', '3.10.1', '3.6.6-0')],
  [36, release('v1.14.2', '3.10.2', '3.6.8-0')],
  [37, release('v1.14.6', '3.10.2', '3.7.0-0')],
])

/** The oldest and the newest minor version of Kubernetes 1 that is known. */
export const KNOWN_MINORS: readonly [number, number] = [Math.min(...RELEASES.keys()), Math.max(...RELEASES.keys())]

/** The tags that go with a release; undefined for one that is not known. */
export function componentTags({ major, minor, patch }: Version): ComponentTags | undefined {
  const found = major === 1 ? RELEASES.get(minor) : undefined
  if (found === undefined) return undefined
  const steps = [found, ...found.since.filter((each) => each.patch <= patch)]
  const last = (name: keyof ComponentTags): string => steps.map((step) => step[name]).findLast(isSet) ?? found[name]
  return { coredns: last('coredns'), etcd: last('etcd'), pause: last('pause') }
}

function isSet(tag: string | undefined): boolean {
  return tag !== undefined
}
