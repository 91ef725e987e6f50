// A failure in Helm's own words, for whoever searches for them or compares: chains as Helm 3 prints them, blocks as Helm 4 does (helm
// `pkg/engine/engine.go` cleanupParseError, reformatExecErrorMsg).

import type { HelmVersion } from '../releases/release.ts'
import { placeOf } from '../template/place.ts'
import {
  type ExecutionLevel,
  TemplateError,
  type TemplatePlace,
  type TemplateSyntaxError,
} from '../template/template-error.ts'
import { printPath } from '../yaml/path.ts'
import type { RenderFailure } from './render-chart.ts'

/** What Helm prints behind `Error: `, as near as it is known. */
export function helmMessage(failure: RenderFailure, helm: HelmVersion): string {
  switch (failure.kind) {
    case 'refused':
      return failure.refusal.helm ?? failure.refusal.message
    case 'schema': {
      const lines = failure.faults.map(({ path, message }) => `- ${printPath(path)}: ${message}`)
      const names = [...new Set(failure.faults.map(({ chart }) => chart.name))].join(', ')
      return `values don't meet the specifications of the schema(s) in the following chart(s):\n${names}:\n${lines.join('\n')}`
    }
    case 'document':
      return `YAML parse error on ${failure.file.template.name}: ${failure.message}`
    case 'template':
      return failure.error instanceof TemplateError ? executionText(failure.error, helm) : parseText(failure.error)
  }
}

function parseText({ place, message }: TemplateSyntaxError): string {
  const { line } = placeOf(place.text, place.offset)
  return `parse error at (${place.template}:${line}): ${message.split(': ').at(-1) ?? ''}`
}

function executionText({ message, levels, reason }: TemplateError, helm: HelmVersion): string {
  const [outer] = levels
  const inner = levels.at(-1)
  if (outer === undefined || inner === undefined) return message
  if (reason === 'stopped') return `execution error at (${location(outer.place)}): ${message}`
  // An error that a function gives is not Go's own, so Helm 4 leaves the chain as it is; but this one it knows.
  if (helm === '4.1.4' && message.startsWith('template: no template ')) {
    return `${blocks(
      levels.map((level) => ({ calling: 'include', ...level })),
      message,
    )}\n${message}`
  }
  return helm === '3.17.1' || inner.calling !== undefined ? chain(levels, message) : blocks(levels, message)
}

function chain(levels: readonly ExecutionLevel[], message: string): string {
  const heads = levels.map((level) => {
    const calling = level.calling === undefined ? '' : `error calling ${level.calling}: `
    return `template: ${location(level.place)}: ${executing(level)} ${calling}`
  })
  return `${heads.join('')}${message}`
}

function blocks(levels: readonly ExecutionLevel[], message: string): string {
  const shown = levels.map((level) => {
    const said = level.calling === undefined ? message : `error calling ${level.calling}:`
    return `${location(level.place)}\n  ${executing(level)}\n    ${said}\n`
  })
  return shown
    .filter((block, i) => block !== shown[i - 1])
    .join('')
    .trim()
}

function executing(level: ExecutionLevel): string {
  return `executing ${JSON.stringify(level.executing)} at <${level.node}>:`
}

function location({ template, text, offset }: TemplatePlace): string {
  const { line, column } = placeOf(text, offset)
  return `${template}:${line}:${column}`
}
