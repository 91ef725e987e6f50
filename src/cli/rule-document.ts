// The documents of the rules: they lie beside the rules in the sources, and in `rules/` of the built program.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { clusterDocument } from '../../rules/cluster.ts'
import { namesNeeding } from '../../rules/names.ts'

/** The Markdown document of a rule; that of a rule about clusters is made of its row. */
export function readRuleDocument(rule: string): string {
  if (namesNeeding('cluster').includes(rule)) return clusterDocument(rule)
  return readFileSync(path.join(folder(), `${rule}.md`), 'utf8')
}

/** This module stands in `src/cli` of the sources, and in `dist` or `dist/chunks` of the built program. */
function folder(): string {
  const candidates = ['rules', '../rules', '../../rules'].map((relative) => path.join(import.meta.dirname, relative))
  return candidates.find((candidate) => existsSync(candidate)) ?? candidates[0] ?? ''
}
