// `chartpin images`.

import { listFormat } from '../../images/formats/list-formats.ts'
import { canonical } from '../../reference/print.ts'
import { visible } from '../../text/width.ts'
import { type DigestSource, readDigestOptions } from '../digest-source.ts'
import { exitCodes, type ExitCode } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { gatherList, type GatheredList } from '../gather-list.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { printImagesJson, type RenderedJson } from '../images-json.ts'
import { type ListRequest, printList, readListRequest } from '../list-output.ts'
import { listSummary } from '../list-summary.ts'
import { describeProblem } from '../problems.ts'
import { settingsSource, type SettingsSource } from '../settings.ts'
import { wantsJson } from '../text-or-json.ts'

/** Lists the images of all inputs, one a line and nothing else, as JSON with where each comes from, or for another tool. */
export const images: RunCommand = async (invocation) => {
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const request = (await readListRequest(invocation, source)) ?? { name: 'text' }
  const digests = await readDigests(request, invocation)
  try {
    return await listImages({ ...request, ...(digests && { digests }) }, invocation, { source, isJson })
  } finally {
    digests?.close()
  }
}

async function readDigests({ name, targets }: ListRequest, invocation: Invocation): Promise<DigestSource | undefined> {
  const { options } = invocation
  if (options.format.includes('json') && (options.digests || options.locked || options['digests-from'] !== undefined))
    throw new UsageError('digests are put into lists, and --format json is none', {
      hint: '--as text, or another list',
    })
  const platforms = listFormat(name).needs === 'platforms' ? 'asked' : 'left-out'
  return readDigestOptions(invocation, { mapping: targets?.compiled, platforms })
}

interface Surroundings {
  readonly source: SettingsSource
  readonly isJson: boolean
}

async function listImages(
  request: ListRequest,
  invocation: Invocation,
  { source, isJson }: Surroundings,
): Promise<ExitCode> {
  const { options, io } = invocation
  const gathered = await gather(invocation, source)
  const { list, rendered, problems, charts, placesOf } = gathered
  if (isJson) io.stdout.write(printImagesJson(gathered, rendered.length === 0 ? undefined : await loadJson()))
  else await printList(request, { images: list.images, charts, placesOf }, invocation)
  for (const problem of problems) io.stderr.write(`! ${describeProblem(problem)}\n`)
  if (rendered.length > 0 || gathered.cluster !== undefined) await printNotes(gathered, invocation)
  if (!options.quiet) io.stderr.write(listSummary(gathered, options))
  const unanswered = request.digests?.unanswered() ?? []
  for (const each of unanswered)
    io.stderr.write(
      `! ${visible(canonical(each))}: no digest, because ${visible(request.digests?.whyNot(each) ?? '')}\n`,
    )
  return problems.length + unanswered.length > 0 ? exitCodes.failed : exitCodes.clean
}

async function gather(invocation: Invocation, source: SettingsSource): Promise<GatheredList> {
  const evidence = invocation.options['no-render'] ? 'values' : 'rendered'
  if (!invocation.options['control-plane']) return gatherList(invocation, source, evidence)
  const { gatherWithCluster } = await import('../control-plane.ts')
  return gatherWithCluster(invocation, source, evidence)
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
