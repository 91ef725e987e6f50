import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readDocuments } from './helm-documents.ts'
import type { PinnedChart } from './pin-answer.ts'
import { judgePin, type PinVerdict } from './pin-verdict.ts'

const SHA = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`
const AT = 'mirror.example.com/x'
const IMAGE = 'spec.containers[0].image'

const pod = (image: string, more = '', name = 'web'): string =>
  `---\n# Source: web/templates/pod.yaml\nkind: Pod\nmetadata: {name: ${name}}\n${more}spec: {containers: [{image: "${image}"}]}\n`
const map = (data: string): string =>
  `---\n# Source: web/templates/map.yaml\nkind: ConfigMap\nmetadata: {name: web}\ndata: {a: ${data}}\n`

interface Case {
  readonly name: string
  /** What Helm prints, run by run. */
  readonly before: readonly string[]
  readonly after: string
  readonly said?: Partial<PinnedChart>
  readonly digests?: readonly (readonly [string, string])[]
  /** `fate found`; `changed key before -> after`, `explained …`; `added …`, `removed …`. */
  readonly says: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'an image that stands where it was wished has moved',
    before: [pod('nginx:1')],
    after: pod(`${AT}/docker.io/library/nginx:1`),
    says: [`moved ${AT}/docker.io/library/nginx:1`],
  },
  {
    name: 'an image that stays and is not told was left',
    before: [pod('nginx:1')],
    after: pod('nginx:1'),
    says: ['left docker.io/library/nginx:1'],
  },
  {
    name: 'an image that stays and has no key',
    before: [pod('nginx:1')],
    after: pod('nginx:1'),
    said: { unmovable: [{ reference: 'docker.io/nginx:1', reason: 'it is in the template', way: 'no key' }] },
    says: ['no key docker.io/library/nginx:1'],
  },
  {
    name: 'an image that stays though a key makes it was refused',
    before: [pod('nginx:1')],
    after: pod('nginx:1'),
    said: { unmovable: [{ reference: 'nginx:1', reason: 'it is shared', way: 'keys', keys: ['image'] }] },
    says: ['refused docker.io/library/nginx:1'],
  },
  {
    name: 'an image that has keys in one of its places was refused',
    before: [pod('nginx:1')],
    after: pod('nginx:1'),
    said: {
      refused: [{ reference: 'nginx:1', reason: 'it is shared' }],
      unmovable: [{ reference: 'nginx:1', reason: 'it is in the template', way: 'no key' }],
    },
    says: ['refused docker.io/library/nginx:1'],
  },
  {
    name: 'a host before the new name is wrong, told or not',
    before: [pod('quay.io/a/b:1')],
    after: pod(`quay.io/${AT}/quay.io/a/b:1`),
    said: { refused: [{ reference: 'quay.io/a/b:1', reason: 'it is shared' }] },
    says: [`wrong quay.io/${AT}/quay.io/a/b:1`],
  },
  {
    name: 'an image that is gone is wrong, and its document is missed',
    before: [pod('nginx:1') + map('b')],
    after: map('b'),
    says: ['wrong ', 'removed web/templates/pod.yaml Pod/*'],
  },
  {
    name: 'an image is followed into a document with another name, which is a change',
    before: [pod('nginx:1')],
    after: pod(`${AT}/docker.io/library/nginx:1`, '', 'other'),
    says: [`moved ${AT}/docker.io/library/nginx:1`, 'changed metadata.name web -> other'],
  },
  {
    name: 'a known digest that is not there, and nothing said of it',
    before: [pod('nginx:1')],
    after: pod(`${AT}/docker.io/library/nginx:1`),
    digests: [['docker.io/library/nginx:1', SHA]],
    says: [`digest missing ${AT}/docker.io/library/nginx:1`],
  },
  {
    name: 'a known digest that could not be written',
    before: [pod('nginx:1')],
    after: pod(`${AT}/docker.io/library/nginx:1`),
    digests: [['docker.io/library/nginx:1', SHA]],
    said: { moved: [{ from: 'nginx:1', to: '', keys: [], uses: 1, withoutDigest: 'no key takes it' }] },
    says: [`moved without digest ${AT}/docker.io/library/nginx:1`],
  },
  {
    name: 'another digest than the known one is wrong',
    before: [pod('nginx:1')],
    after: pod(`${AT}/docker.io/library/nginx:1@${OTHER}`),
    digests: [['docker.io/library/nginx:1', SHA]],
    says: [`wrong ${AT}/docker.io/library/nginx:1@${OTHER}`],
  },
  {
    name: 'images in a text move, and what stands around them is a change',
    before: [map('"image: a/b:1, image: c/d:1"')],
    after: map(`"image: ${AT}/docker.io/a/b:1; image: c/d:1"`),
    says: [
      `moved ${AT}/docker.io/a/b:1`,
      'left docker.io/c/d:1',
      `changed data.a image: a/b:1, image: c/d:1 -> image: ${AT}/docker.io/a/b:1; image: c/d:1`,
    ],
  },
  {
    name: 'a scalar that is no image may change where that is explained, there and nowhere else',
    before: [pod('nginx:1', 'a: {b/c: 1, d: 2}\n')],
    after: pod('nginx:1', 'a: {b/c: 3, d: 4}\n'),
    said: {
      explained: [{ manifest: 'web/templates/pod.yaml Pod/release-name-web', path: 'a.b/c', because: ['image'] }],
    },
    says: ['left docker.io/library/nginx:1', 'explained a.b/c 1 -> 3', 'changed a.d 2 -> 4'],
  },
  {
    name: 'what Helm prints anew each time is no change',
    before: [pod('nginx:1', 'a: 1\nb: 1\n'), pod('nginx:1', 'a: 2\nb: 1\n'), pod('nginx:1', 'a: 1\nb: 1\n') + map('c')],
    after: pod('nginx:1', 'a: 3\nb: 2\n'),
    says: ['left docker.io/library/nginx:1', 'changed b 1 -> 2'],
  },
  {
    name: 'a document that comes',
    before: [map('b')],
    after: map('b') + pod('nginx:1'),
    says: ['added web/templates/pod.yaml Pod/*'],
  },
]

