// Calls of functions in conditions → patches, a rule a function. What has no rule is left to whoever asked.

import type { OperandNode } from '../../template/node.ts'
import type { Plain } from '../../yaml/resolve.ts'
import type { CallExpression } from './expression.ts'
import { bothPatches, NO_PATCH } from './patch.ts'
import { solveInclude } from './solve-include.ts'
import { sampleOfKind } from './sample-value.ts'
import { setAt, settle } from './settle.ts'
import { versionsFor } from './solve-cluster.ts'
import { allOf, type Alternatives, anyOf, type Asked, type Solving } from './solving.ts'
import { usageAt } from './value-usage.ts'
import { FALSY, plainOf, TRUTHY, type Want } from './want.ts'

type Rule = (solving: Solving, args: readonly OperandNode[], asked: Asked) => Alternatives | undefined

/** Patches for a call; undefined where no rule says anything about it. */
export function solveCall(solving: Solving, { name, args }: CallExpression, asked: Asked): Alternatives | undefined {
  return RULES.get(name)?.(solving, args, asked)
}

/** Whether a boolean is wanted to be true; undefined where something else is asked of it. */
function truthOf(want: Want): boolean | undefined {
  switch (want.kind) {
    case 'truthy':
      return true
    case 'falsy':
      return false
    case 'is':
      return String(want.value) === 'true'
    case 'isNot':
      return String(want.value) !== 'true'
  }
}

const not: Rule = (solving, [arg], { want, solve }) =>
  arg === undefined ? [] : solve(solving, arg, truthOf(want) === true ? FALSY : TRUTHY)

const empty: Rule = not

/** `and` is one of its operands: all must be true for it to be; one that is what is wanted is enough otherwise. */
function every(decisive: 'all' | 'any'): Rule {
  return (solving, args, { want, solve }) => {
    const each = args.map((arg) => solve(solving, arg, want))
    const needsAll = (want.kind === 'truthy' || want.kind === 'isNot') === (decisive === 'all')
    return needsAll ? allOf(...each) : anyOf(...each)
  }
}

function constantOf(solving: Solving, node: OperandNode): Plain | undefined {
  return plainOf(solving.valueOf(node))
}

/** Equality: one side becomes what the other is. */
function equality(outcome: boolean): Rule {
  return (solving, [first, ...others], { want, solve }) => {
    if (first === undefined) return []
    const wanted = truthOf(want) === outcome
    if (!wanted) {
      return allOf(
        ...others.map((other) => {
          const [value, own] = [constantOf(solving, other), constantOf(solving, first)]
          return anyOf(
            value === undefined ? [] : solve(solving, first, { kind: 'isNot', value }),
            own === undefined ? [] : solve(solving, other, { kind: 'isNot', value: own }),
          )
        }),
      )
    }
    return anyOf(
      ...others.map((other) => {
        const [value, own] = [constantOf(solving, other), constantOf(solving, first)]
        return anyOf(
          value === undefined ? [] : solve(solving, first, { kind: 'is', value }),
          own === undefined ? [] : solve(solving, other, { kind: 'is', value: own }),
        )
      }),
    )
  }
}

/** Order: a number just on the wanted side of the other. */
function order(step: number, when: boolean): Rule {
  return (solving, [first, second], { want, solve }) => {
    if (first === undefined || second === undefined) return []
    const wanted = truthOf(want) === when
    const [a, b] = [Number(constantOf(solving, first)), Number(constantOf(solving, second))]
    // `when` true is the strict order: step away from the other; its opposite is met by being equal.
    const distance = wanted ? step : 0
    return anyOf(
      Number.isNaN(b) ? [] : solve(solving, first, { kind: 'is', value: b + distance }),
      Number.isNaN(a) ? [] : solve(solving, second, { kind: 'is', value: a - distance }),
    )
  }
}

/** A function that hands on the argument at this place from the end, changed in ways that do not matter. */
function handsOn(fromEnd: number): Rule {
  return (solving, args, { want, solve }) => {
    const arg = args.at(-fromEnd)
    return arg === undefined ? [] : solve(solving, arg, want)
  }
}

