import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { findInputs } from './find.ts'
import type { FindOptions, Input } from './input.ts'
import { tempFolder, type TempEntry } from '../testing/temp-folder.ts'

async function found(args: readonly string[], options: FindOptions): Promise<readonly string[]> {
  const lines: string[] = []
  for (const input of await findInputs(args, options)) lines.push(print(input))
  return lines
}

function print(input: Input): string {
  switch (input.kind) {
    case 'chart': {
      const parts = [input.path, ...input.valuesFiles, ...input.otherYaml.map((name) => `(${name})`)]
      const named = input.named && ` named ${[...input.named].join(' ')}`
      return `chart ${parts.join(' ')}${named ?? ''}`
    }
    case 'archive':
    case 'values':
      return `${input.kind} ${input.path} ${input.origin}`
    case 'stdin':
      return 'stdin'
    case 'absent':
      return `absent ${input.argument}`
    case 'unsupported':
      return `unsupported ${input.path}`
    case 'problem':
      return `problem ${input.problem.path} ${input.problem.message}`
  }
}

const repository: Readonly<Record<string, TempEntry>> = {
  '.git/HEAD': '',
  '.gitignore': 'out/\n',
  'README.md': '',
  'charts/web/Chart.yaml': '',
  'charts/web/values.yaml': '',
  'charts/web/values-prod.yaml': '',
  'charts/web/prod.yaml': '',
  'charts/web/kustomization.yaml': '',
  'charts/web/values.schema.yaml': '',
  'charts/web/.values.yaml': '',
  'charts/web/ci/small-values.yaml': '',
  'charts/web/ci/lists.yml': '',
  'charts/web/environments/eu/values.yaml': '',
  'charts/web/environments/eu/other.yaml': '',
  'charts/web/templates/values-map.yaml': '',
  'charts/web/crds/values.yaml': '',
  'charts/web/charts/db/Chart.yaml': '',
  'charts/web/charts/db/values.yaml': '',
  'charts/web/charts/db/ci/db-values.yaml': '',
  'charts/web/charts/cache-1.0.0.tgz': gzipSync('x'),
  'charts/web/vendor/tool/Chart.yaml': '',
  'charts/web/vendor/tool/values.yaml': '',
  'charts/api/Chart.yaml': '',
  'packages/web-1.0.0.tgz': gzipSync('x'),
  'packages/plain': gzipSync('x'),
  'settings/prod/values.yaml': '',
  'settings/prod/values.yml': '',
  'settings/prod/plain.yaml': '',
  'settings/values.json': '',
  'out/Chart.yaml': '',
}

const WEB = 'charts/web ci/small-values.yaml environments/eu/values.yaml values-prod.yaml'
const WEB_OTHERS = '(ci/lists.yml) (prod.yaml)'

const cases: readonly { readonly name: string; readonly args: readonly string[]; readonly finds: readonly string[] }[] =
  [
    {
      name: 'a folder: charts with their values files, archives, and values files of no chart',
      args: ['.'],
      finds: [
        'chart charts/api',
        'chart charts/web/vendor/tool',
        `chart ${WEB} ${WEB_OTHERS}`,
        'archive packages/web-1.0.0.tgz found',
        'values settings/prod/values.yaml found',
        'values settings/prod/values.yml found',
      ],
    },
    { name: 'a chart', args: ['charts/api'], finds: ['chart charts/api'] },
    { name: 'an ignored folder that is named', args: ['out'], finds: ['chart out'] },
    {
      name: 'a subchart that is named',
      args: ['charts/web/charts/db'],
      finds: ['chart charts/web/charts/db ci/db-values.yaml'],
    },
    {
      name: 'an archive, whatever it is called',
      args: ['packages/plain', 'packages/web-1.0.0.tgz'],
      finds: ['archive packages/plain named', 'archive packages/web-1.0.0.tgz named'],
    },
    {
      name: 'any YAML file of no chart',
      args: ['settings/prod/plain.yaml', 'settings/values.json'],
      finds: ['values settings/prod/plain.yaml named', 'values settings/values.json named'],
    },
    { name: 'standard input', args: ['-'], finds: ['stdin'] },
    {
      name: 'files that are no input',
      args: ['README.md', 'charts/api'],
      finds: ['unsupported README.md', 'chart charts/api'],
    },
    {
      name: 'what is not there, before anything else',
      args: ['charts/api', 'nothing', 'no/*.yaml'],
      finds: ['absent nothing', 'absent no/*.yaml', 'chart charts/api'],
    },
    {
      name: 'each input once',
      args: ['charts/api', 'charts/api/Chart.yaml', './charts', 'charts/api'],
      finds: ['chart charts/api', 'chart charts/web/vendor/tool', `chart ${WEB} ${WEB_OTHERS}`],
    },
    {
      name: 'the chart of a named file',
      args: ['charts/api/Chart.yaml'],
      finds: ['chart charts/api named charts/api/Chart.yaml'],
    },
    {
      name: 'one chart for several of its files',
      args: ['charts/web/values.yaml', 'charts/web/ci/small-values.yaml', 'charts/web/templates/x/../values-map.yaml'],
      finds: [
        `chart ${WEB} ${WEB_OTHERS} named charts/web/values.yaml charts/web/ci/small-values.yaml charts/web/templates/values-map.yaml`,
      ],
    },
    {
      name: 'a named YAML file of a chart as its values, whatever it is called',
      args: ['charts/web/environments/eu/other.yaml'],
      finds: [
        `chart charts/web ci/small-values.yaml environments/eu/other.yaml environments/eu/values.yaml values-prod.yaml ${WEB_OTHERS} named charts/web/environments/eu/other.yaml`,
      ],
    },
    {
      name: 'the chart around a subchart whose file is named',
      args: ['charts/web/charts/db/values.yaml'],
      finds: [`chart ${WEB} ${WEB_OTHERS} named charts/web/charts/db/values.yaml`],
    },
    {
      name: 'the subchart itself where a file is named that only it lays over its values',
      args: ['charts/web/charts/db/ci/db-values.yaml'],
      finds: ['chart charts/web/charts/db ci/db-values.yaml named charts/web/charts/db/ci/db-values.yaml'],
    },
    {
      name: 'the values files in a folder of a chart',
      args: ['charts/web/ci'],
      finds: [`chart ${WEB} ${WEB_OTHERS} named charts/web/ci/small-values.yaml`],
    },
    {
      name: 'a glob',
      args: ['settings/*/values.{yaml,yml}', 'charts/a*'],
      finds: ['values settings/prod/values.yaml named', 'values settings/prod/values.yml named', 'chart charts/api'],
    },
  ]

