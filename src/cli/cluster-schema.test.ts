// `chartpin schema --cluster` prints the schema that the profile's own table makes.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { printProfileSchema } from '../cluster/profile-schema.ts'
import { memoryIo } from '../testing/memory-io.ts'
import { run } from './run.ts'

test('the schema of cluster profiles is printed, and not that of the configuration', async () => {
  const { io, stdout, stderr } = memoryIo({ cwd: '/', env: {}, stdin: '' })
  assert.equal(await run(['schema', '--cluster'], io), 0)
  assert.deepEqual([stdout(), stderr()], [printProfileSchema(), ''])
  assert.match(stdout(), /cluster\.yaml/)
})
