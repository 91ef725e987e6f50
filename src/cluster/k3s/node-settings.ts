// The settings of a k3s or RKE2 node that decide where images come from: its config.yaml and drop-ins.

import { isProblem } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Where } from '../step.ts'
import { entriesOf, type Tree } from '../tree.ts'
import { readYamlTree } from '../yaml-tree.ts'

/** Which of the two it is. */
export type K3sKind = 'k3s' | 'rke2'

/** Settings with the place of each. */
export interface K3sSettings {
  /** `private-registry`: where registries.yaml is. */
  readonly registriesPath: string
  /** `disable-default-registry-endpoint`, where it is true. */
  readonly noDefaultEndpoint?: Where
  /** `embedded-registry`, where it is true: a setting of servers, for all nodes. */
  readonly embeddedRegistry?: Where
  /** `system-default-registry`: where the distribution's own images come from. */
  readonly systemRegistry?: { readonly text: string; readonly where: Where }
}

/** Reads the settings of a node; a later drop-in overrides what is before it. */
export async function readK3sSettings(files: NodeFiles, kind: K3sKind): Promise<K3sSettings> {
  const folder = `/etc/rancher/${kind}`
  const dropIns = files.list(`${folder}/config.yaml.d`)
  const names = dropIns === undefined || isProblem(dropIns) ? [] : dropIns.filter((name) => /\.ya?ml$/.test(name))
  const paths = [`${folder}/config.yaml`, ...names.map((name) => `${folder}/config.yaml.d/${name}`)]
  const values = new Map<string, { readonly value: Tree; readonly where: Where }>()
  for (const path of paths) {
    const file = files.read(path)
    const read = file === undefined || isProblem(file) ? undefined : await readYamlTree(file)
    for (const { name, value, where } of entriesOf(read?.ok === true ? read.tree : undefined))
      values.set(name.replace(/\+$/, ''), { value, where })
  }
  const isOn = (name: string): Where | undefined => {
    const found = values.get(name)
    return found?.value.kind === 'scalar' && String(found.value.value) === 'true' ? found.where : undefined
  }
  const text = (name: string): { readonly text: string; readonly where: Where } | undefined => {
    const found = values.get(name)
    if (found?.value.kind !== 'scalar' || typeof found.value.value !== 'string') return undefined
    return { text: found.value.value, where: found.where }
  }
  const [noDefaultEndpoint, embeddedRegistry] = [isOn('disable-default-registry-endpoint'), isOn('embedded-registry')]
  const systemRegistry = text('system-default-registry')
  return {
    registriesPath: text('private-registry')?.text ?? `${folder}/registries.yaml`,
    ...(noDefaultEndpoint === undefined ? {} : { noDefaultEndpoint }),
    ...(embeddedRegistry === undefined ? {} : { embeddedRegistry }),
    ...(systemRegistry === undefined ? {} : { systemRegistry }),
  }
}
