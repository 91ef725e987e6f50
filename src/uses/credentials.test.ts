import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { findCredentials } from './credentials.ts'
import { findKeys } from './find-keys.ts'

const cases: readonly (readonly [name: string, values: string, found: readonly string[]])[] = [
  [
    'a password below a registry',
    'registry:\n  host: r.example\n  password: hunter2\n',
    ['password registry.password'],
  ],
  [
    'a password below a pull secret',
    'imagePullSecret:\n  create: true\n  password: hunter2\n',
    ['password imagePullSecret.password'],
  ],
  [
    'a password that names the registry itself',
    'registryPassword: hunter2\nprivateRegistryToken: t0ken\n',
    ['password registryPassword', 'password privateRegistryToken'],
  ],
  [
    'a named entry of pull secrets',
    'imagePullSecrets:\n  hub:\n    registry: docker.io\n    password: hunter2\n',
    ['password imagePullSecrets.hub.password'],
  ],
  [
    'a docker configuration',
    `dockerconfigjson: '{"auths":{"r.example":{"auth":"eDp5"}}}'\n`,
    ['docker-config dockerconfigjson'],
  ],
  ['another password', 'postgresql:\n  password: hunter2\n', []],
  ['an empty password', 'registry:\n  password: ""\n', []],
  ['a template', "registry:\n  password: '{{ .Values.secret }}'\n", []],
  ['a placeholder', 'registry:\n  password: DEFINED-IN-SECRETS\n', []],
  ['a number', 'registry:\n  password: 1234\n', []],
]

for (const [name, values, found] of cases) {
  test(`${name} ${found.length === 0 ? 'is no registry credential' : 'is a registry credential'}`, async () => {
    const { table } = await readYaml(values)
    const source = { file: sourceFile('values.yaml', { kind: 'stdin' }, values), table }
    const credentials = findCredentials(source, findKeys(table).secrets)
    assert.deepEqual(
      credentials.map(({ kind, leaf }) => `${kind} ${printPath(leaf.path)}`),
      found,
    )
  })
}
