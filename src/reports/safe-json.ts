// JSON that is harmless in a terminal and in the log of a CI server, and still the same data.

/** Hidden characters that JSON leaves as they are, and the second `#` of what a CI server would take for a command (`##[`, `##vso[`). */
const UNSAFE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[|vso\[|teamcity\[)/giu

/** The value as indented JSON with a line end. */
export function printSafeJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(UNSAFE, escapeUnits)}\n`
}

function escapeUnits(character: string): string {
  let out = ''
  for (let at = 0; at < character.length; at++) out += `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  return out
}
