// Clusters as folders: what each of them asks for some images, and what is wrong with its files. A folder of testdata/cluster has
// `cluster.yaml`, the files that it points at, and `images.txt`; what comes of it stands in `expected.txt`.

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { assertGolden } from '../testing/golden.ts'
import { urlOf, type Attempt, type Endpoint, type Resolution } from './attempt.ts'
import { readProfile } from './read-profile.ts'
import { resolve } from './resolve.ts'
import { printWhere, type Step, type Where } from './step.ts'

const root = fileURLToPath(new URL('../../testdata/cluster', import.meta.url))

for (const story of readdirSync(root).filter((name) => existsSync(path.join(root, name, 'cluster.yaml')))) {
  test(`the cluster of ${story} pulls as it is written`, async () => {
    const text = await told(path.join(root, story))
    assert.doesNotMatch(text, /secret-of/, 'a password of a configuration file is printed')
    assertGolden(`cluster/${story}/expected.txt`, text)
  })
}

async function told(folder: string): Promise<string> {
  const file = readSourceFile({ absolute: path.join(folder, 'cluster.yaml'), path: 'cluster.yaml', limit: 1 << 20 })
  assert.ok(!isProblem(file))
  const { profile, problems } = await readProfile(file, { cwd: folder, presets: [] })
  const lines = problems.map(({ where, message, hint }) => `problem ${printWhere(where)}: ${message}; ${hint}\n`)
  if (profile === undefined) return lines.join('')
  for (const image of readFileSync(path.join(folder, 'images.txt'), 'utf8').split('\n').filter(Boolean))
    lines.push(`${image}\n${printed(resolve(image, profile))}\n`)
  for (const { severity, rule, effect, where, message, hint } of profile.notices)
    lines.push(`${severity} ${rule} (${effect}) ${placeOf(where)}: ${message}; ${hint}\n`)
  return lines.join('')
}

function printed(resolution: Resolution): string {
  if (resolution.kind === 'refused')
    return `  refused (${resolution.reason}): ${resolution.message}\n${steps(resolution.why)}`
  const content = resolution.content.map((endpoint) => `${endpoint.scheme}://${endpoint.host}${endpoint.basePath}`)
  return `${resolution.attempts.map(attempt).join('')}  then content from ${content.join(', ')}\n`
}

function attempt(each: Attempt): string {
  const notes = [each.role, ...tls(each), ...each.headers.map((name) => `header ${name}`)]
  const credentials = each.credentials.map((offer) =>
    offer.kind === 'fixed'
      ? offer.credential.label
      : offer.kind === 'kubelet'
        ? 'kubelet'
        : `auth files: ${offer.name}`,
  )
  return `  ${each.method} ${urlOf(each)} [${notes.join(', ')}; ${credentials.join(' or ')}]\n${steps(each.why)}`
}

function tls({ scheme, tls: { verify, ca, client } }: Endpoint): readonly string[] {
  if (scheme === 'http') return []
  const files = [...ca, ...client.flatMap(({ cert, key }) => (key === undefined ? [cert] : [cert, key]))]
  return [...(verify ? [] : ['unverified']), ...files.map((file) => file.path)]
}

function steps(why: readonly Step[]): string {
  return why.map(({ message, where }) => `    ${message} (${placeOf(where)})\n`).join('')
}

function placeOf(where: Where | undefined): string {
  return where === undefined ? '-' : printWhere(where)
}
