// The last line beside a list of images: how many there are, from what, and how far they are proven.

import type { ListedImage } from '../images/image-list.ts'
import type { Exploration } from '../render/explore/explore.ts'
import { counted } from '../text/counted.ts'
import type { GatheredList } from './gather-list.ts'
import { countUnlisted } from '../images/image-list.ts'
import { isProven, tierOf } from './images-json.ts'

/** How the list was asked for. */
export interface SummaryWish {
  readonly all: boolean
}

/** A sentence or two with a line end. */
export function listSummary(gathered: GatheredList, { all }: SummaryWish): string {
  const { list, seen, rendered, cluster } = gathered
  const { charts, subcharts, valuesFiles } = seen
  const beside = cluster === undefined ? '' : `the control plane of ${cluster}`
  if (charts === 0 && valuesFiles === 0 && beside !== '')
    return `${counted(list.images.length, 'image')} of ${beside}\n`
  if (charts === 0 && valuesFiles === 0) return 'Nothing to list: found no chart, no chart archive and no values file\n'
  const within = subcharts === 0 ? '' : ` (${counted(subcharts, 'subchart')})`
  const from = charts === 0 ? counted(valuesFiles, 'values file') : `${counted(charts, 'chart')}${within}`
  const left = countUnlisted(list)
  const unlisted =
    left === 0
      ? ''
      : `; ${counted(left, 'place')} left to templates or not readable as an image: --format json tells which`
  const tiers = all && rendered.length > 0 ? tiersText(list.images) : ''
  return [
    `${counted(list.images.length, 'image')} from ${from}${beside === '' ? '' : ` and ${beside}`}${tiers}${unlisted}.`,
    `${proofText(gathered)}${hiddenText(gathered, all)}\n`,
  ].join(' ')
}

function tiersText(images: readonly ListedImage[]): string {
  const count = (tier: ReturnType<typeof tierOf>): number => images.filter((image) => tierOf(image) === tier).length
  const parts = [
    [count('default'), 'as given'],
    [count('solved'), 'with other values'],
    [count('values'), 'only named by values'],
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  return told.length === 0 ? '' : `: ${told.join(', ')}`
}

function proofText(gathered: GatheredList): string {
  const { rendered } = gathered
  const proven = rendered.filter(({ proof }) => proof.kind === 'rendered').length
  if (proven === 0) return 'Not proven by rendering'
  const reached = rendered.flatMap(({ proof }) => (proof.exploration === undefined ? [] : [proof.exploration]))
  const places = reached.length === 0 ? '' : `; ${reachedText(reached)}`
  if (isProven(gathered)) return `Proven by rendering${places}`
  return `Proven by rendering${butFor(gathered, proven)}${places}`
}

/** What the proof leaves out, in a clause. */
function butFor({ rendered, seen }: GatheredList, proven: number): string {
  const without = rendered.flatMap(({ proof }) => proof.without.map(({ name }) => name))
  if (without.length > 0) return `, but for ${[...new Set(without)].join(', ')}`
  return seen.charts === proven
    ? ', but for what values files ask for'
    : `: ${proven} of ${counted(seen.charts, 'chart')}`
}

function reachedText(explorations: readonly Exploration[]): string {
  const sum = (pick: (exploration: Exploration) => number): number =>
    explorations.reduce((all, one) => all + pick(one), 0)
  const all = sum(({ places }) => places.length)
  const found = sum(({ counts }) => counts.default + counts.solved)
  const rest = found === all ? '' : ': --verbose names the others'
  return `reached ${found} of ${counted(all, 'place')} in templates that can name an image${rest}`
}

function hiddenText({ rendered }: GatheredList, all: boolean): string {
  const named = all ? 0 : rendered.reduce((sum, { onlyNamed }) => sum + onlyNamed, 0)
  return named === 0 ? '' : `; values name ${named} more that do not run as they are: see --all`
}
