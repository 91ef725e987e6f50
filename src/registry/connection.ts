// How one registry is reached: all that a request needs, read already. Nothing here opens a file or looks at the environment.

import type { Credential } from '../cluster/credential.ts'

/** What is trusted, and what is shown of this side. */
export interface ConnectionTls {
  /** Whether the certificate of the other side is checked. */
  readonly verify: boolean
  /** Certificates of authorities in PEM, beside those of the system. */
  readonly ca: readonly string[]
  /** In PEM. */
  readonly client?: { readonly cert: string; readonly key: string }
}

/** One registry as it is asked by one client. */
export interface Connection {
  readonly scheme: 'https' | 'http'
  /** `host[:port]`. */
  readonly host: string
  /** The root of its API, mostly `/v2`; without a slash at the end. */
  readonly basePath: string
  /** The query `ns=`; empty where none is sent. */
  readonly namespace: string
  readonly tls: ConnectionTls
  /** Extra headers of the runtime's configuration; they can be secret. */
  readonly headers: ReadonlyMap<string, string>
  /** Sent to this host, and to the realm that it names where that is safe, and nowhere else. */
  readonly credential?: Credential
}

/** What requests go out through: `http://[user:password@]host:port`, by scheme of the registry; undefined: directly. */
export type ProxyFor = (scheme: 'https' | 'http', host: string) => string | undefined
