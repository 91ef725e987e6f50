// The start of the program: loads its files, with the code that V8 made of them in an earlier run. Built into the file that is run, alone.
//
// Compiling costs a short run more than anything that it does. Node 22.8 and newer keep compiled code by themselves when they are asked to;
// for Node 20 it is done here. Nothing that goes wrong with kept code may be noticed: the program is then compiled as ever.

import path from 'node:path'
import { Script } from 'node:vm'
import { type CommandName, isCommand } from './command-names.ts'
import { engineFlags } from './engine-flags.ts'
import { keepCode } from './keep-code.ts'
import {
  codeFolder,
  flagsNow,
  ownFolder,
  readKeptCode,
  readWhole,
  type Compiled,
  type KeptCode,
  type Wrapping,
} from './kept-code.ts'
import { version } from './version.ts'

/** Starts the program whose files are in this folder; the others are the launcher's own. */
export function launch(dist: string, require: NodeJS.Require, launcher: NodeJS.Module): void {
  const core = path.join(dist, 'core.cjs')
  const words = process.argv.slice(2)
  const command = words.find(isCommand) ?? 'lint'
  const v8Flags = engineFlags(command, words, process.versions.v8)
  if (v8Flags.length > 0) setFlags(v8Flags, require)
  const folder = codeFolder(process.env, process.platform)
  const enableCompileCache = cacheOfNode(require)
  if (folder === undefined || (enableCompileCache !== undefined && !ownFolder(folder, 'made'))) require(core)
  else if (enableCompileCache !== undefined) {
    enableCompileCache(folder)
    require(core)
  } else loadWithKeptCode(core, { require, launcher, folder, command, v8Flags })
}

/** What makes Node keep compiled code by itself; undefined where it cannot. Older versions are not asked, for that loads a module. */
function cacheOfNode(require: NodeJS.Require): ((folder: string) => unknown) | undefined {
  if (Number.parseInt(process.versions.node) < 22) return undefined
  // Our types are those of Node 20.
  const { enableCompileCache } = require('node:module') as { enableCompileCache?: (folder: string) => unknown }
  return enableCompileCache
}

/** As Node wraps modules. */
const wrapping: Wrapping = { before: '(function (exports, require, module, __filename, __dirname) { ', after: '\n})' }

type Wrapped = (...scope: readonly [unknown, (id: string) => unknown, NodeJS.Module, string, string]) => void

interface LoadOptions {
  readonly require: NodeJS.Require
  readonly launcher: NodeJS.Module
  readonly folder: string
  readonly command: CommandName
  /** What V8 was told of this run. */
  readonly v8Flags: readonly string[]
}

/** Before anything is compiled: V8 takes no kept code that was made under other flags. */
function setFlags(flags: readonly string[], require: NodeJS.Require): void {
  const { setFlagsFromString } = require('node:v8') as typeof import('node:v8')
  for (const flag of flags) setFlagsFromString(flag)
}

function loadWithKeptCode(core: string, { require, launcher, folder, command, v8Flags }: LoadOptions): void {
  // Every module is made by `Module`; importing that from `node:module` would load more.
  const Module = launcher.constructor as new (id: string) => NodeJS.Module
  const identity = identityOf(core, v8Flags)
  // Each command has kept code of its own: another one's would be read for nothing.
  const file = path.join(folder, `${command}-${shortHash(identity)}.bin`)
  const kept = ownFolder(folder) ? readKeptCode(file, identity) : undefined
  const compiled = new Map<string, Compiled>()
  let flags = kept?.flags
  let isNew = false

  const load = (source: string): unknown => {
    const loaded = require.cache[source]
    if (loaded !== undefined) return loaded.exports
    const made = compile(source, kept)
    if (made.isNew) {
      isNew = true
      // The flags that the core is compiled under: were they changed later, nobody could use what is compiled then.
      if (compiled.size === 0) flags = flagsNow()
    }
    compiled.set(source, made)
    const module = new Module(source)
    module.filename = source
    require.cache[source] = module
    const requireNear = (id: string): unknown =>
      id.startsWith('.') ? load(path.join(path.dirname(source), id)) : require(id)
    // Only text between our own brackets: a function.
    const run = made.script.runInThisContext() as Wrapped
    run(module.exports, requireNear, module, source, path.dirname(source))
    module.loaded = true
    return module.exports
  }

  process.once('exit', () => {
    if (isNew && flags === flagsNow() && ownFolder(folder, 'made'))
      keepCode({ folder, file, identity, flags, compiled, kept })
  })
  load(core)
}

function compile(source: string, kept: KeptCode | undefined): Compiled & { readonly isNew: boolean } {
  const { bytes, stats } = readWhole(source, wrapping)
  const { size, mtimeMs } = stats
  const old = kept?.scripts.get(source)
  const data = old?.size === size && old.mtimeMs === mtimeMs ? old.data : undefined
  const script = new Script(bytes.toString(), { filename: source, ...(data !== undefined && { cachedData: data }) })
  return { script, size, mtimeMs, isNew: data === undefined || script.cachedDataRejected === true }
}

/** Everything that kept code hangs on, beside the files themselves. */
function identityOf(core: string, v8Flags: readonly string[]): string {
  const { version: node, versions, arch, platform, execArgv, env } = process
  return JSON.stringify([version, core, node, versions.v8, platform, arch, execArgv, env['NODE_OPTIONS'], v8Flags])
}

/** FNV-1a: to tell file names apart, no more. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
