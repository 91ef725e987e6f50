// Files that hold secrets, as they may be pointed at: whatever prints one of them prints its path, and never its text.

import type { SourceFile } from '../../files/source-file.ts'
import type { Where } from '../step.ts'

/** A file whose text is there for the one who asks for it, and for nothing that prints all it is given. */
class SealedFile implements SourceFile {
  readonly path: string
  readonly place: SourceFile['place']
  readonly #file: SourceFile

  constructor(file: SourceFile) {
    this.path = file.path
    this.place = file.place
    this.#file = file
  }

  get text(): string {
    return this.#file.text
  }

  lines(): ReturnType<SourceFile['lines']> {
    return this.#file.lines()
  }

  toJSON(): string {
    return this.path
  }

  toString(): string {
    return this.path
  }
}

// What `console.log` and `util.inspect` ask for.
Object.defineProperty(SealedFile.prototype, Symbol.for('nodejs.util.inspect.custom'), {
  value(this: SealedFile): string {
    return `SealedFile(${this.path})`
  },
})

/** One sealed file for each file: notices are put in order by their files. */
const sealed = new WeakMap<SourceFile, SourceFile>()

/** The same file, sealed; always the same one for the same file. */
export function sealFile(file: SourceFile): SourceFile {
  if (file instanceof SealedFile) return file
  const made = sealed.get(file) ?? new SealedFile(file)
  sealed.set(file, made)
  return made
}

/** Whether a file is one that holds secrets. */
export function isSealed(file: SourceFile): boolean {
  return file instanceof SealedFile
}

/** A place in a file that holds secrets. */
export function sealedWhere({ file, span }: Where): Where {
  return { file: sealFile(file), span }
}
