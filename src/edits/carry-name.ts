// A wished registry and repository laid upon the naming keys of a use.

import { hostOf, isHost } from '../reference/host.ts'
import type { ReferenceParts } from '../reference/print.ts'
import { splitReference } from '../reference/split.ts'
import type { Part } from '../uses/image-use.ts'
import type { Carried, LeafText } from './carried.ts'
import { isNaming } from './wanted.ts'

type Name = Pick<ReferenceParts, 'registry' | 'repository'>

/**
 * The texts of the naming parts for another name than they make `now`. Whether they make it is for the caller to try. Refused is what
 * cannot be told from outside a template: what it does with hosts in two places, and with keys that would read as something else.
 */
export function nameLeaves(parts: readonly Part[], now: Name, { registry, repository }: Name): Carried {
  const naming = parts.filter(isNaming)
  const registryPart = naming.find((part) => part.role === 'registry')
  const names = naming.filter((part) => part.role !== 'registry' && part.leaf.text !== '')
  const [first] = names
  if (first === undefined) return { kind: 'impossible', reason: 'its name is left to the template' }
  const second = names.find((part) => part !== first && hostOf(textOf(part, names)).host !== undefined)
  if (second !== undefined) {
    return { kind: 'impossible', reason: `${keyOf(second)} names a registry, though it stands behind ${keyOf(first)}` }
  }
  const inner = hostOf(names.map((part) => textOf(part, names)).join('/')).host
  const whole = `${registry}/${repository}`
  if (registryPart === undefined) return spread(names, whole)
  const { leaf } = registryPart
  if (leaf.text === '' && inner !== undefined) return spread(names, whole)
  if (inner !== undefined) {
    return { kind: 'impossible', reason: `both ${keyOf(registryPart)} and ${keyOf(first)} name a registry` }
  }
  if (leaf.text !== '' && !isLoneHost(leaf.text)) return spread([registryPart, ...names], whole)
  const { head, path } = splitName({ registry, repository }, now)
  const rest = spread(names, path)
  if (rest.kind === 'impossible') return rest
  return { kind: 'carried', leaves: [{ leaf, text: head + tailOf(registryPart, names) }, ...rest.leaves] }
}

/**
 * What of a name goes into a registry key: the host alone, and the path where a path stands. But where the old registry is kept as a part
 * of the new path (`mirror/docker.io/acme/web`), the key takes that as well: it is the old registry's place, a name that begins with a host
 * would be taken for a whole one, and the keys for the rest stay as they are.
 */
function splitName({ registry, repository }: Name, now: Name): { readonly head: string; readonly path: string } {
  const before = repository.endsWith(`/${now.repository}`) ? repository.slice(0, -now.repository.length - 1) : ''
  if (!before.split('/').some((component) => isHost(component))) return { head: registry, path: repository }
  return { head: `${registry}/${before}`, path: now.repository }
}

/** `quay.io`, maybe with a slash behind it; not `quay.io/acme`, and no account of Docker Hub. */
function isLoneHost(text: string): boolean {
  const host = text.replace(/\/$/, '')
  return !host.includes('/') && isHost(host)
}

/** Each part but the first keeps the number of path components that it has, as far as there are enough; the first carries all before. */
function spread(parts: readonly Part[], path: string): Carried {
  const components = path.split('/')
  if (components.length < parts.length) {
    return { kind: 'impossible', reason: `its name is put together from ${parts.length} keys, too many for "${path}"` }
  }
  const leaves: LeafText[] = []
  for (const [at, part] of [...parts.entries()].toReversed()) {
    const own = textOf(part, parts).split('/').length
    const count = at === 0 ? components.length : Math.min(own, components.length - at)
    const text = components.splice(components.length - count, count).join('/')
    const reason = whyMisread(part, text, part === parts.at(-1))
    if (reason !== undefined) return { kind: 'impossible', reason }
    leaves.push({ leaf: part.leaf, text: text + tailOf(part, parts) })
  }
  return { kind: 'carried', leaves }
}

/** Why a key would be taken for something else than it is with a text, once keys for all images stand beside it. */
function whyMisread(part: Part, text: string, isLast: boolean): string | undefined {
  const old = part.leaf.text
  if (part.role !== 'registry' && !isLast && isLoneHost(text) && !isLoneHost(old)) {
    return `${keyOf(part)} would have nothing but the registry`
  }
  const losesPath = part.role === 'name' && old.includes('/') && !text.includes('/')
  return losesPath ? `${keyOf(part)} would be a single word, which keys such as imageNamespace come before` : undefined
}

/** The part's piece of the name; only behind the last one can there be a tag or digest. */
function textOf(part: Part, parts: readonly Part[]): string {
  const { text } = part.leaf
  return text.slice(0, text.length - tailOf(part, parts).length)
}

/** What stands behind the name in a part: tag and digest, or the slash that some templates want behind a registry. */
function tailOf(part: Part, parts: readonly Part[]): string {
  const { text } = part.leaf
  if (part === parts.at(-1)) return text.slice(splitReference(text).name.end)
  return part.role === 'registry' && text.endsWith('/') ? '/' : ''
}

function keyOf(part: Part): string {
  return String(part.leaf.path.at(-1) ?? part.role)
}
