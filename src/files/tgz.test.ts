import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { CHART_FILE_LIMIT, UNPACKED_LIMIT } from './limits.ts'
import { isProblem } from './source-file.ts'
import { type OpenedArchive, openArchive } from './tgz.ts'
import type { FileTree } from './tree.ts'
import { tarOf, type TarPart } from '../testing/tar-builder.ts'

const CHART: readonly TarPart[] = [
  { name: 'web/Chart.yaml', content: 'name: web\n' },
  { name: 'web/values.yaml', content: 'a: 1\n' },
]

function open(bytes: Buffer, budget = { left: UNPACKED_LIMIT }): OpenedArchive {
  return openArchive({ bytes, path: 'web.tgz', place: { kind: 'disk', path: '/repo/web.tgz' }, budget })
}

function allFiles(tree: FileTree, folder = ''): readonly string[] {
  const entries = tree.list(folder)
  assert.ok(!isProblem(entries))
  return entries.flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.kind === 'folder' ? allFiles(tree, name) : [name]
  })
}

function textOf(bytes: ReturnType<FileTree['bytes']>): string | undefined {
  return Buffer.isBuffer(bytes) ? bytes.toString() : undefined
}

function problemsOf(opened: OpenedArchive): readonly string[] {
  return opened.problems.map(({ path, rule, message }) => `${path} ${rule}: ${message}`)
}

test('is a tree of the files, whose texts know their place', () => {
  const { tree, problems } = open(gzipSync(tarOf([...CHART, { name: 'web/charts/db/values.yaml', content: 'b: 2\n' }])))
  assert.deepEqual(problems, [])
  assert.equal(tree.path, 'web.tgz!/web')
  assert.deepEqual(allFiles(tree), ['Chart.yaml', 'charts/db/values.yaml', 'values.yaml'])
  const values = tree.below('charts/db').read('values.yaml')
  assert.ok(values !== undefined && !isProblem(values))
  assert.equal(values.path, 'web.tgz!/web/charts/db/values.yaml')
  assert.equal(values.text, 'b: 2\n')
  const archive = { kind: 'disk', path: '/repo/web.tgz' }
  assert.deepEqual(values.place, { kind: 'member', archive, name: 'web/charts/db/values.yaml' })
  assert.deepEqual(tree.entry('charts/db'), { name: 'db', kind: 'folder', isLink: false })
  assert.deepEqual(tree.below('charts').entry('db/values.yaml'), { name: 'values.yaml', kind: 'file', isLink: false })
  assert.deepEqual([tree.entry('nothing'), tree.read('charts'), tree.bytes('x/y')], [undefined, undefined, undefined])
  assert.deepEqual(tree.list('nothing'), [])
})

test('reads archives that Windows packed', () => {
  const { tree } = open(
    gzipSync(tarOf([{ name: 'web\\Chart.yaml' }, { name: 'web\\charts\\db\\values.yaml', content: 'b: 2\n' }])),
  )
  assert.deepEqual(allFiles(tree), ['Chart.yaml', 'charts/db/values.yaml'])
  const values = tree.read('charts/db/values.yaml')
  assert.ok(values !== undefined && !isProblem(values))
  assert.equal(values.path, 'web.tgz!/web/charts/db/values.yaml')
  assert.ok(values.place.kind === 'member' && values.place.name === 'web\\charts\\db\\values.yaml')
})

const hostile: readonly {
  readonly name: string
  readonly parts: readonly TarPart[]
  readonly problems: readonly string[]
}[] = [
  {
    name: 'a name that leads out',
    parts: [{ name: 'web/../../x' }],
    problems: ['web.tgz!/web/../../x unreadable-file: leads out of the chart’s folder, so Helm refuses the archive'],
  },
  {
    name: 'an absolute name',
    parts: [{ name: 'web//etc/passwd' }],
    problems: ['web.tgz!/web//etc/passwd unreadable-file: has an absolute path, so Helm refuses the archive'],
  },
  {
    name: 'a drive',
    parts: [{ name: 'web\\C:\\x' }],
    problems: ['web.tgz!/web/C:/x unreadable-file: names a drive, so Helm refuses the archive'],
  },
  {
    name: 'a link',
    parts: [{ name: 'web/passwd', type: '2', link: '/etc/passwd' }],
    problems: ['web.tgz!/web/passwd invalid-chart: is a link, which Helm reads as an empty file'],
  },
  {
    name: 'a device',
    parts: [{ name: 'web/null', type: '3' }],
    problems: ['web.tgz!/web/null invalid-chart: is no regular file, which Helm reads as an empty file'],
  },
  {
    name: 'a name twice',
    parts: [{ name: 'web/values.yaml', content: 'a: 2\n' }],
    problems: ['web.tgz!/web/values.yaml invalid-chart: is in the archive twice: the later one counts'],
  },
  {
    name: 'two names for one file',
    parts: [{ name: 'x/values.yaml', content: 'a: 2\n' }],
    problems: [
      'web.tgz!/x/values.yaml invalid-chart: is the same file to Helm as web/values.yaml: the later one counts',
    ],
  },
  {
    name: 'a file that is too large',
    parts: [{ name: 'web/big', content: Buffer.alloc(CHART_FILE_LIMIT + 1) }],
    problems: ['web.tgz!/web/big unreadable-file: is 5242881 bytes, more than the 5 MiB that are read of one file'],
  },
]

