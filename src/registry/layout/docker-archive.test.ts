// Archives of `docker save`: the names in them, and what is refused.

import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { tarOf } from '../../testing/tar-builder.ts'
import { tempFolder } from '../../testing/temp-folder.ts'
import { readDockerArchive } from './docker-archive.ts'
import { tarFiles } from './tar-files.ts'

const names = (...tags: readonly string[]): string => JSON.stringify([{ Config: 'c.json', RepoTags: tags, Layers: [] }])
const cases: readonly {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  /** Names, or what the refusal says. */
  readonly want: readonly string[] | RegExp
}[] = [
  {
    name: 'an archive tells names',
    files: { 'manifest.json': names('acme/web:1', 'r.test:5000/db:2'), 'abc/layer.tar': 'x' },
    want: ['acme/web:1', 'r.test:5000/db:2'],
  },
  {
    name: 'a layout in it is not looked at',
    files: { 'manifest.json': names('acme/web:1'), 'oci-layout': '{}', 'index.json': '{}' },
    want: ['acme/web:1'],
  },
  { name: 'an image without names is none', files: { 'manifest.json': '[{"RepoTags":null}]' }, want: [] },
  { name: 'without a manifest.json it is no such archive', files: { a: '' }, want: /there is no manifest\.json/ },
  { name: 'what is no JSON is refused', files: { 'manifest.json': '[' }, want: /manifest\.json is malformed/ },
  { name: 'names that are no list are refused', files: { 'manifest.json': '[{"RepoTags":"a"}]' }, want: /is no list/ },
  { name: 'a name that is no text is refused', files: { 'manifest.json': '[{"RepoTags":[1]}]' }, want: /is no text/ },
  {
    name: 'more names than anybody has are refused',
    files: { 'manifest.json': names(...Array.from({ length: 50_001 }, () => 'a:1')) },
    want: /more than 50000 names/,
  },
]

for (const { name, files, want } of cases) {
  test(name, (context) => {
    const tar = tarOf(Object.entries(files).map(([file, content]) => ({ name: file, content })))
    const folder = tempFolder(context, { 'a.tar': tar })
    const opened = tarFiles(path.join(folder, 'a.tar'), 'docker-archive:a.tar')
    assert.ok(opened.kind === 'answer')
    context.after(opened.value.close)
    const read = readDockerArchive(opened.value)
    if (want instanceof RegExp) assert.match(read.kind === 'trouble' ? read.message : '', want)
    else assert.deepEqual(read.kind === 'answer' && read.value, want)
  })
}
