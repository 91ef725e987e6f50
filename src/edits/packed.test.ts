// Charts with packed charts in them, and values of the command line: what is edited where it lies, and what is not.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Chart } from '../charts/chart.ts'
import type { Layer } from '../charts/layers.ts'
import { loadInputs } from '../charts/load.ts'
import { readTar } from '../files/tar.ts'
import { writeBack } from '../files/write-back.ts'
import { writeTgz } from '../files/write-tgz.ts'
import { findUses } from '../uses/find-uses.ts'
import { printPath } from '../yaml/path.ts'
import { compileMapping, mappingTo } from './mapping.ts'
import { pinFiles, pinOverride, type PinOutcome } from './pin-plan.ts'
import { pinWishes } from './pin.ts'
import { rewriteArchive } from './rewrite-archive.ts'

const mapping = compileMapping(mappingTo('registry.example.com/mirror', 'keep'))

const chartYaml = (name: string, more = ''): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${more}`
const dependency = (name: string): string => `dependencies:\n- name: ${name}\n  version: 1.0.0\n`

function pack(name: string, files: Readonly<Record<string, string | Buffer>>): Buffer {
  return writeTgz(
    Object.entries(files).map(([file, content]) => ({ name: `${name}/${file}`, bytes: Buffer.from(content) })),
  )
}

/** A chart `web` with the packed chart `db`, in which there is the packed chart `tools`. */
const tools = pack('tools', {
  'Chart.yaml': chartYaml('tools'),
  'values.yaml': 'image: quay.io/acme/tools:v1 # tools\r\n',
  'README.md': 'quay.io/acme/tools:v1\n',
})
const db = pack('db', {
  'Chart.yaml': chartYaml('db', dependency('tools')),
  'values.yaml': 'image:\n  repository: quay.io/acme/db\n  tag: v1\n',
  'charts/tools-1.0.0.tgz': tools,
})
const web = {
  'Chart.yaml': chartYaml('web', dependency('db')),
  'values.yaml': 'image: quay.io/acme/web:v1\ndb:\n  image:\n    tag: v2\n',
  'charts/db-1.0.0.tgz': db,
}

async function inFolder<Result>(
  files: Readonly<Record<string, string | Buffer>>,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-packed-'))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
      writeFileSync(path.join(folder, name), content)
    }
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function chartAt(cwd: string, argument = '.'): Promise<Chart> {
  for await (const loaded of loadInputs([argument], { cwd })) {
    if (loaded.kind === 'chart') return loaded.chart
  }
  throw new Error('there is no chart')
}

function tell(outcomes: readonly PinOutcome[]): readonly (readonly [string, string])[] {
  return outcomes.map((outcome) => [
    printPath(outcome.wish.use.rootPath),
    outcome.kind === 'refused' ? outcome.reason : outcome.kind,
  ])
}

const inPacked = (key: string, archive: string): string =>
  `${key} lies in the packed chart ${archive}, which is not rewritten where it lies: write an override values file (-o override.yaml), or unpack it`

test('a packed chart in a folder is left alone, and the ways out are told', async () => {
  await inFolder(web, async (folder) => {
    const wishes = pinWishes(findUses({ chart: await chartAt(folder) }).uses, { mapping })
    const { files, outcomes } = await pinFiles(wishes, { isWritable: ({ kind }) => kind === 'disk' })
    assert.deepEqual(
      files.map((file) => [file.file.path, file.text]),
      [['values.yaml', 'image: registry.example.com/mirror/acme/web:v1\ndb:\n  image:\n    tag: v2\n']],
    )
    assert.deepEqual(tell(outcomes), [
      ['db.tools.image', inPacked('db.tools.image', 'charts/db-1.0.0.tgz!/db/charts/tools-1.0.0.tgz')],
      ['db.image', inPacked('db.image.repository', 'charts/db-1.0.0.tgz')],
      ['image', 'changed'],
    ])
  })
})

test('an override reaches into packed charts', async () => {
  await inFolder(web, async (folder) => {
    const chart = await chartAt(folder)
    const wishes = pinWishes(findUses({ chart }).uses, { mapping })
    const { text, problem } = await pinOverride(wishes, { kind: 'chart', chart, layers: [] })
    assert.equal(problem, undefined)
    assert.equal(
      text,
      `# Images of the chart web 1.0.0: written by chartpin, to be laid over its values (helm install -f)
db:
  tools:
    image: registry.example.com/mirror/acme/tools:v1
  image:
    repository: registry.example.com/mirror/acme/db
