// What cluster.yaml says of minikube: the flags that the cluster was started with, and its addons.

import { list, record, text, type PlacedText, type ProfileType } from '../profile-type.ts'

/** The flags that decide how images are pulled, by their names. */
export interface MinikubeFlags {
  readonly 'insecure-registry'?: readonly PlacedText[]
  readonly 'registry-mirror'?: readonly PlacedText[]
  readonly 'image-repository'?: PlacedText
  readonly 'extra-config'?: readonly PlacedText[]
  readonly 'feature-gates'?: PlacedText
}

/** minikube. */
export interface MinikubeSettings {
  readonly flags?: MinikubeFlags
  readonly addons?: readonly PlacedText[]
  readonly registryCreds?: PlacedText
}

const flags: ProfileType<MinikubeFlags> = record<MinikubeFlags>({
  'insecure-registry': { type: list(text), summary: 'registries without a known certificate: host[:port], or a range' },
  'registry-mirror': { type: list(text), summary: 'mirrors of Docker Hub, which only Docker as runtime asks' },
  'image-repository': { type: text, summary: 'where the images of the cluster itself come from' },
  'extra-config': { type: list(text), summary: 'component.key=value: kubelet.image-credential-provider-config=/…' },
  'feature-gates': { type: text, summary: 'Name=true,Other=false' },
})

/** The key `minikube` of cluster.yaml. */
export const minikubeType: ProfileType<MinikubeSettings> = record<MinikubeSettings>({
  flags: { type: flags, summary: 'flags of minikube start, without the dashes' },
  addons: { type: list(text), summary: 'addons that are enabled: registry, registry-creds' },
  registryCreds: {
    type: text,
    summary: 'the file of minikube addons configure registry-creds -f, relative to this file',
  },
})
