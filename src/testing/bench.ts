// Benchmarks as ratios: what is compared runs side by side in one session, interleaved, and medians are taken, because a shared machine's
// milliseconds mean nothing the next day. chartpin is measured warm, with the code that an earlier run kept (what each commit but the first
// pays), and cold, as the first run that keeps it. `npm run bench` reads the folder named by CHARTPIN_CORPUS; `npm run bench -- 5` takes 5 rounds.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAll } from 'js-yaml'
import { scanYaml } from '../yaml/scan.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(projectRoot, 'dist/chartpin.cjs')

const corpus = process.env['CHARTPIN_CORPUS']
if (corpus === undefined || corpus === '') {
  process.stderr.write('set CHARTPIN_CORPUS to a folder of charts or values files\n')
  process.exit(2)
}
const rounds = Number(process.argv[2] ?? 15)
const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => /values.*\.ya?ml$/.test(path.basename(name)))
  .map((name) => path.join(corpus, name))

/** Every variable but the one that makes Node 20 read a bundle of certificates at each start. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env

const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-bench-'))
/** The cache folders of warm runs and of cold ones, which never find anything in theirs. */
const warmCache = path.join(scratch, 'warm')
const coldCache = path.join(scratch, 'cold')
mkdirSync(warmCache)
const script = (name: string, text: string): string => {
  const file = path.join(scratch, name)
  writeFileSync(file, text)
  return file
}
const walk = `const fs=require('fs'),path=require('path'),stack=[${JSON.stringify(corpus)}];let bytes=0
const each=f=>{while(stack.length){const d=stack.pop();for(const e of fs.readdirSync(d,{withFileTypes:true})){
const p=path.join(d,e.name);if(e.isDirectory()){if(e.name!=='.git'&&e.name!=='node_modules')stack.push(p)}else if(/\\.ya?ml$/.test(e.name))f(p)}}}
`
const yamlPath = JSON.stringify(path.join(projectRoot, 'node_modules/yaml'))

const lint = [program, 'lint', '--no-config', '--fail-on', 'never']
const pin = [program, 'pin', '--no-config', '--to', 'registry.example.com/mirror', '--check', corpus]
const [small, large] = [nearest(4_000), nearest(266_000)]

/** What is run in fresh processes. */
const commands = {
  bare: [script('bare.cjs', '')],
  read: [script('read.cjs', `${walk}each(p=>{bytes+=fs.readFileSync(p,'utf8').length})`)],
  lex: [
    script(
      'lex.cjs',
      `${walk}const {Lexer}=require(${yamlPath});each(p=>{for(const t of new Lexer().lex(fs.readFileSync(p,'utf8')))bytes+=t.length})`,
    ),
  ],
  parse: [
    script(
      'parse.cjs',
      `${walk}const y=require(${yamlPath});each(p=>{for(const d of y.parseAllDocuments(fs.readFileSync(p,'utf8')))y.visit(d,()=>{bytes++})})`,
    ),
  ],
  lint: [...lint, corpus],
  'lint cold': [...lint, corpus],
  pin,
  'pin cold': pin,
  small: [...lint, small],
  'small cold': [...lint, small],
  large: [...lint, large],
  'large cold': [...lint, large],
} as const
type Command = keyof typeof commands

