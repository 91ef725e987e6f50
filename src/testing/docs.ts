// Writes the documents that are made from the sources: the marked blocks of README.md and the table of rules.
// `npm run docs` writes them, and a test compares.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { everyRule } from '../../rules/index.ts'
import { exitCodeMeanings } from '../cli/exit-codes.ts'
import { commandHelp, overview } from '../cli/help.ts'
import { version } from '../cli/version.ts'
import type { FieldShape } from '../config/config-type.ts'
import { preCommitSnippet } from '../config/starter.ts'
import { configType } from '../config/settings.ts'
import { ruleIndex } from './rule-index.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

/** The texts of all generated files, by their path from the project's root. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', fillBlocks(read('README.md'))],
    ['rules/README.md', ruleIndex(everyRule())],
  ])
}

/** What makes each block of README.md. */
const blocks: Readonly<Record<string, () => string>> = {
  'first-minute': firstMinute,
  moving,
  'air-gap': airGap,
  help: () => fenced('text', overview(100)),
  'help-lint': () => fenced('text', commandHelp('lint', 100)),
  'help-pin': () => fenced('text', commandHelp('pin', 100)),
  'exit-codes': () =>
    markdownTable(
      ['code', 'means'],
      exitCodeMeanings.map(([code, meaning]) => [String(code), meaning]),
    ),
  'pre-commit': () => fenced('yaml', preCommitSnippet(version)),
  rules: () => rulesTable(),
  settings: () =>
    markdownTable(['key', 'sets'], settingRows(configType.shape.kind === 'record' ? configType.shape.fields : [], '')),
}

/** Fills every block between `<!-- begin NAME … -->` and `<!-- end NAME -->`; a name that nothing makes is a mistake. */
function fillBlocks(text: string): string {
  return text.replaceAll(
    /(<!-- begin ([\w-]+) [^>]*-->\n)[\s\S]*?(<!-- end \2 -->)/g,
    (_, begin: string, name: string, end: string) => {
      const make = blocks[name]
      if (make === undefined) throw new Error(`README.md has a block ${name} that nothing makes`)
      return `${begin}\n${make().trimEnd()}\n\n${end}`
    },
  )
}

/** What the built program says of the example, as a terminal shows it. A duration is never twice the same and is rounded up. */
function firstMinute(): string {
  const args = [path.join(projectRoot, 'dist/chartpin.cjs'), 'testdata/first-minute']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', env: {} })
  return fenced('text', `${stdout}\n${stderr}`.replaceAll(DURATION, '0.1 s'))
}

/** Three commands over an example, with all that they print. */
function moving(): string {
  const commands = ['images web --all -q', 'pin web --to registry.example.com/mirror -o -', 'why busybox web']
  return session('testdata/cli/pin-with-proof/before', commands)
}

/** Those of the way behind an air gap that need no registry, over the worked example. */
function airGap(): string {
  const commands = [
    'images web --control-plane -q',
    'pin web --map guide/mapping.yaml --digests-from digests.txt -o - -q',
    'resolve quay.io/prometheus/blackbox-exporter:v0.25.0 -q',
    'lint web -f airgap.yaml',
  ]
  return session('testdata/airgap-minikube', commands)
}

/** Commands of the built program in a folder, as a terminal shows them. A duration is never twice the same and is rounded up. */
function session(folder: string, commands: readonly string[]): string {
  const texts = commands.map((command) => {
    const args = [path.join(projectRoot, 'dist/chartpin.cjs'), ...command.split(' ')]
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: path.join(projectRoot, folder),
      encoding: 'utf8',
      env: {},
    })
    return `$ chartpin ${command}\n${[stdout, stderr].filter((text) => text !== '').join('\n')}`
  })
  return fenced('console', texts.join('\n').replaceAll(DURATION, '0.1 s'))
}

const DURATION = /\b\d+ ms\b|\b\d+\.\d s\b/g

function rulesTable(): string {
  // Those about clusters have no files of their own, and are many: rules/README.md lists them all.
  const written = everyRule().filter(({ needs }) => !needs.includes('cluster'))
  const rows = written.map(({ name, summary, severity, preset, fix }) => [
    `[${name}](rules/${name}.md)`,
    summary,
    severity,
    preset === 'off' ? 'by name only' : preset,
    fix,
  ])
  return markdownTable(['rule', 'finds', 'severity', 'on from preset', 'fix'], rows)
}

function settingRows(fields: readonly FieldShape[], prefix: string): readonly (readonly string[])[] {
  return fields.flatMap(({ name, summary, shape }): readonly (readonly string[])[] => {
    const key = `\`${prefix}${name}\``
    if (shape.kind === 'record') return [[key, summary], ...settingRows(shape.fields, `${prefix}${name}.`)]
    if (shape.kind === 'list' && shape.of.kind === 'record')
      return [[key, summary], ...settingRows(shape.of.fields, `${prefix}${name}[].`)]
    return [[key, shape.kind === 'choice' ? `${summary}: ${shape.choices.join(', ')}` : summary]]
  })
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[tableRow(head), `|${'---|'.repeat(head.length)}`, ...rows.map(tableRow)].join('\n')}\n`
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`
}

function read(name: string): string {
  return readFileSync(path.join(projectRoot, name), 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of generatedFiles()) {
    const file = path.join(projectRoot, name)
    if (!existsSync(file) || read(name) !== text) writeFileSync(file, text)
  }
}
