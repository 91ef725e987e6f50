// Whether a name begins with a registry: the one question that every dialect answers by looking at the first component.

import type { Dialect } from './reference.ts'

/** A name parted into the registry that it begins with, if it does, and its path. */
export interface HostAndPath {
  readonly host?: string
  readonly path: string
}

/**
 * Whether a first component, with more after it, is a registry rather than an account of Docker Hub: `localhost`, or one
 * that holds a dot or a colon; in distribution also one with an upper-case letter (normalize.go splitDockerDomain).
 */
export function isHost(component: string, dialect: Dialect = 'distribution'): boolean {
  if (component === 'localhost' || component.includes('.') || component.includes(':')) return true
  return dialect === 'distribution' && component.toLowerCase() !== component
}

/** Parts a name (without tag and digest) at its registry; a name of a single component has none. Nothing is validated. */
export function hostOf(name: string, dialect: Dialect = 'distribution'): HostAndPath {
  const slash = name.indexOf('/')
  if (slash === -1) return { path: name }
  const first = name.slice(0, slash)
  return isHost(first, dialect) ? { host: first, path: name.slice(slash + 1) } : { path: name }
}
