// A small shop: GET /checkout answers a price, GET /metrics says how the requests went.
import { createServer } from 'node:http'
import { platformOf } from './lib/platform.mjs'
import { price } from './lib/price.mjs'
import { readSession } from './lib/session.mjs'

const counts = new Map()

function count(platform, status) {
  const series = `platform="${platform}",status="${status}"`
  counts.set(series, (counts.get(series) ?? 0) + 1)
}

function checkout(request) {
  const session = readSession(request.headers)
  return JSON.stringify({ customer: session.customer, total: price(session.items) })
}

function metrics() {
  const lines = [...counts].map(([series, value]) => `http_requests_total{${series}} ${value}`)
  return ['# TYPE http_requests counter', ...lines, '# EOF', ''].join('\n')
}

const server = createServer((request, response) => {
  if (request.url === '/metrics') {
    response.writeHead(200, { 'content-type': 'application/openmetrics-text; version=1.0.0; charset=utf-8' })
    return response.end(metrics())
  }
  const platform = platformOf(request.headers)
  try {
    const body = checkout(request)
    count(platform, 200)
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  } catch {
    count(platform, 500)
    response.writeHead(500).end()
  }
})

server.listen(Number(process.argv[2]), '127.0.0.1')
