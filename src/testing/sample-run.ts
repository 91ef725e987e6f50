// A made-up run with one of everything that reports must cope with: places in several lines and files, archives, what could not be read,
// carriage returns, a byte order mark, wide characters, long lines, secrets, hostile text, suppressed findings.

import { type Place, type SourceFile, sourceFile } from '../files/source-file.ts'
import type { Finding, Fix, Mark } from '../findings/finding.ts'
import type { RuleInfo, RunReport } from '../reports/run-report.ts'
import type { Span } from '../text/span.ts'
import type { Change } from '../uses/change.ts'
import type { Leaf } from '../uses/image-use.ts'
import { Style } from '../yaml/table.ts'

function lines(...all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('')
}

function onDisk(path: string, text: string): SourceFile {
  return sourceFile(path, { kind: 'disk', path: `/repo/${path}` }, text)
}

const web: SourceFile = onDisk(
  'charts/web/values.yaml',
  lines(
    '# Values of the web chart.',
    'replicas: 2',
    'image:',
    '  # -- where images come from',
    '  registry: docker.io',
    '  repository: bitnami/nginx',
    '  # -- moves',
    '  tag: latest',
    'sidecar:',
    '  image: {registry: docker.io, repository: busybox, tag: 1.10}',
    'metrics:',
    '  image: prom/statsd-exporter:latest',
    'cleanup:',
    '  image: busybox:latest # chartpin: ignore[floating-tag] runs once, by hand',
  ),
)
const prod: SourceFile = onDisk('charts/web/values-prod.yaml', lines('image:', '  tag: latest'))
const archive: Place = { kind: 'disk', path: '/repo/charts/web/charts/db-1.2.3.tgz' }
const member: SourceFile = sourceFile(
  'charts/web/charts/db-1.2.3.tgz!/db/values.yaml',
  { kind: 'member', archive, name: 'db/values.yaml' },
  lines('image:', '  repository: k8s.gcr.io/db', '  tag: "5"'),
)
const windows: SourceFile = onDisk(
  'charts/api/values.yaml',
  '\ufeffimage: "https://ghcr.io/acme/api:2.8"\r\n# 画像 🐳\r\njobs: {"画像": {image: "ghcr.io/acme/job"}}\r\n',
)
const pulls: SourceFile = onDisk(
  'charts/api/values-secrets.yaml',
  lines(
    'imageCredentials:',
    '  registry: quay.io',
    '  username: acme+robot',
    '  password: hunter2-hunter2',
    '  image: quay.io/acme/api:latest',
  ),
)
const generated: SourceFile = onDisk(
  'charts/gen/values.yaml',
  `{"a": "${'x'.repeat(400)}", "image": {"registry": "docker.io", "pad": "${'y'.repeat(200)}", "tag": "latest"}, "z": "${'z'.repeat(300)}"}`,
)
const hostile: SourceFile = onDisk(
  'charts/::error title=x::/values.yaml',
  lines('image: "a\u001b[2J]]>##[add-mask]x"', 'tag: "\u202e<b>&\u0000"'),
)

function spanOf(file: SourceFile, part: string): Span {
  const start = file.text.indexOf(part)
  if (start === -1) throw new Error(`${file.path} has no ${part}`)
  return { start, end: start + part.length }
}

function mark(file: SourceFile, part: string, label?: string): Mark {
  return { file, span: spanOf(file, part), ...(label === undefined ? {} : { label }) }
}

function leaf(file: SourceFile, key: string, lexeme: string): Leaf {
  const at = spanOf(file, lexeme)
  const text = lexeme.replaceAll('"', '')
  const path = key.split('.')
  return {
    file,
    span: at,
    keySpan: at,
    path,
    rootPath: path,
    text,
    lexeme,
    style: Style.plain,
    inFlow: false,
    type: 'string',
  }
}

function fix(safety: Fix['safety'], title: string, ...changes: readonly Change[]): Fix {
  return { safety, title, changes }
}

/** What of a finding differs from the others of the sample. */
type Draft = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'> &
  Partial<Pick<Finding, 'related' | 'fixes'>> & { readonly at: Mark; readonly key: string; readonly reference?: string }

function finding({ at, key, reference = '', related = [], fixes = [], ...words }: Draft): Finding {
  const chart = at.file.path.split('/')[1] ?? ''
  return { ...words, at, path: at.file.path, related, fixes, identity: { chart, keyPath: key, reference } }
}

