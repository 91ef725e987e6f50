import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeCall } from '../../testing/fake-call.ts'
import { leafOrigin } from '../../testing/traced-data.ts'
import { cryptoFunctions } from '../functions/crypto.ts'
import { randomFunctions } from '../functions/random.ts'
import { Origins } from '../origin.ts'
import { int, str, type Value } from '../value.ts'

const functions = new Map([...cryptoFunctions, ...randomFunctions])

function printed(name: string, args: readonly Value[]): string {
  const made = functions.get(name)?.run(fakeCall({ name }), args)
  assert.ok(made !== undefined)
  if (made.kind === 'host') return made.print().text
  return made.kind === 'string' ? made.text : String(made.kind === 'int' ? made.value : made.kind)
}

const CASES: readonly (readonly [name: string, args: readonly Value[], shape: RegExp])[] = [
  ['bcrypt', [str('x')], /^\$2a\$10\$[./A-Za-z0-9]{53}$/],
  ['htpasswd', [str('u'), str('p')], /^u:\$2a\$10\$[./A-Za-z0-9]{53}$/],
  ['uuidv4', [], /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/],
  ['randAlphaNum', [int(20)], /^[A-Za-z0-9]{20}$/],
  ['randBytes', [int(4)], /^[A-Za-z0-9+/]{6}==$/],
  ['randInt', [int(3), int(5)], /^[34]$/],
  ['shuffle', [str('aab')], /^(?:aab|aba|baa)$/],
  [
    'genPrivateKey',
    [str('rsa')],
    /^-----BEGIN RSA PRIVATE KEY-----\n(?:[A-Za-z0-9+/]{64}\n){48}[A-Za-z0-9+/]{60}\n-----END /,
  ],
  [
    'genCA',
    [str('x'), int(1)],
    /^\{-----BEGIN CERTIFICATE-----\nSTAND\+IN\+OF\+CHARTPIN[A-Za-z0-9+/\n]{1037}-----END CERTIFICATE-----\n -----BEGIN RSA/,
  ],
  ['encryptAES', [str('k'), str('x')], /^[A-Za-z0-9+/]{43}=$/],
]
for (const [name, args, shape] of CASES) {
  test(`${name} has the shape of the real thing, and is the same for the same seed`, () => {
    assert.match(printed(name, args), shape)
    assert.equal(printed(name, args), printed(name, args))
  })

  test(`${name} comes from chance and from its arguments`, () => {
    const origins = new Origins('on')
    const random = origins.source({ kind: 'random' })
    const call = fakeCall({ name, origins })
    const leaf = leafOrigin(origins, 'argument')
    const given = args.map((arg): Value =>
      arg.kind === 'string' ? str(arg.text, leaf) : ({ ...arg, origin: leaf } as Value),
    )
    const made = functions.get(name)?.run({ ...call, random: { ...call.random, origin: random } }, given)
    assert.ok(made !== undefined)
    const id = made.kind === 'string' ? (made.runs[1] ?? 0) : 'origin' in made ? made.origin : 0
    assert.deepEqual(
      Array.from(origins.sourcesOf(id), ({ kind }) => kind).toSorted(),
      args.length === 0 ? ['random'] : ['leaf', 'random'],
    )
  })
}
