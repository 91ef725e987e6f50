// What was written in base64 during a render: so that whoever reads it again gets the origins that the text had.

import type { OriginId, Origins } from '../origin.ts'
import { mapOrigins, originOfText, RUN, type Traced } from '../traced.ts'

/** Texts are remembered up to so many characters in all. */
const MOST = 16 * 1024 * 1024

const byOrigins = new WeakMap<Origins, EncodedTexts>()

/** The memory of a render, which its origins stand for. */
export function encodedTexts(origins: Origins): EncodedTexts {
  const known = byOrigins.get(origins)
  if (known !== undefined) return known
  const made = new EncodedTexts(origins)
  byOrigins.set(origins, made)
  return made
}

class EncodedTexts {
  readonly #origins: Origins
  readonly #texts = new Map<string, Traced>()
  #held = 0

  constructor(origins: Origins) {
    this.#origins = origins
  }

  remember(original: Traced, encoded: Traced): void {
    this.#held += original.text.length + encoded.text.length
    if (this.#held <= MOST) this.#texts.set(encoded.text, original)
  }

  /** The text that was encoded, if the encoded one comes from where it came from: others may have the same characters. */
  recall(encoded: Traced): Traced | undefined {
    const original = this.#texts.get(encoded.text)
    if (original === undefined) return undefined
    const wanted = originsOf(original)
    const found = originsOf(encoded)
    if (wanted.length !== found.length || !wanted.every((id, index) => this.#isEncoded(found[index] ?? 0, id)))
      return undefined
    const why = originOfText(encoded, this.#origins)
    return mapOrigins(original, (origin) => this.#origins.because(origin, why))
  }

  #isEncoded(id: OriginId, of: OriginId): boolean {
    const encoded = this.#origins.formOf(id)
    const plain = this.#origins.formOf(of)
    if (encoded === undefined || plain === undefined || encoded.source !== plain.source) return false
    return encoded.by[0] === 'b64enc' && encoded.by.length === plain.by.length + 1
  }
}

/** The origins of the runs; equal neighbours count once. */
function originsOf({ runs }: Traced): readonly OriginId[] {
  const ids: OriginId[] = []
  for (let i = 1; i < runs.length; i += RUN) {
    const id = runs[i] ?? 0
    if (ids.at(-1) !== id) ids.push(id)
  }
  return ids
}
