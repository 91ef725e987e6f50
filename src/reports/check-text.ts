// What `chartpin check` tells people: for each registry its images, which are there and which are not, and how it was asked.

import type { Standing } from '../facts/image-fact.ts'
import type { CheckedPlace, CheckProblem } from '../images/image-check.ts'
import { platformText } from '../registry/platform-text.ts'
import { counted } from '../text/counted.ts'
import type { Style } from '../text/style.ts'
import { visible } from '../text/width.ts'

/** How it is told. */
export interface Telling {
  readonly style: Style
  /** Milliseconds since 1970, which the ages of images are told by. */
  readonly today: number
}

/** The registries in their order, the images of each in theirs. */
export function printChecks(places: readonly CheckedPlace[], { style, today }: Telling): string {
  return [...byTitle(places)]
    .map(
      ([title, own]) =>
        `${style.paint('strong', visible(title))}\n${own.map((place) => line(place, { style, today })).join('')}`,
    )
    .join('\n')
}

function byTitle(places: readonly CheckedPlace[]): ReadonlyMap<string, readonly CheckedPlace[]> {
  const groups = new Map<string, CheckedPlace[]>()
  for (const place of places) {
    const title = titleOf(place)
    const group = groups.get(title)
    if (group === undefined) groups.set(title, [place])
    else group.push(place)
  }
  return groups
}

/** `ghcr.io (as user@config.json)`; with the host, where another one was asked. */
function titleOf({ registry, fact: { attempts, standing } }: CheckedPlace): string {
  const last = attempts.at(-1)
  if (last === undefined) return standing.kind === 'not-asked' ? `${registry} (not asked)` : registry
  const host = last.host === registry ? '' : ` at ${last.host}`
  const who = last.credential === 'none' ? 'without a credential' : `as ${last.credential}`
  return `${registry}${host} (${who}${last.isInsecure ? ', insecure' : ''})`
}

function line(place: CheckedPlace, { style, today }: Telling): string {
  const [worst] = place.problems
  const name = visible(place.name)
  const role = place.role === 'target' ? '  target' : ''
  if (worst === undefined) return `  ${style.paint('good', 'there')}    ${name}${role}${detailOf(place, today)}\n`
  const more = place.problems.map(({ message }) => `           ${visible(message)}\n`).join('')
  return `  ${style.paint(worst.kind === 'missing' ? 'error' : 'warning', worst.kind.padEnd(7))}  ${name}${role}\n${more}`
}

function detailOf({ fact: { reference, standing } }: CheckedPlace, today: number): string {
  if (standing.kind !== 'found') return ''
  const { digest, platforms, rate, created } = standing.found
  const names = platforms.map(({ platform }) => platformText(platform)).join(', ')
  const left = rate === undefined ? '' : `  ${rate.remaining} pulls left`
  const told = reference.digest === undefined && digest !== '' ? `  ${digest}` : ''
  return `${told}${names === '' ? '' : `  ${names}`}${oldness(created, today)}${left}${ageOf(standing)}`
}

/**
 * `  14 months old`; nothing of an image that says a time before there were such images, as reproducible builds do (the beginning of 1970 or
 * 1980), or one that is still to come.
 */
function oldness(created: string | undefined, today: number): string {
  const made = Date.parse(created ?? '')
  if (Number.isNaN(made) || made < FIRST_IMAGES || made > today) return ''
  const days = Math.floor((today - made) / DAY)
  if (days < 60) return `  ${counted(days, 'day')} old`
  const months = Math.floor(days / 30.44)
  return months < 24 ? `  ${counted(months, 'month')} old` : `  ${counted(Math.floor(days / 365.25), 'year')} old`
}

const DAY = 86_400_000
/** Docker was first shown in March 2013. */
const FIRST_IMAGES = Date.parse('2013-03-01T00:00:00Z')

/** Only of what was kept. */
function ageOf({ age }: Extract<Standing, { kind: 'found' }>): string {
  return age === undefined ? '' : `  asked ${counted(Math.floor(age / MINUTE), 'minute')} ago`
}

const MINUTE = 60_000

/** A sentence without a full stop. */
export function checkSummary(places: readonly CheckedPlace[]): string {
  const count = (kind: CheckProblem['kind']): number =>
    places.filter(({ problems }) => problems[0]?.kind === kind).length
  const [missing, unknown] = [count('missing'), count('unknown')]
  const parts = [
    `${places.length - missing - unknown} there`,
    ...(missing === 0 ? [] : [`${missing} missing`]),
    ...(unknown === 0 ? [] : [`${unknown} that nobody told of`]),
  ]
  return `${counted(places.length, 'image')}: ${parts.join(', ')}`
}
