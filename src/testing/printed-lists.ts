// Lists read back as the programs read them that they are for: strictly, each by the types that its program declares. For tests.

import assert from 'node:assert/strict'
import { parse } from 'yaml'
import type { ListFormatName } from '../images/formats/list-formats.ts'
import { parseReference } from '../reference/parse.ts'
import { nameOf } from '../reference/print.ts'

/** What a program takes from a list. */
export interface ReadBack {
  /** In the order of the file. */
  readonly sources: readonly string[]
  /** What each becomes, or its path alone where the registry is told elsewhere; empty where the format, or this list, has none. */
  readonly targets: readonly string[]
}

/** Reads a list; an assertion fails where its program would refuse it, or take it for something else. */
export function readBack(name: ListFormatName, text: string): ReadBack {
  assert.ok(text === '' || text.endsWith('\n'), 'the last line ends')
  assert.doesNotMatch(text, /\r|\t(?!\S+\n)/)
  const { sources, targets = [] } = readers[name](text)
  return { sources, targets }
}

interface Read {
  readonly sources: readonly string[]
  readonly targets?: readonly string[]
}

const readers: { readonly [Name in ListFormatName]: (text: string) => Read } = {
  text: (text) => ({ sources: linesOf(text) }),
  crane(text) {
    const pairs = linesOf(text).map((line) => line.split('\t'))
    assert.ok(pairs.every((pair) => pair.length === 2))
    return { sources: pairs.map(([source = '']) => source), targets: pairs.map(([, target = '']) => target) }
  },
  skopeo: (text) => ({ sources: Object.entries(record(yaml(text))).flatMap(readRegistry) }),
  regsync(text) {
    const { version, sync } = record(yaml(text), ['version', 'sync'])
    assert.equal(version, 1)
    const pairs = list(sync).map((pair) => record(pair, ['source', 'target', 'type']))
    assert.ok(pairs.every(({ type }) => type === 'image'))
    return {
      sources: pairs.map(({ source }) => string(source)),
      targets: pairs.map(({ target }) => string(target)),
    }
  },
  zarf(text) {
    const { apiVersion, kind, metadata, components } = record(yaml(text), [
      'apiVersion',
      'kind',
      'metadata',
      'components',
    ])
    assert.deepEqual([apiVersion, kind], ['zarf.dev/v1alpha1', 'ZarfPackageConfig'])
    const { name, version = '' } = record(metadata, ['name', 'version'])
    assert.equal(typeof version, 'string')
    const [component, ...others] = list(components).map((each) => record(each, ['name', 'required', 'images']))
    assert.ok(component !== undefined && others.length === 0 && component['required'] === true)
    // IsLowercaseNumberHyphenNoStartHyphen of zarf's validate.go.
    for (const each of [name, component['name']]) assert.match(string(each), /^[a-z0-9][a-z0-9-]*$/)
    return { sources: list(component['images']).map(string) }
  },
  hauler(text) {
    const { apiVersion, kind, metadata, spec } = record(yaml(text), ['apiVersion', 'kind', 'metadata', 'spec'])
    assert.deepEqual([apiVersion, kind], ['content.hauler.cattle.io/v1', 'Images'])
    // A name of Kubernetes: RFC 1123.
    assert.match(string(record(metadata, ['name'])['name']), /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
    const images = list(record(spec, ['images'])['images']).map((image) => record(image, ['name', 'rewrite']))
    const targets = images.flatMap(({ rewrite }) => (rewrite === undefined ? [] : [string(rewrite)]))
    assert.ok(targets.every((target) => /[:@][^/]+$/.test(target)))
    return { sources: images.map(({ name }) => string(name)), targets }
  },
  'oc-mirror'(text) {
    const { apiVersion, kind, mirror } = record(yaml(text), ['apiVersion', 'kind', 'mirror'])
    assert.deepEqual([apiVersion, kind], ['mirror.openshift.io/v2alpha1', 'ImageSetConfiguration'])
    const { additionalImages } = record(mirror, ['additionalImages'])
    const images = list(additionalImages).map((image) => record(image, ['name', 'targetRepo']))
    const targets = images.flatMap(({ targetRepo }) => (targetRepo === undefined ? [] : [string(targetRepo)]))
    // IsValidPathComponent of oc-mirror's type_config.go: a path without registry, tag and digest.
    for (const target of targets) assert.match(target, /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/)
    return { sources: images.map(({ name }) => string(name)), targets }
  },
  imgpkg(text) {
    const { apiVersion, kind, images } = record(yaml(text), ['apiVersion', 'kind', 'images'])
    assert.deepEqual([apiVersion, kind], ['imgpkg.carvel.dev/v1alpha1', 'ImagesLock'])
    const sources = list(images).map((each) => {
      const { image, annotations } = record(each, ['image', 'annotations'])
      const id = string(record(annotations, ['kbld.carvel.dev/id'])['kbld.carvel.dev/id'])
      const parsed = parseReference(id)
      assert.ok(parsed.ok)
      assert.equal(image, `${nameOf(parsed.reference)}@${parsed.reference.digest ?? ''}`)
      return id
    })
    return { sources }
  },
  'images-lock'(text) {
    const whole = record(yaml(text), ['apiVersion', 'kind', 'metadata', 'chart', 'images'])
    assert.deepEqual([whole['apiVersion'], whole['kind']], ['v0', 'ImagesLock'])
    // Metadata are texts by name; the chart has three texts, of which any can be left out.
    for (const value of Object.values(record(whole['metadata']))) string(value)
    for (const value of Object.values(record(whole['chart'], ['name', 'version', 'appVersion']))) string(value)
    const names = new Set<string>()
    const sources = list(whole['images']).map((each) => {
      const { name, image, chart, digests } = record(each, ['name', 'image', 'chart', 'digests'])
      assert.ok(!names.has(string(name)), 'dt finds images by their names')
      names.add(string(name))
      string(chart)
      const platforms = list(digests).map((one) => record(one, ['digest', 'arch']))
      assert.ok(platforms.length > 0)
      for (const { digest, arch } of platforms)
        assert.match(`${string(arch)} ${string(digest)}`, /^\w+(?:\/\w+){1,2} sha256:\w+$/)
      return string(image)
    })
    return { sources }
  },
  cyclonedx: readBill,
  artifacthub: (text) => readAnnotation('artifacthub.io/images', text),
  helm: (text) => readAnnotation('helm.sh/images', text),
  bitnami: (text) => readAnnotation('images', text),
}

/** An empty list would copy every tag. */
function readRegistry([registry, config]: readonly [string, unknown]): readonly string[] {
  return Object.entries(record(record(config, ['images'])['images'])).flatMap(([repository, versions]) => {
    const all = list(versions).map(string)
    assert.ok(all.length > 0 && new Set(all).size === all.length, `${repository} has versions, each once`)
    return all.map((version) => `${registry}/${repository}${version.includes(':') ? '@' : ':'}${version}`)
  })
}

function readAnnotation(key: string, text: string): Read {
  const { annotations } = record(yaml(text), ['annotations'])
  const images = list(yaml(string(record(annotations, [key])[key]))).map((image) => record(image, ['name', 'image']))
  const names = images.map(({ name }) => string(name))
  assert.equal(new Set(names).size, names.length, 'each image has a name of its own')
  return { sources: images.map(({ image }) => string(image)) }
}

/** The rules of the CycloneDX schema and of package URLs that such a bill could break. */
function readBill(text: string): Read {
  const bill = record(JSON.parse(text), [
    '$schema',
    'bomFormat',
    'specVersion',
    'version',
    'metadata',
    'components',
    'dependencies',
  ])
  assert.deepEqual([bill['bomFormat'], bill['specVersion'], bill['version']], ['CycloneDX', '1.6', 1])
  const { tools, component } = record(bill['metadata'], ['tools', 'component'])
  for (const tool of list(record(tools, ['components'])['components'])) readComponent(tool)
  const components = list(bill['components']).map(readComponent)
  const about = component === undefined ? [] : [readComponent(component)]
  const refs = [...about, ...components].map((each) => string(each['bom-ref']))
  assert.equal(new Set(refs).size, refs.length, 'each component has a bom-ref of its own')
  const nodes = list(bill['dependencies']).map((each) => record(each, ['ref', 'dependsOn']))
  assert.deepEqual(nodes.map(({ ref }) => string(ref)).toSorted(), refs.toSorted())
  for (const { dependsOn = [] } of nodes) {
    const below = list(dependsOn).map(string)
    assert.ok(below.every((ref) => refs.includes(ref)) && new Set(below).size === below.length)
  }
  return { sources: components.filter(({ type }) => type === 'container').map(imageOf) }
}

function readComponent(value: unknown): Readonly<Record<string, unknown>> {
  const component = record(value, ['type', 'bom-ref', 'name', 'version', 'purl', 'properties'])
  assert.ok(['application', 'container'].includes(string(component['type'])))
  assert.notEqual(string(component['name']), '')
  for (const property of list(component['properties'] ?? [])) {
    const { name, value: text } = record(property, ['name', 'value'])
    assert.ok(string(name) !== '' && string(text) !== '')
  }
  return component
}

/** The image that a package URL names: `pkg:oci/NAME@DIGEST?repository_url=…&tag=…`. */
function imageOf({ name, purl }: Readonly<Record<string, unknown>>): string {
  const parts = /^pkg:oci\/([^@?/]+)(?:@([^?]+))?\?(.+)$/.exec(string(purl))
  assert.ok(parts !== null, String(purl))
  const [, last = '', version, query = ''] = parts
  const qualifiers = new Map(query.split('&').map((pair) => [pair.slice(0, pair.indexOf('=')), valueIn(pair)]))
  assert.deepEqual([...qualifiers.keys()], [...qualifiers.keys()].toSorted())
  const repository = qualifiers.get('repository_url') ?? ''
  assert.equal(repository, name)
  assert.equal(decodeURIComponent(last), repository.slice(repository.lastIndexOf('/') + 1).toLowerCase())
  if (version !== undefined) assert.match(decodeURIComponent(version), /^sha\d+:[0-9a-f]+$/)
  const tag = qualifiers.get('tag')
  return `${repository}${tag === undefined ? '' : `:${tag}`}${version === undefined ? '' : `@${decodeURIComponent(version)}`}`
}

function valueIn(pair: string): string {
  return decodeURIComponent(pair.slice(pair.indexOf('=') + 1))
}

function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').slice(0, -1)
  assert.ok(lines.every((line) => line !== '' && !line.startsWith('#')))
  return lines
}

/** As readers of YAML 1.1 and of 1.2 take it, which must be one thing. */
function yaml(text: string): unknown {
  const [old, core] = (['1.1', '1.2'] as const).map((version): unknown => parse(text, { version }))
  assert.deepEqual(old, core)
  return core
}

function record(value: unknown, keys?: readonly string[]): Readonly<Record<string, unknown>> {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value))
  if (keys !== undefined)
    assert.deepEqual(
      Object.keys(value).filter((key) => !keys.includes(key)),
      [],
    )
  // It is an object and no list; what its values are is asked of each.
  return value as Readonly<Record<string, unknown>>
}

function list(value: unknown): readonly unknown[] {
  assert.ok(Array.isArray(value))
  return value
}

function string(value: unknown): string {
  assert.equal(typeof value, 'string')
  return String(value)
}