image: registry.example.com/mirror/acme/web:v1
`,
    )
  })
})

/** Every member of an archive by its name. */
function membersOf(archive: Buffer): ReadonlyMap<string, string> {
  const bytes = gunzipSync(archive)
  return new Map(
    readTar(bytes, 1e6).members.map(({ name, contentStart, contentEnd }) => [
      name,
      bytes.toString('latin1', contentStart, contentEnd),
    ]),
  )
}

/** The names of members that two archives do not share. */
function differing(before: Buffer, after: Buffer): readonly string[] {
  const [old, now] = [membersOf(before), membersOf(after)]
  assert.deepEqual([...now.keys()], [...old.keys()])
  return [...now].filter(([name, content]) => old.get(name) !== content).map(([name]) => name)
}

function memberOf(archive: Buffer, name: string): Buffer {
  const content = membersOf(archive).get(name)
  assert.ok(content !== undefined, name)
  return Buffer.from(content, 'latin1')
}

test('a packed chart is rewritten with the packed charts in it, and all other members keep their bytes', async () => {
  await inFolder({ 'db.tgz': db }, async (folder) => {
    const wishes = pinWishes(findUses({ chart: await chartAt(folder, 'db.tgz') }).uses, { mapping })
    const { files } = await pinFiles(wishes)
    const changed = await rewriteArchive(db, files)
    assert.equal(changed.kind, 'changed')
    if (changed.kind !== 'changed') return
    assert.deepEqual(differing(db, changed.bytes), ['db/values.yaml', 'db/charts/tools-1.0.0.tgz'])
    const inner = memberOf(changed.bytes, 'db/charts/tools-1.0.0.tgz')
    assert.deepEqual(differing(tools, inner), ['tools/values.yaml'])
    assert.equal(
      memberOf(inner, 'tools/values.yaml').toString(),
      'image: registry.example.com/mirror/acme/tools:v1 # tools\r\n',
    )
    assert.equal(readFileSync(path.join(folder, 'db.tgz')).equals(db), true)
    assert.deepEqual(
      (await writeBack(files)).map(({ kind }) => kind),
      ['written'],
    )
    assert.equal(readFileSync(path.join(folder, 'db.tgz')).equals(changed.bytes), true)
    const again = pinWishes(findUses({ chart: await chartAt(folder, 'db.tgz') }).uses, { mapping })
    assert.deepEqual((await pinFiles(again)).files, [])
  })
})

test('an archive that is another than was read is not rewritten', async () => {
  await inFolder({ 'db.tgz': db }, async (folder) => {
    const { files } = await pinFiles(pinWishes(findUses({ chart: await chartAt(folder, 'db.tgz') }).uses, { mapping }))
    assert.deepEqual(await rewriteArchive(tools, files), {
      kind: 'refused',
      message: 'has no member db/charts/tools-1.0.0.tgz',
    })
  })
})

const set = (text: string): Layer => ({ kind: 'set', argument: { flag: 'set', text } })

test('what the command line gives is changed there, neither in files nor by an override', async () => {
  await inFolder(
    { 'Chart.yaml': chartYaml('web'), 'values.yaml': 'image:\n  repository: a/b\n  tag: v1\n' },
    async (folder) => {
      const chart = await chartAt(folder)
      const layers = [set('image.repository=quay.io/acme/web')]
      const wishes = pinWishes(findUses({ chart, layers }).uses, { mapping })
      const { files, outcomes } = await pinFiles(wishes)
      assert.deepEqual(files, [])
      assert.deepEqual(tell(outcomes), [
        ['image', 'image.repository is given on the command line (--set): change it there'],
      ])
      const override = await pinOverride(wishes, { kind: 'chart', chart, layers })
      assert.deepEqual(tell(override.outcomes), [
        ['image', 'image.repository is given on the command line (--set), which wins over every file'],
      ])
    },
  )
})

test('a default of a subchart below global is not set for all charts', async () => {
  const chartWithGlobals = {
    'Chart.yaml': chartYaml('web', dependency('db')),
    'values.yaml': 'image:\n  repository: docker.io/acme/web\n  tag: v1\n',
    'charts/db/Chart.yaml': chartYaml('db'),
    'charts/db/values.yaml': 'global:\n  imageRegistry: quay.io\nimage:\n  repository: acme/db\n  tag: v1\n',
  }
  await inFolder(chartWithGlobals, async (folder) => {
    const chart = await chartAt(folder)
    const wishes = pinWishes(findUses({ chart }).uses, { mapping })
    const { text, outcomes } = await pinOverride(wishes, { kind: 'chart', chart, layers: [] })
    assert.deepEqual(tell(outcomes), [
      ['db.image', 'global.imageRegistry is a default of a subchart, and set by a user it would reach every chart'],
      ['image', 'changed'],
    ])
    assert.ok(!text.includes('global'))
    const inPlace = await pinFiles(wishes)
    assert.deepEqual(
      tell(inPlace.outcomes).map(([, what]) => what),
      ['changed', 'changed'],
    )
  })
})
