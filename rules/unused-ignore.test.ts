// Tests of the rule unused-ignore: which ignores it calls unused, what it leaves alone, and how they are taken out.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyFixes, findIn, settingsFor } from '../src/testing/rule-tester.ts'
import { everyRule } from './index.ts'

interface Case {
  readonly name: string
  readonly values: string
  /** Messages and the text at their places; nothing where it is left out. */
  readonly said?: readonly (readonly [message: RegExp, at: string])[]
  /** After the safe fixes; unchanged where it is left out. */
  readonly fixed?: string
}

const cases: readonly Case[] = [
  {
    name: 'an ignore that silences something',
    values: 'image:\n  repository: nginx\n  tag: latest # chartpin: ignore[floating-tag] x\n',
  },
  {
    name: 'an ignore of what was mended',
    values: 'image:\n  repository: nginx\n  tag: 1.27.3 # chartpin: ignore[floating-tag] x\n',
    said: [[/^nothing here is found by `floating-tag`/, '# chartpin: ignore[floating-tag] x']],
    fixed: 'image:\n  repository: nginx\n  tag: 1.27.3\n',
  },
  {
    name: 'one of two names is taken out',
    values: 'image:\n  repository: nginx\n  tag: latest # chartpin: ignore[number-as-tag, floating-tag] x\n',
    said: [[/`number-as-tag`/, '# chartpin: ignore[number-as-tag, floating-tag] x']],
    fixed: 'image:\n  repository: nginx\n  tag: latest # chartpin: ignore[floating-tag] x\n',
  },
  {
    name: 'a Flux marker in the same comment stays',
    values:
      'image:\n  repository: nginx\n  tag: 1.27.3 # chartpin: ignore[floating-tag] x # {"$imagepolicy": "flux:nginx:tag"}\n',
    said: [[/floating-tag/, '# chartpin: ignore[floating-tag] x']],
    fixed: 'image:\n  repository: nginx\n  tag: 1.27.3 # {"$imagepolicy": "flux:nginx:tag"}\n',
  },
  {
    name: 'the description of helm-docs above the key stays',
    values:
      '# chartpin: ignore[floating-tag] x\n# -- the image\n# @default -- nginx\nimage:\n  repository: nginx\n  tag: 1.27.3\n',
    said: [[/floating-tag/, '# chartpin: ignore[floating-tag] x']],
    fixed: '# -- the image\n# @default -- nginx\nimage:\n  repository: nginx\n  tag: 1.27.3\n',
  },
  {
    name: 'an ignore for the whole map silences what is in it',
    values: '# chartpin: ignore[floating-tag] x\nimage:\n  repository: nginx\n  tag: latest\n',
  },
  {
    name: 'an ignore for the whole file silences all of it',
    values: '# chartpin: ignore-file[floating-tag] x\n\na:\n  image: nginx:latest\nb:\n  image: redis:latest\n',
  },
  {
    name: 'an ignore for the file below the first key counts for nothing',
    values: 'a: 1\n# chartpin: ignore-file[floating-tag] x\nimage: nginx:1.27.3\n',
    said: [[/belongs to nothing/, '# chartpin: ignore-file[floating-tag] x']],
  },
  {
    name: 'the second of two ignores for one finding is not needed',
    values: '# chartpin: ignore[floating-tag] x\nimage: nginx:latest # chartpin: ignore[floating-tag] y\n',
    said: [[/floating-tag/, '# chartpin: ignore[floating-tag] y']],
    fixed: '# chartpin: ignore[floating-tag] x\nimage: nginx:latest\n',
  },
  {
    name: 'a misspelt name, which the fix does not guess',
    values: 'image: nginx:1.27.3 # chartpin: ignore[floating-tags] x\n',
    said: [[/no rule `floating-tags`/, '# chartpin: ignore[floating-tags] x']],
  },
  {
    name: 'brackets that are missing',
    values: 'image: nginx:1.27.3 # chartpin: ignore floating-tag\n',
    said: [[/no directive/, '# chartpin: ignore floating-tag']],
  },
  {
    name: 'the mark of helm-docs in the reason',
    values: 'image: nginx:latest # chartpin: ignore[floating-tag] -- nightly\n',
    said: [[/helm-docs/, '# chartpin: ignore[floating-tag] -- nightly']],
  },
  { name: 'an ignore of a rule that is off', values: 'image: nginx:1.27.3 # chartpin: ignore[missing-digest] x\n' },
  {
    name: 'an ignore of a rule that lacks a policy',
    values: 'image: nginx:1.27.3 # chartpin: ignore[unlisted-registry] x\n',
  },
  { name: 'a directive in a block of text is text', values: 'script: |\n  # chartpin: ignore[floating-tag] x\n' },
]
for (const { name, values, said = [], fixed = values } of cases) {
  test(`unused-ignore: ${name}`, async () => {
    const { reported } = await findIn(
      values,
      settingsFor(everyRule(), { only: 'unused-ignore' }, { allow: [], deny: [] }),
    )
    assert.deepEqual(
      reported.map(({ rule, at }) => [rule, at?.file.text.slice(at.span.start, at.span.end)]),
      said.map(([, at]) => ['unused-ignore', at]),
    )
    for (const [index, [message]] of said.entries()) assert.match(reported[index]?.message ?? '', message)
    assert.deepEqual([...applyFixes(reported, 'safe').values()], fixed === values ? [] : [fixed])
  })
}

test('unused-ignore: a misspelt name gets the nearest one as its hint', async () => {
  const settings = settingsFor(everyRule(), { only: 'unused-ignore' }, { allow: [], deny: [] })
  const { reported } = await findIn('image: nginx:1.27.3 # chartpin: ignore[floating-tga] x\n', settings)
  assert.equal(reported[0]?.hint, 'did you mean `floating-tag`?')
})

test('what an ignore silenced is kept, with the reason and the place of the ignore', async () => {
  const settings = settingsFor(everyRule(), { preset: 'recommended' }, { allow: [], deny: [] })
  const { reported, suppressed } = await findIn(
    'image: nginx:latest # chartpin: ignore[floating-tag] rebuilt nightly\n',
    settings,
  )
  assert.deepEqual(reported, [])
  const [first] = suppressed
  assert.equal(first?.finding.rule, 'floating-tag')
  assert.ok(first.by.kind === 'comment')
  assert.equal(first.by.reason, 'rebuilt nightly')
})

test('with ignores shown, all is reported and nothing said of the ignores', async () => {
  const settings = {
    ...settingsFor(everyRule(), { preset: 'strict' }, { allow: [], deny: [] }),
    ignores: 'show' as const,
  }
  const { reported } = await findIn(
    'image: docker.io/nginx:latest # chartpin: ignore[floating-tag, no-such-rule]\n',
    settings,
  )
  assert.deepEqual(
    reported.map(({ rule }) => rule),
    ['floating-tag', 'missing-digest'],
  )
})
