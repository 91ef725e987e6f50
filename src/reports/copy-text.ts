// What `chartpin copy` tells people: where each image is now, what failed and why, and what would be copied.

import type { CopyItem, CopyPlan, NotCopied } from '../images/copy-plan.ts'
import { destination } from '../images/copy-plan.ts'
import { wasThere, type CopyResult } from '../images/copy-run.ts'
import { byteCount } from '../text/byte-count.ts'
import { counted, duration } from '../text/counted.ts'

/** What a copy would carry; undefined where it is not known. */
export interface PlannedCopy {
  readonly item: CopyItem
  readonly digest?: string
  /** Of the whole image, whatever of it is there already. */
  readonly bytes?: number
  readonly isThere?: boolean
  /** Why nothing is known. */
  readonly message?: string
}

/** Where images go: under their own names into a layout, or to registries. */
export type IntoLayout = string | undefined

/** Where an image goes, in full. */
export function targetText(item: CopyItem, into: IntoLayout): string {
  return into === undefined ? destination(item) : `${into}:${destination(item)}`
}

/** A line for each image that is where it shall be. */
export function printCopied(results: readonly CopyResult[], into: IntoLayout): string {
  return results
    .flatMap((result) =>
      result.kind === 'copied'
        ? [`${result.item.image} -> ${targetText(result.item, into)} ${result.copied.digest}\n`]
        : [],
    )
    .join('')
}

/** What became of one image. */
export function copyLine(result: CopyResult): string {
  const { image } = result.item
  switch (result.kind) {
    case 'copied': {
      const { copied } = result
      if (wasThere(copied)) return `${image}: there already`
      const parts = [
        `${byteCount(copied.bytes)} in ${counted(copied.blobs, 'blob')} and ${counted(copied.manifests, 'manifest')}`,
        ...(copied.mounted > 0 ? [`${copied.mounted} mounted`] : []),
        ...(copied.attached > 0 ? [`${copied.attached} attached`] : []),
      ]
      return `${image}: copied, ${parts.join(', ')}`
    }
    case 'failed':
      return `${image}: failed: ${result.trouble.message}`
    case 'not-tried':
      return `${image}: not done`
  }
}

/** What failed and why, what was left out, and what is to be known beside; a line each. */
export function copyNotes(
  results: readonly CopyResult[],
  { notCopied, notes }: Pick<CopyPlan, 'notCopied' | 'notes'>,
  detail: 'all' | 'needed',
): readonly string[] {
  const copied = results.flatMap((result) => (result.kind === 'copied' ? [result] : []))
  const beside = copied.flatMap(({ item, copied: { notes: own, foreign, leftOut } }) => [
    ...own.map((note) => `~ ${item.image}: ${note}`),
    ...(foreign > 0 ? [`~ ${item.image}: ${counted(foreign, 'layer')} lies at its publisher and was not copied`] : []),
    ...(leftOut > 0 && detail === 'all' ? [`~ ${item.image}: ${counted(leftOut, 'part')} of its index left out`] : []),
  ])
  const failed = results.filter(({ kind }) => kind !== 'copied')
  const stayed = notCopied.filter(({ kind }) => detail === 'all' || (kind !== 'there' && kind !== 'excluded'))
  return [
    ...notes,
    ...beside,
    ...stayed.map(({ image, kind }) => `! ${image} was not copied: ${WHY_NOT[kind]}`),
    ...failTable(failed),
  ]
}

const WHY_NOT: { readonly [Kind in NotCopied['kind']]: string } = {
  there: 'it names its target already',
  excluded: 'the mapping excludes it',
  unmapped: 'no rule of the mapping takes it',
  'no-target': 'nothing says where it shall go',
  'no-tag': 'nothing but its template says its tag',
  'no-name': 'it has no name that tells where it shall go',
}

function failTable(failed: readonly CopyResult[]): readonly string[] {
  const width = Math.min(60, Math.max(0, ...failed.map(({ item }) => item.image.length)))
  return failed.map((result) => {
    const why = result.kind === 'failed' ? result.trouble.message : 'not done'
    return `! ${result.item.image.padEnd(width)}  ${why}`
  })
}

/** One sentence or two. */
export function copySummary(results: readonly CopyResult[], milliseconds: number): string {
  const copied = results.flatMap((result) => (result.kind === 'copied' ? [result.copied] : []))
  const there = copied.filter(wasThere).length
  const failed = results.filter(({ kind }) => kind === 'failed').length
  const notTried = results.filter(({ kind }) => kind === 'not-tried').length
  const bytes = copied.reduce((sum, each) => sum + each.bytes, 0)
  const counts = [
    `${copied.length - there} copied`,
    ...(there > 0 ? [`${there} there already`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(notTried > 0 ? [`${notTried} not done`] : []),
  ]
  return `${counted(results.length, 'image')}: ${counts.join(', ')}; ${byteCount(bytes)} sent in ${duration(milliseconds)}`
}

/** A line for each image that would be copied. */
export function printPlanned(planned: readonly PlannedCopy[], into: IntoLayout): string {
  return planned
    .map(({ item, bytes, isThere }) => {
      const size = bytes === undefined ? 'unknown' : isThere === true ? 'there already' : byteCount(bytes)
      return `${item.image} -> ${targetText(item, into)}  ${size}\n`
    })
    .join('')
}

/** What all of it comes to, each blob counted once. */
export function plannedSummary(planned: readonly PlannedCopy[], bytes: number): string {
  const there = planned.filter(({ isThere }) => isThere === true).length
  const known = there > 0 ? `, ${there} there already` : ''
  return `${counted(planned.length, 'image')}${known}; ${byteCount(bytes)} to copy at most. Nothing was written`
}
