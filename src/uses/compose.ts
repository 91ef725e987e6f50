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

/** What the parts make: registry, prefix, repository and name joined by slashes, then the tag, then the digest. */
export function composeImage(parts: readonly Part[]): UseImage {
  const told = parts.filter(isTold)
  const pieces = piecesOf(told)
  let text = ''
  for (const piece of pieces) text += piece.text
  if (told.some(isUnclear)) return { kind: 'opaque', text }
  if (!told.some(isNaming) || isBareHost(told) || isLeftOpen(parts, told)) return { kind: 'partial' }
  const parsed = parseReference(text)
  if (!parsed.ok)
    return { kind: 'invalid', text, problem: parsed.problem, part: partAt(pieces, parsed.problem.offset, told) }
  const { reference } = parsed
  if (reference.tag !== undefined || reference.digest !== undefined) return { kind: 'known', reference, tagFrom: 'key' }
  const isWhole = parts.every((part) => part.role === 'reference' || part.scope === 'chart')
  return { kind: 'known', reference, tagFrom: isWhole ? 'nowhere' : 'template' }
}

function isTold({ leaf }: Part): boolean {
  return leaf.text !== ''
}

function isUnclear({ leaf }: Part): boolean {
  return isPlaceholder(leaf.text)
}

function isNaming({ role }: Part): boolean {
  return role === 'repository' || role === 'name' || role === 'reference'
}

/** What stands before the tag: all of the name. */
function isOfName({ role }: Part): boolean {
  return role !== 'tag' && role !== 'digest' && role !== 'suffix'
}

const HOST_ALONE = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?$/i

/** A key for names that holds a registry only (`repository: registry.k8s.io`): the template has the name. */
function isBareHost(told: readonly Part[]): boolean {
  const first = told.find(isOfName)
  if (first === undefined || first.role === 'reference' || told.findLast(isOfName) !== first) return false
  return !first.leaf.text.includes('/') && HOST_ALONE.test(first.leaf.text)
}

/** A bare name beside a repository that is there and says nothing: the template puts a path before it. */
function isLeftOpen(parts: readonly Part[], told: readonly Part[]): boolean {
  if (parts.length === told.length) return false
  const isOpen = parts.some((part) => part.role === 'repository' && part.leaf.text === '')
  const first = told.find(isOfName)
  if (!isOpen || first?.role !== 'name' || told.findLast(isOfName) !== first) return false
  return !first.leaf.text.includes('/')
}

const SLASH: Piece = { text: '/' }
const COLON: Piece = { text: ':' }
const AT: Piece = { text: '@' }
const DASH: Piece = { text: '-' }
const nameOrder = ['registry', 'prefix', 'repository', 'name', 'reference'] as const

function piecesOf(told: readonly Part[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (const role of nameOrder) {
    for (const part of told) {
      if (part.role !== role) continue
      const { text } = part.leaf
      if (pieces.length > 0) pieces.push(SLASH)
      pieces.push({ text: role === 'registry' && text.endsWith('/') ? text.slice(0, -1) : text, part })
    }
  }
  const isPinned = pieces.some(({ text }) => text.includes('@'))
  const tag = partWith(told, 'tag')
  if (tag !== undefined) addTag(pieces, tag, partWith(told, 'suffix'))
  const digest = isPinned ? undefined : partWith(told, 'digest')
  if (digest !== undefined) {
    const { text } = digest.leaf
    if (pieces.length > 0) pieces.push(AT)
    pieces.push({ text: digest.digestForm === 'hex' ? `sha256:${text}` : text, part: digest })
  }
  return pieces
}

function partWith(told: readonly Part[], role: Role): Part | undefined {
  return told.find((part) => part.role === role)
}

function addTag(pieces: Piece[], tag: Part, suffix: Part | undefined): void {
  if (pieces.length > 0) pieces.push(COLON)
  pieces.push({ text: tag.leaf.text, part: tag })
  if (suffix === undefined) return
  if (!suffix.leaf.text.startsWith('-')) pieces.push(DASH)
  pieces.push({ text: suffix.leaf.text, part: suffix })
}

/** The part that the character at `offset` came from; of a joint the part after it. */
function partAt(pieces: readonly Piece[], offset: number, told: readonly Part[]): Part {
  let end = 0
  for (const piece of pieces) {
    end += piece.text.length
    if (offset < end && piece.part !== undefined) return piece.part
  }
  const last = told.findLast(isNaming) ?? told.at(-1)
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
