// Surroundings of a command that exist only in memory, besides the folder it works in.

import type { Io, Output } from '../cli/io.ts'

export interface MemoryIoOptions {
  /** Absolute. */
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  readonly stdin?: string
  /** Width of the terminal that both streams are; absent where they are none. */
  readonly terminal?: number
}

export interface MemoryIo {
  readonly io: Io
  /** What was written so far. */
  readonly stdout: () => string
  readonly stderr: () => string
}

/** Surroundings whose clock stands still. */
export function memoryIo({ cwd, env = {}, stdin = '', terminal }: MemoryIoOptions): MemoryIo {
  const written: { stdout: string; stderr: string } = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: (text) => void (written[name] += typeof text === 'string' ? text : Buffer.from(text).toString('latin1')),
    isTerminal: terminal !== undefined,
    columns: terminal ?? 80,
  })
  return {
    io: {
      stdout: output('stdout'),
      stderr: output('stderr'),
      readStdin: () => Buffer.from(stdin),
      env,
      cwd,
      now: () => 0,
      clock: () => 0,
    },
    stdout: () => written.stdout,
    stderr: () => written.stderr,
  }
}
