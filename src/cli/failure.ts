// The failures that end a run.

export interface FailureDetails {
  /** Why, in a sentence without a full stop; several where there are several reasons. */
  readonly because?: readonly string[]
  /** The way out, an imperative without a full stop. */
  readonly hint?: string
}

/** The command line or the configuration asks for something that is not there: exit code 2. */
export class UsageError extends Error {
  readonly details: FailureDetails

  constructor(message: string, details: FailureDetails = {}) {
    super(message)
    this.name = 'UsageError'
    this.details = details
  }
}

/** What was asked for cannot be done here and now: exit code 3. */
export class OperationError extends Error {
  readonly details: FailureDetails

  constructor(message: string, details: FailureDetails = {}) {
    super(message)
    this.name = 'OperationError'
    this.details = details
  }
}
