import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { isProblem } from './source-file.ts'
import { diskTree, type FileTree } from './tree.ts'
import { tempFolder, type TempEntry } from '../testing/temp-folder.ts'

const files: Readonly<Record<string, TempEntry>> = {
  'outside/secret.yaml': 'a: 1',
  'repo/common/values.yaml': 'b: 2',
  'repo/web/Chart.yaml': 'name: web',
  'repo/web/B.txt': '',
  'repo/web/a.txt': '',
  'repo/web/charts/db/values.yaml': 'c: 3',
  'repo/web/values.yaml': { link: '../common/values.yaml' },
  'repo/web/common': { link: '../common' },
  'repo/web/secret.yaml': { link: '../../outside/secret.yaml' },
  'repo/web/dangling.yaml': { link: 'nowhere' },
  'repo/web/circle': { link: 'circle' },
}

function webOf(root: string): FileTree {
  const border = path.join(root, 'repo')
  return diskTree({ absolute: path.join(root, 'repo/web'), path: 'web', border: () => border })
}

function textOf(tree: FileTree, name: string): string | undefined {
  const file = tree.read(name)
  return file === undefined ? undefined : isProblem(file) ? `! ${file.path} ${file.message}` : file.text
}

test('lists a folder by name and says what each thing is, links by what they lead to', (t) => {
  const entries = webOf(tempFolder(t, files)).list('')
  assert.ok(!isProblem(entries))
  assert.deepEqual(
    entries.map(({ name, kind, isLink }) => `${name} ${kind}${isLink ? ' link' : ''}`),
    [
      'B.txt file',
      'Chart.yaml file',
      'a.txt file',
      'charts folder',
      'circle dangling link',
      'common folder link',
      'dangling.yaml dangling link',
      'secret.yaml outside link',
      'values.yaml file link',
    ],
  )
})

test('reads through links within the border, never beyond it', (t) => {
  const web = webOf(tempFolder(t, files))
  assert.equal(textOf(web, 'Chart.yaml'), 'name: web')
  assert.equal(textOf(web, 'values.yaml'), 'b: 2')
  assert.equal(textOf(web, 'common/values.yaml'), 'b: 2')
  assert.match(textOf(web, 'secret.yaml') ?? '', /^! web\/secret\.yaml is a link that leads out of the repository/)
  assert.match(textOf(web, 'dangling.yaml') ?? '', /^! web\/dangling\.yaml is a link that leads nowhere/)
  assert.match(textOf(web, 'charts') ?? '', /^! web\/charts is a folder/)
})

test('has nothing where there is nothing', (t) => {
  const web = webOf(tempFolder(t, files))
  assert.equal(web.read('nothing.yaml'), undefined)
  assert.equal(web.read('no/such/folder.yaml'), undefined)
  assert.equal(web.bytes('Chart.yaml/x'), undefined)
  assert.equal(web.entry('nothing'), undefined)
  assert.deepEqual(web.list('nothing'), [])
  assert.deepEqual(web.list('a.txt'), [])
})

test('goes down into folders with the names that people see', (t) => {
  const root = tempFolder(t, files)
  const db = webOf(root).below('charts/db')
  assert.equal(db.path, 'web/charts/db')
  const values = db.read('values.yaml')
  assert.ok(values !== undefined && !isProblem(values))
  assert.equal(values.path, 'web/charts/db/values.yaml')
  assert.deepEqual(values.place, { kind: 'disk', path: path.join(root, 'repo/web/charts/db/values.yaml') })
  assert.deepEqual(db.place('values.yaml'), values.place)
})

test('a folder and a link to it are the same', (t) => {
  const root = tempFolder(t, files)
  const common = diskTree({ absolute: path.join(root, 'repo/common'), path: 'common', border: () => root })
  assert.equal(webOf(root).below('common').identity(), common.identity())
  assert.notEqual(webOf(root).identity(), common.identity())
})

test('takes what is known of the folder instead of looking again', (t) => {
  const root = tempFolder(t, { a: 'x' })
  const entries = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.name !== 'a')
  const tree = diskTree({ absolute: root, path: '.', border: () => root, entries })
  assert.equal(tree.read('a'), undefined)
})

test('a folder that is gone is a problem, not an exception', (t) => {
  const root = tempFolder(t, {})
  const gone = diskTree({ absolute: path.join(root, 'gone'), path: 'gone', border: () => root })
  const listed = gone.list('')
  assert.ok(isProblem(listed))
  assert.equal(`${listed.path} ${listed.message}`, 'gone does not exist')
  assert.ok(isProblem(gone.read('values.yaml')))
})
