// The wording of findings: message templates filled from a report's data, safe to print on one line.

const longest = 160

/**
 * Fills `{name}` placeholders from `data`. A placeholder without its datum is a mistake in a rule and throws.
 * Data come from users' files, so each is made printable first.
 */
export function fillMessage(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const datum = Object.hasOwn(data, name) ? data[name] : undefined
    if (datum === undefined) throw new Error(`the message "${template}" lacks its datum "${name}"`)
    return printable(datum)
  })
}

/** A text from a user's file on one line: no control characters, no user and password of a URL, at most some 160 characters. */
export function printable(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text
  return (cut.includes('@') ? cut.replace(/[^/\s@]+@(?=[^\s@]*\/)/g, '***@') : cut)
    .replace(/[\s\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .trim()
}
