import { defaults } from '@actions/github/lib/utils'

type Fetch = typeof globalThis.fetch

/**
 * The fetch of one API address: through the proxy that the toolkit finds for the job, and following one redirect at
 * most, as a renamed repository answers with its address by id.
 */
export function transportOf(baseUrl: string): Fetch {
  const found: unknown = defaults.request?.fetch
  // The toolkit decides on a proxy once, for the API address of the job; for another address its answer may be wrong.
  const direct = baseUrl === defaults.baseUrl && isFetch(found) ? found : fetch
  return async (input, init) => {
    // By itself fetch would turn a redirected write into a read.
    const options: RequestInit = { ...init, redirect: 'manual' }
    const response = await direct(input, options)
    const from = input instanceof Request ? input.url : String(input)
    const target = redirectTarget(response.status, response.headers.get('location'), from, init?.method ?? 'GET')
    if (target === null) return response
    await response.body?.cancel()
    return direct(target, options)
  }
}

/** Only on the same host, for the token goes along; and a write only where its method is kept (307, 308). */
function redirectTarget(status: number, location: string | null, from: string, method: string): string | null {
  const follows = status === 307 || status === 308 || (method === 'GET' && (status === 301 || status === 302))
  const target = follows && location !== null ? URL.parse(location, from) : null
  return target?.origin === new URL(from).origin ? target.href : null
}

function isFetch(value: unknown): value is Fetch {
  return typeof value === 'function'
}
