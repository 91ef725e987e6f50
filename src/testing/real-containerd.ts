// A real containerd on this machine, as Debian packages it, with its client ctr: for tests that run with CHARTPIN_PEERS=1, and as root.

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { runProgram, type ProgramOutcome } from './run-program.ts'

export interface RealContainerd {
  /** As it says itself, without what Debian adds. */
  readonly version: string
  /** Runs ctr, which asks registries itself, with no more of this process's environment than the path to programs and what is given. */
  ctr(args: readonly string[], env?: NodeJS.ProcessEnv): Promise<ProgramOutcome>
}

/** What needs more than a folder. */
const WITHOUT: readonly string[] = [
  'snapshotter.v1.btrfs',
  'snapshotter.v1.zfs',
  'snapshotter.v1.devmapper',
  'grpc.v1.cri',
  'internal.v1.opt',
]
const PATIENCE = 20_000

/** Starts it, with nothing in its store, and waits until it listens; it ends with the test, or with this process however that ends. */
export async function startContainerd(test: Pick<TestContext, 'after'>): Promise<RealContainerd> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chartpin-containerd-'))
  const socket = path.join(folder, 'containerd.sock')
  const config = path.join(folder, 'config.toml')
  const disabled = WITHOUT.map((plugin) => `"io.containerd.${plugin}"`).join(', ')
  const folders = `root = "${folder}/root"\nstate = "${folder}/state"`
  writeFileSync(config, `version = 2\n${folders}\ndisabled_plugins = [${disabled}]\n[grpc]\naddress = "${socket}"\n`)
  const daemon = spawn('setpriv', ['--pdeathsig', 'KILL', 'containerd', '-c', config], { stdio: 'ignore' })
  const ended = once(daemon, 'close').catch(() => undefined)
  test.after(async () => {
    daemon.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  })
  for (let waited = 0; waited < PATIENCE && !existsSync(socket); waited += 50) await setTimeout(50)
  assert.ok(existsSync(socket), 'containerd does not start')
  const { stdout } = await runProgram(['containerd', '--version'], { env: { PATH: process.env['PATH'] } })
  const [version] = /\d+\.\d+\.\d+/.exec(stdout) ?? []
  assert.ok(version !== undefined, stdout)
  return {
    version,
    ctr: (args, env = {}) =>
      runProgram(['ctr', '-a', socket, ...args], { env: { PATH: process.env['PATH'], HOME: folder, ...env } }),
  }
}
