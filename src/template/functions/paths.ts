// `base`, `dir`, `clean`, `ext`, `isAbs` and their twins for the operating system's paths, which are the same where Helm's paths have slashes
// (Go packages path and path/filepath on Unix).

import { type Call, fixed, type TemplateFunction } from '../function.ts'
import { TextBuilder } from '../traced.ts'
import { bool, type Str, strOf } from '../value.ts'
import { addWhole, derivedOrigin, derivedText, keepSlice } from './kept-text.ts'

function base(call: Call, path: Str): Str {
  const { text } = path
  if (text === '') return derivedText('.', [path], call)
  let end = text.length
  while (end > 0 && text[end - 1] === '/') end -= 1
  if (end === 0) return derivedText('/', [path], call)
  return keepSlice(path, { start: text.lastIndexOf('/', end - 1) + 1, end, why: 0 }, call)
}

function dir(call: Call, path: Str): Str {
  return clean(call, keepSlice(path, { start: 0, end: path.text.lastIndexOf('/') + 1, why: 0 }, call))
}

function ext(call: Call, path: Str): Str {
  const dot = path.text.lastIndexOf('.')
  const start = dot > path.text.lastIndexOf('/') ? dot : path.text.length
  return keepSlice(path, { start, end: path.text.length, why: 0 }, call)
}

interface Element {
  readonly start: number
  readonly end: number
}

/** The shortest path that means the same, as far as its text tells. What is left of it are copies. */
function clean(call: Call, path: Str): Str {
  const { text } = path
  const isRooted = text.startsWith('/')
  const elements = elementsOf(text, isRooted)
  if (elements.length === 0) return derivedText(isRooted ? '/' : '.', [path], call)
  const builder = new TextBuilder()
  for (const [index, { start, end }] of elements.entries()) {
    // The slash before an element is its own.
    builder.addSlice(path, index > 0 || isRooted ? start - 1 : start, end)
  }
  if (builder.text === text) return path
  addWhole(builder, path, call)
  return strOf(builder.toTraced())
}

function elementsOf(text: string, isRooted: boolean): readonly Element[] {
  const elements: Element[] = []
  for (let start = 0; start < text.length;) {
    const slash = text.indexOf('/', start)
    const end = slash === -1 ? text.length : slash
    const name = text.slice(start, end)
    const last = elements.at(-1)
    if (name === '..') {
      const goesUp = last !== undefined && text.slice(last.start, last.end) !== '..'
      if (goesUp) elements.pop()
      else if (!isRooted) elements.push({ start, end })
    } else if (name !== '' && name !== '.') elements.push({ start, end })
    start = end + 1
  }
  return elements
}

const isAbs = fixed(['string'], (call, path) => bool(path.text.startsWith('/'), derivedOrigin([path], call)))

const functions = {
  Base: fixed(['string'], base),
  Dir: fixed(['string'], dir),
  Clean: fixed(['string'], clean),
  Ext: fixed(['string'], ext),
  IsAbs: isAbs,
}

export const pathFunctions: readonly (readonly [string, TemplateFunction])[] = Object.entries(functions).flatMap(
  ([name, made]) => [[name[0]?.toLowerCase() + name.slice(1), made] as const, [`os${name}`, made] as const],
)
