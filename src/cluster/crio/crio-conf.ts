// CRI-O's own configuration: crio.conf, and the files of crio.conf.d that are laid over it in the order of their names
// (cri-o docs/crio.conf.5.md, pkg/config/config.go).

import { isProblem } from '../../files/source-file.ts'
import type { NodeFiles } from '../node-files.ts'
import type { Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Step } from '../step.ts'
import { below, itemsOf, stringOf, whereOf, type Tree } from '../tree.ts'
import { readTomlTree } from '../toml-tree.ts'
import { isAtLeast, type Version } from '../version.ts'
import type { CrioConfig } from './config.ts'
import type { CrioRule } from './notices.ts'

/** Where CRI-O has its configuration. */
export const CRIO_CONFIG = '/etc/crio/crio.conf'

/** What of it decides how images are pulled. */
export interface CrioConf {
  readonly refusal?: Step
  readonly shortNameMode: CrioConfig['shortNameMode']
  readonly authFile?: PlacedText
  readonly policyPath?: PlacedText
  readonly sandboxImage?: PlacedText
}

/** Where it is read from. */
export interface CrioConfInput {
  readonly files: NodeFiles
  readonly version: Version
  readonly path: string
  readonly notices: Notices<CrioRule>
}

/** Reads it; what is not there has CRI-O's defaults. */
export function readCrioConf(input: CrioConfInput): CrioConf {
  const { version, notices } = input
  const { trees, refusal } = readTrees(input)
  for (const tree of trees) tellIgnored(tree, notices)
  const last = <Name extends string>(key: string, name: Name): Partial<Record<Name, PlacedText>> => {
    const found = trees.flatMap((tree) => textAt(below(tree, 'crio', 'image', key)) ?? []).at(-1)
    // One key, and it is the name.
    return found === undefined ? {} : ({ [name]: found } as Record<Name, PlacedText>)
  }
  const mode = modeOf(last('short_name_mode', 'mode').mode, version)
  if (mode.refusal !== undefined) {
    const message = 'CRI-O does not start: short_name_mode must be enforcing or disabled'
    notices.add('broken-crio-config', { where: mode.refusal.where, message, hint: 'write "enforcing" or "disabled"' })
  }
  const stopped = refusal ?? mode.refusal
  return {
    ...(stopped === undefined ? {} : { refusal: stopped }),
    shortNameMode: mode.chosen,
    ...last('global_auth_file', 'authFile'),
    ...last('signature_policy', 'policyPath'),
    ...last('pause_image', 'sandboxImage'),
  }
}

interface Trees {
  readonly trees: readonly Tree[]
  readonly refusal?: Step
}

function readTrees({ files, path, notices }: CrioConfInput): Trees {
  const trees: Tree[] = []
  const names = files.list(`${path}.d`)
  const dropIns = names === undefined || isProblem(names) ? [] : names.map((name) => `${path}.d/${name}`)
  let refusal: Step | undefined
  for (const each of [path, ...dropIns]) {
    const file = files.read(each)
    if (file === undefined || isProblem(file)) continue
    const read = readTomlTree(file)
    if (read.ok && read.tree !== undefined) trees.push(read.tree)
    if (read.ok) continue
    const { where, message } = read.problem
    refusal ??= { message, where }
    const hint = 'mend it: no pod starts on this node before'
    notices.add('broken-crio-config', { where, message: `CRI-O cannot read it, and does not start: ${message}`, hint })
  }
  return refusal === undefined ? { trees } : { trees, refusal }
}

interface Mode {
  readonly chosen: CrioConfig['shortNameMode']
  readonly refusal?: Required<Step>
}

/** Before 1.34 short names were always tried at all registries. */
function modeOf(written: PlacedText | undefined, version: Version): Mode {
  if (!isAtLeast(version, 1, 34))
    return { chosen: { mode: 'disabled', step: { message: 'CRI-O before 1.34 asks all registries for short names' } } }
  if (written === undefined) {
    const message = 'CRI-O enforces short names: short_name_mode is "enforcing" where it is not set'
    return { chosen: { mode: 'enforcing', step: { message } } }
  }
  const step = { message: `short_name_mode is ${written.text}`, where: written.where }
  if (written.text === 'enforcing' || written.text === 'disabled') return { chosen: { mode: written.text, step } }
  return { chosen: { mode: 'enforcing', step }, refusal: step }
}

function textAt(tree: Tree | undefined): PlacedText | undefined {
  const text = stringOf(tree)
  return tree === undefined || text === undefined || text === '' ? undefined : { text, where: whereOf(tree) }
}

function tellIgnored(tree: Tree, notices: Notices<CrioRule>): void {
  const insecure = below(tree, 'crio', 'image', 'insecure_registries')
  if (insecure === undefined || itemsOf(insecure).length === 0) return
  notices.add('ignored-insecure-registries', {
    where: whereOf(insecure),
    message:
      'CRI-O does not read insecure_registries any more: these registries are asked over https, with their certificates checked',
    hint: 'write a [[registry]] with insecure = true in /etc/containers/registries.conf.d',
  })
}
