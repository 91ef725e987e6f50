// All rules, sorted by name: the only list of them. Those over what is written stand here; those that have to know more are loaded where
// that is known.

import type { Rule } from '../src/findings/rule.ts'
import { askedRules } from './asked.ts'
import { clusterRules } from './cluster.ts'
import { deniedRegistry } from './denied-registry.ts'
import { dialectDependentReference } from './dialect-dependent-reference.ts'
import { digestInTag } from './digest-in-tag.ts'
import { doubledRegistry } from './doubled-registry.ts'
import { doubledTag } from './doubled-tag.ts'
import { floatingTag } from './floating-tag.ts'
import { hubAlias } from './hub-alias.ts'
import { ignoreWithoutReason } from './ignore-without-reason.ts'
import { inconsistentVersions } from './inconsistent-versions.ts'
import { invalidChart } from './invalid-chart.ts'
import { invalidPullPolicy } from './invalid-pull-policy.ts'
import { invalidReference } from './invalid-reference.ts'
import { invalidYaml } from './invalid-yaml.ts'
import { malformedDigest } from './malformed-digest.ts'
import { missingDigest } from './missing-digest.ts'
import { missingTag } from './missing-tag.ts'
import { movedImage } from './moved-image.ts'
import { numberAsTag } from './number-as-tag.ts'
import { opaqueImage } from './opaque-image.ts'
import { publicRegistry } from './public-registry.ts'
import { pullPolicyMismatch } from './pull-policy-mismatch.ts'
import { registryWithScheme } from './registry-with-scheme.ts'
import { renderedRules } from './rendered.ts'
import { retiredRegistry } from './retired-registry.ts'
import { secretInValues } from './secret-in-values.ts'
import { unknownShape } from './unknown-shape.ts'
import { unlistedRegistry } from './unlisted-registry.ts'
import { unqualifiedImage } from './unqualified-image.ts'
import { unquotedTag } from './unquoted-tag.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unusedIgnore } from './unused-ignore.ts'

/** What a run knows beside what is written. */
export interface Known {
  /** What charts render to. */
  readonly render: boolean
  /** How a cluster pulls. */
  readonly cluster: boolean
  /** What registries say. */
  readonly facts: boolean
}

const written: readonly Rule[] = [
  deniedRegistry,
  dialectDependentReference,
  digestInTag,
  doubledRegistry,
  doubledTag,
  floatingTag,
  hubAlias,
  ignoreWithoutReason,
  inconsistentVersions,
  invalidChart,
  invalidPullPolicy,
  invalidReference,
  invalidYaml,
  malformedDigest,
  missingDigest,
  missingTag,
  movedImage,
  numberAsTag,
  opaqueImage,
  publicRegistry,
  pullPolicyMismatch,
  registryWithScheme,
  retiredRegistry,
  secretInValues,
  unknownShape,
  unlistedRegistry,
  unqualifiedImage,
  unquotedTag,
  unreadableFile,
  unusedIgnore,
]

/** The rules that can judge where so much is known. */
export function rulesKnowing({ render, cluster, facts }: Known): readonly Rule[] {
  if (!render && !cluster && !facts) return written
  const more = [render ? renderedRules() : [], cluster ? clusterRules() : [], facts ? askedRules() : []].flat()
  return [...written, ...more].toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Every rule there is. */
export function everyRule(): readonly Rule[] {
  return rulesKnowing({ render: true, cluster: true, facts: true })
}