const byDefault: Rule = (solving, [fallback, value], { want, solve }) => {
  if (fallback === undefined || value === undefined) return []
  const given = solve(solving, value, want)
  if (want.kind === 'truthy' || want.kind === 'is') {
    return anyOf(given, allOf(solve(solving, value, FALSY), solve(solving, fallback, want)))
  }
  const both = allOf(solve(solving, value, FALSY), solve(solving, fallback, want))
  return want.kind === 'falsy' ? both : anyOf(given, both)
}

const coalesce: Rule = (solving, args, { want, solve }) => {
  const each = args.map((arg) => solve(solving, arg, want))
  return want.kind === 'falsy' ? allOf(...each) : anyOf(...each)
}

const ternary: Rule = (solving, [whenTrue, whenFalse, condition], { want, solve }) => {
  if (whenTrue === undefined || whenFalse === undefined || condition === undefined) return []
  return anyOf(
    allOf(solve(solving, whenTrue, want), solve(solving, condition, TRUTHY)),
    allOf(solve(solving, whenFalse, want), solve(solving, condition, FALSY)),
  )
}

const hasKey: Rule = (solving, [map, key], { want }) => {
  const name = key === undefined ? undefined : constantOf(solving, key)
  if (map === undefined || name === undefined) return []
  return anyOf(
    ...solving.pathsOf(map).map((path) => {
      const at = [...path, String(name)]
      if (truthOf(want) === true) return settle(solving, at, TRUTHY)
      const without = setAt(solving, at, null)
      // With its only key gone the map would be empty, and whatever asks whether it is there would say no.
      const filled = bothPatches(without, setAt(solving, [...path, 'sample'], 'sample'))
      return filled === undefined ? [without] : [filled, without]
    }),
  )
}

/** `has ITEM LIST`: the item becomes one of the list, or the list gets it. */
const has: Rule = (solving, [item, list], { want, solve }) => {
  if (item === undefined || list === undefined) return []
  const value = constantOf(solving, item)
  const held = solving.valueOf(list)
  const items = held?.kind === 'list' ? held.items.map(plainOf).filter((plain) => plain !== undefined) : []
  if (truthOf(want) !== true) {
    return anyOf(
      ...solving.pathsOf(list).map((path) => [
        setAt(
          solving,
          path,
          items.filter((plain) => plain !== value),
        ),
      ]),
      ...items.slice(0, 1).map((plain) => solve(solving, item, { kind: 'isNot', value: plain })),
    )
  }
  return anyOf(
    ...items.map((plain) => solve(solving, item, { kind: 'is', value: plain })),
    ...(value === undefined ? [] : solving.pathsOf(list).map((path) => [setAt(solving, path, [...items, value])])),
  )
}

/** Texts that must have, or begin or end with, another. */
const holds: Rule = (solving, [part, text], { want, solve }) => {
  const value = part === undefined ? undefined : constantOf(solving, part)
  if (text === undefined || value === undefined) return []
  return truthOf(want) === true
    ? solve(solving, text, { kind: 'is', value })
    : anyOf(solve(solving, text, { kind: 'is', value: 'other' }), solve(solving, text, FALSY))
}

const kindIs: Rule = (solving, [kind, value], { want }) => {
  const name = kind === undefined ? undefined : constantOf(solving, kind)
  if (value === undefined || name === undefined) return []
  const wanted = truthOf(want) === true ? String(name) : name === 'string' ? 'slice' : 'string'
  return anyOf(
    ...solving.pathsOf(value).map((path) => {
      const data = sampleOfKind(wanted, String(path.at(-1)), usageAt(solving.usage, path))
      return data === undefined ? [] : [setAt(solving, path, data)]
    }),
  )
}

