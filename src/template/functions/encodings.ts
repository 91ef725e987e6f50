// The functions that turn values into text and back: Helm's own (helm `pkg/engine/funcs.go`), and sprig's for JSON and base64 (`defaults.go`,
// `strings.go`).

import { derivedFrom, fromBase32, fromBase64, toBase32, toBase64 } from '../encode/base64.ts'
import { EncodeError } from '../encode/encode-call.ts'
import { fromJson, fromJsonArray, mustFromJson } from '../encode/from-json.ts'
import { fromToml } from '../encode/from-toml.ts'
import { fromYaml, fromYamlArray } from '../encode/from-yaml.ts'
import { mustToJson, toJson } from '../encode/to-json.ts'
import { toToml } from '../encode/to-toml.ts'
import { toYamlPretty } from '../encode/to-yaml-pretty.ts'
import { mustToYaml, toYaml } from '../encode/to-yaml.ts'
import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { type Traced, traced } from '../traced.ts'
import { type Str, str, strOf } from '../value.ts'

const PRETTY = { indent: '  ' }
const RAW = { escapes: 'raw' } as const

export const yamlFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['toYaml', fixed(['any'], (call, value) => strOf(toYaml(value, call)))],
  ['mustToYaml', fixed(['any'], (call, value) => strOf(mustToYaml(value, call)))],
  ['toYamlPretty', fixed(['any'], (call, value) => strOf(toYamlPretty(value, call)))],
  ['fromYaml', fixed(['string'], (call, text) => fromYaml(text, call))],
  ['fromYamlArray', fixed(['string'], (call, text) => fromYamlArray(text, call))],
]

/** `toRawJson` panics where `toPrettyJson` is silent (sprig `defaults.go`). */
export const jsonFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['toJson', fixed(['any'], (call, value) => strOf(toJson(value, call)))],
  ['mustToJson', fixed(['any'], (call, value) => strOf(mustToJson(value, call)))],
  ['toPrettyJson', fixed(['any'], (call, value) => strOf(toJson(value, call, PRETTY)))],
  ['mustToPrettyJson', fixed(['any'], (call, value) => strOf(mustToJson(value, call, PRETTY)))],
  ['toRawJson', fixed(['any'], (call, value) => strOf(mustToJson(value, call, RAW)))],
  ['mustToRawJson', fixed(['any'], (call, value) => strOf(mustToJson(value, call, RAW)))],
  ['fromJson', fixed(['string'], (call, text) => fromJson(text, call))],
  ['fromJsonArray', fixed(['string'], (call, text) => fromJsonArray(text, call))],
  ['mustFromJson', fixed(['string'], (call, text) => mustFromJson(text, call))],
]

export const tomlFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['toToml', fixed(['any'], (call, value) => strOf(toToml(value, call)))],
  ['fromToml', fixed(['string'], (call, text) => fromToml(text, call))],
]

/** `toToml` of Helm up to 3.17: floats have no exponent. */
export const toml14Functions: readonly (readonly [string, TemplateFunction])[] = [
  ['toToml', fixed(['any'], (call, value) => strOf(toToml(value, call, 'fixed')))],
]

export const baseFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ['b64enc', fixed(['string'], (call, text) => strOf(toBase64(text, call)))],
  ['b64dec', fixed(['string'], (call, text) => orMessage(call, text, () => fromBase64(text, call)))],
  ['b32enc', fixed(['string'], (call, text) => str(toBase32(text.text), derivedFrom(text, call.origins, 'b32enc')))],
  [
    'b32dec',
    fixed(['string'], (call, text) =>
      orMessage(call, text, () => traced(fromBase32(text.text), derivedFrom(text, call.origins, 'b32dec'))),
    ),
  ],
]

/** What is read from the text, or the words of the error as if they had been read. */
function orMessage(call: Call, text: Str, read: () => Traced): Str {
  try {
    return strOf(read())
  } catch (error) {
    if (!(error instanceof EncodeError)) throw error
    return str(error.message, derivedFrom(text, call.origins, call.name))
  }
}

/** All of them. Which of them a version of Helm knows is for others to say. */
export const encodingFunctions: readonly (readonly [string, TemplateFunction])[] = [
  ...yamlFunctions,
  ...jsonFunctions,
  ...tomlFunctions,
  ...baseFunctions,
]
