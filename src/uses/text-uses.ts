// Uses made of the images that stand in texts: one leaf, one part, possible.

import type { Chart, YamlFile } from '../charts/chart.ts'
import { pathOf } from '../yaml/table.ts'
import { composeImage } from './compose.ts'
import type { FoundKeys } from './find-keys.ts'
import type { ImageUse, Leaf, Part } from './image-use.ts'
import { leafAt } from './leaf.ts'
import { findTextImages } from './text-slots.ts'

/** The uses in the texts of a values file; a leaf's span is the reference alone, not the scalar around it. */
export function textUses(
  { values, prefix, keys }: { readonly values: YamlFile; readonly prefix: readonly string[]; readonly keys: FoundKeys },
  chart: Chart | undefined,
): readonly ImageUse[] {
  return findTextImages(values.table, keys.texts).map(({ entry, kind, text, span }) => {
    const path = pathOf(values.table, entry)
    const rootPath = [...prefix, ...path]
    const leaf: Leaf = { ...leafAt(values, entry, { path, rootPath }), span, text, lexeme: text }
    const parts: readonly Part[] = [{ role: 'reference', leaf, scope: 'own' }]
    return {
      evidence: 'values',
      source: 'shape',
      confidence: 'possible',
      shape: kind,
      ...(chart === undefined ? {} : { chart }),
      path,
      rootPath,
      parts,
      image: composeImage(parts),
    }
  })
}