const times = interleave()
const { bare } = times
const over = (name: Command): number => times[name] - bare
const lintTo = (name: Command): Pick<Row, 'value' | 'cold'> => ({
  value: over('lint') / over(name),
  cold: over('lint cold') / over(name),
})
const rows: readonly Row[] = [
  { name: 'corpus lint / walk + read', ...lintTo('read'), must: 4, stretch: 2 },
  { name: 'corpus lint / yaml Lexer', ...lintTo('lex'), must: 0.4, stretch: 0.2 },
  { name: 'corpus lint / yaml parse + visit', ...lintTo('parse'), must: 0.1, stretch: 0.05 },
  {
    name: 'scanner / js-yaml 5 loadAll, warm CPU (js-yaml 4 is 2.5 times as fast)',
    value: scannerRatio(),
    must: 0.067,
    stretch: 0.04,
  },
  {
    name: 'one file of 4 kB / bare node',
    value: times.small / bare,
    cold: times['small cold'] / bare,
    must: 1.5,
    stretch: 1.25,
  },
  {
    name: 'one file of 266 kB / bare node',
    value: times.large / bare,
    cold: times['large cold'] / bare,
    must: 2,
    stretch: 1.6,
  },
  { name: 'files that need the fallback, of 1000', value: fallbacks(), must: 2, stretch: 0 },
  {
    name: 'corpus pin --check / corpus lint',
    value: over('pin') / over('lint'),
    cold: over('pin cold') / over('lint cold'),
    must: 1.6,
    stretch: 1.3,
  },
  { name: 'peak memory of corpus lint, MB', value: peakMemory(commands.lint), must: 90, stretch: 60 },
]
const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
process.stdout.write(
  `${files.length} values files, ${(bytes / 1e6).toFixed(1)} MB, ${rounds} rounds, node ${process.versions.node}\n`,
)
process.stdout.write(
  `median milliseconds: ${Object.entries(times)
    .map(([name, time]) => `${name} ${time.toFixed(0)}`)
    .join(', ')}\n\n`,
)
process.stdout.write(
  `warm: compiled code was kept by an earlier run, as for every commit but the first; cold: the first run, which keeps it\n`,
)
process.stdout.write(lineOf(['', 'warm', 'must', 'stretch', 'cold']))
for (const { name, value, must, stretch, cold } of rows)
  process.stdout.write(lineOf([name, value.toFixed(3), `<= ${must}`, `<= ${stretch}`, cold?.toFixed(3) ?? '']))
rmSync(scratch, { recursive: true })

/** A ratio, or a number where nothing else is said; what is warm must keep within the limits. */
interface Row {
  readonly name: string
  readonly value: number
  readonly cold?: number
  readonly must: number
  readonly stretch: number
}

function lineOf([name = '', ...cells]: readonly string[]): string {
  return `${name.padEnd(72)}${cells.map((cell) => cell.padStart(10)).join('')}\n`
}

/** The median wall time of each command in milliseconds, all of them once a round. */
function interleave(): Readonly<Record<Command, number>> {
  // Object.keys forgets the names.
  const names = Object.keys(commands) as Command[]
  const samples = new Map<Command, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      // Parsing takes seconds, and its median settles soon.
      if (name === 'parse' && round > 3) continue
      const time = timed(name)
      // The first round warms the page cache.
      if (round > 0) samples.get(name)?.push(time)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<Command, number>
}

function timed(name: Command): number {
  const args = commands[name]
  const cache = name.endsWith(' cold') ? coldCache : warmCache
  rmSync(coldCache, { recursive: true, force: true })
  mkdirSync(coldCache)
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { env: { ...env, XDG_CACHE_HOME: cache }, stdio: 'ignore' })
  const time = performance.now() - start
  if (status === null || status > 3) throw new Error(`${args.join(' ')} ended with ${status}`)
  return time
}

/** The chart's own values file whose size comes nearest. */
function nearest(size: number): string {
  const own = files.filter((file) => path.basename(file) === 'values.yaml')
  const distance = (file: string): number => Math.abs(statSync(file).size - size)
  return own.toSorted((a, b) => distance(a) - distance(b))[0] ?? own[0] ?? ''
}

function scannerRatio(): number {
  const texts = files.map((file) => readFileSync(file, 'utf8'))
  const scan = (): void => texts.forEach((text) => scanYaml(text))
  const load = (): void =>
    texts.forEach((text) => {
      try {
        loadAll(text, () => undefined)
      } catch {
        // js-yaml refuses a few files that Helm takes; their time counts all the same.
      }
    })
  const [scans, loads]: [number[], number[]] = [[], []]
  for (let round = 0; round < 6; round++) {
    scans.push(cpuOf(scan))
    loads.push(cpuOf(load))
  }
  return median(scans.slice(1)) / median(loads.slice(1))
}

function cpuOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

function fallbacks(): number {
  const refused = files.filter((file) => scanYaml(readFileSync(file, 'utf8')) === undefined)
  return (1000 * refused.length) / files.length
}

function peakMemory(args: readonly string[]): number {
  const hook = script(
    'memory.cjs',
    `process.on('exit',()=>require('fs').writeFileSync(process.env.MEMORY_FILE,String(process.resourceUsage().maxRSS)))`,
  )
  const target = path.join(scratch, 'memory')
  execFileSync(process.execPath, ['--require', hook, ...args], {
    env: { ...env, XDG_CACHE_HOME: warmCache, MEMORY_FILE: target },
    stdio: 'ignore',
  })
  return Number(readFileSync(target, 'utf8')) / 1024
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
