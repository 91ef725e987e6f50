import assert from 'node:assert/strict'
import { truncateSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Chart } from './chart.ts'
import { loadInputs } from './load.ts'
import { printLoaded } from '../testing/print-loaded.ts'
import { tarOf, type TarPart } from '../testing/tar-builder.ts'
import { tempFolder, type TempEntry } from '../testing/temp-folder.ts'

async function loaded(args: readonly string[], cwd: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const input of loadInputs(args, { cwd })) lines.push(...printLoaded(input))
  return lines
}

const chart = (name: string, rest = ''): string => `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n${rest}`
const SOUND: Readonly<Record<string, TempEntry>> = { 'sound/Chart.yaml': chart('sound') }
const SOUND_LINE = 'chart sound v2 1.0.0 in sound'

const cases: readonly {
  readonly name: string
  readonly files: Readonly<Record<string, TempEntry>>
  readonly lines: readonly string[]
}[] = [
  {
    name: 'a Chart.yaml that is binary',
    files: { 'a/Chart.yaml': Buffer.from([0, 1, 2]), 'a/values.yaml': 'a: 1\n' },
    lines: [
      'chart a v1 ? in a',
      '  values a/values.yaml',
      '  ! a/Chart.yaml unreadable-file: is a binary file, not text',
    ],
  },
  {
    name: 'values that are not UTF-8',
    files: { 'a/Chart.yaml': chart('a'), 'a/values.yaml': Buffer.from('name: caf\xe9\n', 'latin1') },
    lines: [
      'chart a v2 1.0.0 in a',
      '  ! a/values.yaml unreadable-file: is not UTF-8 text: line 1 has the byte 0xE9, which belongs to no character',
    ],
  },
  {
    name: 'a folder called values.yaml',
    files: { 'a/Chart.yaml': chart('a'), 'a/values.yaml/': '' },
    lines: ['chart a v2 1.0.0 in a', '  ! a/values.yaml unreadable-file: is a folder, not a file'],
  },
  {
    name: 'links that lead nowhere, in a circle, or out',
    files: {
      '.git/HEAD': '',
      'a/Chart.yaml': chart('a'),
      'a/values.yaml': { link: 'nowhere.yaml' },
      'a/requirements.yaml': { link: 'requirements.yaml' },
      'a/charts/db': { link: '../nowhere' },
      'b/Chart.yaml': chart('b'),
      'b/values.yaml': { link: '/etc/hostname' },
      'c/Chart.yaml': { link: 'nowhere' },
    },
    lines: [
      'chart a v2 1.0.0 in a',
      '  ! a/requirements.yaml unreadable-file: is a link that leads nowhere',
      '  ! a/values.yaml unreadable-file: is a link that leads nowhere',
      '  ! a/charts/db unreadable-file: is a link that leads nowhere',
      'chart b v2 1.0.0 in b',
      '  ! b/values.yaml unreadable-file: is a link that leads out of the repository, where chartpin does not follow',
      'chart c v1 ? in c',
      '  ! c/Chart.yaml unreadable-file: is a link that leads nowhere',
    ],
  },
  {
    name: 'links within the repository',
    files: {
      '.git/HEAD': '',
      'a/Chart.yaml': chart('a'),
      'a/values.yaml': { link: '../shared/a.yaml' },
      'a/charts/b': { link: '../../lib/b' },
      'shared/a.yaml': 'a: 1\n',
      'lib/b/Chart.yaml': chart('b'),
    },
    lines: [
      'chart a v2 1.0.0 in a',
      '  values a/values.yaml',
      '  b: chart b v2 1.0.0 in a/charts/b via folder, unlisted',
      'chart b v2 1.0.0 in lib/b',
    ],
  },
  {
    name: 'charts whose links lead back to themselves',
    files: {
      'a/Chart.yaml': chart('a'),
      'a/charts/self': { link: '../../a' },
      'a/charts/b/Chart.yaml': chart('b'),
      'a/charts/b/charts/up': { link: '../../..' },
    },
    lines: [
      'chart a v2 1.0.0 in a',
      '  b: chart b v2 1.0.0 in a/charts/b via folder, unlisted',
      '    ! a/charts/b/charts/up invalid-chart: leads back to a chart that it lies in: a → a/charts/b → a',
      '  ! a/charts/self invalid-chart: leads back to a chart that it lies in: a → a',
    ],
  },
  {
    name: 'file:// that leads out of the repository, to no chart, and to nothing',
    files: {
      'repo/.git/HEAD': '',
      'repo/a/Chart.yaml': chart(
        'a',
        'dependencies:\n  - {name: x, repository: "file://../../outside"}\n  - {name: other, repository: "file://../other"}\n  - {name: z, repository: "file:///z\\0"}\n',
      ),
      'outside/Chart.yaml': chart('x'),
      'repo/other/README.md': '',
    },
    lines: [
      'chart x v2 1.0.0 in outside',
      'chart a v2 1.0.0 in repo/a',
      '  dependency repo/a/Chart.yaml:5:5 x from file://../../outside',
      '  dependency repo/a/Chart.yaml:6:5 other from file://../other',
      '  dependency repo/a/Chart.yaml:7:5 z from file:///z',
      '  missing x',
      '  missing other',
      '  missing z',
      '  ! repo/a/Chart.yaml:5:5 "{name: x, repository: \\"file://../../outside\\"}" invalid-chart: the dependency x names the folder outside, outside of the repository, where chartpin does not look',
      '  ! repo/a/Chart.yaml:6:5 "{name: other, repository: \\"file://../other\\"}" invalid-chart: the dependency other names the folder repo/other, which has no Chart.yaml',
    ],
  },
  {
    name: 'empty folders, and a charts/ that is none',
    files: {
      'a/Chart.yaml': chart('a'),
      'a/charts/db/templates/': '',
      'b/Chart.yaml': chart('b'),
      'b/charts': 'x',
      'c/': '',
    },
    lines: ['chart a v2 1.0.0 in a', 'chart b v2 1.0.0 in b'],
  },
  {
    name: 'a .helmignore that hides the chart itself, and one that cannot be read',
    files: {
      'a/Chart.yaml': chart('a'),
      'a/.helmignore': '!*.txt\n',
      'b/Chart.yaml': chart('b'),
      'b/.helmignore': Buffer.from([0]),
    },
    lines: [
      'chart a v1 ? in a',
      '  ! a unreadable-file: has no Chart.yaml that Helm would see',
      'chart b v2 1.0.0 in b',
      '  ! b/.helmignore unreadable-file: is a binary file, not text',
    ],
  },
]

