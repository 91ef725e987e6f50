import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { parseReference } from '../reference/parse.ts'
import type { WantedImage } from '../uses/change.ts'
import { findUsesInFile } from '../uses/find-uses.ts'
import type { ImageUse } from '../uses/image-use.ts'
import { printPath } from '../yaml/path.ts'
import { readYaml } from '../yaml/read.ts'
import { carryImage } from './carry.ts'

interface Case {
  readonly name: string
  readonly values: string
  readonly wanted: WantedImage
  /** Path and text of each changed leaf; or the reason. */
  readonly carried: Readonly<Record<string, string>> | string
}

function whyNoReference(text: string): string {
  const parsed = parseReference(text)
  assert.ok(!parsed.ok)
  return parsed.problem.message
}

const hex = (digit: string): string => digit.repeat(64)
const moved: WantedImage = { registry: 'r.example', repository: 'm/acme/web' }
const digest: WantedImage = { digest: `sha256:${hex('1')}` }

const names: readonly Case[] = [
  {
    name: 'a registry key gets the host and the repository the path',
    values: 'image: { registry: quay.io, repository: acme/web, tag: v1 }',
    wanted: moved,
    carried: { 'image.registry': 'r.example', 'image.repository': 'm/acme/web' },
  },
  {
    name: 'an empty registry key beside a name without host gets the host',
    values: 'image: { registry: "", repository: acme/web, tag: v1 }',
    wanted: moved,
    carried: { 'image.registry': 'r.example', 'image.repository': 'm/acme/web' },
  },
  {
    name: 'an empty registry key beside a whole name is left empty',
    values: 'image: { registry: "", repository: quay.io/acme/web, tag: v1 }',
    wanted: moved,
    carried: { 'image.repository': 'r.example/m/acme/web' },
  },
  {
    name: 'without a registry key the host goes before the name: a repository alone would stay on Docker Hub',
    values: 'image: { repository: library/nginx, tag: v1 }',
    wanted: { registry: 'localhost:5000', repository: 'myrepo/library/nginx' },
    carried: { 'image.repository': 'localhost:5000/myrepo/library/nginx' },
  },
  {
    name: 'a host in the repository is replaced, not kept behind a registry key that the chart does not have',
    values: 'image: { repository: docker.io/library/nginx, tag: "1.27" }',
    wanted: { registry: 'test.registry.io', repository: 'docker.io/library/nginx' },
    carried: { 'image.repository': 'test.registry.io/docker.io/library/nginx' },
  },
  {
    name: 'two keys that name a registry are not sorted out by guessing',
    values: 'image: { registry: quay.io, repository: ghcr.io/acme/web, tag: v1 }',
    wanted: moved,
    carried: 'both registry and repository name a registry',
  },
  {
    name: 'a whole name behind another key is not understood',
    values: 'image: { repository: acme/operator, name: "docker.io/acme/db", tag: v1 }',
    wanted: moved,
    carried: 'name names a registry, though it stands behind repository',
  },
  {
    name: 'a whole string is changed alone, whatever repository stands beside it',
    values: 'image: { repository: acme/operator, image: "docker.io/acme/db:v1" }',
    wanted: moved,
    carried: { 'image.image': 'r.example/m/acme/web:v1' },
  },
  {
    name: 'a repository is not made a registry alone',
    values: 'image: { repository: quay.io/acme, name: web, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'web' },
    carried: 'repository would have nothing but the registry',
  },
  {
    name: 'a name with a path is not made a single word, which would be put behind a namespace',
    values: 'imageNamespace: acme\nimage: { registry: quay.io, name: apps/web, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'web' },
    carried: 'name would be a single word, which keys such as imageNamespace come before',
  },
  {
    name: 'below a mirror that keeps registries in its paths the registry key takes them, so that the name begins with none',
    values: 'image: { registry: docker.io, repository: nginx, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'docker.io/library/nginx' },
    carried: { 'image.registry': 'r.example/docker.io', 'image.repository': 'library/nginx' },
  },
  {
    name: 'so it is where the mirror has a path of its own, and the name stays as it is',
    values: 'image: { registry: quay.io, repository: acme/web, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'm/quay.io/acme/web' },
    carried: { 'image.registry': 'r.example/m/quay.io' },
  },
  {
    name: 'the same for a key that speaks for many images',
    values: 'global: { imageRegistry: quay.io }\nimage: { repository: acme/web, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'quay.io/acme/web' },
    carried: { 'global.imageRegistry': 'r.example/quay.io' },
  },
  {
    name: 'a registry with a path takes all that stands before the name',
    values: 'image: { registry: ghcr.io/acme, name: web, tag: v1 }',
    wanted: moved,
    carried: { 'image.registry': 'r.example/m/acme' },
  },
  {
    name: 'a registry key with an account of Docker Hub takes all that stands before the name',
    values: 'image: { registry: prom, name: prometheus, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'm/prom/prometheus' },
    carried: { 'image.registry': 'r.example/m/prom' },
  },
  {
    name: 'the slash behind a registry stays, which some templates need',
    values: 'image: { registry: quay.io/, repository: acme/web, tag: v1 }',
    wanted: moved,
    carried: { 'image.registry': 'r.example/', 'image.repository': 'm/acme/web' },
  },
  {
    name: 'a prefix takes the new path, and the name behind it stays',
    values: 'hub: docker.io/istio\nimage: pilot\ntag: v1',
    wanted: { registry: 'r.example', repository: 'm/istio/pilot' },
    carried: { hub: 'r.example/m/istio' },
  },
  {
    name: 'registry, namespace and name each keep their piece',
    values: 'imageRegistry: quay.io\nimageNamespace: jetstack\nimage: { name: controller, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'm/jetstack/controller' },
    carried: { imageRegistry: 'r.example', imageNamespace: 'm/jetstack' },
  },
  {
    name: 'a name of fewer pieces than it has keys cannot be written',
    values: 'imageRegistry: quay.io\nimageNamespace: jetstack\nimage: { name: controller, tag: v1 }',
    wanted: { registry: 'r.example', repository: 'controller' },
    carried: 'its name is put together from 2 keys, too many for "controller"',
  },
  {
    name: 'tag and digest stay behind the name in a whole string',
    values: `image: "quay.io/acme/web:v1@sha256:${hex('a')}"`,
    wanted: moved,
    carried: { image: `r.example/m/acme/web:v1@sha256:${hex('a')}` },
  },
  {
    name: 'a port is no tag',
    values: 'image: localhost:5000/acme/web',
    wanted: { registry: 'r.example:443', repository: 'acme/web' },
    carried: { image: 'r.example:443/acme/web' },
  },
  {
    name: 'the algorithm of a digest stays behind the name',
    values: `image: { repository: acme/web@sha256, tag: "${hex('5')}" }`,
    wanted: moved,
    carried: { 'image.repository': 'r.example/m/acme/web@sha256' },
  },
  {
    name: 'a tag in the repository stays there',
    values: 'image: { repository: "graylog/graylog:3.1" }',
    wanted: { registry: 'r.example', repository: 'graylog/graylog' },
    carried: { 'image.repository': 'r.example/graylog/graylog:3.1' },
  },
  {
    name: 'the name moves where only the tag is a placeholder',
    values: 'image: { repository: quay.io/acme/web, tag: DEFINED_BY_PIPELINE }',
    wanted: moved,
    carried: { 'image.repository': 'r.example/m/acme/web' },
  },
  {
    name: 'the name moves where only the tag is none',
    values: 'image: { repository: quay.io/acme/web, tag: 20240724035543 }',
    wanted: moved,
    carried: { 'image.repository': 'r.example/m/acme/web' },
  },
  {
    name: 'a template in the name is left alone',
    values: 'image: { repository: "{{ .Values.hub }}/web", tag: v1 }',
    wanted: moved,
    carried: 'its value is a template or a placeholder ("{{ .Values.hub }}/web:v1")',
  },
  {
    name: 'a name that the template gives cannot be changed',
    values: 'image: { tag: v1 }',
    wanted: moved,
    carried: 'its name is left to the template',
  },
  {
    name: 'one word beside an empty repository is only the end of a name',
    values: 'image: { repository: "", name: agent, tag: v1 }',
    wanted: moved,
    carried: 'its registry and path are left to the template',
  },
  {
    name: 'a name that no runtime takes is refused',
    values: 'image: quay.io/acme/web:v1',
    wanted: { registry: 'r.example', repository: 'Upper/web' },
    carried: `its keys would then read "r.example/Upper/web:v1", which is no image reference: ${whyNoReference('r.example/Upper/web:v1')}`,
  },
  {
    name: 'what is so already has no leaves',
    values: 'image: { registry: r.example, repository: m/acme/web, tag: v1 }',
    wanted: moved,
    carried: {},
  },
  {
    name: 'a wish for nothing changes nothing, though the name could be written in full',
    values: 'image: nginx',
    wanted: {},
    carried: {},
  },
  {
    name: 'the full name of an image can be asked for',
    values: 'image: nginx',
    wanted: { registry: 'docker.io', repository: 'library/nginx' },
    carried: { image: 'docker.io/library/nginx' },
  },
]

