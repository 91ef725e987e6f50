// Which image a cluster asks for: references as pods have them, through the kubelet and a containerd without any configuration
// (distribution/reference normalize.go, reference.go; kubernetes pkg/kubelet/images/image_manager.go).

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sourceFile } from '../files/source-file.ts'
import { readProfile } from './read-profile.ts'
import { resolve } from './resolve.ts'

const HEX = '0123456789abcdef'.repeat(4)
const HUB = 'registry-1.docker.io'

/** The host that is asked, the repository, and what of it is asked for. */
type Asked = readonly [host: string, repository: string, target: string]

const asked: readonly (readonly [string, Asked])[] = [
  ['ubuntu', [HUB, 'library/ubuntu', 'latest']],
  ['docker.io/ubuntu', [HUB, 'library/ubuntu', 'latest']],
  ['index.docker.io/ubuntu', [HUB, 'library/ubuntu', 'latest']],
  ['library/foo/bar', [HUB, 'library/foo/bar', 'latest']],
  ['test_com/foo', [HUB, 'test_com/foo', 'latest']],
  ['localhost/foo', ['localhost', 'foo', 'latest']],
  ['LOCALDOMAIN/foo', ['LOCALDOMAIN', 'foo', 'latest']],
  ['Foo/bar', ['Foo', 'bar', 'latest']],
  ['DOCKER/docker', ['DOCKER', 'docker', 'latest']],
  ['192.168.0.1:80', [HUB, 'library/192.168.0.1', '80']],
  ['192.168.0.1:8/debian', ['192.168.0.1:8', 'debian', 'latest']],
  ['[fc00::1]:5000/docker', ['[fc00::1]:5000', 'docker', 'latest']],
  [`[2001:db8::1]:5000/repo:tag@sha256:${HEX}`, ['[2001:db8::1]:5000', 'repo', `sha256:${HEX}`]],
  [`docker.io/${HEX}`, [HUB, `library/${HEX}`, 'latest']],
  ['docker---rules/docker', [HUB, 'docker---rules/docker', 'latest']],
  ['dock__er/docker', [HUB, 'dock__er/docker', 'latest']],
  ['xn--n3h.com/myimage:xn--n3h.com', ['xn--n3h.com', 'myimage', 'xn--n3h.com']],
  ['lowercase:Uppercase', [HUB, 'library/lowercase', 'Uppercase']],
  ['registry-1.docker.io/ubuntu', [HUB, 'ubuntu', 'latest']],
  [`example.com/${'a'.repeat(255)}`, ['example.com', 'a'.repeat(255), 'latest']],
  [`repo:${'t'.repeat(128)}`, [HUB, 'library/repo', 't'.repeat(128)]],
]

const refused: readonly string[] = [
  HEX,
  'foo_bar.com/app',
  'foo_bar.com:8080/app',
  'https://github.com/docker/docker',
  'docker/Docker',
  'docker.io/docker/Docker',
  '-docker',
  '-docker/docker',
  'docker-/docker',
  '_docker/_docker',
  '____/____',
  'docker///docker',
  'docker/',
  '/x',
  'dock..er/docker',
  'dock_.er/docker',
  'dock-.er/docker',
  '[fc00::1]',
  '[fc00::1]:5000',
  'fc00::1:5000/debian',
  '[fe80::1%eth0]:5000/debian',
  '[2001:db8:3:4::192.0.2.33]:5000/debian',
  `repo@sha256:${HEX.slice(0, 34)}`,
  `validname@invaliddigest:${HEX}`,
  ':justtag',
  `@sha256:${HEX}`,
  'aa/asdf$$^/aa',
  'repo:',
  `repo:${'t'.repeat(129)}`,
  `example.com/${'a'.repeat(256)}`,
]

const file = sourceFile('cluster.yaml', { kind: 'argument' }, 'runtime: { kind: containerd, version: 2.0.5 }\n')
const { profile } = await readProfile(file, { cwd: '/', presets: [] })
assert.ok(profile !== undefined)

for (const [image, expected] of asked)
  test(`${short(image)} is asked for at ${expected[0]}`, () => {
    const resolution = resolve(image, profile)
    assert.ok(resolution.kind === 'attempts')
    const [first] = resolution.attempts
    assert.deepEqual([first?.host, first?.repository, first?.target.value], expected)
  })

for (const image of refused)
  test(`${short(image)} is asked for nowhere`, () => {
    const resolution = resolve(image, profile)
    assert.deepEqual([resolution.kind, 'reason' in resolution && resolution.reason], ['refused', 'invalid-reference'])
  })

function short(image: string): string {
  return image.length > 60 ? `${image.slice(0, 50)}… (${image.length} characters)` : image
}
