// Numbers of bytes, as people say them.

const UNITS = ['KiB', 'MiB', 'GiB', 'TiB'] as const

/** `512 bytes`, `1.5 MiB`, `12 GiB`. */
export function byteCount(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} bytes`
  let size = bytes / 1024
  let unit = 0
  for (; size >= 1024 && unit < UNITS.length - 1; unit++) size /= 1024
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${UNITS[unit] ?? ''}`
}
