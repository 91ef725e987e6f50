import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { readPax, readTar } from './tar.ts'
import { paxOf, tarOf, tarPart, type TarPart } from '../testing/tar-builder.ts'

/** `name kind content` of each member, and the damage. */
function read(bytes: Buffer, limit = 100): readonly string[] {
  const { members, damage } = readTar(bytes, limit)
  const lines = members.map(
    ({ name, kind, contentStart, contentEnd }) => `${name} ${kind} ${bytes.toString('utf8', contentStart, contentEnd)}`,
  )
  return damage === undefined ? lines : [...lines, `! ${damage}`]
}

const long = `web/${'d'.repeat(90)}/${'e'.repeat(90)}.txt`

const cases: readonly {
  readonly name: string
  readonly parts: readonly TarPart[]
  readonly reads: readonly string[]
}[] = [
  {
    name: 'files, folders, links and devices',
    parts: [
      { name: 'a', content: 'x' },
      { name: 'd', type: '5' },
      { name: 'l', type: '2', link: 'a' },
      { name: 'h', type: '1', link: 'a' },
      { name: 'p', type: '6' },
    ],
    reads: ['a file x', 'd folder ', 'l link ', 'h link ', 'p other '],
  },
  {
    name: 'old members, whose folders end in a slash',
    parts: [
      { name: 'a', type: '\0', content: 'x', magic: 'old' },
      { name: 'd/', type: '\0', magic: 'old' },
    ],
    reads: ['a file x', 'd/ folder '],
  },
  { name: 'contiguous files', parts: [{ name: 'a', type: '7', content: 'x' }], reads: ['a file x'] },
  {
    name: 'prefixes, but not those of GNU',
    parts: [
      { name: 'b', prefix: 'a' },
      { name: 'c', prefix: 'a', magic: 'gnu' },
    ],
    reads: ['a/b file ', 'c file '],
  },
  {
    name: 'PAX names',
    parts: [
      { name: 'short', type: 'x', content: paxOf({ path: long }) },
      { name: 'short', content: 'x' },
      { name: 'next' },
    ],
    reads: [`${long} file x`, 'next file '],
  },
  {
    name: 'GNU names, with a long link between',
    parts: [
      { name: '././@LongLink', type: 'L', content: `${long}\0` },
      { name: '././@LongLink', type: 'K', content: 'x\0' },
      { name: 'short', content: 'x' },
    ],
    reads: [`${long} file x`],
  },
  {
    name: 'PAX headers for all members',
    parts: [{ name: 'g', type: 'g', content: paxOf({ comment: 'x', path: 'not me' }) }, { name: 'a' }],
    reads: ['a file '],
  },
  {
    name: 'the size that a PAX header gives',
    parts: [
      { name: 'p', type: 'x', content: paxOf({ size: '3' }) },
      { name: 'a', content: 'xyz', size: '00000000000' },
      { name: 'b' },
    ],
    reads: ['a file xyz', 'b file '],
  },
  { name: 'names beyond ASCII', parts: [{ name: 'web/é☺.txt' }], reads: ['web/é☺.txt file '] },
  {
    name: 'a link that states a size without having content',
    parts: [
      { name: 'l', type: '2', size: '00000001000' },
      { name: 'a', content: 'x' },
    ],
    reads: ['l link ', 'a file x'],
  },
  {
    name: 'a size that is no number',
    parts: [{ name: 'a', size: '99999999999' }],
    reads: ['! has a header without a size at byte 1'],
  },
]

for (const { name, parts, reads } of cases) {
  test(`reads ${name}`, () => assert.deepEqual(read(tarOf(parts)), reads))
}

test('reads sizes in base 256, and refuses those that no file can have', () => {
  const bytes = tarPart({ name: 'a', content: 'xyz' })
  const resum = (): void => {
    bytes.fill(' ', 148, 156)
    bytes.write(
      `${bytes
        .subarray(0, 512)
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
  }
  bytes.fill(0, 124, 136)
  bytes[124] = 0x80
  bytes[135] = 3
  resum()
  assert.deepEqual(read(bytes), ['a file xyz'])
  bytes.fill(0xff, 124, 136)
  resum()
  assert.deepEqual(read(bytes), ['! has a header without a size at byte 1'])
})

const whole = tarOf([
  { name: 'a', content: 'x'.repeat(600) },
  { name: 'b', content: 'y' },
])

const cut: readonly { readonly name: string; readonly length: number; readonly reads: readonly string[] }[] = [
  { name: 'without the blocks at its end', length: 512 * 5, reads: [`a file ${'x'.repeat(600)}`, 'b file y'] },
  { name: 'without the last padding', length: 512 * 4 + 1, reads: [`a file ${'x'.repeat(600)}`, 'b file y'] },
  {
    name: 'in a content',
    length: 512 * 4,
    reads: [`a file ${'x'.repeat(600)}`, '! ends in the middle of the member b'],
  },
  {
    name: 'in a header',
    length: 512 * 3 + 100,
    reads: [`a file ${'x'.repeat(600)}`, '! ends in the middle of a header'],
  },
  { name: 'at once', length: 100, reads: ['! ends in the middle of a header'] },
  { name: 'before anything', length: 0, reads: [] },
]

for (const { name, length, reads } of cut) {
  test(`reads what there is of a stream that ends ${name}`, () =>
    assert.deepEqual(read(whole.subarray(0, length)), reads))
}

test('stops at a damaged header and says where', () => {
  const bytes = Buffer.from(whole)
  bytes[512 * 3] = 0x7a
  assert.deepEqual(read(bytes), [`a file ${'x'.repeat(600)}`, '! has a damaged header at byte 1537'])
})

test('stops at too many members', () => {
  assert.deepEqual(read(whole, 1), [`a file ${'x'.repeat(600)}`, '! has more than 1 members'])
})

const records = (text: string): readonly (readonly [string, string])[] => [...readPax(Buffer.from(text))]

test('takes PAX records as far as they are some', () => {
  assert.deepEqual(records(`${paxOf({ path: 'é=\n', size: '5' })}rest`), [
    ['path', 'é=\n'],
    ['size', '5'],
  ])
  assert.deepEqual(['', '0 a=b\n', '-5 a=b\n', '999 a=b\n', '6 ab\n', 'x a=b\n', '5 a'].flatMap(records), [])
})

test('never throws, and never gives a place outside of the bytes', () => {
  const parts = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 })
  fc.assert(
    fc.property(parts, fc.nat(whole.length), (changes, length) => {
      const bytes = Buffer.from(whole.subarray(0, length))
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte
      for (const member of readTar(bytes, 100).members) {
        assert.ok(member.start <= member.header && member.header < member.contentStart)
        assert.ok(member.contentStart <= member.contentEnd && member.contentEnd <= bytes.length)
      }
    }),
  )
})
