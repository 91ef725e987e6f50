// Runs the command line of a case folder in this process, over a copy of its files: what the goldens in `testdata/cli` are held to.

import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { run } from '../cli/run.ts'
import { memoryIo } from './memory-io.ts'

/** What a case says. Its folder holds `cmd`, and where needed `before/`, `stdin` and `env`. */
export interface CliCase {
  /** Absolute. */
  readonly folder: string
  readonly argv: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly stdin: string
}

/** What a run gave. */
export interface CliOutcome {
  readonly exit: number
  /** The case's own folder is written as `$CASE` in both. */
  readonly stdout: string
  readonly stderr: string
  /** The files that are there after the run and were not, or not so, before; by path. Files that went away are null. */
  readonly changed: ReadonlyMap<string, string | null>
}

/** Reads a case. `cmd` is one line that begins with `chartpin`; words are separated by spaces, single quotes hold them together. */
export function readCase(folder: string): CliCase {
  const words = [
    ...readFileSync(path.join(folder, 'cmd'), 'utf8')
      .trim()
      .matchAll(/'([^']*)'|(\S+)/g),
  ].map(([, quoted, plain]) => quoted ?? plain ?? '')
  const [program, ...argv] = words
  if (program !== 'chartpin') throw new Error(`${folder}/cmd does not begin with chartpin`)
  const env = optional(folder, 'env')
    .split('\n')
    .filter((line) => line.includes('='))
    .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)])
  return { folder, argv, env: Object.fromEntries(env), stdin: optional(folder, 'stdin') }
}

/** Runs a case in a folder of its own, which is gone afterwards. */
export async function runCase({ folder, argv, env, stdin }: CliCase): Promise<CliOutcome> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'chartpin-cli-'))
  try {
    if (existsSync(path.join(folder, 'before'))) cpSync(path.join(folder, 'before'), cwd, { recursive: true })
    const before = readTree(cwd)
    const { io, stdout, stderr } = memoryIo({ cwd, env, stdin })
    const exit = await run(argv, io)
    const named = (text: string): string => text.replaceAll(cwd, '$CASE')
    return { exit, stdout: named(stdout()), stderr: named(stderr()), changed: differences(before, readTree(cwd)) }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** All files of a folder by path, as Latin-1, so that no byte is lost; packed ones unpacked, because each zlib packs in its own way. */
export function readTree(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name)
      return [path.relative(folder, file).split(path.sep).join('/'), unpacked(readFileSync(file)).toString('latin1')]
    }),
  )
}

function unpacked(bytes: Buffer): Buffer {
  const isComplete = bytes[0] === 0x1f && bytes[1] === 0x8b && bytes.length > 100
  return isComplete ? gunzipSync(bytes) : bytes
}

function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlyMap<string, string | null> {
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted()
  return new Map(
    names.filter((name) => before.get(name) !== after.get(name)).map((name) => [name, after.get(name) ?? null]),
  )
}

function optional(folder: string, name: string): string {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