const versions: readonly Case[] = [
  {
    name: 'a digest goes into its key, and the number beside it stays a number',
    values: 'image: { repository: acme/web, tag: 1.27, digest: "" }',
    wanted: digest,
    carried: { 'image.digest': `sha256:${hex('1')}` },
  },
  {
    name: 'a key for bare digits gets bare digits',
    values: 'image: { repository: acme/web, tag: v1, sha: "" }',
    wanted: digest,
    carried: { 'image.sha': hex('1') },
  },
  {
    name: 'a key for bare digits cannot hold another algorithm, so the tag does',
    values: 'image: { repository: acme/web, tag: v1, sha: "" }',
    wanted: { digest: `sha512:${hex('1')}${hex('2')}` },
    carried: { 'image.tag': `v1@sha512:${hex('1')}${hex('2')}` },
  },
  {
    name: 'a digest key beside a whole string is used',
    values: 'image: { image: "acme/web:v1", digest: "" }',
    wanted: digest,
    carried: { 'image.digest': `sha256:${hex('1')}` },
  },
  {
    name: 'without a digest key it goes behind the tag',
    values: 'image: { repository: acme/web, tag: v1 }',
    wanted: digest,
    carried: { 'image.tag': `v1@sha256:${hex('1')}` },
  },
  {
    name: 'an old digest behind the tag is replaced, not doubled',
    values: `image: { repository: acme/web, tag: "latest@sha256:${hex('9')}" }`,
    wanted: digest,
    carried: { 'image.tag': `latest@sha256:${hex('1')}` },
  },
  {
    name: 'a whole string gets it at its end',
    values: 'image: acme/web:v1',
    wanted: digest,
    carried: { image: `acme/web:v1@sha256:${hex('1')}` },
  },
  {
    name: 'a tag in the repository gets it, where the tag key is empty',
    values: 'image: { repository: "acme/web:3.1", tag: "" }',
    wanted: digest,
    carried: { 'image.repository': `acme/web:3.1@sha256:${hex('1')}` },
  },
  {
    name: 'name and digest change together in one string',
    values: 'image: quay.io/acme/web:v1',
    wanted: { ...moved, ...digest },
    carried: { image: `r.example/m/acme/web:v1@sha256:${hex('1')}` },
  },
  {
    name: 'an empty tag cannot hold a digest',
    values: 'image: { repository: acme/web, tag: "" }',
    wanted: digest,
    carried: 'it has no digest key, and tag cannot hold a digest without a tag',
  },
  {
    name: 'a repository alone has no place for one',
    values: 'image: { repository: acme/web }',
    wanted: digest,
    carried: 'it has no key for a tag or digest',
  },
  {
    name: 'a tag for all images holds the digest of none',
    values: 'images: { tag: v1 }\nweb: { image: { repository: acme/web, tag: "" } }',
    wanted: digest,
    carried: 'it has no digest key, and tag speaks for other images too',
  },
  {
    name: 'a suffix comes behind the tag, so no digest can',
    values: 'image: { repository: acme/web, tag: v1, variant: alpine }',
    wanted: digest,
    carried: 'it has no digest key, and "-alpine" is put behind its tag',
  },
  {
    name: 'a digest key takes it whatever the suffix, and the tag stays',
    values: 'image: { repository: acme/web, tag: v1, variant: alpine, digest: "" }',
    wanted: digest,
    carried: { 'image.digest': `sha256:${hex('1')}` },
  },
  {
    name: 'a new tag is written without the suffix that follows it',
    values: 'image: { repository: acme/web, tag: v1, variant: alpine }',
    wanted: { tag: 'v2-alpine' },
    carried: { 'image.tag': 'v2' },
  },
  {
    name: 'a new tag must end as the suffix does',
    values: 'image: { repository: acme/web, tag: v1, variant: alpine }',
    wanted: { tag: 'v2' },
    carried: '"-alpine" is always put behind its tag',
  },
  {
    name: 'a digest moves from the tag to its key',
    values: `image: { repository: acme/web, tag: "v1@sha256:${hex('1')}", digest: "" }`,
    wanted: { tag: 'v1', ...digest },
    carried: { 'image.tag': 'v1', 'image.digest': `sha256:${hex('1')}` },
  },
  {
    name: 'a tag and a digest can be taken away',
    values: `image: acme/web:v1@sha256:${hex('a')}`,
    wanted: { tag: null, digest: null },
    carried: { image: 'acme/web' },
  },
  {
    name: 'no version is written beside a placeholder',
    values: 'image: { repository: acme/web, tag: DEFINED_BY_PIPELINE, digest: "" }',
    wanted: digest,
    carried: 'its value is a template or a placeholder ("acme/web:DEFINED_BY_PIPELINE")',
  },
]

/** The use of a values text that the cases are about: the one furthest down that is more than a key for others. */
async function useOf(values: string): Promise<ImageUse> {
  const { table } = await readYaml(`${values}\n`)
  const { uses } = findUsesInFile({ file: sourceFile('values.yaml', { kind: 'stdin' }, table.text), table })
  const use = uses.findLast(({ image }) => image.kind !== 'partial') ?? uses.at(-1)
  assert.ok(use)
  return use
}

for (const { name, values, wanted, carried } of [...names, ...versions]) {
  test(name, async () => {
    const result = carryImage(await useOf(values), wanted)
    const got =
      result.kind === 'impossible'
        ? result.reason
        : Object.fromEntries(result.leaves.map(({ leaf, text }) => [printPath(leaf.path), text]))
    assert.deepEqual(got, carried)
  })
}
