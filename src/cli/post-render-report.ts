// What `chartpin post-render` tells of its work, on standard error.

import type { StreamImage } from '../edits/post-render.ts'
import { counted } from '../text/counted.ts'
import { indexLines, type LineIndex } from '../text/line-index.ts'

/** A line for every image that changes, once, with where it stands; then what cannot change. `each` tells also what is no image. */
export function printImages(
  stream: string,
  images: readonly StreamImage[],
  detail: 'changed' | 'each',
): readonly string[] {
  const lines = indexLines(stream)
  const moves = new Map<string, Set<string>>()
  const others = new Set<string>()
  for (const image of images) {
    const { text, outcome, resource } = image
    if (outcome.kind === 'changed') {
      const line = `${text} -> ${outcome.to}`
      moves.set(line, (moves.get(line) ?? new Set()).add(resource))
    }
    const other = noteOf(image, placeOf(image, lines), detail)
    if (other !== undefined) others.add(other)
  }
  const changed = [...moves].map(([line, resources]) => {
    const [first = '', ...more] = resources
    return `${line}  ${more.length > 1 ? counted(more.length + 1, 'resource') : [first, ...more].join(', ')}`.trimEnd()
  })
  return [...changed, ...others]
}

function noteOf({ text, outcome }: StreamImage, place: string, detail: 'changed' | 'each'): string | undefined {
  switch (outcome.kind) {
    case 'changed':
    case 'unchanged':
      return outcome.withoutDigest === undefined
        ? undefined
        : `! ${text}: no digest written, because ${outcome.withoutDigest}`
    case 'refused':
      return `! ${text} stays (${place}), because ${outcome.reason}; it should be ${outcome.to}`
    case 'no-image':
      return detail === 'each' ? `! "${text}" is no image reference (${place}): ${outcome.reason}` : undefined
  }
}

/** `Deployment/web of web/templates/deployment.yaml, line 12`. */
function placeOf({ offset, resource, template }: StreamImage, lines: LineIndex): string {
  const line = `line ${lines.position(offset).line}`
  const from = template === '' ? '' : ` of ${template}`
  return `${resource}${from}${resource + from === '' ? '' : ', '}${line}`.trim()
}

/** One sentence: how many images change, stay, and cannot change. */
export function printPostRenderSummary(images: readonly StreamImage[]): string {
  const count = (kind: StreamImage['outcome']['kind']): number =>
    images.filter(({ outcome }) => outcome.kind === kind).length
  return [
    counted(count('changed'), 'image changes', 'images change'),
    ...(count('unchanged') > 0 ? [`${count('unchanged')} left as they are`] : []),
    ...(count('refused') > 0 ? [`${count('refused')} that cannot be changed`] : []),
  ].join(', ')
}
