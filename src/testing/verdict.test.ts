import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HelmOutcome } from './helm-runs.ts'
import type { RenderReply } from './render-lane.ts'
import { judge, mayVary, type Status } from './verdict.ts'

const rendered = (stdout: string): HelmOutcome => ({ kind: 'rendered', stdout })
const helm = (...texts: readonly string[]): [HelmOutcome, ...HelmOutcome[]] => {
  const [first = '', ...others] = texts
  return [rendered(first), ...others.map(rendered)]
}
const helmFails: [HelmOutcome] = [{ kind: 'failed', message: 'Error: no such key\nmore' }]
const ours = (stdout: string): RenderReply => ({ kind: 'rendered', stdout, milliseconds: 1 })
const oursFails: RenderReply = { kind: 'failed', message: 'the key is not there', milliseconds: 1 }
const oursCrashes: RenderReply = { kind: 'crashed', message: 'no end after 60 s' }

interface Case {
  readonly name: string
  readonly helm: [HelmOutcome, ...HelmOutcome[]]
  readonly ours: RenderReply
  readonly status: Status
  readonly detail: readonly string[]
}

const cases: readonly Case[] = [
  { name: 'the same bytes', helm: helm('a: 1\n'), ours: ours('a: 1\n'), status: 'same', detail: [] },
  {
    name: 'masked places are counted',
    helm: helm('a: x1\n', 'a: x2\n'),
    ours: ours('a: x3\n'),
    status: 'masked',
    detail: ['1 places that Helm prints anew each time'],
  },
  {
    name: 'a difference is shown with its template and the lines before it',
    helm: helm('---\n# Source: web/templates/a.yaml\nkind: Pod\nname: web\nimage: nginx\nend: 1\n'),
    ours: ours('---\n# Source: web/templates/a.yaml\nkind: Pod\nname: web\nimage:\tnginx \nend: 1\n'),
    status: 'different',
    detail: [
      "line 5 of Helm's, 5 of chartpin's # Source: web/templates/a.yaml",
      '  # Source: web/templates/a.yaml',
      '  kind: Pod',
      '  name: web',
      '- image: nginx',
      '+ image:⇥nginx␠',
      '  end: 1',
      '(1 such places)',
    ],
  },
  {
    name: 'both fail, with both messages',
    helm: helmFails,
    ours: oursFails,
    status: 'both fail',
    detail: ['Helm: Error: no such key', '  more', 'chartpin: the key is not there'],
  },
  {
    name: 'both fail in the same words, wherever Helm says them',
    helm: [
      { kind: 'failed', message: 'Error: web/templates/a.yaml:1:2\n  executing "x" at <y>:\n    no such\n    key' },
    ],
    ours: { kind: 'failed', message: 'web/templates/a.yaml:1: no such key', milliseconds: 1 },
    status: 'both fail alike',
    detail: [
      'Helm: Error: web/templates/a.yaml:1:2',
      '    executing "x" at <y>:',
      '      no such',
      '      key',
      'chartpin: web/templates/a.yaml:1: no such key',
    ],
  },
  {
    name: 'only Helm fails',
    helm: helmFails,
    ours: ours(''),
    status: 'only Helm fails',
    detail: ['Helm: Error: no such key', '  more'],
  },
  {
    name: 'only chartpin fails',
    helm: helm(''),
    ours: oursFails,
    status: 'only chartpin fails',
    detail: ['chartpin: the key is not there'],
  },
  {
    name: 'a crash is a crash also where Helm fails',
    helm: helmFails,
    ours: oursCrashes,
    status: 'crashed',
    detail: ['chartpin: no end after 60 s', 'Helm: Error: no such key', '  more'],
  },
]

for (const c of cases) {
  test(`verdict: ${c.name}`, () => {
    const { status, detail, helmSays } = judge(c.helm, c.ours)
    assert.deepEqual({ status, detail, helmSays }, { status: c.status, detail: c.detail, helmSays: c.helm[0].kind })
  })
}

const bytes = (text: string): string => Buffer.from(text).toString('latin1')

test('bytes of UTF-8 are shown as the text that they are', () => {
  assert.deepEqual(judge(helm(bytes('a: ü\n')), ours(bytes('a: ö\n'))).detail.slice(1, 3), ['- a: ü', '+ a: ö'])
})

const lines = (letter: string): string => Array.from({ length: 10 }, (_, i) => `${letter}: ${i}\n`).join('')

test('long differences are cut', () => {
  const { detail } = judge(helm(lines('a')), ours(lines('b')))
  assert.deepEqual(detail.slice(6, 8), ['- a: 5', '- (4 lines more)'])
})

const variations: readonly (readonly [
  name: string,
  outcomes: typeof helmFails | HelmOutcome[],
  text: string,
  is: boolean,
])[] = [
  ['Helm prints anew each time', helm('a', 'b'), 'x', true],
  ['the same letters come in another order', helm('a,b'), 'b,a', true],
  ['other letters come', helm('a,b'), 'a,c', false],
]
for (const [name, [first, ...rest], text, is] of variations) {
  test(`more runs of Helm ${is ? 'may' : 'will not'} explain a difference where ${name}`, () => {
    assert.equal(first !== undefined && mayVary([first, ...rest], ours(text)), is)
  })
}
