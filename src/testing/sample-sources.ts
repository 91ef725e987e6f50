// What a cluster has to pull with, made from texts: manifests, and files of a node by their paths.

import assert from 'node:assert/strict'
import { sourceFile, type SourceFile } from '../files/source-file.ts'
import { readCredentialSources, type CredentialSources, type SourcesInput } from '../cluster/credentials/sources.ts'
import { manifestsOf, type Manifest } from '../cluster/manifest.ts'
import type { NodeFiles } from '../cluster/node-files.ts'
import type { PlacedText } from '../cluster/profile-type.ts'
import { startOf } from '../cluster/tree.ts'
import { NO_FILES, withTexts } from '../cluster/virtual-files.ts'
import { readYamlTrees } from '../cluster/yaml-tree.ts'

/** A file of no disk. */
export function sampleFile(path: string, text: string): SourceFile {
  return sourceFile(path, { kind: 'argument' }, text)
}

/** A text that stands in a file of its own. */
export function samplePlaced(text: string): PlacedText {
  return { text, where: startOf(sampleFile('cluster.yaml', text)) }
}

/** The objects of a YAML text. */
export async function sampleManifests(text: string): Promise<readonly Manifest[]> {
  const read = await readYamlTrees(sampleFile('objects.yaml', text))
  assert.ok(read.ok)
  return manifestsOf(read.trees)
}

/** The files of a node. */
export function sampleNode(texts: Readonly<Record<string, string>>): NodeFiles {
  return withTexts(NO_FILES, new Map(Object.entries(texts).map(([path, text]) => [path, sampleFile(path, text)])))
}

/** What a sample is made of. */
export interface SampleSources extends Partial<Omit<SourcesInput, 'manifests' | 'files'>> {
  /** YAML. */
  readonly manifests?: string
  readonly files?: Readonly<Record<string, string>>
}

/** The sources of a cluster. */
export async function sampleSources({
  manifests = '',
  files = {},
  ...rest
}: SampleSources): Promise<CredentialSources> {
  return readCredentialSources({
    named: [],
    featureGates: new Map(),
    ...rest,
    manifests: await sampleManifests(manifests),
    files: sampleNode(files),
  })
}

/** A Secret to pull with, as a manifest; a configuration is JSON. */
export function pullSecretYaml(name: string, auths: Readonly<Record<string, unknown>>, namespace = 'shop'): string {
  const data = Buffer.from(JSON.stringify({ auths })).toString('base64')
  return `---
apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: ${namespace}
type: kubernetes.io/dockerconfigjson
data:
  .dockerconfigjson: ${data}
`
}
