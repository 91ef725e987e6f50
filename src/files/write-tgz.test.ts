import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import * as fc from 'fast-check'
import { readTar } from './tar.ts'
import { type ChangedArchive, type MemberChange, replaceMembers, writeTgz } from './write-tgz.ts'
import { paxOf, tarOf, tarPart, type TarPart } from '../testing/tar-builder.ts'
import { anyText } from '../testing/any-text.ts'

function contents(packed: Buffer): Readonly<Record<string, string>> {
  const bytes = gunzipSync(packed)
  const { members, damage } = readTar(bytes, 1000)
  assert.equal(damage, undefined)
  return Object.fromEntries(
    members.map(({ name, contentStart, contentEnd }) => [name, bytes.toString('utf8', contentStart, contentEnd)]),
  )
}

function changed(result: ChangedArchive): Buffer {
  assert.equal(result.kind, 'changed')
  assert.ok(result.kind === 'changed')
  return result.bytes
}

const change = (names: readonly string[], text: string): MemberChange => ({ names, bytes: Buffer.from(text) })

test('packs files so that they come out again, in order', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }).filter((text) => !/[\0/]/.test(text))
  const members = fc.uniqueArray(fc.tuple(name, anyText()), {
    selector: ([key]) => key,
    maxLength: 8,
  })
  fc.assert(
    fc.property(members, (pairs) => {
      const packed = writeTgz(pairs.map(([key, text]) => ({ name: `web/${key}`, bytes: Buffer.from(text) })))
      const expected = pairs.map(([key, text]) => [`web/${key}`, text])
      assert.deepEqual(Object.entries(contents(packed)), expected)
    }),
    { numRuns: 50 },
  )
})

test('writes the same bytes each time, without times', () => {
  const members = [{ name: 'web/Chart.yaml', bytes: Buffer.from('name: web\n'), mode: 0o600 }]
  const packed = writeTgz(members)
  assert.ok(packed.equals(writeTgz(members)))
  assert.deepEqual([...packed.subarray(4, 8)], [0, 0, 0, 0])
  assert.equal(packed[9], 255)
  const block = gunzipSync(packed)
  assert.equal(block.toString('latin1', 100, 107), '0000600')
  assert.equal(block.toString('latin1', 136, 147), '00000000000')
  assert.equal(block.length, 512 * 4)
})

const long = `web/${'d'.repeat(90)}/${'e'.repeat(90)}.yaml`
const parts: readonly TarPart[] = [
  { name: 'web/Chart.yaml', content: 'name: web\n', mode: '0000600' },
  { name: 'pax', type: 'x', content: paxOf({ path: long, size: '9' }) },
  { name: 'short', content: 'long: yes', size: '00000000000' },
  { name: 'web/values.yaml', content: 'a: 1\n', mode: '0000640' },
  { name: 'web/link', type: '2', link: 'values.yaml' },
  { name: 'web/last.txt', content: 'x'.repeat(513) },
]

test('replaces members and leaves every other block as it was', () => {
  const bytes = tarOf(parts)
  const result = gunzipSync(
    changed(replaceMembers(gzipSync(bytes), [change(['web/values.yaml'], 'a: 22222\n'.repeat(100))])),
  )
  const before = bytes.indexOf(tarPart(parts[3] ?? { name: '' }))
  assert.ok(result.subarray(0, before).equals(bytes.subarray(0, before)))
  const tail = bytes.subarray(before + 1024)
  assert.ok(result.subarray(result.length - tail.length).equals(tail))
  assert.equal(result.toString('latin1', before + 100, before + 107), '0000640')
  assert.equal(result.toString('latin1', before + 136, before + 147), '14371573600')
  assert.equal(contents(gzipSync(result))['web/values.yaml'], 'a: 22222\n'.repeat(100))
})

test('replaces a member whose extended header states its size', () => {
  const result = changed(replaceMembers(gzipSync(tarOf(parts)), [change([long], 'now it is longer')]))
  assert.equal(contents(result)[long], 'now it is longer')
  assert.equal(contents(result)['web/values.yaml'], 'a: 1\n')
})

test('replaces members of archives in archives', () => {
  const inner = gzipSync(
    tarOf([
      { name: 'db/Chart.yaml', content: 'name: db\n' },
      { name: 'db/values.yaml', content: 'b: 1\n' },
    ]),
  )
  const outer = gzipSync(tarOf([...parts, { name: 'web/charts/db-1.0.0.tgz', content: inner }]))
  const result = changed(
    replaceMembers(outer, [
      change(['web/charts/db-1.0.0.tgz', 'db/values.yaml'], 'b: 2\n'),
      change(['web/values.yaml'], 'a: 2\n'),
      change(['web/charts/db-1.0.0.tgz', 'db/Chart.yaml'], 'name: other\n'),
    ]),
  )
  assert.equal(contents(result)['web/values.yaml'], 'a: 2\n')
  const bytes = gunzipSync(result)
  const member = readTar(bytes, 100).members.find(({ name }) => name === 'web/charts/db-1.0.0.tgz')
  assert.ok(member)
  const nested = contents(bytes.subarray(member.contentStart, member.contentEnd))
  assert.deepEqual(nested, { 'db/Chart.yaml': 'name: other\n', 'db/values.yaml': 'b: 2\n' })
})

test('gives the archive itself where nothing is different', () => {
  const packed = gzipSync(tarOf(parts))
  assert.ok(changed(replaceMembers(packed, [change(['web/values.yaml'], 'a: 1\n')])).equals(packed))
})

const twice = [...parts, { name: 'web/values.yaml', content: 'a: 2\n' }]
const stale: MemberChange = { names: ['web/values.yaml'], bytes: Buffer.from('a: 3\n'), before: Buffer.from('a: 0\n') }

const refused: readonly {
  readonly name: string
  readonly archive: Buffer
  readonly change: MemberChange
  readonly message: RegExp
}[] = [
  {
    name: 'there is no such member',
    archive: gzipSync(tarOf(parts)),
    change: change(['web/x'], ''),
    message: /has no member web\/x/,
  },
  {
    name: 'the member is a link',
    archive: gzipSync(tarOf(parts)),
    change: change(['web/link'], ''),
    message: /has no member/,
  },
  {
    name: 'the name is there twice',
    archive: gzipSync(tarOf(twice)),
    change: change(['web/values.yaml'], ''),
    message: /more than one member/,
  },
  {
    name: 'the member is no archive',
    archive: gzipSync(tarOf(parts)),
    change: change(['web/values.yaml', 'x'], ''),
    message: /web\/values.yaml: is no gzip archive/,
  },
  {
    name: 'somebody changed it since',
    archive: gzipSync(tarOf(parts)),
    change: stale,
    message: /changed by somebody else/,
  },
  {
    name: 'the archive is damaged',
    archive: gzipSync(tarOf(parts)).subarray(0, 100),
    change: change(['web/values.yaml'], ''),
    message: /ends early/,
  },
  {
    name: 'the tar is damaged',
    archive: gzipSync(tarOf(parts).subarray(0, 515)),
    change: change(['web/x'], ''),
    message: /ends in the middle/,
  },
]

for (const { name, archive, change: wanted, message } of refused) {
  test(`refuses to change an archive where ${name}`, () => {
    const result = replaceMembers(archive, [wanted])
    assert.ok(result.kind === 'refused')
    assert.match(result.message, message)
  })
}
