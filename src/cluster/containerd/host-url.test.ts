// Addresses of mirrors, taken apart as Go's net/url does it.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanPath, parseHostUrl } from './host-url.ts'

const urls: readonly (readonly [
  text: string,
  parts: readonly [scheme: string, host: string, path: string] | undefined,
])[] = [
  ['https://a.example', ['https', 'a.example', '']],
  ['HTTPS://a.example/', ['https', 'a.example', '/']],
  ['http://a.example:5000/v2/x', ['http', 'a.example:5000', '/v2/x']],
  ['https://user:pass@a.example/x?q=1#f', ['https', 'a.example', '/x']],
  ['https://[fc00::1]:5000', ['https', '[fc00::1]:5000', '']],
  ['https://a.example:', ['https', 'a.example:', '']],
  ['//a.example/x', ['', 'a.example', '/x']],
  ['http-mirror.example', ['', '', 'http-mirror.example']],
  ['http-mirror.example:5000', ['http-mirror.example', '', '']],
  ['https:a.example', ['https', '', '']],
  ['https://', ['https', '', '']],
  ['https://a.example:50x0', undefined],
  ['https://a b', undefined],
  ['https://fc00::1/x', undefined],
  ['://a', undefined],
  ['a_b:5000', undefined],
  ['https://a\n', undefined],
]

for (const [text, parts] of urls) {
  test(`${JSON.stringify(text)} is ${parts === undefined ? 'refused' : 'taken apart'}`, () => {
    const url = parseHostUrl(text)
    assert.deepEqual(url === undefined ? undefined : [url.scheme, url.host, url.path], parts)
  })
}

const paths: readonly (readonly [path: string, clean: string])[] = [
  ['', ''],
  ['/', ''],
  ['//', ''],
  ['/v2/', '/v2'],
  ['/x//y/./v2', '/x/y/v2'],
  ['/x/../../v2', '/v2'],
]

for (const [path, clean] of paths) {
  test(`the path ${JSON.stringify(path)} is ${JSON.stringify(clean)}`, () => {
    assert.equal(cleanPath(path), clean)
  })
}
