// The credentials that this machine has for registries, from the files in which Docker's and Podman's clients keep them.

import { homedir } from 'node:os'
import path from 'node:path'
import type { Credential } from '../cluster/credential.ts'
import { authFileLogin, type AuthFile, type AuthFileLogin } from '../cluster/credentials/auth-files.ts'
import { readDockerConfig, type ConfigReader, type DockerConfig } from '../cluster/credentials/docker-config.ts'
import { dockerLogin } from '../cluster/credentials/docker-login.ts'
import { askProgram, type ProgramCall } from '../cluster/credentials/program.ts'
import { readJsonTree } from '../cluster/json-tree.ts'
import type { Fault } from '../cluster/tree.ts'
import { displayPath } from '../files/display-path.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem, type SourceFile } from '../files/source-file.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import { runProgram } from './run-program.ts'

/** What a machine has to sign in with. */
export interface Logins {
  /** The credential for a repository, by the file that has one first; undefined for none. */
  credentialFor(registry: string, repository: string): Promise<Credential | undefined>
}

/** A file, as each of its readers takes it. */
interface LoginFile {
  readonly containers: AuthFile
  readonly docker: DockerConfig | undefined
}

const LARGEST_FILE = 1 << 20

/**
 * Reads the file of `--auth`, or else `REGISTRY_AUTH_FILE`, Docker's `config.json` and Podman's `auth.json`. Throws `UsageError` where a file
 * that was named cannot be read; of the others it is told. `note` is told what was not used, and why.
 */
export function readLogins({ options, io }: Invocation, note: (text: string) => void): Logins {
  const named = options.auth ?? (io.env['REGISTRY_AUTH_FILE'] || undefined)
  const places = named === undefined ? usualPlaces(io.env) : [path.resolve(io.cwd, named)]
  const files = places.flatMap((absolute) => {
    const shown = displayPath(absolute, io.cwd)
    const file = readSourceFile({ absolute, path: shown, limit: LARGEST_FILE })
    if (isProblem(file)) {
      if (named === undefined) return []
      throw new UsageError('the credentials cannot be read', { because: [`${shown} ${file.message}`] })
    }
    const read = loginFile(file)
    const { content } = read.containers
    if (!('message' in content)) return [read]
    if (named !== undefined) throw new UsageError(`${shown} holds no credentials: ${content.message}`)
    note(`${shown} is not used: ${content.message}`)
    return []
  })
  const ask = programAsker(options['credential-helpers'], io.env, note)
  return {
    credentialFor: async (registry, repository) => {
      for (const file of files) {
        const found = await ask(loginOf(file, registry, repository))
        if (found !== undefined) return found
      }
      return undefined
    },
  }
}

/** Where Docker's client and the containers tools keep credentials (docker/cli cli/config, containers-auth.json.5). */
function usualPlaces(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const home = env['HOME'] || env['USERPROFILE'] || homedir()
  const runtime = env['XDG_RUNTIME_DIR']
  const config = env['XDG_CONFIG_HOME'] || path.join(home, '.config')
  return [
    path.join(env['DOCKER_CONFIG'] || path.join(home, '.docker'), 'config.json'),
    ...(runtime ? [path.join(runtime, 'containers', 'auth.json')] : []),
    path.join(config, 'containers', 'auth.json'),
  ]
}

function loginFile(file: SourceFile): LoginFile {
  const tree = readJsonTree(file)
  const as = (reader: ConfigReader): DockerConfig | Fault => {
    if (!tree.ok) return tree.problem
    const read = readDockerConfig(tree.tree, { reader, form: 'auths', source: file.path })
    return read.ok ? read.config : read.problem
  }
  const docker = as('docker')
  return {
    containers: { path: file.path, form: 'auths', content: as('containers') },
    docker: 'message' in docker ? undefined : docker,
  }
}

/** By path, as the containers tools look; and else as Docker does, whose store of credentials only it knows. */
function loginOf({ containers, docker }: LoginFile, registry: string, repository: string): AuthFileLogin {
  const found = authFileLogin(`${registry}/${repository}`, [containers])
  return found.kind === 'none' && docker !== undefined ? dockerLogin(registry, docker) : found
}

/** Turns a look-up into a credential; programs are asked where that is allowed, each once for a registry. */
function programAsker(
  isAllowed: boolean,
  env: Readonly<Record<string, string | undefined>>,
  note: (text: string) => void,
): (login: AuthFileLogin) => Promise<Credential | undefined> {
  const asked = new Map<string, Promise<Credential | undefined>>()
  const run = async (call: ProgramCall): Promise<Credential | undefined> => {
    if (!isAllowed) {
      note(`${call.program} may have a credential, and is not asked: --credential-helpers asks it`)
      return undefined
    }
    const answer = await askProgram(call, async (each) => await runProgram(each, env))
    if (answer.kind !== 'credentials') note(answer.step.message)
    return answer.kind === 'credentials' ? answer.entries[0]?.credential : undefined
  }
  return async (login) => {
    if (login.kind === 'entry') {
      const { content } = login.entry
      if (content.kind === 'broken') note(`${login.step.message}, and cannot be read: ${content.message}`)
      return content.kind === 'credential' ? content.credential : undefined
    }
    if (login.kind === 'failed') note(login.step.message)
    if (login.kind === 'none' || login.kind === 'failed') return undefined
    const key = `${login.call.program} ${login.call.input.reveal().stdin}`
    const answer = asked.get(key) ?? run(login.call)
    asked.set(key, answer)
    return await answer
  }
}
