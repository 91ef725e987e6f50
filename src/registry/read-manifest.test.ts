// Manifests as registries serve them, and as nobody should.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assert as holds, constantFrom, dictionary, json, oneof, property, uint8Array } from 'fast-check'
import { readManifest } from './read-manifest.ts'

const DIGEST = `sha256:${'ab'.repeat(32)}`
const OCI_IMAGE = 'application/vnd.oci.image.manifest.v1+json'
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json'
const LAYER = { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', digest: DIGEST, size: 3 }
const CONFIG = { mediaType: 'application/vnd.oci.image.config.v1+json', digest: DIGEST, size: 2 }
const IMAGE = { schemaVersion: 2, config: CONFIG, layers: [LAYER] }

test('an image has its config, its layers and its subject', () => {
  const read = readManifest(bytesOf({ ...IMAGE, mediaType: OCI_IMAGE, subject: LAYER }), '')
  assert.ok(read.kind === 'manifest' && read.manifest.kind === 'image')
  const { manifest } = read
  assert.deepEqual(
    [manifest.config.size, manifest.layers.length, manifest.subject?.digest, manifest.raw.mediaType],
    [2, 1, DIGEST, OCI_IMAGE],
  )
})

test('an index has its children, with their platforms, and attestations are told apart', () => {
  const attestation = { ...LAYER, annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }
  const children = [
    { ...LAYER, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
    { ...LAYER, platform: { os: 'windows', architecture: 'amd64', 'os.version': '10.0.1' } },
    { ...attestation, platform: { os: 'unknown', architecture: 'unknown' } },
    LAYER,
  ]
  const read = readManifest(bytesOf({ schemaVersion: 2, manifests: children }), OCI_INDEX)
  assert.ok(read.kind === 'manifest' && read.manifest.kind === 'index')
  assert.deepEqual(
    read.manifest.children.map(({ platform, isAttestation }) => [
      platform?.variant ?? platform?.osVersion,
      isAttestation,
    ]),
    [
      ['v7', false],
      ['10.0.1', false],
      [undefined, true],
      [undefined, false],
    ],
  )
})

const refused: readonly (readonly [string, Uint8Array, RegExp, string?])[] = [
  ['no JSON', Buffer.from('<html>'), /no JSON/],
  ['a list', Buffer.from('[]'), /no JSON object/],
  ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), /no JSON/],
  ['a deep nest', Buffer.from('['.repeat(5_000_000)), /nested more than/],
  ['a million children', Buffer.from(`{"manifests":[${'{},'.repeat(1_000_000)}{}]}`), /more than .* lists and maps/],
  ['both kinds at once', bytesOf({ ...IMAGE, manifests: [] }), /index and an image at once/],
  ['neither kind', bytesOf({ schemaVersion: 2 }), /neither/],
  ["Docker's first schema", bytesOf({ schemaVersion: 1, fsLayers: [] }), /schema 1/],
  ['an image that is called an index', bytesOf({ ...IMAGE, mediaType: OCI_INDEX }), /has the shape of an image/],
  ['an image that is served as an index', bytesOf(IMAGE), /has the shape of an image/, OCI_INDEX],
  ['a digest that is none', bytesOf({ ...IMAGE, config: { ...CONFIG, digest: '../x' } }), /^config\.digest/],
  ['a size below nothing', bytesOf({ ...IMAGE, layers: [LAYER, { ...LAYER, size: -1 }] }), /^layers\[1\]\.size/],
  ['a size that is no number', bytesOf({ ...IMAGE, layers: [{ ...LAYER, size: '3' }] }), /^layers\[0\]\.size/],
  ['layers that are a map', bytesOf({ ...IMAGE, layers: {} }), /^layers is no list/],
  [
    'annotations that are a list',
    bytesOf({ ...IMAGE, config: { ...CONFIG, annotations: [] } }),
    /annotations is no map/,
  ],
]

for (const [name, bytes, reason, mediaType = ''] of refused) {
  test(`${name} is refused`, () => {
    const read = readManifest(bytes, mediaType)
    assert.ok(read.kind === 'malformed')
    assert.match(read.reason, reason)
  })
}

test('brackets in texts do not count', () => {
  const annotations = { text: '[{"\\'.repeat(1000) }
  assert.equal(readManifest(bytesOf({ ...IMAGE, config: { ...CONFIG, annotations } }), '').kind, 'manifest')
})

test('keys that are special to JavaScript are keys', () => {
  const text = JSON.stringify({ ...IMAGE, config: { ...CONFIG, annotations: { a: 'x' } } }).replace(
    '"a"',
    '"__proto__"',
  )
  const read = readManifest(Buffer.from(text), '')
  assert.ok(read.kind === 'manifest' && read.manifest.kind === 'image')
  assert.equal(read.manifest.config.annotations.get('__proto__'), 'x')
})

test('nothing that can be served makes it throw', () => {
  const key = constantFrom('manifests', 'config', 'layers', 'mediaType', 'subject', 'schemaVersion', 'digest', 'size')
  const value = oneof(json(), constantFrom('null', '[]', '{}', '[{}]', '[null]', `{"digest":"${DIGEST}"}`, '1e999'))
  holds(
    property(dictionary(key, value), uint8Array(), (fields, noise) => {
      const text = `{${Object.entries(fields)
        .map(([name, data]) => `${JSON.stringify(name)}:${data}`)
        .join(',')}}`
      for (const bytes of [Buffer.from(text), noise])
        assert.ok(['manifest', 'malformed'].includes(readManifest(bytes, OCI_IMAGE).kind))
    }),
  )
})

function bytesOf(data: object): Buffer {
  return Buffer.from(JSON.stringify(data))
}
