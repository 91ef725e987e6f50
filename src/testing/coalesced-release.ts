// Values of releases that a test writes down itself, and where they are written: for the tests of coalescing and of looking values up.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Chart, YamlFile } from '../charts/chart.ts'
import { type Coalesced, coalesceRelease, type Layer, type ReleaseInput } from '../charts/layers.ts'
import { loadInputs } from '../charts/load.ts'
import { isSetFlag } from '../charts/set-argument.ts'
import { placeOfNode, type ValueNode } from '../charts/value-tree.ts'
import { sourceFile } from '../files/source-file.ts'
import { readYaml } from '../yaml/read.ts'

/** Files by their paths. */
export type Files = Readonly<Record<string, string>>

/** Charts by their folders; a folder whose Chart.yaml says nothing but dependencies has the folder's name. */
export async function chartOf(files: Files): Promise<Chart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      const own = path.basename(path.dirname(name)).replace('.', 'root')
      const head = name.endsWith('Chart.yaml') ? `apiVersion: v2\nname: ${own}\nversion: 1.0.0\n` : ''
      writeFileSync(path.join(folder, name), head + text)
    }
    for await (const loaded of loadInputs(['.'], { cwd: folder })) if (loaded.kind === 'chart') return loaded.chart
    throw new Error('no chart')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A values file that lies nowhere. */
export async function yamlFile(name: string, text: string): Promise<YamlFile> {
  return { file: sourceFile(name, { kind: 'stdin' }, text), table: (await readYaml(text)).table }
}

/** `-f` layers are given as their texts, others as on a command line. */
export async function layerOf(written: string, index: number): Promise<Layer> {
  const [, flag = '', text = ''] = /^--(\S+) (.*)$/s.exec(written) ?? []
  if (isSetFlag(flag)) return { kind: 'set', argument: { flag, text } }
  return { kind: 'file', file: await yamlFile(`layer-${index}.yaml`, written) }
}

/** The values of a release of the chart in these files. */
export async function coalescedRelease(
  files: Files,
  layers: readonly string[] = [],
  more: Partial<ReleaseInput> = {},
): Promise<Coalesced> {
  return coalesceRelease({ chart: await chartOf(files), layers: await Promise.all(layers.map(layerOf)), ...more })
}

/** Where a node is written: `values.yaml 2:5 nginx`, or the flag. */
export function where(node: ValueNode | undefined): string {
  const place = node === undefined ? undefined : placeOfNode(node)
  if (place?.file === undefined)
    return place?.argument === undefined ? 'nowhere' : `--${place.argument.flag} ${place.lexeme}`
  const { line, column } = place.file.lines().position(place.span.start)
  return `${place.file.path} ${line}:${column} ${place.lexeme}`
}

/** A chart with a subchart under an alias. */
export const web: Files = {
  'Chart.yaml': 'dependencies: [{name: db, version: 1.0.0, alias: data}]\n',
  'values.yaml': 'image:\n  tag: "1"\nglobal:\n  registry: parent\ndata:\n  image:\n    tag: "2"\n',
  'charts/db/Chart.yaml': '',
  'charts/db/values.yaml': 'image:\n  tag: "3"\n  repository: db\nglobal:\n  registry: child\n  own: 1\nport: 5432\n',
}
