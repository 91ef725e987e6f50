// `range` → a closure (text/template `exec.go` walkRange): over lists, maps in sorted order, and integers from Go 1.24 on.

import { blame, closeGate, openGate, withDot } from './branching.ts'
import { type Compiling, type Execute, Flow } from './compiling.ts'
import { printValue } from './format/print-value.ts'
import { askedBranch, type Frame } from './frame.ts'
import type { BranchNode } from './node.ts'
import type { OriginId } from './origin.ts'
import { sortedKeys } from './sorted-keys.ts'
import { FunctionError } from './template-error.ts'
import { originOf } from './value-origin.ts'
import { toBytes } from './utf8.ts'
import { int, type Int, nothing, str, type Value } from './value.ts'

/** A round: the index or key, and the element. */
type Round = readonly [key: Value, element: Value]

export function compileRange(compiling: Compiling, node: BranchNode): Execute {
  const { scope } = compiling
  const { pipe } = node
  const asking = askedBranch(node, scope.names())
  const outer = scope.open()
  const evaluate = compiling.pipe(pipe)
  const slots = pipe.variables.map(({ name }) => scope.slot(name))
  const body = compiling.list(node.body)
  const orElse = node.orElse === undefined ? undefined : compiling.list(node.orElse)
  const assigned = scope.close(outer)
  return (frame) => {
    frame.at = node
    const value = evaluate(frame)
    const why = originOf(value, frame.run.origins)
    const rounds = roundsOf(frame, value, { why, variables: slots.length })
    const some = rounds.length > 0
    const asked = asking(frame)
    const outcome = frame.run.observe === undefined ? some : frame.run.observe(asked, some, value, frame)
    const gate = openGate(frame, { asked, outcome, origin: why })
    let flow: Flow = Flow.next
    // An observer may want to see the body although there is nothing to range over.
    if (outcome) flow = playRounds(frame, some ? rounds : [[nothing('nil', why), nothing('nil', why)]], { slots, body })
    // A `break` in there ends this range, not the one around it.
    else if (orElse !== undefined && (flow = orElse(frame)) === Flow.break) flow = Flow.next
    closeGate(frame, gate)
    blame(frame, assigned, why)
    return flow
  }
}

function playRounds(
  frame: Frame,
  rounds: readonly Round[],
  { slots, body }: { readonly slots: readonly number[]; readonly body: Execute },
): Flow {
  const [first, second] = slots
  for (const [key, element] of rounds) {
    frame.run.limits.spend(1)
    if (first !== undefined) frame.variables[first] = second === undefined ? element : key
    if (second !== undefined) frame.variables[second] = element
    if (withDot(frame, element, body) === Flow.break) break
  }
  return Flow.next
}

interface Ranging {
  readonly why: OriginId
  readonly variables: number
}

function roundsOf(frame: Frame, value: Value, ranging: Ranging): readonly Round[] {
  const { origins } = frame.run
  const counted = origins.derived(ranging.why, 'range')
  switch (value.kind) {
    case 'invalid':
    case 'nil':
      return []
    case 'list':
      return value.items.map((item, index) => [int(index, counted), item])
    case 'bytes':
      return Array.from(toBytes(value.text), (byte, index) => [int(index, counted), int(byte, counted, 'uint8')])
    case 'dict':
      return sortedKeys(value).map((key) => [
        str(key, value.keyOrigins?.get(key) ?? counted),
        value.entries.get(key) ?? nothing('nil'),
      ])
    case 'host': {
      const elements = value.elements?.()
      if (elements !== undefined) return roundsOf(frame, elements, ranging)
      break
    }
    case 'int':
      if (frame.run.dialect === 'go1.23') break
      return integers(frame, value, ranging)
    case 'bool':
    case 'float':
    case 'string':
  }
  throw new FunctionError(`range can't iterate over ${printValue(value, origins).text}`, { origin: ranging.why })
}

/** Counts up to a number, in its type. */
function integers(frame: Frame, { value, type }: Int, { why, variables }: Ranging): readonly Round[] {
  const below = Number(value)
  if (variables > 1) {
    throw new FunctionError(`can't use ${below} to iterate over more than one variable`, { origin: why })
  }
  frame.run.limits.spend(Math.max(0, below))
  return Array.from({ length: Math.max(0, below) }, (_, index) => {
    const counted = int(index, frame.run.origins.derived(why, 'range'), type)
    return [counted, counted]
  })
}
