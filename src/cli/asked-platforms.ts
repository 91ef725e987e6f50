// The platforms that --platform names.

import { parsePlatform, platformText } from '../registry/platform-text.ts'
import type { Platform } from '../registry/manifest.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** Each once. Throws `UsageError` for what is no platform. */
export function askedPlatforms({ options }: Pick<Invocation, 'options'>): readonly Platform[] {
  const platforms = new Map<string, Platform>()
  for (const text of options.platform) {
    const platform = parsePlatform(text.trim())
    if (platform === undefined)
      throw new UsageError(`--platform ${text} is no platform`, { hint: 'as in --platform linux/amd64' })
    platforms.set(platformText(platform), platform)
  }
  return [...platforms.values()]
}

/** The one platform whose digests are asked for; undefined where it is those of whole indexes. Throws `UsageError` for several. */
export function onePlatform(invocation: Pick<Invocation, 'options'>): Platform | undefined {
  const [platform, ...others] = askedPlatforms(invocation)
  if (others.length === 0) return platform
  throw new UsageError('an image has one digest, and --platform names several platforms', {
    hint: 'leave --platform out: the digest of an index holds for all of its platforms',
  })
}
