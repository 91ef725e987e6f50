// The config.toml that a distribution writes for the containerd it brings, where the profile has none: one folder of hosts.

import { sourceFile, type SourceFile } from '../../files/source-file.ts'
import type { Version } from '../version.ts'
import { behaviourOf } from './behaviour.ts'

/** A configuration with nothing but `config_path`, of the version that goes with the release. `name` is how people see it. */
export function ownConfig(name: string, version: Version, configPath: string): SourceFile {
  const [number, section] = behaviourOf(version).hasImagesPlugin
    ? [3, 'io.containerd.cri.v1.images']
    : [2, 'io.containerd.grpc.v1.cri']
  const text = `version = ${number}\n[plugins."${section}".registry]\nconfig_path = "${configPath}"\n`
  return sourceFile(name, { kind: 'argument' }, text)
}
