import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isWished, printImage, readImage, wishedImage } from './wished-image.ts'

const SHA = `sha256:${'a'.repeat(64)}`
const OTHER = `sha256:${'b'.repeat(64)}`

const readings: readonly (readonly [string, string | undefined])[] = [
  ['nginx', 'docker.io/library/nginx'],
  ['nginx:1.27', 'docker.io/library/nginx:1.27'],
  ['docker.io/nginx', 'docker.io/library/nginx'],
  ['index.docker.io/grafana/loki:3', 'docker.io/grafana/loki:3'],
  ['grafana/loki:3.0.0', 'docker.io/grafana/loki:3.0.0'],
  ['quay.io/a/b/c', 'quay.io/a/b/c'],
  ['localhost/a:1', 'localhost/a:1'],
  ['mirror:5000/a:1', 'mirror:5000/a:1'],
  [`quay.io/a/b:1@${SHA}`, `quay.io/a/b:1@${SHA}`],
  [`quay.io/a/b@${SHA}`, `quay.io/a/b@${SHA}`],
  ['', undefined],
  ['Nginx', undefined],
  ['Account/nginx', 'Account/nginx'],
  ['a/nginx:<version>', 'docker.io/a/nginx:<version>'],
  ['https://quay.io/a/b', undefined],
  ['quay.io/a/b:', undefined],
  ['quay.io//b', undefined],
  ['nginx:1 ', undefined],
]
for (const [text, full] of readings) {
  test(`"${text}" is ${full ?? 'no reference'}`, () => {
    const image = readImage(text)
    assert.equal(image && printImage(image), full)
  })
}

interface Wish {
  readonly from: string
  readonly digest?: string
  readonly found: string
  readonly isWished: boolean
}

const wishes: readonly Wish[] = [
  { from: 'nginx:1', found: 'mirror.example.com/x/docker.io/library/nginx:1', isWished: true },
  { from: 'nginx:1', found: 'mirror.example.com/x/library/nginx:1', isWished: false },
  { from: 'nginx:1', found: 'mirror.example.com/x/docker.io/library/nginx:2', isWished: false },
  { from: 'nginx:1', found: 'mirror.example.com/x/docker.io/library/nginx', isWished: false },
  { from: 'quay.io/a/b:1', found: 'mirror.example.com/x/mirror.example.com/x/quay.io/a/b:1', isWished: false },
  { from: 'quay.io/a/b:1', digest: SHA, found: `mirror.example.com/x/quay.io/a/b:1@${SHA}`, isWished: true },
  { from: 'quay.io/a/b:1', digest: SHA, found: `mirror.example.com/x/quay.io/a/b@${SHA}`, isWished: true },
  { from: 'quay.io/a/b:1', digest: SHA, found: `mirror.example.com/x/quay.io/a/b:2@${SHA}`, isWished: false },
  { from: 'quay.io/a/b:1', digest: SHA, found: 'mirror.example.com/x/quay.io/a/b:1', isWished: false },
  { from: 'quay.io/a/b:1', digest: SHA, found: `mirror.example.com/x/quay.io/a/b:1@${OTHER}`, isWished: false },
  { from: `quay.io/a/b:1@${OTHER}`, digest: SHA, found: `mirror.example.com/x/quay.io/a/b:1@${OTHER}`, isWished: true },
]
for (const { from, digest, found, isWished: expected } of wishes) {
  test(`${found} is ${expected ? '' : 'not '}what ${from}${digest === undefined ? '' : ' with a digest'} shall become`, () => {
    const [image, now] = [readImage(from), readImage(found)]
    assert(image !== undefined && now !== undefined)
    assert.equal(isWished(now, wishedImage(image, digest)), expected)
  })
}
