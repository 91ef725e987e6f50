// What `chartpin lock` tells programs.

import type { LockReport } from './lock-text.ts'

/** The report as JSON, versioned. */
export function printLockJson({ file, written, plan: { lock, changes, unlocked } }: LockReport): string {
  const described = {
    version: 1,
    lock: file,
    written: written === 'written',
    images: lock.images.map(({ platforms, ...image }) => ({ ...image, platforms: Object.fromEntries(platforms) })),
    changes,
    unanswered: unlocked.map(({ image, kind, message, isKept }) => ({ image, kind, message, kept: isKept })),
  }
  return `${JSON.stringify(described, null, 2)}\n`
}
