// Builds `dist/`: one readable CommonJS core that holds what every run needs, chunks for what few runs need,
// and the little file that starts it.
// `npm run build` writes it, and a test compares it with the sources: installs from git run no build.
//
// esbuild shares code between chunks only in ES modules, whose loader costs a start more than the whole core. So the sharing is
// done here: a module is built into exactly one file, that of the entries which reach it, and the other files ask for it by
// its path (`require('../core.cjs').modules['src/text/span.ts']()`).
//
// Entries of chunks are the dynamic imports of the sources, and the modules of `coldModules`: those are imported like any others, and
// loaded when something of them is first used. Reading the code is what a start costs most, and no module does anything when it is loaded.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'
import { namesNeeding, ruleNames } from '../../rules/names.ts'
import { printJsonSchema } from '../config/json-schema.ts'
import { collectLicences } from './licences.ts'
import { sharing, type Homes } from './sharing.ts'

export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url))

/** A program with files of its own: none of its modules stands in a file of another. */
interface Program {
  readonly entry: string
  /** The file for everything that the entry needs at once. */
  readonly home: string
  /** What starts it. */
  readonly start: string
  readonly firstLine?: string
}

/** What is run. */
const launcher = 'chartpin.cjs'

const programs: readonly Program[] = [
  { entry: 'src/cli/main.ts', home: 'core.cjs', start: 'void main()' },
  {
    entry: 'src/cli/launch.ts',
    home: launcher,
    start: 'launch(__dirname, require, module)',
    firstLine: '#!/usr/bin/env node\n',
  },
]

/**
 * By chunk, the modules that a run without findings over one chart without subcharts does not use; those of the first chunks are needed
 * most. They export functions for the others, nothing else.
 */
