import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { YamlFile } from '../charts/chart.ts'
import { sourceFile } from '../files/source-file.ts'
import { readDigestList } from '../images/digest-list.ts'
import { findUsesInFile } from '../uses/find-uses.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { compileMapping, mappingTo, type Mapping, type PathStrategy } from './mapping.ts'
import { pinWishes, unmovedTexts, wishedText, type PinRequest } from './pin.ts'
import { pinFiles, type PinOutcome } from './pin-plan.ts'

interface Case {
  readonly name: string
  readonly values: string
  readonly mapping?: Mapping
  readonly digests?: string
  /** The text after; the same text where nothing may change. */
  readonly after: string
  readonly refused?: readonly string[]
}

const to = (target: string, path: PathStrategy = 'keep'): Mapping => mappingTo(target, path)
const hex = (digit: string): string => digit.repeat(64)

const cases: readonly Case[] = [
  {
    name: 'a registry key gets the host, the path goes where the path was',
    values: 'image:\n  registry: docker.io # the Hub\n  repository: "bitnami/nginx"\n  tag: 1.27\n',
    mapping: to('registry.example.com/mirror'),
    after: 'image:\n  registry: registry.example.com # the Hub\n  repository: "mirror/bitnami/nginx"\n  tag: 1.27\n',
  },
  {
    name: 'a target without a path leaves the repository alone',
    values: 'image:\n  registry: docker.io\n  repository: bitnami/nginx\n',
    mapping: to('registry.example.com:5000'),
    after: 'image:\n  registry: registry.example.com:5000\n  repository: bitnami/nginx\n',
  },
  {
    name: 'a host inside the repository is replaced there',
    values: "image:\n  repository: 'quay.io/prometheus/node-exporter'\n  tag: v1\n",
    mapping: to('registry.example.com/mirror'),
    after: "image:\n  repository: 'registry.example.com/mirror/prometheus/node-exporter'\n  tag: v1\n",
  },
  {
    name: 'a name without host and without registry key gets the host in the repository',
    values: 'image:\n  repository: nginx\n  tag: "1.27"\n',
    mapping: to('registry.example.com'),
    after: 'image:\n  repository: registry.example.com/library/nginx\n  tag: "1.27"\n',
  },
  {
    name: 'an empty registry key beside a whole name stays empty',
    values: 'image:\n  registry: ""\n  repository: quay.io/a/b\n  tag: v1\n',
    mapping: to('r.example'),
    after: 'image:\n  registry: ""\n  repository: r.example/a/b\n  tag: v1\n',
  },
  {
    name: 'an empty registry key beside a name without host is filled',
    values: 'image:\n  registry:\n  repository: a/b\n  tag: v1\n',
    mapping: to('r.example'),
    after: 'image:\n  registry: r.example\n  repository: a/b\n  tag: v1\n',
  },
  {
    name: 'a whole string keeps its tag and digest',
    values: `image: busybox:1.36@sha256:${hex('a')}\n`,
    mapping: to('r.example/m'),
    after: `image: r.example/m/library/busybox:1.36@sha256:${hex('a')}\n`,
  },
  {
    name: 'a registry with a path takes the path of the target, and the name stays',
    values: 'image:\n  registry: ghcr.io/acme\n  name: web\n  tag: v1\n',
    mapping: to('r.example/m'),
    after: 'image:\n  registry: r.example/m/acme\n  name: web\n  tag: v1\n',
  },
  {
    name: 'a key that many images share moves them together',
    values:
      'global:\n  imageRegistry: quay.io\na:\n  image:\n    repository: x/a\n    tag: v1\nb:\n  image:\n    repository: x/b\n    tag: v1\n',
    mapping: to('r.example'),
    after:
      'global:\n  imageRegistry: r.example\na:\n  image:\n    repository: x/a\n    tag: v1\nb:\n  image:\n    repository: x/b\n    tag: v1\n',
  },
  {
    name: 'an image that must stay holds the key that it shares',
    values:
      'global:\n  imageRegistry: quay.io\na:\n  image:\n    repository: x/a\n    tag: v1\nb:\n  image:\n    repository: y/b\n    tag: v1\n',
    mapping: { rules: [{ from: 'quay.io/x', to: 'r.example', path: 'keep' }], exclude: [] },
    after:
      'global:\n  imageRegistry: quay.io\na:\n  image:\n    repository: x/a\n    tag: v1\nb:\n  image:\n    repository: y/b\n    tag: v1\n',
    refused: ['a.image'],
  },
  {
    name: 'the first rule that takes an image decides, and excluded ones stay',
    values:
      'a: { image: { repository: quay.io/x/a, tag: v1 } }\nb: { image: { repository: quay.io/y/b, tag: v1 } }\nc: { image: { repository: quay.io/z/c, tag: v1 } }\n',
    mapping: {
      rules: [
        { from: 'quay.io/x/*', to: 'one.example', path: 'last' },
        { from: '**', to: 'two.example/all', path: 'with-registry' },
      ],
      exclude: ['quay.io/z/**'],
    },
    after:
      'a: { image: { repository: one.example/a, tag: v1 } }\nb: { image: { repository: two.example/all/quay.io/y/b, tag: v1 } }\nc: { image: { repository: quay.io/z/c, tag: v1 } }\n',
  },
  {
    name: 'a template is left alone and said to be so',
    values: 'image:\n  repository: "{{ .Values.registry }}/web"\n  tag: v1\n',
    mapping: to('r.example'),
    after: 'image:\n  repository: "{{ .Values.registry }}/web"\n  tag: v1\n',
    refused: ['image'],
  },
  {
    name: 'a digest goes into the digest key',
    values: 'image:\n  repository: a/b\n  tag: v1\n  digest: ""\n',
    digests: `docker.io/a/b:v1@sha256:${hex('1')}`,
    after: `image:\n  repository: a/b\n  tag: v1\n  digest: "sha256:${hex('1')}"\n`,
  },
  {
    name: 'a sha key gets the bare digits',
    values: 'image:\n  repository: a/b\n  tag: v1\n  sha:\n',
    digests: `a/b:v1 sha256:${hex('b')}`,
    after: `image:\n  repository: a/b\n  tag: v1\n  sha: ${hex('b')}\n`,
  },
  {
    name: 'without a digest key the digest goes behind the tag, which keeps its quotes',
    values: "image:\n  repository: a/b\n  tag: 'v1'\n",
    digests: `a/b:v1@sha256:${hex('2')}`,
    after: `image:\n  repository: a/b\n  tag: 'v1@sha256:${hex('2')}'\n`,
  },
  {
    name: 'a tag that the template gives cannot carry a digest',
    values: 'image:\n  repository: a/b\n  tag: ""\n',
    digests: `a/b:v1@sha256:${hex('2')}`,
    after: 'image:\n  repository: a/b\n  tag: ""\n',
  },
  {
    name: 'the digest of the target is taken before that of the source, and both changes go together',
    values: 'image: quay.io/a/b:v1\r\n',
    mapping: to('r.example'),
    digests: `quay.io/a/b:v1@sha256:${hex('3')}\nr.example/a/b:v1@sha256:${hex('4')}\n`,
    after: `image: r.example/a/b:v1@sha256:${hex('4')}\r\n`,
  },
]

