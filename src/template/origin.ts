// Where characters and values come from, as interned numbers: equal origins are equal numbers, so that runs of text merge by comparing
// integers and memory stays flat. What is copied, what merely had a say, and what had to be true are kept apart.
//
// An origin is a source itself, or another origin with something added to it; the table is a graph that only grows, and questions about
// it (`sourcesOf`, `copiedFrom`, `gatesOf`) walk it when asked.

/** An index into `Origins`; 0 is nobody, and all there is while nothing is tracked. */
export type OriginId = number

/** A condition under which something was rendered: an index into the gates of `Origins`; 0 is no condition. */
export type GateId = number

/** Nobody: what has no origin, or is not tracked. */
export const NOBODY: OriginId = 0

/** Something that text or values come from. The rooms below say what kinds there are (a values leaf, a template, a random generator). */
export interface Source {
  readonly kind: string
}

/** One step of a gate: what was asked, how it turned out, and where the answer came from. */
export interface Gate {
  readonly parent: GateId
  /** What asked: the template node, or whatever else gates (a chart's condition). */
  readonly asked: object
  readonly outcome: boolean
  readonly origin: OriginId
}

type Row =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'source'; readonly source: Source }
  /** Other characters, one origin: a number printed, text in base64. `by` is the function. */
  | { readonly kind: 'reformatted'; readonly of: OriginId; readonly by: string }
  /** Made from all that stands in `of`, with no character of it left: a hash, a sum, a comparison. */
  | { readonly kind: 'derived'; readonly of: OriginId; readonly by: string }
  | { readonly kind: 'union'; readonly of: OriginId; readonly and: OriginId }
  /** Is what `of` is; that it is this and no other was decided by `why`. */
  | { readonly kind: 'because'; readonly of: OriginId; readonly why: OriginId }
  /** Is what `of` is, and is there only under the gate. */
  | { readonly kind: 'gated'; readonly of: OriginId; readonly gate: GateId }

/** The origins of one render. With `tracking` off every method answers 0 and nothing is kept. */
export class Origins {
  readonly tracking: 'on' | 'off'
  readonly #rows: Row[] = [{ kind: 'nobody' }]
  readonly #gates: Gate[] = [{ parent: 0, asked: {}, outcome: true, origin: NOBODY }]
  readonly #unions = new PairTable()
  readonly #gated = new PairTable()
  readonly #because = new PairTable()
  /** By function. */
  readonly #reformatted = new Map<string, Map<OriginId, OriginId>>()
  readonly #derived = new Map<string, Map<OriginId, OriginId>>()
  readonly #gateIds = new Map<object, PairTable>()
  readonly #sources = new Map<OriginId, ReadonlySet<Source>>()

  constructor(tracking: 'on' | 'off') {
    this.tracking = tracking
  }

  /** A new origin for a source; whoever has the source remembers it. */
  source(source: Source): OriginId {
    return this.tracking === 'off' ? NOBODY : this.#add({ kind: 'source', source })
  }

  reformatted(of: OriginId, by: string): OriginId {
    return of === NOBODY ? NOBODY : this.#changed({ kind: 'reformatted', of, by })
  }

  derived(of: OriginId, by: string): OriginId {
    if (of === NOBODY) return NOBODY
    const row = this.#rows[of]
    return row?.kind === 'derived' && row.by === by ? of : this.#changed({ kind: 'derived', of, by })
  }

  union(a: OriginId, b: OriginId): OriginId {
    if (a === b || b === NOBODY) return a
    if (a === NOBODY) return b
    const [of, and] = a < b ? [a, b] : [b, a]
    return this.#unions.get(of, and) ?? this.#unions.set(of, and, this.#add({ kind: 'union', of, and }))
  }

  /** The same with one more that had a say. */
  because(of: OriginId, why: OriginId): OriginId {
    if (why === NOBODY || of === why) return of
    const row = this.#rows[of]
    if (row?.kind === 'because') return row.why === why ? of : this.because(row.of, this.union(row.why, why))
    return this.#because.get(of, why) ?? this.#because.set(of, why, this.#add({ kind: 'because', of, why }))
  }

