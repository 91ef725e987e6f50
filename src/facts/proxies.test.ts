import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proxiesOf } from './proxies.ts'

const PROXY = 'http://proxy.test:3128'

const cases: readonly { name: string; no: string; through: readonly string[]; around: readonly string[] }[] = [
  {
    name: 'without exceptions all but this machine',
    no: '',
    through: ['ghcr.io'],
    around: ['localhost:5000', '127.0.0.5'],
  },
  {
    name: 'a host and all below it',
    no: 'acme.test',
    through: ['notacme.test'],
    around: ['acme.test', 'r.acme.test:5000'],
  },
  {
    name: 'a domain with a dot: only what is below',
    no: '.acme.test',
    through: ['acme.test'],
    around: ['r.acme.test'],
  },
  { name: 'a star before a domain is the same', no: '*.acme.test', through: ['acme.test'], around: ['r.acme.test'] },
  {
    name: 'a port has to be the same',
    no: 'acme.test:5000',
    through: ['acme.test', 'acme.test:80'],
    around: ['acme.test:5000'],
  },
  { name: 'networks, and not names', no: '10.0.0.0/8', through: ['11.0.0.1', 'ten.test'], around: ['10.9.8.7:5000'] },
  { name: 'networks of IPv6', no: 'fd00::/8', through: ['[fe80::1]:5000'], around: ['[fd12::1]:5000'] },
  { name: 'an address', no: '10.0.0.1', through: ['10.0.0.2'], around: ['10.0.0.1'] },
  {
    name: 'capital letters and spaces do not matter',
    no: ' ACME.test , x.test',
    through: [],
    around: ['Acme.TEST', 'x.test'],
  },
  { name: 'a star is everything', no: '*', through: [], around: ['ghcr.io'] },
  { name: 'what is no network is left out', no: '10.0.0.0/99,/,x/8', through: ['10.0.0.1'], around: [] },
]

for (const { name, no, through, around } of cases) {
  test(`no proxy: ${name}`, () => {
    const proxyFor = proxiesOf({ https: PROXY, http: '', no })
    for (const host of through) assert.equal(proxyFor('https', host), PROXY, host)
    for (const host of around) assert.equal(proxyFor('https', host), undefined, host)
  })
}

test('each scheme has its own proxy, and one without a scheme speaks http', () => {
  const proxyFor = proxiesOf({ https: 'secure.test:1', http: 'http://plain.test:2', no: '' })
  assert.equal(proxyFor('https', 'a.test'), 'http://secure.test:1')
  assert.equal(proxyFor('http', 'a.test'), 'http://plain.test:2')
})
