// Ports of this machine for servers of tests.

import { createServer, type Server } from 'node:net'

/** Lets a server listen at 127.0.0.1, and gives its port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  await new Promise((done) => server.close(done))
  return port
}