for (const { name, args, finds } of cases) {
  test(`finds ${name}`, async (t) => {
    assert.deepEqual(await found(args, { cwd: tempFolder(t, repository) }), finds)
  })
}

test('searches the working directory where nothing is named', async (t) => {
  const root = tempFolder(t, repository)
  assert.deepEqual(
    await found([], { cwd: path.join(root, 'settings') }),
    await found(['.'], { cwd: path.join(root, 'settings') }),
  )
})

test('shows paths from the working directory', async (t) => {
  const root = tempFolder(t, repository)
  const cwd = path.join(root, 'charts/api')
  assert.deepEqual(await found(['.', '../../settings', path.join(root, 'out')], { cwd }), [
    'chart .',
    'values ../../settings/prod/values.yaml found',
    'values ../../settings/prod/values.yml found',
    'chart ../../out',
  ])
})

const excludes = (shown: string): boolean => shown === 'charts/web' || shown.startsWith('settings')

test('leaves out what is excluded, but not what is named, unless that is asked for', async (t) => {
  const cwd = tempFolder(t, repository)
  assert.deepEqual(await found(['charts', 'settings/prod/values.yaml'], { cwd, excludes }), [
    'chart charts/api',
    'values settings/prod/values.yaml named',
  ])
  const strict: FindOptions = { cwd, excludes, excludesNamed: 'also' }
  assert.deepEqual(await found(['charts', 'settings/prod/values.yaml'], strict), ['chart charts/api'])
})

test('takes a name with glob characters as itself where it exists', async (t) => {
  const cwd = tempFolder(t, { '[web]/Chart.yaml': '', 'w/Chart.yaml': '' })
  assert.deepEqual(await found(['[web]'], { cwd }), ['chart [web]'])
})

test('finds nothing in an empty folder', async (t) => {
  assert.deepEqual(await found(['.'], { cwd: tempFolder(t, { 'a/b/': '' }) }), [])
})

test('does not call an argument with a broken way absent', async (t) => {
  const cwd = tempFolder(t, { circle: { link: 'circle' } })
  assert.deepEqual(await found(['circle'], { cwd }), ['problem circle is a link that leads in a circle'])
})

test('takes links to values files where the file is not found by itself', async (t) => {
  const cwd = tempFolder(t, {
    'shared/settings.yaml': 'a: 1',
    'shared/values.yaml': 'a: 1',
    'a/values.yaml': { link: '../shared/settings.yaml' },
    'b/values.yaml': { link: '../shared/values.yaml' },
    'c/values.yaml': { link: 'nowhere' },
  })
  assert.deepEqual(await found(['.'], { cwd }), ['values a/values.yaml found', 'values shared/values.yaml found'])
})

test('takes a named device or pipe for values: nobody can say more of it without reading', async (t) => {
  assert.deepEqual(await found(['/dev/null'], { cwd: tempFolder(t, {}) }), ['values /dev/null named'])
})