for (const { name, before, after, said = {}, digests = [], says } of cases) {
  test(name, async () => {
    const [first = [], ...again] = await Promise.all(before.map(readDocuments))
    const chart = { chart: 'web', moved: [], unmovable: [], refused: [], explained: [], unexplained: [], ...said }
    const verdict = judgePin({
      before: first,
      again,
      after: await readDocuments(after),
      charts: [chart],
      digests: new Map(digests),
    })
    assert.deepEqual(printed(verdict), says)
  })
}

test('a place and what it would have been are told', async () => {
  const documents = await readDocuments(pod('nginx:1'))
  const { images } = judgePin({ before: documents, again: [], after: documents, charts: [], digests: new Map() })
  assert.deepEqual(images, [
    {
      document: 'web/templates/pod.yaml Pod/web',
      path: IMAGE,
      kind: 'pod',
      reference: 'docker.io/library/nginx:1',
      wished: `${AT}/docker.io/library/nginx:1`,
      found: 'docker.io/library/nginx:1',
      fate: 'left',
      reason: '',
    },
  ])
})

function printed({ images, changes, added, removed }: PinVerdict): readonly string[] {
  return [
    ...images.map(({ fate, found }) => `${fate} ${found}`),
    ...changes.map(({ isExplained, key, before, after }) => {
      const what = isExplained ? 'explained' : 'changed'
      return `${what} ${key} ${before} -> ${after}`
    }),
    ...added.map((document) => `added ${document}`),
    ...removed.map((document) => `removed ${document}`),
  ]
}
