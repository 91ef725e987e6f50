// Texts that YAML 1.1 read as times or as numbers to the base 60. Helm keeps them as text when reading, but quotes them when writing.

/** Year, month and day, then optionally a time: with `T` and a zone, or after spaces without one. A leading zero may be missing. */
const TIMESTAMP =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[Tt](\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?(?:Z|[-+](\d\d):(\d\d))| +(\d\d?):(\d\d?):(\d\d?)(?:[.,]\d+)?)?$/

const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/

/** Whether go-yaml v2 (`resolve.go` parseTimestamp, with Go's `time.Parse`) takes the text for a timestamp: the day must exist. */
export function isTimestamp(text: string): boolean {
  if (text.charCodeAt(4) !== 0x2d) return false
  const match = TIMESTAMP.exec(text)
  if (match === null) return false
  const part = (group: number): number => Number(match[group] ?? 0)
  const hour = part(4) + part(9)
  const minute = part(5) + part(10)
  const second = part(6) + part(11)
  return isDay(part(1), part(2), part(3)) && hour < 24 && minute < 60 && second < 60 && part(7) <= 24 && part(8) <= 60
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
  return day >= 1 && day <= days
}

/** Whether the text is a number to the base 60, like `1:30` (go-yaml v2 `encode.go` isBase60Float). */
export function isBase60(text: string): boolean {
  return text.includes(':') && BASE_60.test(text)
}
