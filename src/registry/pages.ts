// Lists that come in pages (distribution-spec, Listing Tags, Listing Referrers): the `Link` to the next one is followed, by its query alone.

import { refusal } from './failures.ts'
import { limits } from './limits.ts'
import type { Outcome } from './outcome.ts'
import type { Question, Requests } from './requests.ts'
import type { Answer } from './transport.ts'

/**
 * Asks for all pages. `read` gives the items of one. Where a page is found is decided here: registries behind a path leave it out of their links,
 * and another host has no say.
 */
export async function readPages<Item>(
  requests: Requests,
  first: Question,
  read: (answer: Answer, bytes: Uint8Array) => Outcome<readonly Item[]>,
): Promise<Outcome<readonly Item[]>> {
  const items: Item[] = []
  const seen = new Set<string>()
  let question = first
  for (let page = 1; ; page++) {
    seen.add(question.url.href)
    const outcome = await requests.ask(question, async (answer) => {
      const body = await requests.body(answer, limits.page)
      if (body.kind === 'trouble') return body
      const found = read(answer, body.value)
      return found.kind === 'trouble'
        ? found
        : {
            kind: 'answer',
            value: { found: found.value, next: nextPage(answer, question.url), request: answer.request },
          }
    })
    if (outcome.kind === 'trouble') return outcome
    const { found, next, request } = outcome.value
    for (const item of found) items.push(item)
    if (next === undefined) return { kind: 'answer', value: items }
    if (seen.has(next.href)) return refusal(request, 'its pages lead in a circle')
    if (page >= limits.pages || items.length > limits.items) return refusal(request, 'its list does not end')
    question = { ...question, url: next }
  }
}

const LONGEST_LINK = 8192

function nextPage(answer: Answer, from: URL): URL | undefined {
  const target = answer
    .headers('link')
    .map(nextLink)
    .find((each) => each !== undefined)
  if (target === undefined || !URL.canParse(target, from.href)) return undefined
  const { searchParams } = new URL(target, from.href)
  const next = new URL(from)
  for (const [name, value] of searchParams) next.searchParams.set(name, value)
  return next
}

/** The target of the link of the relation `next` (RFC 8288); undefined where there is none. */
export function nextLink(header: string): string | undefined {
  if (header.length > LONGEST_LINK) return undefined
  for (const [, target, parameters = ''] of header.matchAll(/<([^<>]*)>((?:[^<>,"]|"[^"]*")*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\s*(?:;|$))/i.test(parameters)) return target
  }
  return undefined
}
