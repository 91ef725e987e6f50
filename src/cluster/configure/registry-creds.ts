// The configuration of minikube's addon registry-creds, which makes pull secrets in every namespace
// (kubernetes/minikube cmd/minikube/cmd/config/configure_registry_creds.go).

import type { RegistryEntry } from '../credentials/docker-config.ts'
import { labelsOf, loginOf } from './credentials.ts'
import { NO_GUIDE, type Guide, type Limit } from './guide.ts'
import type { Wish } from './wish.ts'
import type { Json } from './yaml.ts'

/** The file of `minikube addons configure registry-creds -f`, where the addon is wanted. It has room for one registry, and for one key. */
export function registryCreds({ profile: { minikube, credentialFiles }, entries }: Wish): Guide {
  if (minikube?.addons.some(({ text }) => text === 'registry-creds') !== true) return NO_GUIDE
  const key = credentialFiles.find(({ kind }) => kind === 'google-key')
  const [first, ...others] = entries.filter((entry) => loginOf(entry)?.login.username !== '_json_key')
  if (first === undefined && key === undefined) return NO_GUIDE
  const google: Json =
    key === undefined ? {} : { gcrPath: key.file.path, gcrURL: `https://${key.registries[0]?.text ?? 'gcr.io'}` }
  const creds: Json = {
    enableAWSEcr: 'disable',
    awsEcrConfigs: {},
    enableGCR: key === undefined ? 'disable' : 'enable',
    gcrConfigs: google,
    enableDockerRegistry: first === undefined ? 'disable' : 'enable',
    dockerConfigs: first === undefined ? {} : dockerOf(first),
    enableACR: 'disable',
    acrConfigs: {},
  }
  return {
    files: [
      {
        place: { kind: 'setup', name: 'registry-creds.json' },
        text: `${JSON.stringify({ addons: { 'registry-creds': creds } }, null, 2)}\n`,
        secrets: first === undefined ? [] : labelsOf([first]),
      },
    ],
    steps: [
      'minikube addons enable registry-creds; minikube addons configure registry-creds -f registry-creds.json, in a folder from which the paths in it are right',
    ],
    limits: [...roomLimits(others), DEFAULT_ONLY],
  }
}

function dockerOf(entry: RegistryEntry): Json {
  const login = loginOf(entry)?.login
  const server = entry.registry.includes('://') ? entry.registry : `https://${entry.registry}`
  return login === undefined ? {} : { dockerServer: server, dockerUser: login.username, dockerPass: login.password }
}

function roomLimits(others: readonly RegistryEntry[]): readonly Limit[] {
  if (others.length === 0) return []
  const names = others.map(({ registry }) => registry).join(', ')
  return [
    {
      message: `the addon registry-creds has room for one registry: ${names} is not in its file`,
      hint: 'use the pull secrets in cluster/, which hold all of them',
    },
  ]
}

const DEFAULT_ONLY: Limit = {
  message:
    'the addon registry-creds gives its secrets to the service account default of each namespace only, within an hour, and not in kube-system',
  hint: 'use the pull secrets in cluster/ for other pods',
}
