// The text of the image at a sink, every character with its origin: the scalars of a manifest decoded, and put together where there are
// more of them than one.

import { decodedRuns } from '../../template/encode/decode-runs.ts'
import { SourceText } from '../../template/encode/source-text.ts'
import { NOBODY, type Origins } from '../../template/origin.ts'
import { slice, TextBuilder, type Traced, traced } from '../../template/traced.ts'
import { scalarText, styleOf, valueSpan, type YamlTable } from '../../yaml/table.ts'
import { decodedSecret } from './secret-data.ts'
import type { Sink, SinkPart } from './sink.ts'

/** A manifest's text and its table. */
export interface TracedManifest {
  readonly content: Traced
  readonly table: YamlTable
}

/** The image of a sink as it would be pulled. */
export function sinkText(sink: Sink, manifest: TracedManifest, origins: Origins): Traced {
  const [first, ...others] = sink.parts
  if (others.length === 0) return partText(sink, first, { ...manifest, origins })
  const builder = new TextBuilder()
  for (const part of sink.parts) {
    const text = partText(sink, part, { ...manifest, origins })
    if (text.text === '') continue
    builder.add(jointBefore(part, text.text, builder), NOBODY)
    builder.addTraced(text)
  }
  return builder.toTraced()
}

function jointBefore({ role }: SinkPart, text: string, { length, text: before }: TextBuilder): string {
  if (length === 0) return ''
  switch (role) {
    case 'tag':
      return ':'
    case 'digest':
      return text.includes(':') ? '@' : '@sha256:'
    case 'suffix':
      return text.startsWith('-') ? '' : '-'
    case 'registry':
    case 'prefix':
    case 'repository':
    case 'name':
    case 'reference':
      return before.endsWith('/') ? '' : '/'
  }
}

interface Place extends TracedManifest {
  readonly origins: Origins
}

function partText(sink: Sink, { entry, span }: SinkPart, place: Place): Traced {
  return slice(scalarRuns(sink, entry, place), span.start, span.end)
}

function scalarRuns({ kind }: Sink, entry: number, { content, table, origins }: Place): Traced {
  const source = new SourceText(content, origins, 'YAML')
  const { start, end } = valueSpan(table, entry)
  // Behind base64 no character stands for another.
  if (kind === 'secret') return traced(decodedSecret(table, entry), source.scalar(start, end))
  return decodedRuns(source, { start, end, style: styleOf(table, entry) }, scalarText(table, entry))
}
