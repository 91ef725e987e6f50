// The folders of hosts that minikube makes for containerd: one for Docker Hub, and one for each insecure registry
// (kubernetes/minikube pkg/minikube/cruntime/containerd.go).

import { sourceFile, type SourceFile } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { PlacedText } from '../profile-type.ts'
import { withTexts } from '../virtual-files.ts'
import { isRange } from './flags.ts'

/** Where they are. */
export const CERTS_D = '/etc/containerd/certs.d'

/** The files of a node with these folders; what the node has under the same names is replaced, as minikube replaces it. */
export function withHosts(files: NodeFiles, insecure: readonly PlacedText[]): NodeFiles {
  const hub = `${CERTS_D}/docker.io/hosts.toml`
  const texts = new Map<string, SourceFile>()
  if (files.read(hub) === undefined)
    texts.set(hub, textOf("minikube's node image", 'server = "https://registry-1.docker.io"\n'))
  for (const { text } of insecure) {
    if (isRange(text)) continue
    const host = text.replace(/^https?:\/\//i, '').replace(/\/$/, '')
    const address = host === text ? `http://${host}` : text
    const hosts = `server = "${address}"\n\n[host."${address}"]\n  skip_verify = true\n`
    // What is no host would end the text that it stands in.
    if (/^[\w.:[\]-]+$/.test(host))
      texts.set(`${CERTS_D}/${host}/hosts.toml`, textOf(`minikube --insecure-registry=${text}`, hosts))
  }
  return withTexts(files, texts)
}

function textOf(name: string, text: string): SourceFile {
  return sourceFile(name, { kind: 'argument' }, text)
}
