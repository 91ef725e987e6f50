// The templates that names mean: one flat set for a whole render, and a set laid over it for the time of a `tpl` call.

import type { ParsedTemplate, StatementNode } from './node.ts'
import type { Traced } from './traced.ts'

/** A template that can be executed: a file's body, or that of a `define`. */
export interface Template {
  readonly name: string
  /** The parse that it stands in. */
  readonly parsed: ParsedTemplate
  /** The text that was parsed, with its origins. */
  readonly source: Traced
  readonly body: readonly StatementNode[]
}

/** A set of templates over another. What is defined in it hides what is below and is gone with it; nothing is ever copied. */
export class TemplateScope {
  readonly #below: TemplateScope | undefined
  readonly #templates = new Map<string, Template>()

  constructor(below?: TemplateScope) {
    this.#below = below
  }

  get(name: string): Template | undefined {
    return this.#templates.get(name) ?? this.#below?.get(name)
  }

  /** Defines a template; the last definition counts. */
  set(template: Template): void {
    this.#templates.set(template.name, template)
  }
}