const kindOf: Rule = (solving, [value], { node, want, solve }) =>
  value === undefined || want.kind === 'truthy' || want.kind === 'falsy'
    ? []
    : kindIs(solving, [literal(want.value), value], { node, want: want.kind === 'is' ? TRUTHY : FALSY, solve })

function literal(value: Plain): OperandNode {
  return { kind: 'string', at: 0, quoted: JSON.stringify(value), text: String(value) }
}

/** `printf "%T"` is the type; with any other verb alone it is the value itself. */
const printed: Rule = (solving, args, asked) => {
  const [format, value, ...more] = args
  if (format?.kind !== 'string' || value === undefined || more.length > 0) return undefined
  if (format.text === '%T') return kindOf(solving, [value], asked)
  return /^%[svdq]$/.test(format.text) ? asked.solve(solving, value, asked.want) : undefined
}

/** How long something is: empty or not is all that matters. */
const length: Rule = (solving, [value], { want, solve }) => {
  if (value === undefined) return []
  const isEmpty = want.kind === 'falsy' || (want.kind === 'is' && Number(want.value) === 0)
  return solve(solving, value, isEmpty ? FALSY : TRUTHY)
}

const until: Rule = (solving, [value], { want, solve }) =>
  value === undefined
    ? []
    : solve(solving, value, want.kind === 'truthy' ? { kind: 'is', value: 1 } : { kind: 'is', value: 0 })

const semverCompare: Rule = (solving, [constraint, version], { want, solve }) => {
  const text = constraint === undefined ? undefined : constantOf(solving, constraint)
  if (version === undefined || text === undefined) return []
  const versions = versionsFor(String(text), truthOf(want) === true ? 'met' : 'unmet').slice(0, 3)
  if (solving.asksCluster(version)) return versions.map((kubeVersion) => ({ ...NO_PATCH, kubeVersion }))
  return anyOf(...versions.map((value) => solve(solving, version, { kind: 'is', value })))
}

/** A pattern and a text: something that the pattern names literally. */
const matches: Rule = (solving, [pattern, text], { want, solve }) => {
  const expected = pattern === undefined ? undefined : constantOf(solving, pattern)
  if (text === undefined || expected === undefined) return []
  if (truthOf(want) !== true) return solve(solving, text, FALSY)
  const value = String(expected)
    .replace(/^\^|\$$/g, '')
    .replace(/\(([^|)]*)[^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
  return solve(solving, text, { kind: 'is', value })
}

/** Any of the arguments will do. */
const some: Rule = (solving, args, { want, solve }) => {
  const each = args.map((arg) => solve(solving, arg, want))
  return want.kind === 'falsy' ? allOf(...each) : anyOf(...each)
}

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['not', not],
  ['empty', empty],
  ['and', every('all')],
  ['or', every('any')],
  ['all', every('all')],
  ['any', every('any')],
  ['eq', equality(true)],
  ['ne', equality(false)],
  ['gt', order(1, true)],
  ['lt', order(-1, true)],
  ['le', order(1, false)],
  ['ge', order(-1, false)],
  ['default', byDefault],
  ['coalesce', coalesce],
  ['ternary', ternary],
  ['hasKey', hasKey],
  ['has', has],
  ['contains', holds],
  ['hasPrefix', holds],
  ['hasSuffix', holds],
  ['kindIs', kindIs],
  ['typeIs', kindIs],
  ['kindOf', kindOf],
  ['typeOf', kindOf],
  ['printf', printed],
  ['len', length],
  ['until', until],
  ['semverCompare', semverCompare],
  ['regexMatch', matches],
  ['mustRegexMatch', matches],
  ['include', solveInclude],
  ['concat', some],
  ['append', some],
  ['merge', some],
  ['mergeOverwrite', some],
  ['tpl', handsOn(2)],
  ...'toString quote squote lower upper trim int int64 float64 toYaml toJson fromYaml required trunc trimSuffix trimPrefix deepCopy keys values sortAlpha uniq first last compact b64enc nospace tuple'
    .split(' ')
    .map((name): readonly [string, Rule] => [name, handsOn(1)]),
])
