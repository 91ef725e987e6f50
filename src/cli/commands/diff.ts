// `chartpin diff`.

import { diffImages, newImages, type ImageDiff } from '../../images/image-diff.ts'
import type { ListedImage } from '../../images/image-list.ts'
import { counted } from '../../text/counted.ts'
import type { Style, Tint } from '../../text/style.ts'
import { exitCodes } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { printList, readListRequest } from '../list-output.ts'
import { readListSide, type ListSide } from '../list-side.ts'
import { describeProblem } from '../problems.ts'
import { settingsSource } from '../settings.ts'
import { styleOf } from '../streams.ts'
import { wantsJson } from '../text-or-json.ts'

/** Compares the images of two charts or lists: what comes, what goes, and what changes its version. */
export const diff: RunCommand = async (invocation) => {
  const { operands, options, io } = invocation
  const [old, fresh] = operands
  if (old === undefined || fresh === undefined) {
    throw new UsageError('chartpin diff needs two charts or lists to compare', {
      hint: 'chartpin diff web-1.2.3.tgz web-1.3.0.tgz',
    })
  }
  const isJson = wantsJson(invocation)
  const source = settingsSource(invocation)
  const request = await readListRequest({ ...invocation, operands: [fresh] }, source)
  const shared = withOneStdin(invocation)
  const before = await readListSide(old, shared, source)
  const after = await readListSide(fresh, shared, source)
  const found = diffImages(before.images, after.images)
  if (request !== undefined) await printList(request, { ...after, images: newImages(found) }, invocation)
  else io.stdout.write(isJson ? printJson(found, [before, after]) : printText(found, styleOf(io.stdout, options, io)))
  const problems = [...before.problems, ...after.problems]
  const notes = [...problems.map((problem) => `! ${describeProblem(problem)}`), ...(await proofLines([before, after]))]
  for (const note of notes) io.stderr.write(`${note}\n`)
  if (!options.quiet) io.stderr.write(summary(found, [before, after]))
  if (problems.length > 0) return exitCodes.failed
  return isEmpty(found) ? exitCodes.clean : exitCodes.findings
}

type Sides = readonly [ListSide, ListSide]

/** What is not proven is said even to those who want it quiet. */
async function proofLines(sides: Sides): Promise<readonly string[]> {
  const rendered = sides.flatMap((side) => side.rendered)
  if (rendered.length === 0) return []
  const { proofNotes } = await import('../../reports/list-notes.ts')
  return rendered.flatMap(proofNotes)
}

/** Undefined where both sides are lists. */
function isProven(sides: Sides): boolean | undefined {
  const proofs = sides.map(({ proof }) => proof).filter((proof) => proof !== 'list')
  return proofs.length === 0 ? undefined : proofs.every((proof) => proof === 'proven')
}

/** Values from standard input are laid over both sides, and it can be read only once. */
function withOneStdin(invocation: Invocation): Invocation {
  const { io } = invocation
  let read: Buffer | undefined
  return { ...invocation, io: { ...io, readStdin: () => (read ??= io.readStdin()) } }
}

type Found = ImageDiff<ListedImage>

/** Sorted by the reference that comes, or the one that goes. */
function printText({ added, removed, changed }: Found, style: Style): string {
  const line = (tint: Tint, key: string, text: string): readonly [string, string] => [
    key,
    `${style.paint(tint, text)}\n`,
  ]
  const lines = [
    ...added.map(({ reference }) => line('good', reference, `+ ${reference}`)),
    ...removed.map(({ reference }) => line('error', reference, `- ${reference}`)),
    ...changed.map(({ from, to }) => line('warning', to.reference, `~ ${from.reference} -> ${to.reference}`)),
  ]
  return lines
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text)
    .join('')
}

function printJson({ added, removed, changed, same }: Found, sides: Sides): string {
  const described = {
    version: 1,
    proven: isProven(sides) ?? false,
    added: added.map(({ reference }) => reference),
    removed: removed.map(({ reference }) => reference),
    changed: changed.map(({ from, to }) => ({ from: from.reference, to: to.reference })),
    same,
  }
  return `${JSON.stringify(described, null, 2)}\n`
}

function isEmpty({ added, removed, changed }: Found): boolean {
  return added.length + removed.length + changed.length === 0
}

function summary({ added, removed, changed, same }: Found, sides: Sides): string {
  const counts = `${added.length} new, ${removed.length} gone, ${changed.length} with another version`
  const proven = isProven(sides)
  const proof = proven === undefined ? '' : `. ${proven ? 'Proven' : 'Not proven'} by rendering`
  return `${counts}; ${counted(same, 'image')} in both${proof}\n`
}
