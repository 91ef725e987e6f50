// Which variable a name means while a template is compiled: names become slots of the frame, so that running looks nothing up.

/** The variables in sight, innermost last. `$` is the first. */
export class Scope {
  readonly #names: string[]
  /** For each open structure the slots outside it to which something within assigns. */
  readonly #assigned: Set<number>[] = []

  constructor(names: readonly string[] = ['$']) {
    this.#names = [...names]
  }

  /** Those in sight now, by slot. */
  names(): readonly string[] {
    return [...this.#names]
  }

  /** Declares a variable and says its slot. It hides one of the same name. */
  declare(name: string): number {
    return this.#names.push(name) - 1
  }

  /** The slot of a variable; the parser has seen to it that there is one. */
  slot(name: string): number {
    return Math.max(0, this.#names.lastIndexOf(name))
  }

  /** Whether there is such a variable; the parser has not asked of those that are assigned to. */
  has(name: string): boolean {
    return this.#names.includes(name)
  }

  /** The slot of a variable that is assigned to, which the structures around must know. */
  assign(name: string): number {
    const slot = this.slot(name)
    for (const slots of this.#assigned) slots.add(slot)
    return slot
  }

  /** Opens a control structure: what is declared from now on is gone when it closes. */
  open(): number {
    this.#assigned.push(new Set())
    return this.#names.length
  }

  /** Closes it and says which slots outside it are assigned to within. */
  close(outer: number): readonly number[] {
    this.#names.length = outer
    return [...(this.#assigned.pop() ?? [])].filter((slot) => slot < outer)
  }
}
