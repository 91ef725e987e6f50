// Base64 as Go's encoding/base64 takes it: line ends are skipped, anything else that does not belong there is refused.

/** How a text must end: `padded` with `=` where its length asks for it, `raw` without. */
export type Base64Form = 'padded' | 'raw'

/** The text behind base64; undefined where Go refuses it. */
export function decodeBase64(text: string, form: Base64Form): string | undefined {
  const bare = text.replaceAll(/[\r\n]/g, '')
  const isRight = form === 'padded' ? bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare) : isRaw(bare)
  return isRight ? Buffer.from(bare, 'base64').toString('utf8') : undefined
}

function isRaw(bare: string): boolean {
  return bare.length % 4 !== 1 && /^[A-Za-z0-9+/]*$/.test(bare)
}
