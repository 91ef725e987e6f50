// The report for people: each finding with its source frame, what helps against it and how it can be fixed, then a summary.

import type { Finding, Fix } from '../findings/finding.ts'
import { gutterEdge } from '../text/excerpt.ts'
import type { Run } from '../text/break-paragraph.ts'
import { printParagraph } from '../text/paragraph.ts'
import { visible } from '../text/width.ts'
import { sentence } from './sentence.ts'
import { type Alike, capFindings, groupAlike, printHidden } from './alike.ts'
import { type FrameLook, collectSecrets, gutterOf, printFrames } from './frames.ts'
import { printPlace } from './place.ts'
import { type ReportOptions, type RunReport, ruleOf } from './run-report.ts'
import { printSummary } from './summary.ts'

/** Prints the findings as compilers do (rustc's layout), grouped and capped. */
export function printText(run: RunReport, options: ReportOptions): string {
  const { shown, hidden } = capFindings(run.findings.reported, options.cap?.perRule ?? Infinity)
  const look: Look = { ...options, secrets: collectSecrets(run.findings.secrets), said: new Set() }
  const blocks = groupAlike(shown).map((group) =>
    printGroup(run, group, look)
      .map((line) => `${line}\n`)
      .join(''),
  )
  const rest = printHidden(hidden, options)
    .map((line) => `${line}\n`)
    .join('')
  const summary = options.summary === 'included' ? printSummary(run, options) : ''
  return [...blocks, rest, summary].filter((part) => part !== '').join('\n')
}

interface Look extends FrameLook {
  /** Hints that were given already: each is said once for each rule. */
  readonly said: Set<string>
}

function printGroup(run: RunReport, { first, others }: Alike, look: Look): readonly string[] {
  const notes = [
    ...printOthers(others, first, look),
    ...printHint(first, look),
    ...first.fixes.flatMap((fix) => printNote('fix', fixText(fix), first, look)),
  ]
  const edge = { style: look.style, tint: first.severity, gutter: gutterOf(first) }
  const isFramed = first.at !== undefined && look.frames === 'shown'
  return [
    ...printHead(run, first, look),
    ...printFrames(first, look),
    ...(isFramed && notes.length > 0 ? [gutterEdge(edge)] : []),
    ...notes,
  ]
}

/** `severity[rule]: message`. The rule is a link to its page where the terminal takes links. */
function printHead(run: RunReport, finding: Finding, { style, width }: Look): readonly string[] {
  const message = sentence(finding.message)
  const label = `${finding.severity}[${finding.rule}]`
  const runs: readonly Run[] = [
    { text: label, tint: finding.severity },
    { text: `: ${message}`, tint: 'strong' },
  ]
  const [first = '', ...rest] = printParagraph(runs, { style, width, indent: 2 })
  const { url } = ruleOf(run, finding)
  return [url === undefined ? first : first.replace(finding.rule, (name) => style.link(name, url)), ...rest]
}

function printHint(finding: Finding, look: Look): readonly string[] {
  const key = JSON.stringify([finding.rule, finding.hint])
  if (finding.hint === '' || look.said.has(key)) return []
  look.said.add(key)
  return printNote('help', sentence(finding.hint), finding, look)
}

function fixText({ safety, title }: Fix): string {
  return `${sentence(title)} (chartpin fix${safety === 'unsafe' ? ' --unsafe' : ''})`
}

function printOthers(others: readonly Finding[], first: Finding, look: Look): readonly string[] {
  return others.map((finding, index) => {
    const { reference, keyPath } = finding.identity
    const what = sentence(reference === '' ? keyPath : reference)
    const place = visible(printPlace(finding)) + (what === '' ? '' : `  ${what}`)
    return printOther(index === 0 ? '= also: ' : '        ', place, first, look)
  })
}

/** Places are never broken, so that they can be clicked. */
function printOther(label: string, place: string, first: Finding, { style }: Look): string {
  return `${' '.repeat(gutterOf(first) + 1)}${style.paint('accent', label)}${place}`
}

/** `  = help: …`, further lines below its text. */
function printNote(label: string, text: string, finding: Finding, { style, width }: Look): readonly string[] {
  const margin = gutterOf(finding) + 1
  const lead = `= ${label}: `
  const lines = printParagraph([{ text: lead, tint: 'accent' }, { text }], {
    style,
    width: width - margin,
    indent: lead.length,
  })
  return lines.map((line) => ' '.repeat(margin) + line)
}