async function read(text: string): Promise<YamlFile> {
  const { table } = await readYaml(text)
  return { file: sourceFile('values.yaml', { kind: 'stdin' }, text), table }
}

interface Pinned {
  readonly text: string
  readonly outcomes: readonly PinOutcome[]
}

async function pin(text: string, request: PinRequest): Promise<Pinned> {
  const values = await read(text)
  const { files, outcomes } = await pinFiles(pinWishes(findUsesInFile(values).uses, request))
  return { text: files[0]?.text ?? text, outcomes }
}

function requestOf({ mapping, digests }: Case): PinRequest {
  return {
    ...(mapping === undefined ? {} : { mapping: compileMapping(mapping) }),
    ...(digests === undefined ? {} : { digestOf: readDigestList(digests).digestOf }),
  }
}

const refusedPaths = (outcomes: readonly PinOutcome[]): readonly string[] =>
  outcomes.flatMap(({ kind, wish }) => (kind === 'refused' ? [printPath(wish.use.path)] : []))

for (const c of cases) {
  test(c.name, async () => {
    const { text, outcomes } = await pin(c.values, requestOf(c))
    assert.equal(text, c.after)
    assert.deepEqual(refusedPaths(outcomes), c.refused ?? [])
  })
  test(`${c.name}: a second run changes nothing`, async () => {
    assert.equal((await pin(c.after, requestOf(c))).text, c.after)
  })
}

