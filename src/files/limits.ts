// How much of an input is read at most: Helm's own limits, and ours where Helm has none. Whatever is larger is told, never read in full.

const MIB = 1024 * 1024

/** One file of a chart, unpacked (helm `pkg/chart/loader/archive`: MaxDecompressedFileSize). Charts in folders are held to it too. */
export const CHART_FILE_LIMIT: number = 5 * MIB

/** All files of one packed chart together (helm `pkg/chart/loader/archive`: MaxDecompressedChartSize). */
export const CHART_LIMIT: number = 100 * MIB

/** A values file that lies alone: Helm has no limit for `-f`, so this one is ours. */
export const VALUES_FILE_LIMIT: number = 20 * MIB

/** A packed chart as it lies on disk. */
export const PACKED_LIMIT: number = 100 * MIB

/** Everything that is unpacked for one input, archives in archives included: Helm gives each of them a fresh `CHART_LIMIT`. */
export const UNPACKED_LIMIT: number = 256 * MIB

/** Members of one archive. */
export const MEMBER_LIMIT = 50_000

/** A `.gitignore` or `.helmignore`. */
export const IGNORE_FILE_LIMIT: number = MIB / 4

/** A size for people: `50 MiB`, `1.5 MiB`, `12 KiB`. */
export function printSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`
  const [size, unit] = bytes < MIB ? [bytes / 1024, 'KiB'] : [bytes / MIB, 'MiB']
  return `${Number(size.toFixed(1))} ${unit}`
}
