// Fields of a TOML table by their Go types: what has another type is a fault of the whole file (BurntSushi/toml decode.go), and keys are
// found whatever their case.

import { entriesOf, itemsOf, nounOf, stringOf, whereOf, type Fault, type Tree, type TreeEntry } from '../tree.ts'
import type { PlacedSwitch, PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'

/** Reads fields; gathers what is wrong with them. */
export class TomlFields {
  readonly #faults: Fault[] = []

  /** The first thing that is wrong with the file. */
  fault(): Fault | undefined {
    return this.#faults[0]
  }

  refuse(where: Where, message: string): void {
    this.#faults.push({ where, message })
  }

  /** A table; undefined where it is not there. */
  table(tree: Tree | undefined, name: string): Tree | undefined {
    return this.#typed(tree, name, 'map', 'a table')?.value
  }

  /** The tables of an array. */
  tables(tree: Tree | undefined, name: string): readonly Tree[] {
    const entry = this.#typed(tree, name, 'list', 'a list of tables, in double brackets')
    return itemsOf(entry?.value).filter((item) => this.#expect(item, 'map', `${name} must hold tables`))
  }

  /** A text; an empty one is as good as none. */
  text(tree: Tree | undefined, name: string): PlacedText | undefined {
    const entry = entryOf(tree, name)
    const text = stringOf(entry?.value)
    if (entry !== undefined && text === undefined) this.refuse(whereOf(entry.value), `${name} must be a text`)
    return entry === undefined || text === undefined || text === '' ? undefined : { text, where: whereOf(entry.value) }
  }

  /** Texts; undefined where there is no list, which is not the same as an empty one. */
  texts(tree: Tree | undefined, name: string): readonly PlacedText[] | undefined {
    const entry = this.#typed(tree, name, 'list', 'a list of texts')
    if (entry?.value.kind !== 'list') return undefined
    return entry.value.items.flatMap((item): readonly PlacedText[] => {
      const text = stringOf(item)
      if (text === undefined) this.refuse(whereOf(item), `${name} must hold texts`)
      return text === undefined ? [] : [{ text, where: whereOf(item) }]
    })
  }

  /** True or false. */
  flag(tree: Tree | undefined, name: string): PlacedSwitch | undefined {
    const entry = entryOf(tree, name)
    if (entry === undefined) return undefined
    const { value } = entry
    if (value.kind === 'scalar' && typeof value.value === 'boolean')
      return { isOn: value.value, where: whereOf(entry.where) }
    this.refuse(whereOf(value), `${name} must be true or false`)
    return undefined
  }

  #typed(tree: Tree | undefined, name: string, kind: Tree['kind'], noun: string): TreeEntry | undefined {
    const entry = entryOf(tree, name)
    return entry !== undefined && this.#expect(entry.value, kind, `${name} must be ${noun}`) ? entry : undefined
  }

  #expect(value: Tree, kind: Tree['kind'], message: string): boolean {
    if (value.kind !== kind) this.refuse(whereOf(value), `${message}, and it is a ${nounOf(value)}`)
    return value.kind === kind
  }
}

/** The keys of a table that are none of these, whatever their case. */
export function unknownKeys(tree: Tree | undefined, known: readonly string[]): readonly TreeEntry[] {
  return entriesOf(tree).filter(({ name }) => !known.includes(name.toLowerCase()))
}

function entryOf(tree: Tree | undefined, name: string): TreeEntry | undefined {
  if (tree?.kind !== 'map') return undefined
  return tree.entries.get(name) ?? entriesOf(tree).find((entry) => entry.name.toLowerCase() === name)
}
