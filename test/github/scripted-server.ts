import { createServer } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'

/** What the server does with one request. */
export type Reply = (request: IncomingMessage, response: ServerResponse) => void

/** Answers with a status and a body: an object as JSON, a text as HTML. */
export function reply(status: number, body: object | string = {}, headers: Record<string, string> = {}): Reply {
  return (_, response) => {
    const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8'
    response.writeHead(status, { 'content-type': type, ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

/** Ends the connection without an answer. */
export const drop: Reply = (request) => request.socket.destroy()

/** Begins an answer and ends the connection in its middle. */
export const breakOff: Reply = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
  response.write('{"number": 1', () => request.socket.destroy())
}

/** A loopback server that plays a script, one reply a request; the last one is played again and again. */
export async function scriptedServer(...script: Reply[]) {
  const seen: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const bodies: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    request.on('end', () => {
      bodies.push(body)
      seen.push(`${request.method} ${request.url}`)
      headers.push(request.headers)
      script[Math.min(seen.length, script.length) - 1]?.(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/api/v3`,
    /** Method and address of each request, its headers and its body. */
    seen,
    headers,
    bodies,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
