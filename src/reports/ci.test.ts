// The reports for CI servers: GitHub annotations, GitLab Code Quality, JUnit.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type SourceFile, sourceFile } from '../files/source-file.ts'
import type { Finding } from '../findings/finding.ts'
import { cleanRun, sampleRun } from '../testing/sample-run.ts'
import { printGithub } from './github.ts'
import { printGitlab } from './gitlab.ts'
import { printJunit } from './junit.ts'
import type { RunReport } from './run-report.ts'

const [sample = assert.fail('the sample has findings')] = sampleRun.findings.reported

/** A run with one finding in a file of this path and text. */
function runAt(path: string, text: string, end: number): RunReport {
  const file: SourceFile = sourceFile(path, { kind: 'disk', path: `/repo/${path}` }, text)
  const finding: Finding = { ...sample, path, at: { file, span: { start: 0, end } }, related: [] }
  return { ...sampleRun, findings: { reported: [finding], suppressed: [], secrets: [] } }
}

interface Command {
  readonly name: string
  readonly properties: ReadonlyMap<string, string>
  readonly data: string
}

/** A command as the runner reads it (actions/runner ActionCommand.cs `TryParseV2`). */
function readCommand(line: string): Command {
  const [, name = '', list = '', data = ''] = /^::(\w+)(?: (.*?))?::(.*)$/.exec(line) ?? []
  const pairs = list.split(',').map((pair) => pair.split('='))
  return {
    name,
    properties: new Map(pairs.map(([key = '', ...value]) => [key, unescapeCommand(value.join('='))])),
    data: unescapeCommand(data),
  }
}

const CODES: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' }

function unescapeCommand(text: string): string {
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => CODES[code] ?? code)
}

/** The names of the properties of the only command of a run. */
function keysOf(run: RunReport): readonly string[] {
  return [...readCommand(printGithub(run).trimEnd()).properties.keys()]
}

const commands = printGithub(sampleRun).trimEnd().split('\n').map(readCommand)

test('github: errors come first, then warnings, then notices', () => {
  const names = commands.map(({ name }) => name)
  assert.deepEqual(names, [...Array<string>(6).fill('error'), ...Array<string>(6).fill('warning'), 'notice'])
})

test('github: hard names survive', () => {
  const paths = commands.map(({ properties }) => properties.get('file'))
  assert.ok(paths.includes('charts/::error title=x::/values.yaml'))
  assert.equal(
    readCommand(printGithub(runAt('a,b%3A:c.yaml', 'x', 1)).trimEnd()).properties.get('file'),
    'a,b%3A:c.yaml',
  )
})

test('github: columns are said for places in one line only', () => {
  assert.deepEqual(keysOf(runAt('v.yaml', 'a: |\n  b\n', 3)), ['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
  assert.deepEqual(keysOf(runAt('v.yaml', 'a: |\n  b\n', 8)), ['file', 'line', 'endLine', 'title'])
})

test('github: members of archives are annotated at the archive, the message says where inside', () => {
  const command = commands.find(({ properties }) => properties.get('title') === 'retired-registry')
  assert.equal(command?.properties.get('file'), 'charts/web/charts/db-1.2.3.tgz')
  assert.equal(command.properties.has('line'), false)
  assert.match(command.data, /\nin charts\/web\/charts\/db-1\.2\.3\.tgz!\/db\/values\.yaml:2:15\n/)
})

interface Issue {
  readonly description: string
  readonly check_name: string
  readonly fingerprint: string
  readonly severity: string
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } }
}

function issuesOf(run: RunReport): readonly Issue[] {
  const issues: readonly Issue[] = JSON.parse(printGitlab(run))
  return issues
}

test('gitlab: every entry has the keys that GitLab reads, and a fingerprint of its own', () => {
  const issues = issuesOf(sampleRun)
  assert.equal(new Set(issues.map((issue) => issue.fingerprint)).size, sampleRun.findings.reported.length)
  for (const issue of issues) {
    assert.ok(issue.description.length > 0 && issue.check_name.length > 0)
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(issue.severity))
    assert.ok(issue.location.lines.begin >= 1)
    assert.doesNotMatch(issue.location.path, /^\.?\/|!\//)
  }
})

test('gitlab: severities, and rules about security above them', () => {
  const bySeverity = new Map(issuesOf(sampleRun).map((issue) => [issue.check_name, issue.severity]))
  assert.deepEqual(
    ['secret-in-values', 'number-as-tag', 'floating-tag', 'unqualified-image'].map((name) => bySeverity.get(name)),
    ['critical', 'major', 'minor', 'info'],
  )
})

