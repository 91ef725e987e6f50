// Annotations for GitHub Actions: one workflow command a finding (docs.github.com, "Workflow commands for GitHub Actions").

import type { Finding, Severity } from '../findings/finding.ts'
import { visible } from '../text/width.ts'
import { filePathOf, printPlace, regionOf, repositoryPath } from './place.ts'
import type { RunReport } from './run-report.ts'
import { sentence } from './sentence.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Readonly<
  Record<Severity, string>
>
const ORDER = { error: 0, warning: 1, info: 2 } as const satisfies Readonly<Record<Severity, number>>

/** All findings, errors first: GitHub shows only the first ten of a step. */
export function printGithub(run: RunReport): string {
  const findings = run.findings.reported.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity])
  return findings.map((finding) => `${annotation(run, finding)}\n`).join('')
}

function annotation(run: RunReport, finding: Finding): string {
  const properties = [...place(run, finding), `title=${escapeProperty(sentence(finding.rule))}`]
  return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${messageOf(finding).map(escapeData).join('%0A')}`
}

/** Columns are left out where the place has several lines: GitHub refuses them there. Archives have no lines. */
function place(run: RunReport, finding: Finding): readonly string[] {
  const { path, member } = filePathOf(finding)
  const file = `file=${escapeProperty(visible(repositoryPath(run.folder, path)))}`
  if (finding.at === undefined || member !== undefined) return [file]
  const { line, column, endLine, endColumn } = regionOf(finding.at.file, finding.at.span)
  const lines = [file, `line=${line}`, `endLine=${endLine}`]
  return line === endLine ? [...lines, `col=${column}`, `endColumn=${endColumn}`] : lines
}

function messageOf(finding: Finding): readonly string[] {
  const where = filePathOf(finding).member === undefined ? [] : [`in ${sentence(printPlace(finding))}`]
  return [sentence(finding.message), ...where, ...(finding.hint === '' ? [] : [`help: ${sentence(finding.hint)}`])]
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