const coldModules: Readonly<Record<string, readonly string[]>> = {
  report: [
    ...modulesOf('src/reports', ['text', 'place', 'summary-findings']),
    ...modulesOf('src/findings', ['draft', 'settle']),
    ...modulesOf('src/text', ['line-index', 'width', 'break-paragraph']),
    ...modulesOf('src/cli', ['outputs', 'run-notes', 'verbose']),
  ],
  charts: modulesOf('src/charts', ['vendored', 'file-url', 'chart-rules']),
  layers: [
    'src/cli/layers.ts',
    'src/uses/effective-leaf.ts',
    ...modulesOf('src/charts', ['layers', 'lookup', 'value-tree']),
  ],
  configuration: [
    'src/config/load-config.ts',
    'src/config/origins.ts',
    'src/config/patterns.ts',
    'src/text/glob.ts',
    ...modulesOf('src/findings', ['registry-pattern', 'level-overrides']),
    ...modulesOf('src/cli', ['environment', 'load-layers', 'rule-flags']),
  ],
  moved: ['rules/resolution/moved-report.ts'],
  ignored: ['src/files/gitignore.ts', 'src/files/helmignore.ts'],
  comments: ['src/yaml/comments.ts', 'src/uses/hinted-slots.ts', 'src/findings/directive.ts'],
  versions: ['src/findings/image-versions.ts'],
  'unknown-keys': ['src/findings/unknown-keys.ts'],
  references: [
    ...modulesOf('src/reference', ['go-containerregistry', 'refuse', 'explain', 'parts']),
    'src/findings/image-faults.ts',
  ],
  registries: ['rules/resolution/registry-names.ts'],
  baselines: ['src/cli/baselines.ts', 'src/findings/baseline.ts'],
  yaml: modulesOf('src/yaml', ['print-float32', 'expansion', 'scan-properties']),
  inputs: ['src/charts/load-single.ts', 'src/cli/read-stdin.ts', 'src/files/not-text.ts'],
  write: ['src/files/write-file.ts'],
  failure: [
    'src/config/nearest-name.ts',
    ...modulesOf('src/cli', ['rule-document', 'operands', 'describe-failure', 'wrong-option', 'not-there']),
  ],
  'keep-code': ['src/cli/keep-code.ts'],
  progress: modulesOf('src/cli', ['progress']),
  asking: modulesOf('src/cli', ['operand-kinds', 'read-lists', 'asked-platforms', 'informant', 'asking']),
  notes: modulesOf('src/cli', ['input-notes', 'text-or-json']),
  mapping: ['src/cli/pin-request.ts'],
  entries: ['src/images/image-entries.ts'],
  plan: modulesOf('src/edits', ['plan', 'pin', 'wanted']),
  problems: ['src/cli/problems.ts'],
  emit: ['src/yaml/emit.ts'],
  ...eachAlone('src/reports', ['concise', 'json', 'sarif', 'github', 'gitlab', 'junit']),
  ...eachAlone('src/cli/commands', ['render']),
  parse: ['src/yaml/parse.ts'],
  patterns: ['src/template/re2-engine.ts'],
  toml: modulesOf('src/template/encode', ['from-toml', 'to-toml']),
  certificates: modulesOf('src/template/encode', ['certificates', 'aes', 'private-key', 'derived-password']),
  'values-schema': modulesOf('src/render/schema', ['validate-values']),
  'render-errors': ['src/render/helm-message.ts', 'src/render/render-error.ts', 'src/reports/render-errors.ts'],
  asked: ['rules/asked.ts'],
  rendered: ['src/cli/known-given.ts', 'src/cli/rendered-given.ts', 'rules/rendered.ts'],
  'cluster-rules': ['rules/cluster.ts'],
  'rule-names': ['rules/names.ts'],
  trace: ['src/render/trace.ts', 'src/reports/trace-json.ts', 'src/reports/trace-text.ts'],
  'image-notes': [
    ...modulesOf('src/reports', ['list-notes', 'image-words', 'proof-json', 'shown-image-json']),
    'src/images/shown-image.ts',
  ],
  'list-formats': modulesOf('src/images/formats', ['list-formats']),
  'list-printers': [
    ...modulesOf('src/images/formats', ['text-list', 'skopeo-sync', 'regsync', 'crane-copy', 'zarf-package']),
    ...modulesOf('src/images/formats', [
      'hauler-images',
      'oc-mirror',
      'imgpkg-lock',
      'images-lock',
      'cyclonedx',
      'chart-annotations',
    ]),
  ],
  ...eachAlone('src/cli/commands', [
    'fix',
    'pin',
    'images',
    'why',
    'resolve',
    'configure',
    'check',
    'lock',
    'copy',
    'post-render',
    'diff',
    'explain',
    'rules',
    'config',
    'init',
    'baseline',
  ]),
  ...eachAlone('src/cli/commands', ['schema', 'completion', 'version', 'help']),
}

function eachAlone(folder: string, names: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, modulesOf(folder, [name])]))
}

