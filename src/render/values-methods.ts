// The methods that Go's `Values` type has, which answer before any key of that name does (helm `pkg/chart/common/values.go`).

import { toYaml } from '../template/encode/to-yaml.ts'
import type { Call } from '../template/function.ts'
import { FunctionError } from '../template/template-error.ts'
import { type Dict, type Member, type Method, strOf, type Value } from '../template/value.ts'
import type { HelmProfile } from './helm-profile.ts'

/** The map as Go's `Values`: the same entries under another type, with its methods. */
export function asValues(map: Dict, profile: HelmProfile): Dict {
  return { ...map, typeName: `${profile.packageName}.Values`, methods: methodsOf(map) }
}

function methodsOf(map: Dict): ReadonlyMap<string, Member> {
  return new Map<string, Method>([
    [
      'AsMap',
      {
        kind: 'method',
        params: [],
        call: () => ({ kind: 'dict', of: 'any', entries: map.entries, origin: map.origin }),
      },
    ],
    ['YAML', { kind: 'method', params: [], call: (_, context) => yamlOf(map, context) }],
    ['Table', { kind: 'method', params: ['string'], call: ([path]) => tableAt(map, textOf(path)) }],
    ['PathValue', { kind: 'method', params: ['string'], call: ([path]) => valueAt(map, textOf(path)) }],
  ])
}

function yamlOf(map: Dict, context: unknown): Value {
  // Methods are called with the same as functions (`compile-pipeline.ts`).
  const { text, runs } = toYaml(map, context as Call)
  return strOf({ text: `${text}\n`, runs })
}

function textOf(value: Value | undefined): string {
  return value?.kind === 'string' ? value.text : ''
}

function tableAt(map: Dict, path: string): Dict {
  let at = map
  for (const name of path.split('.')) {
    const next = at.entries.get(name)
    if (next?.kind !== 'dict') throw new FunctionError(`error calling Table: ${JSON.stringify(name)} is not a table`)
    at = next
  }
  return at
}

function valueAt(map: Dict, path: string): Value {
  const names = path.split('.')
  const last = names.pop() ?? ''
  if (path === '') throw new FunctionError('error calling PathValue: YAML path cannot be empty')
  const found = (names.length === 0 ? map : tableAt(map, names.join('.'))).entries.get(last)
  if (found === undefined || found.kind === 'dict') {
    throw new FunctionError(`error calling PathValue: ${JSON.stringify(last)} is not a value`)
  }
  return found
}
