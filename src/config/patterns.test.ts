// Which paths and keys the patterns of a configuration take.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layOver } from './effective.ts'
import { compileExcludes, compileKeyPatterns } from './patterns.ts'

const excluded: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'vendor',
    ['/repo/vendor', '/repo/vendor/a/values.yaml', '/repo/charts/vendor'],
    ['/repo/vendored', '/repo/charts/a'],
  ],
  ['vendor/', ['/repo/vendor', '/repo/vendor/a'], ['/repo/vendors']],
  ['vendor/**', ['/repo/vendor/a', '/repo/vendor/a/b.yaml'], ['/repo/charts/vendor/a']],
  ['/vendor', ['/repo/vendor', '/repo/vendor/a'], ['/repo/charts/vendor']],
  ['./charts/old', ['/repo/charts/old/values.yaml'], ['/repo/charts/older/values.yaml']],
  ['**/ci/*.yaml', ['/repo/a/ci/x.yaml', '/repo/ci/x.yaml'], ['/repo/a/ci/b/x.yaml']],
  ['*.tgz', ['/repo/a.tgz', '/repo/charts/b.tgz'], ['/repo/a.tgz.yaml']],
  ['{a,b}/**', ['/repo/a/x', '/repo/b/y'], ['/repo/c/x']],
  ['*', ['/repo/a', '/repo/a/b'], ['/repo', '/elsewhere/a', '/repository']],
]
for (const [glob, taken, left] of excluded) {
  test(`the glob ${glob} leaves out ${taken.join(', ')} and not ${left.join(', ')}`, () => {
    const excludes = compileExcludes([{ directory: '/repo', globs: [glob] }])
    assert.deepEqual([taken.filter((path) => !excludes(path)), left.filter(excludes)], [[], []])
  })
}

test('each glob counts in its own folder', () => {
  const excludes = compileExcludes([
    { directory: '/repo/a', globs: ['old/**'] },
    { directory: '/repo', globs: ['b/**'] },
  ])
  assert.deepEqual(['/repo/a/old/x', '/repo/b/x', '/repo/old/x', '/repo/a/b/x'].map(excludes), [
    true,
    true,
    false,
    false,
  ])
})

test('key patterns take keys by name, by star and by index, and what is no image with everything below', () => {
  const settings = layOver(
    [
      {
        config: { images: { paths: ['app.*.runner', 'list[*].ref', 'deep.**'], ignore: ['logo', 'a[0]'] } },
        directory: '/',
        originOf: () => '',
      },
    ],
    '/',
  )
  const { isImage, isNoImage, hasPatterns } = compileKeyPatterns(settings)
  assert.ok(hasPatterns)
  assert.deepEqual(
    ['app.x.runner', 'app.runner', 'app.x.y.runner', 'list[3].ref', 'list.ref', 'deep.a.b'].map(isImage),
    [true, false, false, true, false, true],
  )
  assert.deepEqual(['logo', 'logo.image', 'logos', 'a[0].image', 'a[1].image'].map(isNoImage), [
    true,
    true,
    false,
    true,
    false,
  ])
})
