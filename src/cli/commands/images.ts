// `chartpin images`.

import { rules } from '../../../rules/index.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { gatherList, type GatheredList } from '../gather-list.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { printImagesJson, type RenderedJson } from '../images-json.ts'
import { printList, readListRequest } from '../list-output.ts'
import { listSummary } from '../list-summary.ts'
import { describeProblem } from '../problems.ts'
import { settingsSource } from '../settings.ts'

/** Lists the images of all inputs, one a line and nothing else, as JSON with where each comes from, or for another tool. */
export const images: RunCommand = async (invocation) => {
  const { options, io } = invocation
  const isJson = readFormat(options.format) === 'json'
  const source = settingsSource(
    invocation,
    rules.map((rule) => rule.name),
  )
  const request = (await readListRequest(invocation, source)) ?? { name: 'text' }
  const gathered = await gatherList(invocation, source, options['no-render'] ? 'values' : 'rendered')
  const { list, rendered, problems, charts, placesOf } = gathered
  if (isJson) io.stdout.write(printImagesJson(gathered, rendered.length === 0 ? undefined : await loadJson()))
  else printList(request, { images: list.images, charts, placesOf }, invocation)
  for (const problem of problems) io.stderr.write(`! ${describeProblem(problem)}\n`)
  if (rendered.length > 0) await printNotes(gathered, invocation)
  if (!options.quiet) io.stderr.write(listSummary(gathered, options))
  return problems.length > 0 ? exitCodes.failed : exitCodes.clean
}

async function loadJson(): Promise<RenderedJson> {
  const [{ describeShown }, { describeProof }] = await Promise.all([
    import('../../reports/shown-image-json.ts'),
    import('../../reports/proof-json.ts'),
  ])
  return { describeShown, describeProof }
}

/** What is not proven is said even to those who want it quiet: they would take the list for more than it is. */
async function printNotes({ list, rendered, problems }: GatheredList, { options, io }: Invocation): Promise<void> {
  const { listTable, proofNotes } = await import('../../reports/list-notes.ts')
  const table = options.verbose ? listTable(list, rendered) : []
  const said = new Set(problems.map(({ message }) => message))
  const notes = rendered.flatMap((chart) => proofNotes({ ...chart, said }))
  for (const line of [...table, ...notes]) io.stderr.write(`${line}\n`)
}

function readFormat(formats: readonly string[]): 'text' | 'json' {
  const [format = 'text', ...more] = formats
  if (more.length === 0 && (format === 'text' || format === 'json')) return format
  throw new UsageError(`chartpin images cannot write ${formats.join(', ')}`, { hint: 'one of text, json' })
}
