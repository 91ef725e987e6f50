// The plugin that lets the files of `dist/` share modules: what has its home in another file is asked for there.
//
// A start pays for everything that is evaluated, so what stands for a module elsewhere is made of functions alone wherever it can be.

import path from 'node:path'
import type { Plugin } from 'esbuild'

/** Which module stands where. */
export interface Homes {
  readonly root: string
  /** The file of `dist/` that holds each module. */
  readonly homes: ReadonlyMap<string, string>
  /** The names of the values that a module exports; of a cold one they are functions. */
  readonly exports: ReadonlyMap<string, readonly string[]>
  /** Whether a module is loaded when a function of it is first called. */
  readonly isCold: (module: string) => boolean
}

/** How what stands elsewhere is reached: when the file that imports it is loaded, when it is first called, or by a dynamic import. */
type Reach = 'now' | 'when-called' | 'by-import'

/** What stands for a module: how to get it, and the names that it exports. */
const standIns: { readonly [Way in Reach]: (take: string, names: readonly string[]) => string } = {
  now: (take, names) => `export const { ${names.join(', ')} } = ${take}`,
  'when-called': (take, names) =>
    [
      'let loaded',
      `const load = () => (loaded ??= ${take})`,
      ...names.map((name) => `export function ${name}(...args) { return load().${name}(...args) }`),
    ].join('\n'),
  'by-import': (take) => `module.exports = ${take}`,
}

/** Leaves to other files what has its home there. */
export function sharing(home: string, { root, homes, exports, isCold }: Homes): Plugin {
  return {
    name: 'sharing',
    setup(context) {
      context.onResolve(
        { filter: /.*/ },
        async ({ path: asked, importer, namespace, resolveDir, kind, pluginData }) => {
          if (namespace in standIns || namespace === 'builtin') return { path: asked, external: true }
          if (pluginData === 'resolving' || kind === 'entry-point') return undefined
          if (asked === 'node:path') return { path: asked, namespace: 'builtin' }
          const found = await context.resolve(asked, { importer, resolveDir, kind, pluginData: 'resolving' })
          const module = path.relative(root, found.path).split(path.sep).join('/')
          const target = found.external || found.errors.length > 0 ? undefined : homes.get(module)
          if (target === undefined || (target === home && kind !== 'dynamic-import')) return found
          if (importer.includes('node_modules'))
            throw new Error(`${module} is shared by ${home} and ${target}: a package must have one home`)
          return { path: module, namespace: reachOf(module, kind), pluginData: target }
        },
      )
      for (const [reach, standIn] of Object.entries(standIns)) {
        context.onLoad({ filter: /.*/, namespace: reach }, ({ path: module, pluginData: target }) => ({
          contents: standIn(
            `require(${JSON.stringify(relativeTo(home, String(target)))}).modules[${JSON.stringify(module)}]()`,
            exports.get(module) ?? [],
          ),
        }))
      }
      // Imported as it is, each module would make an own copy of all that the package holds.
      context.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path: name }) => ({
        contents: `export default require(${JSON.stringify(name)})`,
      }))
    },
  }

  function reachOf(module: string, kind: string): Reach {
    if (kind === 'dynamic-import') return 'by-import'
    return isCold(module) ? 'when-called' : 'now'
  }
}

function relativeTo(home: string, target: string): string {
  const relative = path.posix.relative(path.posix.dirname(home), target)
  return relative.startsWith('.') ? relative : `./${relative}`
}
