import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { isProblem } from './source-file.ts'
import { walkFolders } from './walk.ts'
import { tempFolder, type TempEntry } from '../testing/temp-folder.ts'

interface Options {
  readonly excludes?: (path: string) => boolean
  readonly enters?: (folder: { readonly path: string }, name: string) => boolean
}

/** Folders with what was kept in them, as `folder: a b`; problems as `! path message`. */
function walked(absolute: string, options: Options = {}): readonly string[] {
  const walk = { absolute, path: '.', excludes: options.excludes, enters: options.enters ?? (() => true) }
  return [...walkFolders(walk)].map((step) => {
    if (isProblem(step)) return `! ${step.path} ${step.message}`
    const names = step.kept.map((entry) => entry.name).toSorted()
    return `${step.path}: ${names.join(' ')}`
  })
}

test('gives every folder before what is below it, by name, without .git and node_modules', (t) => {
  const root = tempFolder(t, {
    'b/x': '',
    'a/c/y': '',
    'a.txt': '',
    '.git/HEAD': '',
    'node_modules/z/w': '',
    '.hidden/v': '',
  })
  assert.deepEqual(walked(root), ['.: .hidden a a.txt b', '.hidden: v', 'a: c', 'a/c: y', 'b: x'])
})

test('does not go where it is not let, and leaves out what is excluded', (t) => {
  const root = tempFolder(t, { 'a/templates/x': '', 'a/y': '', 'b/z': '', 'b/w': '' })
  const options = {
    excludes: (shown: string): boolean => shown === 'b/z',
    enters: (folder: { readonly path: string }, name: string): boolean => folder.path !== 'a' || name !== 'templates',
  }
  assert.deepEqual(walked(root, options), ['.: a b', 'a: templates y', 'b: w'])
})

const repository: Readonly<Record<string, TempEntry>> = {
  '.git/HEAD': '',
  '.gitignore': '*.bak\nbuild/\n!keep.bak\n',
  'a.bak': '',
  'keep.bak': '',
  'build/x': '',
  'web/.gitignore': '/local.yaml\n!b.bak\n',
  'web/b.bak': '',
  'web/local.yaml': '',
  'web/deep/local.yaml': '',
  'web/deep/c.bak': '',
  'sub/.git': 'gitdir: elsewhere',
  'sub/d.bak': '',
}

test('leaves out what Git ignores, deeper files last, and starts anew in a submodule', (t) => {
  assert.deepEqual(walked(tempFolder(t, repository)), [
    '.: .gitignore keep.bak sub web',
    'sub: .git d.bak',
    'web: .gitignore b.bak deep',
    'web/deep: local.yaml',
  ])
})

test('minds the ignore files above the start, though not what they say of the start itself', (t) => {
  const root = tempFolder(t, repository)
  assert.deepEqual(walked(path.join(root, 'web/deep')), ['.: local.yaml'])
  assert.deepEqual(walked(path.join(root, 'build')), ['.: x'])
})

test('does not mind a .gitignore above that is in no repository', (t) => {
  const root = tempFolder(t, { '.gitignore': '*.yaml', 'a/x.yaml': '' })
  assert.deepEqual(walked(path.join(root, 'a')), ['.: x.yaml'])
})

test('does not follow links to folders, so loops cannot hold it', (t) => {
  const root = tempFolder(t, { 'a/x': '', 'a/up': { link: '..' }, 'a/self': { link: 'self' }, b: { link: 'a' } })
  assert.deepEqual(walked(root), ['.: a b', 'a: self up x'])
})

test('tells of folders and ignore files that cannot be read, and goes on', (t) => {
  const root = tempFolder(t, { 'a/x': '', 'a/.gitignore': Buffer.from([0]) })
  assert.deepEqual(walked(path.join(root, 'gone')), ['! . does not exist'])
  assert.deepEqual(walked(root), ['.: a', '! a/.gitignore is a binary file, not text', 'a: .gitignore x'])
})
