// Short names: names without a registry, for which CRI-O looks up aliases and then asks the registries of a list
// (container-libs pkg/shortnames, pkg/sysregistriesv2 shortnames.go).

import { NAMED_HOST, PATH } from '../../reference/grammar.ts'
import { parseReference } from '../../reference/parse.ts'
import { canonical, nameOf, suffixOf } from '../../reference/print.ts'
import type { Reference } from '../../reference/reference.ts'
import type { Step } from '../step.ts'
import type { CrioConfig } from './config.ts'

/** Whether an alias can have this name: a repository with neither registry nor tag nor digest. */
export function isShortName(name: string): boolean {
  const slash = name.indexOf('/')
  const first = slash === -1 ? '' : name.slice(0, slash)
  if (NAMED_HOST.test(first) && PATH.test(name.slice(slash + 1))) return !/[.:]/.test(first) && first !== 'localhost'
  return PATH.test(name)
}

/** What an alias stands for, as a full name; undefined for anything that is not a name with its registry alone. */
export function aliasTarget(text: string): string | undefined {
  const parsed = parseReference(text, 'containers-image')
  if (!parsed.ok || !parsed.reference.isQualified || suffixOf(parsed.reference) !== '') return undefined
  return nameOf(parsed.reference)
}

/** One name that an image is looked for by. */
export interface Candidate {
  readonly reference: Reference
  readonly why: readonly Step[]
}

/** The names that an image is looked for by, in order, or why there is none. */
export type Candidates =
  | { readonly ok: true; readonly candidates: readonly Candidate[] }
  | { readonly ok: false; readonly message: string; readonly why: readonly Step[] }

/** The names of an image. A tag beside a digest is put aside; where there is neither, the tag is `latest`. */
export function candidatesFor(reference: Reference, config: CrioConfig): Candidates {
  if (reference.isQualified) return { ok: true, candidates: [{ reference: pulled(reference), why: [] }] }
  const suffix = suffixOf(reference)
  const name = reference.text.slice(0, reference.text.length - suffix.length)
  const alias = config.registries.aliases.get(name)
  if (alias?.target === undefined) return searchedNames(reference, name, config)
  const step = { message: `the short name ${name} is an alias of ${alias.target}`, where: alias.where }
  const target = parseReference(alias.target + suffix, 'containers-image')
  if (!target.ok)
    return { ok: false, message: `the alias of ${name} gives no name: ${target.problem.message}`, why: [step] }
  return { ok: true, candidates: [{ reference: pulled(target.reference), why: [step] }] }
}

function searchedNames(reference: Reference, name: string, { registries, shortNameMode }: CrioConfig): Candidates {
  const { search } = registries
  const why = search.map(({ text, where }): Step => ({ message: `short names are looked for at ${text}`, where }))
  if (search.length === 0)
    return { ok: false, message: `${name} is a short name, and no registry is set to look for short names at`, why }
  if (search.length > 1 && shortNameMode.mode === 'enforcing') {
    const message = `${name} is a short name, ${search.length} registries could have it, and CRI-O takes none by itself`
    return { ok: false, message, why: [...why, shortNameMode.step] }
  }
  const candidates = search.flatMap(({ text }, index): readonly Candidate[] => {
    const parsed = parseReference(`${text}/${reference.text}`, 'containers-image')
    return parsed.ok ? [{ reference: pulled(parsed.reference), why: why.slice(index, index + 1) }] : []
  })
  return candidates.length === search.length
    ? { ok: true, candidates }
    : { ok: false, message: `${name} makes no full name with one of the registries for short names`, why }
}

function pulled(reference: Reference): Reference {
  const { tag = 'latest', digest, ...rest } = reference
  const parts = digest === undefined ? { ...rest, tag } : { ...rest, digest }
  return { ...parts, text: canonical(parts) }
}
