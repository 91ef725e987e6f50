// `chartpin post-render`.

import path from 'node:path'
import type { PostRendered } from '../../edits/post-render.ts'
import { decodeText } from '../../files/decode-text.ts'
import { indexLines } from '../../text/line-index.ts'
import { showDiff, unifiedDiff } from '../../text/diff.ts'
import { visible } from '../../text/width.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import { OperationError } from '../failure.ts'
import type { Settings } from '../../config/effective.ts'
import type { Reference } from '../../reference/reference.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { type Asked, readRequest } from '../pin-request.ts'
import { printImages, printPostRenderSummary } from '../post-render-report.ts'
import { settingsSource } from '../settings.ts'
import { styleOf } from '../streams.ts'

/** How standard input is called. */
const INPUT = '<stdin>'

/** Rewrites the images in the manifests on standard input. Prints the manifests only where all is well, for whoever installs them. */
export const postRender: RunCommand = async (invocation) => {
  const { io } = invocation
  const source = settingsSource(invocation)
  const settings = await source.of(path.resolve(io.cwd))
  const request = await readRequest(invocation, settings)
  try {
    return await rewriteBy(request, settings.images.fields, invocation)
  } finally {
    request.digests?.close()
  }
}

async function rewriteBy(
  request: Asked,
  userFields: Settings['images']['fields'],
  invocation: Invocation,
): Promise<ExitCode> {
  const stream = readStream(invocation.io.readStdin())
  const { postRender: rewrite } = await import('../../edits/post-render.ts')
  const { digests } = request
  if (digests?.learn !== undefined) await digests.learn(await openImages(stream, userFields))
  digests?.requireAll()
  const whyNoDigest = digests && ((reference: Reference): string => digests.whyNot(reference))
  const made = await rewrite(stream, { ...request, ...(whyNoDigest && { whyNoDigest }), userFields })
  if (made.kind === 'unreadable') throw unreadable(stream, made)
  return finish(
    { stream, made, notes: request.check(made.references), unanswered: digests?.unanswered() ?? [] },
    invocation,
  )
}

interface Rewritten {
  readonly stream: string
  readonly made: Extract<PostRendered, { kind: 'rewritten' }>
  readonly notes: readonly string[]
  readonly unanswered: readonly Reference[]
}

/** Prints what was made, where all of it could be, or the rest is wanted all the same. */
function finish({ stream, made, notes, unanswered }: Rewritten, invocation: Invocation): ExitCode {
  const { options, io } = invocation
  const isUnfinished = unanswered.length > 0 || made.images.some(({ outcome }) => outcome.kind === 'refused')
  const isStopped = isUnfinished && !options['keep-going']
  const isDry = options.diff || options.check
  tell(invocation, [
    ...notes,
    ...printImages(stream, made.images, options.verbose ? 'each' : 'changed'),
    `${printPostRenderSummary(made.images)}${isStopped ? '. Nothing printed; --keep-going prints the others' : ''}`,
  ])
  if (isStopped) return exitCodes.failed
  if (options.diff) io.stdout.write(diffOf(stream, made, invocation))
  else if (!options.check) io.stdout.write(made.text)
  return exitCodeOf(made.edits.length > 0 && isDry)
}

/** The images of a stream that a digest is asked for. */
async function openImages(stream: string, userFields: Settings['images']['fields']): Promise<readonly Reference[]> {
  const { postRender: rewrite } = await import('../../edits/post-render.ts')
  const made = await rewrite(stream, { userFields })
  if (made.kind === 'unreadable') return []
  return made.references.filter(({ tag, digest }) => tag !== undefined && digest === undefined)
}

function exitCodeOf(isDifferent: boolean): ExitCode {
  return isDifferent ? exitCodes.findings : exitCodes.clean
}

function readStream(bytes: Buffer): string {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'text') return decoded.text
  throw new OperationError(`${INPUT} ${decoded.message}; nothing printed`, { hint: decoded.hint })
}

function unreadable(
  stream: string,
  { offset, message, hint }: Extract<PostRendered, { kind: 'unreadable' }>,
): OperationError {
  const { line, column } = indexLines(stream).position(offset)
  return new OperationError(`${INPUT}:${line}:${column} is not YAML; nothing printed`, { because: [message], hint })
}

function diffOf(
  text: string,
  { edits }: Extract<PostRendered, { kind: 'rewritten' }>,
  { io, options }: Invocation,
): string {
  return showDiff(unifiedDiff({ path: 'manifests.yaml', text, edits }), styleOf(io.stdout, options, io))
}

/** To standard error: standard output is for the manifests. */
function tell({ options, io }: Invocation, lines: readonly string[]): void {
  if (!options.quiet) io.stderr.write(lines.map((line) => `${visible(line)}\n`).join(''))
}
