// How far a copy is: on a terminal one line that stands until the end, elsewhere with --verbose a line for each image.

import type { CopyResult } from '../images/copy-run.ts'
import { copyLine } from '../reports/copy-text.ts'
import { byteCount } from '../text/byte-count.ts'
import { visible } from '../text/width.ts'
import type { Invocation } from './invocation.ts'

/** Told of what happens. */
export interface CopyProgress {
  readonly bytes: (count: number) => void
  readonly done: (result: CopyResult) => void
  readonly end: () => void
}

/** How often the line is written anew, in milliseconds. */
const INTERVAL = 100
const CLEAR = '\r\u001b[K'
const BAR = 20

/** Begins to tell of so many images. */
export function startCopyProgress({ options, io }: Invocation, images: number): CopyProgress {
  const { stderr } = io
  const isShown = stderr.isTerminal && !options.quiet
  const begun = io.now()
  let sent = 0
  let finished = 0
  let due = begun
  const draw = (): void => {
    const now = io.now()
    if (!isShown || now < due) return
    due = now + INTERVAL
    const rate = (sent * 1000) / Math.max(1, now - begun)
    const filled = images === 0 ? BAR : Math.floor((finished / images) * BAR)
    const bar = `[${'='.repeat(filled)}${' '.repeat(BAR - filled)}]`
    const line = `${bar} ${finished}/${images} images, ${byteCount(sent)}, ${byteCount(rate)}/s`
    stderr.write(`${CLEAR}${line.slice(0, Math.max(10, stderr.columns - 1))}`)
  }
  return {
    bytes(count) {
      sent += count
      draw()
    },
    done(result) {
      finished++
      if (options.verbose) stderr.write(`${isShown ? CLEAR : ''}${visible(copyLine(result))}\n`)
      draw()
    },
    end() {
      if (isShown) stderr.write(CLEAR)
    },
  }
}
