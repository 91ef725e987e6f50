// Which credential the containers tools and CRI-O have for a name: the first of their auth files with an answer, and in it the longest path
// (container-libs image/pkg/docker/config/config.go).

import type { Step } from '../step.ts'
import type { Fault } from '../tree.ts'
import type { DockerConfig, RegistryEntry } from './docker-config.ts'
import type { Login } from './docker-login.ts'
import { helperCall } from './program.ts'

/** One file that is looked at. */
export interface AuthFile {
  readonly path: string
  /** `legacy`: .dockercfg, which knows hosts only. */
  readonly form: 'auths' | 'legacy'
  /** What it holds, or why it cannot be read: the look-up fails there. */
  readonly content: DockerConfig | Fault
}

/** A look-up can fail for all: CRI-O does not pull then. */
export type AuthFileLogin = Login | { readonly kind: 'failed'; readonly step: Step }

/** The paths at which auth files lie, for programs of root without variables of their own. */
export const AUTH_FILES: readonly { readonly path: string; readonly form: AuthFile['form'] }[] = [
  { path: '/run/containers/0/auth.json', form: 'auths' },
  { path: '/root/.config/containers/auth.json', form: 'auths' },
  { path: '/root/.docker/config.json', form: 'auths' },
  { path: '/root/.dockercfg', form: 'legacy' },
]

/** Looks a name (`host[:port][/path]`, without tag) up in files, in their order. An entry that holds nothing is as good as none. */
export function authFileLogin(name: string, files: readonly AuthFile[]): AuthFileLogin {
  for (const { path, form, content } of files) {
    if ('message' in content)
      return { kind: 'failed', step: { message: `${path} cannot be read: ${content.message}`, where: content.where } }
    const found = inFile(name, form, content)
    if (found !== undefined) return found
  }
  const message = files.length === 0 ? 'there is no auth file' : `no auth file has an entry for ${name}`
  return { kind: 'none', step: { message } }
}

function inFile(name: string, form: AuthFile['form'], { entries, helpers }: DockerConfig): AuthFileLogin | undefined {
  const registry = name.split('/', 1)[0] ?? ''
  const helper = helpers.get(registry)
  if (helper !== undefined) {
    const call = helperCall(helper.text, registry)
    return { kind: 'program', call, step: { message: `${call.program} is asked for ${registry}`, where: helper.where } }
  }
  const entry = exact(form === 'legacy' ? [registry] : keysOf(name), entries) ?? byHost(registry, form, entries)
  if (entry === undefined || entry.content.kind === 'empty') return undefined
  const message = `the entry ${entry.registry} is for ${name}`
  return entry.content.kind === 'broken'
    ? {
        kind: 'failed',
        step: { message: `the entry ${entry.registry} cannot be read: ${entry.content.message}`, where: entry.where },
      }
    : { kind: 'entry', entry, step: { message, where: entry.where } }
}

function exact(keys: readonly string[], entries: readonly RegistryEntry[]): RegistryEntry | undefined {
  const byKey = new Map(entries.map((entry) => [entry.registry, entry] as const))
  for (const key of keys) {
    const entry = byKey.get(key)
    if (entry !== undefined) return entry
  }
  return undefined
}

/** `a/b/c` as `a/b/c`, `a/b`, `a`. */
function keysOf(name: string): readonly string[] {
  const parts = name.split('/')
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/'))
}

function byHost(
  registry: string,
  form: AuthFile['form'],
  entries: readonly RegistryEntry[],
): RegistryEntry | undefined {
  const wanted = usualHost(registry)
  return entries.find((entry) => {
    const bare = entry.registry.replace(/^http:\/\//, '').replace(/^https:\/\//, '')
    const isUrl = form === 'legacy' || bare !== entry.registry
    return usualHost(isUrl ? (bare.split('/', 1)[0] ?? '') : bare) === wanted
  })
}

function usualHost(host: string): string {
  return host === 'docker.io' || host === 'registry-1.docker.io' ? 'index.docker.io' : host
}
