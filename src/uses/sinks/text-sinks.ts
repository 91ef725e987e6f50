// The images that a scalar names which is no image field: arguments, environment variables, texts of a ConfigMap, a Secret's data.

import type { Span } from '../../text/span.ts'
import type { Confidence } from '../image-use.ts'
import { wordsOf } from '../key-class.ts'
import { childWithKey, hasKey, keyText, parentOf, scalarText, type YamlTable } from '../../yaml/table.ts'
import { decodedSecret, isSecretData } from './secret-data.ts'
import type { Sink, SinkKind } from './sink.ts'
import { isImageName, isWholeName, textReferences } from './text-references.ts'

/** Finds the images in the scalars of one document, which are asked for in their order. */
export interface TextSinks {
  of(entry: number): readonly Sink[]
}

/** For the document of a kind that begins at `root`. */
export function textSinksOf(table: YamlTable, root: number, kind: string): TextSinks {
  const nameOf = nameFinder(table)
  return {
    of(entry) {
      const name = nameOf(entry)
      if (NOT_READ.test(name)) return []
      const isSecret = kind === 'Secret' && isSecretData(table, entry, root)
      const text = isSecret ? decodedSecret(table, entry) : scalarText(table, entry)
      if (!text.includes('/') && !text.includes(':')) return []
      const what = isSecret ? 'secret' : kindOfText(table, entry)
      return spansIn(text, name, what).map(({ span, confidence }): Sink => {
        return { kind: what, confidence, parts: [{ role: 'reference', entry, span }] }
      })
    },
  }
}

/** Documents that lie in a ConfigMap, and what kubectl keeps of a manifest. */
const NOT_READ = /\.md$|last-applied-configuration$/
/** Examples may be read after all. */
const EXAMPLE = /\.(?:example|sample)$/

interface Found {
  readonly span: Span
  readonly confidence: Confidence
}

function spansIn(text: string, name: string, kind: SinkKind): readonly Found[] {
  const whole = wholeIn(text, name)
  if (whole !== undefined) return [{ span: whole, confidence: 'likely' }]
  const isOfImages = wordsOf(name).includes('images')
  if (EXAMPLE.test(name)) return textReferences(text).map(({ span }) => ({ span, confidence: 'possible' }))
  return textReferences(text).map(({ span, confidence }) => {
    const isAll = span.end === text.trimEnd().length && isAllBut(text.slice(0, span.start), kind)
    return { span, confidence: isOfImages || isAll ? 'likely' : confidence }
  })
}

/** The whole of a text where its name says that an image follows. */
function wholeIn(text: string, name: string): Span | undefined {
  const start = text.length - text.trimStart().length
  const span = { start, end: text.trimEnd().length }
  return isImageName(name) && isWholeName(text.slice(span.start, span.end)) ? span : undefined
}

/** Whether what stands before a reference is nothing, or the flag whose value it is. */
function isAllBut(before: string, kind: SinkKind): boolean {
  return before.trim() === '' || (kind === 'argument' && /^--?[\w.-]+=["']?$/.test(before))
}

/** Maps whose keys are names of files or of variables, or are made up by whoever reads them. */
const NAMING_MAPS: ReadonlySet<string> = new Set(['data', 'stringData', 'annotations'])

/** Gives what says what a scalar is: the name of a variable, the flag before an argument, a key of data or of annotations. */
function nameFinder(table: YamlTable): (entry: number) => string {
  let known: { readonly parent: number; readonly name: string } = { parent: -1, name: '' }
  return (entry) => {
    const parent = parentOf(table, entry)
    if (parent < 0) return ''
    if (!hasKey(table, entry)) return flagBefore(table, entry)
    const key = keyText(table, entry)
    if (NAMING_MAPS.has(keyText(table, parent))) return key
    if (key !== 'value') return ''
    if (known.parent !== parent) {
      const name = childWithKey(table, parent, 'name')
      known = { parent, name: name === undefined ? '' : scalarText(table, name) }
    }
    return known.name
  }
}

function flagBefore(table: YamlTable, entry: number): string {
  if (parentOf(table, entry - 1) !== parentOf(table, entry)) return ''
  const text = scalarText(table, entry - 1)
  return /^--?[\w.-]+$/.test(text) ? text.replace(/^--?/, '') : ''
}

function kindOfText(table: YamlTable, entry: number): SinkKind {
  const parent = parentOf(table, entry)
  if (parent < 0) return 'text'
  if (hasKey(table, entry)) {
    const list = keyText(table, entry) === 'value' ? parentOf(table, parent) : -1
    return list >= 0 && keyText(table, list) === 'env' ? 'variable' : 'text'
  }
  const list = keyText(table, parent)
  return list === 'args' || list === 'command' ? 'argument' : 'text'
}
