// Whether a run asks what there is.

import type { OptionValues } from './options.ts'

/** Whether registries shall be asked, or a file in their place. */
export function asksRegistries({ online, against }: OptionValues): boolean {
  return online || against !== undefined
}
