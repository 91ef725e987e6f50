import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isImageName, textReferences } from './text-references.ts'

const sha = `sha256:${'a'.repeat(64)}`

interface Case {
  readonly name: string
  readonly text: string
  readonly likely?: readonly string[]
  readonly possible?: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'a key of YAML', text: 'image: a/b:1', likely: ['a/b:1'] },
  { name: 'a key with more words', text: 'x:\n  sidecarImage: "a/b"\n', likely: ['a/b'] },
  {
    name: 'a key of JSON, with or without blanks',
    text: '{"image":"a/b:1","xImage" : "a/c"}',
    likely: ['a/b:1', 'a/c'],
  },
  { name: 'a key of JSON within JSON', text: '{\\"image\\":\\"a/b:1\\"}', likely: ['a/b:1'] },
  {
    name: 'flags',
    text: 'run --helper-image=a/b:1 -image=a/c --image.repository=a/d',
    likely: ['a/b:1', 'a/c', 'a/d'],
  },
  { name: 'variables', text: 'export RELATED_IMAGE_X=a/b:1; WORKER_IMAGE="a/c"', likely: ['a/b:1', 'a/c'] },
  { name: 'a Helm argument', text: '--set=web.image=a/b:1', likely: ['a/b:1'] },
  { name: 'a tag and a digest', text: `image: q.io/a/b:1@${sha}`, likely: [`q.io/a/b:1@${sha}`] },
  {
    name: 'whole references anywhere',
    text: `see q.io/a/b:v1, (localhost:5000/c:2) and q.io/d@${sha}.`,
    possible: ['q.io/a/b:v1', 'localhost:5000/c:2', `q.io/d@${sha}`],
  },
  { name: 'a named one is not told twice', text: 'image: q.io/a/b:1', likely: ['q.io/a/b:1'] },
  {
    name: 'comments are left out, to the end of their line',
    text: '# image: a/b:1\nimage: a/c:1 # image: a/d:1\n x#image: a/e:1\n  # q.io/f:1',
    likely: ['a/c:1'],
  },
  {
    name: 'other keys with the word',
    text: 'imagePullPolicy: a/b:1 imageTag: a/b:1 imageRegistry: q.io/a image_path: a/b logo_image: a/b.png createImage: a/b:1',
  },
  { name: 'a word alone names nothing in a text', text: 'image: nginx' },
  {
    name: 'addresses of other things',
    text: 'image: https://q.io/a/b:1 x: http://q.io/a/b:1 image: /a/b:1 image: ./a/b:1',
  },
  { name: 'labels', text: 'app.kubernetes.io/name:web node.k8s.io/x:y helm.sh/chart:web a.cluster.x-k8s.io/b:c' },
  {
    name: 'a registry that looks like a label',
    text: 'registry.k8s.io/pause:3.9',
    possible: ['registry.k8s.io/pause:3.9'],
  },
  { name: 'hosts without a tag, and paths that go on', text: 'q.io/a/b web.svc:8080/metrics q.io/a:1/b x/q.io/a:1' },
  { name: 'a text without slash and colon', text: 'image' },
]

for (const { name, text, likely = [], possible = [] } of cases) {
  test(`references in a text: ${name}`, () => {
    const found = textReferences(text).map(({ span, confidence }) => [confidence, text.slice(span.start, span.end)])
    const told = (which: string): readonly (string | undefined)[] =>
      found.filter(([confidence]) => confidence === which).map(([, reference]) => reference)
    assert.deepEqual({ likely: told('likely'), possible: told('possible') }, { likely, possible })
  })
}

const names: readonly (readonly [name: string, isImage: boolean])[] = [
  ['image', true],
  ['RELATED_IMAGE_AGENT', true],
  ['IMAGE_NAME', true],
  ['sidecar-image-repository', true],
  ['repository', false],
  ['IMAGE_REGISTRY', false],
  ['IMAGE_TAG', false],
  ['IMAGE_PULL_SECRET', false],
  ['VM_IMAGE', false],
  ['UPLOAD_IMAGE', false],
  ['', false],
]

for (const [name, isImage] of names) {
  test(`"${name}" ${isImage ? 'says that an image follows' : 'says nothing of a reference'}`, () => {
    assert.equal(isImageName(name), isImage)
  })
}

// What is quadratic takes minutes for these.
const hostile: readonly (readonly [name: string, text: string])[] = [
  ['words that could begin a name', '-a'.repeat(900_000)],
  ['the word itself', 'image'.repeat(390_000)],
  ['the word with blanks', `image${' '.repeat(20)}`.repeat(75_000)],
  ['hosts without end', 'a.'.repeat(900_000)],
  ['paths without end', 'a.b/'.repeat(480_000)],
  ['tags that are none', 'a.b/c:d/ '.repeat(200_000)],
  ['one line of images', 'image: a/b:1, '.repeat(130_000)],
  ['one line of comments', '# image: a/b:1 '.repeat(130_000)],
  ['white space', `${' '.repeat(1_900_000)}image: a/b:1`],
]

for (const [name, text] of hostile) {
  test(`a text of two megabytes is read in no time: ${name}`, () => {
    const begun = performance.now()
    textReferences(text)
    assert.ok(performance.now() - begun < 10_000)
  })
}

test('what is longer is a program', () => {
  assert.deepEqual(textReferences(`image: a/b:1\n${' '.repeat(2_000_000)}`), [])
})
