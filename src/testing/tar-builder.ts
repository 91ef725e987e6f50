// Tar streams for tests, wrong ones too: every field can be what no packer would write.

/** One member. Without `content` it is empty; `type` is the header's flag ('0' a file, '2' a link, '5' a folder, 'x' PAX). */
export interface TarPart {
  readonly name: string
  readonly content?: string | Buffer
  readonly type?: string
  readonly link?: string
  /** Written instead of the content's own size. */
  readonly size?: string
  readonly mode?: string
  readonly prefix?: string
  /** `gnu` writes GNU's magic, `old` none. */
  readonly magic?: 'ustar' | 'gnu' | 'old'
}

const MAGIC = { ustar: 'ustar\u000000', gnu: 'ustar  \0', old: '' } as const

/** The blocks of one member. */
export function tarPart(part: TarPart): Buffer {
  const content = Buffer.from(part.content ?? '')
  const header = Buffer.alloc(512)
  header.write(part.name, 0, 100)
  header.write(part.mode ?? '0000644', 100)
  header.write(part.size ?? content.length.toString(8).padStart(11, '0'), 124)
  header.write('14371573600', 136)
  header.write(part.type ?? '0', 156)
  header.write(part.link ?? '', 157, 100)
  header.write(MAGIC[part.magic ?? 'ustar'], 257, 'latin1')
  header.write(part.prefix ?? '', 345, 155)
  header.fill(' ', 148, 156)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

/** A whole stream with the two empty blocks at its end. */
export function tarOf(parts: readonly TarPart[]): Buffer {
  return Buffer.concat([...parts.map(tarPart), Buffer.alloc(1024)])
}

/** One record of a PAX header. */
export function paxOf(records: Readonly<Record<string, string>>): string {
  return Object.entries(records)
    .map(([key, value]) => {
      const rest = Buffer.byteLength(` ${key}=${value}\n`)
      const length = [1, 2, 3, 4].map((digits) => rest + digits).find((sum, i) => String(sum).length === i + 1)
      return `${length} ${key}=${value}\n`
    })
    .join('')
}
