// Pulls with the programs in them asked: what credential helpers and the kubelet's credential providers say takes the place of their names.

import { filedKey, lookUp } from './credentials/keyring.ts'
import type { SentCredentials } from './credentials/credentials-for.ts'
import type { FoundCredential } from './credentials/kubelet-credentials.ts'
import { askProgram, type ProgramAnswer, type ProgramCall, type ProgramRunner } from './credentials/program.ts'
import { settledPull, type Pull, type PullAttempt } from './pull.ts'
import type { Step } from './step.ts'

/** Asks every program, each for the same thing once; nothing is run but what the pulls name. */
export async function askPrograms(pulls: readonly Pull[], run: ProgramRunner): Promise<readonly Pull[]> {
  const calls = new Map<string, ProgramCall>()
  for (const { attempts } of pulls)
    for (const { sent } of attempts)
      for (const each of sent) for (const call of callsIn(each.sent)) calls.set(keyOf(call), call)
  const asked = [...calls].map(async ([key, call]) => [key, await askProgram(call, run)] as const)
  const answers = new Map(await Promise.all(asked))
  return pulls.map((pull) => {
    const attempts = pull.attempts.map((attempt) => answered(attempt, answers))
    return pull.kind === 'resolved' ? settledPull(pull.resolution, attempts) : { ...pull, attempts }
  })
}

function callsIn(sent: SentCredentials): readonly ProgramCall[] {
  return sent.kind === 'sent' ? sent.credentials.flatMap((each) => (each.kind === 'program' ? [each.call] : [])) : []
}

function keyOf({ program, input }: ProgramCall): string {
  return JSON.stringify([program, input.reveal()])
}

type Answers = ReadonlyMap<string, ProgramAnswer>

function answered(attempt: PullAttempt, answers: Answers): PullAttempt {
  const sent = attempt.sent.map((each) => ({
    ...each,
    sent: sentAfter(each.sent, nameIn(attempt.attempt.logical), answers),
  }))
  return { ...attempt, sent }
}

/** Without tag and digest; a colon before the last slash is that of a port. */
function nameIn(logical: string): string {
  return logical.replace(/@.*$/s, '').replace(/:[^/:]*$/, '')
}

/** What is left of what would be sent. A provider that has nothing is passed over, and a helper that fails ends the pull. */
function sentAfter(sent: SentCredentials, name: string, answers: Answers): SentCredentials {
  if (sent.kind !== 'sent' || callsIn(sent).length === 0) return sent
  const said: Step[] = []
  const credentials: FoundCredential[] = []
  for (const found of sent.credentials) {
    const answer = found.kind === 'program' ? answers.get(keyOf(found.call)) : undefined
    if (found.kind !== 'program' || answer === undefined) {
      credentials.push(found)
      continue
    }
    if (answer.kind === 'credentials') credentials.push(...fitting(answer, name, found))
    else said.push(answer.step)
    if (answer.kind === 'failed' && found.call.kind === 'docker-helper')
      return { kind: 'failed', message: answer.step.message, why: [...sent.why, ...said] }
  }
  const why = [...sent.why, ...said]
  return credentials.length === 0 ? { kind: 'anonymous', why } : { ...sent, credentials, why }
}

/** A helper answers for what it was asked; a provider for registries of its own, which are looked up as the kubelet does. */
function fitting(
  { entries }: Extract<ProgramAnswer, { kind: 'credentials' }>,
  name: string,
  { call, step }: Extract<FoundCredential, { kind: 'program' }>,
): readonly FoundCredential[] {
  const all = entries.map(({ registry, credential }) => ({
    filed: filedKey(registry),
    item: { kind: 'credential', credential, step } as const,
  }))
  return call.kind === 'docker-helper' ? all.map(({ item }) => item) : lookUp(name, all).map(({ item }) => item)
}