test('gitlab: a clean run is an empty list, and paths are those of the repository', () => {
  assert.equal(printGitlab(cleanRun), '[]\n')
  assert.equal(issuesOf({ ...runAt('v.yaml', 'x', 1), folder: 'deploy' })[0]?.location.path, 'deploy/v.yaml')
})

/** Attributes that junit-10.xsd allows; those with `!` must be there. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'time', 'tests', 'failures', 'errors'],
  testsuite: ['!name', '!tests', '!failures', '!errors', 'skipped', 'time'],
  testcase: ['!name', 'classname', 'time'],
  failure: ['type', 'message'],
  skipped: ['type', 'message'],
  'system-out': [],
}
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['testsuites'],
  testsuites: ['testsuite'],
  testsuite: ['testcase'],
  testcase: ['failure', 'skipped', 'system-out'],
  failure: [],
  skipped: [],
  'system-out': [],
}

interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

function decodeXml(text: string): string {
  assert.doesNotMatch(text, /[<>]|&(?!(?:amp|lt|gt|quot|apos);)/, 'what XML reads is escaped')
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** Reads a report strictly: every element and attribute must be one that the schema knows, at its place. */
function readXml(xml: string): readonly Element[] {
  const [, body = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n(.*)\n$/s.exec(xml) ?? []
  const open: string[] = []
  const elements: Element[] = []
  const tags = body.matchAll(/([^<]*)<(\/?)([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>/g)
  for (const [, text = '', closing, name = '', list = '', empty] of tags) {
    decodeXml(text)
    if (closing === '/') {
      assert.equal(open.pop(), name)
      continue
    }
    assert.ok(CHILDREN[open.at(-1) ?? '']?.includes(name), `${name} in ${open.join(' ')}`)
    elements.push({ name, attributes: readAttributes(name, list) })
    if (empty !== '/') open.push(name)
  }
  assert.deepEqual(open, [])
  return elements
}

function readAttributes(element: string, list: string): ReadonlyMap<string, string> {
  const pairs = [...list.matchAll(/ ([\w-]+)="([^"]*)"/g)]
  const attributes = new Map(pairs.map(([, key = '', value = '']) => [key, decodeXml(value)]))
  const names = ATTRIBUTES[element] ?? []
  const allowed = names.map((name) => name.replace('!', ''))
  for (const key of attributes.keys()) assert.ok(allowed.includes(key), `${element} has ${key}`)
  for (const key of names.filter((name) => name.startsWith('!')))
    assert.ok(attributes.has(key.slice(1)), `${element} lacks ${key}`)
  return attributes
}

const elements = readXml(printJunit(sampleRun))
const countOf = (name: string): number => elements.filter((element) => element.name === name).length

test('junit: a suite for each file, a case for each finding, the suppressed ones skipped', () => {
  assert.deepEqual([countOf('testsuite'), countOf('testcase')], [8, 15])
  assert.deepEqual([countOf('failure'), countOf('skipped'), countOf('system-out')], [12, 2, 1])
})

function total(name: string, key: string): number {
  const ofName = elements.filter((element) => element.name === name)
  return ofName.reduce((sum, element) => sum + Number(element.attributes.get(key)), 0)
}

test('junit: the counts of suites and of the whole are right', () => {
  for (const key of ['tests', 'failures', 'errors']) assert.equal(total('testsuites', key), total('testsuite', key))
  assert.equal(total('testsuite', 'tests'), countOf('testcase'))
  assert.equal(total('testsuite', 'failures'), countOf('failure'))
  assert.equal(total('testsuite', 'skipped'), countOf('skipped'))
})

test('junit: names of cases have no line, so that they stay the same', () => {
  const names = elements
    .filter((element) => element.name === 'testcase')
    .map((element) => element.attributes.get('name'))
  assert.ok(names.includes('number-as-tag sidecar.image.tag docker.io/busybox:1.1'))
})

test('junit: a clean run has one case, which passed', () => {
  assert.deepEqual(
    readXml(printJunit(cleanRun)).map(({ name, attributes }) => [name, attributes.get('name')]),
    [
      ['testsuites', 'chartpin'],
      ['testsuite', 'chartpin'],
      ['testcase', 'no findings'],
    ],
  )
})
