import assert from 'node:assert/strict'
import { createServer, request, type IncomingMessage } from 'node:http'
import { test, type TestContext } from 'node:test'
import { startFaultProxy, type Fault, type FaultProxy } from './fault-proxy.ts'

const BODY = 'a body of some length'

/** What a client sees of each fault. */
const cases: readonly { readonly name: string; readonly fault: Fault; readonly sees: string }[] = [
  { name: 'late', fault: { kind: 'delay', milliseconds: 1 }, sees: `200 ${BODY}` },
  { name: 'dropped', fault: { kind: 'drop' }, sees: 'ECONNRESET' },
  { name: 'cut', fault: { kind: 'truncate', bytes: 6 }, sees: '200 a body, then ECONNRESET' },
  { name: 'spoiled', fault: { kind: 'corrupt' }, sees: `200 \`${BODY.slice(1)}` },
  { name: 'not what the registry said', fault: { kind: 'answer', status: 418, body: 'tea' }, sees: '418 tea' },
  { name: 'not HTTP', fault: { kind: 'garbage' }, sees: 'HPE_INVALID_CONSTANT' },
]
for (const { name, fault, sees } of cases) {
  test(`an answer can be ${name}, and the next one is not`, async (t) => {
    const proxy = await proxyTo(t)
    proxy.rules = [{ on: /^GET \/x/, fault, times: 1 }]
    assert.equal(await get(proxy, '/other'), `200 ${BODY}`)
    assert.equal(await get(proxy, '/x'), sees)
    assert.equal(await get(proxy, '/x'), `200 ${BODY}`)
    assert.deepEqual(
      proxy.heard.map(({ method, url }) => `${method} ${url}`),
      ['GET /other', 'GET /x', 'GET /x'],
    )
  })
}

async function proxyTo(t: TestContext): Promise<FaultProxy> {
  const server = createServer((_, response) => response.end(BODY))
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  assert.ok(address !== null && typeof address === 'object')
  return startFaultProxy(t, { target: `127.0.0.1:${address.port}` })
}

/** Status and body, and the code of what went wrong. */
async function get({ host }: FaultProxy, path: string): Promise<string> {
  return new Promise<string>((done) => {
    const failed = (error: NodeJS.ErrnoException, before: string): void => {
      done([before, error.code ?? error.message].filter((part) => part !== '').join(', then '))
    }
    const asked = request(`http://${host}${path}`, { agent: false }, (answer: IncomingMessage) => {
      let said = `${answer.statusCode} `
      answer.on('data', (chunk: Buffer) => (said += chunk.toString()))
      answer.once('error', (error) => {
        failed(error, said)
      })
      answer.once('end', () => {
        done(said)
      })
    })
    asked.once('error', (error) => {
      failed(error, '')
    })
    asked.end()
  })
}
