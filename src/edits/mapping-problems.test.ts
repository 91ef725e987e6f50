import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRegistry } from '../reference/parts.ts'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { checkMapping, checkTargets, type MappingProblem } from './mapping-problems.ts'
import { compileMapping, type Mapping, type MappingRule, type PathStrategy } from './mapping.ts'

const rule = (from: string, to: string, path: PathStrategy = 'keep'): MappingRule => ({ from, to, path })

function reference(text: string): Reference {
  const parsed = parseReference(text)
  assert.ok(parsed.ok, text)
  return parsed.reference
}

const targets: readonly (readonly [to: string, message: string])[] = [
  [
    'mirror',
    '"mirror" is no target: runtimes take "mirror" for an account of Docker Hub, for it has neither dot nor port; write docker.io/mirror if that is meant',
  ],
  [
    'https://r.example',
    `"https://r.example" is no target: ${checkRegistry('https://r.example')?.message}; a registry is host[:port][/path], without scheme`,
  ],
  [
    'r.example/Apps',
    `"r.example/Apps" is no target: ${checkRegistry('r.example/Apps')?.message}; a registry is host[:port][/path], without scheme`,
  ],
]
for (const [to, message] of targets) {
  test(`the target "${to}" is refused before any image is seen`, () => {
    const mapping = { rules: [rule('quay.io', 'r.example'), rule('**', to)], exclude: [] }
    assert.deepEqual(checkTargets(mapping), [{ kind: 'bad-target', rule: 1, severity: 'error', message }])
  })
}

test('good targets have no problem', () => {
  assert.deepEqual(checkTargets({ rules: [rule('**', 'r.example:5000/a/')], exclude: [] }), [])
})

interface Case {
  readonly name: string
  readonly rules: readonly MappingRule[]
  readonly exclude?: readonly string[]
  readonly images: readonly string[]
  readonly problems: readonly MappingProblem[]
}

const long = `${'a'.repeat(120)}/${'b'.repeat(120)}`

const cases: readonly Case[] = [
  {
    name: 'all is well',
    rules: [rule('quay.io', 'r.example'), rule('**', 's.example')],
    images: ['quay.io/a', 'b'],
    problems: [],
  },
  {
    name: 'a rule takes nothing',
    rules: [rule('quay.io', 'r.example')],
    images: ['ghcr.io/a'],
    problems: [
      {
        kind: 'unused',
        rule: 0,
        severity: 'warning',
        message: 'no image comes from "quay.io"; take it away, or mend its pattern',
      },
    ],
  },
  {
    name: 'a pattern is written as people write names, not in full',
    rules: [rule('nginx', 'r.example')],
    images: ['nginx'],
    problems: [
      {
        kind: 'unused',
        rule: 0,
        severity: 'warning',
        message: 'no image comes from "nginx"; its full name is "docker.io/library/nginx"',
      },
    ],
  },
  {
    name: 'a pattern for excluding keeps nothing back',
    rules: [rule('**', 'r.example')],
    exclude: ['quay.io/acme/web:v1'],
    images: ['quay.io/acme/web:v1'],
    problems: [
      {
        kind: 'unused',
        list: 'exclude',
        rule: 0,
        severity: 'warning',
        message: 'no image is kept back by "quay.io/acme/web:v1"; its full name is "quay.io/acme/web"',
      },
    ],
  },
  {
    name: 'a rule whose images are all excluded is used',
    rules: [rule('quay.io', 'r.example')],
    exclude: ['quay.io/**'],
    images: ['quay.io/a'],
    problems: [],
  },
  {
    name: 'rules whose images have all moved are used: a second run is as quiet as the first',
    rules: [rule('quay.io', 'r.example/m'), rule('ghcr.io', 'r.example/m')],
    images: ['r.example/m/a'],
    problems: [],
  },
  {
    name: 'a rule comes too late',
    rules: [rule('**', 'r.example'), rule('quay.io', 's.example')],
    images: ['quay.io/a'],
    problems: [
      {
        kind: 'shadowed',
        rule: 1,
        severity: 'warning',
        message: 'the rule for "quay.io" comes too late: "**" before it takes all of its images; put it first',
      },
    ],
  },
  {
    name: 'two images would be one, which is told once however often they are asked for',
    rules: [rule('**', 'r.example', 'last')],
    images: ['quay.io/a/web', 'ghcr.io/b/web:v1', 'ghcr.io/b/web:v2', 'quay.io/a/web:v3'],
    problems: [
      {
        kind: 'colliding',
        rule: 0,
        severity: 'error',
        message:
          'quay.io/a/web and ghcr.io/b/web would both become r.example/web; give one of them a rule of its own, or the path strategy "with-registry"',
      },
    ],
  },
  {
    name: 'an image that has moved before is no rival of those that move now',
    rules: [rule('**', 'r.example/m')],
    images: ['r.example/m/library/nginx', 'nginx'],
    problems: [],
  },
  {
    name: 'a name gets too long',
    rules: [rule('**', 'r.example/mirror/of/everything', 'with-registry')],
    images: [`quay.io/${long}`],
    problems: [
      {
        kind: 'too-long',
        rule: 0,
        severity: 'error',
        message: `quay.io/${long} would become "r.example/mirror/of/everything/quay.io/${long}": a repository can have 255 characters, not 270`,
      },
    ],
  },
  {
    name: 'a rule waits for what another has moved',
    rules: [rule('quay.io', 'r.example/old'), rule('r.example/old', 'r.example/new')],
    images: ['quay.io/a', 'quay.io/a:v2'],
    problems: [
      {
        kind: 'unused',
        rule: 1,
        severity: 'warning',
        message: 'no image comes from "r.example/old"; take it away, or mend its pattern',
      },
      {
        kind: 'looping',
        rule: 0,
        severity: 'warning',
        message:
          'quay.io/a becomes r.example/old/a, which the rule for "r.example/old" takes too; what has moved is left alone, so that rule has no say here',
      },
    ],
  },
]

for (const { name, rules, exclude = [], images, problems } of cases) {
  test(`a mapping is looked at: ${name}`, () => {
    const mapping: Mapping = { rules, exclude }
    assert.deepEqual(checkMapping(compileMapping(mapping), images.map(reference)), problems)
  })
}

test('thousands of images are checked at once', () => {
  const images = Array.from({ length: 20_000 }, (_, at) => reference(`quay.io/acme/i${at % 5000}:v${at}`))
  assert.deepEqual(checkMapping(compileMapping({ rules: [rule('**', 'r.example')], exclude: [] }), images), [])
})
