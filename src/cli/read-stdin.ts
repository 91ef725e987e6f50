// The whole of standard input, and what it shares with writing: a descriptor that is not ready is asked again.

import { readSync } from 'node:fs'
import { OperationError } from './failure.ts'

/** Read piece by piece: another process may have made standard input non-blocking, and then it must be asked again. */
export function readStdin(): Buffer {
  const chunks: Buffer[] = []
  const buffer = Buffer.alloc(65_536)
  for (;;) {
    try {
      const count = readSync(0, buffer)
      if (count === 0) return Buffer.concat(chunks)
      chunks.push(Buffer.from(buffer.subarray(0, count)))
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EOF') return Buffer.concat(chunks)
      if (code !== 'EAGAIN') throw new OperationError('standard input cannot be read', { because: [String(code)] })
      sleep(2)
    }
  }
}

/** The code of a failure of the system; undefined for any other. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

/** Waits without giving way to anything else. */
export function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}
