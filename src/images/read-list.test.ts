import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readList } from './read-list.ts'

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`

interface Case {
  readonly name: string
  readonly text: string
  /** Undefined for a text that is no list. */
  readonly images?: readonly string[]
  /** Lines with the beginning of what is said of them. */
  readonly problems?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'lines are normalised, sorted, and each there once',
    text: 'nginx:1.27\nacme/web:v1\ndocker.io/library/nginx:1.27\n',
    images: ['docker.io/acme/web:v1', 'docker.io/library/nginx:1.27'],
  },
  {
    name: 'empty lines, comments, a byte order mark and Windows line ends say nothing',
    text: '\ufeff# images\r\n\r\nquay.io/a/b:1\r\n',
    images: ['quay.io/a/b:1'],
  },
  {
    name: 'what stands behind a reference is its digest, or who asks for it, or where it goes',
    text: `quay.io/a/b:1 ${DIGEST}\nquay.io/a/c:1 web,api\nquay.io/a/d:1\tregistry.example.com/a/d:1\n`,
    images: [`quay.io/a/b:1@${DIGEST}`, 'quay.io/a/c:1', 'quay.io/a/d:1'],
  },
  { name: 'a reference without a tag is one', text: 'quay.io/a/b\n', images: ['quay.io/a/b'] },
  {
    name: 'lines that are no references are told, with their place',
    text: 'quay.io/a/b:1\nquay.io/A/b:1\nquay.io/a/b:1 sha256:abc\n',
    images: ['quay.io/a/b:1'],
    problems: ['2 "quay.io/A/b:1" is no reference', '3 "sha256:abc" is no digest'],
  },
  { name: 'an empty text is an empty list', text: '', images: [] },
  { name: 'values are no list', text: 'image: nginx\n' },
  { name: 'a YAML list is no list of lines', text: '- nginx:1\n' },
  { name: 'JSON is no list of lines', text: '{"images": []}\n' },
]

for (const { name, text, images, problems = [] } of cases) {
  test(`a list of images: ${name}`, () => {
    const read = readList(text)
    assert.deepEqual(
      read?.images.map(({ reference }) => reference),
      images,
    )
    const told = read?.problems.map(({ line, message }) => `${line} ${message}`) ?? []
    assert.equal(told.length, problems.length)
    for (const [at, problem] of problems.entries()) assert.ok(told[at]?.startsWith(problem), told[at])
  })
}

test('a hostile line is read in linear time and quoted only at its beginning', () => {
  const read = readList(`quay.io/a/b:1\n${'a/'.repeat(500_000)}\n${','.repeat(500_000)}x\n`)
  assert.equal(read?.problems.length, 2)
  assert.ok(read.problems.every(({ message }) => message.length < 500))
})
