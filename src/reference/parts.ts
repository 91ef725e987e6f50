// Checks of single parts, as values files give them: a registry here, a repository there, a tag, a digest. By the grammar of
// distribution, which kubelet applies to every image. Offsets count from the beginning of the part.

import type { ReferenceProblem } from './reference.ts'
import { explainDigest, explainHex, explainHost, explainPath, explainSize, explainTag, problem } from './explain.ts'
import { DIGEST_LENGTHS, HOST, MAX_NAME_LENGTH, PATH, TAG } from './grammar.ts'
import { hostOf, isHost } from './host.ts'
import { refineProblem } from './smells.ts'
import { splitTag } from './split.ts'

/** What a check answers: why the part is wrong, or nothing. */
type Check = (text: string) => ReferenceProblem | undefined

/**
 * Why `text` is no registry: `host`, `host:port`, either with a path behind it (`ghcr.io/org`), or an account of Docker Hub
 * (`prom`, `my_org`), which some charts keep under this key.
 */
export const checkRegistry: Check = partCheck((text) => {
  if (text === '') return problem('empty', 0, 'the registry is empty')
  const slash = text.indexOf('/')
  const first = slash === -1 ? text : text.slice(0, slash)
  return isHost(first) || HOST.test(first) ? explainQualified(text, slash) : explainName(text, 0)
})

/** Why `text` is no repository: a path, or a registry and a path. A tag or digest in it is wrong. */
export const checkRepository: Check = partCheck((text) => {
  if (text === '') return problem('empty', 0, 'the repository is empty')
  return hostOf(text).host === undefined ? explainName(text, 0) : explainQualified(text, text.indexOf('/'))
})

/** Why `text` is no tag, or no `tag@algorithm:hex`. */
export const checkTag: Check = partCheck((text) => {
  const { tag, digest } = splitTag(text)
  const found = TAG.test(tag) ? undefined : explainTag(tag, 0, 0)
  return found ?? (digest === undefined ? undefined : explainDigest(digest, tag.length + 1, tag.length))
})

/** Why `text` is no `algorithm:hex` that runtimes take. */
export const checkDigest: Check = partCheck((text) => explainDigest(text, 0, 0))

/** Why `text` is not the bare hexadecimal digits of a SHA-256 digest: for templates that write `@sha256:` themselves. */
export const checkDigestHex: Check = partCheck((text) => {
  if (text === '') return problem('empty-digest', 0, 'the digest is missing')
  return explainHex(text, DIGEST_LENGTHS.get('sha256') ?? 0, 0)
})

/** A check that looks at no endless text, and says of templates, addresses and phrases what they are. */
function partCheck(check: Check): Check {
  return (text) => {
    const size = explainSize(text)
    if (size !== undefined) return size
    const found = check(text)
    return found === undefined ? undefined : refineProblem(text, found)
  }
}

/** A host, and behind the slash (-1: there is none) a path. */
function explainQualified(text: string, slash: number): ReferenceProblem | undefined {
  const host = slash === -1 ? text : text.slice(0, slash)
  const found = HOST.test(host) ? undefined : explainHost(host, 0)
  return found ?? (slash === -1 ? undefined : explainName(text.slice(slash + 1), slash + 1))
}

function explainName(path: string, base: number): ReferenceProblem | undefined {
  if (!PATH.test(path)) return explainPath(path, base, base === 0 ? 'nothing' : 'registry')
  if (path.length <= MAX_NAME_LENGTH) return undefined
  return problem('name-too-long', base + MAX_NAME_LENGTH, `a repository can have ${MAX_NAME_LENGTH} characters`)
}
