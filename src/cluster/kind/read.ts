// The containerd of kind's nodes: what the node image has, the patches of the cluster file, and files mounted into the nodes
// (kind site/content/docs/user/configuration.md, local-registry.md).

import path from 'node:path'
import { sourceFile, type SourceFile } from '../../files/source-file.ts'
import type { ContainerdConfig } from '../containerd/config.ts'
import { ownConfig } from '../containerd/own-config.ts'
import { CONTAINERD_CONFIG, readContainerd } from '../containerd/read.ts'
import { withPaths, type NodeFiles, type NodePath } from '../node-files.ts'
import { below, itemsOf, stringOf, stringsOf, type Tree } from '../tree.ts'
import type { Version } from '../version.ts'
import { readYamlTree } from '../yaml-tree.ts'

/** Which containerd is in the node image, and the files. */
export interface KindFiles {
  readonly files: NodeFiles
  readonly version: Version
  /** The cluster file; absent: kind's defaults. */
  readonly cluster: SourceFile | undefined
  /** Where paths are shown from. */
  readonly cwd: string
}

/**
 * Reads the configuration of the first node. Node images with containerd 2 (kind from 0.27 on) have `config_path` set already; older ones
 * only by a patch. A patch has no place in the cluster file but that of its own text.
 */
export async function readKind({ files, version, cluster, cwd }: KindFiles): Promise<ContainerdConfig> {
  const read = cluster === undefined ? undefined : await readYamlTree(cluster)
  const tree = read?.ok === true ? read.tree : undefined
  const folder = cluster?.place.kind === 'disk' ? path.dirname(cluster.place.path) : undefined
  const [node] = itemsOf(below(tree, 'nodes'))
  return readContainerd({
    files: withPaths(files, folder === undefined ? [] : mountsOf(node, folder), cwd),
    version,
    path: CONTAINERD_CONFIG,
    ...(version.major >= 2
      ? { base: ownConfig("config.toml of kind's node image", version, '/etc/containerd/certs.d') }
      : {}),
    patches: patchesOf(cluster, tree),
  })
}

function patchesOf(cluster: SourceFile | undefined, tree: Tree | undefined): readonly SourceFile[] {
  return stringsOf(below(tree, 'containerdConfigPatches')).map(({ text }, index) => {
    return sourceFile(`${cluster?.path ?? ''}#containerdConfigPatches[${index}]`, { kind: 'argument' }, text)
  })
}

function mountsOf(node: Tree | undefined, folder: string): readonly NodePath[] {
  return itemsOf(below(node, 'extraMounts')).flatMap((mount) => {
    const [host, inside] = [stringOf(below(mount, 'hostPath')), stringOf(below(mount, 'containerPath'))]
    return host === undefined || inside === undefined ? [] : [{ node: inside, real: path.resolve(folder, host) }]
  })
}
