// Builds `dist/`: one readable CommonJS core that holds what every run needs, chunks for what few runs need,
// and the little file that starts it.
// `npm run build` writes it, and a test compares it with the sources: installs from git run no build.
//
// esbuild shares code between chunks only in ES modules, whose loader costs a start more than the whole core. So the sharing is
// done here: a module is built into exactly one file, that of the entries which reach it, and the other files ask for it by
// its path (`require('../core.cjs')['src/text/span.ts']`).
//
// Entries of chunks are the dynamic imports of the sources, and the modules of `coldModules`: those are imported like any others, and
// loaded when something of them is first used. Reading the code is what a start costs most, and no module does anything when it is loaded.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile, type Plugin } from 'esbuild'
import { rules } from '../../rules/index.ts'
import { printJsonSchema } from '../config/json-schema.ts'
import { collectLicences } from './licences.ts'

export const projectRoot: string = fileURLToPath(new URL('../..', import.meta.url))

const entry = 'src/cli/main.ts'
const core = 'core.cjs'

/** What is run: it lets Node keep compiled code between runs, which must be asked for before the core is compiled. */
const launcher = 'chartpin.cjs'
const launcherText = `#!/usr/bin/env node
// Node 22.8 and newer keep compiled code in the folder for temporary files; NODE_DISABLE_COMPILE_CACHE=1 forbids it.
require('node:module').enableCompileCache?.()
require('./${core}')
`

/** By chunk, modules that a run without findings over one chart without dependencies does not use; those of the first chunks are needed most. */
const coldModules: Readonly<Record<string, readonly string[]>> = {
  report: [
    'src/reports/text.ts',
    'src/reports/place.ts',
    'src/findings/draft.ts',
    'src/text/line-index.ts',
    'src/cli/verbose.ts',
  ],
  dependencies: modulesOf('src/charts', ['dependencies', 'vendored', 'file-url']),
  layers: modulesOf('src/charts', [
    'chart-node',
    'coalesce',
    'draft',
    'enabled',
    'helm-rules',
    'import-values',
    'json-values',
    'merge-maps',
    'set-flags',
    'value-tree',
  ]),
  config: [
    'src/config/load-config.ts',
    'src/config/settings.ts',
    'src/text/glob.ts',
    'src/findings/registry-pattern.ts',
  ],
  moved: ['rules/resolution/find-moved.ts'],
  ignored: ['src/files/gitignore.ts'],
  comments: ['src/yaml/comments.ts'],
  references: ['src/reference/go-containerregistry.ts'],
  write: ['src/files/write-file.ts', 'src/findings/baseline.ts'],
  failure: ['src/config/nearest-name.ts', 'src/cli/rule-document.ts', 'src/cli/commands.ts'],
}

function modulesOf(folder: string, names: readonly string[]): readonly string[] {
  return names.map((name) => `${folder}/${name}.ts`)
}

/** Every file of `dist/`, by its path in it. */
export type BuiltFiles = ReadonlyMap<string, string>

/** Builds from the sources; the same bytes on every machine. */
export async function buildFiles(): Promise<BuiltFiles> {
  const graph = await readGraph()
  const plan: Plan = { homes: assignHomes(graph), exports: await exportsOf(Object.values(coldModules).flat()) }
  const asked = askedModules(graph, plan)
  const homes = [...new Set(plan.homes.values())].toSorted()
  const built = await Promise.all(
    homes.map(async (home) => [home, await buildFile(home, plan, asked.get(home) ?? [])] as const),
  )
  const files = new Map<string, string>(built)
  files.set(launcher, launcherText)
  files.set('schema.json', printJsonSchema(rules.map((rule) => rule.name)))
  for (const { name } of rules)
    files.set(`rules/${name}.md`, readFileSync(path.join(projectRoot, `rules/${name}.md`), 'utf8'))
  files.set('THIRD_PARTY_LICENSES', collectLicences(projectRoot, [...graph.keys()]))
  return files
}

interface Edge {
  readonly path: string
  /** Whether what is imported is loaded later, or never. */
  readonly isLate: boolean
}

/** What each module imports; paths from the project's root. */
type Graph = ReadonlyMap<string, readonly Edge[]>

