// The manifests that a profile names: files, and folders with everything below them.

import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { displayPath } from '../files/display-path.ts'
import { readSourceFile, whyNot } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { manifestsOf, type Manifest } from './manifest.ts'
import type { PlacedText, Report } from './profile-type.ts'
import { printWhere } from './step.ts'
import { readYamlTrees } from './yaml-tree.ts'

/** Files of one folder, and bytes of one file. */
const MOST_FILES = 5000
const FILE_LIMIT = 5 << 20

/** Where paths are from, and where they are shown from. */
export interface ManifestFolders {
  /** The folder of the profile; absolute. */
  readonly folder: string
  readonly cwd: string
}

/** Reads manifests. What is named and cannot be read is told at the place that names it. */
export async function readManifests(
  named: readonly PlacedText[],
  { folder, cwd }: ManifestFolders,
  report: Report,
): Promise<readonly Manifest[]> {
  const manifests: Manifest[] = []
  for (const { text, where } of named) {
    for (const absolute of filesAt(path.resolve(folder, text), (message) =>
      report(where, `${text} ${message}`, HINT),
    )) {
      const file = readSourceFile({ absolute, path: displayPath(absolute, cwd), limit: FILE_LIMIT })
      if (isProblem(file)) {
        report(where, `${file.path} ${file.message}`, file.hint)
        continue
      }
      const read = await readYamlTrees(file)
      if (read.ok) manifests.push(...manifestsOf(read.trees))
      else report(where, `${printWhere(read.problem.where)}: ${read.problem.message}`, 'mend it, or name other files')
    }
  }
  return manifests
}

const HINT = 'correct the path'

function filesAt(absolute: string, refuse: (message: string) => void): readonly string[] {
  try {
    if (!statSync(absolute).isDirectory()) return [absolute]
    const names = readdirSync(absolute, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:ya?ml|json)$/i.test(name),
    )
    if (names.length > MOST_FILES) refuse(`has more than ${MOST_FILES} manifests, and only the first are read`)
    return names
      .toSorted()
      .slice(0, MOST_FILES)
      .map((name) => path.join(absolute, name))
  } catch (error) {
    refuse(whyNot(error))
    return []
  }
}