for (const { name, files, lines } of cases) {
  test(`tells of ${name}, and loads the others`, async (t) => {
    assert.deepEqual(await loaded(['.'], tempFolder(t, { ...files, ...SOUND })), [...lines, SOUND_LINE])
  })
}

test('does not read files that are too large', async (t) => {
  const cwd = tempFolder(t, { 'a/Chart.yaml': chart('a'), 'a/values.yaml': '', 'values.yaml': '' })
  for (const name of ['a/values.yaml', 'values.yaml']) truncateSync(path.join(cwd, name), 50 * 1024 * 1024)
  assert.deepEqual(await loaded(['.'], cwd), [
    '! values.yaml unreadable-file: is 50 MiB, more than the 20 MiB that are read of one file',
    'chart a v2 1.0.0 in a',
    '  ! a/values.yaml unreadable-file: is 50 MiB, more than the 5 MiB that are read of one file',
  ])
})

const CHART: TarPart = { name: 'db/Chart.yaml', content: chart('db') }
const zeros = Buffer.alloc(4 << 20)
const bomb = gzipSync(
  tarOf([CHART, ...Array.from({ length: 30 }, (_, i): TarPart => ({ name: `db/${i}`, content: zeros }))]),
  { level: 1 },
)

const archives: readonly { readonly name: string; readonly bytes: Buffer; readonly lines: readonly string[] }[] = [
  { name: 'no archive', bytes: Buffer.from('hello'), lines: ['! unreadable-file: is no gzip archive'] },
  {
    name: 'half an archive',
    bytes: gzipSync(tarOf([CHART])).subarray(0, 50),
    lines: ['! unreadable-file: ends early: it is only a part of an archive'],
  },
  {
    name: 'a bomb',
    bytes: bomb,
    lines: ['chart db', '! unreadable-file: unpacks to more than the 100 MiB that are read of it'],
  },
  {
    name: 'names that lead out and links',
    bytes: gzipSync(tarOf([CHART, { name: 'db/../../x' }, { name: 'db/values.yaml', type: '2', link: '/etc/passwd' }])),
    lines: [
      'chart db',
      '!/db/../../x unreadable-file: leads out of the chart’s folder, so Helm refuses the archive',
      '!/db/values.yaml invalid-chart: is a link, which Helm reads as an empty file',
    ],
  },
  {
    name: 'a binary values.yaml',
    bytes: gzipSync(tarOf([CHART, { name: 'db/values.yaml', content: Buffer.from([0]) }])),
    lines: ['chart db', '!/db/values.yaml unreadable-file: is a binary file, not text'],
  },
]

