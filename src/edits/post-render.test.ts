import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { applyEdits } from '../text/edits.ts'
import { toData } from '../yaml/data.ts'
import { emitYaml } from '../yaml/emit.ts'
import { readYaml } from '../yaml/read.ts'
import { compileMapping, mappingTo } from './mapping.ts'
import { postRender, type PostRendered, type PostRenderRequest } from './post-render.ts'

const request: PostRenderRequest = {
  mapping: compileMapping(mappingTo('m.example/x', 'with-registry')),
  userFields: [],
}

type Rewritten = Extract<PostRendered, { kind: 'rewritten' }>

async function rewritten(stream: string, asked: PostRenderRequest = request): Promise<Rewritten> {
  const made = await postRender(stream, asked)
  assert.equal(made.kind, 'rewritten', stream)
  return made.kind === 'rewritten' ? made : assert.fail()
}

const pod = (containers: string): string => `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n${containers}`
const config = (data: string): string => `apiVersion: v1\nkind: ConfigMap\ndata:\n${data}`

interface Case {
  readonly name: string
  readonly stream: string
  readonly made: string
}

const cases: readonly Case[] = [
  {
    name: 'what is plain stays plain, and what stands behind it stays',
    stream: pod('    - image: nginx:1 # one\r\n'),
    made: pod('    - image: m.example/x/docker.io/library/nginx:1 # one\r\n'),
  },
  {
    name: 'quotes stay',
    stream: pod(`    - image: 'nginx:1'\n    - image: "nginx:2"\n    - {image: "nginx:3"}\n`),
    made: pod(
      `    - image: 'm.example/x/docker.io/library/nginx:1'\n    - image: "m.example/x/docker.io/library/nginx:2"\n    - {image: "m.example/x/docker.io/library/nginx:3"}\n`,
    ),
  },
  {
    name: 'the header of a block and its indentation stay',
    stream: pod('    - image: |-\n          nginx:1\n    - image: >\n        quay.io/a/b:1\n\n'),
    made: pod(
      '    - image: |-\n          m.example/x/docker.io/library/nginx:1\n    - image: >\n        m.example/x/quay.io/a/b:1\n\n',
    ),
  },
  {
    name: 'a key between question mark and colon',
    stream: pod('    - ? image\n      : nginx:1\n'),
    made: pod('    - ? image\n      : m.example/x/docker.io/library/nginx:1\n'),
  },
  {
    name: 'escapes around a reference stay as they are written',
    stream: config(String.raw`  a: "x\u0020\t--x-image=quay.io\x2fa/b:1 \"caf\xe9\""` + '\n'),
    made: config(String.raw`  a: "x\u0020\t--x-image=m.example/x/quay.io/a/b:1 \"caf\xe9\""` + '\n'),
  },
  {
    name: 'doubled quotes before a reference are one character',
    stream: config(`  a: 'it''s --x-image=quay.io/a/b:1 ''now'''\n`),
    made: config(`  a: 'it''s --x-image=m.example/x/quay.io/a/b:1 ''now'''\n`),
  },
  {
    name: 'text on several lines of any style',
    stream: config(
      '  a: one\n    --x-image=quay.io/a/b:1\n    three\n  b: "one\n\n    --x-image=quay.io/a/c:1 \\\n    three"\n  c: >\n    one\n\n      more\n    --x-image=quay.io/a/d:1\n',
    ),
    made: config(
      '  a: one\n    --x-image=m.example/x/quay.io/a/b:1\n    three\n  b: "one\n\n    --x-image=m.example/x/quay.io/a/c:1 \\\n    three"\n  c: >\n    one\n\n      more\n    --x-image=m.example/x/quay.io/a/d:1\n',
    ),
  },
  {
    name: 'several images in one text',
    stream: config('  a: |2\n     image: a/b:1\n     image: a/c:1\n'),
    made: config('  a: |2\n     image: m.example/x/docker.io/a/b:1\n     image: m.example/x/docker.io/a/c:1\n'),
  },
  {
    name: 'documents that say nothing, marks of ends, directives and a byte order mark stay',
    stream: `\ufeff---\n# Source: a\n---\n\n--- # b\n${pod('    - image: nginx:1\n')}...\n%YAML 1.1\n---\n${pod('    - image: nginx:2')}`,
    made: `\ufeff---\n# Source: a\n---\n\n--- # b\n${pod('    - image: m.example/x/docker.io/library/nginx:1\n')}...\n%YAML 1.1\n---\n${pod('    - image: m.example/x/docker.io/library/nginx:2')}`,
  },
  {
    name: 'lists of resources, and JSON',
    stream:
      '{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"nginx:1"}]}}]}',
    made: '{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","spec":{"containers":[{"image":"m.example/x/docker.io/library/nginx:1"}]}}]}',
  },
  {
    name: 'an image in two fields is changed in its name',
    stream:
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n  baseImage: quay.io/a/b\n  sha: ' +
      `${'a'.repeat(64)}\n`,
    made:
      'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n  baseImage: m.example/x/quay.io/a/b\n  sha: ' +
      `${'a'.repeat(64)}\n`,
  },
  {
    name: 'an anchor whose aliases are images as well is changed once',
    stream: pod('    - image: &i nginx:1\n    - image: *i\n    - &c {name: a, image: quay.io/a/b:1}\n    - *c\n'),
    made: pod(
      '    - image: &i m.example/x/docker.io/library/nginx:1\n    - image: *i\n    - &c {name: a, image: m.example/x/quay.io/a/b:1}\n    - *c\n',
    ),
  },
  {
    name: 'an anchored map that is merged is changed where it stands',
    stream: pod('    - &c {name: a, image: quay.io/a/b:1}\n    - <<: *c\n      name: b\n'),
    made: pod('    - &c {name: a, image: m.example/x/quay.io/a/b:1}\n    - <<: *c\n      name: b\n'),
  },
  { name: 'nothing', stream: '', made: '' },
  {
    name: 'what is there already',
    stream: pod('    - image: m.example/x/a:1\n'),
    made: pod('    - image: m.example/x/a:1\n'),
  },
]

