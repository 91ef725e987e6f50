// What a template function is: typed parameters as in Go, and a body that gets values and gives one. Tables of them are in `functions/`.

import type { GateId, OriginId, Origins } from './origin.ts'
import type { Bool, Dict, Float, Host, Int, List, ParamType, Str, Value } from './value.ts'

/** What a function may use besides its arguments. */
export interface Call {
  /** The name that the template used. */
  readonly name: string
  readonly origins: Origins
  /** Where the call stands, as the origin of characters that the function adds of its own (quotes, pads). */
  readonly site: OriginId
  /** The gate under which the call runs. */
  readonly gate: GateId
  readonly limits: Limits
  readonly random: Random
  /** The rest is the host's (Helm's): functions that need it are the host's too. */
  readonly host: unknown
}

/** What a render may use up. `spend` throws a `FunctionError` with reason `limit` when nothing is left. */
export interface Limits {
  /** Steps: nodes, calls, loop rounds, and for work within a function about one a hundred characters or items. */
  spend(steps: number): void
}

/** The stand-in for everything that no two runs have alike: the same seed gives the same values, in the order of the calls. */
export interface Random {
  /** An integer from 0 up to, and not including, `below`. */
  int(below: number): number
  /** Milliseconds since 1970: what `now` is. */
  readonly now: number
  /** The origin of what is made from it. */
  readonly origin: OriginId
}

/** What arrives in a function's body for each parameter type. */
export interface Arguments {
  readonly any: Value
  readonly value: Value
  readonly string: Str
  readonly int: Int
  readonly int64: Int
  readonly float64: Float
  readonly bool: Bool
  readonly map: Dict
  readonly anys: List
  readonly strings: List
  readonly time: Host
  readonly duration: Host
}

export interface TemplateFunction {
  readonly params: readonly ParamType[]
  /** The type of all further arguments. */
  readonly rest?: ParamType
  /** Throws a `FunctionError` when it refuses; any other exception is a bug. */
  readonly run: (call: Call, args: readonly Value[]) => Value
}

export type FunctionTable = ReadonlyMap<string, TemplateFunction>

type Bodies<Params extends readonly ParamType[]> = { readonly [I in keyof Params]: Arguments[Params[I]] }

/** A function with a fixed number of parameters. */
export function fixed<const Params extends readonly ParamType[]>(
  params: Params,
  body: (call: Call, ...args: Bodies<Params>) => Value,
): TemplateFunction {
  // The evaluator has checked the arguments against `params`. Next to none has more than four, and spreading them is slow.
  const run = body as unknown as (call: Call, ...args: readonly (Value | undefined)[]) => Value
  if (params.length <= 4) return { params, run: (call, [a, b, c, d]) => run(call, a, b, c, d) }
  return { params, run: (call, args) => body(call, ...(args as unknown as Bodies<Params>)) }
}

/** A function whose last parameter takes any number of arguments. */
export function variadic<const Params extends readonly ParamType[], Rest extends ParamType>(
  params: Params,
  rest: Rest,
  body: (call: Call, rest: readonly Arguments[Rest][], ...args: Bodies<Params>) => Value,
): TemplateFunction {
  return {
    params,
    rest,
    run: (call, args) =>
      // As above.
      body(call, args.slice(params.length) as unknown as Arguments[Rest][], ...(args as unknown as Bodies<Params>)),
  }
}
