// Secrets in the files of a cluster are found, in whatever format.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { sealFile } from './credentials/sealed-file.ts'
import { secretPlaces } from './secret-places.ts'

const texts: readonly { readonly name: string; readonly text: string; readonly shown: string }[] = [
  {
    name: 'TOML',
    text: '[host."https://a"]\nca = "ca.crt"\n[host."https://a".header]\nAuthorization = "hunter2"\n',
    shown: '[host."https://a"]\nca = "ca.crt"\n[host."https://a".header]\nAuthorization = ‹›\n',
  },
  {
    name: 'a table of TOML',
    text: '[configs."a".auth]\nusername = "u"\npassword = "hunter2"\n[configs."a".tls]\nca_file = "x"\n',
    shown: '[configs."a".auth]\nusername = ‹›\npassword = ‹›\n[configs."a".tls]\nca_file = "x"\n',
  },
  {
    name: 'YAML',
    text: 'configs:\n  a:\n    auth: { username: u, password: hunter2 }\n    tls: { ca_file: x }\n',
    shown: 'configs:\n  a:\n    auth: { username: ‹›, password: ‹› }\n    tls: { ca_file: x }\n',
  },
  {
    name: 'JSON',
    text: '{"auths":{"a":{"auth":"hunter2"}},"credsStore":"pass"}',
    shown: '{"auths":{"a":{"auth":‹›}},"credsStore":"pass"}',
  },
  {
    name: 'a manifest',
    text: 'kind: Secret\ndata:\n  .dockerconfigjson: hunter2\n---\nkind: Secret\nstringData:\n  a: |\n    hunter2\n    more\n',
    shown: 'kind: Secret\ndata:\n  .dockerconfigjson: ‹›\n---\nkind: Secret\nstringData:\n  a: ‹›',
  },
  { name: 'what cannot be read', text: '{"a": 1, "Pass-Word": "hunter2", ', shown: '{"a": 1, "Pass-Word‹›' },
  { name: 'nothing secret', text: 'a: 1\n', shown: 'a: 1\n' },
]

for (const { name, text, shown } of texts) {
  test(`secrets are found in ${name}`, async () => {
    let rest = 0
    let masked = ''
    for (const { start, end } of await secretPlaces(sourceFile('x', { kind: 'argument' }, text))) {
      masked += `${text.slice(rest, start)}‹›`
      rest = end
    }
    assert.equal((masked + text.slice(rest)).trimEnd(), shown.trimEnd())
  })
}

test('of a file with credentials that is nothing of what such files are, all is secret', async () => {
  const file = sealFile(sourceFile('config.json', { kind: 'disk', path: '/config.json' }, 'hidden is no JSON'))
  assert.deepEqual(await secretPlaces(file), [{ start: 0, end: file.text.length }])
})
