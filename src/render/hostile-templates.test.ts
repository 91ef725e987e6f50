// Templates that want to use up the machine end with an error that says so, soon, and leave the process as it was.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { TemplateError } from '../template/template-error.ts'
import { dict } from '../template/value.ts'
import { runTemplate } from '../testing/run-template.ts'

const SELF = '{{ $d := dict }}{{ $_ := set $d "d" $d }}'
const SHARED = '{{ $d := dict "x" "y" }}{{ range until 60 }}{{ $d = list $d $d }}{{ end }}'
const DEEP = '{{ $d := dict }}{{ range until 20000 }}{{ $d = dict "a" $d }}{{ end }}'

/** Templates that are stopped, whatever Go would do with them. */
const STOPPED: readonly string[] = [
  '{{ range until 1000000000 }}{{ end }}',
  '{{ range 1000000000 }}{{ end }}',
  '{{ untilStep 0 1000000000 1 | len }}',
  '{{ seq 1 1000000000 }}',
  '{{ repeat 1000000000 "x" }}',
  '{{ repeat 9223372036854775807 "x" }}',
  '{{ indent 1000000000 "a" }}',
  '{{ randAlphaNum 1000000000 }}',
  '{{ $s := "a" }}{{ range until 100 }}{{ $s = print $s $s }}{{ end }}',
  '{{ $s := "a" }}{{ range until 100 }}{{ $s = replace "a" (repeat 40 "a") $s }}{{ end }}',
  '{{ $s := list 1 }}{{ range until 100 }}{{ $s = concat $s $s }}{{ end }}',
  `${SELF}{{ $d }}`,
  `${SELF}{{ deepCopy $d }}`,
  `${DEEP}{{ toYaml $d }}`,
  `${DEEP}{{ toJson $d }}`,
  `${DEEP}{{ $d }}`,
  `${DEEP}{{ deepCopy $d }}`,
]

for (const text of STOPPED) {
  test(`is stopped: ${text}`, () => {
    assert.throws(
      () => render(text, 300_000),
      (error) => error instanceof TemplateError && error.reason === 'limit',
    )
  })
}

/** Templates that Go refuses itself, or that are harmless here. */
const HARMLESS: readonly (readonly [text: string, want: string | RegExp])[] = [
  [`${SELF}{{ toJson $d }}`, ''],
  [`${SELF}{{ toYaml $d }}`, ''],
  [`${SELF}{{ deepEqual $d $d }}`, 'true'],
  [`${SELF}{{ merge $d $d | len }}`, '1'],
  [`${SHARED}{{ len $d }}`, '2'],
  ['{{ regexMatch "^(a?){50}a{50}$" (repeat 50 "a") }}', 'true'],
  ['{{ regexMatch "(x+x+)+y" (repeat 2000 "x") }}', 'false'],
  ['{{ regexMatch "((a{0,100}){0,100}){0,100}" "a" }}', 'false'],
  ['{{ repeat -1 "x" }}', /negative Repeat count/],
  ['{{ index "abc" 9223372036854775807 }}', /index out of range/],
  ['{{ fromJson (repeat 100000 "[") | len }}', /^1$/],
  [
    '{{ define "r" }}{{ if lt (len .) 300 }}{{ include "r" (append . 1) }}{{ else }}x{{ end }}{{ end }}{{ include "r" list }}',
    'x',
  ],
]

for (const [text, want] of HARMLESS) {
  test(`ends: ${text}`, () => {
    const made = outcomeOf(text)
    if (typeof want === 'string') assert.equal(made, want)
    else assert.match(made, want)
  })
}

test('templates that call each other for ever are stopped', () => {
  const text =
    '{{ define "a" }}{{ include "b" . }}{{ end }}{{ define "b" }}{{ include "a" . }}{{ end }}{{ include "a" . }}'
  assert.throws(() => render(text, 1_000_000), TemplateError)
})

function outcomeOf(text: string): string {
  try {
    return render(text, 1_000_000)
  } catch (error) {
    if (error instanceof TemplateError) return error.message
    throw error
  }
}

function render(text: string, steps: number): string {
  return runTemplate({ text, data: () => dict(new Map()), steps }).made.text
}
