// Values that hold secrets, as they may be handed around: there for the one who asks, and not printed by anything.

/** A value that prints as `(not shown)` in every way there is, JSON and `console.log` included. */
export class Sealed<Value> {
  readonly #value: Value

  constructor(value: Value) {
    this.#value = value
  }

  reveal(): Value {
    return this.#value
  }

  toString(): string {
    return NOT_SHOWN
  }

  toJSON(): string {
    return NOT_SHOWN
  }
}

const NOT_SHOWN = '(not shown)'

// What `console.log` and `util.inspect` ask for.
Object.defineProperty(Sealed.prototype, Symbol.for('nodejs.util.inspect.custom'), { value: () => NOT_SHOWN })
