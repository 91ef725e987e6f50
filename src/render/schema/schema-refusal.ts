// Why a schema is not used: thrown while it is read or asked, caught where both begin.

/** Helm would not take the schema. */
export class SchemaRefusal extends Error {}

/** Helm might take it, but asking goes too deep or takes too long here. */
export class SchemaLimit extends Error {}

/** Nothing that people write is deeper. */
export const DEEPEST = 400

/** A limit on the work over one schema, in steps of about a comparison. */
export interface StepBudget {
  steps: number
}

/** Takes steps from the budget. Throws a `SchemaLimit` when it is used up. */
export function spend(budget: StepBudget, steps: number): void {
  budget.steps -= steps
  if (budget.steps < 0) throw new SchemaLimit('all of it, which takes too long')
}

/** Throws a `SchemaLimit` where something is nested absurdly. */
export function checkDepth(depth: number): void {
  if (depth > DEEPEST) throw new SchemaLimit('all of it, which is nested too deeply')
}
