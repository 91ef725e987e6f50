// What registries warn of (`Warning: 299 - "…"`, distribution-spec, Warnings): told once each.

import type { ClientOptions } from './client.ts'
import type { Redactor } from './redact.ts'
import type { Answer } from './transport.ts'

/** In characters, as the spec bounds it; and how many are remembered. */
const LONGEST = 4096
const MOST = 1000
const WARNING = /^299 \S+ "((?:[^"\\]|\\.)*)"/

/** Looks for warnings in answers. */
export function newWarnings({ onWarning }: ClientOptions, redactor: Redactor): (answer: Answer) => void {
  const told = new Set<string>()
  return (answer) => {
    if (onWarning === undefined || answer.header('warning') === undefined) return
    for (const header of answer.headers('warning')) {
      const text = header.length > LONGEST ? undefined : WARNING.exec(header)?.[1]?.replaceAll(/\\(.)/g, '$1')
      if (text === undefined || text === '') continue
      const { host } = answer.url
      const key = `${host} ${text}`
      if (told.has(key) || told.size >= MOST) continue
      told.add(key)
      onWarning(host, redactor.clean(text))
    }
  }
}
