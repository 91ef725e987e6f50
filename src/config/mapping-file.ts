// Mapping files: which image shall come from where, as `chartpin pin --map` reads them.

import type { Mapping, MappingRule, PathStrategy } from '../edits/mapping.ts'
import type { SourceFile } from '../files/source-file.ts'
import { choice, list, record, text, type ConfigType } from './config-type.ts'
import { readDocument, type ConfigProblem } from './read-document.ts'

export const pathStrategies: readonly PathStrategy[] = ['with-registry', 'keep', 'last']

interface RuleConfig {
  readonly from: string
  readonly to: string
  readonly path?: PathStrategy
}

interface MappingConfig {
  readonly rules: readonly RuleConfig[]
  readonly exclude?: readonly string[]
}

const rule: ConfigType<RuleConfig> = record<RuleConfig>({
  from: {
    type: text,
    summary: 'pattern over registry/repository as runtimes spell it out: `docker.io/bitnami`, `*.gcr.io/**`',
    isRequired: true,
  },
  to: { type: text, summary: 'where they shall come from: host[:port][/path]', isRequired: true },
  path: { type: choice(pathStrategies), summary: 'what of the old name follows it' },
})

/** What a mapping file may hold. */
export const mappingType: ConfigType<MappingConfig> = record<MappingConfig>({
  rules: { type: list(rule), summary: 'the first one that takes an image decides', isRequired: true },
  exclude: { type: list(text), summary: 'patterns of images that stay where they are' },
})

/** A mapping file, read. */
export interface ReadMapping {
  readonly mapping: Mapping
  readonly problems: readonly ConfigProblem[]
  /** Where a rule stands, by its index: `mapping.yaml:3`. */
  readonly placeOf: (list: 'rules' | 'exclude', index: number) => string
}

/** Reads the text of a mapping file. */
export async function readMapping(source: SourceFile): Promise<ReadMapping> {
  const { value, problems, positionOf } = await readDocument(source, mappingType, [])
  const rules = (value?.rules ?? []).map(({ from, to, path = 'with-registry' }): MappingRule => ({ from, to, path }))
  const empty = { message: `${source.path}: there is no rule in it`, hint: 'write rules: with from: and to:' }
  return {
    mapping: { rules, exclude: value?.exclude ?? [] },
    problems: problems.length > 0 || rules.length > 0 ? problems : [empty],
    placeOf: (name, index) => positionOf(name === 'rules' ? `rules[${index}].from` : `exclude[${index}]`),
  }
}
