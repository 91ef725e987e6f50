// Chart.yaml or requirements.yaml while it is read: its fields by name, their texts worked out once.

import type { SourceFile } from '../files/source-file.ts'
import type { YamlTable } from '../yaml/table.ts'
import type { YamlFile } from './chart.ts'
import { type Fields, fieldsOf, textOf } from './chart-fields.ts'

/** A file while it is read. */
export interface OpenChart {
  readonly file: SourceFile
  readonly table: YamlTable
  readonly fields: Fields
  readonly root: number | undefined
  /** The text of a field, worked out once; empty where there is none. */
  readonly text: (name: string) => string
}

/** Opens a file; one that holds no map has no fields. */
export function openChart({ file, table }: YamlFile): OpenChart {
  const root = table.documents[0]
  const fields: Fields = root === undefined ? new Map() : fieldsOf(table, root)
  const texts = new Map<string, string>()
  const text = (name: string): string => {
    let known = texts.get(name)
    if (known === undefined) {
      const entry = fields.get(name)
      known = entry === undefined ? '' : textOf(table, entry)
      texts.set(name, known)
    }
    return known
  }
  return { file, table, fields, root, text }
}
