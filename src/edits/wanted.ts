// What an image shall be once a wish is granted: the name and version that a use has now, with the wished parts over them.

import type { Reference } from '../reference/reference.ts'
import type { ReferenceParts } from '../reference/print.ts'
import type { WantedImage } from '../uses/change.ts'
import { composeImage } from '../uses/compose.ts'
import type { ImageUse, Part, Role } from '../uses/image-use.ts'

/** The roles that make the name of an image, in the order in which they are written. */
const namingRoles: ReadonlySet<Role> = new Set<Role>(['registry', 'prefix', 'repository', 'name', 'reference'])

/** Whether the part gives a piece of the name, not of the version. */
export function isNaming(part: Part): boolean {
  return namingRoles.has(part.role)
}

/**
 * The name of a use as far as it can be told: of a known image its reference; where only the tag or digest is a template or a placeholder,
 * or is no tag at all, a reference without them. Undefined where the name itself is not known.
 */
export function nameOfUse(use: ImageUse): Reference | undefined {
  if (isBareName(use.parts)) return undefined
  switch (use.image.kind) {
    case 'known':
      return use.image.reference
    case 'partial':
      return undefined
    case 'invalid':
      return isNaming(use.image.part) ? undefined : nameOfParts(use.parts)
    case 'opaque':
      return nameOfParts(use.parts)
  }
}

/**
 * Whether all that is told of a name is one word in a key that holds the end of names, beside an empty key for what comes before it: the
 * template then has the rest (`repository: ""` and `name: agent` is `registry.datadoghq.com/agent` in Datadog's charts).
 */
export function isBareName(parts: readonly Part[]): boolean {
  const naming = parts.filter(isNaming)
  const [only, ...others] = naming.filter((part) => part.leaf.text !== '')
  return only?.role === 'name' && others.length === 0 && naming.length > 1 && !only.leaf.text.includes('/')
}

function nameOfParts(parts: readonly Part[]): Reference | undefined {
  const image = composeImage(parts.filter(isNaming))
  // A version inside the name means that the keys behind it are none, or that there are two of them.
  if (image.kind !== 'known' || image.reference.tag !== undefined || image.reference.digest !== undefined)
    return undefined
  return image.reference
}

/** Why the image of a use cannot be told: a clause that follows "because". */
export function whyNameless({ image, parts }: ImageUse): string {
  if (isBareName(parts)) return 'its registry and path are left to the template'
  switch (image.kind) {
    case 'opaque':
      return `its value is a template or a placeholder ("${image.text}")`
    case 'invalid':
      return `"${image.text}" is no image reference: ${image.problem.message}`
    case 'partial':
      return 'its name is left to the template'
    case 'known':
      return 'nothing says so'
  }
}

/** The reference with what is wanted over it. */
export function wantedParts(reference: ReferenceParts, wanted: WantedImage): ReferenceParts {
  const { registry = reference.registry, repository = reference.repository } = wanted
  const tag = wanted.tag === undefined ? reference.tag : (wanted.tag ?? undefined)
  const digest = wanted.digest === undefined ? reference.digest : (wanted.digest ?? undefined)
  return { registry, repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) }
}

/** Whether the wish is about the name. */
export function wantsName({ registry, repository }: WantedImage): boolean {
  return registry !== undefined || repository !== undefined
}

/** Whether the wish is about tag or digest. */
export function wantsVersion({ tag, digest }: WantedImage): boolean {
  return tag !== undefined || digest !== undefined
}
