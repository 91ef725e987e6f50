// How a trace looks: beside the manifest where there is room, below its lines where there is none.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import type { TracedRun } from '../render/trace.ts'
import { plainStyle } from '../text/style.ts'
import { printTrace, type TracedText } from './trace-text.ts'

const template = sourceFile('web/templates/a.yaml', { kind: 'stdin' }, 'kind: A\nname: \nmore: 1\n')
const values = sourceFile('web/values.yaml', { kind: 'stdin' }, 'name: nginx\n')

function run(offset: number, end: number, about: Partial<TracedRun>): TracedRun {
  return { offset, end, kind: 'copied', sources: [], by: [], gates: [], ...about }
}

const gate = { kind: 'value', path: ['on'], state: 'present', needs: { kind: 'truthy' } } as const
const document: TracedText = {
  source: 'web/templates/a.yaml',
  text: 'kind: A\nname: nginx\u001b\nmore: 1',
  runs: [
    run(0, 14, { sources: [{ kind: 'template', file: template, offset: 0 }] }),
    run(14, 19, { sources: [{ kind: 'value', file: values, offset: 6, path: ['name'] }], gates: [gate] }),
    run(20, 28, { sources: [{ kind: 'template', file: template, offset: 14 }] }),
  ],
}

test('origins stand in a column of their own where nobody limits the width', () => {
  const want = `---
# Source: web/templates/a.yaml
kind: A          web/templates/a.yaml:1
name: nginx\\x1b  web/values.yaml:1:7 name; only if on
more: 1
`
  assert.equal(printTrace([document], { style: plainStyle, width: Infinity }), want)
})

test('on a narrow terminal they stand below', () => {
  const want = `---
# Source: web/templates/a.yaml
kind: A
  └ web/templates/a.yaml:1
name: nginx\\x1b
  └ web/values.yaml:1:7 name; only if
    on
more: 1
`
  assert.equal(printTrace([document], { style: plainStyle, width: 40 }), want)
})
