import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileMapping, type Mapping } from '../edits/mapping.ts'
import { sourceFile } from '../files/source-file.ts'
import { canonical } from '../reference/print.ts'
import { findUsesInFile } from '../uses/find-uses.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { fitEntries, imageEntries } from './image-entries.ts'
import { listImages } from './image-list.ts'

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`
const mapping: Mapping = {
  rules: [{ from: 'docker.io', to: 'registry.example.com/m', path: 'keep' }],
  exclude: ['docker.io/library/busybox'],
}

interface Case {
  readonly name: string
  readonly values: string
  readonly needs: 'name' | 'version' | 'digest'
  readonly target: 'needed' | 'possible' | 'none'
  readonly mapping?: Mapping
  /** References, each with its target where it has one, and its keys. */
  readonly entries: readonly string[]
  readonly leftOut?: readonly string[]
  readonly refused?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'where a name is enough an image without a tag stays as it is',
    values: 'image: acme/web\n',
    needs: 'name',
    target: 'none',
    entries: ['docker.io/acme/web at image'],
  },
  {
    name: 'where a version is needed a whole string without one is what runtimes take it for, once',
    values: 'a: { image: "acme/web" }\nb: { image: "acme/web:latest" }\nc: { image: "acme/api:v1" }\n',
    needs: 'version',
    target: 'none',
    entries: ['docker.io/acme/api:v1 at c.image', 'docker.io/acme/web:latest at a.image b.image'],
  },
  {
    name: 'a tag that only a template knows is not made up: the image is left out',
    values: 'image: { repository: acme/web, tag: "" }\nside: { image: "acme/api:v1" }\n',
    needs: 'version',
    target: 'none',
    entries: ['docker.io/acme/api:v1 at side.image'],
    leftOut: ['docker.io/acme/web unknown-tag'],
  },
  {
    name: 'a digest is a version',
    values: `image: acme/web@${DIGEST}\n`,
    needs: 'version',
    target: 'none',
    entries: [`docker.io/acme/web@${DIGEST} at image`],
  },
  {
    name: 'where each image needs a digest those without are told and nothing is printed',
    values: `a: { image: "acme/web:v1@${DIGEST}" }\nb: { image: "acme/api:v1" }\n`,
    needs: 'digest',
    target: 'none',
    entries: ['docker.io/acme/api:v1 at b.image', `docker.io/acme/web:v1@${DIGEST} at a.image`],
    refused: ['docker.io/acme/api:v1'],
  },
  {
    name: 'a mapping gives targets with the same tag and digest, and the default tag too',
    values: `a: { image: "acme/web:v1@${DIGEST}" }\nb: { image: "acme/api" }\n`,
    needs: 'version',
    target: 'possible',
    mapping,
    entries: [
      'docker.io/acme/api:latest -> registry.example.com/m/acme/api:latest at b.image',
      `docker.io/acme/web:v1@${DIGEST} -> registry.example.com/m/acme/web:v1@${DIGEST} at a.image`,
    ],
  },
  {
    name: 'where a target is needed images without one are left out, and why is told',
    values:
      'a: { image: "quay.io/acme/web:v1" }\nb: { image: "busybox:1" }\nc: { image: "registry.example.com/m/x:1" }\nd: { image: "acme/api:1" }\n',
    needs: 'version',
    target: 'needed',
    mapping,
    entries: ['docker.io/acme/api:1 -> registry.example.com/m/acme/api:1 at d.image'],
    leftOut: [
      'docker.io/library/busybox:1 excluded',
      'quay.io/acme/web:v1 unmapped',
      'registry.example.com/m/x:1 there',
    ],
  },
  {
    name: 'where a target is only possible images without one stay in the list',
    values: 'a: { image: "quay.io/acme/web:v1" }\n',
    needs: 'version',
    target: 'possible',
    mapping,
    entries: ['quay.io/acme/web:v1 at a.image'],
  },
  {
    name: 'without a mapping nothing has a target',
    values: 'a: { image: "quay.io/acme/web:v1" }\n',
    needs: 'version',
    target: 'needed',
    entries: [],
    leftOut: ['quay.io/acme/web:v1 no-target'],
  },
]

for (const each of cases) {
  test(`entries: ${each.name}`, async () => {
    const { table } = await readYaml(each.values)
    const { uses } = findUsesInFile({ file: sourceFile('values.yaml', { kind: 'stdin' }, each.values), table })
    const all = imageEntries(listImages(uses, 'sure').images, {
      placesOf: (image) => image.uses.map(({ rootPath }) => ({ key: printPath(rootPath) })),
      ...(each.mapping === undefined ? {} : { mapping: compileMapping(each.mapping) }),
    })
    const { entries, leftOut, refused } = fitEntries(all, each)
    assert.deepEqual(
      entries.map(
        ({ reference, target, places }) =>
          `${canonical(reference)}${target === undefined ? '' : ` -> ${canonical(target)}`} at ${places.map(({ key }) => key).join(' ')}`,
      ),
      each.entries,
    )
    assert.deepEqual(
      leftOut.map(({ reference, kind }) => `${reference} ${kind}`),
      each.leftOut ?? [],
    )
    assert.deepEqual(refused, each.refused ?? [])
  })
}
