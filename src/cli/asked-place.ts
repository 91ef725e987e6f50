// Where registries are asked for images: where they come from, or with --ask target where a mapping puts them.

import type { CompiledMapping } from '../edits/mapping.ts'
import type { ReferenceParts } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** What is asked for in the place of an image. Throws `UsageError` where the target shall be asked and there is none. */
export function askedPlace(
  { options }: Pick<Invocation, 'options'>,
  mapping: CompiledMapping | undefined,
): (reference: Reference) => ReferenceParts {
  if (options.ask === 'source') return (reference) => reference
  if (mapping === undefined) {
    throw new UsageError('--ask target needs to know where the images go', { hint: 'name --to REGISTRY or --map FILE' })
  }
  return (reference) => {
    const mapped = mapping.map(reference)
    if (mapped.kind !== 'moved') return reference
    const { tag, digest } = reference
    const version = { ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) }
    return { registry: mapped.registry, repository: mapped.repository, ...version }
  }
}
