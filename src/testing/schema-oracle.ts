// What the package ajv says of a value by a schema: another's judgement, to hold ours against.

import { Ajv, type Options } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import DraftFour from 'ajv-draft-04'
import type { SchemaDraft } from '../render/schema/schema-draft.ts'
import { schemaFormats } from '../render/schema/schema-formats.ts'
import { compileRegex } from '../template/re2.ts'

/** What is said of a value; refused where ajv does not take the schema, or comes to no end. */
export type AjvVerdict = 'holds' | 'broken' | 'refused'

/** Gives the judgement of values by a schema. */
export function ajvJudge(schema: object, draft: SchemaDraft): (value: unknown) => AjvVerdict {
  const isOld = draft !== '2019-09' && draft !== '2020-12'
  const options: Options = {
    strict: false,
    ownProperties: true,
    logger: false,
    validateSchema: false,
    validateFormats: isOld,
    formats: { ...schemaFormats },
    ...(isOld && { ignoreKeywordsWithRef: true }),
    code: { regExp: Object.assign(patternOf, { code: 'patternOf' }) },
  }
  try {
    const validate = newValidator(draft, options).compile(schema)
    return (value) => {
      try {
        return validate(value) ? 'holds' : 'broken'
      } catch {
        return 'refused'
      }
    }
  } catch {
    return () => 'refused'
  }
}

function patternOf(pattern: string): { readonly test: (text: string) => boolean; readonly toString: () => string } {
  const regex = compileRegex(pattern)
  return { test: (text) => regex.search(text)(0) !== undefined, toString: () => pattern }
}

function newValidator(draft: SchemaDraft, options: Options): Pick<Ajv, 'compile'> {
  switch (draft) {
    case '4':
      return new DraftFour.default(options)
    case '6':
    case '7':
    case 'hybrid':
      return new Ajv(options)
    case '2019-09':
      return new Ajv2019(options)
    case '2020-12':
      return new Ajv2020(options)
  }
}
