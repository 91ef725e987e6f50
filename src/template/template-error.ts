// What goes wrong in a template, as data: what, where, and the calls that led there. Printed as Helm prints it, or as people can use it.

import type { OriginId } from './origin.ts'

/** A place in a template's text. */
export interface TemplatePlace {
  /** The name of the parsed text (a file, or `gotpl` for text given to `tpl`). */
  readonly template: string
  readonly text: string
  /** UTF-16 offset. */
  readonly offset: number
}

/** A text that is no template (`parse/parse.go` errorf). The message is Go's own. */
export class TemplateSyntaxError extends Error {
  readonly place: TemplatePlace

  constructor(place: TemplatePlace, message: string) {
    super(message)
    this.place = place
  }
}

/** One level of a failed execution. */
export interface ExecutionLevel {
  readonly place: TemplatePlace
  /** The template that ran: a file's name or that of a `define`. */
  readonly executing: string
  /** The node at which it failed, printed as Go prints it; empty where Go tells none. */
  readonly node: string
  /** The function that was called there and failed, at all levels but the innermost and at that where a function refused. */
  readonly calling?: string
}

/** A template that failed while it ran (`exec.go` errorf). Levels from the outermost to the innermost. */
export class TemplateError extends Error {
  readonly levels: readonly ExecutionLevel[]
  /** What the failed thing comes from: the values path that was missing. */
  readonly origin: OriginId
  /** `stopped` is the author's own word (`fail`, `required`); `limit` ends the run for safety's sake, whatever the template would do about it. */
  readonly reason: 'failed' | 'stopped' | 'limit'

  constructor(
    message: string,
    levels: readonly ExecutionLevel[],
    about: { readonly origin: OriginId; readonly reason: TemplateError['reason'] },
  ) {
    super(message)
    this.levels = levels
    this.origin = about.origin
    this.reason = about.reason
  }
}

/** What a function throws when it refuses its arguments; the evaluator adds where. */
export class FunctionError extends Error {
  readonly reason: TemplateError['reason']
  readonly origin: OriginId

  constructor(message: string, about: { readonly reason?: TemplateError['reason']; readonly origin?: OriginId } = {}) {
    super(message)
    this.reason = about.reason ?? 'failed'
    this.origin = about.origin ?? 0
  }
}
