// One template text executed with all functions of a Helm, for tests of the language and of its functions.

import { functionTable } from '../render/function-table.ts'
import { newRun } from '../render/new-run.ts'
import { profileOf } from '../render/helm-profile.ts'
import { addTemplates } from '../render/template-set.ts'
import { newBudget } from '../render/budget.ts'
import type { HelmVersion } from '../releases/release.ts'
import { execute } from '../template/execute.ts'
import type { BranchObserver } from '../template/frame.ts'
import { Origins } from '../template/origin.ts'
import type { ParsedTemplate } from '../template/node.ts'
import { parseTemplate } from '../template/parse.ts'
import { type Traced, traced } from '../template/traced.ts'
import type { Value } from '../template/value.ts'

export interface TemplateRun {
  readonly text: string
  /** Texts that are parsed before, for what they define. */
  readonly others?: readonly string[]
  readonly data: (origins: Origins) => Value
  readonly helm?: HelmVersion
  readonly tracking?: 'on' | 'off'
  readonly steps?: number
  readonly observe?: BranchObserver
}

export interface TemplateResult {
  readonly made: Traced
  readonly origins: Origins
}

/** The name under which the text is parsed. */
export const TEMPLATE_NAME = 'test'

/** Executes a text; what it throws comes through. Its own characters come from a source of the kind `template`. */
export function runTemplate({
  text,
  others = [],
  data,
  helm = '4.1.4',
  tracking = 'on',
  steps,
  observe,
}: TemplateRun): TemplateResult {
  const origins = new Origins(tracking)
  const about = { origins, functions: functionTable(helm), dialect: profileOf(helm).dialect }
  const run = newRun(about, { limits: newBudget(steps), observe })
  const add = (name: string, from: string): readonly [ParsedTemplate, Traced] => {
    const parsed = parseTemplate(name, from, run.functions)
    const source = traced(from, origins.source({ kind: 'template' }))
    addTemplates(run.scope, parsed, source)
    return [parsed, source]
  }
  for (const [index, other] of others.entries()) add(`other-${index}`, other)
  const [parsed, source] = add(TEMPLATE_NAME, text)
  const template = { name: TEMPLATE_NAME, parsed, source, body: parsed.body }
  return { made: execute(run, template, { data: data(origins), gate: 0 }), origins }
}
