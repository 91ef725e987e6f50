// Switches that charts demand before they take other images: told by the message with which they refuse to render.

import { helmMessage } from '../../render/helm-message.ts'
import type { RenderFailure } from '../../render/render-chart.ts'
import type { HelmVersion } from '../../releases/release.ts'
import type { Setting } from '../override.ts'

interface Companion {
  readonly message: RegExp
  readonly setting: Setting
}

const COMPANIONS: readonly Companion[] = [
  {
    // bitnami/charts bitnami/common/templates/_errors.tpl, common.errors.insecureImages
    message: /allowInsecureImages|unrecognized images|substituted for unrecognized/,
    setting: { path: ['global', 'security', 'allowInsecureImages'], value: true },
  },
]

/** The switch that a chart asks for when it refuses to render. */
export function companionFor(failure: RenderFailure, helm: HelmVersion): Setting | undefined {
  const message = helmMessage(failure, helm)
  return COMPANIONS.find((companion) => companion.message.test(message))?.setting
}

/** Whether a setting is one of the switches. */
export function isCompanion(setting: Setting): boolean {
  return COMPANIONS.some((companion) => companion.setting === setting)
}
