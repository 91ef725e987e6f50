// The report for programs: versioned JSON. `json-schema.ts` describes it; a change that breaks readers makes it version 2.

import type { SourceFile } from '../files/source-file.ts'
import type { Finding, Fix, Mark, Suppressed } from '../findings/finding.ts'
import type { Span } from '../text/span.ts'
import type { Change } from '../uses/change.ts'
import { printPath } from '../yaml/path.ts'
import { fingerprintAll } from './fingerprint.ts'
import { type Region, filePathOf, filePathOfSource, regionOf } from './place.ts'
import type { RunReport } from './run-report.ts'
import { printSafeJson } from './safe-json.ts'
import { totalsOf } from './summary-findings.ts'

/** The version of the format; readers refuse others. */
export const JSON_VERSION = 1

/** Prints the run as JSON. Suppressed findings are always there: nobody takes them for reported ones. */
export function printJson(run: RunReport): string {
  const fingerprints = fingerprintAll(run.findings)
  const describe = (finding: Finding): unknown => describeFinding(run, finding, fingerprints.get(finding))
  const totals = totalsOf(run.findings.reported)
  return printSafeJson({
    version: JSON_VERSION,
    tool: { name: 'chartpin', version: run.tool.version },
    run: { ...run.counts, milliseconds: Math.round(run.milliseconds), offline: run.isOffline, folder: run.folder },
    summary: { ...totals, suppressed: run.findings.suppressed.length },
    findings: run.findings.reported.map(describe),
    suppressed: run.findings.suppressed.map(({ finding, by }) => ({
      finding: describe(finding),
      by: describeSuppression(by),
    })),
    rules: run.rules.map(({ name, summary, severity, fix }) => ({ name, summary, severity, fix })),
    notes: run.notes,
    next: run.next,
  })
}

function describeFinding(run: RunReport, finding: Finding, fingerprint: string | undefined): unknown {
  const { rule, severity, message, hint, path, at, related, identity } = finding
  return {
    rule,
    severity,
    message,
    hint,
    path,
    location: at === undefined ? filePathOf(finding) : describeMark(at),
    related: related.map(describeMark),
    fixes: finding.fixes.map((fix) => describeFix(run, fix)),
    identity,
    fingerprint,
  }
}

function describeMark({ file, span, label }: Mark): unknown {
  return { ...describeSpan(file, span), ...(label === undefined ? {} : { label }) }
}

function describeSpan(
  file: SourceFile,
  span: Span,
): ReturnType<typeof filePathOfSource> & Region & { offset: number; endOffset: number } {
  return { ...filePathOfSource(file), ...regionOf(file, span), offset: span.start, endOffset: span.end }
}

function describeFix(run: RunReport, fix: Fix): unknown {
  const edits = run
    .editsOf(fix)
    .flatMap(({ file, edits: all }) => all.map(({ span, text }) => ({ ...describeSpan(file, span), text })))
  return { safety: fix.safety, title: fix.title, changes: fix.changes.map(describeChange), edits }
}

function describeChange(change: Change): unknown {
  switch (change.kind) {
    case 'image':
      return { kind: 'image', keyPath: printPath(change.use.path), wanted: change.wanted }
    case 'leaf':
      return {
        kind: 'value',
        keyPath: printPath(change.leaf.path),
        ...describeSpan(change.leaf.file, change.leaf.span),
        text: change.text,
      }
    case 'text':
      return { kind: 'text', ...describeSpan(change.file, change.edit.span), text: change.edit.text }
  }
}

function describeSuppression(by: Suppressed['by']): unknown {
  return by.kind === 'comment'
    ? { kind: by.kind, reason: by.reason, location: describeMark(by.mark) }
    : { kind: by.kind }
}
