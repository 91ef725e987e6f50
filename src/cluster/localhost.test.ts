// Which hosts are this machine, and where a port begins.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLocalhost, splitHostPort } from './localhost.ts'

const hosts: readonly (readonly [host: string, isLocal: boolean])[] = [
  ['localhost', true],
  ['localhost:5000', true],
  ['127.0.0.1', true],
  ['127.255.0.9:80', true],
  ['::1', true],
  ['[::1]:5000', true],
  ['0:0:0:0:0:0:0:1', true],
  ['0000::0001', true],
  ['[::1]', false],
  ['::', false],
  ['::2', false],
  [':1', false],
  ['LOCALHOST', false],
  ['localhost.example', false],
  ['sub.localhost', false],
  ['127.0.0.256', false],
  ['127.0.0.01', false],
  ['127.0.0', false],
  ['10.0.0.1', false],
  ['', false],
]

for (const [host, isLocal] of hosts) {
  test(`${JSON.stringify(host)} is ${isLocal ? '' : 'not '}this machine`, () => {
    assert.equal(isLocalhost(host), isLocal)
  })
}

const ports: readonly (readonly [host: string, name: string, port: string])[] = [
  ['a.example', 'a.example', ''],
  ['a.example:5000', 'a.example', '5000'],
  ['[fc00::1]:5000', 'fc00::1', '5000'],
  ['[fc00::1]', 'fc00::1', ''],
  ['fc00::1', 'fc00::1', ''],
]

for (const [host, name, port] of ports) {
  test(`${host} has the port ${port === '' ? 'none' : port}`, () => {
    assert.deepEqual(splitHostPort(host), { name, port })
  })
}
