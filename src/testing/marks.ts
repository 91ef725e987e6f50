// Expectations that stand in fixtures: `# finds: rule, rule` on the line of the finding, `# finds above: rule` on the line below it.

/** A finding that a fixture asks for. */
export interface ExpectedFinding {
  /** From 1. */
  readonly line: number
  readonly rule: string
}

/** The expectations of a text, in the order of their lines; a rule named twice is expected twice. */
export function readMarks(text: string): readonly ExpectedFinding[] {
  return text.split('\n').flatMap((content, index) => {
    const match = /# finds( above)?:[ \t]*([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)/.exec(content)
    if (match === null) return []
    const line = index + (match[1] === undefined ? 1 : 0)
    return (match[2] ?? '').split(',').map((rule) => ({ line, rule: rule.trim() }))
  })
}
