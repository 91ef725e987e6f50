import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Comparison, compareMasked } from './masked-text.ts'

interface Case {
  readonly name: string
  /** What Helm prints, run by run. */
  readonly helm: readonly string[]
  readonly ours: string
  readonly is: Comparison['kind']
}

const secret = (password: string, sum: string): string =>
  `kind: Secret\ndata:\n  password: "${password}"\n  user: YWRtaW4=\n---\nkind: Pod\nchecksum/secret: ${sum}\nimage: nginx:1\n`
const PEM = ['MIIDBzCCAe+gAwIBAgIQ', 'Qq0cYb1mFvB5xkTqzJ8x', 'k3b9ZpQeYt7uWv2sXcRd', 'Lm4nOp5qRs6tUv7wXyZa']
const certificate = (lines: readonly string[], host = 'web'): string =>
  ['cert: |', '  -----BEGIN-----', ...lines.map((line) => `  ${line}`), '  -----END-----', `host: ${host}`, ''].join(
    '\n',
  )
const shifted = (by: number, count = PEM.length): readonly string[] =>
  Array.from({ length: count }, (_, i) => Array.from(PEM[i % PEM.length] ?? '', (c) => rotated(c, by + i)).join(''))

/** Another letter, so that no line of one certificate is one of another. */
function rotated(letter: string, by: number): string {
  return String.fromCodePoint(97 + (((letter.codePointAt(0) ?? 0) + by) % 26))
}

const sumA = '01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b'
const sumB = '53c234e5e8472b6ac51c1ae1cab3fe06fad053beb8ebfd8977b010655bfdd3c3'
const sumC = '87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7'
const [helmA, helmB] = [secret('S0xRcHhGZzE=', sumA), secret('dTJIbHZNWTg=', sumB)]

const cases: readonly Case[] = [
  { name: 'the bytes of the first run are the same', helm: [helmA, helmB], ours: helmA, is: 'same' },
  {
    name: 'passwords and checksums over them are masked where two runs of Helm differ',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', sumC),
    is: 'masked',
  },
  {
    name: 'nothing is masked when both runs of Helm are the same',
    helm: [helmA, helmA],
    ours: secret('R3p0bVF5Rkw=', sumA),
    is: 'different',
  },
  {
    name: 'one word that Helm always prints in this way counts beside masked ones',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', sumC).replace('nginx:1', 'nginx:2'),
    is: 'different',
  },
  {
    name: 'a password of another length is none of Helm’s',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkx0eg==', sumC),
    is: 'different',
  },
  {
    name: 'a checksum has hexadecimal digits',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', sumC.replace('8', 'x')),
    is: 'different',
  },
  {
    name: 'a masked value keeps its key and its quotes',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', sumC).replace('"R3p0bVF5Rkw="', 'R3p0bVF5Rkw='),
    is: 'different',
  },
  {
    name: 'a password with characters of all kinds masks the rest of its line',
    helm: ['a: 1\npassword: "a$b.c"\n', 'a: 1\npassword: "x..-+"\n'],
    ours: 'a: 1\npassword: "(){}"\n',
    is: 'masked',
  },
  {
    name: 'but not the key before it',
    helm: ['a: 1\npassword: "a$b.c"\n', 'a: 1\npassword: "x..-+"\n'],
    ours: 'a: 1\npasswort: "(){}"\n',
    is: 'different',
  },
  {
    name: 'nor the key before it when the words are as many',
    helm: ['a: 1\npassword: "a$b.c"\n', 'a: 1\npassword: "x..-+"\n'],
    ours: 'a: 1\npasswort: "a$b.c"\n',
    is: 'different',
  },
  {
    name: 'a certificate may have a line more than the others where Helm’s own vary so',
    helm: [certificate(PEM), certificate(shifted(3, 5))],
    ours: certificate(shifted(7, 5)),
    is: 'masked',
  },
  {
    name: 'a certificate may have a line more than all of Helm’s so far',
    helm: [certificate(PEM), certificate(shifted(3))],
    ours: certificate(shifted(7, 5)),
    is: 'masked',
  },
  {
    name: 'a certificate that is far shorter is a difference',
    helm: [certificate(PEM), certificate(shifted(3))],
    ours: certificate(shifted(7, 2)),
    is: 'different',
  },
  {
    name: 'what stands behind a certificate counts',
    helm: [certificate(PEM), certificate(shifted(3, 5))],
    ours: certificate(shifted(7, 5), 'wed'),
    is: 'different',
  },
  {
    name: 'lines that Helm has and we have not are a difference, whatever is masked',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', sumC).replace('  user: YWRtaW4=\n', ''),
    is: 'different',
  },
  {
    name: 'a line too many is a difference',
    helm: [helmA, helmB],
    ours: secret('R3p0bVF5Rkw=', `${sumC}\nmore: 1`),
    is: 'different',
  },
  { name: 'a missing line end is a difference', helm: ['a: 1\n', 'a: 1\n'], ours: 'a: 1', is: 'different' },
  { name: 'nothing printed by both is the same', helm: [''], ours: '', is: 'same' },
  { name: 'nothing printed by us is a difference', helm: ['a: 1\n'], ours: '', is: 'different' },
]

for (const { name, helm, ours, is } of cases) {
  test(`masking: ${name}`, () => assert.equal(compareMasked(helm, ours).kind, is))
}

test('the first difference is told by the lines of both texts', () => {
  const ours = secret('R3p0bVF5Rkw=', sumC).replace('data:\n', '').replace('nginx:1', 'nginx:2')
  assert.deepEqual(compareMasked([helmA, helmB], ours), {
    kind: 'different',
    first: { helm: { start: 1, end: 3 }, ours: { start: 1, end: 2 } },
    count: 2,
  })
})

test('each masked place is counted', () => {
  assert.deepEqual(compareMasked([helmA, helmB], secret('R3p0bVF5Rkw=', sumC)), { kind: 'masked', places: 2 })
})