const everywhere = { mapping: compileMapping(to('r.example')) }

test('keys that say nothing, and those that only speak for other images, are no images of their own', async () => {
  const values = 'global: { imageRegistry: quay.io }\nother: { image: "" }\nimage: { repository: a/b, tag: v1 }\n'
  const { outcomes } = await pin(values, everywhere)
  assert.deepEqual(
    outcomes.map(({ kind, wish }) => [kind, printPath(wish.use.path)]),
    [['changed', 'image']],
  )
})

test('a registry for images that no key names is told, and stays', async () => {
  const { text, outcomes } = await pin('global: { imageRegistry: quay.io }\n', everywhere)
  assert.equal(text, 'global: { imageRegistry: quay.io }\n')
  assert.deepEqual(refusedPaths(outcomes), ['global.imageRegistry'])
})

test('an image that nobody asked for holds the keys that it shares, and is not told', async () => {
  const values =
    'imageRegistry: quay.io\na: { image: { repository: x/a, tag: v1 } }\nb: { image: { repository: x/b, tag: v1 } }\n'
  const { text, outcomes } = await pin(values, { ...everywhere, isAsked: (use) => use.path[0] === 'a' })
  assert.equal(text, values)
  assert.deepEqual(
    outcomes.map((outcome) => outcome.kind === 'refused' && outcome.reason),
    ['it shares imageRegistry with b.image, which stays as it is'],
  )
})

test('an image whose digest has no place moves without it', async () => {
  const values = 'images: { tag: v1 }\na: { image: { repository: x/a } }\nb: { image: { repository: x/b, tag: v2 } }\n'
  const list = `x/a:v1@sha256:${hex('1')}\nx/b:v2@sha256:${hex('2')}\n`
  const { text, outcomes } = await pin(values, { ...everywhere, digestOf: readDigestList(list).digestOf })
  const after = `images: { tag: v1 }\na: { image: { repository: r.example/x/a } }\nb: { image: { repository: r.example/x/b, tag: v2@sha256:${hex('2')} } }\n`
  assert.equal(text, after)
  assert.deepEqual(
    outcomes.map((outcome) => outcome.kind === 'changed' && outcome.withoutDigest),
    ['it has no digest key, and tag speaks for other images too', undefined],
  )
})

test('who asks for digests only hears which images have none', async () => {
  const list = `x/a:v1@sha256:${hex('1')}\n`
  const values = await read('a: { image: "x/a:v1" }\nb: { image: "x/b:v1" }\nc: { image: "x/c" }\n')
  const wishes = pinWishes(findUsesInFile(values).uses, { digestOf: readDigestList(list).digestOf })
  assert.deepEqual(
    wishes.map((wish) => [wish.lacksDigest, wishedText(wish)]),
    [
      [false, `docker.io/x/a:v1@sha256:${hex('1')}`],
      [true, 'docker.io/x/b:v1'],
      [true, 'docker.io/x/c'],
    ],
  )
})

test('images in texts are not moved but told', async () => {
  const values = 'args: ["--image=quay.io/x/a:v1", "--image=r.example/x/b:v1"]\nconfig: |\n  image: "{{ x }}/y"\n'
  const uses = findUsesInFile(await read(values)).uses
  assert.equal((await pin(values, everywhere)).text, values)
  assert.deepEqual(
    unmovedTexts(uses, everywhere.mapping).map((each) => [printPath(each.use.path), each.to]),
    [['args[0]', 'r.example/x/a:v1']],
  )
})
