// Where the result of `chartpin pin` goes, by its option -o.

import path from 'node:path'
import type { Release } from '../edits/override-plan.ts'
import { rootOf } from '../files/write-back.ts'
import { UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'
import type { Given } from './subjects.ts'

/** Where the result goes. */
export type PinTarget =
  | { readonly kind: 'in-place' }
  | { readonly kind: 'override'; readonly given: Given; readonly release: Release; readonly file: string }
  | {
      readonly kind: 'archive'
      readonly given: Given
      readonly chart: NonNullable<Given['subject']['chart']>
      readonly file: string
    }

/** Throws `UsageError` where -o is not for what was found, or would overwrite it. */
export function pinTarget({ options, operands, io }: Invocation, found: readonly Given[]): PinTarget {
  const file = options.output
  if (file === undefined) return { kind: 'in-place' }
  const given = theOne(found, path.resolve(io.cwd, operands[0] ?? '.'))
  if (given === undefined || operands.length > 1) {
    throw new UsageError(`-o ${file} is for one chart or values file, and ${found.length} were found`, {
      hint: 'name one of them',
    })
  }
  const { subject, layers } = given
  refuseInput(file, given, io.cwd)
  if (/\.(?:tgz|tar\.gz)$/.test(file)) {
    if (subject.chart === undefined)
      throw new UsageError(`-o ${file} needs a chart, and ${subject.path} is a values file`)
    return { kind: 'archive', given, chart: subject.chart, file }
  }
  if (file !== '-' && !/\.ya?ml$/.test(file)) {
    throw new UsageError(`-o ${file} says not what to write`, {
      hint: 'an override values file ends in .yaml, a packed chart in .tgz',
    })
  }
  const [values] = subject.files
  if (subject.chart !== undefined)
    return { kind: 'override', given, release: { kind: 'chart', chart: subject.chart, layers }, file }
  if (values === undefined) throw new UsageError(`${subject.path} holds no values`)
  return { kind: 'override', given, release: { kind: 'values', values }, file }
}

/** The only one, or the chart of the folder that was named: other charts may lie in it. */
function theOne(found: readonly Given[], named: string): Given | undefined {
  if (found.length <= 1) return found[0]
  return found.find(({ subject: { chart } }) => chart?.tree.identity() === named)
}

/** What was read would be lost. */
function refuseInput(file: string, { subject: { chart, files } }: Given, cwd: string): void {
  const inputs = [...files.map((each) => each.file), ...(chart === undefined ? [] : [chart.metadata.source.file])]
  const places = inputs.map(({ place }) => rootOf(place).place)
  if (!places.some((place) => place.kind === 'disk' && path.resolve(place.path) === path.resolve(cwd, file))) return
  throw new UsageError(`-o ${file} is one of the files that were read`, {
    hint: 'leave -o out to rewrite files in place',
  })
}
