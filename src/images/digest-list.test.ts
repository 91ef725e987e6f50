import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDigest } from '../reference/parts.ts'
import { parseReference } from '../reference/parse.ts'
import { readDigestSource } from './digest-document.ts'
import { readDigestList, type DigestListProblem } from './digest-list.ts'

const hex = (digit: string): string => digit.repeat(64)
const sha = (digit: string): string => `sha256:${hex(digit)}`

function whyNoReference(text: string): string {
  const parsed = parseReference(text)
  assert.ok(!parsed.ok)
  return parsed.problem.message
}

interface Case {
  readonly name: string
  readonly text: string
  /** What is known of these images; undefined for nothing. */
  readonly digests: Readonly<Record<string, string | undefined>>
  readonly count: number
  readonly problems?: readonly DigestListProblem[]
}

const lines: readonly Case[] = [
  {
    name: 'one reference with its digest a line, comments and empty lines between',
    text: `# mirrored\n\ndocker.io/acme/web:v1@${sha('1')}\n  quay.io/acme/db:v2@${sha('2')}  \n`,
    digests: {
      'acme/web:v1': sha('1'),
      'quay.io/acme/db:v2': sha('2'),
      'quay.io/acme/db:v3': undefined,
      'acme/web': undefined,
    },
    count: 2,
  },
  {
    name: 'names are completed on both sides',
    text: `nginx:1.27@${sha('1')}\n`,
    digests: { 'docker.io/library/nginx:1.27': sha('1'), 'index.docker.io/library/nginx:1.27': sha('1') },
    count: 1,
  },
  {
    name: 'the digest behind spaces, a tab, a comma or an equals sign',
    text: `a/b:1 ${sha('1')}\na/b:2\t${sha('2')}\na/b:3,${sha('3')}\na/b:4 = ${sha('4')}\r\na/b:5, ${sha('5')}\n`,
    digests: { 'a/b:1': sha('1'), 'a/b:2': sha('2'), 'a/b:3': sha('3'), 'a/b:4': sha('4'), 'a/b:5': sha('5') },
    count: 5,
  },
  {
    name: 'a byte order mark, and sha512',
    text: `\ufeffa/b:1@sha512:${hex('1')}${hex('2')}`,
    digests: { 'a/b:1': `sha512:${hex('1')}${hex('2')}` },
    count: 1,
  },
  {
    name: 'the same line twice, and the same image with another digest',
    text: `a/b:1@${sha('1')}\na/b:1@${sha('1')}\na/b:1@${sha('2')}\n`,
    digests: { 'a/b:1': sha('1') },
    count: 1,
    problems: [{ line: 3, message: `docker.io/a/b:1 has two digests, ${sha('1')} and ${sha('2')}` }],
  },
  {
    name: 'lines that give no digest',
    text: `a/b:1\na/b@${sha('1')}\na/B:1 ${sha('1')}\na/b:1 sha256:12\na/b:1@${sha('1')} ${sha('2')}\n`,
    digests: { 'a/b:1': undefined },
    count: 0,
    problems: [
      { line: 1, message: '"a/b:1" has no digest' },
      { line: 2, message: `"a/b@${sha('1')}" has no tag, so nothing tells which image it is for` },
      { line: 3, message: `"a/B:1" is no reference: ${whyNoReference('a/B:1')}` },
      { line: 4, message: `"sha256:12" is no digest: ${checkDigest('sha256:12')?.message}` },
      { line: 5, message: `"a/b:1@${sha('1')}" has two digests` },
    ],
  },
  { name: 'nothing at all', text: '', digests: { 'a/b:1': undefined }, count: 0 },
]