  /** The same, under a gate; a gate within the one that the origin already has changes nothing. */
  gated(of: OriginId, gate: GateId): OriginId {
    if (gate === 0) return of
    const known = this.#gated.get(of, gate)
    if (known !== undefined) return known
    const row = this.#rows[of]
    const isInside = row?.kind === 'gated' && this.#isWithin(row.gate, gate)
    return this.#gated.set(of, gate, isInside ? of : this.#add({ kind: 'gated', of, gate }))
  }

  /** The gate below `parent` that was opened by an answer; the same for the same answer. */
  gate(parent: GateId, { asked, outcome, origin }: Omit<Gate, 'parent'>): GateId {
    if (this.tracking === 'off') return 0
    let ids = this.#gateIds.get(asked)
    if (ids === undefined) {
      ids = new PairTable()
      this.#gateIds.set(asked, ids)
    }
    const key = origin * 2 + Number(outcome)
    return ids.get(parent, key) ?? ids.set(parent, key, this.#gates.push({ parent, asked, outcome, origin }) - 1)
  }

  /** All that decided that the gate was passed, as one origin. */
  whyOpen(gate: GateId): OriginId {
    return gate === 0 ? NOBODY : this.gated(NOBODY, gate)
  }

  /** A gate and those around it, innermost first. */
  gateSteps(gate: GateId): readonly Gate[] {
    const steps: Gate[] = []
    for (let at = gate; at !== 0;) {
      const step = this.#gates[at]
      if (step === undefined) break
      steps.push(step)
      at = step.parent
    }
    return steps
  }

  /** The source whose characters a run of this origin is, one by one; undefined where they were changed or made. */
  copiedFrom(id: OriginId): Source | undefined {
    const row = this.#rows[id]
    if (row === undefined || row.kind === 'nobody') return undefined
    if (row.kind === 'source') return row.source
    return row.kind === 'because' || row.kind === 'gated' ? this.copiedFrom(row.of) : undefined
  }

  /** The one source that this is or is a new form of, with the functions that changed it, the last first. */
  formOf(id: OriginId): { readonly source: Source; readonly by: readonly string[] } | undefined {
    const by: string[] = []
    for (let at = id; ;) {
      const row = this.#rows[at]
      if (row === undefined || row.kind === 'nobody' || row.kind === 'derived' || row.kind === 'union') return undefined
      if (row.kind === 'source') return { source: row.source, by }
      if (row.kind === 'reformatted') by.push(row.by)
      at = row.of
    }
  }

  /** Every source that this is made of or that had a say in it, gates included. */
  sourcesOf(id: OriginId): ReadonlySet<Source> {
    const known = this.#sources.get(id)
    if (known !== undefined) return known
    const found = this.sourcesOfAll([id])
    this.#sources.set(id, found)
    return found
  }

  /** The same of many at once, in one walk. */
  sourcesOfAll(ids: Iterable<OriginId>): ReadonlySet<Source> {
    const found = new Set<Source>()
    const seen = new Set<OriginId>([NOBODY])
    const seenGates = new Set<GateId>()
    const open: OriginId[] = [...ids]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      const row = this.#rows[at]
      if (row?.kind === 'source') found.add(row.source)
      else if (row !== undefined) open.push(...partsOf(row))
      if (row?.kind === 'gated') open.push(...this.#newGateOrigins(row.gate, seenGates))
    }
    return found
  }

  /**
   * What the sources of an origin (`sourcesOf`) are worth to somebody, as bits, summed up: for many origins of a render that grows meanwhile.
   * Every row is looked at once in all, and no set of sources is kept.
   */
  summing(worth: (source: Source) => bigint): (id: OriginId) => bigint {
    const sums = new Map<Influence, bigint>()
    return (id) => {
      const open: Influence[] = [id]
      for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
        const parts = this.#influencesOn(at)
        const waiting = sums.has(at) ? [] : parts.filter((part) => !sums.has(part))
        if (waiting.length > 0) open.push(...waiting)
        else {
          open.pop()
          if (!sums.has(at))
            sums.set(
              at,
              parts.reduce((sum, part) => sum | (sums.get(part) ?? 0n), this.#own(at, worth)),
            )
        }
      }
      return sums.get(id) ?? 0n
    }
  }

  #influencesOn(at: Influence): readonly Influence[] {
    if (at < 0) {
      const gate = this.#gates[-at]
      return gate === undefined ? [] : gate.parent === 0 ? [gate.origin] : [gate.origin, -gate.parent]
    }
    const row = this.#rows[at]
    if (row === undefined || row.kind === 'source') return []
    return row.kind === 'gated' ? [row.of, -row.gate] : partsOf(row)
  }

