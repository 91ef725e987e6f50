// What stands in the parts that name an image, at first sight.

import { hostOf } from '../reference/host.ts'
import { splitReference } from '../reference/split.ts'
import type { ImageUse, Part, Role } from '../uses/image-use.ts'
import { isPlaceholder } from '../uses/value-looks.ts'

/** The parts that name an image, or begin its name. */
export const namingRoles: readonly Role[] = ['registry', 'prefix', 'repository', 'name', 'reference']

/** The scheme with which a part begins, as `https://`; undefined for almost all. */
export function schemeOf(part: Part): string | undefined {
  const mayBe = part.leaf.text.includes('://') && namingRoles.includes(part.role)
  return mayBe ? /^[A-Za-z][A-Za-z0-9+.-]*:\/\//.exec(part.leaf.text)?.[0] : undefined
}

/** A part with blanks around what would be a good text without them. */
export function blankPartOf(use: ImageUse): Part | undefined {
  return use.parts.find(
    ({ leaf: { text } }) => /^\s|\s$/.test(text) && text.trim() !== '' && !isPlaceholder(text.trim()),
  )
}

/** The host with which a naming part begins: of a registry key its whole text up to the first slash. */
export function hostInPart({ role, leaf }: Part): string | undefined {
  if (role !== 'registry') return hostOf(splitReference(leaf.text).name.text).host
  const slash = leaf.text.indexOf('/')
  return slash === -1 ? leaf.text : leaf.text.slice(0, slash)
}
