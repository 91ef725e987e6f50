// The cluster profile that `chartpin init --cluster` writes: short, commented, and right for a cluster of which nothing is known.

/** What the text needs to know. */
export interface StarterInput {
  /** Where the editor finds the JSON Schema: a path from the profile's folder. */
  readonly schema: string
  /** Names for `preset:`; the first one is written. */
  readonly presets: readonly string[]
}

/** The text of a profile. What is commented out shows how it would be written. */
export function starterProfile({ schema, presets }: StarterInput): string {
  const [preset = 'containerd'] = presets
  return [
    `# yaml-language-server: $schema=${schema}`,
    '# The cluster that images are pulled for. How it pulls one: chartpin resolve nginx --profile cluster.yaml',
    '',
    `# How its nodes were set up: ${presets.join(', ')}`,
    `preset: ${preset}`,
    '',
    '# Versions decide what counts; absent: the newest. `kubectl get nodes -o wide` tells them',
    '# kubernetes: 1.35',
    '# runtime: { version: 2.1.5 }',
    '',
    '# Files of a node: a folder laid out like its file system, or single files and folders by the paths of the node',
    '# node:',
    '#   root: ./node',
    '#   files: { /etc/containerd/certs.d: ./certs.d }',
    '',
    '# Secrets and ServiceAccounts that pods pull with, mirror sets: files, or folders with everything below',
    '# manifests: [./manifests]',
    '',
    '# The pull secret that chartpin pin gives the pods of moved images, where a chart has a key for it',
    '# pullSecret: registry-credentials',
    '',
    '# Whether public registries are out of reach, and which registries can be reached all the same',
    '# airGapped: true',
    '# reachableRegistries: [mirror.example.com]',
    '# insecureRegistries: [registry.example.com:5000]',
    '',
  ].join('\n')
}
