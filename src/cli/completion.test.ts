// Completion scripts: they offer what the tables have, and bash does what it shall with its own.

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { commandNames } from './command-names.ts'
import { completionScript, shells } from './completion.ts'
import { optionNames, options } from './options.ts'

const words = { rules: ['floating-tag', 'missing-tag'], formats: ['text', 'sarif'], lists: ['skopeo', 'zarf'] }

for (const shell of shells) {
  test(`the script of ${shell} has every command, option, rule and format`, () => {
    const script = completionScript(shell, words)
    const spelt = (name: string): string => (shell === 'fish' ? `-l ${name} ` : `--${name}`)
    const wanted = [...commandNames, ...optionNames.map(spelt), 'floating-tag', 'sarif']
    assert.deepEqual(
      wanted.filter((word) => !script.includes(word)),
      [],
    )
  })

  test(`the script of ${shell} quotes what its texts hold`, () => {
    const script = completionScript(shell, words)
    const lines = script.split('\n').filter(
      (line) =>
        (line
          .replaceAll(String.raw`'\''`, '')
          .replaceAll(String.raw`\'`, '')
          .split("'").length -
          1) %
          2 ===
        1,
    )
    assert.deepEqual(lines, [])
  })
}

test('each option that has a letter is offered by it', () => {
  const script = completionScript('bash', words)
  for (const name of optionNames)
    if (options[name].alias !== undefined) assert.ok(script.includes(`-${options[name].alias} --${name}`), name)
})

const lines: readonly (readonly [readonly string[], readonly string[]])[] = [
  [['chartpin', 'im'], ['images']],
  [['chartpin', 'explain', 'f'], ['floating-tag']],
  [
    ['chartpin', 'completion', ''],
    ['bash', 'zsh', 'fish'],
  ],
  [['chartpin', 'lint', '--fail-on', 'w'], ['warning']],
  [['chartpin', '--format', 's'], ['sarif']],
  [['chartpin', '--pres'], ['--preset']],
  [
    ['chartpin', 'pin', '--di'],
    ['--digests', '--digests-from', '--diff'],
  ],
  [['chartpin', 'images', '--uns'], []],
  [['chartpin', 'images', '--as', 'sk'], ['skopeo']],
]

if (process.env['CHARTPIN_PEERS'] === '1') {
  for (const [typed, expected] of lines) {
    test(`bash completes "${typed.join(' ')}"`, () => {
      const script = `${completionScript('bash', words)}
COMP_WORDS=(${typed.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${typed.length - 1}
cd /proc/sys; _chartpin; printf '%s\\n' "\${COMPREPLY[@]}"`
      const offered = execFileSync('bash', ['-c', script], { encoding: 'utf8' })
        .split('\n')
        .filter((word) => word !== '')
      assert.deepEqual(offered, expected)
    })
  }
}
