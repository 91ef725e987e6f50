// policy.json: which scopes are about an image, in order, and what makes a policy useless.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import { parseReference } from '../../reference/parse.ts'
import { gatherNotices } from '../notice.ts'
import { crioRules } from './notices.ts'
import { readPolicy, scopesOf } from './policy.ts'

const scopes: readonly { readonly image: string; readonly scopes: readonly string[] }[] = [
  {
    image: 'a.b.example:5000/team/app:1',
    scopes: [
      'a.b.example:5000/team/app:1',
      'a.b.example:5000/team/app',
      'a.b.example:5000/team',
      'a.b.example:5000',
      '*.b.example',
      '*.example',
      '',
    ],
  },
  {
    image: 'nginx:1',
    scopes: ['docker.io/library/nginx:1', 'docker.io/library/nginx', 'docker.io/library', 'docker.io', '*.io', ''],
  },
  { image: 'localhost/x:1', scopes: ['localhost/x:1', 'localhost/x', 'localhost', ''] },
]

for (const each of scopes)
  test(`the scopes of ${each.image} go from the most specific one to all`, () => {
    const parsed = parseReference(each.image, 'containers-image')
    assert.ok(parsed.ok)
    assert.deepEqual(scopesOf(parsed.reference), each.scopes)
  })

const useless: readonly { readonly name: string; readonly text: string; readonly message: RegExp }[] = [
  { name: 'no default', text: '{}', message: /the key default is missing/ },
  { name: 'an unknown key', text: '{"default":[{"type":"reject"}],"transport":{}}', message: /no key transport/ },
  { name: 'no requirement', text: '{"default":[]}', message: /one requirement or more/ },
  { name: 'an unknown type', text: '{"default":[{"type":"accept"}]}', message: /must have a type/ },
  {
    name: 'a key that a type does not have',
    text: '{"default":[{"type":"reject","keyPath":"/secret"}]}',
    message: /no key keyPath/,
  },
  {
    name: 'a fault in another transport',
    text: '{"default":[{"type":"reject"}],"transports":{"docker-daemon":{"":[]}}}',
    message: /one requirement or more/,
  },
  { name: 'no object', text: '[]', message: /an object/ },
  { name: 'no JSON', text: '{"default"', message: /colon/ },
]

for (const { name, text, message } of useless)
  test(`${name} makes policy.json useless`, () => {
    const read = readPolicy(sourceFile('policy.json', { kind: 'argument' }, text), gatherNotices(crioRules))
    assert.ok('fault' in read)
    assert.match(read.fault.message, message)
  })
