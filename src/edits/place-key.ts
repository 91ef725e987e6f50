// One key for each file that can be written, however often it was read (a chart that two others have as `file://` dependency is one file),
// and one for each leaf in it.

import type { Place, SourceFile } from '../files/source-file.ts'

/** Equal for two places exactly where they are the same file. All arguments are one: nothing is written there. */
export function placeKey(place: Place): string {
  switch (place.kind) {
    case 'disk':
      return `disk ${place.path}`
    case 'member':
      return `${placeKey(place.archive)}!/${place.name}`
    case 'stdin':
    case 'argument':
      return place.kind
  }
}

/** Equal for two leaves exactly where one edit changes both. */
export function leafKey({
  file,
  span,
}: {
  readonly file: SourceFile
  readonly span: { readonly start: number }
}): string {
  return `${placeKey(file.place)} ${span.start}`
}
