// The JSON Schema of chartpin.lock.yaml: for editors, and for whoever reads locks with other tools.

import { LOCK_VERSION } from './lock-print.ts'

const digest = { type: 'string', pattern: '^(sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$' }
const reference = { type: 'string', pattern: '^[^/@]+/[^@]+(:[^/:@]+|@[a-z0-9]+:[0-9a-f]+)$' }

const image = {
  type: 'object',
  additionalProperties: false,
  properties: {
    image: { description: 'the image as it is asked for, in full: docker.io/library/nginx:1.27', ...reference },
    digest: { description: 'of its top-level manifest: of the index where there is one', ...digest },
    platforms: {
      description: 'the digest of each platform: linux/amd64',
      type: 'object',
      propertyNames: { pattern: '^[^/\\s]+/[^/\\s]+(/[^/\\s]+)?$' },
      additionalProperties: digest,
    },
    size: { description: 'what has to be fetched for all platforms, in bytes', type: 'integer', minimum: 0 },
    source: { description: 'where it was found: docker.io/library/nginx', type: 'string', pattern: '^[^/@]+/[^@]+$' },
    target: { description: 'where a mapping puts it', ...reference },
  },
  required: ['image', 'digest', 'source'],
}

/** The schema as it is printed and published: draft-07, which all editors read. */
export function printLockSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Lock of chartpin (chartpin.lock.yaml)',
    type: 'object',
    additionalProperties: false,
    properties: { version: { const: LOCK_VERSION }, images: { type: 'array', items: image } },
    required: ['version', 'images'],
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}
