// Which image goes from where to where.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReference } from '../reference/parse.ts'
import type { Reference } from '../reference/reference.ts'
import { destination, planCopies, wantedOfLock, type WantedCopy } from './copy-plan.ts'

const A = `sha256:${'a'.repeat(64)}`
const B = `sha256:${'b'.repeat(64)}`

function reference(text: string): Reference {
  const parsed = parseReference(text)
  if (!parsed.ok) throw new Error(text)
  return parsed.reference
}

function wanted(text: string, target?: string): WantedCopy {
  return { reference: reference(text), ...(target === undefined ? {} : { target: reference(target) }) }
}

interface Case {
  readonly name: string
  readonly wanted: readonly WantedCopy[]
  readonly to?: 'layout'
  /** `source asked -> destination` */
  readonly items: readonly string[]
  readonly notCopied?: readonly string[]
  readonly notes?: RegExp
}

const cases: readonly Case[] = [
  {
    name: 'a tag is asked for by its tag',
    wanted: [wanted('nginx:1.27', 'r.example/m/nginx')],
    items: ['docker.io/library/nginx 1.27 -> r.example/m/nginx:1.27'],
  },
  {
    name: 'a digest decides what comes, and the tag beside it where it is put',
    wanted: [wanted(`nginx:1.27@${A}`, 'r.example/m/nginx')],
    items: [`docker.io/library/nginx ${A} -> r.example/m/nginx:1.27`],
  },
  {
    name: 'a digest alone is found by it there too',
    wanted: [wanted(`nginx@${A}`, 'r.example/m/nginx')],
    items: [`docker.io/library/nginx ${A} -> r.example/m/nginx@${A}`],
  },
  {
    name: 'in a layout everything keeps its name',
    to: 'layout',
    wanted: [wanted('nginx:1.27'), wanted(`quay.io/a/b@${A}`)],
    items: ['docker.io/library/nginx 1.27 -> docker.io/library/nginx:1.27', `quay.io/a/b ${A} -> quay.io/a/b@${A}`],
  },
  {
    name: 'the same image twice is copied once',
    wanted: [wanted('nginx:1.27', 'r.example/nginx'), wanted('docker.io/nginx:1.27', 'r.example/nginx')],
    items: ['docker.io/library/nginx 1.27 -> r.example/nginx:1.27'],
  },
  {
    name: 'a tag belongs to who asks by it, another digest is found by itself',
    wanted: [wanted(`a/b:1@${A}`, 'r.example/b'), wanted('a/b:1', 'r.example/b')],
    items: ['docker.io/a/b 1 -> r.example/b:1', `docker.io/a/b ${A} -> r.example/b@${A}`],
    notes: /r\.example\/b:1 is asked for with more than one digest: the tag goes to docker\.io\/a\/b:1,/,
  },
  {
    name: 'of two digests under one tag the first has the tag',
    wanted: [wanted(`a/b:1@${B}`, 'r.example/b'), wanted(`a/b:1@${A}`, 'r.example/b')],
    items: [`docker.io/a/b ${A} -> r.example/b:1`, `docker.io/a/b ${B} -> r.example/b@${B}`],
    notes: /more than one digest/,
  },
  {
    name: 'what has no target or no version is told',
    wanted: [
      { ...wanted('a/stays:1'), stays: 'excluded' },
      wanted('a/nowhere:1'),
      wanted('a/untagged', 'r.example/untagged'),
    ],
    items: [],
    notCopied: ['docker.io/a/stays:1 excluded', 'docker.io/a/nowhere:1 no-target', 'docker.io/a/untagged no-tag'],
  },
]

for (const { name, wanted: images, to = 'registry', items, notCopied = [], notes } of cases) {
  test(name, () => {
    const plan = planCopies(images, to)
    assert.deepEqual(
      plan.items.map((item) => {
        const { registry, repository } = item.source
        return `${registry}/${repository} ${item.reference} -> ${destination(item)}`
      }),
      items,
    )
    assert.deepEqual(
      plan.notCopied.map(({ image, kind }) => `${image} ${kind}`),
      notCopied,
    )
    if (notes === undefined) assert.deepEqual(plan.notes, [])
    else assert.match(plan.notes.join('\n'), notes)
  })
}

const locked = {
  image: 'docker.io/library/nginx:1.27',
  digest: A,
  platforms: new Map<string, string>(),
  source: 'docker.io/library/nginx',
  target: 'r.example/m/nginx:1.27',
}

test('a lock gives the digest and, where nothing else does, the target', () => {
  const image = wantedOfLock(locked, undefined)
  assert.ok(image !== undefined)
  const [item] = planCopies([image], 'registry').items
  assert.deepEqual([item?.reference, item === undefined ? '' : destination(item)], [A, 'r.example/m/nginx:1.27'])
})

test('a mapping that is given goes before the target of the lock', () => {
  const image = wantedOfLock(locked, () => ({ target: reference('other.example/nginx') }))
  assert.ok(image !== undefined)
  const [item] = planCopies([image], 'registry').items
  assert.equal(item === undefined ? '' : destination(item), 'other.example/nginx:1.27')
})
