// What a plan sets in the values of a release: one key each, where the root's user sets it; and the release with them.

import type { Layer } from '../../charts/layers.ts'
import { sourceFile } from '../../files/source-file.ts'
import type { Release } from '../../releases/release.ts'
import type { Data } from '../../yaml/data.ts'
import { emitYaml } from '../../yaml/emit.ts'
import { parseWithYaml } from '../../yaml/parse.ts'
import { type KeyPath, printPath } from '../../yaml/path.ts'
import { scanYaml } from '../../yaml/scan.ts'
import { overrideData, type Setting } from '../override.ts'

/** Settings by their printed path, in the order in which they were decided. */
export type Settings = ReadonlyMap<string, Setting>

/** The settings with more over them. */
export function withSettings(settings: Settings, more: readonly Setting[]): Settings {
  return new Map([...settings, ...more.map((setting) => [printPath(setting.path), setting] as const)])
}

/** Settings without some. */
export function withoutSettings(settings: Settings, paths: ReadonlySet<string>): Settings {
  return new Map([...settings].filter(([path]) => !paths.has(path)))
}

/** The values that the settings come to; lists in which they lie stand there whole, as `listAt` gives them. */
export function settingsData(settings: Settings, listAt: (path: KeyPath) => Data): Data {
  return overrideData([...settings.values()], listAt)
}

/** The release with the settings over all that it has. */
export function releaseWith(release: Release, settings: Settings, listAt: (path: KeyPath) => Data): Release {
  if (settings.size === 0) return release
  const text = emitYaml(settingsData(settings, listAt), { as: 'file' })
  const file = sourceFile('override', { kind: 'stdin' }, text)
  const layer: Layer = { kind: 'file', file: { file, table: scanYaml(text) ?? parseWithYaml(text).table } }
  return { ...release, layers: [...release.layers, layer] }
}
