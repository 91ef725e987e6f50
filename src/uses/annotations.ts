// Images that a chart declares of itself in Chart.yaml: lists that publishers keep for scanners and mirrors.

import type { Chart, Field } from '../charts/chart.ts'
import { Style } from '../yaml/table.ts'
import { composeImage } from './compose.ts'
import type { ImageUse, Part } from './image-use.ts'

/** Bitnami's and `helm dt`'s list, Artifact Hub's, and the one of HIP-15. Each is YAML in a string: a list of `name` and `image`. */
const imageAnnotations: readonly string[] = ['images', 'artifacthub.io/images', 'helm.sh/images']

/** The images of a chart's own annotations. Only listed: no key of theirs moves anything. */
export function annotatedUses(chart: Chart): readonly ImageUse[] {
  return imageAnnotations.flatMap((name) => {
    const field = chart.metadata.annotations.get(name)
    return field === undefined ? [] : usesOf(chart, name, field)
  })
}

function usesOf(chart: Chart, annotation: string, field: Field): readonly ImageUse[] {
  const { file } = chart.metadata.source
  const found = [...field.lexeme.matchAll(/^[ \t]*(?:-[ \t]+)?image:[ \t]*["']?([^\s"'#]+)/gm)]
  return found.map((match, index) => {
    const text = match[1] ?? ''
    const start = field.span.start + match.index + match[0].length - text.length
    const path = ['annotations', annotation, index]
    const span = { start, end: start + text.length }
    const leaf = {
      file,
      span,
      keySpan: span,
      path,
      rootPath: path,
      text,
      lexeme: text,
      style: Style.plain,
      inFlow: false,
      type: 'string',
    } as const
    const parts: readonly Part[] = [{ role: 'reference', leaf, scope: 'own' }]
    return {
      evidence: 'values',
      source: 'annotation',
      confidence: 'possible',
      shape: 'annotation',
      chart,
      path,
      rootPath: path,
      parts,
      image: composeImage(parts),
    }
  })
}
