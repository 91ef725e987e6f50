// The help: complete, no wider than the terminal, and true to the parser.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommandLine } from './args.ts'
import { commandNames } from './command-names.ts'
import { commands } from './commands.ts'
import { commandHelp, overview } from './help.ts'
import { optionText } from './option-texts.ts'
import { optionNames, options, optionsOf } from './options.ts'

for (const columns of [20, 40, 60, 80, 200]) {
  test(`no line is wider than a terminal of ${columns} columns, but for examples and what cannot be broken`, () => {
    const width = Math.max(columns, 40)
    const pages = [overview(columns), ...commandNames.map((name) => commandHelp(name, columns))]
    const tooWide = pages
      .flatMap((page) => page.split('\n'))
      .filter(
        (line) =>
          line.length > width && !/^\s*(?:\S+|-\S, --\S+ \S+|--\S+ \S+|chartpin .*|source .*|Usage: .*)$/.test(line),
      )
    assert.deepEqual(tooWide, [])
  })
}

test('the overview names every command', () => {
  for (const name of commandNames) assert.match(overview(80), new RegExp(`^  ${name}\\b`, 'm'))
})

for (const name of commandNames) {
  test(`the help of ${name} names every option that it takes, and no other`, () => {
    const named = [...commandHelp(name, 80).matchAll(/^ {2}(?:-\w, | {4})--([\w-]+)/gm)].map(
      ([, option]) => option ?? '',
    )
    assert.deepEqual(named.toSorted(), [...optionsOf(name)].toSorted())
  })
}

for (const name of commandNames) {
  for (const example of commands[name].examples) {
    test(`the example "${example}" is a command line of ${name}`, () => {
      const words =
        /chartpin ?([^>|)]*)/
          .exec(example)?.[1]
          ?.trim()
          .split(/\s+/)
          .filter((word) => word !== '') ?? []
      assert.equal(readCommandLine(words, {}).command, name)
    })
  }
}

for (const name of optionNames) {
  const { example } = optionText(name)
  if (example === undefined) continue
  test(`the example "${example}" gives --${name}`, () => {
    const line = readCommandLine([options[name].commands[0] ?? 'lint', ...example.replaceAll("'", '').split(' ')], {})
    assert.ok(line.given.has(name))
  })
}

test('every option is taken by some command, and no letter by two', () => {
  assert.deepEqual(
    optionNames.filter((name) => options[name].commands.length === 0),
    [],
  )
  const letters = optionNames.flatMap((name) => options[name].alias ?? [])
  assert.equal(new Set(letters).size, letters.length)
})

test('help texts are sentences without a full stop', () => {
  const texts = [
    ...optionNames.map((name) => optionText(name).help),
    ...commandNames.map((name) => commands[name].summary),
  ]
  assert.deepEqual(
    texts.filter((text) => text.endsWith('.') || /^[A-Z][a-z]/.test(text)),
    [],
  )
})
