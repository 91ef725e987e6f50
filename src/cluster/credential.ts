// A credential that can be named, compared and used, and never printed: whatever prints it gets `user@source`.

import type { Where } from './step.ts'

/** What is sent to a registry. */
export type Secret =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** A refresh token for OAuth (`identitytoken`). */
  | { readonly kind: 'identity'; readonly token: string }
  /** A bearer token that goes to the registry as it is (`registrytoken`). */
  | { readonly kind: 'registry'; readonly token: string }

/** Where a credential comes from. */
export interface CredentialOrigin {
  /** As people name it: `secret default/regcred`, `config.json`, `registries.yaml`. */
  readonly source: string
  /** The place of its entry; absent for what a program gave. */
  readonly where?: Where
}

/** A secret with what may be told of it. It prints as its label in every way there is, JSON and `console.log` included. */
export class Credential {
  readonly #secret: Secret
  /** `user@source`; a token has the user `<token>`. What a terminal would obey is replaced. */
  readonly label: string
  readonly kind: Secret['kind']
  readonly origin: CredentialOrigin
  /** When it stops working, in milliseconds since 1970, where that can be read from it. */
  readonly expires: number | undefined

  constructor(secret: Secret, origin: CredentialOrigin, expires?: number) {
    this.#secret = secret
    this.kind = secret.kind
    this.origin = origin
    this.expires = expires
    this.label = `${secret.kind === 'basic' ? printable(secret.username) : '<token>'}@${printable(origin.source)}`
  }

  /** The secret itself, for the request that is about to be sent; what is made of it must not outlive that. */
  reveal(): Secret {
    return this.#secret
  }

  /** Whether both would send the same. */
  isSameAs(other: Credential): boolean {
    return secretText(this.#secret) === secretText(other.#secret)
  }

  toString(): string {
    return this.label
  }

  toJSON(): string {
    return this.label
  }
}

// What `console.log` and `util.inspect` ask for; without it they would show the text of the file in `origin`.
Object.defineProperty(Credential.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: Credential): string {
    return `Credential(${this.label})`
  },
})

const LONGEST_PART = 100

function printable(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{FFFD}')
  return clean.length > LONGEST_PART ? `${clean.slice(0, LONGEST_PART)}…` : clean
}

function secretText(secret: Secret): string {
  return secret.kind === 'basic'
    ? JSON.stringify([secret.kind, secret.username, secret.password])
    : JSON.stringify([secret.kind, secret.token])
}
