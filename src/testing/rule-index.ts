// The table of all rules that stands in `rules/README.md`, made from the rules themselves.

import type { Rule } from '../findings/rule.ts'

/** The whole text of `rules/README.md`. */
export function ruleIndex(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const fix = rule.fix === 'none' ? '' : rule.fix
    const name = rule.needs.includes('cluster') ? rule.name : `[${rule.name}](${rule.name}.md)`
    return `| ${name} | ${rule.summary} | ${rule.severity} | ${rule.preset} | ${rule.needs.join(', ')} | ${fix} | ${rule.since} |`
  })
  return `# Rules

What chartpin thinks of images in charts, one subject a file: \`<name>.ts\` is the rule, \`<name>.md\` its document (also shown by
\`chartpin explain <name>\`), \`<name>.test.ts\` its tests, \`testdata/rules/<name>/\` its cases. \`resolution/\` holds what is known of
registries, as data with dates and sources.

The preset \`recommended\` is on by default; \`strict\` holds it and more, \`air-gapped\` holds both. Rules that are \`off\` are on only by name.
The fix is what \`chartpin fix\` can do at most: \`safe\` keeps what the chart means, \`unsafe\` may change what is installed and asks for
\`--unsafe\`.

Rules that need the cluster have no files of their own: they are rows of the tables \`notices.ts\` in \`src/cluster/\`, made rules by
\`cluster.ts\`. They speak where the profile of a cluster is named.

This table is made by \`npm run docs\`.

| rule | finds | severity | preset | needs | fix | since |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`
}
