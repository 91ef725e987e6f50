// All rules over real charts: nothing crashes, places lie in their files, no secret is told, and what safe fixes mend stays mended.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from '../../rules/index.ts'
import { loadInputs } from '../charts/load.ts'
import { planChanges } from '../edits/plan.ts'
import { applyFixes, findIn, settingsFor, subjectOf } from '../testing/rule-tester.ts'
import { startRun } from './engine.ts'
import type { RunSettings } from './run-state.ts'
import type { Finding, Findings } from './finding.ts'
import { compileLevels } from './levels.ts'

const corpus = process.env['CHARTPIN_CORPUS']

/** Every rule, also those that are off. */
const everything: RunSettings = {
  ...settingsFor(everyRule(), { preset: 'air-gapped' }, { allow: [], deny: ['docker.io/library'] }),
  levels: compileLevels(everyRule(), {
    preset: 'air-gapped',
    rules: new Map([['unknown-shape', 'info']]),
    overrides: [],
  }),
}

if (corpus !== undefined && corpus !== '') {
  test('all rules run over all charts of the corpus', async () => {
    const run = startRun(everything)
    const passwords: string[] = []
    for await (const loaded of loadInputs([corpus], { cwd: corpus })) {
      const subject = subjectOf(loaded)
      passwords.push(...subject.credentials.map(({ leaf }) => leaf.text).filter((text) => text.length >= 8))
      run.add(subject)
    }
    const findings = run.finish()
    checkPlaces(findings)
    checkWords(findings, corpus, passwords)
    checkPlans(findings)
    await checkMended(findings)
  })
}

function checkPlaces({ reported }: Findings): void {
  assert.notEqual(reported.length, 0)
  for (const { rule, at, related } of reported) {
    for (const { file, span } of [...(at === undefined ? [] : [at]), ...related]) {
      assert.ok(span.start <= span.end && span.end <= file.text.length, `${rule} in ${file.path}`)
    }
  }
}

function checkWords({ reported, suppressed }: Findings, root: string, passwords: readonly string[]): void {
  assert.deepEqual(suppressed, [])
  for (const { message, hint, identity, path } of reported) {
    assert.doesNotMatch(message + hint, /[\n\r]|undefined/)
    const told = JSON.stringify([message, hint, identity, path])
    assert.equal(told.includes(root), false, told)
    const words = JSON.stringify([message, hint, identity.reference])
    for (const password of passwords) assert.equal(words.includes(password), false, `a password in ${path}`)
  }
}

/** Every fix can be made, or is refused for a reason; together they never overlap. */
function checkPlans({ reported }: Findings): void {
  const plan = planChanges(reported.flatMap(({ fixes }) => fixes).flatMap(({ changes }) => changes))
  assert.notEqual(plan.files.length, 0)
  for (const { reason } of plan.refused) assert.notEqual(reason, '')
}

/** Values files that are mended have nothing left that a safe fix could mend. */
async function checkMended({ reported }: Findings): Promise<void> {
  const mended = applyFixes(
    reported.filter((finding) => finding.path.endsWith('values.yaml') && isSafe(finding)),
    'safe',
  )
  assert.notEqual(mended.size, 0)
  for (const [path, text] of mended) {
    const { reported: left } = await findIn(text, everything)
    assert.deepEqual(
      left.filter(isSafe).map(({ message }) => message),
      [],
      path,
    )
  }
}

function isSafe({ fixes }: Finding): boolean {
  return fixes[0]?.safety === 'safe'
}
