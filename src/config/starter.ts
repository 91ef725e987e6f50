// The configuration that `chartpin init` writes, and the lines for pre-commit that it prints: short, commented, and changing nothing yet.

/** What was found in a repository, for the parts that are only suggested. */
export interface Found {
  /** Registries of the images, those with most images first. */
  readonly registries: readonly string[]
  /** Where the editor finds the JSON Schema: a path from the configuration's folder. */
  readonly schema: string
}

/** More than these would make the file long. */
const mostRegistries = 8

/** The text of a configuration: at most 25 lines. What is commented out shows how it would be written, with what was found. */
export function starterConfig({ registries, schema }: Found): string {
  const shown = registries.slice(0, mostRegistries)
  const hidden = registries.length - shown.length
  const allowed = shown.length > 0 ? shown : ['registry.example.com']
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# Settings of chartpin. What is in force, and where it comes from: chartpin config',
    '',
    '# recommended: certain mistakes; strict: every image pinned; air-gapped: only from registries of your own',
    'preset: recommended',
    '',
    '# Levels of single rules (error, warning, info, off); their names: chartpin rules',
    '# rules:',
    '#   missing-digest: warning',
    '',
    `# Images from elsewhere are reported. ${registries.length > 0 ? 'Found here' : 'For example'}:`,
    '# registries:',
    '#   allow:',
    ...allowed.map((registry) => `#     - ${registry}`),
    ...(hidden > 0 ? [`#     # and ${hidden} more: chartpin images`] : []),
    '',
    '# Paths that are not looked at, besides what Git ignores',
    '# exclude: [vendor/**]',
    '',
  ].join('\n')
}

/** The lines of `.pre-commit-config.yaml` that run chartpin at every commit. */
export function preCommitSnippet(version: string): string {
  return `repos:
  - repo: <the address of chartpin's Git repository>
    rev: v${version}
    hooks:
      - id: chartpin
`
}
