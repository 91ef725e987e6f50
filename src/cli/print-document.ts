// Markdown documents of rules as a terminal shows them: headings without marks, tables of two columns as lines, code indented.

import type { Style } from '../text/style.ts'

/** Prints the little Markdown that the documents of rules use. What it does not know stays as it is. */
export function printDocument(markdown: string, style: Style): string {
  let isCode = false
  const lines: string[] = []
  for (const line of markdown.trimEnd().split('\n')) {
    if (line.startsWith('```')) isCode = !isCode
    else if (isCode) lines.push(line === '' ? '' : `    ${line}`)
    else if (!/^\|[-| ]+\|$/.test(line)) lines.push(printLine(line, style))
  }
  return `${lines.join('\n')}\n`
}

function printLine(line: string, style: Style): string {
  const heading = /^#+ (.*)$/.exec(line)?.[1]
  if (heading !== undefined) return style.paint('strong', heading)
  const [, name, value] = /^\| *(.*?) *\| *(.*?) *\|$/.exec(line) ?? []
  return name === undefined ? line : `  ${name.padEnd(10)}${value ?? ''}`
}
