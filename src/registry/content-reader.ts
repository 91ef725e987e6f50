// Content that is sent in parts: one part after the other is read on from where the last ended; any other is opened anew.

import { Readable } from 'node:stream'
import type { BlobContent } from './client.ts'
import { errorOf, refusal, troubleOf } from './failures.ts'
import type { Outcome, Trouble } from './outcome.ts'

/** Gives parts of content. */
export interface ContentReader {
  /** The stream fails where the content does not have the bytes that it should; the last of them come only once the content has ended well. */
  part(from: number, length: number): Promise<Outcome<Readable>>
  /** What the content itself failed with, if it did. */
  trouble(): Trouble | undefined
  readonly close: () => void
}

interface Cursor {
  readonly stream: Readable
  readonly chunks: AsyncIterator<Buffer>
  rest: Buffer
  at: number
}

const NOTHING = Buffer.alloc(0)

/** Reads content of a size in bytes. */
export function newContentReader(size: number, open: (start: number) => Promise<Outcome<BlobContent>>): ContentReader {
  let cursor: Cursor | undefined
  let trouble: Trouble | undefined
  const close = (): void => {
    cursor?.stream.destroy()
    cursor = undefined
  }
  const seek = async (from: number): Promise<Outcome<Cursor>> => {
    if (cursor?.at === from) return { kind: 'answer', value: cursor }
    close()
    const content = await open(from)
    if (content.kind === 'trouble') return content
    const { stream, start } = content.value
    // Who reads it hears of its errors too; a stream that nobody reads any more may fail in silence.
    stream.on('error', () => undefined)
    cursor = { stream, chunks: stream[Symbol.asyncIterator](), rest: NOTHING, at: start }
    return { kind: 'answer', value: cursor }
  }
  return {
    close,
    trouble: () => trouble,
    part: async (from, length) => {
      trouble = undefined
      if (length === 0) return { kind: 'answer', value: Readable.from([]) }
      const found = await seek(from)
      if (found.kind === 'trouble') {
        trouble = found
        return found
      }
      const fail = (given: Trouble): Error => {
        trouble = given
        return errorOf(given)
      }
      const bytes = bytesOf(found.value, { start: from, end: from + length, size, fail })
      return { kind: 'answer', value: Readable.from(bytes, { objectMode: false }) }
    },
  }
}

interface Range {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly fail: (trouble: Trouble) => Error
}

async function* bytesOf(cursor: Cursor, { start, end, size, fail }: Range): AsyncGenerator<Buffer, void> {
  while (cursor.at < end) {
    const chunk = await nextChunk(cursor, fail)
    if (chunk.length === 0) throw fail(refusal('the content', `it has ${cursor.at} bytes instead of ${size}`))
    const taken = chunk.subarray(0, end - cursor.at)
    cursor.rest = chunk.subarray(taken.length)
    const wanted = taken.subarray(Math.max(0, start - cursor.at))
    cursor.at += taken.length
    const isLast = cursor.at === size
    if (isLast && (cursor.rest.length > 0 || (await nextChunk(cursor, fail)).length > 0))
      throw fail(refusal('the content', `it goes on after its ${size} bytes`))
    if (wanted.length > 0) yield wanted
  }
}

/** Empty at the end of the content. */
async function nextChunk({ rest, chunks }: Cursor, fail: Range['fail']): Promise<Buffer> {
  if (rest.length > 0) return rest
  try {
    const result = await chunks.next()
    return result.done === true ? NOTHING : result.value
  } catch (error) {
    const unread = refusal('the content', 'it cannot be read', { failure: 'unreachable', stage: 'connect' })
    throw fail(troubleOf(error) ?? unread)
  }
}
