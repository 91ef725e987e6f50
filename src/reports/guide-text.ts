// The guide of a cluster for people: its files one after the other, the list of them for their folder, and what to do with them.

import { MARK, pathOf, type Guide, type GuideFile } from '../cluster/configure/guide.ts'
import { printPlace, type Redirect, type Wish } from '../cluster/configure/wish.ts'
import type { Runtime } from '../cluster/profile.ts'
import { printVersion } from '../cluster/version.ts'
import { counted } from '../text/counted.ts'
import { visible } from '../text/width.ts'

/** The files with their content; of those with credentials only that they are there. */
export function printGuide({ files }: Guide): string {
  return files
    .map((file) => {
      const head = `==> ${visible(pathOf(file))} <==`
      if (file.secrets.length === 0) return `${head}\n${file.text}`
      return `${head}\nnot shown: holds ${visible(file.secrets.join(', '))}; -o FOLDER writes it, for its owner only\n`
    })
    .join('\n')
}

/** The README.md of a folder. It tells the next run which files are chartpin's own. */
export function printGuideIndex(guide: Guide): string {
  const rows = guide.files.map((file) => {
    return `| \`${pathOf(file)}\` | ${placeOf(file)} | ${file.secrets.length === 0 ? '' : file.secrets.join(', ')} |`
  })
  const steps = guide.steps.map((step, index) => `${index + 1}. ${step}.`)
  const limits = guide.limits.map(({ message, hint }) => `- ${message}: ${hint}.`)
  const text = [
    `<!-- ${MARK.slice(2)} -->`,
    '',
    '# How this cluster pulls images',
    '',
    '| file | where it belongs | credentials in it |',
    '|---|---|---|',
    ...rows,
    ...(steps.length === 0 ? [] : ['', '## What to do', '', ...steps]),
    ...(limits.length === 0 ? [] : ['', '## What these files do not do', '', ...limits]),
  ]
  return `${text.join('\n')}\n`
}

function placeOf({ place }: GuideFile): string {
  switch (place.kind) {
    case 'node':
      return `every node: ${place.path}`
    case 'part':
      return `to be put into ${place.path} of every node`
    case 'cluster':
      return 'the cluster: kubectl apply'
    case 'setup':
      return place.name === 'mapping.yaml' ? 'chartpin pin --map' : 'who sets up the cluster'
  }
}

/** What the summary is about; `folder` is absent where nothing was written. */
export interface GuideReport {
  readonly wish: Wish
  readonly guide: Guide
  readonly folder: string | undefined
}

/** What comes from where, which file belongs where, what is to be done, and what cannot be had. */
export function printGuideSummary({ wish, guide, folder }: GuideReport): string {
  const { files, steps, limits } = guide
  const width = Math.max(...files.map((file) => pathOf(file).length))
  const lines = [
    `For ${runtimeName(wish)}: ${redirectsText(wish.redirects)}`,
    ...listedRedirects(wish.redirects),
    '',
    folder === undefined ? 'Files, not written (-o FOLDER writes them)' : `Written to ${folder}`,
    ...files.map((file) => `  ${pathOf(file).padEnd(width)}  ${placeOf(file)}${secretText(file)}`),
    ...printSteps(folder === undefined ? steps : [...steps, ...namingStep(wish, files, folder)]),
    ...(limits.length === 0 ? [] : ['', 'Not done by these files']),
    ...limits.flatMap(({ message, hint }) => [`  ! ${message}`, `    ${hint}`]),
  ]
  return lines.map((line) => `${visible(line)}\n`).join('')
}

function printSteps(steps: readonly string[]): readonly string[] {
  return steps.length === 0 ? [] : ['', 'To do', ...steps.map((step, index) => `  ${index + 1}. ${step}`)]
}

/** The files count for chartpin itself once the profile points at them. */
function namingStep({ profile }: Wish, files: readonly GuideFile[], folder: string): readonly string[] {
  const settings = [
    ...(files.some(({ place }) => place.kind === 'node') ? [`node: { root: ${folder}/node }`] : []),
    ...(files.some(({ place }) => place.kind === 'cluster') ? [`manifests: [${folder}/cluster]`] : []),
  ]
  const isNamed = files.every(({ place }) => place.kind !== 'node' || profile.node.realOf(place.path) !== undefined)
  if (settings.length === 0 || isNamed) return []
  return [`point ${profile.file.path} at them (${settings.join(', ')}), so that resolve, lint and check know them`]
}

const RUNTIMES: Readonly<Record<Runtime['kind'], string>> = {
  containerd: 'containerd',
  crio: 'CRI-O',
  dockerd: 'dockerd',
}

function runtimeName({ profile: { runtime, distribution, isAirGapped } }: Wish): string {
  const gap = isAirGapped ? ', air-gapped' : ''
  return `${distribution} with ${RUNTIMES[runtime.kind]} ${printVersion(runtime.config.version)}${gap}`
}

function redirectsText(redirects: readonly Redirect[]): string {
  if (redirects.length === 0) return 'no registry is redirected'
  const never = redirects.filter(({ upstream }) => upstream === 'never').length
  const what = `${counted(redirects.length, 'name')} shall come from elsewhere`
  if (never === 0) return `${what}; where that fails the registries themselves are asked`
  return never === redirects.length ? `${what}, and from there only` : `${what}, ${never} of them from there only`
}

const MOST = 12

function listedRedirects(redirects: readonly Redirect[]): readonly string[] {
  const shown = redirects.length > MOST ? redirects.slice(0, MOST - 1) : redirects
  const lines = shown.map(({ source, target, access }) => {
    return `  ${printPlace(source)} from ${printPlace(target)}${ACCESS[access]}`
  })
  return shown.length === redirects.length ? lines : [...lines, `  and ${redirects.length - shown.length} more`]
}

const ACCESS: Readonly<Record<Redirect['access'], string>> = {
  verified: '',
  unverified: ' (https, certificate not checked)',
  http: ' (http)',
  either: ' (http, or https with any certificate)',
}

function secretText({ secrets }: GuideFile): string {
  return secrets.length === 0 ? '' : `; holds ${secrets.join(', ')}`
}
