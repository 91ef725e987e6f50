// Benchmarks of copy and check as ratios, side by side in one run on this machine: `npm run bench-registry [-- --images N] [--checks N] [--rounds N]
// [--largest MEGABYTES] [--program FILE]`. Needs docker-registry and skopeo; `npm run build` first.
//
// Copies go from one real registry to an empty one: by chartpin, by skopeo image for image and as one sync, and what was stored as files by `cp`.
// Checks are held against the same HEAD requests by Node alone, over as many kept connections. Memory is the peak of a copy of one blob.

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { fillBlob, fillRegistry, largeBlob } from './fill-registry.ts'
import { makeImage } from './made-image.ts'
import { startRegistry, type RealRegistry } from './real-registry.ts'
import { runProgram } from './run-program.ts'

const { values: options } = parseArgs({
  options: {
    images: { type: 'string', default: '50' },
    checks: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '3' },
    largest: { type: 'string', default: '1000' },
    program: { type: 'string', default: fileURLToPath(new URL('../../dist/chartpin.cjs', import.meta.url)) },
  },
})
/** In bytes: what each image has of its own. */
const LAYER = 2_000_000
const ROUNDS = Number(options.rounds)
/** As many requests to one registry as `check` makes at a time. */
const AT_ONCE = 16

const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-bench-registry-'))
const ends: (() => unknown)[] = []
const scope = { after: (end: () => unknown): void => void ends.unshift(end) }
const { NODE_EXTRA_CA_CERTS: _more, SSL_CERT_FILE: _instead, SSL_CERT_DIR: _too, ...inherited } = process.env
const env = { ...inherited, HOME: scratch, DOCKER_CONFIG: scratch, XDG_CACHE_HOME: path.join(scratch, 'cache') }
mkdirSync(path.join(scratch, 'cache'))

try {
  await compareCopies(Number(options.images))
  await compareChecks(Number(options.checks))
  await watchMemory(Number(options.largest))
} finally {
  for (const end of ends) await end()
  rmSync(scratch, { recursive: true, force: true })
}

async function compareCopies(count: number): Promise<void> {
  const content = path.join(scratch, 'source')
  const source = await startRegistry(scope, { storage: content })
  const names = Array.from({ length: count }, (_, at) => `team/app-${at}`)
  for (const name of names) {
    const layer = randomLooking(name, LAYER)
    await fillRegistry(source.host, name, '1.0', makeImage({ name: name.replace('/', '-'), layer }))
  }
  const list = writeList(
    'images.txt',
    names.map((name) => `${source.host}/${name}:1.0`),
  )
  const sync = path.join(scratch, 'sync.yaml')
  writeFileSync(
    sync,
    JSON.stringify({
      [source.host]: { 'tls-verify': false, images: Object.fromEntries(names.map((name) => [name, ['1.0']])) },
    }),
  )
  const plain = ['--src-tls-verify=false', '--dest-tls-verify=false']
  const skopeo = ['skopeo', '--insecure-policy']
  const times = await interleave({
    chartpin: async ({ host }) =>
      await timed([process.execPath, options.program, 'copy', list, '--to', `${host}/mirror`]),
    sync: async ({ host }) =>
      await timed([...skopeo, 'sync', '--all', ...plain, '--src', 'yaml', '--dest', 'docker', sync, `${host}/mirror`]),
    copy: async ({ host }) => {
      let sum = 0
      for (const name of names)
        sum += await timed([
          ...skopeo,
          'copy',
          '--all',
          ...plain,
          `docker://${source.host}/${name}:1.0`,
          `docker://${host}/mirror/${name}:1.0`,
        ])
      return sum
    },
    disk: async () => {
      const copy = path.join(scratch, 'files')
      const time = await timed(['cp', '-r', content, copy])
      rmSync(copy, { recursive: true })
      return time
    },
  })
  say(`${count} images of ${LAYER / 1e6} MB for two platforms, ${ROUNDS} rounds; milliseconds: ${shown(times)}`)
  ratio('copy / skopeo sync --all', times.chartpin / times.sync, '<= 1')
  ratio('copy / skopeo copy --all, one after the other', times.chartpin / times.copy, '<= 1')
  ratio('copy / cp -r of what the registry stores', times.chartpin / times.disk, '')
  await source.stop()
}

