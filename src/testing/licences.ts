// The licences of the packages whose code stands in `dist/`: they travel with it.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The licence texts of all packages that these modules belong to (paths from the root), by name; each text once. */
export function collectLicences(root: string, modules: readonly string[]): string {
  const packages = new Set(modules.flatMap((module) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? []))
  const sections = [...packages].toSorted().map((folder) => section(path.join(root, folder)))
  return ['dist/ holds code of the packages below, each under the licence that follows its name.\n', ...sections].join(
    `\n${'-'.repeat(78)}\n\n`,
  )
}

function section(folder: string): string {
  const { name, version, license } = manifest(folder)
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each))
  if (file === undefined) throw new Error(`${name} has no licence file`)
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()}\n`
}

function manifest(folder: string): { readonly name: string; readonly version: string; readonly license: string } {
  const data: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  if (typeof data !== 'object' || data === null) throw new Error(`${folder}/package.json is no manifest`)
  const field = (name: string): string => {
    const value: unknown = Reflect.get(data, name)
    if (typeof value !== 'string') throw new Error(`${folder}/package.json has no ${name}`)
    return value
  }
  return { name: field('name'), version: field('version'), license: field('license') }
}
