// Numbers with their nouns, and times, as people say them.

/** `1 file`, `2 files`; the plural where it is not the singular with an `s`. */
export function counted(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`
}

/** A duration as short as it can be said: `12 ms`, `0.4 s`, `72 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`
  const seconds = milliseconds / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}