for (const { name, parts, problems } of hostile) {
  test(`tells of ${name}, and reads the rest`, () => {
    const opened = open(gzipSync(tarOf([...CHART, ...parts])))
    assert.deepEqual(problemsOf(opened), problems)
    assert.deepEqual(allFiles(opened.tree), ['Chart.yaml', 'values.yaml'])
  })
}

test('of two members of a name the later one counts, a link as nothing', () => {
  const later = open(gzipSync(tarOf([...CHART, { name: 'web/values.yaml', content: 'a: 2\n' }]))).tree.bytes(
    'values.yaml',
  )
  assert.equal(textOf(later), 'a: 2\n')
  const link = open(gzipSync(tarOf([...CHART, { name: 'web/values.yaml', type: '2', link: 'x' }]))).tree.bytes(
    'values.yaml',
  )
  assert.equal(link, undefined)
})

const packed = gzipSync(tarOf(CHART))
const flipped = Buffer.from(packed)
flipped[40] = ~(flipped[40] ?? 0) & 0xff

const broken: readonly { readonly name: string; readonly bytes: Buffer; readonly problem: RegExp }[] = [
  { name: 'no gzip', bytes: Buffer.from('hello'), problem: /is no gzip archive/ },
  { name: 'nothing', bytes: Buffer.alloc(0), problem: /is no gzip archive/ },
  {
    name: 'a pointer of Git LFS',
    bytes: Buffer.from('version https://git-lfs.github.com/spec/v1\noid x\n'),
    problem: /pointer of Git LFS/,
  },
  { name: 'damaged bytes', bytes: flipped, problem: /damaged/ },
  { name: 'no tar inside', bytes: gzipSync('hello'.repeat(200)), problem: /has a damaged header at byte 1/ },
  { name: 'a tar without members', bytes: gzipSync(tarOf([])), problem: /is an empty archive/ },
  { name: 'only half a header', bytes: packed.subarray(0, 5), problem: /ends early/ },
]

for (const { name, bytes, problem } of broken) {
  test(`says what is wrong with ${name}`, () => {
    const { problems, tree } = open(bytes)
    assert.equal(problems.length, 1)
    assert.match(problems[0]?.message ?? '', problem)
    assert.deepEqual(tree.list(''), [])
  })
}

test('reads what is there of an archive that ends early', () => {
  const noise = randomBytes(4000)
  const bytes = gzipSync(tarOf([...CHART, { name: 'web/noise', content: noise }]))
  const opened = open(bytes.subarray(0, bytes.length - 1500))
  assert.deepEqual(problemsOf(opened), ['web.tgz unreadable-file: ends early: it is only a part of an archive'])
  assert.equal(textOf(opened.tree.bytes('values.yaml')), 'a: 1\n')
})

test('does not unpack a bomb, and reads the start of it', () => {
  const zeros = Buffer.alloc(4 << 20)
  const parts = Array.from({ length: 40 }, (_, i): TarPart => ({ name: `web/zeros-${i}`, content: zeros }))
  const bytes = gzipSync(tarOf([...CHART, ...parts]), { level: 1 })
  assert.ok(bytes.length < 1_000_000)
  const budget = { left: UNPACKED_LIMIT }
  const opened = open(bytes, budget)
  assert.deepEqual(problemsOf(opened), [
    'web.tgz unreadable-file: unpacks to more than the 100 MiB that are read of it',
  ])
  assert.equal(textOf(opened.tree.bytes('values.yaml')), 'a: 1\n')
  assert.ok(budget.left < UNPACKED_LIMIT - (100 << 20))
})

test('spends one budget for all archives of an input', () => {
  const budget = { left: 6000 }
  assert.deepEqual(open(packed, budget).problems, [])
  assert.equal(budget.left, 6000 - tarOf(CHART).length)
  assert.match(problemsOf(open(packed, budget))[0] ?? '', /unpacks to more than the 2.9 KiB that are read of it/)
  assert.match(problemsOf(open(packed, budget))[0] ?? '', /used up what one input may hold/)
})

test('tells of an archive made to offend in every member in few lines', () => {
  const parts = Array.from({ length: 500 }, (_, i): TarPart => ({ name: `web/../../${i}` }))
  const messages = problemsOf(open(gzipSync(tarOf(parts))))
  assert.equal(messages.length, 21)
  assert.equal(messages[20], 'web.tgz unreadable-file: has 480 more members that are wrong')
})

test('never throws, whatever byte is another', () => {
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), (at, byte, length) => {
      const bytes = Buffer.from(packed.subarray(0, length))
      if (at < bytes.length) bytes[at] = byte
      const { tree, problems } = open(bytes)
      assert.ok(problems.length > 0 || allFiles(tree).length > 0)
    }),
  )
})