const floating = {
  rule: 'floating-tag',
  severity: 'warning',
  message: 'tag `latest` can be another image tomorrow',
  hint: 'name a version, or pin a digest',
} as const

const quoteTag: Fix = fix('safe', 'write the tag in quotes', {
  kind: 'leaf',
  leaf: leaf(web, 'sidecar.image.tag', '1.10'),
  text: '1.10',
})
const withoutScheme: Fix = fix('safe', 'take the scheme away', {
  kind: 'text',
  file: windows,
  edit: { span: spanOf(windows, 'https://'), text: '' },
})
const newRegistry: Fix = fix('unsafe', 'write registry.k8s.io', {
  kind: 'leaf',
  leaf: leaf(member, 'image.repository', 'k8s.gcr.io/db'),
  text: 'registry.k8s.io/db',
})

const reported: readonly Finding[] = [
  finding({
    rule: 'secret-in-values',
    severity: 'error',
    key: 'imageCredentials.password',
    message: 'a registry password stands here in clear',
    hint: 'keep it in a Secret, and name that in imagePullSecrets',
    at: mark(pulls, 'hunter2-hunter2', 'readable by everyone who can read the chart'),
    related: [mark(pulls, 'quay.io', 'for this registry')],
  }),
  finding({
    ...floating,
    at: mark(pulls, 'quay.io/acme/api:latest'),
    key: 'imageCredentials.image',
    reference: 'quay.io/acme/api:latest',
  }),
  finding({
    rule: 'registry-with-scheme',
    severity: 'error',
    key: 'image',
    reference: 'https://ghcr.io/acme/api:2.8',
    message: 'a reference has no scheme: runtimes refuse `https://`',
    hint: 'write host[:port]/path, without a scheme',
    at: mark(windows, 'https://'),
    fixes: [withoutScheme],
  }),
  finding({
    rule: 'missing-tag',
    severity: 'warning',
    key: 'jobs.画像.image',
    reference: 'ghcr.io/acme/job',
    message: 'no tag and no digest: the runtime takes `latest`',
    hint: 'name a version, or pin a digest',
    at: mark(windows, 'ghcr.io/acme/job', 'ghcr.io/acme/job:latest'),
  }),
  finding({
    rule: 'pull-policy-mismatch',
    severity: 'warning',
    key: 'image',
    reference: 'docker.io:latest',
    message: 'a tag that moves, and a node that has it never looks again',
    hint: 'set pullPolicy to Always, or pin a digest',
    at: mark(generated, '"latest"', 'moves'),
    related: [mark(generated, '"docker.io"', 'registry')],
  }),
  finding({
    rule: 'invalid-reference',
    severity: 'error',
    key: 'image',
    reference: 'a\u001b[2J]]>##[add-mask]x',
    message: '`a\u001b[2J]]>##[add-mask]x` is no image reference\n::error::forged, see [this](https://evil.example)',
    hint: 'a reference is [registry/]name[:tag][@digest]',
    at: mark(hostile, '"a\u001b[2J]]>##[add-mask]x"', 'this & "that"'),
    related: [mark(hostile, '"\u202e<b>&\u0000"', '\u202etag')],
  }),
  {
    rule: 'unreadable-file',
    severity: 'error',
    path: 'charts/locked/values.yaml',
    related: [],
    fixes: [],
    message: 'the file cannot be read: permission denied',
    hint: 'let the user who runs chartpin read it, or exclude it',
    identity: { chart: 'locked', keyPath: '', reference: '' },
  },
  finding({ ...floating, at: mark(prod, 'latest'), key: 'image.tag', reference: 'docker.io/bitnami/nginx:latest' }),
  finding({
    rule: 'moved-image',
    severity: 'warning',
    key: 'image',
    reference: 'docker.io/bitnami/nginx:latest',
    message: '`docker.io/bitnami/nginx` gets no new versions since 2025-08-28',
    hint: 'see where its publisher went; the old versions are in docker.io/bitnamilegacy',
    at: mark(web, 'bitnami/nginx', 'moved'),
    related: [mark(web, 'docker.io', 'registry'), mark(web, 'latest', 'tag'), mark(prod, 'latest', 'and here')],
  }),
  finding({ ...floating, at: mark(web, 'latest'), key: 'image.tag', reference: 'docker.io/bitnami/nginx:latest' }),
  finding({
    rule: 'number-as-tag',
    severity: 'error',
    key: 'sidecar.image.tag',
    reference: 'docker.io/busybox:1.1',
    message: 'YAML reads `1.10` as the number 1.1, so the tag is `1.1`',
    hint: 'write it in quotes',
    at: mark(web, '1.10', 'Helm prints 1.1'),
    related: [mark(web, 'busybox', 'of this image')],
    fixes: [quoteTag],
  }),
  finding({
    rule: 'unqualified-image',
    severity: 'info',
    key: 'metrics.image',
    reference: 'prom/statsd-exporter:latest',
    message: '`prom/statsd-exporter` names no registry: most runtimes take docker.io',
    hint: 'write docker.io/prom/statsd-exporter',
    at: mark(web, 'prom/statsd-exporter:latest'),
  }),
  finding({
    rule: 'retired-registry',
    severity: 'error',
    key: 'image.repository',
    reference: 'k8s.gcr.io/db:5',
    message: '`k8s.gcr.io` was frozen on 2023-04-03',
    hint: 'use registry.k8s.io',
    at: mark(member, 'k8s.gcr.io/db', 'retired'),
    fixes: [newRegistry],
  }),
]