async function compareChecks(count: number): Promise<void> {
  const registry = await startRegistry(scope)
  const names = Array.from({ length: count }, (_, at) => `team/app-${at % 10}:${at}`)
  const image = makeImage({ name: 'app' })
  for (const name of names) {
    const [repository = '', tag = ''] = name.split(':')
    await fillRegistry(registry.host, repository, tag, image)
  }
  const references = names.map((name) => `${registry.host}/${name}`)
  const list = writeList('checks.txt', references)
  const heads = path.join(scratch, 'heads.cjs')
  writeFileSync(heads, bareHeads(registry.host, names))
  const nothing = path.join(scratch, 'nothing.cjs')
  writeFileSync(nothing, '')
  const check = [process.execPath, options.program, 'check', list]
  const times = await interleave({
    check: async () => await timed(check),
    heads: async () => await timed([process.execPath, heads]),
    node: async () => await timed([process.execPath, nothing]),
  })
  say(`${count} images, ${AT_ONCE} at a time; milliseconds: ${shown(times)}`)
  ratio('check / bare HEAD requests, each a whole process', times.check / times.heads, '<= 1.3')
  ratio('the same without the start of Node', (times.check - times.node) / (times.heads - times.node), '')
  await registry.stop()
}

async function watchMemory(largest: number): Promise<void> {
  const source = await startRegistry(scope)
  const target = await startRegistry(scope)
  // Not `resourceUsage().maxRSS`: it begins with what the process had that started this one.
  const hook = path.join(scratch, 'memory.cjs')
  const told = path.join(scratch, 'memory')
  writeFileSync(
    hook,
    `process.on('exit',()=>{const fs=require('fs');fs.writeFileSync(${JSON.stringify(told)},/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1])})`,
  )
  const peaks: number[] = []
  for (const megabytes of [1, 10, 100, 1000].filter((size) => size <= largest)) {
    const blob = largeBlob(`of ${megabytes}`, megabytes)
    const name = `team/of-${megabytes}`
    await fillBlob(source.host, name, blob)
    await fillRegistry(source.host, name, '1.0', makeImage({ name: `of-${megabytes}`, more: [blob] }))
    const image = `docker://${source.host}/${name}:1.0`
    const time = await timed([
      process.execPath,
      '--require',
      hook,
      options.program,
      'copy',
      image,
      '--to',
      `${target.host}/mirror`,
    ])
    const peak = Number(readFileSync(told, 'utf8')) / 1024
    peaks.push(peak)
    say(`a blob of ${megabytes} MB: ${time.toFixed(0)} ms, ${peak.toFixed(0)} MB of memory at most`)
  }
  ratio('memory for the largest blob / for the smallest', (peaks.at(-1) ?? NaN) / (peaks[0] ?? NaN), '')
}

/** The median of each contender in milliseconds; each round has each once, with an empty registry. */
async function interleave<Name extends string>(
  contenders: Readonly<Record<Name, (target: RealRegistry) => Promise<number>>>,
): Promise<Readonly<Record<Name, number>>> {
  // Object.keys forgets the names.
  const names = Object.keys(contenders) as Name[]
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const target = await startRegistry(scope)
      samples.get(name)?.push(await contenders[name](target))
      await target.stop()
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<Name, number>
}

async function timed(command: readonly string[]): Promise<number> {
  const start = performance.now()
  const { exit, stderr } = await runProgram(command, { env })
  const time = performance.now() - start
  if (exit !== 0) throw new Error(`${command.slice(0, 6).join(' ')} … ended with ${exit}: ${stderr.slice(-2000)}`)
  return time
}

/** A program that asks for all of them with nothing but Node. */
function bareHeads(host: string, names: readonly string[]): string {
  const paths = names.map((name) => `/v2/${name.replace(':', '/manifests/')}`)
  const [hostname = '', port = ''] = host.split(':')
  return `const http=require('http'),paths=${JSON.stringify(paths)},agent=new http.Agent({keepAlive:true,maxSockets:${AT_ONCE}})
const headers={accept:'application/vnd.oci.image.index.v1+json'};let at=0,done=0
const next=()=>{const path=paths[at++];if(path===undefined)return
http.request({hostname:'${hostname}',port:${port},path,method:'HEAD',agent,headers},answer=>{if(answer.statusCode!==200)process.exit(9);answer.resume();answer.once('end',()=>++done<paths.length?next():agent.destroy())}).end()}
for(let i=0;i<${AT_ONCE};i++)next()
`
}

function writeList(name: string, lines: readonly string[]): string {
  const file = path.join(scratch, name)
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

/** Bytes that no packing makes fewer. */
function randomLooking(seed: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  for (let at = 0, hash = Buffer.from(seed); at < length; at += 32) {
    hash = createHash('sha256').update(hash).digest()
    hash.copy(bytes, at)
  }
  return bytes
}

function shown(times: Readonly<Record<string, number>>): string {
  return Object.entries(times)
    .map(([name, time]) => `${name} ${time.toFixed(0)}`)
    .join(', ')
}

function ratio(name: string, value: number, aim: string): void {
  say(`${name.padEnd(60)} ${value.toFixed(2).padStart(8)}  ${aim}`.trimEnd())
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? NaN
}
