// The main configuration with generated imports, held against what containerd says of it (`containerd config dump`).
// Registered only where CHARTPIN_PEERS=1 promises that containerd is there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { array, constantFrom, record, sample, type Arbitrary } from 'fast-check'
import { sourceFile } from '../../files/source-file.ts'
import { nodeFiles } from '../node-files.ts'
import { gatherNotices } from '../notice.ts'
import { readTomlTree } from '../toml-tree.ts'
import { below, entriesOf, stringOf, stringsOf, type Tree } from '../tree.ts'
import { parseVersion } from '../version.ts'
import { behaviourOf } from './behaviour.ts'
import { readMainConfig } from './main-config.ts'
import { containerdRules } from './notices.ts'

const RUNS = 40
const PROGRAM = 'containerd'

/** What one file says of registries. */
interface File {
  readonly version: 'version = 2' | 'version = 1' | 'version = 3' | ''
  readonly plugin: 'cri' | 'io.containerd.grpc.v1.cri' | 'io.containerd.cri.v1.images'
  readonly lines: readonly string[]
  readonly fault: '' | 'x = "'
}

const file: Arbitrary<File> = record({
  version: constantFrom('version = 2', 'version = 2', 'version = 2', 'version = 1', 'version = 3', ''),
  plugin: constantFrom('io.containerd.grpc.v1.cri', 'io.containerd.grpc.v1.cri', 'io.containerd.cri.v1.images', 'cri'),
  lines: array(
    constantFrom(
      'registry.config_path = "/a"',
      'registry.mirrors."docker.io".endpoint = ["https://a.example"]',
      'registry.mirrors."quay.io".endpoint = ["https://b.example", "https://c.example"]',
      'sandbox_image = "registry.example/pause:1"',
    ),
    { maxLength: 3 },
  ),
  fault: constantFrom('', '', '', '', '', 'x = "'),
})

interface Case {
  readonly main: File
  readonly imports: readonly File[]
  readonly pattern: string
}

const cases: Arbitrary<Case> = record({
  main: file,
  imports: array(file, { maxLength: 2 }),
  pattern: constantFrom(
    'conf.d/*.toml',
    'FOLDER/conf.d/*.toml',
    'FOLDER/*/dr*p-*.toml',
    'conf.d/drop-1.toml',
    '/nowhere/*.toml',
  ),
})

if (process.env['CHARTPIN_PEERS'] === '1') {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-containerd-config-'))
  after(() => rmSync(scratch, { recursive: true, force: true }))

  test('containerd reads generated configurations with imports as it is told', () => {
    let set = 0
    for (const [index, each] of sample(cases, { seed: 20_261_122, numRuns: RUNS }).entries())
      set += compare(each, path.join(scratch, `case-${index}`))
    assert.ok(set > RUNS / 4, `${set} settings of ${RUNS} cases are too few to mean anything`)
  })
}

/** Gives how many registries were compared. */
function compare({ main, imports, pattern }: Case, folder: string): number {
  mkdirSync(path.join(folder, 'conf.d'), { recursive: true })
  const config = path.join(folder, 'config.toml')
  const texts = [
    printed(main, `imports = ["${pattern.replace('FOLDER', folder)}"]`),
    ...imports.map((each) => printed(each, '')),
  ]
  for (const [index, text] of texts.entries())
    writeFileSync(index === 0 ? config : path.join(folder, 'conf.d', `drop-${index}.toml`), text)
  const { status, stdout } = spawnSync(PROGRAM, ['-c', config, 'config', 'dump'], { encoding: 'utf8', cwd: '/' })
  const files = nodeFiles([{ node: folder, real: folder }], folder)
  const notices = gatherNotices(containerdRules)
  const read = readMainConfig({ files, path: config, behaviour: behaviourOf(installed()), notices })
  const context = texts.join('\n---\n')
  assert.equal(read.kind === 'refusal', status !== 0, context)
  if (read.kind === 'refusal') return 0
  const dump = readTomlTree(sourceFile('dump', { kind: 'argument' }, stdout))
  assert.ok(dump.ok, context)
  const real = below(dump.tree, 'plugins', 'io.containerd.grpc.v1.cri')
  const registry = below(read.images, 'registry')
  assert.deepEqual(settings(registry), settings(below(real, 'registry')), context)
  const sandbox = stringOf(below(read.images, 'sandbox_image'))
  if (sandbox !== undefined) assert.equal(sandbox, stringOf(below(real, 'sandbox_image')), context)
  return entriesOf(registry).length
}

function settings(registry: Tree | undefined): unknown {
  const mirrors = entriesOf(below(registry, 'mirrors')).map(({ name, value }) => [
    name,
    stringsOf(below(value, 'endpoint')).map(({ text }) => text),
  ])
  return { path: stringOf(below(registry, 'config_path')) ?? '', mirrors: Object.fromEntries(mirrors) }
}

function printed({ version, plugin, lines, fault }: File, imports: string): string {
  return `${[version, imports, fault, `[plugins."${plugin}"]`, ...new Set(lines)].join('\n')}\n`
}

function installed(): ReturnType<typeof parseVersion> & {} {
  const { stdout } = spawnSync(PROGRAM, ['--version'], { encoding: 'utf8' })
  const version = parseVersion(stdout.split(' ')[2] ?? '')
  assert.ok(version !== undefined, stdout)
  return version
}
