// Which credential Docker's client has for a registry (docker/cli cli/config/configfile/file.go, cli/config/credentials). Never by path:
// one credential a registry.

import type { Step } from '../step.ts'
import type { DockerConfig, RegistryEntry } from './docker-config.ts'
import { helperCall, type ProgramCall } from './program.ts'

/** What a look-up in files came to. */
export type Login =
  | { readonly kind: 'entry'; readonly entry: RegistryEntry; readonly step: Step }
  /** A program has to be asked. */
  | { readonly kind: 'program'; readonly call: ProgramCall; readonly step: Step }
  | { readonly kind: 'none'; readonly step: Step }

/** The name that Docker Hub goes by in docker configurations, by both of its hosts (docker/cli registry.IndexServer). */
export const HUB_KEY = 'https://index.docker.io/v1/'

/** The key that a registry is filed under by `docker login`. */
export function loginKey(registry: string): string {
  return registry === 'docker.io' || registry === 'index.docker.io' ? HUB_KEY : registry
}

/**
 * What Docker's client has for a registry: a helper of its own before the store for all, and that before the file. Where a program is
 * set up, what stands in the file is not looked at.
 */
export function dockerLogin(registry: string, { helpers, store, entries }: DockerConfig): Login {
  const key = loginKey(registry)
  const helper = helpers.get(key) ?? store
  if (helper !== undefined) {
    const call = helperCall(helper.text, key)
    const hidden = entries.some(
      ({ registry: each, content }) => hostOf(each) === hostOf(key) && content.kind === 'credential',
    )
    const message = `${call.program} is asked for ${key}${hidden ? ', and the entry of the file is not looked at' : ''}`
    return { kind: 'program', call, step: { message, where: helper.where } }
  }
  const found =
    entries.findLast((entry) => entry.registry === key) ??
    entries.find((entry) => hostOf(entry.registry) === hostOf(key))
  return found === undefined
    ? { kind: 'none', step: { message: `there is no entry for ${key}` } }
    : {
        kind: 'entry',
        entry: found,
        step: { message: `the entry ${found.registry} is for ${registry}`, where: found.where },
      }
}

function hostOf(key: string): string {
  return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? ''
}
