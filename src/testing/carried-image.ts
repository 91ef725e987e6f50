// An image on its way between a repository in memory and a layout, for the tests of layouts.

import { openLedger } from '../registry/blob-ledger.ts'
import type { ContentSource, ContentTarget } from '../registry/content.ts'
import { copyImage } from '../registry/copy-image.ts'
import type { CopiedImage } from '../registry/copying.ts'
import type { Outcome } from '../registry/outcome.ts'
import { openTurns } from '../registry/turns.ts'
import type { MadeImage } from './made-image.ts'
import { memoryRegistry, type MemoryRepository } from './memory-content.ts'

/** What it is called in layouts. */
export const NAME = 'docker.io/team/app'

/** The value of an outcome that must be an answer. */
export function answer<Value>(outcome: Outcome<Value>): Value {
  if (outcome.kind === 'trouble') throw new Error(outcome.message)
  return outcome.value
}

/** What an outcome says is wrong; empty for an answer. */
export function messageOf(outcome: Outcome<unknown>): string {
  return outcome.kind === 'trouble' ? outcome.message : ''
}

/** A repository in memory that has an image as `1.0`. */
export function registryWith(made: MadeImage): MemoryRepository {
  const repository = memoryRegistry('registry').repository('team/app')
  repository.add('1.0', made)
  return repository
}

/** Copies it as `1.0`, with its referrers. */
export async function carry(
  source: ContentSource,
  target: ContentTarget,
  reference = '1.0',
): Promise<Outcome<CopiedImage>> {
  const room = { ledger: openLedger(), turns: openTurns(4), sent: () => undefined }
  return await copyImage({ source, reference, target, as: { kind: 'tag', tag: '1.0' }, referrers: 'along' }, room)
}
