// The arguments of `helm template` in a conformance case → the release that chartpin is to render.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Chart } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { SET_FLAGS, type SetArgument } from '../charts/set-argument.ts'
import { readValuesText } from '../charts/values-files.ts'
import { VALUES_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile, whyNot } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { type HelmVersion, newRelease, type Release } from '../releases/release.ts'

/** What one render is asked for with. */
export interface HelmArguments {
  readonly args: readonly string[]
  /** Where relative paths start; absolute. */
  readonly cwd: string
  readonly helm: HelmVersion
}

/** Why Helm too would not take the arguments. */
export class RefusedArguments extends Error {}

const TEXTS = { type: 'string', multiple: true, default: [] as string[] } as const

/** The release `rel` in the namespace `ns`. Flags that are not known here throw: nothing is left out in silence. */
export async function releaseOf(chart: Chart, { args, cwd, helm }: HelmArguments): Promise<Release> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      values: { ...TEXTS, short: 'f' },
      set: TEXTS,
      'set-string': TEXTS,
      'set-json': TEXTS,
      'set-file': TEXTS,
      'set-literal': TEXTS,
      'kube-version': { type: 'string' },
      'api-versions': { ...TEXTS, short: 'a' },
      'is-upgrade': { type: 'boolean', default: false },
    },
  })
  const files = await Promise.all(values.values.map((name) => readLayer(path.resolve(cwd, name), name)))
  const sets = SET_FLAGS.flatMap((flag) => values[flag].map((text): SetArgument => ({ flag, text })))
  const kubeVersion = values['kube-version']
  return newRelease(chart, {
    name: 'rel',
    namespace: 'ns',
    helm,
    operation: values['is-upgrade'] ? 'upgrade' : 'install',
    layers: [...files, ...sets.map((argument): Layer => ({ kind: 'set', argument }))],
    apiVersions: values['api-versions'].flatMap((text) => text.split(',')),
    readFile: (name) => readText(path.resolve(cwd, name)),
    ...(kubeVersion !== undefined && { kubeVersion }),
  })
}

async function readLayer(absolute: string, shown: string): Promise<Layer> {
  const read = readSourceFile({ absolute, path: shown, limit: VALUES_FILE_LIMIT })
  if (isProblem(read)) throw new RefusedArguments(`-f ${shown}: ${read.message}`)
  const { values, problems } = await readValuesText(read)
  if (values === undefined)
    throw new RefusedArguments(`-f ${shown}: ${problems.map(({ message }) => message).join(', ')}`)
  return { kind: 'file', file: values }
}

function readText(absolute: string): { readonly text: string } | { readonly message: string } {
  try {
    return { text: readFileSync(absolute, 'utf8') }
  } catch (error) {
    return { message: `${absolute} ${whyNot(error)}` }
  }
}
