// Tags that their publishers push again and again. Collected from the default values of some 800 charts, and from the naming of
// the large publishers (docker-library, Kubernetes, the builds of GitHub Actions).

/** Whole tags that move, in lower case. Sorted. */
export const FLOATING_TAGS: readonly string[] = [
  'alpha',
  'alpine',
  'beta',
  'canary',
  'current',
  'debug',
  'dev',
  'devel',
  'develop',
  'development',
  'edge',
  'experimental',
  'head',
  'latest',
  'lts',
  'main',
  'mainline',
  'master',
  'next',
  'nightly',
  'nonroot',
  'preview',
  'prod',
  'production',
  'release',
  'rolling',
  'slim',
  'snapshot',
  'stable',
  'staging',
  'testing',
  'trunk',
  'unstable',
]

/**
 * Beginnings that make a tag move when no digit follows: `latest-alpine`, `main-debug`; but `main-3f2a1c0` and `nightly-2026-01-31`
 * name one build. In lower case, with the separator. Sorted.
 */
export const FLOATING_PREFIXES: readonly string[] = [
  'alpine-',
  'canary-',
  'dev-',
  'develop-',
  'edge-',
  'latest-',
  'main-',
  'mainline-',
  'master-',
  'nightly-',
  'stable-',
  'unstable-',
]

/** Ends that make a tag move, whatever stands before: `1.2-latest`, `2.0.0-SNAPSHOT`. In lower case, with the separator. Sorted. */
export const FLOATING_SUFFIXES: readonly string[] = [
  '-canary',
  '-edge',
  '-latest',
  '-nightly',
  '-snapshot',
  '-unstable',
]

/** Whether a tag is made to move. Case does not count, for publishers write `SNAPSHOT` and `Latest`. */
export function isFloatingTag(tag: string): boolean {
  const lower = tag.toLowerCase()
  if (FLOATING_TAGS.includes(lower) || FLOATING_SUFFIXES.some((suffix) => lower.endsWith(suffix))) return true
  return !/\d/.test(lower) && FLOATING_PREFIXES.some((prefix) => lower.startsWith(prefix))
}
