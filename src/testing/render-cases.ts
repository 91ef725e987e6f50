// The renders to compare: every chart below some folders, with its default values and with whatever further arguments its own files name.
// For the conformance run.
//
// A chart says in `renders.txt` beside its Chart.yaml how else it is to be rendered: one command line of `helm template` a line, without the
// release's name and the chart (`-f ci/small.yaml --set 'a=b c'`); quotes hold words together, paths start at the chart, `#` begins a comment.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** One render of one chart. */
export interface RenderCase {
  /** For people: the path below the folder that was given, the chart's name where its folder has another, and the arguments. */
  readonly label: string
  /** The chart's folder or archive; absolute. */
  readonly chart: string
  /** Where relative paths among the arguments start; absolute. */
  readonly cwd: string
  readonly args: readonly string[]
  /** A hash over what is rendered, for a chart at a path that lasts no longer than the run. */
  readonly content?: string
}

/** Which values files beside the chart's own are cases too. */
export interface CaseOptions {
  /** Each `ci/*.yaml`, as `ct install` takes them. */
  readonly ci?: boolean
}

/** All renders of all charts below a folder, sorted by path. Charts in charts are no cases of their own, nor is what hides behind a dot. */
export function findRenderCases(folder: string, options: CaseOptions = {}): readonly RenderCase[] {
  const root = path.resolve(folder)
  return [...chartsBelow(root)].flatMap((chart) => casesOf(root, chart, options))
}

function* chartsBelow(folder: string): Generator<string> {
  if (folder.endsWith('.tgz') || existsSync(path.join(folder, 'Chart.yaml'))) {
    yield folder
    return
  }
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => collator.compare(a.name, b.name))
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const inside = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* chartsBelow(inside)
    else if (entry.isFile() && entry.name.endsWith('.tgz')) yield inside
  }
}

const collator = new Intl.Collator('en', { numeric: true })

function casesOf(root: string, chart: string, options: CaseOptions): readonly RenderCase[] {
  const isArchive = chart.endsWith('.tgz')
  const label = chartLabel(root, chart, isArchive ? undefined : chartName(chart))
  const cwd = isArchive ? path.dirname(chart) : chart
  const extra = isArchive ? [] : [...(options.ci === true ? ciArguments(chart) : []), ...ownArguments(chart)]
  return [[], ...extra].map((args) => ({ label: [label, ...args.map(quoted)].join(' '), chart, cwd, args }))
}

/** A word as `renders.txt` may have it. */
export function quoted(word: string): string {
  return word === '' || /\s/.test(word) ? `'${word}'` : word
}

function chartLabel(root: string, chart: string, name: string | undefined): string {
  const below = path.relative(root, chart).split(path.sep).join('/')
  const shown = below === '' ? path.basename(chart) : below
  return name === undefined || name === path.basename(chart) ? shown : `${shown} (${name})`
}

/** Only for people, so a chart whose file has it in some other way is shown without. */
function chartName(chart: string): string | undefined {
  return /^name:\s*["']?([^\s"'#]+)/m.exec(readFileSync(path.join(chart, 'Chart.yaml'), 'utf8'))?.[1]
}

function ciArguments(chart: string): readonly (readonly string[])[] {
  const folder = path.join(chart, 'ci')
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name))
  return files.toSorted().map((name) => ['-f', `ci/${name}`])
}

function ownArguments(chart: string): readonly (readonly string[])[] {
  const file = path.join(chart, 'renders.txt')
  return existsSync(file) ? parseRenders(readFileSync(file, 'utf8')) : []
}

/** The command lines of a `renders.txt`, each as its words. A quote that is never closed throws. */
export function parseRenders(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(wordsOf)
}

/** A word is made of pieces: bare, in single quotes, in double quotes. Backslashes are for `--set` to read. */
const PIECE = /'([^']*)'|"([^"]*)"|([^\s'"]+)/y

function wordsOf(line: string): readonly string[] {
  const words: string[] = []
  for (let at = 0; at < line.length;) {
    let word = ''
    PIECE.lastIndex = at
    for (let piece = PIECE.exec(line); piece !== null; piece = PIECE.exec(line)) {
      word += piece[1] ?? piece[2] ?? piece[3] ?? ''
      at = PIECE.lastIndex
    }
    words.push(word)
    if (at < line.length && !/\s/.test(line.charAt(at))) throw new Error(`a quote is not closed: ${line}`)
    while (/\s/.test(line.charAt(at))) at++
  }
  return words
}
