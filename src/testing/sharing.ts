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

/** Where a module stands: the file, as `require` finds it from here, and the module's path. */
interface Place {
  readonly file: string
  readonly module: string
}

/** What stands for a module that exports these names. */
const standIns: { readonly [Way in Reach]: (place: Place, names: readonly string[]) => string } = {
  now: (place, names) => `export const { ${names.join(', ')} } = ${take(place)}`,
  'when-called': ({ file, module }, names) =>
    [
      `import { load } from 'load'`,
      ...names.map(
        (name) => `export function ${name}(...args) { return load('${file}', '${module}').${name}(...args) }`,
      ),
    ].join('\n'),
  'by-import': (place) => `module.exports = ${take(place)}`,
}

function take({ file, module }: Place): string {
  return `require('${file}').modules['${module}']()`
}

/** Modules of the build itself: each loads a cold module once, or spares its importers a copy of all that a built-in module holds. */
const helpers: Readonly<Record<string, string>> = {
  load: `const loaded = new Map()
export function load(file, module) {
  let found = loaded.get(module)
  if (found === undefined) loaded.set(module, (found = require(file).modules[module]()))
  return found
}`,
  'node:path': `export default require('node:path')`,
}

/** Leaves to other files what has its home there. */
export function sharing(home: string, { root, homes, exports, isCold }: Homes): Plugin {
  return {
    name: 'sharing',
    setup(context) {
      context.onResolve(
        { filter: /.*/ },
        async ({ path: asked, importer, namespace, resolveDir, kind, pluginData }) => {
          if (namespace === 'helper') return { path: asked, external: true }
          if (asked in helpers) return { path: asked, namespace: 'helper' }
          if (namespace in standIns) return { path: asked, external: true }
          if (pluginData === 'resolving' || kind === 'entry-point') return undefined
          const found = isOwn(asked)
            ? { path: path.resolve(resolveDir, asked) }
            : await context.resolve(asked, { importer, resolveDir, kind, pluginData: 'resolving' })
          const module = path.relative(root, found.path).split(path.sep).join('/')
          const target = homes.get(module)
          if (target === undefined || (target === home && kind !== 'dynamic-import')) return found
          if (importer.includes('node_modules'))
            throw new Error(`${module} is shared by ${home} and ${target}: a package must have one home`)
          return { path: module, namespace: reachOf(module, kind), pluginData: target }
        },
      )
      context.onLoad({ filter: /.*/, namespace: 'helper' }, ({ path: name }) => ({ contents: helpers[name] ?? '' }))
      for (const [reach, standIn] of Object.entries(standIns)) {
        context.onLoad({ filter: /.*/, namespace: reach }, ({ path: module, pluginData: target }) => ({
          contents: standIn({ file: relativeTo(home, String(target)), module }, exports.get(module) ?? []),
        }))
      }
    },
  }

  function reachOf(module: string, kind: string): Reach {
    if (kind === 'dynamic-import') return 'by-import'
    return isCold(module) ? 'when-called' : 'now'
  }
}

/** Our own modules are imported by their whole names, and need not be looked for; to ask esbuild for each would take half of the build. */
function isOwn(asked: string): boolean {
  return asked.startsWith('.') && asked.endsWith('.ts')
}

function relativeTo(home: string, target: string): string {
  const relative = path.posix.relative(path.posix.dirname(home), target)
  return relative.startsWith('.') ? relative : `./${relative}`
}
