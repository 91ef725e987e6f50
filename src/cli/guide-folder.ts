// A guide in a folder: every file whole or not at all, what others wrote left alone, what is secret for its owner only.

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MARK, pathOf, type Guide } from '../cluster/configure/guide.ts'
import { displayPath } from '../files/display-path.ts'
import { errorCode } from '../files/read-file.ts'
import { writeFile } from '../files/write-file.ts'
import { printGuideIndex } from '../reports/guide-text.ts'
import { OperationError, UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

const INDEX = 'README.md'
const SECRET_MODE = 0o600

interface Output {
  /** In the folder. */
  readonly name: string
  readonly bytes: Buffer
  readonly isSecret: boolean
}

/** Writes the files and a README.md that lists them; gives the folder as it is shown, and what an earlier run left in it. Throws where nothing may be written, or something could not. */
export async function writeGuide(guide: Guide, folder: string, { options, io }: Invocation): Promise<WrittenGuide> {
  if (folder === '-')
    throw new UsageError('-o - is no folder', { hint: 'leave -o out to have the files on standard output' })
  const root = path.resolve(io.cwd, folder)
  const shown = displayPath(root, io.cwd)
  const outputs = [
    ...guide.files.map((file): Output => {
      return { name: pathOf(file), bytes: Buffer.from(file.text), isSecret: file.secrets.length > 0 }
    }),
    { name: INDEX, bytes: Buffer.from(printGuideIndex(guide)), isSecret: false },
  ]
  const listed = listedAt(root)
  if (!options.force) refuseForeign({ root, shown, listed }, outputs)
  for (const { name, bytes, isSecret } of outputs) {
    const absolute = path.join(root, name)
    makeFolder(path.dirname(absolute), displayPath(path.dirname(absolute), io.cwd))
    const mode = isSecret ? { mode: SECRET_MODE } : {}
    const outcome = writeFile({ absolute, path: displayPath(absolute, io.cwd), bytes, ...mode })
    if (outcome.kind === 'failed')
      throw new OperationError(`${outcome.path} ${outcome.message}`, { hint: outcome.hint })
  }
  const names = new Set(outputs.map(({ name }) => name))
  const stale = listed.filter((name) => !names.has(name) && existsSync(path.join(root, name)))
  return { shown, stale: stale.map((name) => `${shown}/${name}`) }
}

/** What was written. */
export interface WrittenGuide {
  readonly shown: string
  /** Files that an earlier run wrote and this one has no use for; they are left there. */
  readonly stale: readonly string[]
}

/** The files that the index of an earlier run lists. */
function listedAt(root: string): readonly string[] {
  const index = textAt(path.join(root, INDEX)) ?? ''
  if (!index.startsWith(INDEX_MARK)) return []
  return [...index.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, name]) => (name === undefined ? [] : [name]))
}

interface Folder {
  readonly root: string
  readonly shown: string
  readonly listed: readonly string[]
}

/** Files are one's own by their first line, or where they cannot have it by the list of the last run. */
function refuseForeign({ root, shown, listed }: Folder, outputs: readonly Output[]): void {
  const foreign = outputs.filter(({ name, bytes }) => {
    const before = textAt(path.join(root, name))
    if (before === undefined || before === bytes.toString()) return false
    return !before.slice(0, 200).includes(MARK.slice(2)) && !(name.endsWith('.json') && listed.includes(name))
  })
  if (foreign.length === 0) return
  throw new OperationError('nothing was written: files that chartpin has not written would be lost', {
    because: foreign.slice(0, 8).map(({ name }) => `${shown}/${name} is there already, with other content`),
    hint: 'name another folder, or write over them with --force',
  })
}

/** How the index begins. */
const INDEX_MARK = '<!-- Written by chartpin configure'

function textAt(absolute: string): string | undefined {
  try {
    return readFileSync(absolute, 'utf8')
  } catch (error) {
    const code = errorCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new OperationError(`${absolute} cannot be read: ${code}`, { hint: 'name another folder behind -o' })
  }
}

function makeFolder(absolute: string, shown: string): void {
  try {
    mkdirSync(absolute, { recursive: true })
  } catch (error) {
    throw new OperationError(`the folder ${shown} cannot be made: ${errorCode(error)}`, {
      hint: 'name another folder behind -o',
    })
  }
}
