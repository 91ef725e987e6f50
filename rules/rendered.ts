// The rules over rendered charts: loaded when somebody renders, or asks what they say.

import type { Rule } from '../src/findings/rule.ts'
import { deadImageKey } from './dead-image-key.ts'
import { deadSubchartKey } from './dead-subchart-key.ts'
import { incompleteOverride } from './incomplete-override.ts'
import { ineffectiveGlobalRegistry } from './ineffective-global-registry.ts'
import { labelBreakingTag } from './label-breaking-tag.ts'
import { uncontrolledImage } from './uncontrolled-image.ts'
import { undeclaredImage } from './undeclared-image.ts'
import { unrenderableChart } from './unrenderable-chart.ts'

/** All of them, sorted by name. */
export function renderedRules(): readonly Rule[] {
  return [
    deadImageKey,
    deadSubchartKey,
    incompleteOverride,
    ineffectiveGlobalRegistry,
    labelBreakingTag,
    uncontrolledImage,
    undeclaredImage,
    unrenderableChart,
  ]
}
