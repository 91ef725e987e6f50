// The rules about the target cluster: one for each thing that the tables of notices know, and their documents. What is told was gathered
// before; loaded when somebody names the profile of a cluster, or asks what these rules say.

import { noticeRules, type PlacedNoticeRule } from '../src/cluster/notice-rules.ts'
import { defineRule, type Rule } from '../src/findings/rule.ts'

/** All of them, sorted by name. */
export function clusterRules(): readonly Rule[] {
  return noticeRules().map(ruleOf)
}

/** The Markdown document of one of them. */
export function clusterDocument(name: string): string {
  const row = rowOf(name)
  const rule = ruleOf(row)
  const facts = [
    ['severity', rule.severity],
    ['preset', rule.preset],
    ['fix', rule.fix],
    ['needs', rule.needs.join(', ')],
    ['since', rule.since],
  ]
  return [
    `# ${name}`,
    `Finds ${row.summary}.`,
    `| | |\n|---|---|\n${facts.map(([key, value]) => `| ${key} | ${value} |`).join('\n')}`,
    `## Why`,
    `It is about ${row.subject}. ${effects[row.effect].outcome}`,
    `## What to do`,
    `${sentence(rule.hint)}. Each finding says more about its case.`,
    `The rule speaks where the profile of the target cluster is known: \`--profile\ncluster.yaml\`, or \`cluster: cluster.yaml\` in chartpin.yaml. \`chartpin resolve\`\nshows how the cluster would pull an image, step by step.`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function rowOf(name: string): PlacedNoticeRule {
  const found = noticeRules().find((row) => row.name === name)
  if (found === undefined) throw new Error(`there is no rule ${name} about clusters`)
  return found
}

function ruleOf({ name, summary, severity, effect }: PlacedNoticeRule): Rule {
  return defineRule({
    name,
    summary,
    severity,
    preset: 'recommended',
    fix: 'none',
    since: '0.1.0',
    needs: ['cluster'],
    messages: { told: '{what}' },
    hint: effects[effect].hint,
    check: {
      subject: ({ cluster }, report) => {
        for (const { notice, at, use, reference } of cluster?.byRule.get(name) ?? []) {
          report({
            message: 'told',
            data: { what: notice.message },
            at,
            hint: notice.hint,
            severity: notice.severity,
            ...(use === undefined ? {} : { use }),
            ...(reference === undefined ? {} : { reference }),
          })
        }
      },
    },
  })
}

/** What comes of each effect, and what is done about it in general. */
const effects: Readonly<Record<PlacedNoticeRule['effect'], { readonly outcome: string; readonly hint: string }>> = {
  ignored: {
    outcome: 'That piece of\nconfiguration does nothing, and nobody is told.',
    hint: 'write it as its reader takes it, or leave it out',
  },
  'drops-mirrors': {
    outcome: 'All mirrors in it do\nnothing: the public registry is asked instead.',
    hint: 'mend the file, so that its mirrors are asked',
  },
  'refuses-to-start': {
    outcome: 'The node does not come\nup with it.',
    hint: 'mend it before the node is started again',
  },
  'refuses-pull': {
    outcome: 'Pulls fail, and pods\nstay in ImagePullBackOff.',
    hint: 'mend what the finding names, or take another image',
  },
  surprises: {
    outcome: 'It works, and not as it\nlooks.',
    hint: 'make sure that this is what you want',
  },
  deprecated: {
    outcome: 'It works in this version,\nand will not in a later one.',
    hint: 'write it in the newer form',
  },
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
