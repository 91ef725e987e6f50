import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../../files/source-file.ts'
import type { ImagePiece } from '../../uses/image-pieces.ts'
import type { Leaf } from '../../uses/image-use.ts'
import { Style } from '../../yaml/cells.ts'
import { alignName } from './align.ts'

/** `{key=text}` is a key's text, all else is the template's. */
interface Case {
  readonly name: string
  readonly pieces: string
  readonly goal: string
  readonly held?: string
  /** Keys and their new texts; or the text that stands in the way. */
  readonly becomes: Readonly<Record<string, string>> | string
}

const cases: readonly Case[] = [
  {
    name: 'what fits at the end stays, the first key takes the rest',
    pieces: '{registry=docker.io}/{repository=acme/web}',
    goal: 'mirror.test/x/docker.io/acme/web',
    becomes: { registry: 'mirror.test/x/docker.io' },
  },
  {
    name: 'one key takes all',
    pieces: '{image=web}',
    goal: 'mirror.test/library/web',
    becomes: { image: 'mirror.test/library/web' },
  },
  {
    name: 'another name keeps the number of its components',
    pieces: '{registry=docker.io}/{repository=acme/web}',
    goal: 'mirror.test/team/site',
    becomes: { registry: 'mirror.test', repository: 'team/site' },
  },
  {
    name: 'three keys share a path',
    pieces: '{hub=quay.io}/{org=acme}/{name=web}',
    goal: 'mirror.test/x/quay.io/acme/web',
    becomes: { hub: 'mirror.test/x/quay.io' },
  },
  {
    name: 'what a template writes in front stands in the way',
    pieces: 'quay.io/{repository=acme/web}',
    goal: 'mirror.test/acme/web',
    becomes: 'quay.io/',
  },
  {
    name: 'what a template writes in front may be what is wished',
    pieces: 'mirror.test/{repository=acme/web}',
    goal: 'mirror.test/x/acme/web',
    becomes: { repository: 'x/acme/web' },
  },
  {
    name: 'what a template writes at the end stands in the way of another name',
    pieces: '{registry=docker.io}/acme/web',
    goal: 'mirror.test/site',
    becomes: '/acme/web',
  },
  {
    name: 'a key that is held is as good as text',
    pieces: '{global=mirror.test/docker.io}/{repository=web}',
    goal: 'mirror.test/docker.io/library/web',
    held: 'global',
    becomes: { repository: 'library/web' },
  },
  {
    name: 'a name without keys has nothing to change',
    pieces: 'busybox',
    goal: 'mirror.test/busybox',
    becomes: 'busybox',
  },
]

for (const { name, pieces: notation, goal, held, becomes } of cases) {
  test(name, () => {
    const { text, pieces } = read(notation)
    const alignment = alignName({
      text,
      pieces,
      span: { start: 0, end: text.length },
      goal,
      isHeld: ({ path }) => path[0] === held,
    })
    if (typeof becomes === 'string') {
      assert.equal(alignment.kind, 'impossible')
      const span = alignment.kind === 'impossible' ? alignment.piece?.span : undefined
      assert.equal(text.slice(span?.start, span?.end), becomes)
      return
    }
    assert.deepEqual(
      alignment.kind === 'aligned' &&
        Object.fromEntries(alignment.leaves.map((one) => [String(one.leaf.path[0]), one.text])),
      becomes,
    )
  })
}

test('of a key that holds more than the name only the name changes', () => {
  const text = 'acme/web'
  const leaf = leafOf('image', 'docker://acme/web:v1')
  const piece: ImagePiece = { span: { start: 0, end: 8 }, source: { kind: 'leaf', leaf, form: 'copied', offset: 9 } }
  const alignment = alignName({ text, pieces: [piece], span: { start: 0, end: 8 }, goal: 'mirror.test/acme/web' })
  assert.deepEqual(alignment, { kind: 'aligned', leaves: [{ leaf, text: 'docker://mirror.test/acme/web:v1' }] })
})

function read(notation: string): { readonly text: string; readonly pieces: readonly ImagePiece[] } {
  let text = ''
  const pieces: ImagePiece[] = []
  const file = sourceFile('web.yaml', { kind: 'stdin' }, '')
  for (const [, key, value, literal] of notation.matchAll(/\{(\w+)=([^}]*)\}|([^{]+)/g)) {
    const start = text.length
    text += literal ?? value ?? ''
    const span = { start, end: text.length }
    if (literal !== undefined) pieces.push({ span, source: { kind: 'text', file, offset: start } })
    else
      pieces.push({ span, source: { kind: 'leaf', leaf: leafOf(key ?? '', value ?? ''), form: 'copied', offset: 0 } })
  }
  return { text, pieces }
}

function leafOf(key: string, text: string): Leaf {
  const span = { start: 0, end: text.length }
  const file = sourceFile('values.yaml', { kind: 'stdin' }, text)
  const written = { lexeme: text, style: Style.plain, inFlow: false, type: 'string' } as const
  return { file, span, keySpan: span, path: [key], rootPath: [key], text, ...written }
}
