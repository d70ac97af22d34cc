import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../model/world.ts'
import { type Answer, moved } from './answer.ts'
import { portOf } from './casts.ts'
import { type Fault, Faults } from './faults.ts'
import type { Hook, LogEntry } from './log.ts'
import { encode, type Sent } from './wire.ts'

/** A request with its body read. */
export interface Incoming {
  readonly raw: IncomingMessage
  readonly method: string
  readonly url: URL
  /** The path with its query, without the API's prefix. */
  readonly path: string
  readonly body: Buffer
}

/** What came of a request: the answer, and what the log says about it. */
export interface Outcome {
  readonly sent: Sent
  readonly entry: Omit<LogEntry, 'method' | 'path' | 'status' | 'bytes' | 'ms'>
}

/** The HTTP side: reads requests, lets faults strike, keeps the log, calls the hooks, answers. */
export class HttpServer {
  readonly faults = new Faults()
  readonly log: LogEntry[] = []
  readonly hooks = new Set<Hook>()
  /** Milliseconds every answer is held back. */
  latencyMs = 0
  readonly #world: World
  readonly #answer: (incoming: Incoming) => Promise<Outcome>
  readonly #server: Server
  #index = 0

  constructor(world: World, answer: (incoming: Incoming) => Promise<Outcome>) {
    this.#world = world
    this.#answer = answer
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        world.violation(
          `the stand-in failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        )
        response.destroy()
      })
    })
  }

  /** Listens on a free port of the loopback interface, and gives the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${portOf(this.#server)}`
  }

  /** Ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const index = ++this.#index
    // A client that is killed while it still sends has asked for nothing.
    const incoming = await this.#read(request).catch(() => undefined)
    if (!incoming) return
    const { method, path } = incoming
    const fault = this.faults.strike({ method, path, body: incoming.body.toString() })
    if (fault?.kind === 'drop') return void response.destroy()
    if (fault?.kind === 'delay') await sleep(fault.ms)
    const began = performance.now()
    const replaced = fault && replacement(fault, method)
    const { sent: whole, entry } = replaced ?? (await this.#answer(incoming))
    const sent = fault?.kind === 'alter' ? altered(whole, fault) : whole
    const ms = performance.now() - began
    const logged = { ...entry, method, path, status: sent.status, bytes: sent.body.length, ms }
    this.log.push(logged)
    for (const hook of this.hooks) await hook({ ...logged, index })
    if (this.latencyMs > 0) await sleep(this.latencyMs)
    // The client may be gone by now: a hook can kill it, and that is no failure of ours.
    if (fault?.kind === 'lost-answer' || response.destroyed) return void response.destroy()
    // GitHub dates its answers by its own clock, and a client reckons with that.
    const date = this.#world.clock.now().toUTCString()
    response.writeHead(sent.status, { date, ...sent.headers, 'x-github-request-id': `STAND:IN:${index}` })
    response.end(sent.body)
  }

  async #read(raw: IncomingMessage): Promise<Incoming> {
    const url = new URL(raw.url ?? '/', this.#world.url)
    const path = url.pathname.replace(/^\/api\/v3(?=\/)|^\/api(?=\/graphql)/, '') + url.search
    return { raw, method: raw.method ?? 'GET', url, path, body: await buffer(raw) }
  }
}

/** The answer of a fault that stands in for the real one. */
function replacement(fault: Fault, method: string): Outcome | undefined {
  const answer =
    fault.kind === 'status'
      ? statusAnswer(fault)
      : fault.kind === 'redirect'
        ? moved(method, fault.location)
        : undefined
  if (!answer) return undefined
  return { sent: encode(answer), entry: { kind: 'rest', route: `fault: ${fault.kind}`, write: false, actor: '' } }
}

/** What a proxy, or a server that is not itself, makes of an answer. */
function altered(sent: Sent, { alter }: Fault & { kind: 'alter' }): Sent {
  if (sent.status !== 200 || !sent.headers['content-type']?.startsWith('application/json')) return sent
  const body = alter(JSON.parse(sent.body.toString()))
  const answer =
    typeof body === 'string' ? { status: 200, headers: HTML, body: Buffer.from(body) } : { status: 200, body }
  const { headers, body: bytes } = encode(answer)
  return { status: 200, headers: { ...sent.headers, ...headers }, body: bytes }
}

const HTML = { 'content-type': 'text/html; charset=utf-8' }

function statusAnswer({ status, headers = {}, body }: Fault & { kind: 'status' }): Answer {
  const json = { message: `Fault ${status}`, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  if (typeof body !== 'string') return { status, headers, body: body ?? json }
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body: Buffer.from(body) }
}
