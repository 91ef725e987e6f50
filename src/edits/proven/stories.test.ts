import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { YamlFile } from '../../charts/chart.ts'
import { loadInputs } from '../../charts/load.ts'
import { sourceFile } from '../../files/source-file.ts'
import { canonical } from '../../reference/print.ts'
import { parseReference } from '../../reference/parse.ts'
import { newRelease } from '../../releases/release.ts'
import { findUses } from '../../uses/find-uses.ts'
import { plainYaml } from '../../testing/plain-yaml.ts'
import { readYaml } from '../../yaml/read.ts'
import { compileMapping, type Mapping, mappingTo, type PathStrategy } from '../mapping.ts'
import { pinRelease } from './pin-release.ts'

const folder = fileURLToPath(new URL('../../../testdata/pin', import.meta.url))

/** What `expected.yaml` says. */
interface Expected {
  readonly to?: string
  readonly map?: Mapping['rules']
  readonly path?: PathStrategy
  readonly digests?: Readonly<Record<string, string>>
  /** Files laid over the chart. */
  readonly values?: readonly string[]
  readonly images: readonly {
    readonly was: string
    readonly becomes?: string
    readonly stays?: string
    readonly withoutDigest?: boolean
  }[]
  /** All that may be set. */
  readonly keys: readonly string[]
}

for (const story of readdirSync(folder)) {
  test(`pin: ${story.replaceAll('-', ' ')}`, async () => {
    const chartFolder = path.join(folder, story)
    const expected = plainYaml(readFileSync(path.join(chartFolder, 'expected.yaml'), 'utf8')) as Expected // the stories' own format
    const { to = '', map, digests, values = [] } = expected
    const layers = await Promise.all(values.map((name) => layerOf(path.join(chartFolder, name))))
    const chart = await chartIn(chartFolder)
    const pin = await pinRelease({
      release: newRelease(chart, { layers }),
      uses: findUses({ chart, layers }).uses,
      request: {
        mapping: compileMapping(
          map === undefined ? mappingTo(to, expected.path ?? 'with-registry') : { rules: map, exclude: [] },
        ),
        ...(digests !== undefined && { digestOf: (reference) => digests[canonical(reference)] }),
      },
      look: { explore: 'all' },
    })
    assert.ok('settings' in pin)
    const became = pin.outcomes.map(({ kind, from, to: now, reason }) => {
      const was = normal(from)
      return kind === 'unmovable'
        ? { was, stays: true }
        : { was, becomes: normal(now), ...(reason !== undefined && { withoutDigest: true }) }
    })
    const wanted = expected.images.map(({ was, becomes, stays, withoutDigest }) => ({
      was: normal(was),
      ...(stays === undefined ? { becomes: normal(becomes ?? was) } : { stays: true }),
      ...(withoutDigest === true && { withoutDigest }),
    }))
    assert.deepEqual(
      new Set(became.map((one) => JSON.stringify(one))),
      new Set(wanted.map((one) => JSON.stringify(one))),
    )
    assert.deepEqual(
      [...pin.settings.keys()].filter(
        (key) => !expected.keys.some((known) => key === known || key.startsWith(`${known}[`)),
      ),
      [],
    )
    assert.deepEqual(
      pin.differences.filter(({ because }) => because.length === 0),
      [],
    )
  })
}

function normal(text: string): string {
  const parsed = parseReference(text)
  return parsed.ok ? canonical(parsed.reference) : text
}

async function layerOf(file: string): Promise<{ readonly kind: 'file'; readonly file: YamlFile }> {
  const text = readFileSync(file, 'utf8')
  const { table } = await readYaml(text)
  return { kind: 'file', file: { file: sourceFile(path.basename(file), { kind: 'disk', path: file }, text), table } }
}

async function chartIn(chartFolder: string): Promise<Parameters<typeof newRelease>[0]> {
  for await (const loaded of loadInputs([path.join(chartFolder, 'Chart.yaml')], { cwd: chartFolder })) {
    if (loaded.kind === 'chart') return loaded.chart
  }
  throw new Error('no chart was loaded')
}
