// Which findings inline ignores silence, and what became of each ignore: needed, not needed, of no rule.

import { contains } from '../text/span.ts'
import type { Directive } from './directive.ts'
import type { Finding, Mark } from './finding.ts'
import type { IgnoreVerdict } from './rule.ts'

/** The directives of a run by file, and which of their names have silenced something so far. */
export interface Ignores {
  /** The ignore that silences a finding, marked as needed; undefined where none does. */
  match(finding: Finding): { readonly reason: string; readonly mark: Mark } | undefined
  /** What became of each directive. Asked after all findings went through `match`. */
  verdicts(): readonly IgnoreVerdict[]
}

/** What the verdicts depend on. */
export interface IgnoreSettings {
  /** Each file's directives, by the file's path. */
  readonly directives: ReadonlyMap<string, readonly Directive[]>
  /** Whether a rule of that name could have spoken about the file in this run; of others no ignore is called unused. */
  readonly couldSpeak: (rule: string, path: string) => boolean
  /** Asked only where there are directives. */
  readonly ruleNames: () => readonly string[]
  readonly suggest: (word: string, candidates: readonly string[]) => string | undefined
}

/** Makes the ignores of a run. */
export function makeIgnores(settings: IgnoreSettings): Ignores {
  const needed = new Map<Directive, Set<string>>()
  return {
    match(finding) {
      const { at } = finding
      if (at === undefined) return undefined
      for (const directive of settings.directives.get(at.file.path) ?? []) {
        if (directive.covers === undefined || !directive.names.includes(finding.rule)) continue
        if (!contains(directive.covers, { start: at.span.start, end: at.span.start })) continue
        const names = needed.get(directive)
        if (names === undefined) needed.set(directive, new Set([finding.rule]))
        else names.add(finding.rule)
        return { reason: directive.reason, mark: { file: directive.file, span: directive.span } }
      }
      return undefined
    },
    verdicts() {
      const directives = [...settings.directives.values()].flat()
      const names = new Set(directives.length === 0 ? [] : settings.ruleNames())
      return directives.map((directive) => verdictOf(directive, { ...settings, names }, needed.get(directive)))
    },
  }
}

function verdictOf(
  directive: Directive,
  settings: Pick<IgnoreSettings, 'couldSpeak' | 'suggest'> & { readonly names: ReadonlySet<string> },
  needed: ReadonlySet<string> | undefined,
): IgnoreVerdict {
  const { names, couldSpeak, suggest } = settings
  const unknown = directive.names
    .filter((name) => !names.has(name))
    .map((name) => {
      const nearest = suggest(name, [...names])
      return nearest === undefined ? { name } : { name, nearest }
    })
  const unused = directive.names.filter(
    (name) => names.has(name) && needed?.has(name) !== true && couldSpeak(name, directive.file.path),
  )
  return { directive, unused, unknown }
}
