// All rules, sorted by name: the only list of them.

import type { Rule } from '../src/findings/rule.ts'
import { clusterRule } from './cluster.ts'
import { clusterRuleNames } from './cluster-names.ts'
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
import { renderedRule } from './rendered.ts'
import { retiredRegistry } from './retired-registry.ts'
import { secretInValues } from './secret-in-values.ts'
import { unknownShape } from './unknown-shape.ts'
import { unlistedRegistry } from './unlisted-registry.ts'
import { unqualifiedImage } from './unqualified-image.ts'
import { unquotedTag } from './unquoted-tag.ts'
import { unreadableFile } from './unreadable-file.ts'
import { unusedIgnore } from './unused-ignore.ts'

/** Every rule there is, by name. */
export const rules: readonly Rule[] = [
  ...clusterRuleNames.map(({ name, severity }) => late(name, { severity, need: 'cluster', load: clusterRule })),
  rendered('dead-image-key', 'warning'),
  rendered('dead-subchart-key', 'warning'),
  deniedRegistry,
  dialectDependentReference,
  digestInTag,
  doubledRegistry,
  doubledTag,
  floatingTag,
  hubAlias,
  ignoreWithoutReason,
  rendered('incomplete-override', 'error'),
  inconsistentVersions,
  rendered('ineffective-global-registry', 'warning'),
  invalidChart,
  invalidPullPolicy,
  invalidReference,
  invalidYaml,
  rendered('label-breaking-tag', 'error'),
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
  rendered('uncontrolled-image', 'warning'),
  rendered('undeclared-image', 'warning'),
  unknownShape,
  unlistedRegistry,
  unqualifiedImage,
  unquotedTag,
  unreadableFile,
  rendered('unrenderable-chart', 'error'),
  unusedIgnore,
].toSorted((a, b) => (a.name < b.name ? -1 : 1))

function rendered(name: string, severity: Rule['severity']): Rule {
  return late(name, { severity, need: 'render', load: renderedRule })
}

interface Late {
  readonly severity: Rule['severity']
  readonly need: 'render' | 'cluster'
  readonly load: (name: string) => Rule
}

/** A rule of which the name and level are known at once; what it says and does is loaded when somebody asks for that. */
function late(name: string, { severity, need, load }: Late): Rule {
  let loaded: Rule | undefined
  const whole = (): Rule => (loaded ??= load(name))
  return {
    name,
    severity,
    preset: 'recommended',
    fix: 'none',
    since: '0.1.0',
    needs: [need],
    get summary(): string {
      return whole().summary
    },
    get messages(): Rule['messages'] {
      return whole().messages
    },
    get hint(): string {
      return whole().hint
    },
    get check(): Rule['check'] {
      return whole().check
    },
  }
}

/** Whether a rule judges charts only once they are rendered. */
export function needsRender(rule: string): boolean {
  return rules.some(({ name, needs }) => name === rule && needs.includes('render'))
}

/** Whether a rule judges how a cluster pulls, and so needs the profile of one. */
export function needsCluster(rule: string): boolean {
  return rules.some(({ name, needs }) => name === rule && needs.includes('cluster'))
}
