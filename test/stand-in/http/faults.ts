/** Which request a fault strikes; everything left out matches. */
export interface FaultMatch {
  readonly method?: string
  /** Tested against the path with its query, without the API's prefix: `/repos/acme/shop/issues?state=open`. */
  readonly path?: RegExp
  /** Tested against the request's body, to tell GraphQL queries apart. */
  readonly containing?: RegExp
  /** The how-manieth matching request, from 1, counted from when the fault was queued. */
  readonly nth?: number
  /** How many matching requests in a row it strikes; 1 by default. */
  readonly times?: number
}

/** What goes wrong. */
export type FaultKind =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string | object
    }
  /** The connection is destroyed before anything is carried out. */
  | { readonly kind: 'drop' }
  /** The request is carried out and the connection destroyed in place of an answer. */
  | { readonly kind: 'lost-answer' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The request is carried out, and its answer changed on the way back. Text in place of a value is no JSON: a page of HTML. */
  | { readonly kind: 'alter'; readonly alter: (body: unknown) => unknown }
  /** 301, or 307 for writes. */
  | { readonly kind: 'redirect'; readonly location: string }

export type Fault = FaultMatch & FaultKind

/** What the matchers look at. */
export interface Struck {
  readonly method: string
  readonly path: string
  readonly body: string
}

/** The queue of faults; each strikes as often as it says and is then gone. */
export class Faults {
  #queue: { readonly fault: Fault; seen: number }[] = []

  /** Queues a fault. */
  add(fault: Fault): void {
    this.#queue.push({ fault, seen: 0 })
  }

  /** Takes back every fault. */
  clear(): void {
    this.#queue = []
  }

  /** How many faults have not yet struck as often as they should. */
  get pending(): number {
    return this.#queue.length
  }

  /** The fault that strikes this request: the first queued one whose turn it is. */
  strike(request: Struck): Fault | undefined {
    const due = this.#queue
      .filter((entry) => matches(entry.fault, request))
      .filter((entry) => {
        entry.seen += 1
        return entry.seen >= (entry.fault.nth ?? 1)
      })
    const entry = due[0]
    if (!entry) return undefined
    const { nth = 1, times = 1 } = entry.fault
    if (entry.seen >= nth + times - 1) this.#queue = this.#queue.filter((other) => other !== entry)
    return entry.fault
  }
}

function matches(fault: Fault, { method, path, body }: Struck): boolean {
  if (fault.method && fault.method.toUpperCase() !== method) return false
  return (fault.path?.test(path) ?? true) && (fault.containing?.test(body) ?? true)
}
