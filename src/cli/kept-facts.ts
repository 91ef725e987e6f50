// What `chartpin check` knows of images from earlier runs, in this user's cache folder.

import path from 'node:path'
import { openFactCache, type FactCache } from '../facts/fact-cache.ts'
import type { Invocation } from './invocation.ts'
import { codeFolder, ownFolder } from './kept-code.ts'

const MINUTE = 60_000

/** Opens what is kept: with --offline whatever there is, else what is younger than --max-age says. Undefined where there is no folder for it. */
export function openKeptFacts({ options, io }: Invocation): FactCache | undefined {
  const parent = codeFolder(io.env, process.platform)
  if (parent === undefined) return undefined
  if (!ownFolder(parent, 'made')) return undefined
  const maxAge = options.offline ? Infinity : (options['max-age'] ?? 0) * MINUTE
  return openFactCache({ file: path.join(parent, 'facts.tsv'), maxAge, now: () => io.clock() })
}