for (const { name, stream, made } of cases) {
  test(`post-render: ${name}`, async () => {
    const first = await rewritten(stream)
    assert.equal(first.text, made)
    assert.equal(applyEdits(stream, first.edits), made)
    assert.equal((await rewritten(made)).text, made)
  })
}

test('a name in brackets is put in quotes', async () => {
  const bracketed: PostRenderRequest = { mapping: compileMapping(mappingTo('[::1]:5000/x', 'keep')), userFields: [] }
  const { text } = await rewritten(pod('    - image: nginx:1\n    - {image: nginx:1}\n'), bracketed)
  assert.equal(
    text,
    pod('    - image: "[::1]:5000/x/library/nginx:1"\n    - {image: "[::1]:5000/x/library/nginx:1"}\n'),
  )
})

const base64 = (text: string): string => Buffer.from(text).toString('base64')
const secret = (data: string): string => `apiVersion: v1\nkind: Secret\ndata:\n  a: ${data}\n  b: ${base64('secret')}\n`

for (const [style, write] of [
  ['plain', (text: string) => text],
  ['quoted', (text: string) => `"${text}"`],
  ['a block', (text: string) => `|\n    ${text}`],
] as const) {
  test(`base64 of a Secret that is ${style} is written anew`, async () => {
    const { text } = await rewritten(secret(write(base64('image: a/b:1\nkey: é\n'))))
    assert.equal(text, secret(write(base64('image: m.example/x/docker.io/a/b:1\nkey: é\n'))))
  })
}

test('base64 that is broken over lines becomes one line', async () => {
  const whole = base64('image: a/b:1\n')
  const { text } = await rewritten(secret(`|\n    ${whole.slice(0, 8)}\n    ${whole.slice(8)}`))
  assert.equal(text, secret(`|\n    ${base64('image: m.example/x/docker.io/a/b:1\n')}`))
})

test('an anchor that an alias repeats as something else stays, and is told', async () => {
  const stream = `a: 1\n---\n${pod('    - image: &i nginx:1\n      name: *i\n    - image: quay.io/a/b:1\n')}`
  const { text, images } = await rewritten(stream)
  assert.equal(text, stream.replace('quay.io', 'm.example/x/quay.io'))
  assert.deepEqual(
    images.map(({ text: name, outcome, offset }) => [name, outcome.kind, stream.slice(offset, offset + 5)]),
    [
      ['nginx:1', 'refused', 'nginx'],
      ['quay.io/a/b:1', 'changed', 'quay.'],
    ],
  )
})

test('a reference that a line end breaks is not changed, and told', async () => {
  const stream = config('  a: "--x-image=quay.io/a/\\\n    b:1"\n')
  const { text, images } = await rewritten(stream)
  assert.equal(text, stream)
  assert.deepEqual(
    images.map(({ outcome }) => outcome),
    [{ kind: 'refused', to: 'm.example/x/quay.io/a/b:1', reason: 'it is broken over lines' }],
  )
})

test('what is no reference stays', async () => {
  const { text, images } = await rewritten(pod('    - image: ":"\n    - image: quay.io/A/b\n'))
  assert.equal(text, pod('    - image: ":"\n    - image: quay.io/A/b\n'))
  assert.deepEqual(
    images.map(({ outcome }) => outcome.kind),
    ['no-image', 'no-image'],
  )
})

