// What `chartpin lock` tells people: what is new, gone or moved, and which images gave no answer.

import type { LockChange, LockPlan, Unlocked } from '../images/lock-plan.ts'
import { counted } from '../text/counted.ts'
import type { Style, Tint } from '../text/style.ts'

/** What a run came to. */
export interface LockReport {
  /** The lock, as it is shown. */
  readonly file: string
  /** `nothing`: there was no lock, and there is nothing to be put into one. */
  readonly written: 'written' | 'unchanged' | 'nothing' | 'checked'
  readonly plan: LockPlan
}

const tints: { readonly [Kind in LockChange['kind']]: Tint } = {
  added: 'good',
  removed: 'error',
  moved: 'warning',
  retargeted: 'warning',
}

/** A line for every change, sorted by image; nothing where there is none. */
export function printLockChanges({ plan }: LockReport, style: Style): string {
  return plan.changes.map((change) => `${style.paint(tints[change.kind], changeText(change))}\n`).join('')
}

function changeText(change: LockChange): string {
  switch (change.kind) {
    case 'added':
      return `+ ${change.image}${change.digest === undefined ? '' : ` ${change.digest}`}`
    case 'removed':
      return `- ${change.image} ${change.digest}`
    case 'moved':
      return `~ ${change.image} ${change.from} -> ${change.to}`
    case 'retargeted':
      return `> ${change.image} -> ${change.to}${change.from === undefined ? '' : `, not ${change.from}`}`
  }
}

/** Why an image is not known now, and what became of it. */
export function printUnlocked({ image, kind, message, isKept }: Unlocked): string {
  const kept = isKept && kind !== 'lacks-platform' ? '; what the lock says of it stays' : ''
  return `! ${image}: ${message}${kept}`
}

/** One sentence or two, with a full stop only between them. */
export function lockSummary({ file, written, plan: { lock, changes, unlocked } }: LockReport): string {
  const count = (kind: LockChange['kind']): number => changes.filter((change) => change.kind === kind).length
  const told = [
    [count('added'), 'new'],
    [count('removed'), 'gone'],
    [count('moved'), 'under another digest'],
    [count('retargeted'), 'with another target'],
    [unlocked.length, 'without an answer'],
  ] as const
  const parts = told.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  const images = `${counted(lock.images.length, 'image')}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
  switch (written) {
    case 'written':
      return `${images}. ${file} written`
    case 'unchanged':
      return `${images}. ${file} was so already`
    case 'nothing':
      return `${images}. Nothing written`
    case 'checked':
      return `${images}. ${file} ${changes.length === 0 ? 'is up to date' : 'is out of date: `chartpin lock` brings it up to date'}`
  }
}
