import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scanYaml } from '../yaml/scan.ts'
import { classOfKey, senseOf, type KeyClass, type KeySense } from './key-class.ts'

/** What the key of a map with one entry says. */
function senseOfOnly(key: string): KeySense {
  const table = scanYaml(`${key === '' ? '""' : key}: x\n`)
  assert.ok(table !== undefined)
  return senseOf(table, 1)
}

const cases: readonly (readonly [key: string, found: KeyClass | undefined])[] = [
  ['repository', { stem: '', role: 'repository', form: 'plain' }],
  ['tag', { stem: '', role: 'tag', form: 'plain' }],
  ['image', { stem: '', role: 'reference', form: 'image' }],
  ['imageTag', { stem: '', role: 'tag', form: 'image' }],
  ['image_version', { stem: '', role: 'version', form: 'image' }],
  ['imageName', { stem: '', role: 'reference', form: 'image' }],
  ['image-digest', { stem: '', role: 'digest', form: 'image' }],
  ['jmxExporterImageRepo', { stem: 'jmx exporter', role: 'repository', form: 'image' }],
  ['connection_pooler_image', { stem: 'connection pooler', role: 'reference', form: 'image' }],
  ['defaultAirflowTag', { stem: 'default airflow', role: 'tag', form: 'named' }],
  ['imageK8S', { stem: 'k8 s', role: 'reference', form: 'trailing' }],
  ['image_manager', { stem: 'manager', role: 'reference', form: 'trailing' }],
  ['ociImageRef', { stem: 'oci', role: 'reference', form: 'image' }],
  ['pullPolicy', { stem: '', role: 'pull-policy', form: 'plain' }],
  ['imagePullPolicy', { stem: '', role: 'pull-policy', form: 'plain' }],
  ['useDigest', { stem: '', role: 'use-digest', form: 'plain' }],
  ['tagSuffix', { stem: '', role: 'suffix', form: 'plain' }],
  ['imagePullSecrets', undefined],
  ['imageFormat', undefined],
  ['imageURI', undefined],
  ['backingImage', undefined],
  ['machineImage', undefined],
  ['openGraphImage', undefined],
  ['allowInsecureImages', undefined],
  ['fooName', undefined],
  ['kubeVersion', undefined],
  ['registryPassword', { stem: 'registry', role: 'password', form: 'plain' }],
  ['.dockerconfigjson', { stem: '', role: 'docker-config', form: 'plain' }],
  ['value', { stem: '', role: 'env-value', form: 'plain' }],
  ['passport', undefined],
  ['', undefined],
]

for (const [key, found] of cases) {
  test(`the key "${key}" ${found === undefined ? 'says nothing of images' : `gives the ${found.role} of "${found.stem}"`}`, () => {
    assert.deepEqual(classOfKey(key), found)
    assert.deepEqual(senseOfOnly(key).scalar, found)
  })
}

test('a map is about images where its key has the word, and not where the word only belongs to another matter', () => {
  const yes = ['image', 'initImage', 'images', 'etcdImage', 'image-spec', 'proxy_image']
  const no = ['imagePullSecrets', 'imagePullSecret', 'imageGC', 'machineImages', 'backingImage', 'imaginary', 'web']
  assert.deepEqual(
    yes.filter((key) => senseOfOnly(key).isImage),
    yes,
  )
  assert.deepEqual(
    no.filter((key) => senseOfOnly(key).isImage),
    [],
  )
})

test('only a key that ends in "images" names its children', () => {
  assert.deepEqual(
    ['images', 'extraImages', 'image', 'imagesCount', 'machineImages'].filter((key) => senseOfOnly(key).isImages),
    ['images', 'extraImages'],
  )
})