test('what is no YAML is told with its place, whatever stands before it', async () => {
  const stream = `${pod('    - image: nginx:1\n')}---\na: [\n---\nb: 1\n`
  const made = await postRender(stream, request)
  assert.equal(made.kind, 'unreadable')
  assert.equal(made.kind === 'unreadable' && stream.slice(made.offset, made.offset + 1), '[')
})

test('images are told with their resource and the template that they are from', async () => {
  const annotated = `metadata:\n  name: b\n  annotations:\n    postrenderer.helm.sh/postrender-filename: c/templates/b.yaml\n`
  const stream = `---\n# Source: c/templates/a.yaml\n${pod('    - image: nginx:1\n')}---\n${annotated}${pod('    - image: nginx:2\n')}---\n${pod('    - image: nginx:3\n')}`
  const { images } = await rewritten(stream)
  assert.deepEqual(
    images.map(({ text, resource, template }) => [text, resource, template]),
    [
      ['nginx:1', 'Pod/', 'c/templates/a.yaml'],
      ['nginx:2', 'Pod/b', 'c/templates/b.yaml'],
      ['nginx:3', 'Pod/', ''],
    ],
  )
})

test('digests are written behind what stands there, or into a field of their own', async () => {
  const digest = `sha256:${'d'.repeat(64)}`
  const asked: PostRenderRequest = { digestOf: ({ tag }) => (tag === '1' ? digest : undefined), userFields: [] }
  const cr = 'apiVersion: monitoring.coreos.com/v1\nkind: Prometheus\nspec:\n  baseImage: a/b\n  tag: "1"\n'
  const { text, images } = await rewritten(`${pod('    - image: nginx:1\n    - image: nginx\n')}---\n${cr}`, asked)
  assert.equal(text, `${pod(`    - image: nginx:1@${digest}\n    - image: nginx\n`)}---\n${cr}`)
  assert.deepEqual(
    images.map(({ outcome }) => ('withoutDigest' in outcome ? outcome.withoutDigest : undefined)),
    [undefined, 'the list has none of it', 'the resource has no field for it'],
  )
})

const reference = fc
  .tuple(
    fc.constantFrom('', 'docker.io/', 'quay.io/', 'localhost:5000/', 'm.example/x/'),
    fc.constantFrom('web', 'acme/web', 'a/b/c-d_e.f'),
    fc.constantFrom('', ':1', ':v1.2-x', `@sha256:${'a'.repeat(64)}`, `:2@sha256:${'b'.repeat(64)}`),
  )
  .map((parts) => parts.join(''))
const filler = fc.constantFrom('', ' # note', '\t', '  ')
const written = fc
  .tuple(reference, fc.constantFrom('plain', 'single', 'double', 'literal', 'folded'))
  .map(([text, style]) => {
    if (style === 'single') return `'${text}'`
    if (style === 'double') return `"${text}"`
    if (style === 'literal') return `|-\n        ${text}`
    return style === 'folded' ? `>-\n        ${text}` : text
  })
const container = fc
  .tuple(
    written,
    filler,
    fc.constantFrom('', '      args: ["--x-image=quay.io/a/b:1"]\n', '      env: [{name: X_IMAGE, value: a/b:2}]\n'),
  )
  .map(([image, after, more]) => `    - image: ${image}${image.includes('\n') ? '' : after}\n${more}`)
const document = fc.oneof(
  fc.array(container, { minLength: 1, maxLength: 4 }).map((all) => pod(all.join(''))),
  reference.map((text) => secret(base64(`image: ${text}\n`))),
  reference.map((text) => config(`  a: |\n    # image: ${text}\n    image: ${text} # x\n    y\n`)),
  fc.constant('# nothing\n'),
)
const streams = fc
  .tuple(fc.array(document, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'))
  .map(([documents, end]) => documents.join('---\n').replaceAll('\n', end))

function withoutImages(yaml: string): string {
  return yaml.replace(/^.*(?:image|a: |value: ).*$\n?/gim, '')
}

test('a second run changes nothing, and the first nothing but images', async () => {
  await fc.assert(
    fc.asyncProperty(streams, async (stream) => {
      const { text, edits, images } = await rewritten(stream)
      assert.equal((await rewritten(text)).edits.length, 0)
      assert.equal(applyEdits(stream, edits), text)
      assert.ok(images.every(({ outcome }) => outcome.kind === 'changed' || outcome.kind === 'unchanged'))
      const [before, after] = [(await readYaml(stream)).table, (await readYaml(text)).table]
      assert.equal(after.count, before.count)
      const data = (table: typeof before): readonly string[] =>
        table.documents.map((root) => {
          const outcome = toData(table, root)
          return outcome.ok ? emitYaml(outcome.data) : assert.fail(outcome.message)
        })
      assert.deepEqual(data(after).map(withoutImages), data(before).map(withoutImages))
    }),
    { numRuns: 150 },
  )
})