const documents: readonly Case[] = [
  {
    name: 'a YAML map of names to digests',
    text: `# pinned\ndocker.io/acme/web:v1: ${sha('1')}\n"quay.io/acme/db:v2": '${sha('2')}' # db\n`,
    digests: { 'acme/web:v1': sha('1'), 'quay.io/acme/db:v2': sha('2') },
    count: 2,
  },
  {
    name: 'a JSON map of names to digests',
    text: `{\n  "acme/web:v1": "${sha('1')}",\n  "acme/db:v2": 12\n}\n`,
    digests: { 'acme/web:v1': sha('1') },
    count: 1,
    problems: [{ line: 3, message: 'acme/db:v2 is no digest' }],
  },
  {
    name: 'a YAML list of references',
    text: `- acme/web:v1@${sha('1')}\n- acme/db:v2\n- { a: b }\n`,
    digests: { 'acme/web:v1': sha('1') },
    count: 1,
    problems: [
      { line: 2, message: '"acme/db:v2" has no digest' },
      { line: 3, message: '[2] is no text' },
    ],
  },
  {
    name: 'a list of references below images',
    text: `---\nimages:\n- acme/web:v1@${sha('1')}\n`,
    digests: { 'acme/web:v1': sha('1') },
    count: 1,
  },
  {
    name: 'the lock of imgpkg and kbld, whose images may lie elsewhere by now',
    text: `apiVersion: imgpkg.carvel.dev/v1alpha1
kind: ImagesLock
images:
- annotations:
    kbld.carvel.dev/id: docker.io/acme/web:v1
    kbld.carvel.dev/origins: |
      - resolved: { tag: v1, url: docker.io/acme/web:v1 }
  image: registry.example.com/bundle@${sha('1')}
- image: quay.io/acme/db@${sha('2')}
- annotations: { kbld.carvel.dev/id: acme/cache:v3 }
  image: acme/cache:v3
`,
    digests: { 'acme/web:v1': sha('1'), 'acme/cache:v3': undefined },
    count: 1,
    problems: [
      { line: 9, message: 'images[1] does not tell the name and tag that its digest is for' },
      { line: 10, message: 'images[2] has no image with a digest' },
    ],
  },
  {
    name: "kbld's own configuration",
    text: `apiVersion: kbld.k14s.io/v1alpha1\nkind: Config\noverrides:\n- image: acme/web:v1\n  newImage: docker.io/acme/web@${sha('1')}\n  preresolved: true\n`,
    digests: { 'acme/web:v1': sha('1') },
    count: 1,
  },
  {
    name: 'the lock of helm dt, whose digests are of single platforms',
    text: `apiVersion: v0
kind: ImagesLock
metadata: { generatedBy: Distribution Tooling for Helm }
chart: { name: web, version: 1.0.0 }
images:
  - name: web
    image: docker.io/acme/web:v1
    chart: web
    digests:
      - { digest: "${sha('1')}", arch: linux/amd64 }
      - { digest: "${sha('2')}", arch: linux/arm64 }
`,
    digests: { 'acme/web:v1': undefined },
    count: 0,
    problems: [
      {
        line: 6,
        message:
          'this lock of `helm dt` has digests of single platforms only, and an image is pinned by that of its index; give a list with the digests of the tags, or name the one platform of all nodes with --platform',
      },
    ],
  },
  {
    name: 'what is no list at all',
    text: '"hello"\n',
    digests: { hello: undefined },
    count: 0,
    problems: [{ line: 1, message: 'this is neither a list of images nor a lock file' }],
  },
]

function check(list: ReturnType<typeof readDigestList>, { digests, count, problems = [] }: Case): void {
  for (const [text, digest] of Object.entries(digests)) {
    const parsed = parseReference(text)
    assert.ok(parsed.ok)
    assert.equal(list.digestOf(parsed.reference), digest, text)
  }
  assert.equal(list.count, count)
  assert.deepEqual(list.problems, problems)
}

for (const each of lines) {
  test(`a list of lines: ${each.name}`, () => check(readDigestList(each.text), each))
  test(`a list of lines, told by its content: ${each.name}`, async () => check(await readDigestSource(each.text), each))
}
for (const each of documents) {
  test(`digests from a document: ${each.name}`, async () => check(await readDigestSource(each.text), each))
}

const DT_LOCK = `apiVersion: v0
kind: ImagesLock
images:
- name: web
  image: docker.io/acme/web:v1
  chart: web
  digests:
  - digest: ${sha('1')}
    arch: linux/amd64
  - digest: ${sha('2')}
    arch: linux/arm64
- name: db
  image: docker.io/acme/db:v1
  chart: web
  digests:
  - digest: ${sha('3')}
    arch: linux/amd64
`

test('of the lock of helm dt the digests of one platform are read, where that is asked for', async () => {
  const arm = { os: 'linux', architecture: 'arm64' }
  check(await readDigestSource(DT_LOCK, arm), {
    name: '',
    text: DT_LOCK,
    digests: { 'acme/web:v1': sha('2'), 'acme/db:v1': undefined },
    count: 1,
  })
})

const OWN_LOCK = `# Digests
version: 1
images:
- image: docker.io/acme/web:v1
  digest: ${sha('1')}
  platforms:
    linux/amd64: ${sha('2')}
  source: docker.io/acme/web
  target: registry.example.com/acme/web:v1
`

test('of the lock of chartpin the digests of indexes are read, or those of a platform', async () => {
  const digests = { 'acme/web:v1': sha('1'), 'registry.example.com/acme/web:v1': sha('1'), 'acme/web:v2': undefined }
  check(await readDigestSource(OWN_LOCK), { name: '', text: OWN_LOCK, digests, count: 1 })
  const amd = { os: 'linux', architecture: 'amd64' }
  check(await readDigestSource(OWN_LOCK, amd), { name: '', text: '', digests: { 'acme/web:v1': sha('2') }, count: 1 })
})

test('a lock of chartpin with a mistake is refused as a whole, with its line', async () => {
  const { problems, count } = await readDigestSource(OWN_LOCK.replace('source', 'from'))
  assert.deepEqual([count, problems.map(({ line }) => line)], [0, [8]])
})

test('broken YAML is said to be so, with its line', async () => {
  const { problems, count } = await readDigestSource('images:\n- a: [b\n')
  assert.deepEqual([count, problems.length], [0, 1])
  assert.match(problems[0]?.message ?? '', /^this is neither a list of images nor readable YAML: /)
})

test('a line without end is looked at once, and shown in part', () => {
  const { problems } = readDigestList(`a/b:1${' '.repeat(200_000)}${'x'.repeat(200_000)}\n${'\n'.repeat(200_000)}`)
  assert.equal(problems.length, 1)
  assert.ok((problems[0]?.message.length ?? 0) < 1000)
})

test('a text of empty lines is looked at once', async () => {
  assert.deepEqual((await readDigestSource(`${'\n'.repeat(500_000)}- a/b:1@${sha('1')}`)).count, 1)
})
