// The start of the built program, with kept code in every state: what it prints and how it ends is always the same.

import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import Module from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test, type TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { tempFolder } from '../testing/temp-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = path.join(root, 'dist')
const args = ['lint', '--no-config', '--format', 'concise', 'testdata/first-minute']

/** Runs a command with mounts of its own (util-linux). */
const ownMounts = 'unshare'

interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

function run(env: Readonly<Record<string, string>>, program: string = path.join(dist, 'chartpin.cjs')): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
  })
  return { status, stdout, stderr: untimed(stderr) }
}

function untimed(summary: string): string {
  return summary.replace(/ in [\d.]+ m?s/, '')
}

/** What a run gives for which nothing is kept: it has no home. */
const plain = run({})

test('without a home nothing is kept, and nothing is missed', () => {
  assert.deepEqual([plain.status, plain.stdout.split('\n').length], [1, 4])
})

test('a home that is none does no harm', (t) => {
  const home = path.join(tempFolder(t, { file: '' }), 'file')
  assert.deepEqual(run({ HOME: home }), plain)
  assert.deepEqual(run({ XDG_CACHE_HOME: '/proc/self' }), plain)
})

/** Newer versions of Node keep compiled code in their own way. */
const isKeptHere = !('enableCompileCache' in Module)

if (isKeptHere) {
  const first = mkdtempSync(path.join(tmpdir(), 'chartpin-launch-'))
  after(() => rmSync(first, { recursive: true }))
  const kept = run({ XDG_CACHE_HOME: first })
  /** A cache folder as the first run leaves it, and the file in it. */
  const keptOnce = (t: TestContext): { readonly env: Readonly<Record<string, string>>; readonly file: string } => {
    const folder = tempFolder(t, {})
    cpSync(first, folder, { recursive: true })
    const [name = ''] = readdirSync(path.join(folder, 'chartpin'))
    return { env: { XDG_CACHE_HOME: folder }, file: path.join(folder, 'chartpin', name) }
  }

  test('a first run keeps its code where only the user can write', () => {
    assert.deepEqual(kept, plain)
    assert.deepEqual(readdirSync(path.join(first, 'chartpin')).length, 1)
    assert.equal(statSync(path.join(first, 'chartpin')).mode & 0o777, 0o700)
  })

  test('a second run takes the code that the first one kept', (t) => {
    const { env, file } = keptOnce(t)
    const before = statSync(file)
    assert.deepEqual(run(env), plain)
    assert.equal(statSync(file).ino, before.ino, 'it was written again')
  })

  const damages: Readonly<Record<string, (file: string) => void>> = {
    'is empty': (file) => writeFileSync(file, ''),
    'is something else': (file) => writeFileSync(file, 'image: nginx\n'),
    'is cut short': (file) => writeFileSync(file, readFileSync(file).subarray(0, 200_000)),
    'has a broken bit': (file) => {
      const bytes = readFileSync(file)
      bytes[150_000] = (bytes[150_000] ?? 0) ^ 1
      writeFileSync(file, bytes)
    },
    'may be written by others': (file) => chmodSync(file, 0o666),
  }
  for (const [damage, make] of Object.entries(damages)) {
    test(`kept code that ${damage} is not used, but made anew`, (t) => {
      const { env, file } = keptOnce(t)
      make(file)
      const before = statSync(file)
      assert.deepEqual(run(env), plain)
      assert.notEqual(statSync(file).ino, before.ino, 'it was used')
    })
  }

  test('a folder that others may write to is neither read nor written', (t) => {
    const { env, file } = keptOnce(t)
    const damaged = Buffer.concat([readFileSync(file), Buffer.from('!')])
    writeFileSync(file, damaged)
    chmodSync(path.dirname(file), 0o777)
    assert.deepEqual(run(env), plain)
    assert.deepEqual(readFileSync(file), damaged)
  })

  test('code that V8 refuses is made anew', (t) => {
    const { env, file } = keptOnce(t)
    // Both halves alike: V8 compares its own version, which stands behind the first number of each piece.
    const bytes = readFileSync(file)
    const piece = bytes.indexOf('\n') + 1
    for (const at of [piece, piece + bytes.length / 2]) bytes.writeUInt32LE(1, at + 4)
    writeFileSync(file, bytes)
    const before = statSync(file)
    assert.deepEqual(run(env), plain)
    assert.notEqual(statSync(file).ino, before.ino)
  })

  test('a program that was changed is not run from the code that was kept of it', (t) => {
    const folder = tempFolder(t, {})
    const env = { XDG_CACHE_HOME: folder }
    const copy = path.join(folder, 'program')
    cpSync(dist, copy, { recursive: true })
    const program = path.join(copy, 'chartpin.cjs')
    assert.deepEqual(run(env, program), plain)
    const core = path.join(copy, 'core.cjs')
    const changed = readFileSync(core, 'utf8').replaceAll('Checked', 'CHECKED')
    writeFileSync(core, changed)
    utimesSync(core, 1, 1)
    assert.match(run(env, program).stderr, /^CHECKED/)
  })

  test('runs at the same time do not disturb each other', async (t) => {
    const folder = tempFolder(t, {})
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => runBeside({ XDG_CACHE_HOME: folder })))
    for (const outcome of outcomes) assert.deepEqual(outcome, plain)
    assert.deepEqual(readdirSync(path.join(folder, 'chartpin')), readdirSync(path.join(first, 'chartpin')))
  })

  if (canMount()) {
    test('a disk that is full does no harm, and no half of a file stays', (t) => {
      const folder = tempFolder(t, {})
      const script = `mount -t tmpfs -o size=64k none "${folder}" && "${process.execPath}" dist/chartpin.cjs ${args.join(' ')}; status=$?; ls -A "${folder}/chartpin" >&2; exit $status`
      const { status, stdout, stderr } = spawnSync(ownMounts, ['-rm', 'sh', '-c', script], {
        cwd: root,
        env: { XDG_CACHE_HOME: folder, PATH: process.env['PATH'] ?? '' },
        encoding: 'utf8',
      })
      assert.deepEqual({ status, stdout, stderr: untimed(stderr) }, plain)
    })
  }

  test('NODE_DISABLE_COMPILE_CACHE keeps the cache folder as it is', (t) => {
    const folder = tempFolder(t, {})
    assert.deepEqual(run({ XDG_CACHE_HOME: folder, NODE_DISABLE_COMPILE_CACHE: '1' }), plain)
    assert.deepEqual(readdirSync(folder), [])
  })
}

async function runBeside(env: Readonly<Record<string, string>>): Promise<Outcome> {
  const child = spawn(process.execPath, [path.join(dist, 'chartpin.cjs'), ...args], { cwd: root, env })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (text) => (stdout += String(text)))
  child.stderr.on('data', (text) => (stderr += String(text)))
  await once(child, 'close')
  return { status: child.exitCode, stdout, stderr: untimed(stderr) }
}

/** Whether a small disk can be had for a test: Linux lets many users mount one of their own. */
function canMount(): boolean {
  return spawnSync(ownMounts, ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0
}
