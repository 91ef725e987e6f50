// The rules over what registries say: loaded when somebody asks them, or what these rules say.

import type { Rule } from '../src/findings/rule.ts'
import { absentImage } from './absent-image.ts'
import { absentPlatform } from './absent-platform.ts'
import { deniedImage } from './denied-image.ts'
import { digestTagDrift } from './digest-tag-drift.ts'
import { movedTag } from './moved-tag.ts'
import { rateLimitNear } from './rate-limit-near.ts'
import { staleDigest } from './stale-digest.ts'
import { unaskedImage } from './unasked-image.ts'

/** All of them, sorted by name. */
export function askedRules(): readonly Rule[] {
  return [absentImage, absentPlatform, deniedImage, digestTagDrift, movedTag, rateLimitNear, staleDigest, unaskedImage]
}
