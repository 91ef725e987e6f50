// Which hosts dockerd takes for insecure, and which entries keep it from starting.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { gatherNotices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import { startOf } from '../tree.ts'
import { insecureStep } from './insecure.ts'
import { dockerdRules } from './notices.ts'
import { readDockerRegistries, type RegistriesRead } from './registries.ts'

const where = startOf(sourceFile('daemon.json', { kind: 'argument' }, ''))

function placed(texts: readonly string[]): readonly PlacedText[] {
  return texts.map((text) => ({ text, where }))
}

function reading(mirrors: readonly string[], insecure: readonly string[]): RegistriesRead {
  return readDockerRegistries({
    mirrors: placed(mirrors),
    insecure: placed(insecure),
    notices: gatherNotices(dockerdRules),
  })
}

const { insecure: known } = reading(
  [],
  ['hub.example:5000', 'plain.example', 'http://schemed.example:80', '10.1.0.0/16', '192.168.1.9:5000', 'fd00::/8'],
)

const hosts: readonly (readonly [string, boolean])[] = [
  ['hub.example:5000', true],
  ['hub.example', false],
  ['hub.example:5001', false],
  ['plain.example', true],
  ['plain.example:5000', false],
  ['schemed.example:80', true],
  ['10.1.2.3', true],
  ['10.1.2.3:5000', true],
  ['10.2.0.1:5000', false],
  ['192.168.1.9:5000', true],
  ['192.168.1.9', false],
  ['127.0.0.1:5000', true],
  ['127.9.9.9', true],
  ['localhost:5000', true],
  ['localhost', true],
  ['[::1]:5000', true],
  ['[fd00::1]:5000', true],
  ['[fe80::1]:5000', false],
  ['10.1.2', false],
]

for (const [host, isInsecure] of hosts)
  test(`${host} is ${isInsecure ? 'insecure' : 'not insecure'}`, () => {
    assert.equal(insecureStep(host, known) !== undefined, isInsecure)
  })

const refused: readonly { readonly mirror?: string; readonly insecure?: string; readonly reason: RegExp }[] = [
  { mirror: 'hub.example', reason: /no scheme/ },
  { mirror: 'hub.example:5000', reason: /no scheme/ },
  { mirror: 'ftp://hub.example', reason: /neither http nor https/ },
  { mirror: 'https://hub.example/?a=b', reason: /query or a fragment/ },
  { mirror: 'https://hub.example/#a', reason: /query or a fragment/ },
  { mirror: 'https://me:secret-of-me@hub.example', reason: /…@hub\.example has a user/ },
  { insecure: 'hub.example/team', reason: /no host/ },
  { insecure: 'ftp://hub.example', reason: /neither http nor https/ },
  { insecure: '-hub.example', reason: /dash/ },
  { insecure: 'hub.example:99999', reason: /port/ },
  { insecure: '10.0.0.0/33', reason: /no host/ },
  { insecure: 'me:secret-of-me@hub.example', reason: /…@hub\.example is no host/ },
]

for (const { mirror, insecure, reason } of refused)
  test(`dockerd does not start with ${mirror ?? insecure ?? ''}`, () => {
    const { refusal } = reading(mirror === undefined ? [] : [mirror], insecure === undefined ? [] : [insecure])
    assert.match(refusal?.message ?? '', reason)
    assert.doesNotMatch(refusal?.message ?? '', /secret/)
  })

test('mirrors keep their order and their paths, each once', () => {
  const { mirrors } = reading(['https://a.example/hub/', 'http://b.example:5000', 'https://a.example/hub'], [])
  assert.deepEqual(
    mirrors.map(({ scheme, host, path }) => `${scheme} ${host} ${path}`),
    ['https a.example /hub', 'http b.example:5000 '],
  )
})
