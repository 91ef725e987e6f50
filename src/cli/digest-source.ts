// Where the digests of a run come from: the registries (--digests), a file of somebody else (--digests-from), or the lock (--locked).

import path from 'node:path'
import type { CompiledMapping } from '../edits/mapping.ts'
import type { DigestOf } from '../edits/pin.ts'
import { displayPath } from '../files/display-path.ts'
import { CHART_FILE_LIMIT } from '../files/limits.ts'
import { readSourceFile } from '../files/read-file.ts'
import { isProblem } from '../files/source-file.ts'
import { canonical } from '../reference/print.ts'
import type { Reference } from '../reference/reference.ts'
import { isPlatform, parsePlatform } from '../registry/platform-text.ts'
import { askedPlatforms, onePlatform } from './asked-platforms.ts'
import { OperationError, UsageError } from './failure.ts'
import type { Invocation } from './invocation.ts'

/** A source of digests. */
export interface DigestSource {
  readonly digestOf: DigestOf
  /** Told beforehand what will be asked for, where that has to be found out. */
  readonly learn?: (references: readonly Reference[]) => Promise<void>
  /** By the text of each platform; undefined where the source does not know the image. */
  readonly platformsOf?: (reference: Reference) => ReadonlyMap<string, string> | undefined
  /** Why an image has no digest: a clause that follows "because". */
  whyNot(reference: Reference): string
  /** The images that were asked for in vain, where that makes the run an unfinished one. */
  unanswered(): readonly Reference[]
  /** Throws `OperationError` where the source must know each image that it is asked for, and does not. */
  requireAll(): void
  /** Ends what was begun for it. */
  close(): void
}

/** What goes with the options. */
export interface DigestContext {
  /** Where images go: asked for there with `--ask target`. */
  readonly mapping?: CompiledMapping | undefined
  /** Whether the digests of all platforms are wanted as well. */
  readonly platforms: 'asked' | 'left-out'
}

/** The source that the options name; undefined where they name none. Throws `UsageError` where it cannot be read. */
export async function readDigestOptions(
  invocation: Invocation,
  context: DigestContext,
): Promise<DigestSource | undefined> {
  const { options } = invocation
  refuseInVain(invocation)
  if (options['digests-from'] !== undefined) return fromFile(invocation, options['digests-from'])
  if (options.locked) return fromLock(invocation, context)
  return options.digests ? fromRegistries(invocation, context) : undefined
}

/** Flags that would do nothing are mistakes; what the environment says is for other runs too. */
function refuseInVain({ options, given }: Invocation): void {
  const isAsking = options.digests || options.locked || options['digests-from'] !== undefined
  const inVain = [
    ...(isAsking ? [] : (['platform', 'ask'] as const)),
    ...(options.locked ? [] : (['lock-file'] as const)),
    ...(options.digests ? [] : (['ask'] as const)),
  ].find((name) => given.get(name)?.startsWith('--'))
  if (inVain === undefined) return
  const goesWith = { platform: '--digests or --locked', ask: '--digests', 'lock-file': '--locked' }[inVain]
  throw new UsageError(`--${inVain} does nothing here`, { hint: `it goes with ${goesWith}` })
}

async function fromFile(invocation: Invocation, name: string): Promise<DigestSource> {
  const { cwd } = invocation.io
  const absolute = path.resolve(cwd, name)
  const shown = displayPath(absolute, cwd)
  const platform = onePlatform(invocation)
  const source = readSourceFile({ absolute, path: shown, limit: CHART_FILE_LIMIT })
  if (isProblem(source)) throw new UsageError(`the list of digests ${shown} ${source.message}`, { hint: source.hint })
  const { readDigestSource } = await import('../images/digest-document.ts')
  const { digestOf, problems } = await readDigestSource(source.text, platform)
  if (problems.length > 0) {
    const because = problems.slice(0, 5).map(({ line, message }) => `${source.path}:${line}: ${message}`)
    throw new UsageError('the list of digests cannot be used; nothing was done', {
      because,
      hint: 'one image a line: NAME:TAG@sha256:HEX',
    })
  }
  return { digestOf, whyNot: () => 'the list has none of it', unanswered: () => [], requireAll, close }
}

