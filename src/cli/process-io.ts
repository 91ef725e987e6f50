// The surroundings of a real process. Written with `fs.writeSync`, because `process.stdout` costs milliseconds to make and
// loses what is not yet written when the process ends.

import { fstatSync, statSync, writeSync } from 'node:fs'
import { OperationError } from './failure.ts'
import type { Io, Output } from './io.ts'
import { codeOf, readStdin, sleep } from './read-stdin.ts'

/** As `os.devNull`, for which a module would be loaded. */
const devNull = process.platform === 'win32' ? String.raw`\\.\nul` : '/dev/null'

/** The streams, environment and clock of this process. */
export function processIo(): Io {
  const stdout = output(1)
  const stderr = output(2)
  return { stdout, stderr, readStdin, env: process.env, cwd: process.cwd(), now, clock: Date.now }
}

/** `performance.now` would load a module for it. */
function now(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1e3 + nanoseconds / 1e6
}

function output(descriptor: 1 | 2): Output {
  let isOpen = true
  let terminal: boolean | undefined
  // Making the stream object costs milliseconds: it is made only to ask a device that may be a terminal.
  const stream = () => (descriptor === 1 ? process.stdout : process.stderr)
  const isTerminal = () => (terminal ??= mayBeTerminal(descriptor) && stream().isTTY)
  return {
    write(text) {
      if (isOpen && text.length > 0) isOpen = writeAll(descriptor, Buffer.from(text))
    },
    get isTerminal() {
      return isTerminal()
    },
    get columns() {
      return isTerminal() ? stream().columns || 80 : 80
    },
  }
}

/** False where nobody reads any more (`chartpin images | head -1`). */
function writeAll(descriptor: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(descriptor, bytes, at)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'EPIPE') return false
      if (code !== 'EAGAIN') throw new OperationError('the output cannot be written', { because: [String(code)] })
      sleep(2)
    }
  }
  return true
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync(devNull).rdev
  } catch {
    // A closed descriptor (`>&-`): nothing is shown there.
    return false
  }
}
