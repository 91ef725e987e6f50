// Holds `dist/` to the sources, and to what a start may cost: installs from git (pre-commit) run it as it stands there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { version } from './cli/version.ts'
import { buildFiles, projectRoot } from './testing/build.ts'
import { scratchFolder } from './testing/temp-folder.ts'

const dist = path.join(projectRoot, 'dist')
const program = path.join(dist, 'chartpin.cjs')
const scratch = scratchFolder()

test('dist is the build of the sources', async () => {
  const files = await buildFiles()
  assert.deepEqual(filesOf(dist), [...files.keys()].toSorted(), 'run npm run build')
  for (const [name, text] of files)
    assert.ok(readFileSync(path.join(dist, name), 'utf8') === text, `dist/${name} is old: run npm run build`)
})

test('dist names no path of the machine that built it', () => {
  const naming = filesOf(dist).filter((name) => readFileSync(path.join(dist, name), 'utf8').includes(projectRoot))
  assert.deepEqual(naming, [])
})

test('the licences of all packages in dist travel with it', () => {
  const licences = readFileSync(path.join(dist, 'THIRD_PARTY_LICENSES'), 'utf8')
  const packages = new Set(
    filesOf(dist)
      .filter((name) => name.endsWith('.cjs'))
      .flatMap((name) => [
        ...readFileSync(path.join(dist, name), 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm),
      ])
      .map(([, name]) => name ?? ''),
  )
  assert.ok(packages.has('yaml') && packages.has('minimist') && packages.has('fast-glob'), [...packages].join())
  for (const name of packages) assert.match(licences, new RegExp(`^${name} \\d`, 'm'))
})

test('the core is small enough to start fast', () => {
  const { size } = statSync(path.join(dist, 'core.cjs'))
  assert.ok(size < 264_000, `dist/core.cjs has ${size} bytes`)
})

/** A copy outside of any repository, whose ignore files would have to be read. */
const webChart = path.join(scratch, 'web')
cpSync(path.join(projectRoot, 'testdata/first-minute/charts/web'), webChart, { recursive: true })

test('a lint run without findings loads the core alone', () => {
  const { status, loaded } = runTraced(['lint', '--select', 'missing-tag', webChart])
  assert.deepEqual([status, loaded], [0, ['chartpin.cjs', 'core.cjs']])
})

test('a run with findings loads what prints them, and nothing that reads or writes other things', () => {
  const { status, loaded } = runTraced(['lint', '--select', 'number-as-tag', webChart])
  assert.deepEqual([status, loaded], [1, ['chartpin.cjs', 'chunks/report.cjs', 'core.cjs']])
})

test('kept code changes nothing of what is loaded', () => {
  const env = { XDG_CACHE_HOME: path.join(scratch, 'cache') }
  const args = ['lint', '--select', 'number-as-tag', webChart]
  assert.deepEqual(runTraced(args, env), runTraced(args))
  assert.deepEqual(runTraced(args, env), runTraced(args))
})

test('a render loads what renders, and neither origins nor schemas nor patterns that nobody asks for', () => {
  const { status, loaded } = runTraced(['render', webChart])
  const idle = ['trace', 'render-errors', 'values-schema', 'patterns', 'toml', 'certificates', 'report']
  assert.equal(status, 0)
  assert.ok(loaded.includes('chunks/render.cjs'))
  assert.deepEqual(
    idle.filter((name) => loaded.includes(`chunks/${name}.cjs`)),
    [],
  )
})

test('a check of a list loads nothing that reads charts, renders them or knows clusters', () => {
  const list = path.join(scratch, 'images.txt')
  writeFileSync(list, 'quay.io/acme/web:1\n')
  const { status, loaded } = runTraced(['check', list, '--offline'])
  const idle = ['render', 'rendered', 'images', 'pin', 'resolve', 'cluster-rules', 'layers']
  assert.equal(status, 3)
  assert.ok(loaded.includes('chunks/asking.cjs'))
  assert.deepEqual(
    idle.filter((name) => loaded.includes(`chunks/${name}.cjs`)),
    [],
  )
})

test('the program runs by a link, as package managers install it', () => {
  const link = path.join(scratch, 'chartpin')
  symlinkSync(program, link)
  const { status, stdout } = spawnSync(link, ['version'], { encoding: 'utf8' })
  assert.deepEqual([status, stdout], [0, `chartpin ${version}\n`])
})

test('the built program explains rules', () => {
  const { stdout } = spawnSync(process.execPath, [program, 'explain', 'floating-tag'], { encoding: 'utf8' })
  assert.match(stdout, /^floating-tag\n/)
})

test('findings written into a pipe that is closed early do no harm', () => {
  const script = `"${process.execPath}" "${program}" rules | head -n 1; exit "\${PIPESTATUS[0]}"`
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  assert.deepEqual([status, stdout.split('\n').length, stderr], [0, 2, ''])
})

if (existsSync('/dev/full')) {
  test('output that cannot be written is a failure', () => {
    const { status, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${program}" rules > /dev/full`], {
      encoding: 'utf8',
    })
    assert.deepEqual([status, stderr], [3, 'error: the output cannot be written\n  because: ENOSPC\n'])
  })
}

test('standard input that comes late is waited for', () => {
  const script = `(sleep 0.2; echo 'image: quay.io/acme/web:latest') | "${process.execPath}" "${program}" - -q --format concise`
  const { status, stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  assert.deepEqual([status, stdout.split(' ')[0]], [1, '<stdin>:1:8:'])
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .toSorted()
}

/** Runs the program and notes which of its files were loaded. */
function runTraced(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly loaded: readonly string[] } {
  const note = path.join(scratch, 'loaded')
  const hook = path.join(scratch, 'hook.cjs')
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(note)}, Object.keys(require.cache).join('\\n')))`,
  )
  const { status } = spawnSync(process.execPath, ['--require', hook, program, ...args], { cwd: scratch, env })
  const loaded = readFileSync(note, 'utf8')
    .split('\n')
    .filter((file) => file.startsWith(dist))
  return { status, loaded: loaded.map((file) => path.relative(dist, file)).toSorted() }
}
