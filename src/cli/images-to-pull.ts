// The images that a cluster shall pull, for `resolve` and `configure`: references and lists of the command line, and every image of charts
// with the pods that run it.

import { withObjects } from '../cluster/credentials/sources.ts'
import { podsOf, type PodContext } from '../cluster/kubelet/pods.ts'
import type { Profile } from '../cluster/profile.ts'
import { plainPod } from '../cluster/pull.ts'
import { renderedObjects } from '../facts/cluster/rendered-objects.ts'
import type { ListedImage } from '../images/image-list.ts'
import { gatherList, type GatheredList } from './gather-list.ts'
import type { Invocation } from './invocation.ts'
import { readLists } from './read-lists.ts'
import { sortOperands } from './operand-kinds.ts'
import type { RenderedChart } from './rendered-chart.ts'
import type { SettingsSource } from './settings.ts'

/** An image that a cluster shall pull. */
export interface ImageToPull {
  /** As a pod names it. */
  readonly image: string
  /** Who runs it; at least one. */
  readonly pods: readonly PodContext[]
  /** What the cluster has to pull with, with what comes along with the image's own release. */
  readonly credentials: Profile['credentials']
}

/** Everything that is asked about; `gathered` is what was read of charts and values files, where any were named or nothing else was. */
export interface ImagesToPull {
  readonly images: readonly ImageToPull[]
  readonly gathered: GatheredList | undefined
}

/** Reads what the operands name; without any every chart below the working directory. Throws `UsageError` for a list with lines that are no images. */
export async function readImagesToPull(
  invocation: Invocation,
  source: SettingsSource,
  profile: Profile,
): Promise<ImagesToPull> {
  const { paths, references } = sortOperands(invocation)
  const { namespace = 'default' } = invocation.options
  const pods = [plainPod(profile, namespace)]
  const { credentials } = profile
  const { images: listed, others } = readLists({ ...invocation, operands: paths })
  const named = [...new Set([...references, ...listed.map(({ reference }) => reference)])].map(
    (image): ImageToPull => ({
      image,
      pods,
      credentials,
    }),
  )
  if (others.length === 0 && invocation.operands.length > 0) return { images: named, gathered: undefined }
  const evidence = invocation.options['no-render'] ? 'values' : 'rendered'
  const gathered = await gatherList({ ...invocation, operands: others }, source, evidence)
  const ofCharts: ImageToPull[] = []
  const seen = new Set<string>()
  for (const chart of gathered.rendered) {
    const asked = await imagesOfChart(chart, profile, namespace)
    ofCharts.push(...asked)
    for (const { reference } of chart.list.images) seen.add(reference)
  }
  const ofValues = gathered.list.images.filter(({ reference }) => !seen.has(reference))
  const byValues = ofValues.map(({ reference }): ImageToPull => ({ image: reference, pods, credentials }))
  return { images: [...named, ...ofCharts, ...byValues], gathered }
}

/** The images of one chart, as its manifests name them, with the pods that do; what values alone ask for by its full name. */
async function imagesOfChart(
  { list }: RenderedChart,
  profile: Profile,
  namespace: string,
): Promise<readonly ImageToPull[]> {
  const { images, unreadable = [] } = list
  const shown = [...images.flatMap(({ rendered = [] }) => rendered), ...unreadable]
  const configurations = new Set(shown.flatMap(({ places }) => places.map(({ configuration }) => configuration)))
  const manifests = (await Promise.all([...configurations].map(renderedObjects))).flat()
  const pods = podsOf(manifests, namespace)
  const credentials = withObjects(profile.credentials, manifests, namespace)
  const asked = (image: string): ImageToPull => {
    const running = pods.filter((pod) => pod.images.some((each) => each.image === image))
    return { image, pods: running.length === 0 ? [plainPod(profile, namespace)] : running, credentials }
  }
  const texts = [...images.flatMap(textsOf), ...unreadable.map(({ joined }) => joined.text)]
  return [...new Set(texts)].map(asked)
}

function textsOf({ reference, rendered = [] }: ListedImage): readonly string[] {
  return rendered.length === 0 ? [reference] : rendered.map(({ joined }) => joined.text)
}