function modulesOf(folder: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${folder}/${name}.ts`)
}

/** Every file of `dist/`, by its path in it. */
export type BuiltFiles = ReadonlyMap<string, string>

/** Builds from the sources; the same bytes on every machine. */
export async function buildFiles(): Promise<BuiltFiles> {
  const built = await Promise.all(programs.map(buildProgram))
  const files = new Map<string, string>(built.flatMap((program) => program.files))
  files.set('schema.json', printJsonSchema(ruleNames()))
  const ofCluster = namesNeeding('cluster')
  for (const name of ruleNames())
    if (!ofCluster.includes(name))
      files.set(`rules/${name}.md`, readFileSync(path.join(projectRoot, `rules/${name}.md`), 'utf8'))
  files.set(
    'THIRD_PARTY_LICENSES',
    collectLicences(
      projectRoot,
      built.flatMap(({ modules }) => modules),
    ),
  )
  return files
}

/** The files of a program by their paths in `dist/`, and the modules that stand in them. */
async function buildProgram(program: Program): Promise<{
  readonly files: readonly (readonly [string, string])[]
  readonly modules: readonly string[]
}> {
  const graph = await readGraph(program.entry)
  const homes = assignHomes(graph, program)
  const asked = askedModules(graph, homes)
  const plan: Homes = { root: projectRoot, homes, exports: await exportsOf([...asked.values()].flat(), graph), isCold }
  const files = [...new Set(homes.values())].toSorted().map(async (home) => {
    const start = home === program.home ? program : undefined
    return [home, await buildFile(home, { plan, asked: asked.get(home) ?? [], start })] as const
  })
  return { files: await Promise.all(files), modules: [...graph.keys()] }
}

interface Edge {
  readonly path: string
  /** Whether what is imported is loaded later, or never. */
  readonly isLate: boolean
}

/** What each module imports; paths from the project's root. */
type Graph = ReadonlyMap<string, readonly Edge[]>

const shared = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20.18',
  legalComments: 'none',
  write: false,
} as const

async function readGraph(entry: string): Promise<Graph> {
  const { metafile } = await build({
    ...shared,
    entryPoints: [entry],
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    metafile: true,
  })
  return new Map(Object.entries(metafile.inputs).map(([file, input]) => [file, edgesOf(input)]))
}

function edgesOf({ imports }: Metafile['inputs'][string]): readonly Edge[] {
  return imports
    .filter((edge) => edge.external !== true)
    .map((edge) => ({ path: edge.path, isLate: edge.kind === 'dynamic-import' || isCold(edge.path) }))
}

function isCold(module: string): boolean {
  return Object.values(coldModules).some((modules) => modules.includes(module))
}

/**
 * The names that are imported of modules; those that nobody imports esbuild leaves out. Of cold modules only the functions: nothing else can
 * be had without loading them, so esbuild refuses who imports it.
 */
async function exportsOf(modules: readonly string[], graph: Graph): Promise<Homes['exports']> {
  const imported = importedNames([...graph.keys()])
  const { metafile } = await build({
    ...shared,
    bundle: false,
    entryPoints: [...new Set(modules)],
    format: 'esm',
    outdir: 'dist',
    metafile: true,
  })
  const exported = Object.values(metafile.outputs).map(async ({ entryPoint = '', exports }) => {
    const names = exports.filter((name) => imported.get(entryPoint)?.has(name) ?? true)
    if (!isCold(entryPoint)) return [entryPoint, names] as const
    const values: Readonly<Record<string, unknown>> = await import(path.join(projectRoot, entryPoint))
    return [entryPoint, names.filter((name) => typeof values[name] === 'function')] as const
  })
  return new Map(await Promise.all(exported))
}

/** By module, the names that the sources import of it; of modules that are imported as a whole nothing is known. */
function importedNames(files: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>()
  const whole = new Set<string>()
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const text = readFileSync(path.join(projectRoot, file), 'utf8')
    const targetOf = (relative: string): string => path.posix.join(path.posix.dirname(file), relative)
    for (const [, list = '', from = ''] of text.matchAll(/^import \{([^}]*)\} from '(\.[^']+)'/gm)) {
      const target = names.get(targetOf(from)) ?? new Set()
      names.set(targetOf(from), target)
      for (const name of list.split(',')) target.add(name.trim().replace(/ as .*/s, ''))
    }
    for (const [, from = ''] of text.matchAll(/import\('(\.[^']+)'\)/g)) whole.add(targetOf(from))
  }
  return new Map([...names].filter(([module]) => !whole.has(module)))
}

/** The program's own file for all that its entry reaches at once, else a chunk that is named for the entries which reach it. */
function assignHomes(graph: Graph, { entry, home: own }: Program): ReadonlyMap<string, string> {
  const atOnce = reach(graph, entry)
  const chunks = new Set([...graph.values()].flat().flatMap((edge) => (edge.isLate ? [edge.path] : [])))
  const users = new Map<string, Set<string>>()
  for (const chunk of chunks) {
    for (const module of reach(graph, chunk))
      if (!atOnce.has(module)) users.set(module, (users.get(module) ?? new Set()).add(chunkName(chunk)))
  }
  const homes = new Map([...atOnce].map((module) => [module, own]))
  for (const [module, names] of users) homes.set(module, `chunks/${homeName(names)}.cjs`)
  return homes
}

/** Everything that a module needs as soon as it is loaded, itself included. */
function reach(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set([from])
  for (const module of seen) for (const edge of graph.get(module) ?? []) if (!edge.isLate) seen.add(edge.path)
  return seen
}

function chunkName(module: string): string {
  const group = Object.entries(coldModules).find(([, modules]) => modules.includes(module))
  return group?.[0] ?? path.basename(module, path.extname(module))
}

/** What several chunks need stands with what most runs load, so that a run loads few files; else in a chunk of its own. */
function homeName(users: ReadonlySet<string>): string {
  const often = Object.keys(coldModules).find((name) => users.has(name))
  const names = [...users].toSorted()
  return often ?? (names.length <= 4 ? names.join('+') : `${names.slice(0, 3).join('+')}+${names.length - 3}-more`)
}

/** By file, its modules that other files ask for, or that are loaded late. */
type Asked = ReadonlyMap<string, readonly string[]>

function askedModules(graph: Graph, homes: Homes['homes']): Asked {
  const asked = new Map<string, Set<string>>()
  for (const [module, edges] of graph) {
    for (const edge of edges) {
      const home = homes.get(edge.path)
      if (home === undefined || (home === homes.get(module) && !edge.isLate)) continue
      asked.set(home, (asked.get(home) ?? new Set()).add(edge.path))
    }
  }
  return new Map([...asked].map(([home, modules]) => [home, [...modules].toSorted()]))
}

/** What a file is built from. */
interface FilePlan {
  readonly plan: Homes
  /** Its modules that others ask for. */
  readonly asked: readonly string[]
  /** The program that it starts. */
  readonly start: Program | undefined
}

async function buildFile(home: string, { plan, asked, start }: FilePlan): Promise<string> {
  const { outputFiles } = await build({
    ...shared,
    stdin: { contents: contentsOf(asked, plan, start), resolveDir: projectRoot, sourcefile: `dist/${home}` },
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    // `import()` becomes `require` behind a promise: the real one would start the loader of ES modules.
    supported: { 'dynamic-import': false },
    plugins: [sharing(home, plan)],
  })
  return (start?.firstLine ?? '') + (outputFiles[0]?.text ?? '').trimStart()
}

/** What a file holds: a table from which others take its modules by their paths, and where it starts a program what does that. */
function contentsOf(asked: readonly string[], { exports }: Homes, start: Program | undefined): string {
  const imports = asked.map((module, at) => `import * as module${at} from ${JSON.stringify(`./${module}`)}`)
  const rows = asked.map((module, at) => {
    const names = exports.get(module) ?? []
    return `  ${JSON.stringify(module)}: () => ({ ${names.map((name) => `${name}: module${at}.${name}`).join(', ')} }),`
  })
  return [
    ...imports,
    ...(start === undefined ? [] : [`import { ${nameOf(start)} } from './${start.entry}'`]),
    ...(rows.length > 0 ? ['export const modules = {', ...rows, '}'] : []),
    ...(start === undefined ? [] : [start.start]),
  ].join('\n')
}

/** The function that starts a program is named for its file. */
function nameOf({ entry }: Program): string {
  return path.basename(entry, '.ts')
}

/** Writes `dist/` anew. */
export function writeFiles(files: BuiltFiles): void {
  const dist = path.join(projectRoot, 'dist')
  rmSync(dist, { recursive: true, force: true })
  for (const [name, text] of files) {
    const target = path.join(dist, name)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text, { mode: name === launcher ? 0o755 : 0o644 })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFiles(await buildFiles())
