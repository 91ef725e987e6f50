// What `chartpin check` found, for programs.

import type { CheckedPlace } from '../images/image-check.ts'
import { platformText } from '../registry/platform-text.ts'
import { canonical } from '../reference/print.ts'

/** One document; `version` changes where a reader of the one before would be wrong. */
export function printChecksJson(places: readonly CheckedPlace[]): string {
  return `${JSON.stringify({ version: 1, images: places.map(asData) }, null, 2)}\n`
}

function asData({ role, fact: { reference, standing, attempts }, problems }: CheckedPlace): object {
  const found = standing.kind === 'found' ? standing.found : undefined
  return {
    image: canonical(reference),
    role,
    standing: standing.kind,
    ...(standing.kind === 'found' && { by: standing.by, ...(standing.age !== undefined && { age: standing.age }) }),
    ...(found && {
      ...(found.digest !== '' && { digest: found.digest }),
      ...(found.mediaType !== '' && { mediaType: found.mediaType }),
      platforms: found.platforms.map(({ platform, digest }) => ({ platform: platformText(platform), digest })),
      ...(found.created !== undefined && { created: found.created }),
    }),
    ...(found?.rate && { rate: found.rate }),
    problems,
    attempts: attempts.map(({ url, credential, isInsecure, trouble }) => ({
      url,
      credential,
      isInsecure,
      ...(trouble && { failure: trouble.failure, stage: trouble.stage, status: trouble.status, code: trouble.code }),
    })),
  }
}
