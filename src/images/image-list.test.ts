import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Chart, YamlFile } from '../charts/chart.ts'
import { sourceFile } from '../files/source-file.ts'
import { findUses, findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { listImages, whyUnlisted } from './image-list.ts'
import { diskTree } from '../files/tree.ts'

async function read(text: string): Promise<YamlFile> {
  const { table } = await readYaml(text)
  return { file: sourceFile('values.yaml', { kind: 'stdin' }, text), table }
}

/** A chart of a values text; a field of Chart.yaml needs its text alone. */
async function usesOf(text: string, appVersion?: string): Promise<readonly ImageUse[]> {
  const values = await read(text)
  if (appVersion === undefined) return findUsesInFile(values).uses
  const metadata = {
    source: values,
    apiVersion: 'v2',
    name: 'web',
    appVersion: { text: appVersion, lexeme: appVersion, span: { start: 0, end: 0 } },
    isLibrary: false,
    annotations: new Map(),
  } as const
  const chart: Chart = {
    path: 'web',
    tree: diskTree({ absolute: '/', path: '', border: () => '/' }),
    metadata,
    values,
    overlays: [],
    dependencies: [],
    subcharts: [],
    missing: [],
    problems: [],
  }
  return findUses({ chart }).uses
}

interface Case {
  readonly name: string
  readonly values: string
  readonly appVersion?: string
  readonly which?: 'possible'
  /** Each image with who says its tag and where it is asked for. */
  readonly images: readonly string[]
  /** Paths and reasons. */
  readonly unlisted?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'each image once, with all that ask for it, sorted',
    values:
      'b: { image: "nginx:1" }\na: { image: { repository: docker.io/library/nginx, tag: 1 } }\nc: { image: "acme/web:v1" }\n',
    images: ['docker.io/acme/web:v1 key c.image', 'docker.io/library/nginx:1 key a.image b.image'],
  },
  {
    name: 'an empty tag is the appVersion, as far as anybody can tell',
    values: 'image: { repository: acme/web, tag: "" }\n',
    appVersion: '1.2',
    images: ['docker.io/acme/web:1.2 app-version image'],
  },
  {
    name: 'an appVersion that is no tag is changed by the template, nobody knows how',
    values: 'image: { repository: acme/web, tag: "" }\n',
    appVersion: '1.2+build.3',
    images: ['docker.io/acme/web nowhere image'],
  },
  {
    name: 'a whole string without tag has none, whatever the appVersion',
    values: 'image: acme/web\n',
    appVersion: '1.2',
    images: ['docker.io/acme/web nowhere image'],
  },
  {
    name: 'what cannot be listed is told, without keys that speak for others or say nothing',
    values:
      'global: { imageRegistry: "" }\nimage: { repository: a/b, tag: v1 }\nt: { image: "{{ .x }}" }\nv: { image: { tag: v2 } }\n' +
      'w: { image: { repository: "", name: agent, tag: v3 } }\nx: { image: "" }\n',
    images: ['docker.io/a/b:v1 key image'],
    unlisted: [
      't.image: its value is a template or a placeholder ("{{ .x }}")',
      'v.image: its name is left to the template',
      'w.image: its registry and path are left to the template',
    ],
  },
  {
    name: 'a registry for all images is none of its own',
    values: 'global: { imageRegistry: quay.io }\nimage: { repository: a/b, tag: v1 }\n',
    images: ['quay.io/a/b:v1 key image'],
  },
  {
    name: 'images in texts are left out',
    values: 'image: a/b:v1\nargs: ["--image=a/c:v1"]\n',
    images: ['docker.io/a/b:v1 key image'],
  },
  {
    name: 'images in texts are there when they are asked for',
    values: 'image: a/b:v1\nargs: ["--image=a/c:v1"]\n',
    which: 'possible',
    images: ['docker.io/a/b:v1 key image', 'docker.io/a/c:v1 key args[0]'],
  },
]

const paths = (uses: readonly ImageUse[]): string =>
  uses
    .map((use) => printPath(use.path))
    .toSorted()
    .join(' ')

for (const { name, values, appVersion, which = 'sure', images, unlisted = [] } of cases) {
  test(`images are listed: ${name}`, async () => {
    const list = listImages(await usesOf(values, appVersion), which)
    assert.deepEqual(
      list.images.map(({ reference, tagFrom, uses }) => `${reference} ${tagFrom} ${paths(uses)}`),
      images,
    )
    assert.deepEqual(
      list.unlisted.map((use) => `${printPath(use.path)}: ${whyUnlisted(use)}`),
      unlisted,
    )
  })
}
