/** What a request is answered with, before it is put on the wire. */
export interface Answer {
  readonly status: number
  /** JSON, unless it is bytes; nothing for 204 and 304. */
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** 200 with this body. */
export function ok(body: unknown, headers?: Readonly<Record<string, string>>): Answer {
  return { status: 200, body, ...(headers && { headers }) }
}

/** 201 with the record that was made. */
export function created(body: unknown): Answer {
  return { status: 201, body }
}

/** 204: done, nothing to say. */
export function done(): Answer {
  return { status: 204 }
}
