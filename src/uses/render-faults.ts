// Why a release does not render as it is, for whoever says it as findings.

import { type RenderError, renderErrors } from '../render/render-error.ts'
import type { Configurations } from './configurations.ts'

/** The errors of the release as it is; none where it renders. */
export function renderFaults({ failure, failed }: Configurations): readonly RenderError[] {
  return failure === undefined ? [] : renderErrors(failure, failed)
}