function requireAll(): void {}
function close(): void {}

/** How many images are named where all are meant. */
const MOST_NAMED = 8

async function fromLock(invocation: Invocation, { platforms }: DigestContext): Promise<DigestSource> {
  const { io } = invocation
  const platform = platforms === 'asked' ? undefined : onePlatform(invocation)
  const [{ nearestLock, readLockFile }, { lockedDigests, lockedPlatforms }] = await Promise.all([
    import('./lock-file.ts'),
    import('../images/lock-digests.ts'),
  ])
  const file = nearestLock(invocation)
  if (file === undefined) {
    throw new UsageError('--locked needs a lock, and there is no chartpin.lock.yaml', {
      hint: '`chartpin lock` writes one; --lock-file names one that lies elsewhere',
    })
  }
  const lock = await readLockFile(file, io.cwd)
  const digestOf = lockedDigests(lock, platform)
  const missing = new Map<string, Reference>()
  return {
    digestOf,
    platformsOf: chosenPlatforms(lockedPlatforms(lock), invocation),
    async learn(references) {
      for (const each of references) if (digestOf(each) === undefined) missing.set(canonical(each), each)
    },
    whyNot: () => 'the lock has none of it',
    unanswered: () => [...missing.values()],
    requireAll() {
      if (missing.size === 0) return
      const names = [...missing.keys()].toSorted()
      const more = names.length - MOST_NAMED
      throw new OperationError(`${displayPath(file, io.cwd)} does not have every image; nothing was done`, {
        because: [
          ...names
            .slice(0, MOST_NAMED)
            .map((name) => `${name} is not in it${platform === undefined ? '' : ' for the platform'}`),
          ...(more > 0 ? [`and ${more} more`] : []),
        ],
        hint: '`chartpin lock` brings it up to date, with the same -f and --set; --digests asks the registries',
      })
    },
    close,
  }
}

type PlatformsOf = NonNullable<DigestSource['platformsOf']>

/** Only those that --platform names, where it names some. */
function chosenPlatforms(platformsOf: PlatformsOf, invocation: Invocation): PlatformsOf {
  const wanted = askedPlatforms(invocation)
  if (wanted.length === 0) return platformsOf
  return (reference) => {
    const all = [...(platformsOf(reference) ?? [])]
    const chosen = all.filter(([text]) => {
      const platform = parsePlatform(text)
      return platform !== undefined && wanted.some((one) => isPlatform(platform, one))
    })
    return new Map(chosen)
  }
}

async function fromRegistries(invocation: Invocation, { mapping, platforms }: DigestContext): Promise<DigestSource> {
  const platform = platforms === 'asked' ? undefined : onePlatform(invocation)
  const [{ openAsking }, { askedDigests }, { askedPlace }] = await Promise.all([
    import('./asking.ts'),
    import('../images/asked-digests.ts'),
    import('./asked-place.ts'),
  ])
  const placeOf = askedPlace(invocation, mapping)
  const asking = await openAsking(invocation)
  const known = askedDigests({ ask: asking.ask, ...(platform && { platform }), placeOf, platforms })
  const learnt = new Map<string, Reference>()
  return {
    digestOf: (reference) => known.digestOf(reference),
    platformsOf: chosenPlatforms((reference) => known.platformsOf(reference), invocation),
    async learn(references) {
      for (const each of references) learnt.set(canonical(each), each)
      await known.learn(references)
    },
    whyNot: (reference) => known.whyNot(reference) ?? 'nobody was asked for it',
    unanswered: () => [...learnt.values()].filter((each) => known.digestOf(each) === undefined),
    requireAll,
    close: () => asking.close(),
  }
}
