// The functions that Go's text/template brings itself (`funcs.go`), but for `slice`, which sprig has another of.

import { isEqual, isLess } from '../compare.ts'
import { sprintf } from '../format/printf.ts'
import { sprint, sprintln } from '../format/sprint.ts'
import type { Dialect } from '../frame.ts'
import { type Call, fixed, type TemplateFunction, variadic } from '../function.ts'
import { NOBODY } from '../origin.ts'
import { FunctionError } from '../template-error.ts'
import { isTrue } from '../truth.ts'
import { typeName } from '../type-name.ts'
import { because, deepOriginOfAll, originOf } from '../value-origin.ts'
import { bool, isNothing, strOf, type Value } from '../value.ts'
import { html, js, urlquery } from './escaping.ts'
import { index, len } from './indexing.ts'
import { paid } from './text-size.ts'

/** Go's own functions, with the error texts of that Go release. */
export function builtinFunctions(dialect: Dialect): readonly (readonly [string, TemplateFunction])[] {
  return [...UNCHANGED, ...comparisons(dialect)]
}

const print = variadic([], 'any', (call, args) => strOf(paid(call, sprint(args, call))))
const println = variadic([], 'any', (call, args) => strOf(paid(call, sprintln(args, call))))
const printf = variadic(['string'], 'any', (call, args, format) => strOf(paid(call, sprintf(format, args, call))))

const not = fixed(['value'], ({ origins, name }, value) =>
  bool(!isTrue(value), origins.derived(originOf(value, origins), name)),
)

/** The first that decides, or the last. The evaluator works out no more arguments than it must, and does not get here. */
function deciding(decides: (value: Value) => boolean): TemplateFunction {
  return variadic(['value'], 'value', ({ origins }, rest, first) => {
    let value = first
    let why = NOBODY
    for (const next of rest) {
      if (decides(value)) break
      why = origins.union(why, originOf(value, origins))
      value = next
    }
    return because(value, why, origins)
  })
}

const and = deciding((value) => !isTrue(value))
const or = deciding(isTrue)

/** No function is ever a value of a chart, so that there is nothing to call. */
const call = variadic(['value'], 'value', (_call, _rest, called) => {
  if (isNothing(called)) throw new FunctionError('call of nil', { origin: called.origin })
  throw new FunctionError(`non-function of type ${typeName(called)}`)
})

const UNCHANGED: readonly (readonly [string, TemplateFunction])[] = [
  ['and', and],
  ['call', call],
  ['html', html],
  ['index', index],
  ['js', js],
  ['len', len],
  ['not', not],
  ['or', or],
  ['print', print],
  ['printf', printf],
  ['println', println],
  ['urlquery', urlquery],
]

function comparisons(dialect: Dialect): readonly (readonly [string, TemplateFunction])[] {
  const equal = (a: Value, b: Value): boolean => isEqual(a, b, dialect)
  const less = (a: Value, b: Value): boolean => isLess(a, b, dialect)
  const lessOrEqual = (a: Value, b: Value): boolean => less(a, b) || equal(a, b)
  const eq = variadic(['value'], 'value', (running, rest, first) => {
    if (rest.length === 0) throw new FunctionError('missing argument for comparison')
    for (const [at, value] of rest.entries()) {
      const isFound = refusing(running, [first, value], () => equal(first, value))
      if (isFound) return answer(running, [first, ...rest.slice(0, at + 1)], true)
    }
    return answer(running, [first, ...rest], false)
  })
  return [
    ['eq', eq],
    ['ne', compared((a, b) => !equal(a, b))],
    ['lt', compared(less)],
    ['le', compared(lessOrEqual)],
    // As Go has it, which is another answer than less the other way round for what is no number.
    ['gt', compared((a, b) => !lessOrEqual(a, b))],
    ['ge', compared((a, b) => !less(a, b))],
  ]
}

function compared(decide: (a: Value, b: Value) => boolean): TemplateFunction {
  return fixed(['value', 'value'], (running, a, b) =>
    answer(
      running,
      [a, b],
      refusing(running, [a, b], () => decide(a, b)),
    ),
  )
}

function answer({ origins, name }: Call, looked: readonly Value[], truth: boolean): Value {
  return bool(truth, origins.derived(deepOriginOfAll(looked, origins), name))
}

/** A refusal tells what the operands come from. */
function refusing({ origins }: Call, operands: readonly Value[], decide: () => boolean): boolean {
  try {
    return decide()
  } catch (error) {
    if (!(error instanceof FunctionError) || error.origin !== 0) throw error
    throw new FunctionError(error.message, { reason: error.reason, origin: deepOriginOfAll(operands, origins) })
  }
}