  #own(at: Influence, worth: (source: Source) => bigint): bigint {
    const row = this.#rows[at]
    return row?.kind === 'source' ? worth(row.source) : 0n
  }

  /** The origins of a gate and of those around it, as far as they were not seen before. */
  #newGateOrigins(gate: GateId, seen: Set<GateId>): readonly OriginId[] {
    const origins: OriginId[] = []
    for (let at = gate; at !== 0 && !seen.has(at); at = this.#gates[at]?.parent ?? 0) {
      seen.add(at)
      origins.push(this.#gates[at]?.origin ?? NOBODY)
    }
    return origins
  }

  /** The functions that this went through, the last first; not those of the parts of what was put together. */
  functionsOf(id: OriginId): readonly string[] {
    const by: string[] = []
    for (let at = id; ;) {
      const row = this.#rows[at]
      if (row === undefined || row.kind === 'nobody' || row.kind === 'source' || row.kind === 'union') return by
      if (row.kind === 'reformatted' || row.kind === 'derived') by.push(row.by)
      at = row.of
    }
  }

  /** The sources that this is made of: neither those that merely had a say, nor those of gates. */
  madeOf(id: OriginId): ReadonlySet<Source> {
    const found = new Set<Source>()
    const seen = new Set<OriginId>()
    const open: OriginId[] = [id]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue
      seen.add(at)
      const row = this.#rows[at]
      if (row === undefined || row.kind === 'nobody') continue
      if (row.kind === 'source') found.add(row.source)
      else open.push(row.of)
      if (row.kind === 'union') open.push(row.and)
    }
    return found
  }

  /** The gates of an origin, outermost first; those under which what it is made of was made as well. */
  gatesOf(id: OriginId): readonly Gate[] {
    const found = new Set<Gate>()
    const seen = new Set<OriginId>()
    const open: OriginId[] = [id]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === NOBODY || seen.has(at)) continue
      seen.add(at)
      const row = this.#rows[at]
      if (row === undefined || row.kind === 'nobody' || row.kind === 'source') continue
      open.push(row.of)
      if (row.kind === 'gated') for (const step of this.gateSteps(row.gate).toReversed()) found.add(step)
    }
    return [...found]
  }

  #isWithin(gate: GateId, outer: GateId): boolean {
    // Gates are numbered as they are opened, so that one around another has the smaller number.
    let at = gate
    while (at > outer) at = this.#gates[at]?.parent ?? 0
    return at === outer
  }

  #changed(row: Extract<Row, { kind: 'reformatted' | 'derived' }>): OriginId {
    const table = row.kind === 'derived' ? this.#derived : this.#reformatted
    let made = table.get(row.by)
    if (made === undefined) {
      made = new Map()
      table.set(row.by, made)
    }
    const known = made.get(row.of)
    if (known !== undefined) return known
    const id = this.#add(row)
    made.set(row.of, id)
    return id
  }

  #add(row: Row): OriginId {
    return this.#rows.push(row) - 1
  }
}

/** What an origin depends on: an origin, or a gate, whose number is negated. */
type Influence = number

/** The origins that a row is made of or stands upon, gates apart. */
function partsOf(row: Exclude<Row, { kind: 'source' }>): readonly OriginId[] {
  switch (row.kind) {
    case 'nobody':
      return []
    case 'reformatted':
    case 'derived':
    case 'gated':
      return [row.of]
    case 'union':
      return [row.of, row.and]
    case 'because':
      return [row.of, row.why]
  }
}

/** What stands for a pair of ids. Small keys in two steps: one large number for both would be an object each time. */
class PairTable {
  readonly #rows = new Map<number, Map<number, number>>()

  get(a: number, b: number): number | undefined {
    return this.#rows.get(a)?.get(b)
  }

  set(a: number, b: number, id: number): number {
    const row = this.#rows.get(a)
    if (row === undefined) this.#rows.set(a, new Map([[b, id]]))
    else row.set(b, id)
    return id
  }
}
