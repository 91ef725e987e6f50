// Registries that will soon refuse pulls: fewer are left than a chart needs.

import { defineRule, type Rule } from '../src/findings/rule.ts'
import { placeOfFact } from '../src/findings/place-of-fact.ts'
import type { AskedImage } from '../src/facts/asked-images.ts'
import type { FoundImage, ImageFact } from '../src/facts/image-fact.ts'
import { canonical } from '../src/reference/print.ts'
import { counted } from '../src/text/counted.ts'

export const rateLimitNear: Rule = defineRule({
  name: 'rate-limit-near',
  summary: 'a registry that allows fewer pulls than the chart needs',
  severity: 'warning',
  preset: 'recommended',
  fix: 'none',
  since: '0.1.0',
  needs: ['facts'],
  messages: {
    near: '{registry} allows {left} more{span}, and this chart needs {needed} from there',
    reached: '{registry} allows no more pulls for now: {why}',
  },
  hint: 'log in for a higher limit, or pull through a registry of your own: `chartpin copy` fills it',
  check: {
    subject: ({ asked }, report) => {
      for (const [registry, images] of byRegistry(asked ?? [])) {
        const throttled = images.find(({ fact }) => fact.standing.kind === 'throttled')
        if (throttled?.fact.standing.kind === 'throttled') {
          const data = { registry, why: throttled.fact.standing.message }
          report({ message: 'reached', data, ...placeOfFact(throttled) })
          continue
        }
        const near = images.find(({ fact }) => isBelow(rateOf(fact), images.length))
        const rate = near === undefined ? undefined : rateOf(near.fact)
        if (near === undefined || rate === undefined) continue
        const data = {
          registry,
          left: counted(rate.remaining, 'pull'),
          span: spanOf(rate),
          needed: counted(images.length, 'image'),
        }
        report({ message: 'near', data, ...placeOfFact(near) })
      }
    },
  },
})

/** Each image once: what several places ask for is pulled once. */
function byRegistry(asked: readonly AskedImage[]): ReadonlyMap<string, readonly AskedImage[]> {
  const once = new Map(asked.map((each) => [canonical(each.fact.reference), each]))
  const found = new Map<string, AskedImage[]>()
  for (const each of once.values()) {
    const { registry } = each.fact.reference
    const known = found.get(registry)
    if (known === undefined) found.set(registry, [each])
    else known.push(each)
  }
  return found
}

type Rate = NonNullable<FoundImage['rate']>

function rateOf({ standing }: ImageFact): Rate | undefined {
  return standing.kind === 'found' ? standing.found.rate : undefined
}

function isBelow(rate: Rate | undefined, needed: number): boolean {
  return rate !== undefined && rate.remaining < needed
}

/** ` (of 100 in 6 hours)`. */
function spanOf({ limit, window }: Rate): string {
  const inTime = window === undefined ? '' : ` in ${counted(Math.round(window / 360) / 10, 'hour')}`
  return limit === undefined ? '' : ` (of ${limit}${inTime})`
}
