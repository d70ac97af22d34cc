import { vi } from 'vitest'
import type { Reply } from './scripted-server.ts'

/** A client's timeouts as a server sees them: they end when it leaves a request without an answer, and at no other moment. */
export type Patience = {
  /** Never answers the request, which the client gives up on at once. */
  readonly silence: Reply
  /** The timeouts that were asked for, milliseconds, one a request. */
  readonly asked: readonly number[]
  [Symbol.dispose](): void
}

/** Takes the real timeouts away, or a busy machine would end a request before it is sent. */
export function patience(): Patience {
  const asked: number[] = []
  let current = new AbortController()
  const spy = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    asked.push(milliseconds)
    current = new AbortController()
    return current.signal
  })
  return {
    silence: () => current.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    asked,
    [Symbol.dispose]: () => spy.mockRestore(),
  }
}
