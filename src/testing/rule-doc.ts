// The document of a rule taken apart, so that its facts can be compared with the code and its examples run.

/** One fenced block of YAML in a document. */
export interface Example {
  /** Named by a first line such as `# Chart.yaml` or `# templates/web.yaml`; `values.yaml` where there is none. */
  readonly file: string
  readonly text: string
}

/** A document of a rule. */
export interface RuleDoc {
  readonly title: string
  /** The sentence below the title. */
  readonly lead: string
  /** The rows of the table, in order. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  /** The text below each heading, in order. */
  readonly sections: ReadonlyMap<string, string>
}

/** The headings that each document has, in this order. */
export const headings: readonly string[] = [
  'Finds',
  'Why it matters',
  'Bad',
  'Good',
  'What to do',
  'When to turn it off',
]

/** Takes a document apart. */
export function readRuleDoc(text: string): RuleDoc {
  const [head = '', ...rest] = text.split(/^## /m)
  const [title = '', lead = ''] = head.split('\n').filter((line) => line !== '')
  const rows = [...head.matchAll(/^\| (\w+) +\| (.+?) +\|$/gm)]
  return {
    title: title.replace(/^# /, ''),
    lead,
    facts: rows.map(([, name = '', value = '']) => [name, value]),
    sections: new Map(
      rest.map((section) => [section.slice(0, section.indexOf('\n')), section.slice(section.indexOf('\n') + 1).trim()]),
    ),
  }
}

/** The YAML blocks of a section. */
export function examplesIn(section: string): readonly Example[] {
  return [...section.matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text = '']) => {
    const named = /^# ([\w.-]+(?:\/[\w.-]+)*\.yaml)\n/.exec(text)
    return { file: named?.[1] ?? 'values.yaml', text }
  })
}
