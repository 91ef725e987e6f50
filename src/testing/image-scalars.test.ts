import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printPath } from '../yaml/path.ts'
import { readDocuments } from './helm-documents.ts'
import { findImages } from './image-scalars.ts'
import { printImage } from './wished-image.ts'

interface Case {
  readonly name: string
  readonly document: string
  /** `kind path: images`. */
  readonly finds: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'the image of a container in any kind, also one that is but a name',
    document: 'kind: Thing\nspec:\n  deep: {initContainers: [{name: a, image: nginx}]}\n',
    finds: ['pod spec.deep.initContainers[0].image: docker.io/library/nginx'],
  },
  {
    name: 'an image volume',
    document: 'kind: Pod\nspec: {volumes: [{name: a, image: {reference: "quay.io/a/b:1"}}]}\n',
    finds: ['pod spec.volumes[0].image.reference: quay.io/a/b:1'],
  },
  {
    name: 'fields that are named for an image, not those that look otherwise',
    document:
      'kind: A\nspec: {image: a/b, sidecarImage: "c:1", image_: "d:1", backgroundImage: plain, my_image: e/f}\n',
    finds: [
      'field spec.image: docker.io/a/b',
      'field spec.sidecarImage: docker.io/library/c:1',
      'field spec.my_image: docker.io/e/f',
    ],
  },
  {
    name: 'environment variables: by their name, or by a host in their value',
    document:
      'kind: Pod\nspec: {containers: [{env: [{name: AN_IMAGE, value: "a:1"}, {name: B, value: "quay.io/a/b:1"}, {name: C, value: "d/e:1"}]}]}\n',
    finds: [
      'env spec.containers[0].env[0].value: docker.io/library/a:1',
      'env spec.containers[0].env[1].value: quay.io/a/b:1',
    ],
  },
  {
    name: 'arguments with an image behind = or in the next one',
    document:
      'kind: Pod\nspec: {containers: [{args: ["--a-image=b:1", "--image", "c/d", "--other=e/f:1", "--image-name=g/h", "--image-pull=yes"]}]}\n',
    finds: [
      'argument spec.containers[0].args[0]: docker.io/library/b:1',
      'argument spec.containers[0].args[2]: docker.io/c/d',
      'argument spec.containers[0].args[4]: docker.io/g/h',
    ],
  },
  {
    name: 'images in a text, in their order',
    document:
      'kind: ConfigMap\ndata:\n  a: |\n    image: "b/c:1"\n    see quay.io/d/e:2. And https://quay.io/f/g:3, h.svc/i:4, app.kubernetes.io/j:k or l.io/m.\n',
    finds: ['text data.a: docker.io/b/c:1 quay.io/d/e:2'],
  },
  {
    name: 'images in JSON in a text',
    document: `kind: ConfigMap\ndata:\n  a: '{"image":"b/c:1","other":"b/c:2","anImage": "quay.io/d/e", "url": "quay.io/f/g"}'\n`,
    finds: ['text data.a: docker.io/b/c:1 quay.io/d/e'],
  },
  {
    name: 'images in the data of a Secret',
    document: `kind: Secret\ndata: {a: ${Buffer.from('image: quay.io/a/b:1').toString('base64')}, b: /w==}\n`,
    finds: ['text data.a: quay.io/a/b:1'],
  },
  {
    name: 'images in parts',
    document:
      'kind: A\nspec: {image: {repository: quay.io/a/b, tag: 1}, c: {registry: r.io, image: d, version: "2"}, git: {repository: a/b}}\n',
    finds: ['parts spec.image: quay.io/a/b:1', 'parts spec.c: r.io/d:2'],
  },
  {
    name: 'a list of images',
    document: 'kind: A\nspec: {images: [a/b, word]}\n',
    finds: ['field spec.images[0]: docker.io/a/b'],
  },
  {
    name: 'not what a description of a schema says',
    document:
      'kind: CustomResourceDefinition\nspec: {a: {description: "like quay.io/a/b:1", default: "quay.io/a/b:2"}}\n',
    finds: ['text spec.a.default: quay.io/a/b:2'],
  },
  {
    name: 'not the word that an injector replaces',
    document: 'kind: Pod\nspec: {containers: [{image: auto}]}\n',
    finds: [],
  },
]

for (const { name, document, finds } of cases) {
  test(name, async () => {
    const documents = await readDocuments(`---\n# Source: web/templates/a.yaml\n${document}`)
    assert.deepEqual(
      documents
        .flatMap(findImages)
        .map(({ kind, path, images }) => `${kind} ${printPath(path)}: ${images.map(printImage).join(' ')}`),
      finds,
    )
  })
}
