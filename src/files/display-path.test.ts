import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belowShown, displayPath, isWithin, joined, repositoryRoot, shownBelow, upward } from './display-path.ts'
import { tempFolder } from '../testing/temp-folder.ts'
import path from 'node:path'

const shown: readonly { readonly absolute: string; readonly cwd: string; readonly path: string }[] = [
  { absolute: '/repo/charts/web', cwd: '/repo', path: 'charts/web' },
  { absolute: '/repo', cwd: '/repo', path: '.' },
  { absolute: '/repo/common', cwd: '/repo/web', path: '../common' },
  { absolute: '/tmp/x', cwd: '/home/me/work', path: '/tmp/x' },
  { absolute: '/repo/..hidden', cwd: '/repo', path: '..hidden' },
]

for (const { absolute, cwd, path: expected } of shown) {
  test(`shows ${absolute} from ${cwd} as ${expected}`, () => assert.equal(displayPath(absolute, cwd), expected))
}

test('names below a folder go on and come off again', () => {
  for (const folder of ['.', 'a', '../b', '/', '/c']) {
    assert.equal(belowShown(folder, shownBelow(folder, 'x/y')), 'x/y')
  }
  assert.deepEqual([joined('/', 'x'), joined('/a', 'x/y')], ['/x', '/a/x/y'])
})

test('a folder holds itself and what is below it, not its namesakes', () => {
  const inside = ['/a', '/a/b', '/ab', '/'].map((inner) => isWithin('/a', inner))
  assert.deepEqual(inside, [true, true, false, false])
  assert.ok(isWithin('/', '/a'))
})

test('finds the repository around a folder, a worktree too', (t) => {
  const root = tempFolder(t, { 'repo/.git/HEAD': '', 'repo/a/b/': '', 'tree/.git': 'gitdir: x', 'tree/c/': '' })
  assert.equal(repositoryRoot(path.join(root, 'repo/a/b')), path.join(root, 'repo'))
  assert.equal(repositoryRoot(path.join(root, 'tree/c')), path.join(root, 'tree'))
  assert.deepEqual([...upward('/a/b')], ['/a/b', '/a', '/'])
})
