// The charts of testdata/render, each rendered as both Helms: against what real Helm made of them when that was recorded (render-golden.ts).

import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { functionTable } from '../render/function-table.ts'
import { parseTemplate } from '../template/parse.ts'
import { TemplateSyntaxError } from '../template/template-error.ts'
import { ORACLE_VERSIONS } from './oracle.ts'
import { answerRender } from './render-answer.ts'
import { findRenderCases } from './render-cases.ts'
import { argumentLine, readGoldens } from './render-golden.ts'
import { judge } from './verdict.ts'

const stories = fileURLToPath(new URL('../../testdata/render', import.meta.url))

for (const story of readdirSync(stories).toSorted()) {
  const chart = path.join(stories, story)
  const renders = findRenderCases(chart)
  const goldens = readGoldens(chart)
  test(`a chart renders as Helm renders it: ${story}`, async () => {
    assert.equal(goldens.length, renders.length * ORACLE_VERSIONS.length, 'not all of it is recorded')
    for (const render of renders) {
      for (const helm of ORACLE_VERSIONS) {
        const args = argumentLine(render)
        const golden = goldens.find((one) => one.helm === helm && one.args === args)
        assert.ok(golden, `not recorded: Helm ${helm} with ${args}`)
        const reply = await answerRender({ ...render, helm, origins: renders.length % 2 === 0 })
        const { status, detail } = judge(golden.outcomes, reply)
        assert.equal(status, golden.status, [`Helm ${helm} with ${args}`, ...detail].join('\n'))
      }
    }
  })
}

test('the charts use every function of both Helms', () => {
  const used = new Set(templates().flatMap(({ text }) => [...namesIn(text)]))
  const missing = ORACLE_VERSIONS.flatMap((version) => [...functionTable(version).keys()]).filter(
    (name) => !used.has(name),
  )
  assert.deepEqual(missing, [])
})

/** The language's keywords and forms, each as it is looked for. */
const FORMS: Readonly<Record<string, RegExp>> = {
  if: /\{\{-? *if /,
  else: /\{\{-? *else *-?\}\}/,
  'else if': /\{\{-? *else if /,
  with: /\{\{-? *with /,
  'else with': /\{\{-? *else with /,
  range: /\{\{-? *range [^$]/,
  'range with one variable': /\{\{-? *range \$\w+ :=/,
  'range with two variables': /\{\{-? *range \$\w+, \$\w+ :=/,
  'range over what is assigned': /\{\{-? *range \$\w+, \$\w+ =/,
  break: /\{\{-? *break *-?\}\}/,
  continue: /\{\{-? *continue *-?\}\}/,
  define: /\{\{-? *define "/,
  block: /\{\{-? *block "/,
  template: /\{\{-? *template "/,
  nil: /\bnil\b/,
  'a comment': /\{\{\/\*/,
  'a comment that trims': /\{\{- \/\*[^}]*\*\/ -\}\}/,
  'a trim on both sides': /\{\{- [^/][^}]* -\}\}/,
  declaration: /\$\w+ :=/,
  assignment: /\$\w+ = /,
  'a raw string': /`[^`]+`/,
  'a raw string over lines': /`[^`]*\n[^`]*`/,
  'a character': /'\\n'/,
  'a chain': /\)\.\w+/,
  'the root': /\$\.\w+/,
  'an action over lines': /\{\{\n/,
}

for (const [name, form] of Object.entries(FORMS)) {
  test(`the charts have ${name}`, () => {
    assert.ok(templates().some(({ text }) => form.test(text)))
  })
}

interface TemplateFile {
  readonly name: string
  readonly text: string
}

function templates(): readonly TemplateFile[] {
  return readdirSync(stories, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(stories, name))
    .filter((name) => /[/\\]templates[/\\]/.test(name) && existsSync(name) && /\.[a-z]+$/.test(name))
    .map((name) => ({ name, text: readFileSync(name, 'utf8') }))
}

/** Functions by the names under which a template calls them; none where it does not parse, as some are meant to. */
function namesIn(text: string): ReadonlySet<string> {
  try {
    const { body, defined } = parseTemplate('template', text, functionTable('4.1.4'))
    return identifiers([body, [...defined.values()]])
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return new Set()
    throw error
  }
}

function identifiers(node: unknown, found: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return found
  if ('kind' in node && node.kind === 'identifier' && 'name' in node) found.add(String(node.name))
  for (const part of Object.values(node)) identifiers(part, found)
  return found
}
