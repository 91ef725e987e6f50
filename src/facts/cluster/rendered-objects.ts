// The objects that a chart renders to, as the readers of clusters take them.

import { manifestsOf, type Manifest } from '../../cluster/manifest.ts'
import { readYamlTrees } from '../../cluster/yaml-tree.ts'
import { sourceFile } from '../../files/source-file.ts'
import type { Configuration } from '../../uses/configurations.ts'

const MARK = ' (rendered)'

/** The objects of one configuration. What is no YAML to the reader of clusters is left out: it names no pull secret. */
export async function renderedObjects({ rendered }: Pick<Configuration, 'rendered'>): Promise<readonly Manifest[]> {
  const read = [...rendered.manifests, ...rendered.hooks].map(async ({ file, content }) => {
    const { path: shown, place } = file.template.file
    const trees = await readYamlTrees(sourceFile(`${shown}${MARK}`, place, content.text))
    return trees.ok ? manifestsOf(trees.trees) : []
  })
  return (await Promise.all(read)).flat()
}

/** The path of the template that renders to a file of `renderedObjects`; undefined for a file that people have. */
export function templateOf(path: string): string | undefined {
  return path.endsWith(MARK) ? path.slice(0, -MARK.length) : undefined
}
