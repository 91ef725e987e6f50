// The words of templates that stand elsewhere than in `templates/`: in files that a template may give to `tpl`, and in values. What runs of
// them is known only when they run, so whatever they name may be read.

import type { Chart } from '../charts/chart.ts'
import type { ValueNode } from '../charts/value-tree.ts'
import { isProblem } from '../files/source-file.ts'
import type { Release } from '../releases/release.ts'
import { filesBelow } from '../render/template-files.ts'

const WORD = /[\w-]+/g
const ACTION = '{{'

/** The words of a text. */
export function textWords(text: string): readonly string[] {
  return text.match(WORD) ?? []
}

/** The words of all texts of a release that hold actions, its templates apart. */
export function innerWords({ chart, layers }: Release, values: ValueNode | undefined): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of [...chartTexts(chart), ...(values === undefined ? [] : scalarTexts(values))]) {
    if (text.includes(ACTION)) for (const word of textWords(text)) words.add(word)
  }
  for (const layer of layers)
    if (layer.kind === 'set') for (const word of textWords(layer.argument.text)) words.add(word)
  return words
}

/** Files of charts but those that are read as something else. */
function chartTexts({ tree, subcharts }: Chart): readonly string[] {
  const own = filesBelow(tree, '', []).flatMap((name) => {
    if (/^(?:templates|charts|crds)\/|(?:^|\/)(?:values[^/]*\.ya?ml|[^/]*\.md|Chart\.(?:yaml|lock))$/.test(name))
      return []
    const file = tree.read(name)
    return file === undefined || isProblem(file) ? [] : [file.text]
  })
  return [...own, ...subcharts.flatMap(({ chart }) => chartTexts(chart))]
}

function scalarTexts(node: ValueNode): readonly string[] {
  switch (node.kind) {
    case 'map':
      return [...node.entries.values()].flatMap(scalarTexts)
    case 'list':
      return node.items.flatMap(scalarTexts)
    case 'scalar':
      return typeof node.value === 'string' ? [node.value] : []
  }
}
