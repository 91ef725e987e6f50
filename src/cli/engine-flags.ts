// What V8 is told before the program is loaded: most runs are short, and it is made for programs that run for hours.

import { statSync } from 'node:fs'
import type { CommandName } from './command-names.ts'

/** `small`: over so little that to load what sets flags would cost more than they bring; `reading` and `rendering` are what most time goes to. */
type Work = 'small' | 'reading' | 'rendering'

const works: Readonly<Partial<Record<CommandName, Work>>> = {
  lint: 'reading',
  fix: 'reading',
  baseline: 'reading',
  check: 'reading',
  lock: 'reading',
  copy: 'reading',
  pin: 'rendering',
  images: 'rendering',
  why: 'rendering',
  diff: 'rendering',
  render: 'rendering',
  resolve: 'rendering',
  configure: 'rendering',
}

/** A run over so few named files, each of so many bytes at most, is a small one. */
const [FEW, SMALL] = [8, 64 * 1024]

/**
 * The flags for the words of a command line, which are not read but looked at. None for a version of V8 that is not known to have them: it
 * would complain on standard error.
 */
export function engineFlags(command: CommandName, words: readonly string[], v8: string): readonly string[] {
  const work = workOf(command, words)
  if (work === 'small') return []
  return [
    // What was read of one chart, or asked of one image, is garbage when the next one comes: more room for young objects only makes the
    // process larger. What a render makes lives until its end.
    ...(work === 'reading' && /^1[1-3]\./.test(v8) ? ['--semi-space-growth-factor=1'] : []),
    // Most code is called some thousand times: Node 20 would optimise it just when it is no longer needed.
    ...(v8.startsWith('11.') ? ['--interrupt-budget=300000'] : []),
  ]
}

function workOf(command: CommandName, words: readonly string[]): Work {
  if (command === 'lint' && words.includes('--render')) return 'rendering'
  const operands = words.filter((word) => word !== command && !word.startsWith('-'))
  const isSmall = operands.length > 0 && operands.length <= FEW && operands.every(isSmallFile)
  const work = works[command] ?? 'small'
  return work === 'reading' && isSmall ? 'small' : work
}

function isSmallFile(name: string): boolean {
  try {
    const stats = statSync(name)
    return stats.isFile() && stats.size <= SMALL
  } catch {
    return false
  }
}