interface Plan {
  /** The file of `dist/` that holds each module. */
  readonly homes: ReadonlyMap<string, string>
  /** The names that cold modules export. */
  readonly exports: ReadonlyMap<string, readonly string[]>
}

const shared = {
  absWorkingDir: projectRoot,
  bundle: true,
  platform: 'node',
  target: 'node20.18',
  legalComments: 'none',
  write: false,
} as const

async function readGraph(): Promise<Graph> {
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

async function exportsOf(modules: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    ...shared,
    bundle: false,
    entryPoints: [...modules],
    format: 'esm',
    outdir: 'dist',
    metafile: true,
  })
  return new Map(Object.values(metafile.outputs).map((output) => [output.entryPoint ?? '', output.exports]))
}

/** The core for all that the program's entry reaches at once, else a chunk that is named for the entries which reach it. */
function assignHomes(graph: Graph): ReadonlyMap<string, string> {
  const inCore = reach(graph, entry)
  const chunks = new Set([...graph.values()].flat().flatMap((edge) => (edge.isLate ? [edge.path] : [])))
  const users = new Map<string, Set<string>>()
  for (const chunk of chunks) {
    for (const module of reach(graph, chunk))
      if (!inCore.has(module)) users.set(module, (users.get(module) ?? new Set()).add(chunkName(chunk)))
  }
  const homes = new Map([...inCore].map((module) => [module, core]))
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
function askedModules(graph: Graph, { homes }: Plan): ReadonlyMap<string, readonly string[]> {
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

async function buildFile(home: string, plan: Plan, asked: readonly string[]): Promise<string> {
  const exported = asked.map((module) => `export * as ${JSON.stringify(module)} from ${JSON.stringify(`./${module}`)}`)
  const { outputFiles } = await build({
    ...shared,
    stdin: {
      contents: [...exported, ...(home === core ? [`import './${entry}'`] : [])].join('\n'),
      resolveDir: projectRoot,
      sourcefile: `dist/${home}`,
    },
    format: 'cjs',
    define: { 'import.meta.dirname': '__dirname' },
    // `import()` becomes `require` behind a promise: the real one would start the loader of ES modules.
    supported: { 'dynamic-import': false },
    plugins: [sharing(home, plan)],
  })
  return (outputFiles[0]?.text ?? '').trimStart()
}

/** Leaves to other files what has its home there. */
function sharing(home: string, { homes, exports }: Plan): Plugin {
  return {
    name: 'sharing',
    setup(context) {
      context.onResolve(
        { filter: /.*/ },
        async ({ path: asked, importer, namespace, resolveDir, kind, pluginData }) => {
          if (namespace === 'elsewhere') return { path: asked, external: true }
          if (pluginData === 'resolving' || kind === 'entry-point') return undefined
          const found = await context.resolve(asked, { importer, resolveDir, kind, pluginData: 'resolving' })
          const module = path.relative(projectRoot, found.path).split(path.sep).join('/')
          const target = found.external || found.errors.length > 0 ? undefined : homes.get(module)
          if (target === undefined || (target === home && kind !== 'dynamic-import')) return found
          if (importer.includes('node_modules'))
            throw new Error(`${module} is shared by ${home} and ${target}: a package must have one home`)
          return { path: module, namespace: 'elsewhere', pluginData: target }
        },
      )
      context.onLoad({ filter: /.*/, namespace: 'elsewhere' }, ({ path: module, pluginData: target }) => ({
        contents: elsewhere(`${requireFrom(home, String(target))}[${JSON.stringify(module)}]`, exports.get(module)),
        loader: 'js',
      }))
    },
  }
}

/** A module that stands in another file. With names it is loaded when one of them is first used. */
function elsewhere(load: string, names: readonly string[] | undefined): string {
  if (names === undefined) return `module.exports = ${load}`
  const getters = names.map((name) => `  get ${name}() { return load().${name} },`)
  return `let loaded\nconst load = () => (loaded ??= ${load})\nmodule.exports = {\n${getters.join('\n')}\n}`
}

function requireFrom(home: string, target: string): string {
  const relative = path.posix.relative(path.posix.dirname(home), target)
  return `require(${JSON.stringify(relative.startsWith('.') ? relative : `./${relative}`)})`
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
