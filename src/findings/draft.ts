// A report made a finding: worded, held to what its rule declared, and given the identity by which the next run knows it again.

import type { Leaf } from '../uses/image-use.ts'
import { printPath, type KeyPath } from '../yaml/path.ts'
import type { Finding, FindingIdentity, Fix, Mark } from './finding.ts'
import type { LevelPlace } from './level-overrides.ts'
import { fillMessage, printable } from './message.ts'
import type { Report, Rule, Subject } from './rule.ts'

/** A finding before settings and ignores had their say; its severity is what the rule says. */
export interface Draft {
  readonly finding: Finding
  /** The same for what is the same finding: rule, place and message. */
  readonly key: string
  readonly place: LevelPlace
}

/** Makes a draft of what a rule reported about a subject. A message or a kind of fix that the rule did not declare throws. */
export function makeFinding(rule: Rule, report: Report, subject: Pick<Subject, 'path' | 'chart'>): Draft {
  const at: Mark | undefined = 'span' in report.at ? report.at : undefined
  const path = 'span' in report.at ? report.at.file.path : report.at.path
  const leaf = leafOf(report, at)
  const keyPath = report.keyPath ?? leaf?.path ?? report.use?.path
  const finding: Finding = {
    rule: rule.name,
    severity: report.severity ?? rule.severity,
    message: wordingOf(rule, report),
    hint: report.hint ?? rule.hint,
    path,
    related: report.related ?? [],
    fixes: checkFixes(rule, report.fixes ?? []),
    identity: identityOf(report, keyPath, subject),
    ...(at === undefined ? {} : { at }),
  }
  return { finding, key: keyOf(finding, report), place: placeOf({ path, keyPath, leaf, report, subject }) }
}

function wordingOf(rule: Rule, { message, data = {} }: Report): string {
  const template = Object.hasOwn(rule.messages, message) ? rule.messages[message] : undefined
  if (template === undefined) throw new Error(`the rule ${rule.name} has no message "${message}"`)
  return fillMessage(template, data)
}

/** Of one leaf that several images share, each would only say the same of itself; what is said of a file is told apart by its words. */
function keyOf({ rule, path, at, message }: Finding, report: Report): string {
  const said = report.use === undefined ? message : report.message
  return [rule, path, at?.span.start, at?.span.end, said].join('\0')
}

interface Place {
  readonly path: string
  readonly keyPath: KeyPath | undefined
  readonly leaf: Leaf | undefined
  readonly report: Report
  readonly subject: Pick<Subject, 'path' | 'chart'>
}

/** The names of keys are made only when an override asks for them. */
function placeOf({ path, keyPath, leaf, report, subject }: Place): LevelPlace {
  return {
    path,
    charts: chartNames(report, subject),
    get keys(): readonly string[] {
      return keysOf(keyPath, leaf, report)
    },
  }
}

function checkFixes(rule: Rule, fixes: readonly Fix[]): readonly Fix[] {
  for (const fix of fixes) {
    if (rule.fix === 'none' || (rule.fix === 'safe' && fix.safety === 'unsafe')) {
      throw new Error(`the rule ${rule.name} declares fix "${rule.fix}" and offers one that is ${fix.safety}`)
    }
  }
  return fixes
}

/** The leaf of the use at which the report points. */
function leafOf({ use }: Report, at: Mark | undefined): Leaf | undefined {
  if (use === undefined || at === undefined) return undefined
  const isAt = (leaf: Leaf): boolean => leaf.file === at.file && leaf.span.start === at.span.start
  return (
    use.parts.find((part) => isAt(part.leaf))?.leaf ??
    (use.pullPolicy !== undefined && isAt(use.pullPolicy) ? use.pullPolicy : undefined)
  )
}

function identityOf(
  report: Report,
  keyPath: KeyPath | undefined,
  subject: Pick<Subject, 'path' | 'chart'>,
): FindingIdentity {
  const [chart] = chartNames(report, subject)
  return {
    chart: chart ?? relativePath(subject.path),
    keyPath: keyPath === undefined ? '' : printPath(keyPath),
    reference: printable(report.use === undefined ? (report.reference ?? '') : referenceOf(report.use)),
  }
}

function referenceOf({ image }: NonNullable<Report['use']>): string {
  switch (image.kind) {
    case 'known':
      return image.reference.text
    case 'invalid':
    case 'opaque':
      return image.text
    case 'partial':
      return ''
  }
}

/** The chart whose key it is, then the root chart where that is another one. */
function chartNames(report: Report, subject: Pick<Subject, 'chart'>): readonly string[] {
  return [
    ...new Set([report.use?.chart?.metadata.name, subject.chart?.metadata.name].filter((name) => name !== undefined)),
  ]
}

/** A path that says nothing of the machine: of one outside the working directory only the file's name. */
function relativePath(path: string): string {
  return /^(?:\/|[A-Za-z]:|\.\.(?:\/|$))/.test(path) ? (path.split(/[\\/]/).at(-1) ?? '') : path
}

/** All names of the key, each with the keys above it, so that a pattern of a map covers what is in it. */
function keysOf(keyPath: KeyPath | undefined, leaf: Leaf | undefined, { use }: Report): readonly string[] {
  const own = keyPath === undefined ? [] : [keyPath]
  const root = [leaf?.rootPath, use?.rootPath].filter((path) => path !== undefined)
  return [...new Set([...own, ...root].flatMap((path) => path.map((_, index) => printPath(path.slice(0, index + 1)))))]
}
