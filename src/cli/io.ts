// Everything a command may touch of its surroundings, so that tests can hand it other ones.

/** Where text goes. */
export interface Output {
  /** Writes all of it before it returns; bytes as they are. A reader that went away is no failure: the rest is dropped. */
  write(text: string | Uint8Array): void
  readonly isTerminal: boolean
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number
}

export interface Io {
  readonly stdout: Output
  readonly stderr: Output
  /** The whole of standard input. */
  readStdin(): Buffer
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working directory, absolute. */
  readonly cwd: string
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** Milliseconds since 1970, by the clock of the machine. */
  clock(): number
}
