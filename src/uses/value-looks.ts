// What the text of a value looks like: a name, a whole reference, a host; or something that only shares the key's name with images.
//
// Nearly every text is asked for what few have. Where looking for a few characters tells that, no pattern is compiled: of a run over one
// file that would be a good part.

/** Whether a text could name an image where the key already says that it does: no URL of something else, no path, no picture. */
export function looksLikeName(text: string): boolean {
  if (text.length > 512 || text.includes('\n')) return false
  if ('./~'.includes(text.charAt(0)) && text !== '') return false
  if (text.startsWith('data:') || otherFiles.has(text.slice(text.lastIndexOf('.')).toLowerCase())) return false
  return (
    !text.includes('://') || !/^(?!docker:|oci:)[a-z+]+:\/\//i.test(text) || /^https?:\/\/[^/]+\/[^?#]+$/.test(text)
  )
}

const otherFiles: ReadonlySet<string> = new Set(
  '.png .jpg .jpeg .gif .svg .webp .ico .qcow2 .iso .img .vmdk .exe .git .yml .yaml .json'.split(' '),
)

/** Whether a text is made of what names are made of; where the key alone does not say that it is an image. */
export function looksStrict(text: string): boolean {
  return (isPlainName(text) && looksLikeName(text) && !text.includes('://')) || isTemplate(text)
}

/** Whether a text names more than a lone word does: a path, a tag or a digest. */
export function looksFull(text: string): boolean {
  return /[/:@]/.test(text) && isPlainName(text) && looksLikeName(text)
}

/** Whether a text is a registry: a host with a dot, a port or a path behind it, or `localhost`; a scheme before it is a mistake to tell. */
export function looksLikeHost(text: string): boolean {
  const host = text.replace(/^https?:\/\//i, '')
  return isPlainName(host) && looksLikeName(host) && /^(?:[^/]*[.:][^/]*|localhost)(?:\/|$)|^[^/]+\/[^/]+/.test(host)
}

/** Whether a text begins with a registry's host, and goes on behind it. */
export function namesRegistry(text: string): boolean {
  return /^(?:[^/]*[.:][^/]*|localhost)\/[^/]/.test(text)
}

function isPlainName(text: string): boolean {
  return /^[A-Za-z0-9[][\w.:/@+[\]-]*$/.test(text) && !/[[\]]/.test(text.replace(/^\[[0-9a-fA-F:]+\]/, ''))
}

const openings = ['{{', '[[', '${', '$(', '%{', '@@'] as const

/** Whether a value is not itself but a template, or a placeholder that a pipeline fills. */
export function isTemplate(text: string): boolean {
  return openings.some((opening) => text.includes(opening)) || (/^[<_]/.test(text) && /^<.*>$|^__.*__$/.test(text))
}

const announcements = ['set-by-', 'defined-by-', 'defined-in-', 'to-be-', 'replaced-by-'] as const

/** Whether a text is words for people where a part of an image should stand: `DEFINED IN SECRETS`, `set-by-chartpress`. */
export function isPlaceholder(text: string): boolean {
  if (isTemplate(text) || /\s/.test(text)) return true
  if (!/^[A-Z]/.test(text)) return announcements.some((words) => text.startsWith(words))
  return /^(?:DEFINED|CHANGE|CHANGEME|REPLACE|TODO|TBD|FIXME|PLACEHOLDER|OVERRIDE)\b|^[A-Z]+(?:[_-][A-Z]+)+$/.test(text)
}
