// GitLab Code Quality (docs.gitlab.com, "Code Quality report format"): a JSON list, one entry a finding.

import type { Finding, Severity } from '../findings/finding.ts'
import { fingerprintAll } from './fingerprint.ts'
import { filePathOf, printPlace, regionOf, repositoryPath } from './place.ts'
import { type RunReport, ruleOf } from './run-report.ts'
import { printSafeJson } from './safe-json.ts'
import { sentence } from './sentence.ts'

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const satisfies Readonly<
  Record<Severity, string>
>

/** The report; findings that are not for a place in a file of the repository stand at line 1 of the file that holds them. */
export function printGitlab(run: RunReport): string {
  const fingerprints = fingerprintAll(run.findings)
  return printSafeJson(
    run.findings.reported.map((finding) => ({
      description: describe(finding),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding),
      severity: ruleOf(run, finding).security === undefined ? SEVERITIES[finding.severity] : 'critical',
      location: locate(run, finding),
    })),
  )
}

function describe(finding: Finding): string {
  const message = sentence(finding.message)
  return filePathOf(finding).member === undefined ? message : `${message} (in ${sentence(printPlace(finding))})`
}

function locate(run: RunReport, finding: Finding): unknown {
  const { path, member } = filePathOf(finding)
  const region =
    finding.at === undefined || member !== undefined ? undefined : regionOf(finding.at.file, finding.at.span)
  return { path: repositoryPath(run.folder, path), lines: { begin: region?.line ?? 1, end: region?.endLine ?? 1 } }
}