const rule = (
  name: string,
  severity: Finding['severity'],
  summary: string,
  more: Partial<RuleInfo> = {},
): RuleInfo => ({
  name,
  severity,
  summary,
  fix: 'none',
  help: `# ${name}\n\n${summary}.\n\n## What to do\n\nSee \`chartpin explain ${name}\`.\n`,
  ...more,
})

/** The sample run. Its places in one file stand in order, as the rule engine gives them. */
export const sampleRun: RunReport = {
  tool: { version: '0.1.0' },
  findings: {
    reported,
    suppressed: [
      {
        finding: finding({
          ...floating,
          at: mark(web, 'busybox:latest'),
          key: 'cleanup.image',
          reference: 'busybox:latest',
        }),
        by: {
          kind: 'comment',
          reason: 'runs once, by hand',
          mark: mark(web, '# chartpin: ignore[floating-tag] runs once, by hand'),
        },
      },
      {
        finding: finding({
          ...floating,
          at: mark(web, 'prom/statsd-exporter:latest'),
          key: 'metrics.image',
          reference: 'prom/statsd-exporter:latest',
        }),
        by: { kind: 'baseline' },
      },
    ],
    secrets: [mark(pulls, 'hunter2-hunter2')],
  },
  rules: [
    rule('floating-tag', 'warning', 'Tags that point to another image tomorrow'),
    rule('invalid-reference', 'error', 'Text that no runtime takes for an image'),
    rule('missing-tag', 'warning', 'References without tag and digest'),
    rule('moved-image', 'warning', 'Images whose publisher went elsewhere'),
    rule('number-as-tag', 'error', 'Tags that YAML reads as numbers', { fix: 'safe' }),
    rule('pull-policy-mismatch', 'warning', 'Pull policies that do not fit the tag'),
    rule('registry-with-scheme', 'error', 'References that begin with a scheme', { fix: 'safe' }),
    rule('retired-registry', 'error', 'Registries that were shut down or frozen', { fix: 'unsafe' }),
    rule('secret-in-values', 'error', 'Registry passwords in clear', { security: 7.5 }),
    rule('unqualified-image', 'info', 'References without a registry'),
  ],
  counts: { charts: 5, subcharts: 1, archives: 1, valuesFiles: 7, images: 12, references: 9 },
  milliseconds: 412,
  isOffline: true,
  notes: ['No configuration file: preset recommended'],
  next: ['chartpin explain number-as-tag', 'chartpin init'],
  folder: '',
  editsOf: (wanted) => {
    if (wanted === quoteTag) return [{ file: web, edits: [{ span: spanOf(web, '1.10'), text: '"1.10"' }] }]
    if (wanted === withoutScheme) return [{ file: windows, edits: [{ span: spanOf(windows, 'https://'), text: '' }] }]
    if (wanted === newRegistry)
      return [{ file: member, edits: [{ span: spanOf(member, 'k8s.gcr.io/db'), text: 'registry.k8s.io/db' }] }]
    return []
  },
}

/** A run that found nothing wrong. */
export const cleanRun: RunReport = {
  ...sampleRun,
  findings: { reported: [], suppressed: [], secrets: [] },
  counts: { charts: 1, subcharts: 0, archives: 0, valuesFiles: 1, images: 1, references: 1 },
  milliseconds: 48,
  notes: [],
  next: [],
}
