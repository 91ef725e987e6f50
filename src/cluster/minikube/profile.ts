// What minikube brings to a cluster beside its runtime: addons with their pull secrets, and where the cluster's own images come from.

import type { SourceFile } from '../../files/source-file.ts'
import type { Notice } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import { readRegistryCreds, type AddonSecret } from './registry-creds.ts'
import type { MinikubeSettings } from './settings.ts'

/** minikube, as far as it is not the runtime. */
export interface MinikubeProfile {
  readonly addons: readonly PlacedText[]
  /** `--image-repository`, as minikube takes it: without scheme, and without a slash at the end. */
  readonly imageRepository?: PlacedText
  /** Of the addon registry-creds; none where it is not enabled. */
  readonly secrets: readonly AddonSecret[]
  readonly notices: readonly Notice[]
}

/** Makes it of what cluster.yaml says, and of the file for registry-creds. */
export function minikubeProfile(settings: MinikubeSettings, creds: SourceFile | undefined): MinikubeProfile {
  const { addons = [], flags } = settings
  const repository = flags?.['image-repository']
  const read = creds === undefined ? { secrets: [], notices: [] } : readRegistryCreds(creds, addons)
  return { addons, ...(repository === undefined ? {} : { imageRepository: bare(repository) }), ...read }
}

function bare({ text, where }: PlacedText): PlacedText {
  return { text: text.replace(/^[a-z]+:\/\//i, '').replace(/\/$/, ''), where }
}
