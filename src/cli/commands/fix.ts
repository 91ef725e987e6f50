// `chartpin fix`.

import { verifiedPlan } from '../../edits/verify-plan.ts'
import type { SourceFile } from '../../files/source-file.ts'
import type { Finding, Fix } from '../../findings/finding.ts'
import { counted } from '../../text/counted.ts'
import { visible } from '../../text/width.ts'
import { takeBaselines } from '../baselines.ts'
import { exitCodes } from '../exit-codes.ts'
import { gather } from '../gather.ts'
import type { Invocation, RunCommand } from '../invocation.ts'
import { styleOf } from '../streams.ts'
import { isWritable, printDiffs, writePlans } from '../rewrite.ts'

/** Makes the fixes that the rules offer, or shows them. */
export const fix: RunCommand = async (invocation) => {
  const { options, io } = invocation
  let stdin: SourceFile | undefined
  const gathered = await gather(invocation, ({ subject }) => {
    stdin ??= subject.files.find(({ file }) => file.place.kind === 'stdin')?.file
  })
  const { findings } = takeBaselines(gathered.judged, invocation)
  const { fixes, withheld } = chooseFixes(findings.reported, options.unsafe)
  const { files, refused } = await verifiedPlan(
    fixes.flatMap(({ changes }) => changes),
    { isWritable: isWritable(invocation) },
  )
  if (options.diff) io.stdout.write(printDiffs(files, styleOf(io.stdout, options, io)))
  else {
    await writePlans(files, invocation)
    // What comes through a pipe goes on through it, mended or not.
    if (stdin !== undefined && !files.some(({ file }) => file === stdin)) io.stdout.write(stdin.text)
  }
  if (!options.quiet) {
    const reasons = new Map(refused.map(({ change, reason }) => [change, reason]))
    const made = fixes.filter(({ changes }) => !changes.some((change) => reasons.has(change))).length
    io.stderr.write(
      summary({ made, files: files.length, withheld, refused: [...new Set(reasons.values())] }, invocation),
    )
  }
  return options.diff && files.length > 0 ? exitCodes.findings : exitCodes.clean
}

/** For each finding its first fix that may be made; and how many have only unsafe ones that may not. */
function chooseFixes(
  findings: readonly Finding[],
  unsafe: boolean,
): { readonly fixes: readonly Fix[]; readonly withheld: number } {
  const fixable = findings.filter((finding) => finding.fixes.length > 0)
  const fixes = fixable.flatMap((finding) => finding.fixes.find(({ safety }) => safety === 'safe' || unsafe) ?? [])
  return { fixes, withheld: fixable.length - fixes.length }
}

interface Made {
  readonly made: number
  readonly files: number
  readonly withheld: number
  readonly refused: readonly string[]
}

function summary({ made, files, withheld, refused }: Made, { options }: Invocation): string {
  const fixes = counted(made, 'fix', 'fixes')
  const where = counted(files, 'file')
  const lines = [
    ...refused.map((reason) => `! not fixed, because ${visible(reason)}`),
    made === 0
      ? 'Nothing to fix'
      : options.diff
        ? `${fixes} in ${where}, nothing written`
        : `${fixes} made in ${where}`,
    ...(withheld > 0 ? [`${withheld} more may change what is installed: chartpin fix --unsafe`] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}
