// Bodies that are read as a whole: up to a limit, and not for ever.

import type { Outcome, Trouble } from './outcome.ts'
import { codedError, refusal } from './failures.ts'
import type { Answer } from './transport.ts'

/** How much may come, in bytes, and for how long, in milliseconds. */
export interface BodyLimit {
  readonly bytes: number
  readonly milliseconds: number
}

/** All bytes of an answer. */
export async function readBody(answer: Answer, limit: BodyLimit): Promise<Outcome<Buffer>> {
  const { body, request } = answer
  const tooLong = (): Trouble => refusal(request, `the answer is longer than ${limit.bytes} bytes`)
  if (Number(answer.header('content-length') ?? 0) > limit.bytes) {
    answer.drop()
    return tooLong()
  }
  const chunks: Buffer[] = []
  let size = 0
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    body.destroy()
  }, limit.milliseconds)
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      size += chunk.length
      // Leaving the loop destroys the body, and its connection with it.
      if (size > limit.bytes) return tooLong()
      chunks.push(chunk)
    }
  } catch (error) {
    return answer.troubleOf(isLate ? codedError('ETIMEDOUT') : error)
  } finally {
    clearTimeout(timer)
  }
  if (!body.complete) return answer.troubleOf(codedError(isLate ? 'ETIMEDOUT' : 'ECONNRESET'))
  return { kind: 'answer', value: Buffer.concat(chunks) }
}

/** Waits until an answer of which only the head counts is over, so that its connection is free for the next request. */
export async function finishBody({ body, drop }: Answer): Promise<void> {
  drop()
  if (body.readableEnded || body.destroyed) return
  await new Promise<void>((done) => {
    body.once('close', done)
  })
}
