// The hooks, really run by pre-commit in a repository of their own, against this project as Git would give it.
// Registered only where CHARTPIN_PEERS=1 promises that the program is there.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

if (process.env['CHARTPIN_PEERS'] === '1') {
  const scratch = mkdtempSync(path.join(tmpdir(), 'chartpin-pre-commit-'))
  after(() => rmSync(scratch, { recursive: true, force: true }))
  // What a user's shell would not have: the variables of the test run and of a hook around it.
  const env = {
    PATH: process.env['PATH'],
    HOME: scratch,
    PRE_COMMIT_HOME: path.join(scratch, 'home'),
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => /^npm_config_|proxy$|CERT|^SSL_/i.test(name))),
  }
  const exec = (
    command: string,
    args: readonly string[],
    cwd: string,
  ): { readonly status: number | null; readonly output: string } => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }
  const must = (command: string, args: readonly string[], cwd: string): string => {
    const { status, output } = exec(command, args, cwd)
    assert.equal(status, 0, `${command} ${args.join(' ')}: ${output}`)
    return output
  }

  test('pre-commit takes the manifest of the hooks', () => {
    must('pre-commit', ['validate-manifest', '.pre-commit-hooks.yaml'], root)
  })

  test('pre-commit runs the hook, which stops a commit with findings, fixes and then lets it pass', () => {
    const tool = path.join(scratch, 'tool')
    const rev = commitTree(projectFiles(must), tool, must)
    const charts = path.join(scratch, 'charts')
    mkdirSync(path.join(charts, 'web'), { recursive: true })
    writeFileSync(path.join(charts, 'web/Chart.yaml'), 'apiVersion: v2\nname: web\nversion: 1.0.0\n')
    writeFileSync(
      path.join(charts, 'web/values.yaml'),
      'image:\n  repository: quay.io/acme/web\n  # chartpin: ignore[missing-tag] not any more\n  tag: latest\n',
    )
    writeFileSync(
      path.join(charts, '.pre-commit-config.yaml'),
      hooks({ tool, rev }, ['chartpin-fix', 'chartpin', 'chartpin-all']),
    )
    must('git', ['init', '--quiet', '--initial-branch=main'], charts)
    must('git', ['add', '.'], charts)

    const first = exec('pre-commit', ['run'], charts)
    assert.equal(first.status, 1, first.output)
    assert.match(first.output, /fix container images in Helm values\.+Failed/)
    assert.match(first.output, /check container images in Helm values\.+Failed/)
    assert.match(first.output, /web\/values\.yaml:\d+:8/)
    assert.match(first.output, /warning\[floating-tag\]/)
    assert.doesNotMatch(readFileSync(path.join(charts, 'web/values.yaml'), 'utf8'), /ignore/)

    writeFileSync(path.join(charts, 'web/values.yaml'), 'image:\n  repository: quay.io/acme/web\n  tag: 1.2.3\n')
    must('git', ['add', '.'], charts)
    const second = exec('pre-commit', ['run'], charts)
    assert.equal(second.status, 0, second.output)

    writeFileSync(path.join(charts, 'README.md'), 'nothing for the first two hooks\n')
    must('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message=x'], charts)
    must('git', ['add', '.'], charts)
    const third = exec('pre-commit', ['run'], charts)
    assert.match(third.output, /check container images in Helm values\.+\(no files to check\)Skipped/)
    assert.match(third.output, /check container images in all Helm charts\.+Passed/)
  })
}

/** What Git would give of this project: files that are tracked, or would be. */
function projectFiles(must: (command: string, args: readonly string[], cwd: string) => string): readonly string[] {
  const listed = must('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], root)
  return listed.split('\0').filter((name) => name !== '' && existsSync(path.join(root, name)))
}

/** Makes a repository of the files; gives its commit. */
function commitTree(
  files: readonly string[],
  target: string,
  must: (command: string, args: readonly string[], cwd: string) => string,
): string {
  for (const name of files) cpSync(path.join(root, name), path.join(target, name))
  must('git', ['init', '--quiet', '--initial-branch=main'], target)
  must('git', ['add', '--force', '.'], target)
  must('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', 'commit', '--quiet', '--message=x'], target)
  return must('git', ['rev-parse', 'HEAD'], target).trim()
}

function hooks({ tool, rev }: { readonly tool: string; readonly rev: string }, ids: readonly string[]): string {
  return `repos:\n  - repo: ${tool}\n    rev: ${rev}\n    hooks:\n${ids.map((id) => `      - id: ${id}\n`).join('')}`
}
