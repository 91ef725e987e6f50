// `chartpin images`.

import { rules } from '../../../rules/index.ts'
import type { Problem } from '../../files/source-file.ts'
import type { Subject } from '../../findings/rule.ts'
import { listImages, type ImageList } from '../../images/image-list.ts'
import { counted } from '../../text/counted.ts'
import type { ImageUse } from '../../uses/image-use.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { RunCommand } from '../invocation.ts'
import { printImagesJson } from '../images-json.ts'
import { describeProblem, unreadOf } from '../problems.ts'
import { settingsSource } from '../settings.ts'
import { nothingSeen, readSubjects, type Seen } from '../subjects.ts'

/** Lists the images of all inputs, one a line and nothing else, or as JSON with where each comes from. */
export const images: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const isJson = readFormat(options.format) === 'json'
  const seen = nothingSeen()
  const uses: ImageUse[] = []
  const problems: Problem[] = []
  const source = settingsSource(
    invocation,
    rules.map((rule) => rule.name),
  )
  for await (const { subject, named } of readSubjects(invocation, source, seen)) {
    uses.push(...subject.uses.filter(named === undefined ? isOfRelease(subject) : isIn(named)))
    problems.push(...unreadOf(subject))
  }
  const list = listImages(uses, 'sure')
  io.stdout.write(isJson ? printImagesJson(list) : list.images.map(({ reference }) => `${reference}\n`).join(''))
  for (const problem of problems) io.stderr.write(`! ${describeProblem(problem)}\n`)
  if (!options.quiet) io.stderr.write(summary(list, seen))
  return problems.length > 0 ? exitCodes.failed : exitCodes.clean
}

/** Overlays are other ways to install the chart: their images are listed where they are named, or laid over it by `-f`. */
function isOfRelease({ chart }: Subject): (use: ImageUse) => boolean {
  const overlays = new Set(chart?.overlays.map(({ file }) => file))
  return (use) => !use.parts.some(({ leaf }) => overlays.has(leaf.file))
}

function isIn(named: ReadonlySet<string>): (use: ImageUse) => boolean {
  return (use) => use.parts.some(({ leaf }) => named.has(leaf.file.path))
}

function readFormat(formats: readonly string[]): 'text' | 'json' {
  const [format = 'text', ...more] = formats
  if (more.length === 0 && (format === 'text' || format === 'json')) return format
  throw new UsageError(`chartpin images cannot write ${formats.join(', ')}`, { hint: 'one of text, json' })
}

function summary({ images: listed, unlisted }: ImageList, { charts, subcharts, valuesFiles }: Seen): string {
  if (charts === 0 && valuesFiles === 0) return 'Nothing to list: found no chart, no chart archive and no values file\n'
  const within = subcharts === 0 ? '' : ` (${counted(subcharts, 'subchart')})`
  const from = charts === 0 ? counted(valuesFiles, 'values file') : `${counted(charts, 'chart')}${within}`
  const left =
    unlisted.length === 0
      ? ''
      : `; ${counted(unlisted.length, 'place')} left to templates or not readable as an image: --format json tells which`
  return `${counted(listed.length, 'image')} from ${from}${left}. Not proven by rendering\n`
}
