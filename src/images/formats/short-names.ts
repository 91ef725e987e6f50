// Names of their own for images that are listed by name: as short as they can be without meeting.

import { canonical, type ReferenceParts } from '../../reference/print.ts'

/** Ever longer; the last one is each image's own. */
const forms: readonly ((reference: ReferenceParts) => string)[] = [
  ({ repository }) => repository.slice(repository.lastIndexOf('/') + 1),
  pathName,
  (reference) => [pathName(reference), reference.tag ?? reference.digest ?? ''].join('-'),
  canonical,
]

/** By whole reference: the last part of the repository, all its parts where that is the name of several, then also the version. */
export function shortNames(references: readonly ReferenceParts[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  let open = references
  for (const form of forms) {
    const named = open.map((reference) => ({ reference, name: form(reference) }))
    const counts = new Map<string, number>()
    for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
    const own = named.filter(({ name }) => counts.get(name) === 1 && !taken.has(name))
    for (const { reference, name } of own) {
      names.set(canonical(reference), name)
      taken.add(name)
    }
    open = open.filter((reference) => !names.has(canonical(reference)))
  }
  return names
}

function pathName({ repository }: ReferenceParts): string {
  return repository.replaceAll('/', '-')
}
