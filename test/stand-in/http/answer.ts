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

/** 201 with the record that was made, and where it stands. */
export function created(body: object): Answer {
  const place = 'url' in body && typeof body.url === 'string' ? { location: body.url } : null
  return { status: 201, body, ...(place && { headers: place }) }
}

/** 301, or 307 where the method has to be kept. */
export function moved(method: string, location: string): Answer {
  const status = method === 'GET' || method === 'HEAD' ? 301 : 307
  const documentation_url = 'https://docs.github.com/v3/#http-redirects'
  const body = { message: 'Moved Permanently', url: location, documentation_url }
  return { status, body, headers: { location } }
}

/** 204: done, nothing to say. */
export function done(): Answer {
  return { status: 204 }
}
