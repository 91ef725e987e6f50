import assert from 'node:assert/strict'
import { chmodSync, chownSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test, type TestContext } from 'node:test'
import { Script } from 'node:vm'
import { tempFolder } from '../testing/temp-folder.ts'
import { keepCode } from './keep-code.ts'
import { codeFolder, flagsNow, ownFolder, readKeptCode } from './kept-code.ts'

const places: readonly {
  readonly name: string
  readonly env: Readonly<Record<string, string>>
  readonly platform: NodeJS.Platform
  readonly folder: string | undefined
}[] = [
  { name: 'on Linux', env: { HOME: '/home/ann' }, platform: 'linux', folder: '/home/ann/.cache/chartpin' },
  { name: 'on macOS', env: { HOME: '/Users/ann' }, platform: 'darwin', folder: '/Users/ann/Library/Caches/chartpin' },
  { name: 'on Windows', env: { LOCALAPPDATA: '/ann/Local' }, platform: 'win32', folder: '/ann/Local/chartpin' },
  {
    name: 'where XDG_CACHE_HOME says',
    env: { HOME: '/home/ann', XDG_CACHE_HOME: '/var/ann' },
    platform: 'linux',
    folder: '/var/ann/chartpin',
  },
  {
    name: 'not where a relative XDG_CACHE_HOME says',
    env: { HOME: '/home/ann', XDG_CACHE_HOME: 'ann' },
    platform: 'linux',
    folder: '/home/ann/.cache/chartpin',
  },
  { name: 'nowhere without a home', env: {}, platform: 'linux', folder: undefined },
  { name: 'nowhere with an empty home', env: { HOME: '' }, platform: 'linux', folder: undefined },
  {
    name: 'nowhere when NODE_DISABLE_COMPILE_CACHE forbids it',
    env: { HOME: '/home/ann', NODE_DISABLE_COMPILE_CACHE: '1' },
    platform: 'linux',
    folder: undefined,
  },
  {
    name: 'nowhere while coverage is measured',
    env: { HOME: '/home/ann', NODE_V8_COVERAGE: 'coverage' },
    platform: 'linux',
    folder: undefined,
  },
]
for (const { name, env, platform, folder } of places) {
  test(`compiled code is kept ${name}`, () => assert.equal(codeFolder(env, platform), folder))
}

const source = '/program/core.cjs'
const text = '(function twice(a) { return a + a })'

/** A file of kept code that was just written. */
function kept(t: TestContext): string {
  const folder = tempFolder(t, {})
  const file = path.join(folder, 'lint.bin')
  const compiled = new Map([[source, { script: new Script(text, { filename: source }), size: 7, mtimeMs: 1.5 }]])
  keepCode({ folder, file, identity: 'here', flags: flagsNow(), compiled, kept: undefined })
  return file
}

test('what was kept is read, and V8 takes it', (t) => {
  const read = readKeptCode(kept(t), 'here')
  const piece = read?.scripts.get(source)
  assert.deepEqual([read?.flags, piece?.size, piece?.mtimeMs], [flagsNow(), 7, 1.5])
  assert.equal(new Script(text, { filename: source, cachedData: piece?.data }).cachedDataRejected, false)
})

test('what was kept for something else is not read', (t) => {
  assert.equal(readKeptCode(kept(t), 'elsewhere'), undefined)
})

test('kept code with any byte changed is not read', (t) => {
  const file = kept(t)
  const bytes = readFileSync(file)
  for (let at = 0; at < bytes.length; at += 5) {
    const wrong = Buffer.from(bytes)
    wrong[at] = (wrong[at] ?? 0) ^ 0x20
    writeFileSync(file, wrong)
    assert.equal(readKeptCode(file, 'here'), undefined, `byte ${at}`)
  }
})

test('kept code that was cut short anywhere is not read', (t) => {
  const file = kept(t)
  for (let length = readFileSync(file).length - 1; length >= 0; length = Math.floor(length * 0.9) - 1) {
    truncateSync(file, length)
    assert.equal(readKeptCode(file, 'here'), undefined, `${length} bytes`)
  }
})

for (const [name, content] of [
  ['zeros', Buffer.alloc(4096)],
  ['a line that is no header', Buffer.from('{}\n{}\n')],
  ['no line', Buffer.from('abab')],
] as const) {
  test(`a file that holds ${name} is no kept code`, (t) => {
    assert.equal(readKeptCode(path.join(tempFolder(t, { 'lint.bin': content }), 'lint.bin'), 'here'), undefined)
  })
}

test('a file or folder that is not there is no kept code', (t) => {
  const folder = tempFolder(t, {})
  assert.equal(readKeptCode(path.join(folder, 'lint.bin'), 'here'), undefined)
  assert.equal(ownFolder(path.join(folder, 'absent')), false)
})

if (process.getuid !== undefined) {
  test('what others may write to is not read', (t) => {
    const file = kept(t)
    for (const mode of [0o606, 0o660]) {
      chmodSync(file, mode)
      assert.equal(readKeptCode(file, 'here'), undefined)
    }
    for (const mode of [0o707, 0o770, 0o1777]) {
      chmodSync(path.dirname(file), mode)
      assert.equal(ownFolder(path.dirname(file)), false)
    }
    chmodSync(path.dirname(file), 0o755)
    assert.equal(ownFolder(path.dirname(file)), true)
  })

  test('a link to a folder is not a folder of our own', (t) => {
    const folder = tempFolder(t, { 'there/': '' })
    symlinkSync('there', path.join(folder, 'link'))
    assert.equal(ownFolder(path.join(folder, 'link')), false)
    assert.equal(ownFolder(path.join(folder, 'link'), 'made'), false)
  })
}

if (process.getuid?.() === 0) {
  test('what belongs to somebody else is not read', (t) => {
    const file = kept(t)
    chownSync(file, 4711, 4711)
    assert.equal(readKeptCode(file, 'here'), undefined)
    chownSync(path.dirname(file), 4711, 4711)
    assert.equal(ownFolder(path.dirname(file)), false)
  })

  test('nothing is made in the home of somebody else', (t) => {
    const home = tempFolder(t, {})
    chownSync(home, 4711, 4711)
    assert.equal(ownFolder(path.join(home, '.cache/chartpin'), 'made'), false)
    assert.deepEqual(readdirSync(home), [])
  })
}
