// What the text of a value looks like: a name, a whole reference, a host; or something that only shares the key's name with images.

/** Whether a text could name an image where the key already says that it does: no URL of something else, no path, no picture. */
export function looksLikeName(text: string): boolean {
  if (text.length > 512 || text.includes('\n')) return false
  if (
    /^(?:[./~]|data:)/.test(text) ||
    /\.(?:png|jpe?g|gif|svg|webp|ico|qcow2|iso|img|vmdk|exe|git|ya?ml|json)$/i.test(text)
  )
    return false
  return !/^(?!docker:|oci:)[a-z+]+:\/\//i.test(text) || /^https?:\/\/[^/]+\/[^?#]+$/.test(text)
}

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

/** Whether a value is not itself but a template, or a placeholder that a pipeline fills. */
export function isTemplate(text: string): boolean {
  return /\{\{|\[\[|\$\{|\$\(|^<.*>$|^__.*__$|%\{|@@/.test(text)
}

/** Whether a text is words for people where a part of an image should stand: `DEFINED IN SECRETS`, `set-by-chartpress`. */
export function isPlaceholder(text: string): boolean {
  if (isTemplate(text) || /\s/.test(text)) return true
  return /^(?:DEFINED|CHANGE|CHANGEME|REPLACE|TODO|TBD|FIXME|PLACEHOLDER|OVERRIDE)\b|^[A-Z]+(?:[_-][A-Z]+)+$|^(?:set-by|defined-by|defined-in|to-be|replaced-by)-/.test(
    text,
  )
}
