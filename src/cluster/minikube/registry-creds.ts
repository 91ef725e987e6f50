// The addon registry-creds: the pull secrets that it keeps in all namespaces, from the file that it is configured with
// (kubernetes/minikube cmd/minikube/cmd/config/configure_registry_creds.go; upmc-enterprises/registry-creds main.go).

import type { SourceFile } from '../../files/source-file.ts'
import { Credential } from '../credential.ts'
import { readJsonTree } from '../json-tree.ts'
import { gatherNotices, type Notice, type Notices } from '../notice.ts'
import type { PlacedText } from '../profile-type.ts'
import type { Where } from '../step.ts'
import { below, startOf, stringOf, whereOf, type Tree } from '../tree.ts'
import { minikubeRules, type MinikubeRule } from './notices.ts'

/** A pull secret that the addon makes in every namespace but kube-system, for the service account `default`. */
export interface AddonSecret {
  readonly name: 'awsecr-cred' | 'gcr-secret' | 'dpr-secret' | 'acr-secret'
  /** What it is for, as it is written. */
  readonly registries: readonly string[]
  /** Absent where the addon asks the cloud for one. */
  readonly credential?: Credential
  readonly where: Where
}

/** The secrets, and what is wrong with the file. */
export interface RegistryCreds {
  readonly secrets: readonly AddonSecret[]
  readonly notices: readonly Notice[]
}

interface Provider {
  readonly name: AddonSecret['name']
  readonly enable: string
  readonly key: string
  /** Fields that must not be empty. */
  readonly needs: readonly string[]
  readonly registriesOf: (text: (field: string) => string) => readonly string[]
  /** The fields of name and password. */
  readonly login?: readonly [string, string]
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'awsecr-cred',
    enable: 'enableAWSEcr',
    key: 'awsEcrConfigs',
    needs: ['awsAccessID', 'awsAccessKey', 'awsRegion', 'awsAccount'],
    registriesOf: (text) =>
      text('awsAccount')
        .split(',')
        .map((account) => `${account.trim()}.dkr.ecr.${text('awsRegion')}.amazonaws.com`),
  },
  {
    name: 'gcr-secret',
    enable: 'enableGCR',
    key: 'gcrConfigs',
    needs: ['gcrPath', 'gcrURL'],
    registriesOf: (text) => [text('gcrURL')],
  },
  {
    name: 'dpr-secret',
    enable: 'enableDockerRegistry',
    key: 'dockerConfigs',
    needs: ['dockerServer', 'dockerUser', 'dockerPass'],
    registriesOf: (text) => [text('dockerServer')],
    login: ['dockerUser', 'dockerPass'],
  },
  {
    name: 'acr-secret',
    enable: 'enableACR',
    key: 'acrConfigs',
    needs: ['acrURL', 'acrClientID', 'acrPassword'],
    registriesOf: (text) => [text('acrURL')],
    login: ['acrClientID', 'acrPassword'],
  },
]

/** Reads the file. No message holds a text of it. */
export function readRegistryCreds(file: SourceFile, addons: readonly PlacedText[]): RegistryCreds {
  const notices = gatherNotices(minikubeRules)
  const read = readJsonTree(file)
  if (!read.ok) {
    const { where, message } = read.problem
    notices.add('broken-registry-creds', { where, message: `minikube cannot read it: ${message}`, hint: 'mend it' })
    return { secrets: [], notices: notices.all() }
  }
  const tree = below(read.tree, 'addons', 'registry-creds')
  if (tree === undefined) {
    const message = 'nothing stands under addons and registry-creds, so that no registry is set'
    notices.add('broken-registry-creds', {
      where: startOf(file),
      message,
      hint: 'write {"addons": {"registry-creds": {…}}}',
    })
    return { secrets: [], notices: notices.all() }
  }
  const isEnabled = addons.some(({ text }) => text === 'registry-creds')
  tellAddon(whereOf(tree), isEnabled, notices)
  const secrets = PROVIDERS.flatMap((provider) => secretOf(tree, provider, notices))
  return { secrets: isEnabled ? secrets : [], notices: notices.all() }
}

function tellAddon(where: Where, isEnabled: boolean, notices: Notices<MinikubeRule>): void {
  if (!isEnabled)
    notices.add('unused-registry-creds', {
      where,
      message: 'the addon registry-creds is not enabled, so that nobody reads these credentials',
      hint: 'minikube addons enable registry-creds, and name it under addons',
    })
  else
    notices.add('registry-creds-of-default-account', {
      where,
      message:
        'the addon gives its secrets to the service account default of each namespace, not of kube-system, and up to an hour after the namespace is made',
      hint: 'pods of other accounts, or with imagePullSecrets of their own, need secrets of their own',
    })
}

function secretOf(tree: Tree, provider: Provider, notices: Notices<MinikubeRule>): readonly AddonSecret[] {
  if (stringOf(below(tree, provider.enable)) !== 'enable') return []
  const config = below(tree, provider.key)
  const where = whereOf(config ?? below(tree, provider.enable) ?? tree)
  const text = (field: string): string => stringOf(below(config, field)) ?? ''
  const lacking = provider.needs.filter((field) => text(field) === '')
  if (lacking.length > 0) {
    const message = `${provider.enable} is set, and ${provider.key} lacks ${lacking.join(', ')}: the secret holds nothing that works`
    notices.add('incomplete-registry-creds', { where, message, hint: 'add it, or write "disable"' })
    return []
  }
  const [user, password] = provider.login ?? []
  const source = { source: `registry-creds ${provider.name}`, where }
  const credential =
    user === undefined || password === undefined
      ? undefined
      : new Credential({ kind: 'basic', username: text(user), password: text(password) }, source)
  const { name, registriesOf } = provider
  return [{ name, registries: registriesOf(text), where, ...(credential === undefined ? {} : { credential }) }]
}
