// How charts spell images: one row a shape, as data. The order matters: a group of keys takes the first row that it fits.
//
// A group is the keys of one map that share a stem (`jmxExporterImageRepo` and `jmxExporterImageTag`). Which words mean what is
// `key-class.ts`; the rows say which groups of them are an image, where, and how surely. Counted on public charts: the map shapes
// cover 2,552 image maps of 1,454 values files, the string shapes some 250 more.

import type { Confidence, Role } from './image-use.ts'

/** What a group must have to be of this shape. */
export interface Shape {
  readonly name: string
  /** Where: in a map whose own key speaks of images or that lies below `images`, at the root, directly in `global`, or anywhere. */
  readonly where: 'image-map' | 'root' | 'global' | 'anywhere'
  /** All of these roles… */
  readonly all: readonly (Role | 'version')[]
  /** …and, if there are any here, at least one of these (`pull-policy` counts where it is named). */
  readonly any?: readonly (Role | 'version' | 'pull-policy')[]
  /** What the value that names the image must look like; empty values always pass unless `full` is asked. */
  readonly naming:
    /** Anything that could be a name: no URL, no path, no picture. */
    | 'name'
    /** A name with a slash, a tag or a digest: a lone word would be a guess. */
    | 'full'
    /** A host, with or without a path. */
    | 'host'
    /** There is no naming part. */
    | 'none'
  /** How the keys are spelled, if that matters: see `KeyClass.form`. */
  readonly form?: 'plain' | 'image' | 'named' | 'trailing'
  readonly confidence: Confidence
  /** Whether a version beside it is the tag where no tag is given. */
  readonly versionIsTag?: true
}

/** The shapes, most telling first. */
export const shapes: readonly Shape[] = [
  // Maps under a key that speaks of images: 2,113 of 2,552.
  {
    name: 'repository-map',
    where: 'image-map',
    all: ['repository'],
    naming: 'name',
    form: 'plain',
    confidence: 'certain',
    versionIsTag: true,
  },
  {
    name: 'image-in-image-map',
    where: 'image-map',
    all: ['reference'],
    naming: 'name',
    confidence: 'certain',
    versionIsTag: true,
  },
  {
    name: 'name-map',
    where: 'image-map',
    all: ['name'],
    any: ['registry', 'tag', 'digest', 'version', 'pull-policy', 'prefix'],
    naming: 'name',
    form: 'plain',
    confidence: 'certain',
    versionIsTag: true,
  },
  { name: 'name-only-map', where: 'image-map', all: ['name'], naming: 'full', form: 'plain', confidence: 'likely' },
  {
    name: 'tag-map',
    where: 'image-map',
    all: [],
    any: ['tag', 'digest'],
    naming: 'none',
    form: 'plain',
    confidence: 'certain',
  },
  { name: 'registry-map', where: 'image-map', all: ['registry'], naming: 'host', form: 'plain', confidence: 'certain' },

  // Component maps (`busybox`, `exporter`, `kubectl`), told by the company their keys keep: 439.
  { name: 'repository-tag', where: 'anywhere', all: ['repository', 'tag'], naming: 'name', confidence: 'certain' },
  {
    name: 'registry-repository',
    where: 'anywhere',
    all: ['registry', 'repository'],
    naming: 'name',
    confidence: 'certain',
  },
  {
    name: 'repository-digest',
    where: 'anywhere',
    all: ['repository'],
    any: ['digest', 'pull-policy', 'version'],
    naming: 'full',
    form: 'plain',
    confidence: 'likely',
    versionIsTag: true,
  },
  {
    name: 'registry-name-tag',
    where: 'anywhere',
    all: ['registry', 'name', 'tag'],
    naming: 'name',
    form: 'plain',
    confidence: 'likely',
  },

  // Split keys and strings.
  { name: 'image-tag', where: 'anywhere', all: ['reference', 'tag'], naming: 'name', confidence: 'certain' },
  {
    name: 'image-version',
    where: 'anywhere',
    all: ['reference', 'version'],
    naming: 'name',
    confidence: 'likely',
    versionIsTag: true,
  },
  {
    name: 'image-repository',
    where: 'anywhere',
    all: ['repository'],
    naming: 'name',
    form: 'image',
    confidence: 'certain',
  },
  {
    name: 'image-registry-name',
    where: 'anywhere',
    all: ['reference', 'registry'],
    naming: 'name',
    confidence: 'certain',
  },
  { name: 'image-string', where: 'anywhere', all: ['reference'], naming: 'name', form: 'image', confidence: 'certain' },
  {
    name: 'trailing-image-string',
    where: 'anywhere',
    all: ['reference'],
    naming: 'full',
    form: 'trailing',
    confidence: 'likely',
  },

  // What one key says for many images.
  {
    name: 'image-registry',
    where: 'anywhere',
    all: ['registry'],
    naming: 'host',
    form: 'image',
    confidence: 'certain',
  },
  { name: 'global-registry', where: 'global', all: ['registry'], naming: 'name', form: 'plain', confidence: 'certain' },
  { name: 'root-registry', where: 'root', all: ['registry'], naming: 'host', form: 'plain', confidence: 'certain' },
  { name: 'image-prefix', where: 'anywhere', all: ['prefix'], naming: 'name', form: 'image', confidence: 'likely' },
  { name: 'hub', where: 'anywhere', all: ['prefix', 'tag'], naming: 'host', form: 'plain', confidence: 'likely' },
  {
    name: 'image-tag-only',
    where: 'anywhere',
    all: [],
    any: ['tag', 'version', 'digest'],
    naming: 'none',
    form: 'image',
    confidence: 'likely',
    versionIsTag: true,
  },
]
