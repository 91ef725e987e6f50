// Docker's folders of certificates, one a registry host: `ca.crt`, `client.cert` with `client.key` (containers-certs.d.5,
// moby daemon/pkg/registry/registry.go ReadCertsDirectory). For the runtimes that read them.

import { isProblem } from '../files/source-file.ts'
import type { NamedFile, Tls } from './attempt.ts'
import type { NodeFiles } from './node-files.ts'

/** What a host's folder holds. */
export type Certificates = Pick<Tls, 'ca' | 'client'>

/** No certificates beside the system's. */
export const NO_CERTIFICATES: Certificates = { ca: [], client: [] }

/** The certificates of all hosts, by `host[:port]`. Of several folders for one host the one in the first root counts, and it alone. */
export function readCertificates(files: NodeFiles, roots: readonly string[]): ReadonlyMap<string, Certificates> {
  const hosts = new Map<string, Certificates>()
  for (const root of roots) {
    for (const host of namesIn(files, root)) {
      const folder = `${root}/${host}`
      const names = namesIn(files, folder)
      if (names.length > 0 && !hosts.has(host)) hosts.set(host, certificatesOf(folder, names))
    }
  }
  return hosts
}

function namesIn(files: NodeFiles, folder: string): readonly string[] {
  const names = files.list(folder)
  return names === undefined || isProblem(names) ? [] : names
}

function certificatesOf(folder: string, names: readonly string[]): Certificates {
  const named = (name: string): NamedFile => ({ path: `${folder}/${name}` })
  const client = names
    .filter((name) => name.endsWith('.cert'))
    .map((name) => ({ cert: named(name), key: named(`${name.slice(0, -'.cert'.length)}.key`) }))
  return { ca: names.filter((name) => name.endsWith('.crt')).map(named), client }
}
