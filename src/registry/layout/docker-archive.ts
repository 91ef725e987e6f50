// An archive as `docker save` writes it (moby image/tarexport): the names in its manifest.json. Their digests are not told: where Docker unpacks
// layers to keep them, those of the OCI layout that it puts there since release 25 are of manifests made anew, which no registry has.

import { done, refused } from '../copy-outcome.ts'
import { parseJson } from '../json.ts'
import { limits } from '../limits.ts'
import type { Outcome } from '../outcome.ts'
import { newShape } from '../shape.ts'
import type { LayoutFiles } from './layout-files.ts'

/** More are not read, of all images together. */
const MOST_NAMES = 50_000

/** The names of all images, as Docker writes them: `nginx:1.27`, or in full. A trouble where it is no such archive. Its layers are not looked at. */
export function readDockerArchive(files: LayoutFiles): Outcome<readonly string[]> {
  const manifest = files.small('manifest.json', limits.page)
  if (manifest.kind === 'trouble') return manifest
  if (manifest.value !== undefined) return readTags(manifest.value, files.shown)
  return refused(`${files.shown}: it is no archive of docker save, for there is no manifest.json in it`)
}

function readTags(bytes: Uint8Array, shown: string): Outcome<readonly string[]> {
  const shape = newShape()
  const names: string[] = []
  for (const [at, item] of shape.list(parseJson(bytes), 'it').entries()) {
    const { RepoTags: tags } = shape.record(item, `[${at}]`)
    // Images that were saved by their digest have none.
    if (tags === undefined || tags === null) continue
    for (const tag of shape.list(tags, `[${at}].RepoTags`)) {
      const name = shape.text(tag, `[${at}].RepoTags`)
      if (name !== undefined) names.push(name)
      if (names.length > MOST_NAMES) return refused(`${shown}: its manifest.json has more than ${MOST_NAMES} names`)
    }
  }
  const [problem] = shape.problems
  return problem === undefined ? done(names) : refused(`${shown}: its manifest.json is malformed: ${problem}`)
}
