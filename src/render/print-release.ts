// A rendered release as `helm template` prints it: with or without its CRDs and hooks, whole or only what some templates made (helm
// `pkg/cmd/template.go`).

import { compileWildcard } from '../files/wildcard.ts'
import { UNTRACKED } from '../template/traced.ts'
import type { CrdFile } from './crds.ts'
import type { Manifest, RenderedRelease } from './render-chart.ts'
import { splitDocuments } from './split-documents.ts'

/** What of a release is printed. */
export interface PrintChoice {
  readonly crds: readonly CrdFile[]
  readonly hooks: 'shown' | 'left-out'
}

/** All of it. */
export function printRelease(release: RenderedRelease, { crds, hooks }: PrintChoice): string {
  const first = crds.map(({ name, text }) => printDocument(name, text)).join('')
  const manifests = release.manifests.map(printManifest).join('')
  const last = hooks === 'shown' ? release.hooks.map(printManifest).join('') : ''
  return `${(first + manifests).trim()}\n${last}`
}

function printManifest({ file, content }: Manifest): string {
  return printDocument(file.template.name, content.text)
}

function printDocument(name: string, text: string): string {
  return `---\n# Source: ${name}\n${text}\n`
}

/** What `--show-only` leaves, or the first template that it names in vain. */
export type Shown =
  | { readonly kind: 'shown'; readonly text: string }
  | { readonly kind: 'missing'; readonly template: string }

/** The documents whose template's path behind the chart's name fits one of the patterns, in the order of the patterns. */
export function showOnly(printed: string, patterns: readonly string[]): Shown {
  const documents = splitDocuments({ text: printed, runs: UNTRACKED }).map(({ text }) => text)
  const named = documents.map((text) => ({ text, name: /# Source: [^/\n]+\/(.+)/.exec(text)?.[1] }))
  let shown = ''
  for (const pattern of patterns) {
    const fits = templatePattern(pattern)
    const found = named.filter(({ name }) => name !== undefined && fits(name))
    if (found.length === 0) return { kind: 'missing', template: pattern }
    shown += found.map(({ text }) => `---\n${text}\n`).join('')
  }
  return { kind: 'shown', text: shown }
}

/** Whether a template's path behind the chart's name fits what `--show-only` names; nothing fits a pattern that is none. */
export function templatePattern(pattern: string): (name: string) => boolean {
  return compileWildcard(pattern, 'go') ?? (() => false)
}