/** Lines without what says where the archive lies, so that both ways of meeting it read the same. */
function short(lines: readonly string[], archive: string): readonly string[] {
  return lines.map((line) =>
    line
      .trim()
      .replace(/^(?:db: )?chart db .*/, 'chart db')
      .replace(`! ${archive}!/`, '!/')
      .replace(`! ${archive} `, '! '),
  )
}

for (const { name, bytes, lines } of archives) {
  test(`tells of ${name} that was named, and of the same in charts/`, async (t) => {
    const cwd = tempFolder(t, { 'db.tgz': bytes, 'a/Chart.yaml': chart('a'), 'a/charts/db.tgz': bytes })
    assert.deepEqual(short(await loaded(['db.tgz'], cwd), 'db.tgz'), lines)
    const [, ...below] = await loaded(['a'], cwd)
    assert.deepEqual(short(below, 'a/charts/db.tgz'), lines)
  })
}

test('spends one budget for archives in archives', async (t) => {
  const cwd = tempFolder(t, {
    'a/Chart.yaml': chart('a'),
    ...Object.fromEntries([1, 2, 3, 4].map((i) => [`a/charts/db${i}.tgz`, bomb])),
  })
  const messages = (await loaded(['a'], cwd)).filter((line) => line.trim().startsWith('!'))
  assert.deepEqual(
    messages.map((line) => line.trim().replace(/ unreadable-file|(?<=the )[\d.]+(?= MiB)/g, '')),
    [
      '! a/charts/db1.tgz: unpacks to more than the  MiB that are read of it',
      '! a/charts/db2.tgz: unpacks to more than the  MiB that are read of it',
      '! a/charts/db3.tgz: unpacks to more than the  MiB that are read of it',
      '! a/charts/db4.tgz: is not unpacked: the archives before it used up what one input may hold',
    ],
  )
})

async function chartIn(cwd: string, folder: string): Promise<Chart> {
  for await (const input of loadInputs([folder], { cwd })) if (input.kind === 'chart') return input.chart
  throw new Error(`no chart in ${folder}`)
}

function countCharts(root: Chart): number {
  return 1 + root.subcharts.reduce((sum, { chart: below }) => sum + countCharts(below), 0)
}

function messagesBelow(root: Chart): readonly string[] {
  return [...root.problems.map(({ message }) => message), ...root.subcharts.flatMap((sub) => messagesBelow(sub.chart))]
}

test('ends with charts that each ask twice for the next', async (t) => {
  const files = Array.from({ length: 24 }, (_, i) => {
    const next = `{name: c${i + 1}, repository: "file://../c${i + 1}"`
    return [`c${i}/Chart.yaml`, chart(`c${i}`, `dependencies:\n  - ${next}, alias: one}\n  - ${next}, alias: two}\n`)]
  })
  const cwd = tempFolder(t, { ...Object.fromEntries(files), 'c24/Chart.yaml': chart('c24') })
  const root = await chartIn(cwd, 'c0')
  const count = countCharts(root)
  assert.ok(count > 1000 && count <= 2000, `${count} charts`)
  assert.match(messagesBelow(root).join(), /more than 2000 charts/)
})

test('ends with folders that link to each other’s charts twice', async (t) => {
  const files = Array.from({ length: 14 }, (_, i) => [
    [`c${i}/Chart.yaml`, chart(`c${i}`)],
    [`c${i}/charts/one`, { link: `../../c${i + 1}` }],
    [`c${i}/charts/two`, { link: `../../c${i + 1}` }],
  ])
  const cwd = tempFolder(t, { ...Object.fromEntries(files.flat()), 'c14/Chart.yaml': chart('c14') })
  const root = await chartIn(cwd, 'c0')
  const count = countCharts(root)
  assert.ok(count > 1000 && count <= 2000, `${count} charts`)
  assert.match(messagesBelow(root).join(), /more than 2000 charts/)
})

test('ends with charts below charts below charts', async (t) => {
  const deep = Array.from({ length: 40 }, (_, i) => [
    `a/${'charts/b/'.repeat(i)}Chart.yaml`,
    chart(i === 0 ? 'a' : 'b'),
  ])
  const cwd = tempFolder(t, Object.fromEntries(deep))
  const lines = await loaded(['a'], cwd)
  assert.equal(lines.filter((line) => line.includes('chart b v2')).length, 31)
  assert.ok(lines.some((line) => line.includes('lies below more than 32 charts')))
})
