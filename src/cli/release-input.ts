// What the flags of a command line say of a release: its layers, its name, its Helm and its cluster.

import path from 'node:path'
import type { Chart } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { displayPath } from '../files/display-path.ts'
import { VALUES_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { newRelease, type Release } from '../releases/release.ts'
import { lookupIn } from '../render/lookup-answers.ts'
import { readManifest } from '../render/manifest-head.ts'
import type { RenderOptions } from '../render/render-release.ts'
import { splitDocuments } from '../render/split-documents.ts'
import { UNTRACKED } from '../template/traced.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { checkLayers, readLayers, readSetFile } from './layers.ts'

/** Helm's own rule (helm `pkg/chart/common/util/validate_name.go`): a DNS subdomain of at most 53 characters. */
const RELEASE_NAME = /^(?=.{1,53}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

/** The release of a chart; throws `UsageError` for flags that Helm would not take. */
export async function readRelease(invocation: Invocation, chart: Chart): Promise<Release> {
  const layers = await readLayers(invocation)
  checkLayers(chart, layers, (file) => readSetFile(file, invocation.io.cwd))
  return releaseOf(invocation, chart, layers)
}

/** The release of a chart with layers that were read and checked; throws `UsageError` for flags that Helm would not take. */
export function releaseOf({ options, io }: Invocation, chart: Chart, layers: readonly Layer[]): Release {
  const { name, namespace, helm, 'kube-version': kubeVersion, 'api-versions': apiVersions } = options
  if (name !== undefined && !RELEASE_NAME.test(name)) {
    const hint = 'use small letters, digits, - and ., 53 characters at most'
    throw new UsageError(`"${name}" is no name that a release can have`, { hint })
  }
  return newRelease(chart, {
    layers,
    readFile: (file) => readSetFile(file, io.cwd),
    helm: helm === '3' ? '3.17.1' : '4.1.4',
    operation: options['is-upgrade'] ? 'upgrade' : 'install',
    apiVersions,
    ...(name !== undefined && { name }),
    ...(namespace !== undefined && { namespace }),
    ...(kubeVersion !== undefined && { kubeVersion }),
  })
}

/** The answers for `lookup`; throws `UsageError` for a file that holds no objects. */
export function readLookup({ options, io }: Invocation): Pick<RenderOptions, 'lookup'> {
  const { lookup } = options
  if (lookup === undefined) return {}
  const absolute = path.resolve(io.cwd, lookup)
  const file = readSourceFile({ absolute, path: displayPath(absolute, io.cwd), limit: VALUES_FILE_LIMIT })
  if (isProblem(file)) throw new UsageError(`--lookup ${lookup} cannot be read`, { because: [file.message] })
  for (const { text } of splitDocuments({ text: file.text, runs: UNTRACKED })) {
    const reading = readManifest(text)
    if (reading.ok) continue
    const hint = 'write objects as `kubectl get … -o yaml` prints them'
    throw new UsageError(`--lookup ${lookup} is no YAML of objects`, { because: [reading.message], hint })
  }
  return { lookup: lookupIn(file) }
}
