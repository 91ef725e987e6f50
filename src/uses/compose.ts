// The parts of a use put together as templates put them together, and read as a runtime would read the result.

import { parseReference } from '../reference/parse.ts'
import { hostOf } from '../reference/host.ts'
import { splitReference } from '../reference/split.ts'
import type { Part, Role, UseImage } from './image-use.ts'
import { isPlaceholder } from './value-looks.ts'

/** A piece of the composed text and the part it came from. */
interface Piece {
  readonly text: string
  readonly part?: Part
}

const namingRoles: readonly Role[] = ['repository', 'name', 'reference']

/** What the parts make: registry, prefix, repository and name joined by slashes, then the tag, then the digest. */
export function composeImage(parts: readonly Part[]): UseImage {
  const told = parts.filter((part) => part.leaf.text !== '')
  const unclear = told.find((part) => isPlaceholder(part.leaf.text))
  const pieces = piecesOf(told)
  const text = pieces.map((piece) => piece.text).join('')
  if (unclear !== undefined) return { kind: 'opaque', text }
  if (!told.some((part) => namingRoles.includes(part.role))) return { kind: 'partial' }
  if (isBareHost(told) || isLeftOpen(parts, told)) return { kind: 'partial' }
  const parsed = parseReference(text)
  if (!parsed.ok)
    return { kind: 'invalid', text, problem: parsed.problem, part: partAt(pieces, parsed.problem.offset, told) }
  const { reference } = parsed
  if (reference.tag !== undefined || reference.digest !== undefined) return { kind: 'known', reference, tagFrom: 'key' }
  const isWhole = parts.every((part) => part.role === 'reference' || part.scope === 'chart')
  return { kind: 'known', reference, tagFrom: isWhole ? 'nowhere' : 'template' }
}

/** A key for names that holds a registry only (`repository: registry.k8s.io`): the template has the name. */
function isBareHost(told: readonly Part[]): boolean {
  const names = told.filter((part) => part.role !== 'tag' && part.role !== 'digest' && part.role !== 'suffix')
  const text = names.length === 1 && names[0]?.role !== 'reference' ? (names[0]?.leaf.text ?? '') : ''
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?$/i.test(text)
}

/** A bare name beside a repository that is there and says nothing: the template puts a path before it. */
function isLeftOpen(parts: readonly Part[], told: readonly Part[]): boolean {
  const isOpen = parts.some((part) => part.role === 'repository' && part.leaf.text === '')
  const names = told.filter(
    (part) => namingRoles.includes(part.role) || part.role === 'prefix' || part.role === 'registry',
  )
  return isOpen && names.length === 1 && names[0]?.role === 'name' && !names[0].leaf.text.includes('/')
}

function piecesOf(told: readonly Part[]): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (before: string, part: Part, text = part.leaf.text): void => {
    if (pieces.length > 0 && before !== '') pieces.push({ text: before })
    pieces.push({ text, part })
  }
  for (const role of ['registry', 'prefix', 'repository', 'name', 'reference'] as const) {
    for (const part of told)
      if (part.role === role) add('/', part, role === 'registry' ? part.leaf.text.replace(/\/$/, '') : part.leaf.text)
  }
  const name = pieces.map((piece) => piece.text).join('')
  const tag = told.find((part) => part.role === 'tag')
  const suffix = told.find((part) => part.role === 'suffix')
  const digest = told.find((part) => part.role === 'digest')
  if (tag !== undefined) add(':', tag)
  if (suffix !== undefined && tag !== undefined) add(suffix.leaf.text.startsWith('-') ? '' : '-', suffix)
  if (digest !== undefined && !name.includes('@')) {
    add('@', digest, digest.digestForm === 'hex' ? `sha256:${digest.leaf.text}` : digest.leaf.text)
  }
  return pieces
}

/** The part that the character at `offset` came from; of a joint the part after it. */
function partAt(pieces: readonly Piece[], offset: number, told: readonly Part[]): Part {
  let end = 0
  for (const piece of pieces) {
    end += piece.text.length
    if (offset < end && piece.part !== undefined) return piece.part
  }
  const last = told.findLast((part) => namingRoles.includes(part.role)) ?? told.at(-1)
  if (last === undefined) throw new Error('an image was composed of no parts')
  return last
}

/** Whether the parts name a registry themselves: by a registry key, or by a host inside the name. */
export function isQualified(parts: readonly Part[]): boolean {
  for (const part of parts) {
    if (part.leaf.text === '') continue
    if (part.role === 'registry') return true
    if (part.role !== 'tag' && part.role !== 'digest' && part.role !== 'suffix') {
      return hostOf(splitReference(part.leaf.text).name.text).host !== undefined
    }
  }
  return false
}
