// What V8 is told once a run turns out to be over many charts or images. Loaded only then.

import { setFlagsFromString } from 'node:v8'

/**
 * Trades what helps programs that run for hours for what helps one that runs for a second. Flags that a version of V8 does not know make it
 * write to standard error, so each is set only where it is known to be there.
 */
export function settleForLongRun(): void {
  const { v8 } = process.versions
  // What was read of one chart, or asked of one image, is garbage when the next one comes: more room for young objects only makes the process larger.
  if (/^1[1-3]\./.test(v8)) setFlagsFromString('--semi-space-growth-factor=1')
  // Most code is called some thousand times: Node 20 would optimise it, on other threads, just when it is no longer needed.
  if (v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=300000')
}
