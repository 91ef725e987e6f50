// The stories of testdata/coalesce: what real Helm made of small charts, and what coalesceRelease makes of them.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type SourceFile, sourceFile } from '../files/source-file.ts'
import { type Data, isMap, toData } from '../yaml/data.ts'
import { jsonNumber } from '../yaml/print-number.ts'
import { readYaml } from '../yaml/read.ts'
import type { Chart } from './chart.ts'
import { helmRules } from './helm-rules.ts'
import { coalesceRelease, type Layer } from './layers.ts'
import { loadInputs } from './load.ts'
import { isSetFlag } from './set-argument.ts'
import { nodeAt, type ValueNode } from './value-tree.ts'
import { readYamlFile } from './values-files.ts'

const stories = fileURLToPath(new URL('../../testdata/coalesce', import.meta.url))

for (const name of folders(stories)) {
  for (const version of ['4.1.4', '3.17.1']) {
    test(`${name.replaceAll('-', ' ')}, as in Helm ${version}`, async () => {
      const story = await readStory(readFileSync(path.join(stories, name, 'story.yaml'), 'utf8'))
      const recorded = readFileSync(path.join(stories, name, `helm-${version}.txt`), 'utf8')
      const chart = await loadStory(story.chart)
      const told: string[] = []
      for (const run of story.runs) {
        told.push(`$ ${JSON.stringify(run)}`, ...(await tell({ chart, layers: story.layers, run, version })))
      }
      assert.deepEqual(told, withoutReasons(recorded))
    })
  }
}

test('there are stories', () => {
  assert.ok(folders(stories).length >= 60)
})

function folders(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
}

/** The recorded lines; of why Helm stopped nothing is expected. */
function withoutReasons(recorded: string): readonly string[] {
  return recorded
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^error .*/, 'error'))
}

interface Story {
  readonly chart: ReadonlyMap<string, string>
  readonly layers: ReadonlyMap<string, string>
  readonly runs: readonly (readonly string[])[]
}

async function readStory(text: string): Promise<Story> {
  const { table } = await readYaml(text)
  const outcome = toData(table)
  assert.ok(outcome.ok && isMap(outcome.data))
  const { data } = outcome
  return {
    chart: withChartYamls(textsOf(data.get('chart'))),
    layers: textsOf(data.get('layers')),
    runs: lists(data.get('runs')),
  }
}

function textsOf(data: Data | undefined): Map<string, string> {
  return new Map(data !== undefined && isMap(data) ? Array.from(data, ([key, value]) => [key, textOf(value)]) : [])
}

function lists(data: Data | undefined): readonly (readonly string[])[] {
  return itemsOf(data).map((item) => itemsOf(item).map(textOf))
}

function itemsOf(data: Data | undefined): readonly Data[] {
  assert.ok(Array.isArray(data))
  return data
}

function textOf(data: Data): string {
  assert.ok(typeof data === 'string')
  return data
}

/** A story says of a Chart.yaml only what is not plain: the folder gives the name. */
function withChartYamls(files: Map<string, string>): ReadonlyMap<string, string> {
  for (const file of ['values.yaml', ...files.keys()]) {
    for (let folder = path.posix.dirname(file); ; folder = path.posix.dirname(folder)) {
      const isChart = folder === '.' || path.posix.basename(path.posix.dirname(folder)) === 'charts'
      const chartYaml = path.posix.join(folder, 'Chart.yaml')
      if (isChart && !files.get(chartYaml)?.startsWith('apiVersion: ')) {
        const name = folder === '.' ? 'root' : path.posix.basename(folder)
        files.set(chartYaml, `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${files.get(chartYaml) ?? ''}`)
      }
      if (folder === '.') break
    }
  }
  return files
}

interface Told {
  readonly chart: Chart
  readonly layers: ReadonlyMap<string, string>
  readonly run: readonly string[]
  readonly version: string
}

/** What every chart of the release sees, a line each as recorded from Helm. */
async function tell({ chart, layers: texts, run, version }: Told): Promise<readonly string[]> {
  const layers: Layer[] = []
  let broken = false
  for (let at = 0; at < run.length; at += 2) {
    const [flag = '', text = ''] = run.slice(at, at + 2)
    if (flag === '-f') {
      const read = await readYamlFile(storyFile(text, texts.get(text) ?? ''))
      broken ||= read.state === 'broken'
      layers.push({ kind: 'file', file: read.yaml })
    } else {
      const set = flag.slice(2)
      assert.ok(isSetFlag(set))
      layers.push({ kind: 'set', argument: { flag: set, text } })
    }
  }
  const readFile = (name: string): { text: string } | { message: string } => {
    const text = texts.get(name)
    return text === undefined ? { message: 'no such file' } : { text }
  }
  const coalesced = coalesceRelease({ chart, layers, helm: helmRules(version), readFile })
  if (broken || coalesced.problems.length + coalesced.setProblems.length > 0) return ['error']
  const rendered = coalesced.subcharts.filter(({ enabled, subchart }) => enabled && !subchart.chart.metadata.isLibrary)
  return [[], ...rendered.map((state) => state.path)]
    .map((keys) => `${['root', ...keys].join('/')} ${toJson(nodeAt(coalesced.root, keys))}`)
    .toSorted()
}

/** Loads the chart from a folder of its own, which is gone afterwards. */
async function loadStory(files: ReadonlyMap<string, string>): Promise<Chart> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-'))
  try {
    for (const [name, text] of files) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
      writeFileSync(path.join(folder, name), text)
    }
    for await (const loaded of loadInputs(['.'], { cwd: folder })) if (loaded.kind === 'chart') return loaded.chart
    throw new Error('the story has no chart')
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function storyFile(shown: string, text: string): SourceFile {
  return sourceFile(shown, { kind: 'stdin' }, text)
}

/** The node as Helm's toJson prints it: keys by their bytes, and what HTML would stumble over escaped. */
function toJson(node: ValueNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return 'nothing'
    case 'scalar':
      return scalarJson(node)
    case 'list':
      return `[${node.items.map(toJson).join(',')}]`
    case 'map': {
      const keys = [...node.entries.keys()].toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
      return `{${keys.map((key) => `${textJson(key)}:${toJson(node.entries.get(key))}`).join(',')}}`
    }
  }
}

function scalarJson({ value, int64 }: Extract<ValueNode, { kind: 'scalar' }>): string {
  if (int64 !== undefined) return String(int64)
  if (typeof value === 'number') return jsonNumber(value)
  return typeof value === 'string' ? textJson(value) : String(value)
}

function textJson(text: string): string {
  return JSON.stringify(text).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}
